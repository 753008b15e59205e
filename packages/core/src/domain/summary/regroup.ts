import { boardOf, counterparts, type Roster } from '../cluster/roster.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import type { FieldValue } from '../report/types.js';
import { shareOf } from './cells.js';
import { indicatorSummary } from './period.js';
import type { Cell, FigureState, IndicatorSummary, PeriodSummary } from './types.js';

/** A row of the regrouped table: a board and the units whose figures make up its own. */
export type Group = {
  readonly board: BoardId;
  readonly from: readonly BoardId[];
  /** Units that belong to it among others, so that nothing of their figures can be given to it. */
  readonly lost: readonly BoardId[];
  readonly undivided: boolean;
};

/** A unit as a row of its own. */
export const ownGroup = (board: BoardId): Group => ({ board, from: [board], lost: [], undivided: false });

export const isOwn = ({ board, from, lost, undivided }: Group): boolean =>
  !undivided && lost.length === 0 && from.length === 1 && from[0] === board;

/**
 * The units of a period as the boards of `day`, in official order. A unit counts with the one board that it became (or was a part
 * of); where there are several it cannot be divided and stays a row of its own.
 */
export const groupsOn = (roster: Roster, units: readonly BoardId[], day: CalendarDate): readonly Group[] => {
  const belongs = units.map((unit) => {
    const known = boardOf(roster, unit);
    return { unit, boards: known === undefined ? [unit] : counterparts(roster, known, day).map(({ id }) => id) };
  });
  const order = [...roster.boards.map(({ id }) => id), ...units.filter((unit) => boardOf(roster, unit) === undefined)];
  return order.flatMap((board): Group[] => {
    const from = belongs.filter(({ boards }) => boards.length === 1 && boards[0] === board).map(({ unit }) => unit);
    const lost = belongs.filter(({ boards }) => boards.length > 1 && boards.includes(board)).map(({ unit }) => unit);
    const undivided = belongs.some(({ unit, boards }) => unit === board && boards.length !== 1);
    return [
      ...(from.length === 0 ? [] : [{ board, from, lost, undivided: false }]),
      ...(undivided ? [{ board, from: [board], lost: [], undivided: true }] : []),
    ];
  });
};

type Ratio = Extract<FieldValue, { kind: 'ratio' }> & { readonly numerator: number; readonly denominator: number };
const isWhole = (value: FieldValue): value is Ratio =>
  value.kind === 'ratio' && value.numerator !== null && value.denominator !== null;

const sumOf = (values: readonly FieldValue[]): FieldValue | null => {
  const counts = values.flatMap((value) => (value.kind === 'count' ? [value] : []));
  const ratios = values.filter(isWhole);
  const estimate = [...counts, ...ratios].some((value) => value.estimate);
  if (counts.length > 0) return { kind: 'count', value: counts.reduce((sum, each) => sum + each.value, 0), estimate };
  if (ratios.length === 0) return null;
  const numerator = ratios.reduce((sum, each) => sum + each.numerator, 0);
  const denominator = ratios.reduce((sum, each) => sum + each.denominator, 0);
  const percent = denominator === 0 ? 0 : (numerator / denominator) * 100;
  return { kind: 'ratio', percent, numerator, denominator, estimate };
};

const stateOf = (value: FieldValue | null, cells: readonly Cell[], lost: number): FigureState => {
  if (value === null) return lost === 0 && cells.every((cell) => cell.state === 'na') ? 'na' : 'missing';
  if ((value.kind === 'count' || value.kind === 'ratio') && value.estimate) return 'estimate';
  return value.kind === 'count' && value.value === 0 ? 'zero' : 'reported';
};

/** Whether a cell can be added to others: counts, and ratios that say what they are a share of. */
const adds = (cell: Cell): boolean => cell.value !== null && (cell.value.kind === 'count' || isWhole(cell.value));

const folded = (board: BoardId, cells: readonly Cell[], lost: readonly BoardId[]): Cell => {
  const value = sumOf(cells.flatMap((cell) => (adds(cell) && cell.value !== null ? [cell.value] : [])));
  const state = stateOf(value, cells, lost.length);
  const out = cells.filter((cell) => !adds(cell) && cell.state !== 'na');
  const dates = cells.flatMap((cell) => (adds(cell) && cell.asOf !== null ? [cell.asOf] : []));
  return {
    board,
    state,
    value,
    why: state !== 'missing' ? null : cells.every((cell) => cell.why === 'not_handed_in') ? 'not_handed_in' : 'blank',
    // Up to the earliest of them every part counts.
    asOf: dates.toSorted()[0] ?? null,
    trace: null,
    share: shareOf(cells),
    parts: null,
    fold: {
      kind: 'folded',
      cells,
      missing: [...out.map((cell) => cell.board), ...lost],
      bare: out.filter((cell) => cell.value !== null).map((cell) => cell.board),
    },
  };
};

/** The cells as the units reported them: of a folded one, those that went into it. */
export const unitCells = ({ cells }: Pick<IndicatorSummary, 'cells'>): readonly Cell[] =>
  cells.flatMap((cell) => (cell.fold?.kind === 'folded' ? cell.fold.cells : [cell]));

/** The units whose count is too small to be shown, those among others of a folded board too. */
export const smallCells = (indicator: Pick<IndicatorSummary, 'cells'>): readonly Cell[] =>
  unitCells(indicator).filter(({ state }) => state === 'small');

/**
 * One indicator by other boards. Sums add up and ratios are computed anew from Σnumerator and Σdenominator, so the total stays what it
 * was; dates say nothing when they are put together and stay with the units that stated them.
 */
export const regroupIndicator = (indicator: IndicatorSummary, groups: readonly Group[]): IndicatorSummary => {
  if (indicator.aggregation === 'count' || indicator.aggregation === 'none') return indicator;
  const cells = groups.flatMap((group): Cell[] => {
    const own = indicator.cells.filter((cell) => group.from.includes(cell.board));
    if (!isOwn(group) && !group.undivided) return [folded(group.board, own, group.lost)];
    return group.undivided ? own.map((cell) => ({ ...cell, fold: { kind: 'undivided' } })) : own;
  });
  return indicatorSummary(indicator.key, indicator.aggregation, cells);
};

/**
 * A period by the boards of another day: as the boards of that day, each with the figures of the units that went into it. By the
 * roster of the period itself it is the same summary.
 */
export const regroup = (summary: PeriodSummary, roster: Roster, day: CalendarDate): PeriodSummary => {
  const groups = groupsOn(roster, summary.boards, day);
  if (groups.every(isOwn)) return summary;
  return {
    ...summary,
    boards: groups.map(({ board }) => board),
    handedIn: groups
      .filter(({ from, lost }) => [...from, ...lost].every((unit) => summary.handedIn.includes(unit)))
      .map(({ board }) => board),
    indicators: summary.indicators.map((indicator) => regroupIndicator(indicator, groups)),
    regrouped: {
      day,
      units: summary.boards.length,
      begun: groups.filter(({ from, lost }) => [...from, ...lost].some((unit) => summary.handedIn.includes(unit)))
        .length,
      folded: groups.flatMap((group) => {
        const { board, from, lost } = group;
        return isOwn(group) || group.undivided ? [] : [{ board, from: [...from, ...lost] }];
      }),
      out: summary.boards.filter((unit) => !summary.handedIn.includes(unit)),
      undivided: groups.filter((group) => group.undivided).map(({ board }) => board),
    },
  };
};
