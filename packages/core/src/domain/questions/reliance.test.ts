import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId, PersonId, TextId } from '../ids.js';
import type { Instant } from '../instant.js';
import { NO_QUESTION } from './evolve.js';
import { closureOf, type Numbered, relyingOn, wouldRing } from './reliance.js';

const AT = '2024-06-10T02:00:00.000Z' as Instant;
const BY = 'p-1' as PersonId;
const words = { text: 't' as TextId, sha256: 'ab' };

type Drawn = {
  readonly on: number | null;
  readonly how: 'based' | 'duplicate' | 'retracted';
  readonly relied: readonly number[];
};

/** Question `number` of the board `b<number>`, resting on another one, relied on by boards. */
const made = ({ on, how, relied }: Drawn, number: number): Numbered => ({
  number,
  state: {
    ...NO_QUESTION,
    raised: { by: BY, board: `b${number}` as BoardId, kind: 'difficulty', topic: words, at: AT },
    state: how === 'duplicate' && on !== null ? 'closed' : 'answered',
    retracted: how === 'retracted',
    closed: how === 'duplicate' && on !== null ? { reason: 'duplicate', duplicateOf: on } : null,
    answers: [
      {
        revision: 1,
        by: BY,
        at: AT,
        words,
        reason: null,
        basis: null,
        basedOn: how === 'duplicate' || on === null ? null : { number: on, revision: 1 },
      },
    ],
    relied: relied.map((board) => ({ board: `r${board}` as BoardId, by: BY, at: AT, revision: 1 })),
  },
});

const SIZE = 7;
const drawn = fc.array(
  fc.record({
    on: fc.option(fc.integer({ min: 1, max: SIZE })),
    how: fc.constantFrom('based', 'duplicate', 'retracted'),
    relied: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  }),
  { minLength: SIZE, maxLength: SIZE },
) as fc.Arbitrary<readonly Drawn[]>;

/** Every pair reached by repeating single steps until nothing is new. */
const reached = (all: readonly Drawn[]): readonly (readonly boolean[])[] => {
  const n = all.length;
  const to = all.map((_, row) => all.map((__, column) => row === column));
  for (const [index, { on, how }] of all.entries()) {
    const row = on === null || how === 'retracted' ? undefined : to[on - 1];
    if (row !== undefined) row[index] = true;
  }
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const row = to[i];
        if (row !== undefined && row[k] === true && to[k]?.[j] === true) row[j] = true;
      }
  return to;
};

describe('who relies on an answer', () => {
  it('is everybody behind any number of steps, and nobody else, rings included', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: SIZE }), (all, number) => {
        const questions = all.map((each, index) => made(each, index + 1));
        const expected = reached(all)[number - 1]?.flatMap((is, index) => (is ? [index + 1] : []));
        expect([...closureOf(questions, number)].sort()).toEqual(expected);
        const told = new Set(relyingOn(questions, number).map(({ board }) => board));
        for (const [index, each] of all.entries())
          if (expected?.includes(index + 1) === true)
            for (const board of each.relied) expect(told.has(`r${board}` as BoardId)).toBe(true);
        for (const { through } of relyingOn(questions, number)) expect(expected).toContain(through);
      }),
      { numRuns: 200 },
    );
  });

  it('grows with every reliance and never shrinks by one elsewhere', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.integer({ min: 1, max: SIZE }),
        fc.integer({ min: 0, max: SIZE - 1 }),
        (all, number, at) => {
          const more = all.map((each, index) => (index === at ? { ...each, relied: [...each.relied, 9] } : each));
          const before = relyingOn(
            all.map((each, index) => made(each, index + 1)),
            number,
          );
          const after = relyingOn(
            more.map((each, index) => made(each, index + 1)),
            number,
          );
          for (const each of before) expect(after).toContainEqual(each);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells what would close a ring', () => {
    const questions = [
      made({ on: null, how: 'based', relied: [] }, 1),
      made({ on: 1, how: 'based', relied: [] }, 2),
      made({ on: 2, how: 'duplicate', relied: [] }, 3),
    ];
    expect(wouldRing(questions, 1, 3)).toBe(true);
    expect(wouldRing(questions, 3, 1)).toBe(false);
  });
});
