import { amount } from './cells.js';
import type { Cell } from './types.js';

/** A cell with its place: equal figures share one, and the next place counts them all (1, 2, 2, 4). */
export type Ranked = { readonly rank: number; readonly cell: Cell };

/**
 * Counts and ratios from the highest down; dates from the earliest on. Null when the cell has nothing to be ordered by, or stands
 * beside the table.
 */
const sortKey = (cell: Cell): number | null =>
  cell.fold?.kind === 'undivided'
    ? null
    : cell.value?.kind === 'date'
      ? -Date.parse(`${cell.value.date}T00:00:00Z`)
      : amount(cell);

/** The boards that stated something, best first; equal ones in official order. Missing ones have no place. */
export const ranked = (cells: readonly Cell[]): readonly Ranked[] => {
  const rows = cells
    .flatMap((cell) => {
      const key = sortKey(cell);
      return key === null ? [] : [{ cell, key }];
    })
    .sort((a, b) => b.key - a.key);
  return rows.map(({ cell, key }) => ({ rank: rows.findIndex((row) => row.key === key) + 1, cell }));
};

/** The first `count` places; whoever is level with the last of them is in too. */
export const top = (rows: readonly Ranked[], count: number): readonly Ranked[] =>
  rows.filter((row) => row.rank <= count);

/** The last `count`, from the lowest up; whoever is level with the last of them is in too. */
export const bottom = (rows: readonly Ranked[], count: number): readonly Ranked[] => {
  const edge = rows.at(-Math.min(count, rows.length))?.rank;
  return edge === undefined || count < 1 ? [] : rows.filter((row) => row.rank >= edge).toReversed();
};
