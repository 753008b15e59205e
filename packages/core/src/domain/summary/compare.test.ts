import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bare,
  board,
  CLUSTER,
  count,
  day,
  expected,
  H1,
  inTime,
  none,
  ratio,
  reportOf,
} from '../../../../../tests/support/reports.js';
import { goesOn, sameLength } from '../calendar/length.js';
import { parsePeriod } from '../calendar/periods.js';
import type { BoardId } from '../ids.js';
import type { FieldValue } from '../report/types.js';
import { compare } from './compare.js';
import { periodSummary } from './period.js';
import { trendOf } from './trend.js';
import type { IndicatorSummary } from './types.js';

type Told = Readonly<Record<string, FieldValue | null>>;
/** One indicator of boards that handed in this value; null: not handed in. */
const stated = (key: string, told: Told): IndicatorSummary => {
  const duties = Object.entries(told).map(([id, value]) => ({
    board: board(id),
    report: value === null ? reportOf(expected()) : inTime({ [key]: value }),
  }));
  const found = periodSummary(CLUSTER, H1.period, CLUSTER.form, duties).indicators.find((each) => each.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};
const admitted = (told: Readonly<Record<string, number | null>>) =>
  stated(
    'party_members_admitted',
    Object.fromEntries(Object.entries(told).map(([id, n]) => [id, n === null ? null : count(n)])),
  );
const itself = (id: BoardId): readonly BoardId[] => [id];
const period = (id: string) => {
  const read = parsePeriod(id);
  if (read === null) throw new Error(id);
  return read;
};

describe('two periods with other boards behind them', () => {
  const now = admitted({ a: 100, b: 50, c: null });
  const then = admitted({ a: 80, b: null, c: 70 });
  const { move, why, onlyNow, onlyBefore, common, before } = compare('sum', now.cells, then, itself);
  it('have no difference, and it is said which boards are missing on which side', () => {
    expect([move, why]).toEqual([null, 'boards']);
    expect(before).toEqual({ kind: 'sum', value: 150 });
    expect([onlyNow, onlyBefore]).toEqual([['b'], ['c']]);
  });
  it('are compared for the boards in common, named as such', () => {
    expect(common).toEqual({
      boards: ['a'],
      now: { kind: 'sum', value: 100 },
      before: { kind: 'sum', value: 80 },
      move: { difference: 20, percent: 25 },
    });
  });
  it('where a merged board lacks one predecessor leave it out of the common ones', () => {
    const merged = (id: BoardId): readonly BoardId[] => (id === 'm' ? [board('x'), board('y')] : [id]);
    const half = compare('sum', admitted({ m: 90, a: 5 }).cells, admitted({ x: 40, y: null, a: 4 }), merged);
    expect(half).toMatchObject({ move: null, why: 'boards', onlyNow: ['m'], common: { boards: ['a'] } });
    const both = compare('sum', admitted({ m: 90, a: 5 }).cells, admitted({ x: 40, y: 41, a: 4 }), merged);
    expect(both.move).toEqual({ difference: 10, percent: expect.closeTo(11.76, 2) });
    expect(both.rows[0]?.move?.difference).toBe(9);
  });
});

describe('a difference', () => {
  it('of nothing before has no per cent, and of nothing at all there is none', () => {
    expect(compare('sum', admitted({ a: 7 }).cells, admitted({ a: 0 }), itself).move).toEqual({
      difference: 7,
      percent: null,
    });
    expect(compare('sum', admitted({ a: 7 }).cells, admitted({ a: null }), itself)).toMatchObject({
      move: null,
      why: 'nothing',
    });
  });
  it('between periods of other lengths is not given for what adds up, and is for ratios', () => {
    const lengths = compare('sum', admitted({ a: 7 }).cells, admitted({ a: 3 }), itself, false);
    expect([lengths.move, lengths.why, lengths.rows[0]?.move]).toEqual([null, 'length', null]);
    const women = (n: number) => stated('planning_women_pct', { a: ratio(n, 100) });
    expect(compare('ratio', women(30).cells, women(25), itself, false).move).toEqual({ difference: 5, percent: null });
  });
  it('of one board’s bare percentage is in points, and of several it is none', () => {
    const key = 'planning_women_pct';
    const [now, then] = [stated(key, { a: bare(31.5) }), stated(key, { a: bare(30) })];
    expect(compare('ratio', now.cells, then, itself).move).toEqual({ difference: 1.5, percent: null });
    const two = compare(
      'ratio',
      stated(key, { a: bare(31), b: ratio(1, 4) }).cells,
      stated(key, { a: ratio(1, 5), b: ratio(1, 5) }),
      itself,
    );
    expect(two).toMatchObject({ move: null, onlyBefore: ['a'], common: { boards: ['b'], move: { difference: 5 } } });
  });
  it('of milestones is a number of boards, among those whose reports are in', () => {
    const key = 'job_position_project';
    const done = day('2024-05-02');
    const now = stated(key, { a: done, b: done, c: none('not_available') });
    expect(
      compare('count', now.cells, stated(key, { a: done, b: none('not_available'), c: none('in_preparation') }), itself)
        .move,
    ).toEqual({
      difference: 1,
      percent: null,
    });
    expect(compare('count', now.cells, stated(key, { a: done, b: null, c: null }), itself)).toMatchObject({
      move: null,
      common: { boards: ['a'], move: { difference: 0 } },
    });
  });
});

describe('periods', () => {
  it.each([
    ['2024-H1', '2023-H1', true, false],
    ['2024-H1', '2023-H2', true, false],
    ['2024-Y', '2024-H1', false, true],
    ['2024-9M', '2024-Q1', false, true],
    ['2024-Y', '2023-H1', false, false],
    ['2024-Y', '2024-Q2', false, false],
    ['2024-Q1', '2024-Q2', true, false],
    ['2024-M03', '2024-Q1', false, false],
  ])('%s beside %s: equally long %s, goes on from it %s', (now, then, long, on) => {
    expect([sameLength(period(now), period(then)), goesOn(period(now), period(then))]).toEqual([long, on]);
  });
});

const told = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 9 });
const id = (index: number): string => `b${index}`;
const side = (pairs: readonly (readonly [number, number])[], pick: 0 | 1) =>
  Object.fromEntries(pairs.map((pair, index) => [id(index), pair[pick]]));

describe('with the same boards on both sides', () => {
  it('the boards’ differences add up to that of the whole', () => {
    fc.assert(
      fc.property(told, (pairs) => {
        const { move, rows } = compare('sum', admitted(side(pairs, 0)).cells, admitted(side(pairs, 1)), itself);
        const sum = rows.reduce((total, row) => total + (row.move?.difference ?? Number.NaN), 0);
        expect(move?.difference).toBe(sum);
        expect(move?.difference).toBe(pairs.reduce((total, [a, b]) => total + a - b, 0));
      }),
    );
  });
  it('a ratio moves as Σnumerator/Σdenominator does, however the boards are merged', () => {
    const part = fc.tuple(fc.nat(60), fc.integer({ min: 60, max: 300 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, part), { minLength: 1, maxLength: 5 }), (all) => {
        const key = 'planning_women_pct';
        const now = stated(key, Object.fromEntries(all.map(([[n, of]], index) => [id(index), ratio(n, of)])));
        const then = stated(
          key,
          Object.fromEntries(
            all.flatMap(([, x, y], index) => [
              [`${id(index)}x`, ratio(...x)],
              [`${id(index)}y`, ratio(...y)],
            ]),
          ),
        );
        const { move } = compare('ratio', now.cells, then, (each) => [board(`${each}x`), board(`${each}y`)]);
        const share = (pairs: readonly (readonly [number, number])[]) =>
          (pairs.reduce((sum, [n]) => sum + n, 0) / pairs.reduce((sum, [, of]) => sum + of, 0)) * 100;
        const want = share(all.map(([first]) => first)) - share(all.flatMap(([, x, y]) => [x, y]));
        expect(move?.difference).toBeCloseTo(want, 9);
      }),
    );
  });
});

describe('a trend', () => {
  const points = (...all: readonly Readonly<Record<string, number | null>>[]) =>
    trendOf(
      'sum',
      Object.keys(all.at(-1) ?? {}).map(board),
      all.map((each, index) => ({
        period: `${2020 + index}-H1` as never,
        derived: false,
        indicator: admitted(each),
        lineage: itself,
      })),
    );
  it.each([
    ['up', [{ a: 1 }, { a: 2 }, { a: 3 }]],
    ['down', [{ a: 3 }, { a: 2 }, { a: 2 }]],
    ['level', [{ a: 2 }, { a: 2 }]],
    ['mixed', [{ a: 1 }, { a: 3 }, { a: 2 }]],
    [null, [{ a: 1 }]],
  ] as const)('goes %s', (direction, all) => {
    expect(points(...all).direction).toBe(direction);
  });
  it('over periods with other boards is told by those that are in all of them', () => {
    const { direction, common, points: rows } = points({ a: 1, b: 9 }, { a: 2, b: null }, { a: 3, b: 1 });
    expect([direction, common?.boards]).toEqual(['up', ['a']]);
    expect(common?.totals).toEqual([1, 2, 3].map((value) => ({ kind: 'sum', value })));
    expect(rows.map((row) => row.against?.move ?? null)).toEqual([null, null, null]);
    expect(points({ a: 1, b: null }, { a: null, b: 2 })).toMatchObject({ direction: null, common: null });
  });
});
