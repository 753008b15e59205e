import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import type { BoardId, PersonId, TextId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { decideModel, type ModelCommand } from './decide.js';
import { evolveModel, NO_MODEL } from './evolve.js';
import { areKin } from './kin.js';
import { exchangesOf, grownFrom, ledgerOn, originsOf, spreadOf } from './ledger.js';
import type { Model, ModelEvent, NumberedModel } from './types.js';

const roster = bundledCluster();
const AT = '2024-06-10T02:00:00.000Z' as Instant;
const NOTE = { text: 't0' as TextId, sha256: '' };
const BOARDS = roster.boards.map(({ id }) => id);
const TEXTS = { title: NOTE, problem: NOTE, done: NOTE, effect: NOTE, scope: NOTE, contact: NOTE };
const MODELS = 6;
const BEFORE = '2024-06-10' as CalendarDate;
const AFTER = '2025-07-01' as CalendarDate;

/** Something somebody asks for: mostly sensible, often not. */
type Wish = {
  readonly model: number;
  readonly deed: number;
  readonly board: BoardId;
  readonly by: PersonId;
  readonly origin: number | null;
};
const wish: fc.Arbitrary<Wish> = fc.record({
  model: fc.integer({ min: 1, max: MODELS }),
  deed: fc.integer({ min: 0, max: 11 }),
  board: fc.constantFrom(...BOARDS),
  by: fc.constantFrom('a', 'b', 'c').map((id) => id as PersonId),
  origin: fc.option(fc.integer({ min: 1, max: MODELS }), { nil: null }),
});

const commandOf = ({ model: number, deed, board, by, origin }: Wish): ModelCommand => {
  const content = { texts: TEXTS, since: '2024-03', origin };
  const all: readonly ModelCommand[] = [
    { type: 'Register', by, number, board, content },
    { type: 'Edit', by, number, roster, board, content },
    { type: 'Withdraw', by, roster, board, reason: 'other' },
    { type: 'Evaluate', by },
    { type: 'Score', by, score: 7, comment: null },
    { type: 'Close', by },
    { type: 'Recognise', by },
    { type: 'Decline', by, reason: 'other' },
    { type: 'Adopt', by, roster, board, changed: null },
    { type: 'Confirm', by, roster, board, result: NOTE },
    { type: 'Report', by, roster, board, result: NOTE },
    { type: 'GiveUp', by, roster, board, reason: 'other' },
  ];
  return all[deed] ?? { type: 'Evaluate', by };
};

const judge = 'b' as PersonId;
const RECOGNISED: readonly ModelEvent[] = [
  { type: 'ModelEvaluationOpened', by: judge },
  { type: 'ModelScored', by: judge, score: 8 },
  { type: 'ModelEvaluationClosed', by: judge },
  { type: 'ModelRecognised', by: judge },
];

/** Models of different boards by one author, half of them recognised, so that adoptions are common. */
const START: readonly (readonly ModelEvent[])[] = Array.from({ length: MODELS }, (_, at) => {
  const content = { texts: TEXTS, since: '2024-03', origin: null };
  const board = BOARDS[at] ?? ('' as BoardId);
  const registered: ModelEvent = { type: 'ModelRegistered', by: 'a' as PersonId, board, content };
  return at < MODELS / 2 ? [registered, ...RECOGNISED] : [registered];
});

const play = (
  wishes: readonly Wish[],
): {
  readonly models: readonly NumberedModel[];
  readonly events: readonly (ModelEvent & { readonly model: number; readonly author: BoardId })[];
} => {
  const states = new Map<number, Model>(
    START.map((events, at) => [at + 1, events.reduce((sum, event) => evolveModel(sum, event, AT), NO_MODEL)]),
  );
  const events: (ModelEvent & { readonly model: number; readonly author: BoardId })[] = [];
  for (const each of wishes) {
    const model = states.get(each.model) ?? NO_MODEL;
    const decision = decideModel(commandOf(each), model);
    if (!decision.ok) continue;
    for (const event of decision.value) {
      events.push({ ...event, model: each.model, author: model.board });
      states.set(each.model, evolveModel(states.get(each.model) ?? NO_MODEL, event, AT));
    }
  }
  return { models: [...states].map(([number, model]) => ({ number, model })), events };
};

describe('who gave and who took', () => {
  it('counts what was confirmed, on both sides, by the boards of any day', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        const { models, events } = play(wishes);
        const confirmed = events.filter(({ type }) => type === 'AdoptionConfirmed').length;
        for (const day of [BEFORE, AFTER]) {
          const exchanges = exchangesOf(roster, models, day);
          expect(exchanges.filter((each) => each.confirmed > 0)).toHaveLength(confirmed);
          const rows = ledgerOn(roster, models, day);
          const here = (side: 'from' | 'to'): number =>
            exchanges.filter((each) => each.confirmed > 0 && rows.some((row) => row.board === each[side])).length;
          expect(rows.reduce((sum, { gave }) => sum + gave, 0)).toBe(here('from'));
          expect(rows.reduce((sum, { took }) => sum + took, 0)).toBe(here('to'));
        }
        // After the mergers every board of before has its heir.
        const rows = ledgerOn(roster, models, AFTER);
        expect(rows.reduce((sum, { gave }) => sum + gave, 0)).toBe(confirmed);
      }),
      { numRuns: 60 },
    );
  });

  it('never has a board take over what is its own, nor the author confirm', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        for (const event of play(wishes).events) {
          if (event.type === 'ModelAdopted') expect(areKin(roster, event.board, event.author)).toBe(false);
          if (event.type === 'AdoptionConfirmed') expect(event.by).not.toBe('a');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what grew out of what', () => {
  it('has no circle, whatever is registered and changed', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        const { models } = play(wishes);
        for (const { number } of models) {
          const origins = originsOf(models, number);
          expect(origins).not.toContain(number);
          expect(new Set(origins).size).toBe(origins.length);
          for (const origin of grownFrom(models, number)) expect(originsOf(models, origin)).toContain(number);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a round of scores comes to', () => {
  it('lies between the lowest and the highest, and is nothing without scores', () => {
    expect(spreadOf({ scores: [] })).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 }), (tenths) => {
        const scores = tenths.map((each) => ({ by: 'x' as PersonId, at: AT, score: each / 10, comment: null }));
        const spread = spreadOf({ scores });
        expect(spread?.n).toBe(tenths.length);
        expect(spread?.mean).toBeGreaterThanOrEqual((spread?.low ?? 0) - 1e-9);
        expect(spread?.mean).toBeLessThanOrEqual((spread?.high ?? 0) + 1e-9);
      }),
    );
  });
});
