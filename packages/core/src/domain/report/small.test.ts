import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  bare,
  count,
  entered,
  expected,
  handedIn,
  ratio,
  reportOf,
  type Step,
} from '../../../../../tests/support/reports.js';
import type { FormField } from '../cluster/types.js';
import type { IndicatorKey } from '../ids.js';
import { reportShown, type SmallCounts, smallOf } from './small.js';
import type { FieldValue, ReportEvent } from './types.js';
import { doubtsIn } from './unusual.js';

const key = (text: string): IndicatorKey => text as IndicatorKey;
const RULE: SmallCounts = { under: 5, show: 'suppress', personal: new Set([key('removed'), key('women')]) };
const FIELDS: readonly FormField[] = [
  { key: key('added'), type: 'count', required: true, min: 0, max: 1_000 },
  { key: key('removed'), type: 'count', required: true, min: 0, max: 1_000 },
  { key: key('women'), type: 'ratio', required: true, denominatorOf: key('added') },
];
const handed = (values: Readonly<Record<string, FieldValue>>) =>
  reportOf(expected(), entered('2024-06-15T09:00', values), handedIn('2024-06-15T09:40'));
const shown = (values: Readonly<Record<string, FieldValue>>, rule = RULE) =>
  reportShown(rule, FIELDS, handed(values)).revisions[0]?.entries;

describe('a small count', () => {
  it.each([
    ['nobody', count(0), null],
    ['one', count(1), 'count'],
    ['four', count(4), 'count'],
    ['five', count(5), null],
    ['a part of few', ratio(3, 63), 'share'],
    ['a rest of few', ratio(60, 63), 'share'],
    ['a part of nobody', ratio(0, 63), null],
    ['all of them', ratio(63, 63), null],
    ['both sides large', ratio(17, 63), null],
    ['a share of nobody knows how many', bare(5), null],
  ] as const)('%s', (_, value, of) => {
    expect(smallOf(5, value)).toBe(of);
  });

  it('of a bare percentage is judged by the count it is a share of', () => {
    expect(smallOf(5, bare(5), count(63))).toBe('share');
    expect(smallOf(5, bare(27), count(63))).toBeNull();
    expect(shown({ added: count(63), women: bare(5) })?.[key('women')]?.value).toEqual({ kind: 'small', of: 'share' });
  });

  it('is taken out of every revision, and nothing that is no breakdown of persons is', () => {
    expect(shown({ added: count(2), removed: count(2) })).toMatchObject({
      added: { value: count(2) },
      removed: { value: { kind: 'small', of: 'count' } },
    });
  });
});

describe('a small count that is asked about', () => {
  const asked: SmallCounts = { ...RULE, show: 'confirm' };
  const steps = (over: object) => [
    expected(),
    {
      at: at('2024-06-15T09:00'),
      event: { ...entered('2024-06-15T09:00', { removed: count(3) }).event, ...over } as ReportEvent,
    },
    handedIn('2024-06-15T09:40'),
  ];
  const seen = (...steps: readonly Step[]) =>
    reportShown(asked, FIELDS, reportOf(...steps)).revisions[0]?.entries[key('removed')]?.value;

  it('is shown when the person let it be shown, not when they only said that it is right', () => {
    expect(seen(...steps({ confirmed: ['removed'] }))).toEqual({ kind: 'small', of: 'count' });
    expect(seen(...steps({ confirmed: ['removed'], few: ['removed'] }))).toEqual(count(3));
    expect(reportShown(RULE, FIELDS, reportOf(...steps({ few: ['removed'] }))).draft).toMatchObject({
      removed: { value: { kind: 'small' } },
    });
  });

  it('is asked about even where it was unusual and confirmed, once', () => {
    const form = { version: 1, fields: FIELDS };
    const codes = (over: object) =>
      doubtsIn(form, reportOf(...steps(over)).draft, [], {}, asked).map(({ code }) => code);
    expect(codes({})).toEqual(['few']);
    expect(codes({ confirmed: ['removed'] })).toEqual(['few']);
    expect(codes({ confirmed: ['removed'], few: ['removed'] })).toEqual([]);
    expect(doubtsIn(form, reportOf(...steps({})).draft, [], {}, RULE)).toEqual([]);
  });
});

describe('a reader who may not be told', () => {
  const value = fc.oneof(
    fc.integer({ min: 1, max: 4 }).map(count),
    fc.integer({ min: 1, max: 4 }).map((part) => ratio(part, 63)),
    fc.integer({ min: 59, max: 62 }).map((part) => ratio(part, 63)),
  );
  const field = (each: FieldValue): string => (each.kind === 'count' ? 'removed' : 'women');

  it('sees the same report whichever small value it holds: there are at least two that it could be', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        fc.pre(a.kind === b.kind);
        expect(shown({ [field(a)]: a })).toEqual(shown({ [field(b)]: b }));
      }),
    );
  });

  it('cannot tell a hidden beginning from what is shown of the figure that goes on from it', () => {
    const year = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(year, (whole) => {
        const seen = (beginning: 'count' | 'since') =>
          reportShown(RULE, FIELDS, handed({ removed: count(whole) }), [{ [key('removed')]: beginning }]).revisions[0]
            ?.entries[key('removed')]?.value;
        const told = seen('count');
        // Brute force: every beginning that would be hidden leaves the year possible as it is shown, or as hidden as it is.
        const few = [1, 2, 3, 4].filter((before) => whole - before > 0 && whole - before < 5);
        if (told?.kind === 'count') expect(few).toEqual([]);
        expect(seen('since')?.kind).toBe('small');
      }),
    );
  });

  it('sees what was added to a beginning that is shown only when that is many, or nobody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 0, max: 20 }), (before, more) => {
        const report = handed({ removed: count(before + more) });
        const [revision] = reportShown(RULE, FIELDS, report, [{ [key('removed')]: before }]).revisions;
        const hidden = revision?.entries[key('removed')]?.value.kind === 'small';
        expect(hidden).toBe(more > 0 && more < 5);
      }),
    );
  });
});
