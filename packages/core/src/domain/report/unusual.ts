import type { Form, FormField } from '../cluster/types.js';
import type { IndicatorKey, PeriodId } from '../ids.js';
import { figureOf, percentOf, targetFieldOf } from './form.js';
import { type SmallCounts, smallIn } from './small.js';
import type { Entries, Entry, FieldValue } from './types.js';

/** What stood in a board's place for one earlier period; of predecessors merged into it, added up. */
export type PastReport = {
  readonly period: PeriodId;
  readonly values: Readonly<Partial<Record<IndicatorKey, FieldValue>>>;
};

/** Why a value is unusual: it is asked about once and stands once the person confirms it. */
export type Doubt =
  /** Far from what the board handed in before: `before` is the median of `periods`. A percentage when `percent`. */
  | {
      readonly code: 'jump';
      readonly field: IndicatorKey;
      readonly value: number;
      readonly before: number;
      readonly percent: boolean;
      readonly periods: readonly PeriodId[];
    }
  | {
      readonly code: 'part_exceeds_whole';
      readonly field: IndicatorKey;
      readonly value: number;
      readonly whole: number;
      readonly of: IndicatorKey;
    }
  | {
      readonly code: 'ratio_denominator';
      readonly field: IndicatorKey;
      readonly denominator: number;
      readonly expected: number;
      readonly of: IndicatorKey;
    }
  /** The share a message states is not that of its own figures. */
  | { readonly code: 'share_differs'; readonly field: IndicatorKey; readonly said: number; readonly computed: number }
  /** So few persons that whoever enters it decides whether others may see the figure. */
  | { readonly code: 'few'; readonly field: IndicatorKey; readonly under: number; readonly share: boolean }
  /** Every figure is that of the report before: copied, perhaps. */
  | { readonly code: 'unchanged'; readonly figures: number; readonly period: PeriodId };

type Unchanged = Extract<Doubt, { code: 'unchanged' }>;

/** How many figures handed in before make up what is usual. */
const LAST = 3;
/** Usual is from a quarter to four times of it. */
const TIMES = 4;
/** Differences below this (units, or percentage points) are never unusual: from 1 to 5 is no news. */
const SLIGHT = 10;
/** A single figure that stayed the same is no copied report. */
const COPIED_FIGURES = 2;
/** Shares are stated with one decimal, or rounded to whole per cents. */
const ROUNDING = { decimal: 0.1, whole: 0.5 };
const EPSILON = 1e-9;

const isFigure = (field: FormField): boolean => field.type === 'count' || field.type === 'ratio';

const numberOf = (value: FieldValue | undefined): number | null =>
  value?.kind === 'count' || value?.kind === 'ratio' ? Number(figureOf(value)) : null;

const median = (figures: readonly number[]): number | null => {
  const sorted = [...figures].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** More than four times or less than a quarter of what was there before, and not by a slight figure. */
export const jumps = (value: number, before: number): boolean =>
  Math.abs(value - before) >= SLIGHT && (value > before * TIMES || value * TIMES < before);

/** Whether a stated share is that of the figures, as people round it. */
export const shareAgrees = (said: number, computed: number): boolean =>
  Math.abs(said - computed) <= (Number.isInteger(said) ? ROUNDING.whole : ROUNDING.decimal) + EPSILON;

/** The share that the figures themselves give: of the yearly target, or of a ratio's own denominator; null without one. */
export const shareIn = (form: Form, entries: Entries, key: IndicatorKey): number | null => {
  const value = entries[key]?.value;
  if (value?.kind === 'ratio') return value.numerator === null ? null : value.percent;
  const target = targetFieldOf(form, key);
  const whole = target === undefined ? undefined : entries[target.key]?.value;
  return value?.kind === 'count' && whole?.kind === 'count' && whole.value > 0
    ? percentOf(value.value, whole.value)
    : null;
};

const added = (values: readonly (FieldValue | undefined)[]): FieldValue | null => {
  const [only] = values;
  if (values.length === 1) return only ?? null;
  let [sum, numerator, denominator] = [0, 0, 0];
  for (const value of values) {
    if (value?.kind === 'count') sum += value.value;
    else if (value?.kind === 'ratio' && value.numerator !== null && value.denominator !== null) {
      numerator += value.numerator;
      denominator += value.denominator;
    } else return null;
  }
  if (values.every((value) => value?.kind === 'count')) return { kind: 'count', value: sum, estimate: false };
  if (denominator === 0 || values.some((value) => value?.kind === 'count')) return null;
  return { kind: 'ratio', percent: percentOf(numerator, denominator), numerator, denominator, estimate: false };
};

/**
 * What the units in a board's place handed in for a period, one set of entries each, null where a unit handed in nothing. A
 * figure that one of several units left out has no sum: half of it would look like a fall.
 */
export const pastReport = (form: Form, period: PeriodId, units: readonly (Entries | null)[]): PastReport => ({
  period,
  values: Object.fromEntries(
    form.fields.flatMap((field) => {
      const value = units.length === 0 ? null : added(units.map((unit) => unit?.[field.key]?.value));
      return value === null || numberOf(value) === null ? [] : [[field.key, value]];
    }),
  ),
});

const jumpOf = (field: FormField, entry: Entry, past: readonly PastReport[]): readonly Doubt[] => {
  const value = numberOf(entry.value);
  if (value === null) return [];
  const known = past
    .flatMap(({ period, values }) => {
      const figure = numberOf(values[field.key]);
      return figure === null ? [] : [{ period, figure }];
    })
    .slice(0, LAST);
  const before = median(known.map(({ figure }) => figure));
  if (before === null || !jumps(value, before)) return [];
  const periods = known.map(({ period }) => period);
  return [{ code: 'jump', field: field.key, value, before, percent: entry.value.kind === 'ratio', periods }];
};

/** Rules between fields: a part within its whole, a ratio's denominator equal to the count it names. */
const acrossOf = (field: FormField, entry: Entry, entries: Entries): readonly Doubt[] => {
  const { value } = entry;
  if (field.type === 'count' && field.partOf !== undefined && value.kind === 'count') {
    const whole = entries[field.partOf]?.value;
    if (whole?.kind === 'count' && value.value > whole.value)
      return [
        { code: 'part_exceeds_whole', field: field.key, value: value.value, whole: whole.value, of: field.partOf },
      ];
  }
  if (field.type === 'ratio' && field.denominatorOf !== undefined && value.kind === 'ratio') {
    const of = field.denominatorOf;
    const whole = entries[of]?.value;
    const { denominator } = value;
    if (denominator !== null && whole?.kind === 'count' && denominator !== whole.value)
      return [{ code: 'ratio_denominator', field: field.key, denominator, expected: whole.value, of }];
  }
  return [];
};

/** The fields whose value a doubt is about; none when it is about the report as a whole. */
export const doubted = (doubt: Doubt): readonly IndicatorKey[] => (doubt.code === 'unchanged' ? [] : [doubt.field]);

/** Nothing is asked where small counts are shown to nobody else, or to everybody. */
const fewIn = (form: Form, entries: Entries, rule: SmallCounts | null): readonly Doubt[] =>
  rule?.show !== 'confirm'
    ? []
    : smallIn(rule, form.fields, entries).flatMap(({ key, of, entry }): readonly Doubt[] =>
        entry.few === true ? [] : [{ code: 'few', field: key, under: rule.under, share: of === 'share' }],
      );

/**
 * Everything unusual in a set of entries, in the form's order, but for what the person confirmed already. `small`: what counts as too
 * few persons in this cluster.
 */
export const doubtsIn = (
  form: Form,
  entries: Entries,
  past: readonly PastReport[],
  shares: Readonly<Record<string, number>> = {},
  small: SmallCounts | null = null,
): readonly Doubt[] => {
  const few = fewIn(form, entries, small);
  return form.fields.flatMap((field): readonly Doubt[] => {
    const entry = entries[field.key];
    // Whether others may see it is another question than whether it is right.
    const asked = few.filter((doubt) => doubted(doubt).includes(field.key));
    if (entry === undefined || entry.confirmed) return asked;
    const said = shares[field.key];
    const computed = shareIn(form, entries, field.key);
    const contradicts = said !== undefined && computed !== null && !shareAgrees(said, computed);
    return [
      ...(contradicts ? [{ code: 'share_differs', field: field.key, said, computed } as const] : []),
      ...acrossOf(field, entry, entries),
      ...jumpOf(field, entry, past),
      ...asked,
    ];
  });
};

/** What is unusual through these fields being stated: about themselves, or about another that is measured against them. */
export const doubtsThrough = (stated: readonly IndicatorKey[], ...of: Parameters<typeof doubtsIn>): readonly Doubt[] =>
  doubtsIn(...of).filter(
    (doubt) =>
      doubted(doubt).some((key) => stated.includes(key)) ||
      ((doubt.code === 'part_exceeds_whole' || doubt.code === 'ratio_denominator') && stated.includes(doubt.of)) ||
      (doubt.code === 'share_differs' && stated.some((key) => targetFieldOf(of[0], doubt.field)?.key === key)),
  );

/** A report whose every count and share is that of the report before. Targets and dates stay the same by nature. */
const unchangedIn = (form: Form, entries: Entries, past: readonly PastReport[]): Unchanged | null => {
  const last = past.find(({ values }) => Object.keys(values).length > 0);
  const stated = form.fields.filter((field) => isFigure(field) && numberOf(entries[field.key]?.value) !== null);
  if (last === undefined || stated.length < COPIED_FIGURES) return null;
  const same = stated.every((field) => numberOf(entries[field.key]?.value) === numberOf(last.values[field.key]));
  return same ? { code: 'unchanged', figures: stated.length, period: last.period } : null;
};

/** Everything to be confirmed before a report is handed in. `kept`: the period it was confirmed to be the same as. */
export const doubtsAtHandIn = (
  form: Form,
  entries: Entries,
  past: readonly PastReport[],
  kept: PeriodId | null,
  small: SmallCounts | null = null,
): readonly Doubt[] => {
  const unchanged = unchangedIn(form, entries, past);
  const whole = unchanged === null || unchanged.period === kept ? [] : [unchanged];
  return [...doubtsIn(form, entries, past, {}, small), ...whole];
};
