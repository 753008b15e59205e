import type { Command } from '../command.js';
import { apply } from './apply.js';
import { chat } from './chat.js';
import { doctor } from './doctor.js';
import { exportPeriod } from './export.js';
import { init } from './init.js';
import { invite } from './invite.js';
import { people, revoke } from './people.js';
import { guard, interpret, parseValue } from './reading.js';
import { reads } from './reads.js';
import { reminders } from './reminders.js';
import { roster } from './roster.js';
import { start } from './start.js';
import { verify } from './verify.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  init,
  start,
  chat,
  apply,
  roster,
  invite,
  people,
  revoke,
  reminders,
  exportPeriod,
  reads,
  interpret,
  parseValue,
  guard,
  verify,
  doctor,
];
