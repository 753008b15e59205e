import type { Roster } from '../cluster/roster.js';
import type { BoardId, IndicatorKey, PeriodId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import { indicatorSummary } from './period.js';
import { regroup } from './regroup.js';
import type { Cell, PeriodSummary } from './types.js';

const cellIn = (summary: PeriodSummary, key: IndicatorKey, board: BoardId): Cell | undefined =>
  summary.indicators.find((each) => each.key === key)?.cells.find((cell) => cell.board === board);

/** A figure that nothing is missing from; null for what cannot be subtracted. */
const whole = (cell: Cell | undefined) =>
  cell?.value?.kind === 'count' && !(cell.fold?.kind === 'folded' && cell.fold.missing.length > 0) ? cell.value : null;

const difference = (year: Cell, first: Cell | undefined): Cell => {
  const base: Cell = {
    board: year.board,
    state: 'missing',
    value: null,
    why: 'blank',
    asOf: year.asOf,
    trace: null,
    share: null,
    parts: null,
    ...(year.fold?.kind === 'undivided' ? { fold: year.fold } : {}),
  };
  const [all, before] = [whole(year), whole(first)];
  if (all === null || before === null) return base;
  const value = all.value - before.value;
  const estimate = all.estimate || before.estimate;
  return {
    ...base,
    state: estimate ? 'estimate' : value === 0 ? 'zero' : 'reported',
    value: { kind: 'count', value, estimate },
    why: null,
  };
};

/**
 * The second half of a year: the year's figures less the first half's, for sums only, by the boards of `day`, which is the year's
 * cut-off: of a board merged in between, both what it and what its predecessors reported.
 */
export const secondHalf = (
  period: PeriodId,
  year: PeriodSummary,
  first: PeriodSummary,
  roster: Roster,
  day: CalendarDate,
): PeriodSummary => {
  const [all, half] = [regroup(year, roster, day), regroup(first, roster, day)];
  return {
    period,
    boards: all.boards,
    handedIn: all.handedIn.filter((board) => half.handedIn.includes(board)),
    indicators: all.indicators.flatMap((indicator) => {
      if (indicator.aggregation !== 'sum') return [];
      const cells = indicator.cells.map((cell) => difference(cell, cellIn(half, indicator.key, cell.board)));
      return [indicatorSummary(indicator.key, 'sum', cells)];
    }),
    derived: true,
  };
};
