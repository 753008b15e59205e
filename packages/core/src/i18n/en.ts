import type { Catalogue } from './catalogue.js';
import { approval } from './en/approval.js';
import { away } from './en/away.js';
import { calls } from './en/calls.js';
import { changes } from './en/changes.js';
import { commands } from './en/commands.js';
import { common } from './en/common.js';
import { comparison } from './en/comparison.js';
import { compose } from './en/compose.js';
import { cycles } from './en/cycles.js';
import { enrollment } from './en/enrollment.js';
import { form } from './en/form.js';
import { formatWords } from './en/format-words.js';
import { groups } from './en/groups.js';
import { guard } from './en/guard.js';
import { help } from './en/help.js';
import { leads } from './en/leads.js';
import { leaving } from './en/leaving.js';
import { milestones } from './en/milestones.js';
import { people } from './en/people.js';
import { questions } from './en/questions.js';
import { reads } from './en/reads.js';
import { reminders } from './en/reminders.js';
import { report } from './en/report.js';
import { roster } from './en/roster.js';
import { settings } from './en/settings.js';
import { silence } from './en/silence.js';
import { steering } from './en/steering.js';
import { talk } from './en/talk.js';
import { terminal } from './en/terminal.js';

export const en: Catalogue = {
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
