import type { ClusterConfig, FormField, SmallCountRule } from '../cluster/types.js';
import type { IndicatorKey } from '../ids.js';
import type { Entries, Entry, FieldValue, Report, SmallOf } from './types.js';

/** What small counts of persons are measured by: the rule, and the indicators that break persons down. */
export type SmallCounts = SmallCountRule & { readonly personal: ReadonlySet<IndicatorKey> };

/** Null: every count is shown. */
export const smallCounts = ({
  privacy,
  indicators,
}: Pick<ClusterConfig, 'privacy' | 'indicators'>): SmallCounts | null =>
  privacy?.smallCount === undefined
    ? null
    : {
        ...privacy.smallCount,
        personal: new Set(indicators.filter((each) => each.personal === true).map(({ key }) => key)),
      };

/** Nobody points at nobody. */
const few = (under: number, persons: number): boolean => persons > 0 && persons < under;

/** The persons a share counts: its numerator, or what a bare percentage makes of the count it is a share of; null: unknown. */
const counted = (
  value: Extract<FieldValue, { kind: 'ratio' }>,
  whole: FieldValue | undefined,
): { readonly part: number; readonly of: number } | null => {
  if (value.numerator !== null && value.denominator !== null) return { part: value.numerator, of: value.denominator };
  return whole?.kind === 'count' ? { part: Math.round((value.percent * whole.value) / 100), of: whole.value } : null;
};

/**
 * Whether a value points at fewer than `under` persons, and how. Of a share both sides count: 60 women of 63 are 3 men. `whole`: the
 * count that a field's denominator should equal, where there is one.
 */
export const smallOf = (under: number, value: FieldValue, whole?: FieldValue): SmallOf | null => {
  if (value.kind === 'count') return few(under, value.value) ? 'count' : null;
  if (value.kind !== 'ratio') return null;
  const persons = counted(value, whole);
  return persons !== null && (few(under, persons.part) || few(under, persons.of - persons.part)) ? 'share' : null;
};

/** What a reader knows of the count of a period that the one looked at begins with: a figure, or only why there is none. */
export type Beginning = number | Exclude<SmallOf, 'share'>;

/** By field, of every such period. */
export type Beginnings = readonly Readonly<Partial<Record<IndicatorKey, Beginning>>>[];

/**
 * Whether a count, shown, would tell of too few persons added since. Where the beginning is not shown, this may not depend on what it
 * is, or the answer would say so: anything that some small beginning makes small is.
 */
const addsFew = (under: number, value: number, before: Beginning): boolean => {
  if (before === 'since') return true;
  return before === 'count' ? value > 0 && value <= 2 * (under - 1) : few(under, value - before);
};

const wholeOf = (fields: readonly FormField[], key: IndicatorKey, entries: Entries): FieldValue | undefined => {
  const field = fields.find((each) => each.key === key);
  return field?.type === 'ratio' && field.denominatorOf !== undefined ? entries[field.denominatorOf]?.value : undefined;
};

export type SmallEntry = { readonly key: IndicatorKey; readonly entry: Entry; readonly of: SmallOf };

/** The fields of a set of entries that break persons down and count too few of them, or too few more than before. */
export const smallIn = (
  { under, personal }: SmallCounts,
  fields: readonly FormField[],
  entries: Entries,
  beginnings: Beginnings = [],
): readonly SmallEntry[] =>
  [...personal].flatMap((key): readonly SmallEntry[] => {
    const entry = entries[key];
    if (entry === undefined) return [];
    const { value } = entry;
    const of = smallOf(under, value, wholeOf(fields, key, entries));
    if (of !== null) return [{ key, entry, of }];
    const known = beginnings.flatMap((before) => before[key] ?? []);
    return value.kind === 'count' && known.some((before) => addsFew(under, value.value, before))
      ? [{ key, entry, of: 'since' }]
      : [];
  });

/** Those of them that are not shown to others: all, or all that nobody was asked about. */
export const hiddenIn = (
  rule: SmallCounts,
  fields: readonly FormField[],
  entries: Entries,
  beginnings: Beginnings = [],
): readonly SmallEntry[] =>
  smallIn(rule, fields, entries, beginnings).filter(({ entry }) => !(rule.show === 'confirm' && entry.few === true));

const entriesShown = (...[rule, fields, entries, beginnings]: Parameters<typeof hiddenIn>): Entries => {
  const hidden = hiddenIn(rule, fields, entries, beginnings);
  if (hidden.length === 0) return entries;
  // That a person confirmed it would say that it is unusual.
  const replaced = hidden.map(({ key, entry, of }): [string, Entry] => [
    key,
    { ...entry, value: { kind: 'small', of }, confirmed: false },
  ]);
  return { ...entries, ...Object.fromEntries(replaced) };
};

/**
 * A board's report as a reader sees it who may not be told of so few persons. Everything computed from it (totals, shares,
 * differences, places) rests on what is shown, so that nothing shown depends on what is not.
 */
export const reportShown = (
  rule: SmallCounts,
  fields: readonly FormField[],
  report: Report,
  beginnings: Beginnings = [],
): Report => ({
  ...report,
  draft: entriesShown(rule, fields, report.draft, beginnings),
  revisions: report.revisions.map((revision) => ({
    ...revision,
    entries: entriesShown(rule, fields, revision.entries, beginnings),
  })),
});
