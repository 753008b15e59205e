import type { Catalogue } from './catalogue.js';
import { approval } from './en/approval.js';
import { away } from './en/away.js';
import { ballots } from './en/ballots.js';
import { calls } from './en/calls.js';
import { changes } from './en/changes.js';
import { commands } from './en/commands.js';
import { common } from './en/common.js';
import { comparison } from './en/comparison.js';
import { compose } from './en/compose.js';
import { cycles } from './en/cycles.js';
import { difficulties } from './en/difficulties.js';
import { directives } from './en/directives.js';
import { enrollment } from './en/enrollment.js';
import { form } from './en/form.js';
import { formatWords } from './en/format-words.js';
import { groups } from './en/groups.js';
import { guard } from './en/guard.js';
import { help } from './en/help.js';
import { leads } from './en/leads.js';
import { leaving } from './en/leaving.js';
import { milestones } from './en/milestones.js';
import { models } from './en/models.js';
import { people } from './en/people.js';
import { questions } from './en/questions.js';
import { raising } from './en/raising.js';
import { ranking } from './en/ranking.js';
import { reads } from './en/reads.js';
import { reminders } from './en/reminders.js';
import { report } from './en/report.js';
import { roster } from './en/roster.js';
import { scoring } from './en/scoring.js';
import { settings } from './en/settings.js';
import { signals } from './en/signals.js';
import { silence } from './en/silence.js';
import { steering } from './en/steering.js';
import { talk } from './en/talk.js';
import { terminal } from './en/terminal.js';

export const en: Catalogue = {
  approval,
  away,
  ballots,
  calls,
  changes,
  commands,
  common,
  comparison,
  compose,
  cycles,
  difficulties,
  directives,
  enrollment,
  form,
  formatWords,
  groups,
  guard,
  help,
  leads,
  leaving,
  models,
  milestones,
  people,
  questions,
  ranking,
  raising,
  reads,
  reminders,
  report,
  roster,
  scoring,
  settings,
  signals,
  silence,
  steering,
  talk,
  terminal,
};
