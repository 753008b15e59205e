import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId } from '../ids.js';
import type { BoardScore } from './compute.js';
import { rankBoards } from './rank.js';
import { stabilityOf } from './stability.js';
import type { Criterion, ScoringTable } from './table.js';

const tenths = (value: number): number => Math.round(value * 10);
const RUNS = { numRuns: 150 };
const upTo06 = (id: string): Criterion => ({ id, vi: id, en: id, max: 0.6, rule: { type: 'manual' } });

const anyScored = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 1,
  maxLength: 5,
});
const scored = (all: readonly (readonly [number, number])[]): readonly BoardScore[] =>
  all.map(([a, b], index) => ({
    board: `b${index}` as BoardId,
    lines: [],
    byCriterion: { tc1: a / 10, tc2: b / 10 },
    total: (a + b) / 10,
    computable: true,
    undecided: false,
    estimate: false,
    margin: 0,
  }));
const SMALL = (ties: boolean): ScoringTable => ({
  vi: 't',
  en: 't',
  source: 's',
  scale: 100,
  decimals: 1,
  rounding: 'half_up',
  noteAbove: 1,
  groups: [{ vi: 'g', en: 'g', criteria: [upTo06('tc1'), upTo06('tc2')] }],
  ...(ties ? { ties: ['tc2'] } : {}),
});

/** Places by counting who stands before: the definition itself. */
const placesOf = (all: readonly BoardScore[], ties: boolean): readonly number[] =>
  all.map(
    (one) =>
      1 +
      all.filter((other) => {
        const gap = tenths(other.total) - tenths(one.total);
        const tie = tenths(other.byCriterion.tc2 ?? 0) - tenths(one.byCriterion.tc2 ?? 0);
        return gap > 0 || (gap === 0 && ties && tie > 0);
      }).length,
  );

describe('places', () => {
  it('are 1, 2, 2, 4, and a tie is broken by nothing that was not declared', () => {
    const four = scored([
      [6, 0],
      [2, 2],
      [1, 3],
      [0, 0],
    ]);
    expect(rankBoards(SMALL(false), four).map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
    const parted = rankBoards(SMALL(true), four);
    expect(parted.map(({ board, rank, partedBy }) => [board, rank, partedBy])).toEqual([
      ['b0', 1, null],
      ['b2', 2, 'tc2'],
      ['b1', 3, 'tc2'],
      ['b3', 4, null],
    ]);
  });

  it('are what counting says', () => {
    fc.assert(
      fc.property(anyScored, fc.boolean(), (all, ties) => {
        const scores = scored(all);
        const places = rankBoards(SMALL(ties), scores);
        const plain = placesOf(scores, ties);
        for (const { board, rank } of places) expect(rank).toBe(plain[Number(board.slice(1))]);
      }),
      RUNS,
    );
  });

  it('hang on the smallest change that trying every one of them finds', () => {
    fc.assert(
      fc.property(anyScored, fc.boolean(), (all, ties) => {
        const scores = scored(all);
        const plain = placesOf(scores, ties);
        for (const { board, up, down } of stabilityOf(SMALL(ties), scores)) {
          const at = Number(board.slice(1));
          const smallest = (sign: 1 | -1): number | null => {
            for (let size = 1; size <= 6; size++)
              for (const index of [0, 1]) {
                const changed = all.map((each, which): readonly [number, number] => {
                  if (which !== at) return each;
                  return index === 0 ? [each[0] + sign * size, each[1]] : [each[0], each[1] + sign * size];
                });
                const mine = changed[at]?.[index] ?? 0;
                if (mine < 0 || mine > 6) continue;
                const after = placesOf(scored(changed), ties)[at] ?? 0;
                if (sign > 0 ? after < (plain[at] ?? 0) : after > (plain[at] ?? 0)) return size;
              }
            return null;
          };
          expect([up === null ? null : tenths(up.change), down === null ? null : -tenths(down.change)]).toEqual([
            smallest(1),
            smallest(-1),
          ]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('within rounding name every place that rounding may account for', () => {
    const near = scored([
      [5, 0],
      [4, 0],
      [1, 0],
    ]).map((each) => ({ ...each, margin: 0.05 }));
    expect(stabilityOf(SMALL(false), near).map(({ within }) => within)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
    ]);
  });
});
