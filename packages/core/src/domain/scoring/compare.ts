import type { BoardId } from '../ids.js';
import { unitsOf } from './points.js';
import type { ReceiptLine } from './receipt.js';
import type { CriterionId, ScoringTable } from './table.js';
import type { FrozenBoard } from './types.js';

/** Where two tables differ: in a board's total, in its place, or in what a criterion comes to. */
export type TableDifference = {
  readonly board: BoardId;
  readonly criteria: readonly (CriterionId | 'total')[];
  readonly before: { readonly rank: number | null; readonly total: number | null };
  readonly after: { readonly rank: number | null; readonly total: number | null };
};

const unitsBy = (table: ScoringTable, lines: readonly ReceiptLine[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { criterion, points } of lines) {
    const id = criterion ?? 'total';
    sums.set(id, (sums.get(id) ?? 0) + unitsOf(table, points));
  }
  return sums;
};

/** The boards whose points or places are not the same in two tables. */
export const tableDifferences = (
  table: ScoringTable,
  before: readonly FrozenBoard[],
  after: readonly FrozenBoard[],
): readonly TableDifference[] =>
  [...new Set([...before, ...after].map(({ board }) => board))].flatMap((board) => {
    const [a, b] = [before, after].map((all) => all.find((each) => each.board === board));
    const [was, is] = [a, b].map((each) => unitsBy(table, each?.lines ?? []));
    const criteria = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].filter(
      (id) => (was?.get(id) ?? 0) !== (is?.get(id) ?? 0),
    );
    const ends = (each: FrozenBoard | undefined) => ({ rank: each?.rank ?? null, total: each?.total ?? null });
    const [from, to] = [ends(a), ends(b)];
    return criteria.length === 0 && from.rank === to.rank && from.total === to.total
      ? []
      : [{ board, criteria, before: from, after: to }];
  });
