import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId, PersonId, TextId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { evolveModel, NO_MODEL } from '../models/evolve.js';
import type { ModelEvent, NumberedModel } from '../models/types.js';
import { scoreBoard } from './compute.js';
import type { BoardFacts } from './facts.js';
import { gainsOf, plan } from './gains.js';
import { type BoardMerit, meritsOf } from './merits.js';
import type { Criterion, ScoringTable } from './table.js';
import { NO_SHEET } from './types.js';

const [A, B] = ['a', 'b'] as unknown as readonly [BoardId, BoardId];
const [AUTHOR, LEADER, OTHER] = ['p1', 'p2', 'p3'] as unknown as readonly [PersonId, PersonId, PersonId];
const NOTE = { text: 't0' as TextId, sha256: '' };
const TEXTS = { title: NOTE, problem: NOTE, done: NOTE, effect: NOTE, scope: NOTE, contact: NOTE };
const YEAR = {
  from: '2023-12-15' as CalendarDate,
  to: '2024-12-14' as CalendarDate,
  dayOf: (at: Instant) => at.slice(0, 10) as CalendarDate,
};
const at = (day: string): Instant => `${day}T02:00:00.000Z` as Instant;

const ruleOf = (per: object, max: number): Criterion => ({
  id: 'tc4',
  vi: '',
  en: '',
  max,
  rule: { type: 'models', per },
});
const tableOf = (criterion: Criterion, over: Partial<ScoringTable> = {}): ScoringTable => ({
  vi: 't',
  en: 't',
  source: 's',
  scale: 100,
  decimals: 1,
  rounding: 'half_up',
  noteAbove: 1,
  groups: [{ vi: 'g', en: 'g', criteria: [criterion] }],
  ...over,
});

/** A model of a board: recognised on a day or not, taken over by others on the same day, confirmed by some. */
const modelOf = (
  number: number,
  board: BoardId,
  recognised: string | null,
  adopters: readonly { readonly board: BoardId; readonly confirmed: string | null; readonly left?: boolean }[] = [],
): NumberedModel => {
  const events: readonly (readonly [string, ModelEvent])[] = [
    [
      '2024-01-10',
      { type: 'ModelRegistered', by: AUTHOR, board, content: { texts: TEXTS, since: '2024-01', origin: null } },
    ],
    ...(recognised === null
      ? []
      : ([
          [recognised, { type: 'ModelEvaluationOpened', by: LEADER }],
          [recognised, { type: 'ModelEvaluationClosed', by: LEADER }],
          [recognised, { type: 'ModelRecognised', by: LEADER }],
        ] as const)),
    ...adopters.flatMap(({ board: by, confirmed, left }): readonly (readonly [string, ModelEvent])[] => [
      ['2024-02-01', { type: 'ModelAdopted', by: OTHER, board: by }],
      ...(confirmed === null
        ? []
        : ([[confirmed, { type: 'AdoptionConfirmed', by: OTHER, board: by, result: NOTE }]] as const)),
      ...(left === true
        ? ([['2024-11-01', { type: 'AdoptionGivenUp', by: OTHER, board: by, reason: 'other' }]] as const)
        : []),
    ]),
  ];
  return { number, model: events.reduce((model, [day, event]) => evolveModel(model, event, at(day)), NO_MODEL) };
};

const factsOf = (models: readonly NumberedModel[], board: BoardId, over: Partial<BoardMerit> = {}): BoardFacts => ({
  board,
  periods: [],
  sheet: NO_SHEET,
  scorer: null,
  judged: [],
  merits: meritsOf(models, YEAR)
    .filter(({ unit }) => unit === board)
    .map((merit) => ({ ...merit, several: false, divided: false, ...over })),
  yearOver: false,
  now: at('2024-12-01'),
});

const PER = { recognised: 5, given: 2, taken: 1.5 };
const TABLE = tableOf(ruleOf(PER, 20));

describe('points for good models', () => {
  const models = [
    modelOf(1, A, '2024-03-01', [{ board: B, confirmed: '2024-09-01' }]),
    modelOf(2, A, '2024-12-15', []),
    modelOf(3, A, null),
    modelOf(4, B, '2023-12-14', [{ board: A, confirmed: '2024-12-14', left: true }]),
    modelOf(5, B, '2024-05-01', [{ board: A, confirmed: null }]),
  ];

  it('come line by line from the year’s recognitions and confirmations, given and taken', () => {
    const score = scoreBoard(TABLE, factsOf(models, A));
    expect(
      score.lines.map(({ points, why, sources }) => [
        points,
        why.code === 'model' ? [why.side, why.model, why.other] : why.code,
        sources[0]?.board,
        sources[0]?.by,
        sources[0]?.at?.slice(0, 10),
      ]),
    ).toEqual([
      [5, ['recognised', 1, null], 'a', LEADER, '2024-03-01'],
      [2, ['given', 1, 'b'], 'b', OTHER, '2024-09-01'],
      [1.5, ['taken', 4, 'b'], 'a', OTHER, '2024-12-14'],
    ]);
    expect(score.total).toBe(8.5);
    expect(scoreBoard(TABLE, factsOf(models, B)).total).toBe(2 + 5 + 1.5);
  });

  it('above the maximum are cut by a line of their own', () => {
    const score = scoreBoard(tableOf(ruleOf(PER, 6)), factsOf(models, A));
    expect(score.lines.at(-1)).toMatchObject({ points: -2.5, why: { code: 'over_max', max: 6 } });
    expect(score.total).toBe(6);
  });

  it('of former boards are added up where the table says how mergers count, else there is no total', () => {
    const former = factsOf(models, A, { several: true });
    expect(scoreBoard(TABLE, former).computable).toBe(false);
    expect(scoreBoard({ ...TABLE, merged: 'mean' }, former)).toMatchObject({ computable: true, total: 8.5 });
    const divided = factsOf(models, A, { divided: true });
    expect(scoreBoard({ ...TABLE, merged: 'all' }, divided).computable).toBe(false);
  });

  it('add up, and without one confirmation are less by exactly its lines', () => {
    const board = fc.constantFrom(A, B);
    const day = fc.constantFrom('2023-12-01', '2024-02-01', '2024-11-30', '2025-01-05');
    const anyModel = fc.record({ board, recognised: day, confirmed: fc.option(day) });
    fc.assert(
      fc.property(fc.array(anyModel, { minLength: 1, maxLength: 6 }), fc.nat(), (all, pick) => {
        const build = (without: number | null) =>
          all.map((each, index) =>
            modelOf(index + 1, each.board, each.recognised, [
              { board: each.board === A ? B : A, confirmed: index === without ? null : each.confirmed },
            ]),
          );
        const which = pick % all.length;
        const wide = tableOf(ruleOf(PER, 1000));
        for (const one of [A, B]) {
          const [before, after] = [null, which].map((without) => scoreBoard(wide, factsOf(build(without), one)));
          const sum = (before?.lines ?? []).reduce((total, { points }) => total + points, 0);
          expect(before?.total).toBe(sum);
          const lost = (before?.lines ?? []).filter(
            ({ why }) => why.code === 'model' && why.model === which + 1 && why.side !== 'recognised',
          );
          expect((before?.total ?? 0) - (after?.total ?? 0)).toBe(
            lost.reduce((total, { points }) => total + points, 0),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('can still be gained by what waits, then by something new; not once the year is over', () => {
    const ways = gainsOf(TABLE, factsOf(models, A)).open.map(({ way, points }) => [
      way.code,
      'model' in way ? way.model : null,
      points,
    ]);
    // 8.5 of 20 are had: what comes after 11.5 more is cut.
    expect(ways).toEqual([
      ['confirm', 5, 1.5],
      ['recognition', 3, 5],
      ['adopt', null, 1.5],
      ['register', null, 3.5],
    ]);
    expect(plan(TABLE, gainsOf(TABLE, factsOf(models, A)), 3).steps).toHaveLength(2);
    expect(gainsOf(TABLE, { ...factsOf(models, A), yearOver: true })).toEqual({
      open: [],
      past: [{ criterion: 'tc4', points: 11.5, code: 'year_over', period: null }],
    });
  });
});
