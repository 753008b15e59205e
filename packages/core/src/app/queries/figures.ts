import { type Period, parsePeriod, periodId, sameLastYear } from '../../domain/calendar/periods.js';
import { boardOf, lineage } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { CycleInstants } from '../../domain/cycle/types.js';
import type { BoardId, IndicatorKey, PeriodId } from '../../domain/ids.js';
import { ok, type Result } from '../../domain/result.js';
import { type Comparison, compare } from '../../domain/summary/compare.js';
import { secondHalf } from '../../domain/summary/derive.js';
import type { Cell, IndicatorSummary, PeriodSummary } from '../../domain/summary/types.js';
import { listCycles, type OpenedCycle } from '../cycles.js';
import { readSummary } from './duties.js';
import { type Asker, type PeriodRefusal, resolvePeriod } from './resolve-period.js';

/** The figures of a period and the cycle whose instants decide who may see them. */
export type Figures = {
  readonly summary: PeriodSummary;
  readonly cycle: OpenedCycle;
  readonly derivedFrom: { readonly year: PeriodId; readonly first: PeriodId } | null;
};

/** The units that stood in a board's place when a period was counted. */
const lineageIn =
  (config: ClusterConfig, { cutoff }: CycleInstants) =>
  (id: BoardId): readonly BoardId[] => {
    const board = boardOf(config, id);
    return board === undefined ? [] : lineage(config, board, cutoff).map((each) => each.id);
  };

const readDerived = async (
  asker: Asker,
  { year }: Period,
  period: PeriodId,
): Promise<Result<Figures, PeriodRefusal>> => {
  const [whole, half] = [periodId(year, 'Y'), periodId(year, 'H1')];
  const yearCycle = await resolvePeriod(asker, whole);
  if (!yearCycle.ok) return yearCycle;
  const halfCycle = await resolvePeriod(asker, half);
  if (!halfCycle.ok) return halfCycle;
  const [total, first] = await Promise.all([
    readSummary(asker.deps, asker.config, yearCycle.value),
    readSummary(asker.deps, asker.config, halfCycle.value),
  ]);
  const summary = secondHalf(period, total, first, asker.config, yearCycle.value.instants.cutoff);
  return ok({ summary, cycle: yearCycle.value, derivedFrom: { year: whole, first: half } });
};

/** The figures asked for: of the cycle named or current, or of a second half, which is derived. */
export const readFigures = async (
  asker: Asker,
  argument: string | undefined,
): Promise<Result<Figures, PeriodRefusal>> => {
  const period = argument === undefined ? null : parsePeriod(argument);
  const parts: readonly string[] = asker.config.calendar.parts;
  if (period?.part === 'H2' && !parts.includes('H2') && parts.includes('H1') && parts.includes('Y'))
    return readDerived(asker, period, periodId(period.year, 'H2'));
  const cycle = await resolvePeriod(asker, argument);
  if (!cycle.ok) return cycle;
  return ok({
    summary: await readSummary(asker.deps, asker.config, cycle.value),
    cycle: cycle.value,
    derivedFrom: null,
  });
};

/** The same period a year before, set against these cells; `comparison` is empty when nothing of it is kept here. */
export const againstLastYear = async (
  asker: Asker,
  period: PeriodId,
  indicator: IndicatorSummary,
  cells: readonly Cell[],
): Promise<{ readonly period: PeriodId; readonly comparison: Comparison } | null> => {
  const parsed = parsePeriod(period);
  if (parsed === null || indicator.aggregation === 'count' || indicator.aggregation === 'none') return null;
  const earlier = sameLastYear(parsed);
  const nothing: Comparison = { before: null, cells: [], change: null };
  const cycle = (await listCycles(asker.deps, asker.config.id)).find((each) => each.instants.period === earlier);
  if (cycle === undefined) return { period: earlier, comparison: nothing };
  const summary = await readSummary(asker.deps, asker.config, cycle);
  const before = indicatorIn(summary, indicator.key);
  return {
    period: earlier,
    comparison:
      before === undefined
        ? nothing
        : compare(indicator.aggregation, cells, before, lineageIn(asker.config, cycle.instants)),
  };
};

export const indicatorIn = (summary: PeriodSummary, key: IndicatorKey): IndicatorSummary | undefined =>
  summary.indicators.find((each) => each.key === key);
