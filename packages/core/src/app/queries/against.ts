import type { Earlier } from '../../conversation/present/against.js';
import { goesOn, sameLength } from '../../domain/calendar/length.js';
import { parsePeriod, previousPeriod, sameLastYear } from '../../domain/calendar/periods.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import { type Comparison, compare } from '../../domain/summary/compare.js';
import { regroup } from '../../domain/summary/regroup.js';
import type { Cell, IndicatorSummary } from '../../domain/summary/types.js';
import type { OpenedCycle } from '../cycles.js';
import type { Turn } from '../turn.js';
import { maySee, ownBoards } from './asking.js';
import { type Figures, indicatorIn, lineageIn, readFigures } from './figures.js';
import type { Asker } from './resolve-period.js';

/** Whether the figures of these units of a cycle may be shown to whoever asks for `board` (null: for all). */
export type Sees = (cycle: OpenedCycle, board: BoardId | null, units: readonly BoardId[]) => boolean;

/** A person sees another period’s figures as they see this one’s; those of one’s own board also from before it was merged. */
export const seesAs =
  (turn: Turn): Sees =>
  (cycle, board, units) =>
    maySee(turn, cycle, null).ok ||
    (board !== null &&
      (ownBoards(turn).includes(board) || (units.length > 0 && units.every((unit) => maySee(turn, cycle, unit).ok))));

const NOTHING: Comparison = {
  before: null,
  cells: [],
  move: null,
  why: 'nothing',
  onlyNow: [],
  onlyBefore: [],
  common: null,
  rows: [],
};

/** Another period beside this one; `hidden`: there are figures which the asker may not see. */
export type Beside =
  | { readonly kind: 'kept'; readonly figures: Figures; readonly comparison: Comparison; readonly grown: number | null }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'not_kept' };

/** The period a word means beside this one: the same of last year, the one before, or a period of its own; null: not an earlier one. */
export const earlierOf = (asker: Asker, period: PeriodId, word: string): Earlier | null => {
  const now = parsePeriod(period);
  if (now === null) return null;
  const [same, previous] = [sameLastYear(now), previousPeriod(asker.config.calendar.parts, now)];
  if (word === 'same' || word === same) return { period: same, as: 'same' };
  if (word === 'previous' || word === previous) return { period: previous, as: 'previous' };
  const named = parsePeriod(word);
  return named === null || word === period ? null : { period: word as PeriodId, as: 'named' };
};

const isLike = (now: PeriodId, earlier: PeriodId): { readonly same: boolean; readonly goesOn: boolean } => {
  const [a, b] = [parsePeriod(now), parsePeriod(earlier)];
  return a === null || b === null ? { same: false, goesOn: false } : { same: sameLength(a, b), goesOn: goesOn(a, b) };
};

/** What was added since the end of a period that this one goes on from, where the same boards stand behind both. */
const grownSince = (indicator: IndicatorSummary, cells: readonly Cell[], then: IndicatorSummary, lineage: Lineage) =>
  indicator.aggregation === 'sum' ? (compare('sum', cells, then, lineage).move?.difference ?? null) : null;
type Lineage = (board: BoardId) => readonly BoardId[];

/** Sets cells of a period against an earlier one, as far as both are kept and may be seen. */
export const readBeside = async (
  asker: Asker,
  now: { readonly period: PeriodId; readonly indicator: IndicatorSummary; readonly board: BoardId | null },
  earlier: PeriodId,
  sees: Sees,
  known?: Figures,
): Promise<Beside> => {
  const found = known === undefined ? await readFigures(asker, earlier) : { ok: true as const, value: known };
  if (!found.ok) return { kind: 'not_kept' };
  const figures = found.value;
  const lineage = lineageIn(asker.config, figures.cycle.instants);
  const { indicator } = now;
  const boards = indicator.cells.map((cell) => cell.board);
  if (!sees(figures.cycle, now.board, boards.flatMap(lineage))) return { kind: 'hidden' };
  // Where each unit reported its own days, a board stands for all the units it was made of.
  const whole = regroup(figures.summary, asker.config, figures.cycle.instants.cutoff);
  const then = indicatorIn(whole, indicator.key);
  if (then === undefined) return { kind: 'kept', figures, comparison: NOTHING, grown: null };
  const like = isLike(now.period, earlier);
  const { aggregation, cells } = indicator;
  return {
    kind: 'kept',
    figures,
    comparison: compare(aggregation, cells, then, lineage, like.same),
    grown: like.goesOn ? grownSince(indicator, cells, then, lineage) : null,
  };
};

/** The line “cùng kỳ” beside a figure: empty when nothing is kept or may be seen of last year; null where there is none to give. */
export const besideLastYear = async (
  turn: Turn,
  period: PeriodId,
  indicator: IndicatorSummary,
  board: BoardId | null,
): Promise<{ readonly period: PeriodId; readonly comparison: Comparison } | null> => {
  const now = parsePeriod(period);
  if (now === null || indicator.aggregation === 'count' || indicator.aggregation === 'none') return null;
  const earlier = sameLastYear(now);
  const beside = await readBeside(turn, { period, indicator, board }, earlier, seesAs(turn));
  return { period: earlier, comparison: beside.kind === 'kept' ? beside.comparison : NOTHING };
};

/** One board’s figure as an indicator of its own. */
export const ofBoard = (indicator: IndicatorSummary, board: BoardId): IndicatorSummary => ({
  ...indicator,
  cells: indicator.cells.filter((cell) => cell.board === board),
});
