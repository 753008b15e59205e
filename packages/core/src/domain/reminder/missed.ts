import { type Instant, MINUTE, millis } from '../instant.js';
import type { OutageItem, PlannedCycle } from './types.js';

/** A host that ticks is never further behind than this. */
const TOLERANCE_MS = 2 * MINUTE;

/**
 * The due instants that passed while the host was down between its last sign of life and now, one for each period. `minutes` makes
 * up for the whole outage: counted from the cycle's own due instant, so that it also moves a due that was moved before.
 */
export const missedWhileDown = (
  cycles: readonly (PlannedCycle & { readonly due: Instant })[],
  last: Instant,
  now: Instant,
): readonly OutageItem[] =>
  cycles.flatMap((cycle) => {
    const missed = cycle.boards
      .map((board) => board.due)
      .filter((due) => last < due && millis(due) + TOLERANCE_MS < millis(now))
      .sort();
    const [due] = missed;
    if (due === undefined) return [];
    const gap = millis(now) - millis(last) + (millis(due) - millis(cycle.due));
    return [{ kind: 'outage', period: cycle.period, due, from: last, until: now, minutes: Math.ceil(gap / MINUTE) }];
  });
