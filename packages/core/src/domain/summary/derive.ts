import { type Period, type PeriodPart, periodId } from '../calendar/periods.js';
import type { Roster } from '../cluster/roster.js';
import type { ReportedPart } from '../cluster/types.js';
import type { BoardId, IndicatorKey, PeriodId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import { indicatorSummary } from './period.js';
import { regroup } from './regroup.js';
import type { Cell, PeriodSummary } from './types.js';

const cellIn = (summary: PeriodSummary, key: IndicatorKey, board: BoardId): Cell | undefined =>
  summary.indicators.find((each) => each.key === key)?.cells.find((cell) => cell.board === board);

/** A figure that nothing is missing from; null for what cannot be subtracted. */
const uncut = (cell: Cell | undefined) =>
  cell?.value?.kind === 'count' && !(cell.fold?.kind === 'folded' && cell.fold.missing.length > 0) ? cell.value : null;

const difference = (all: Cell, less: Cell | undefined): Cell => {
  const base: Cell = {
    board: all.board,
    state: 'missing',
    value: null,
    why: 'blank',
    asOf: all.asOf,
    trace: null,
    share: null,
    parts: null,
    ...(all.fold?.kind === 'undivided' ? { fold: all.fold } : {}),
  };
  const few = all.few ?? less?.few;
  if (few !== undefined) return { ...base, state: 'small', why: null, few };
  const [total, before] = [uncut(all), uncut(less)];
  if (total === null || before === null) return base;
  const value = total.value - before.value;
  const estimate = total.estimate || before.estimate;
  return {
    ...base,
    state: estimate ? 'estimate' : value === 0 ? 'zero' : 'reported',
    value: { kind: 'count', value, estimate },
    why: null,
  };
};

/** Each part as the rest of a longer one that counts from the beginning of the year. */
const DERIVED: readonly (readonly [part: PeriodPart, whole: ReportedPart, less: ReportedPart])[] = [
  ['H2', 'Y', 'H1'],
  ['Q4', 'Y', '9M'],
  ['Q3', '9M', 'H1'],
  ['Q2', 'H1', 'Q1'],
];

/** The reported periods that a period begins with: what was added since is its figure less theirs. */
export const beginningsOf = (reported: readonly ReportedPart[], { year, part }: Period): readonly PeriodId[] =>
  DERIVED.flatMap(([, whole, less]) => (whole === part && reported.includes(less) ? [periodId(year, less)] : []));

/** What a period without a report of its own is computed from: one reported period less another; null when it cannot be. */
export const derivation = (
  reported: readonly ReportedPart[],
  { year, part }: Period,
): { readonly whole: PeriodId; readonly less: PeriodId } | null => {
  const rule = DERIVED.find(([derived]) => derived === part);
  if (rule === undefined || reported.some((each) => each === part)) return null;
  const [, whole, less] = rule;
  return reported.includes(whole) && reported.includes(less)
    ? { whole: periodId(year, whole), less: periodId(year, less) }
    : null;
};

/**
 * One period less another that is its beginning, for sums only, by the boards of `day`, which is the longer one's cut-off: of a
 * board merged in between, both what it and what its predecessors reported.
 */
export const remainder = (
  period: PeriodId,
  whole: PeriodSummary,
  less: PeriodSummary,
  roster: Roster,
  day: CalendarDate,
): PeriodSummary => {
  const [all, first] = [regroup(whole, roster, day), regroup(less, roster, day)];
  return {
    period,
    boards: all.boards,
    handedIn: all.handedIn.filter((board) => first.handedIn.includes(board)),
    indicators: all.indicators.flatMap((indicator) => {
      if (indicator.aggregation !== 'sum') return [];
      const cells = indicator.cells.map((cell) => difference(cell, cellIn(first, indicator.key, cell.board)));
      return [indicatorSummary(indicator.key, 'sum', cells)];
    }),
    derived: true,
  };
};
