import type { BoardId } from '../ids.js';
import { totalOf } from './period.js';
import type { Cell, IndicatorSummary, Total } from './types.js';

/** An indicator against another period. */
export type Comparison = {
  /** What the same boards (or their predecessors) added up to then; null when they stated nothing. */
  readonly before: Total | null;
  /** Whose figures those are. */
  readonly cells: readonly Cell[];
  /**
   * Per cent of then for sums, percentage points for ratios; null when the boards behind the two figures are not the same, for
   * such a difference would say nothing.
   */
  readonly change: number | null;
};

const amountOf = (total: Total | null): number | null =>
  total === null || total.kind === 'count' ? null : total.kind === 'sum' ? total.value : total.percent;

const changeOf = (now: Total | null, before: Total | null): number | null => {
  const [a, b] = [amountOf(now), amountOf(before)];
  if (a === null || b === null || now?.kind !== before?.kind) return null;
  if (now?.kind === 'ratio') return a - b;
  return b === 0 ? null : ((a - b) / b) * 100;
};

/**
 * Sets some boards' cells against an earlier period. `lineage`: the units that stood in a board's place then, itself or those it
 * was merged from, whose figures are added up.
 */
export const compare = (
  aggregation: IndicatorSummary['aggregation'],
  now: readonly Cell[],
  earlier: IndicatorSummary,
  lineage: (board: BoardId) => readonly BoardId[],
): Comparison => {
  const units = new Set(now.flatMap((cell) => lineage(cell.board)));
  const cells = earlier.cells.filter((cell) => units.has(cell.board) && cell.value !== null);
  const stated = new Set(cells.map((cell) => cell.board));
  const same = now.every((cell) => {
    const before = lineage(cell.board);
    const all = before.length > 0 && before.every((board) => stated.has(board));
    return cell.value === null ? !before.some((board) => stated.has(board)) : all;
  });
  const before = totalOf(aggregation, cells);
  return { before, cells, change: same ? changeOf(totalOf(aggregation, now), before) : null };
};
