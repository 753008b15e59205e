import type { IndicatorKey } from '../ids.js';
import { standing } from '../report/evolve.js';
import type { Entry } from '../report/types.js';
import type { PeriodFact } from './facts.js';
import { rounded } from './points.js';
import type { ReceiptLine } from './receipt.js';
import { sourceOf } from './source.js';
import type { Criterion, CriterionRule, ScoringTable } from './table.js';

type FigureRule = Extract<CriterionRule, { type: 'target' | 'bands' }>;

const entriesOf = ({ units }: PeriodFact, key: IndicatorKey | undefined): readonly Entry[] | null => {
  if (key === undefined) return null;
  const found = units.map(({ report }) => standing(report)?.entries[key]);
  return found.length > 0 && found.every((each) => each !== undefined) ? (found as readonly Entry[]) : null;
};

const counted = (entries: readonly Entry[] | null): number | null => {
  const values = (entries ?? []).map(({ value }) => (value.kind === 'count' ? value.value : null));
  return values.length === 0 || values.includes(null)
    ? null
    : values.reduce<number>((sum, each) => sum + (each ?? 0), 0);
};

/** Of several units from their numerators and denominators, never the mean of percents. */
const shared = (entries: readonly Entry[] | null): number | null => {
  const ratios = (entries ?? []).flatMap(({ value }) => (value.kind === 'ratio' ? [value] : []));
  const [only] = ratios;
  if (only === undefined || ratios.length !== entries?.length) return null;
  if (ratios.length === 1) return only.percent;
  const sum = (pick: (ratio: (typeof ratios)[number]) => number | null): number =>
    ratios.reduce((total, ratio) => total + (pick(ratio) ?? Number.NaN), 0);
  const share = (sum(({ numerator }) => numerator) / sum(({ denominator }) => denominator)) * 100;
  return Number.isFinite(share) ? share : null;
};

/** What a board stated of an indicator, its units together; null where one of them did not. */
export const figureOf = (period: PeriodFact, key: IndicatorKey): number | null => {
  const entries = entriesOf(period, key);
  return counted(entries) ?? shared(entries);
};

/** The yearly target of an indicator, the units' together. */
export const targetOf = (period: PeriodFact, key: IndicatorKey): number | null => {
  const field = period.form.fields.find((each) => each.type === 'target' && each.of === key);
  return counted(entriesOf(period, field?.key));
};

const isEstimate = (period: PeriodFact, key: IndicatorKey): boolean =>
  (entriesOf(period, key) ?? []).some(
    ({ value }) => (value.kind === 'count' || value.kind === 'ratio') && value.estimate,
  );

/** The highest band that is reached; null below the lowest. */
export const bandFor = (rule: Extract<FigureRule, { type: 'bands' }>, value: number) =>
  rule.bands
    .filter(({ from }) => value >= from)
    .reduce<(typeof rule.bands)[number] | null>(
      (best, band) => (best === null || band.from > best.from ? band : best),
      null,
    );

/** The exact points of a share of the target. */
export const targetPoints = ({ max }: Criterion, fullAt: number, share: number): number =>
  max * Math.min(1, Math.max(0, share) / fullAt);

/** The line of a criterion that an indicator decides. */
export const figureLine = (
  table: ScoringTable,
  criterion: Criterion,
  rule: FigureRule,
  period: PeriodFact,
): ReceiptLine => {
  const base = { criterion: criterion.id, period: period.period, sources: period.units.map(sourceOf) };
  const value = figureOf(period, rule.indicator);
  const estimate = isEstimate(period, rule.indicator) ? { estimate: true as const } : {};
  if (value === null) return { ...base, points: 0, why: { code: 'no_figure' } };
  if (rule.type === 'bands') {
    const band = bandFor(rule, value);
    return {
      ...base,
      ...estimate,
      points: band?.points ?? 0,
      why: { code: 'band', value, from: band?.from ?? null },
    };
  }
  const target = targetOf(period, rule.indicator);
  if (target === null || target === 0) return { ...base, points: 0, why: { code: 'no_figure' } };
  const share = (value / target) * 100;
  const exact = targetPoints(criterion, rule.fullAt ?? 100, share);
  const points = rounded(table, exact);
  return {
    ...base,
    ...estimate,
    points,
    ...(Math.abs(points - exact) < 1e-9 ? {} : { exact }),
    why: { code: 'target', value, target, share },
  };
};
