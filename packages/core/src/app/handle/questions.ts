import { answerAsOf } from '../queries/as-of.js';
import { answerDeadlines } from '../queries/deadlines.js';
import { answerIndicator } from '../queries/indicator.js';
import { answerSource } from '../queries/source.js';
import { answerStatus } from '../queries/status.js';
import { answerSummary } from '../queries/summary.js';
import { answerTasks } from '../queries/tasks.js';
import type { Handlers } from '../turn.js';

/** What people ask. Nothing here writes. */
export const questions: Handlers = {
  tasks: answerTasks,
  deadlines: answerDeadlines,
  status: answerAsOf(answerStatus),
  summary: answerAsOf(answerSummary),
  indicator: answerAsOf(answerIndicator),
  source: answerAsOf(answerSource),
};
