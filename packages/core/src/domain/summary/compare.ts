import type { BoardId } from '../ids.js';
import { amount } from './cells.js';
import { totalOf } from './period.js';
import { smallCells } from './regroup.js';
import type { Cell, IndicatorSummary, Total } from './types.js';

type Aggregation = IndicatorSummary['aggregation'];

/** What stands for one board in a period: its own cell, or those of the boards it was merged from. */
export type Group = {
  readonly board: BoardId;
  /** The units that stood in the board's place in that period; none when it had no forerunner here. */
  readonly units: readonly BoardId[];
  /** The cells of those units that hold a value. */
  readonly cells: readonly Cell[];
  /** How many of the units have a report in, whether it holds a value here or not. */
  readonly told: number;
  /** The cells of those units with a count too small to be shown to the reader. */
  readonly small: readonly Cell[];
};

/** Why two figures have no difference. */
export type Unlike =
  /** One side stated nothing. */
  | 'nothing'
  /** The boards behind the two are not the same. */
  | 'boards'
  /** A half-year beside a year: what adds up with time cannot be set against it. */
  | 'length';

/** How far a figure moved. */
export type Move = {
  /** In the figure's own unit: for ratios percentage points, for milestones boards. */
  readonly difference: number;
  /** Per cent of then, for sums; null when there was nothing then, and for ratios and milestones. */
  readonly percent: number | null;
};

/** A figure against another period. */
export type Comparison = {
  /** What the same boards (or their predecessors) added up to then; null when they stated nothing. */
  readonly before: Total | null;
  /** Whose figures those are. */
  readonly cells: readonly Cell[];
  /** Null when the two cannot be compared: such a difference would say nothing. */
  readonly move: Move | null;
  /** Why there is no `move`; null when there is one. */
  readonly why: Unlike | null;
  /** Boards with a figure now and none, or only part of one, then; and the other way round. */
  readonly onlyNow: readonly BoardId[];
  readonly onlyBefore: readonly BoardId[];
  /** The boards with a figure on both sides, compared by themselves; null unless that is what keeps the whole from it. */
  readonly common: {
    readonly boards: readonly BoardId[];
    readonly now: Total;
    readonly before: Total;
    readonly move: Move;
  } | null;
  readonly rows: readonly BoardMove[];
};

/** One board in a comparison. */
export type BoardMove = { readonly now: Group; readonly before: Group; readonly move: Move | null };

/** Whether a cell is in the total as a whole: a bare percentage cannot be added up, and a folded figure may lack a part. */
const counted = (aggregation: Aggregation, { value, fold }: Cell): boolean =>
  value !== null &&
  !(fold?.kind === 'folded' && fold.missing.length > 0) &&
  (aggregation !== 'ratio' || (value.kind === 'ratio' && value.denominator !== null));

/** How many units stand behind the figure; a milestone not reached is told by the report that leaves it blank. */
const behind = (aggregation: Aggregation, { cells, told }: Group): number =>
  aggregation === 'count' ? told : cells.filter((cell) => counted(aggregation, cell)).length;

/** Every unit that stood in the board's place stated its figure. What a merged board has done is not what its parts had. */
const whole = (aggregation: Aggregation, group: Group): boolean =>
  group.units.length > 0 &&
  behind(aggregation, group) === group.units.length &&
  (aggregation !== 'count' || group.units.length === 1);

const totalIn = (aggregation: Aggregation, groups: readonly Group[]): Total | null => {
  const cells = groups.flatMap((group) => group.cells);
  if (aggregation !== 'count') return totalOf(aggregation, cells);
  return groups.some((group) => group.told > 0) ? { kind: 'count', value: cells.length } : null;
};

/** Cells by the board they stand for. */
export const grouped = (
  boards: readonly BoardId[],
  cells: readonly Cell[],
  lineage: (board: BoardId) => readonly BoardId[],
): readonly Group[] =>
  boards.map((board) => {
    const units = lineage(board);
    const own = cells.filter((cell) => units.includes(cell.board));
    const told = own.filter((cell) => cell.why !== 'not_handed_in').length;
    return { board, units, cells: own.filter((cell) => cell.value !== null), told, small: smallCells({ cells: own }) };
  });

const amountOf = (total: Total | null): number | null =>
  total === null ? null : total.kind === 'ratio' ? total.percent : total.value;

const moveBetween = (aggregation: Aggregation, now: number | null, before: number | null): Move | null => {
  if (now === null || before === null) return null;
  const difference = now - before;
  return { difference, percent: aggregation === 'sum' && before !== 0 ? (difference / before) * 100 : null };
};

/** One board’s own percentage, parts or not: nothing is added up, so nothing is averaged. */
const ownAmount = (groups: readonly Group[]): number | null => {
  const [cell, ...more] = groups.flatMap((group) => group.cells);
  return cell === undefined || more.length > 0 ? null : amount(cell);
};

const rowOf = (aggregation: Aggregation, now: Group, before: Group, sameLength: boolean): BoardMove => {
  const comparable = whole(aggregation, now) && whole(aggregation, before) && (sameLength || aggregation !== 'sum');
  const own = aggregation === 'ratio' ? moveBetween(aggregation, ownAmount([now]), ownAmount([before])) : null;
  const [a, b] = [totalIn(aggregation, [now]), totalIn(aggregation, [before])];
  return { now, before, move: comparable ? moveBetween(aggregation, amountOf(a), amountOf(b)) : own };
};

/**
 * Sets what stands for the same boards in two periods against each other. A difference is given only where the same boards stand
 * behind both figures; otherwise it is said for those that do. `sameLength`: the two periods are equally long.
 */
export const setAgainst = (
  aggregation: Aggregation,
  now: readonly Group[],
  then: readonly Group[],
  sameLength = true,
): Comparison => {
  const rows = now.map((group, index) =>
    rowOf(
      aggregation,
      group,
      then[index] ?? { board: group.board, units: [], cells: [], told: 0, small: [] },
      sameLength,
    ),
  );
  const [total, before] = [totalIn(aggregation, now), totalIn(aggregation, then)];
  const has = (group: Group): boolean => behind(aggregation, group) > 0;
  const onlyNow = rows.filter((row) => has(row.now) && !whole(aggregation, row.before)).map((row) => row.now.board);
  const onlyBefore = rows.filter((row) => has(row.before) && !whole(aggregation, row.now)).map((row) => row.now.board);
  const base = { before, cells: then.flatMap((group) => group.cells), onlyNow, onlyBefore, rows };
  const none = (why: Unlike, common: Comparison['common'] = null): Comparison => ({ ...base, move: null, why, common });
  if (!sameLength && aggregation === 'sum') return none(before === null || total === null ? 'nothing' : 'length');
  const own = rows.length === 1 ? (rows[0]?.move ?? null) : null;
  const like = onlyNow.length + onlyBefore.length === 0;
  const move = like ? moveBetween(aggregation, amountOf(total), amountOf(before)) : null;
  if (move !== null || own !== null) return { ...base, move: move ?? own, why: null, common: null };
  return total === null || before === null ? none('nothing') : none('boards', commonOf(aggregation, rows));
};

const commonOf = (aggregation: Aggregation, rows: readonly BoardMove[]): Comparison['common'] => {
  const both = rows.filter((row) => whole(aggregation, row.now) && whole(aggregation, row.before));
  const now = totalIn(
    aggregation,
    both.map((row) => row.now),
  );
  const before = totalIn(
    aggregation,
    both.map((row) => row.before),
  );
  const move = moveBetween(aggregation, amountOf(now), amountOf(before));
  return now === null || before === null || move === null
    ? null
    : { boards: both.map((row) => row.now.board), now, before, move };
};

/**
 * Sets some boards' cells against an earlier period. `lineage`: the units that stood in a board's place then, itself or those it
 * was merged from, whose figures are added up.
 */
export const compare = (
  aggregation: Aggregation,
  now: readonly Cell[],
  earlier: Pick<IndicatorSummary, 'cells'>,
  lineage: (board: BoardId) => readonly BoardId[],
  sameLength = true,
): Comparison => {
  const boards = now.map((cell) => cell.board);
  return setAgainst(
    aggregation,
    grouped(boards, now, (board) => [board]),
    grouped(boards, earlier.cells, lineage),
    sameLength,
  );
};
