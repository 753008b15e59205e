import { describe, expect, it } from 'vitest';
import type { Form } from '../cluster/types.js';
import type { IndicatorKey, PeriodId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { Entries, Entry, FieldValue } from './types.js';
import { doubtsAtHandIn, doubtsIn, doubtsThrough, jumps, type PastReport, pastReport, shareAgrees } from './unusual.js';

const key = (text: string): IndicatorKey => text as IndicatorKey;
const period = (text: string): PeriodId => text as PeriodId;
const form: Form = {
  version: 1,
  fields: [
    { key: key('admitted'), type: 'count', required: true, min: 0, max: 100_000 },
    { key: key('target'), type: 'target', required: true, of: key('admitted'), min: 1, max: 100_000 },
    { key: key('private'), type: 'count', required: true, min: 0, max: 100_000, partOf: key('admitted') },
    { key: key('planned'), type: 'count', required: true, min: 0, max: 100_000 },
    { key: key('women'), type: 'ratio', required: true, denominatorOf: key('planned') },
    { key: key('project'), type: 'date', required: false },
  ],
};
const count = (value: number): FieldValue => ({ kind: 'count', value, estimate: false });
const ratio = (numerator: number, denominator: number): FieldValue => ({
  kind: 'ratio',
  percent: Math.round((numerator / denominator) * 1000) / 10,
  numerator,
  denominator,
  estimate: false,
});
const entry = (value: FieldValue, confirmed = false): Entry => ({
  value,
  onBehalf: null,
  asOf: '2024-06-14' as CalendarDate,
  by: 'p1' as PersonId,
  at: '2024-06-14T02:00:00.000Z' as Instant,
  confirmed,
});
const entries = (values: Readonly<Record<string, FieldValue>>, confirmed: readonly string[] = []): Entries =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, entry(value, confirmed.includes(name))]));
const past = (id: string, values: Readonly<Record<string, FieldValue>>): PastReport =>
  pastReport(form, period(id), [entries(values)]);
const codes = (...of: Parameters<typeof doubtsIn>): readonly string[] => doubtsIn(...of).map(({ code }) => code);

describe('a figure far from what was handed in before', () => {
  it.each([
    [1250, 240, true],
    [960, 240, false],
    [961, 240, true],
    [60, 240, false],
    [59, 240, true],
    [0, 240, true],
    [5, 1, false],
    [1, 5, false],
    [9, 0, false],
    [10, 0, true],
    [12, 2, true],
    [0, 9, false],
    [3, 13, true],
  ])('%d after %d: %s', (value, before, expected) => {
    expect(jumps(value, before)).toBe(expected);
  });

  it('is measured against the median of the last three', () => {
    const before = [100, 110, 5000, 9].map((value, at) => past(`20${23 - at}-Y`, { admitted: count(value) }));
    expect(doubtsIn(form, entries({ admitted: count(441) }), before)).toEqual([
      {
        code: 'jump',
        field: 'admitted',
        value: 441,
        before: 110,
        percent: false,
        periods: ['2023-Y', '2022-Y', '2021-Y'],
      },
    ]);
    expect(codes(form, entries({ admitted: count(440) }), before)).toEqual([]);
  });

  it('is measured against the mean of two, and passes over periods without a figure', () => {
    const before = [
      past('2023-Y', { admitted: { kind: 'none', reason: 'not_available' } }),
      past('2023-H1', { admitted: count(100) }),
      past('2022-Y', { planned: count(7) }),
      past('2022-H1', { admitted: count(300) }),
    ];
    expect(doubtsIn(form, entries({ admitted: count(801) }), before)).toMatchObject([
      { before: 200, periods: ['2023-H1', '2022-H1'] },
    ]);
  });

  it('is a share too, and a target, but neither a date nor an answer without figure', () => {
    const before = [
      past('2023-H1', {
        women: ratio(5, 100),
        target: count(2200),
        project: { kind: 'date', date: day('2023-05-01') },
      }),
    ];
    const now = entries({
      women: ratio(50, 100),
      target: count(22_000),
      project: { kind: 'date', date: day('2024-05-01') },
      admitted: { kind: 'none', reason: 'not_applicable' },
    });
    expect(doubtsIn(form, now, before)).toMatchObject([
      { code: 'jump', field: 'target', before: 2200, percent: false },
      { code: 'jump', field: 'women', before: 5, percent: true },
    ]);
  });

  it('is no news without anything before, and never once it was confirmed', () => {
    expect(codes(form, entries({ admitted: count(9000) }), [])).toEqual([]);
    const before = [past('2023-H1', { admitted: count(100) })];
    expect(codes(form, entries({ admitted: count(9000) }), before)).toEqual(['jump']);
    expect(codes(form, entries({ admitted: count(9000) }, ['admitted']), before)).toEqual([]);
  });
});

const day = (text: string): CalendarDate => text as CalendarDate;

describe('what stood in the place of a merged board', () => {
  it('is the sum of its predecessors, and their shares put together', () => {
    const units = [
      entries({ admitted: count(760), women: ratio(10, 40) }),
      entries({ admitted: count(1040), women: ratio(30, 60) }),
    ];
    expect(pastReport(form, period('2025-H1'), units).values).toEqual({
      admitted: count(1800),
      women: { kind: 'ratio', percent: 40, numerator: 40, denominator: 100, estimate: false },
    });
  });

  it('is nothing where one of them said nothing, or a bare share', () => {
    const bare: FieldValue = { kind: 'ratio', percent: 27, numerator: null, denominator: null, estimate: false };
    const units = [entries({ admitted: count(760), women: bare }), entries({ women: ratio(30, 60) })];
    expect(pastReport(form, period('2025-H1'), units).values).toEqual({});
    expect(pastReport(form, period('2025-H1'), [entries({ admitted: count(760) }), null]).values).toEqual({});
    expect(pastReport(form, period('2025-H1'), []).values).toEqual({});
  });
});

describe('figures that do not fit each other', () => {
  const wrong = { admitted: count(10), private: count(11), planned: count(60), women: ratio(17, 63) };

  it('are a part larger than its whole and a denominator that is another count', () => {
    expect(doubtsIn(form, entries(wrong), [])).toEqual([
      { code: 'part_exceeds_whole', field: 'private', value: 11, whole: 10, of: 'admitted' },
      { code: 'ratio_denominator', field: 'women', denominator: 63, expected: 60, of: 'planned' },
    ]);
    expect(codes(form, entries(wrong, ['private', 'women']), [])).toEqual([]);
  });

  it('come up with whichever of the two is stated, and with nothing else', () => {
    const through = (...stated: readonly string[]): readonly string[] =>
      doubtsThrough(stated.map(key), form, entries(wrong), []).map(({ code }) => code);
    expect(through('private')).toEqual(['part_exceeds_whole']);
    expect(through('admitted')).toEqual(['part_exceeds_whole']);
    expect(through('planned')).toEqual(['ratio_denominator']);
    expect(through('target')).toEqual([]);
  });

  it('are a share that is not that of value and target, or of numerator and denominator', () => {
    const now = entries({ admitted: count(848), target: count(2200), women: ratio(17, 63) });
    expect(doubtsIn(form, now, [], { admitted: 50, women: 27 })).toEqual([
      { code: 'share_differs', field: 'admitted', said: 50, computed: 38.5 },
    ]);
    expect(codes(form, now, [], { admitted: 38.5, women: 50 })).toEqual(['share_differs']);
    expect(codes(form, entries({ admitted: count(848) }), [], { admitted: 50 })).toEqual([]);
  });

  it.each([
    [38.5, 38.5, true],
    [38.6, 38.5, true],
    [38.7, 38.5, false],
    [39, 38.5, true],
    [38, 38.5, true],
    [40, 38.5, false],
    [50, 38.5, false],
  ])('a share of %d said for %d agrees: %s', (said, computed, agrees) => {
    expect(shareAgrees(said, computed)).toBe(agrees);
  });
});

describe('a report copied from the period before', () => {
  const figures = { admitted: count(240), private: count(37), planned: count(63), women: ratio(17, 63) };
  const before = [past('2024-Y', { project: { kind: 'date', date: day('2024-05-01') } }), past('2024-H1', figures)];
  const at = (now: Entries, kept: PeriodId | null = null) => doubtsAtHandIn(form, now, before, kept);

  it('is asked about, whatever target and dates say', () => {
    const now = entries({ ...figures, target: count(9), project: { kind: 'date', date: day('2025-05-01') } });
    expect(at(now)).toEqual([{ code: 'unchanged', figures: 4, period: '2024-H1' }]);
  });

  it('is not, once one figure is another, once it was confirmed, or with a single figure', () => {
    expect(at(entries({ ...figures, private: count(38) }))).toEqual([]);
    expect(at(entries(figures), period('2024-H1'))).toEqual([]);
    expect(at(entries({ admitted: count(240) }))).toEqual([]);
    expect(doubtsAtHandIn(form, entries(figures), [], null)).toEqual([]);
  });
});
