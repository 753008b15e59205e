import { parsePeriod, periodId } from '../../domain/calendar/periods.js';
import { boardOf, lineage } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { CycleInstants } from '../../domain/cycle/types.js';
import type { BoardId, IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { ok, type Result } from '../../domain/result.js';
import { derivation, remainder } from '../../domain/summary/derive.js';
import { regroup } from '../../domain/summary/regroup.js';
import type { IndicatorSummary, PeriodSummary } from '../../domain/summary/types.js';
import type { OpenedCycle } from '../cycles.js';
import { readSummary } from './duties.js';
import { type Asker, type PeriodRefusal, resolvePeriod } from './resolve-period.js';

/** The figures of a period and the cycle whose instants decide who may see them. */
export type Figures = {
  readonly summary: PeriodSummary;
  readonly cycle: OpenedCycle;
  /** One period less another; null for what was reported. */
  readonly derivedFrom: { readonly whole: PeriodId; readonly less: PeriodId } | null;
};

/** The units that stood in a board's place when a period was counted. */
export const lineageIn =
  (config: ClusterConfig, { cutoff }: CycleInstants) =>
  (id: BoardId): readonly BoardId[] => {
    const board = boardOf(config, id);
    return board === undefined ? [] : lineage(config, board, cutoff).map((each) => each.id);
  };

const readDerived = async (
  asker: Asker,
  period: PeriodId,
  from: NonNullable<Figures['derivedFrom']>,
): Promise<Result<Figures, PeriodRefusal>> => {
  const whole = await resolvePeriod(asker, from.whole);
  if (!whole.ok) return whole;
  const less = await resolvePeriod(asker, from.less);
  if (!less.ok) return less;
  const [all, first] = await Promise.all([readSummary(asker, whole.value), readSummary(asker, less.value)]);
  const summary = remainder(period, all, first, asker.config, whole.value.instants.cutoff);
  return ok({ summary, cycle: whole.value, derivedFrom: from });
};

/**
 * The figures asked for: of the cycle named or current, or of a period that is derived from two others; by the boards of `day` where
 * one is given.
 */
export const readFigures = async (
  asker: Asker,
  argument: string | undefined,
  day?: CalendarDate,
): Promise<Result<Figures, PeriodRefusal>> => {
  const found = await readUnits(asker, argument);
  if (!found.ok || day === undefined) return found;
  return ok({ ...found.value, summary: regroup(found.value.summary, asker.config, day) });
};

const readUnits = async (asker: Asker, argument: string | undefined): Promise<Result<Figures, PeriodRefusal>> => {
  const period = argument === undefined ? null : parsePeriod(argument);
  const from = period === null ? null : derivation(asker.config.calendar.parts, period);
  if (period !== null && from !== null) return readDerived(asker, periodId(period.year, period.part), from);
  const cycle = await resolvePeriod(asker, argument);
  if (!cycle.ok) return cycle;
  return ok({
    summary: await readSummary(asker, cycle.value),
    cycle: cycle.value,
    derivedFrom: null,
  });
};

export const indicatorIn = (summary: PeriodSummary, key: IndicatorKey): IndicatorSummary | undefined =>
  summary.indicators.find((each) => each.key === key);
