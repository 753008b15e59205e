import type { BoardId, IndicatorKey, PeriodId } from '../ids.js';
import { indicatorSummary } from './period.js';
import type { Cell, PeriodSummary } from './types.js';

const cellIn = (summary: PeriodSummary, key: IndicatorKey, board: BoardId): Cell | undefined =>
  summary.indicators.find((each) => each.key === key)?.cells.find((cell) => cell.board === board);

const difference = (year: Cell, before: readonly (Cell | undefined)[]): Cell => {
  const counts = [year, ...before].map((cell) => (cell?.value?.kind === 'count' ? cell.value : null));
  const base: Cell = {
    board: year.board,
    state: 'missing',
    value: null,
    why: 'blank',
    asOf: year.asOf,
    trace: null,
    share: null,
    parts: null,
  };
  const [whole, ...earlier] = counts;
  if (whole == null || earlier.length === 0) return base;
  const known = earlier.flatMap((each) => (each === null ? [] : [each]));
  if (known.length < earlier.length) return base;
  const value = whole.value - known.reduce((sum, each) => sum + each.value, 0);
  const estimate = whole.estimate || known.some((each) => each.estimate);
  return {
    ...base,
    state: estimate ? 'estimate' : value === 0 ? 'zero' : 'reported',
    value: { kind: 'count', value, estimate },
    why: null,
  };
};

/**
 * The second half of a year: the year's figures less the first half's, for sums only. `before` names the boards that stood in a
 * board's place in the first half: itself, or its predecessors when it was merged in between.
 */
export const secondHalf = (
  period: PeriodId,
  year: PeriodSummary,
  first: PeriodSummary,
  before: (board: BoardId) => readonly BoardId[],
): PeriodSummary => ({
  period,
  boards: year.boards,
  handedIn: year.handedIn.filter((board) => before(board).every((each) => first.handedIn.includes(each))),
  indicators: year.indicators.flatMap((indicator) => {
    if (indicator.aggregation !== 'sum') return [];
    const cells = indicator.cells.map((cell) =>
      difference(
        cell,
        before(cell.board).map((board) => cellIn(first, indicator.key, board)),
      ),
    );
    return [indicatorSummary(indicator.key, 'sum', cells)];
  }),
  derived: true,
});
