import { orSteps } from '../milestones/instead.js';
import { answerAsOf } from '../queries/as-of.js';
import { viewedBy, withinRoster } from '../queries/by-roster.js';
import { answerChanges } from '../queries/changes.js';
import { answerDeadlines } from '../queries/deadlines.js';
import { answerSilence } from '../queries/fair-silence-answer.js';
import { floored } from '../queries/floor.js';
import { answerIndicator } from '../queries/indicator.js';
import { answerLeads } from '../queries/leads.js';
import { answerReads } from '../queries/reads.js';
import { answerSource } from '../queries/source.js';
import { answerStatus } from '../queries/status.js';
import { answerSummary } from '../queries/summary.js';
import { answerTasks } from '../queries/tasks.js';
import { noted } from '../reads/note.js';
import type { Handlers } from '../turn.js';

/** What people ask. Nothing here writes but who looked at figures, and where a look at the changes ended. */
export const questions: Handlers = {
  tasks: answerTasks,
  deadlines: answerDeadlines,
  status: answerAsOf(withinRoster(answerStatus)),
  summary: noted(answerAsOf(floored(viewedBy(answerSummary)))),
  indicator: orSteps(noted(answerAsOf(floored(viewedBy(answerIndicator))))),
  source: noted(answerAsOf(viewedBy(answerSource))),
  changes: noted(answerChanges),
  reads: answerReads,
  leads: answerLeads,
  silence: answerSilence,
};
