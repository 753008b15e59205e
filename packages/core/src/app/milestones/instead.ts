import { groupOfParts } from '../../conversation/milestone-names.js';
import { groupArgument } from '../../conversation/present/milestone-words.js';
import type { Request } from '../../conversation/request.js';
import { stepsIn } from '../../domain/cluster/terms.js';
import { fieldOf } from '../../domain/report/form.js';
import type { Handler, Turn } from '../turn.js';
import { showSteps } from './show.js';
import { termFor } from './view.js';

/** What a figure is asked for beside itself; with any of these the reports of a period are meant. */
const OF_REPORTS = ['period', 'order', 'limit', 'against', 'asof', 'roster'] as const;

/** A field that states a step of the running term is that step, wherever it was reported. */
const asSteps = (turn: Turn, request: Request<'indicator'>): Request<'steps'> | null => {
  const term = termFor(turn);
  if (term === undefined || request.field === undefined || OF_REPORTS.some((name) => request[name] !== undefined))
    return null;
  const key = fieldOf(turn.config.form, request.field)?.key ?? request.field;
  const placed = stepsIn(turn.config).find((each) => each.term === term && each.step.field === key);
  const group = groupOfParts(turn.config, term, key);
  const { board } = request;
  if (placed !== undefined)
    return { verb: 'steps', step: String(placed.number), ...(board === undefined ? {} : { board }) };
  if (group === null) return null;
  return { verb: 'steps', ...(board === undefined ? { step: groupArgument(term, group) } : { board }) };
};

/** Answers a question for a figure that is a step of the running term by the step, so that there is one answer to it. */
export const orSteps =
  (answer: Handler<'indicator'>): Handler<'indicator'> =>
  (turn, request) => {
    const steps = asSteps(turn, request);
    return steps === null ? answer(turn, request) : showSteps(turn, steps);
  };
