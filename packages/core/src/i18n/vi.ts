import { approval } from './vi/approval.js';
import { away } from './vi/away.js';
import { calls } from './vi/calls.js';
import { changes } from './vi/changes.js';
import { commands } from './vi/commands.js';
import { common } from './vi/common.js';
import { comparison } from './vi/comparison.js';
import { compose } from './vi/compose.js';
import { cycles } from './vi/cycles.js';
import { enrollment } from './vi/enrollment.js';
import { form } from './vi/form.js';
import { formatWords } from './vi/format-words.js';
import { groups } from './vi/groups.js';
import { guard } from './vi/guard.js';
import { help } from './vi/help.js';
import { leads } from './vi/leads.js';
import { leaving } from './vi/leaving.js';
import { milestones } from './vi/milestones.js';
import { people } from './vi/people.js';
import { questions } from './vi/questions.js';
import { reads } from './vi/reads.js';
import { reminders } from './vi/reminders.js';
import { report } from './vi/report.js';
import { roster } from './vi/roster.js';
import { settings } from './vi/settings.js';
import { silence } from './vi/silence.js';
import { steering } from './vi/steering.js';
import { talk } from './vi/talk.js';
import { terminal } from './vi/terminal.js';

/** The reference catalogue. One file an area; every message is a string or a function. */
export const vi = {
  approval,
  away,
  calls,
  changes,
  commands,
  common,
  comparison,
  compose,
  cycles,
  enrollment,
  form,
  formatWords,
  groups,
  guard,
  help,
  leads,
  leaving,
  milestones,
  people,
  questions,
  reads,
  reminders,
  report,
  roster,
  settings,
  silence,
  steering,
  talk,
  terminal,
};
