import type { BoardId, PeriodId } from '../ids.js';
import { type Comparison, type Group, grouped, type Move, setAgainst } from './compare.js';
import { totalOf } from './period.js';
import type { Cell, IndicatorSummary, Total } from './types.js';

/** How a figure went over several periods: only up, only down, level, or now one and now the other. */
export type Direction = 'up' | 'down' | 'level' | 'mixed';

/** One period of a trend. */
export type TrendPoint = {
  readonly period: PeriodId;
  /** Computed from two other periods. */
  readonly derived: boolean;
  readonly total: Total | null;
  /** The units with a figure. */
  readonly cells: readonly Cell[];
  /** The cells with a count too small to be shown to the reader. */
  readonly small: readonly Cell[];
  /** Of how many units that stood for these boards then. */
  readonly of: number;
  /** Against the point before it; null for the first. */
  readonly against: Comparison | null;
};

export type Trend = {
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  /** The boards with a figure in every period, by themselves; null when they are all there are, or none. */
  readonly common: { readonly boards: readonly BoardId[]; readonly totals: readonly Total[] } | null;
  /** Of the whole where every step can be compared, else of the boards in common; null when neither says anything. */
  readonly direction: Direction | null;
};

export type TrendPeriod = {
  readonly period: PeriodId;
  readonly derived: boolean;
  readonly indicator: Pick<IndicatorSummary, 'cells'> | undefined;
  /** The units that stood in the place of a board of today when this period was counted. */
  readonly lineage: (board: BoardId) => readonly BoardId[];
};

const directionOf = (moves: readonly Move[]): Direction | null => {
  if (moves.length === 0) return null;
  // A difference below what is shown is none.
  const signs = new Set(moves.map(({ difference }) => Math.sign(Math.round(difference * 10))));
  if (signs.size === 1 && signs.has(0)) return 'level';
  if (signs.has(1) && signs.has(-1)) return 'mixed';
  return signs.has(1) ? 'up' : 'down';
};

const steps = (aggregation: IndicatorSummary['aggregation'], groups: readonly (readonly Group[])[]) =>
  groups.map((now, index) => {
    const before = groups[index - 1];
    return before === undefined ? null : setAgainst(aggregation, now, before);
  });

/** One indicator of the same boards over several periods of one kind, given oldest first. */
export const trendOf = (
  aggregation: IndicatorSummary['aggregation'],
  boards: readonly BoardId[],
  periods: readonly TrendPeriod[],
): Trend => {
  const groups = periods.map(({ indicator, lineage }) => grouped(boards, indicator?.cells ?? [], lineage));
  const against = steps(aggregation, groups);
  const points = periods.map(({ period, derived }, index): TrendPoint => {
    const cells = (groups[index] ?? []).flatMap((group) => group.cells);
    const of = (groups[index] ?? []).reduce((sum, group) => sum + group.units.length, 0);
    const small = (groups[index] ?? []).flatMap((group) => group.small);
    return { period, derived, total: totalOf(aggregation, cells), cells, small, of, against: against[index] ?? null };
  });
  const moves = against.flatMap((step) => (step === null ? [] : [step.move]));
  const complete = moves.flatMap((move) => (move === null ? [] : [move]));
  if (moves.length > 0 && complete.length === moves.length)
    return { points, common: null, direction: directionOf(complete) };
  const inAll = boards.filter((board) =>
    groups.every((each) => {
      const group = each.find((one) => one.board === board);
      return group !== undefined && group.units.length > 0 && group.cells.length === group.units.length;
    }),
  );
  const own = groups.map((each) => each.filter((group) => inAll.includes(group.board)));
  const totals = own.flatMap(
    (each) =>
      totalOf(
        aggregation,
        each.flatMap((group) => group.cells),
      ) ?? [],
  );
  const among = steps(aggregation, own).flatMap((step) => step?.move ?? []);
  const common = inAll.length > 0 && periods.length > 1 && totals.length === periods.length;
  return {
    points,
    common: common ? { boards: inAll, totals } : null,
    direction: common && among.length === periods.length - 1 ? directionOf(among) : null,
  };
};
