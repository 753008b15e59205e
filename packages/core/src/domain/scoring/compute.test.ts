import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../cluster/types.js';
import type { BoardId, IndicatorKey, PeriodId, PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import { NO_REPORT } from '../report/evolve.js';
import type { Entry, Report, Revision } from '../report/types.js';
import { type BoardScore, scoreBoard, scoreOf } from './compute.js';
import type { BoardFacts, PeriodFact, UnitFact } from './facts.js';
import { gainsOf, plan } from './gains.js';
import { type Criterion, criteriaOf, type ScoringTable } from './table.js';
import { NO_SHEET } from './types.js';

const DUE = '2024-06-18T10:00:00.000Z' as Instant;
const LOCK = '2024-07-18T10:00:00.000Z' as Instant;
const BEFORE = '2024-06-10T10:00:00.000Z' as Instant;
const AFTER = '2024-06-20T10:00:00.000Z' as Instant;
const BY = 'p1' as PersonId;
const ADM = 'adm' as IndicatorKey;
const TGT = 'tgt' as IndicatorKey;
const FORM: Form = {
  version: 1,
  fields: [
    { key: ADM, type: 'count', required: true, min: 0, max: 1e6 },
    { key: TGT, type: 'target', required: true, of: ADM, min: 1, max: 1e6 },
  ],
};

const entry = (value: number, estimate = false): Entry => ({
  value: { kind: 'count', value, estimate },
  onBehalf: null,
  asOf: '2024-06-14' as Entry['asOf'],
  by: BY,
  at: BEFORE,
  confirmed: false,
});

type Made = {
  readonly state: 'none' | 'incomplete' | 'on_time' | 'late';
  readonly adm: number;
  readonly target: number;
};
const reportOf = ({ state, adm, target }: Made): Report => {
  const base: Report = { ...NO_REPORT, expected: true, due: DUE, originalDue: DUE, lock: LOCK };
  if (state === 'none') return base;
  const complete = state !== 'incomplete';
  const revision: Revision = {
    number: 1,
    entries: complete ? { [ADM]: entry(adm), [TGT]: entry(target) } : { [ADM]: entry(adm) },
    by: BY,
    onBehalf: null,
    at: BEFORE,
    sentAt: BEFORE,
    complete,
    formVersion: 1,
    amends: null,
    unchanged: null,
  };
  const timeliness = complete ? { onTime: state === 'on_time', at: BEFORE, extended: false } : null;
  return { ...base, revisions: [revision], timeliness };
};

const unit = (board: string, made: Made, contacted = true): UnitFact => ({
  board: board as BoardId,
  report: reportOf(made),
  contacted,
});
const period = (units: readonly UnitFact[], part: 'H1' | 'Y' = 'H1'): PeriodFact => ({
  period: `2024-${part}` as PeriodId,
  part,
  form: FORM,
  due: DUE,
  units,
  divided: false,
});
const facts = (periods: readonly PeriodFact[], over: Partial<BoardFacts> = {}): BoardFacts => ({
  board: 'a' as BoardId,
  periods,
  sheet: NO_SHEET,
  scorer: null,
  judged: [],
  merits: [],
  yearOver: false,
  now: AFTER,
  ...over,
});
const criterion = (id: string, max: number, rule: Criterion['rule'], min?: number): Criterion => ({
  id,
  vi: id,
  en: id,
  max,
  rule,
  ...(min === undefined ? {} : { min }),
});
const tableOf = (criteria: readonly Criterion[], over: Partial<ScoringTable> = {}): ScoringTable => ({
  vi: 't',
  en: 't',
  source: 's',
  scale: 100,
  decimals: 1,
  rounding: 'half_up',
  noteAbove: 1,
  groups: [{ vi: 'g', en: 'g', criteria }],
  ...over,
});
const ON_TIME = criterion('tc5', 10, { type: 'on_time', perReport: 10, late: 2, missing: 3 }, -3);
const points = (table: ScoringTable, given: BoardFacts): number => scoreBoard(table, given).total;
const made = (state: Made['state']): Made => ({ state, adm: 50, target: 100 });

describe('reports on time', () => {
  const table = tableOf([ON_TIME]);
  it.each([
    ['on_time', true, 10, 'on_time'],
    ['late', true, -2, 'late'],
    ['none', true, -3, 'missing'],
    ['late', false, 10, 'late'],
    ['none', false, 0, 'missing'],
    ['incomplete', true, 0, 'incomplete'],
  ] as const)('%s, reached before due: %s', (state, contacted, total, code) => {
    const score = scoreBoard(table, facts([period([unit('a', made(state), contacted)])]));
    expect([score.total, score.lines[0]?.why.code]).toEqual([total, code]);
  });

  it('takes nothing off before it is due', () => {
    expect(points(table, facts([period([unit('a', made('none'))])], { now: BEFORE }))).toBe(0);
  });

  it('judges a period by the rule declared before it was due, and by none where there was none', () => {
    const judged = (rule: Extract<Criterion['rule'], { type: 'on_time' }> | null) =>
      points(
        table,
        facts([period([unit('a', made('late'))])], {
          judged: [{ period: '2024-H1' as PeriodId, criterion: 'tc5', rule }],
        }),
      );
    expect(judged({ type: 'on_time', perReport: 8, late: 1 })).toBe(-1);
    expect(judged(null)).toBe(10);
  });

  it('takes nothing off a late report where the file declares nothing', () => {
    const plain = tableOf([criterion('tc5', 10, { type: 'on_time', perReport: 10 })]);
    expect(points(plain, facts([period([unit('a', made('late'))])]))).toBe(0);
  });
});

describe('a merged board', () => {
  const units = [unit('x', made('on_time')), unit('y', made('late'))];
  it('has no total without a rule for mergers, and one by it', () => {
    const of = (merged?: 'all' | 'mean') =>
      scoreBoard(tableOf([ON_TIME], merged === undefined ? {} : { merged }), facts([period(units)]));
    expect([of().computable, of().lines[0]?.why.code]).toEqual([false, 'not_computed']);
    expect([of('all').computable, of('all').total]).toEqual([true, -2]);
    expect([of('mean').computable, of('mean').total]).toEqual([true, 4]);
  });

  it('adds up figures and targets of its units, and never takes the mean of shares', () => {
    const table = tableOf([criterion('tc3', 20, { type: 'target', indicator: ADM, part: 'H1' })], { merged: 'all' });
    const both = [
      unit('x', { state: 'on_time', adm: 90, target: 100 }),
      unit('y', { state: 'on_time', adm: 10, target: 900 }),
    ];
    expect(points(table, facts([period(both)]))).toBe(2);
    const divided = { ...period([unit('x', made('on_time'))]), divided: true };
    expect(scoreBoard(table, facts([divided])).computable).toBe(false);
  });
});

// Anything that a table may hold, with everything a board may have done.
const anyCriterion = (id: string): fc.Arbitrary<Criterion> =>
  fc.oneof(
    fc.record({ max: fc.integer({ min: 1, max: 20 }) }).map(({ max }) => criterion(id, max, { type: 'manual' })),
    fc
      .record({
        per: fc.integer({ min: 0, max: 9 }),
        late: fc.integer({ min: 0, max: 4 }),
        max: fc.integer({ min: 1, max: 12 }),
      })
      .map(({ per, late, max }) => criterion(id, max, { type: 'on_time', perReport: per, late, missing: late }, -1)),
    fc
      .record({ per: fc.integer({ min: 0, max: 9 }), max: fc.integer({ min: 1, max: 12 }) })
      .map(({ per, max }) => criterion(id, max, { type: 'complete', perReport: per })),
    fc
      .integer({ min: 1, max: 20 })
      .map((max) => criterion(id, max, { type: 'target', indicator: ADM, part: 'H1', fullAt: 90 })),
    fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 61, max: 120 })).map(([low, high]) =>
      criterion(id, 10, {
        type: 'bands',
        indicator: ADM,
        part: 'H1',
        bands: [
          { from: low, points: 4 },
          { from: high, points: 9.5 },
        ],
      }),
    ),
  );
const anyTable = fc
  .tuple(
    fc.tuple(anyCriterion('tc1'), anyCriterion('tc2'), anyCriterion('tc3')),
    fc.integer({ min: 5, max: 30 }),
    fc.boolean(),
  )
  .map(([criteria, maxTotal, ties]) =>
    tableOf(criteria, { maxTotal, merged: 'mean', ...(ties ? { ties: ['tc2'] } : {}) }),
  );
const anyMade = fc.record({
  state: fc.constantFrom('none', 'incomplete', 'on_time', 'late') as fc.Arbitrary<Made['state']>,
  adm: fc.integer({ min: 0, max: 150 }),
  target: fc.integer({ min: 1, max: 150 }),
});
const anyScores = fc.tuple(...[1, 2, 3].map(() => fc.option(fc.integer({ min: 0, max: 10 })))).map((all) => {
  const decided = Object.fromEntries(
    all.flatMap((each, index) =>
      each === null
        ? []
        : [[`tc${index + 1}`, { points: each / 10, reason: null, evidence: null, decision: null, by: BY, at: AFTER }]],
    ),
  );
  return { ...NO_SHEET, scores: { self: {}, cross: {}, decided } };
});
const anyFacts = (board: string): fc.Arbitrary<BoardFacts> =>
  fc.tuple(fc.array(anyMade, { minLength: 1, maxLength: 2 }), fc.boolean(), anyScores).map(([all, contacted, sheet]) =>
    facts([period(all.map((each, index) => unit(index === 0 ? board : `${board}${index}`, each, contacted)))], {
      board: board as BoardId,
      sheet,
    }),
  );

/** A second, plainer reckoning: in tenths, straight from the rules. */
const plainTotal = (table: ScoringTable, { periods, sheet }: BoardFacts): number => {
  const units = periods.flatMap((each) => each.units);
  const mean = (all: readonly number[]) => Math.floor((all.reduce((a, b) => a + b, 0) / all.length) * 10 + 0.5 + 1e-9);
  const each = criteriaOf(table).map(({ id, rule, max, min = 0 }): number => {
    const raw = ((): number => {
      switch (rule.type) {
        case 'on_time':
          return mean(
            units.map(({ report, contacted }) => {
              if (report.revisions.length === 0) return contacted ? -(rule.missing ?? 0) : 0;
              if (report.timeliness === null) return 0;
              return report.timeliness.onTime || !contacted ? rule.perReport : -(rule.late ?? 0);
            }),
          );
        case 'complete':
          return mean(units.map(({ report }) => (report.revisions[0]?.complete === true ? rule.perReport : 0)));
        case 'target':
        case 'bands': {
          const of = (key: IndicatorKey) =>
            units.map(({ report }) => {
              const value = report.revisions[0]?.entries[key]?.value;
              return value?.kind === 'count' ? value.value : Number.NaN;
            });
          const [value, target] = [of(ADM), of(TGT)].map((all) => all.reduce((a, b) => a + b, 0));
          if (rule.type === 'target') {
            const share = ((value ?? 0) / (target ?? 1)) * 100;
            return Number.isNaN(share) ? 0 : Math.floor(Math.min(1, share / 90) * max * 10 + 0.5 + 1e-9);
          }
          return Math.max(0, ...rule.bands.filter(({ from }) => (value ?? 0) >= from).map((band) => band.points * 10));
        }
        default:
          return Math.round((sheet.scores.decided[id]?.points ?? 0) * 10);
      }
    })();
    return Math.max(min * 10, Math.min(max * 10, raw));
  });
  const sum = each.reduce((a, b) => a + b, 0);
  return Math.min(sum, (table.maxTotal ?? Number.POSITIVE_INFINITY) * 10) / 10;
};

const tenths = (value: number): number => Math.round(value * 10);
const RUNS = { numRuns: 150 };

describe('receipts', () => {
  it('add up to the total, which a plainer reckoning finds too; each line is worth exactly its points', () => {
    fc.assert(
      fc.property(anyTable, anyFacts('a'), (table, given) => {
        const score = scoreBoard(table, given);
        const sum = (lines: BoardScore['lines']) => lines.reduce((total, line) => total + tenths(line.points), 0);
        expect(sum(score.lines)).toBe(tenths(score.total));
        expect(score.total).toBe(plainTotal(table, given));
        score.lines.forEach((line, index) => {
          const without = score.lines.filter((_, at) => at !== index);
          const after = scoreOf(table, { board: score.board, rank: 1, total: sum(without) / 10, lines: without });
          expect(tenths(score.total) - tenths(after.total)).toBe(tenths(line.points));
          if (line.criterion !== null)
            expect(
              tenths(score.byCriterion[line.criterion] ?? 0) - tenths(after.byCriterion[line.criterion] ?? 0),
            ).toBe(tenths(line.points));
        });
      }),
      RUNS,
    );
  });
});

describe('how to gain points', () => {
  const table = tableOf(
    [
      criterion('tc1', 10, { type: 'manual' }),
      criterion('tc3', 20, { type: 'target', indicator: ADM, part: 'H1' }),
      criterion('tc5', 10, { type: 'on_time', perReport: 10 }),
      criterion('tc6', 5, { type: 'complete', perReport: 5 }),
      criterion('th1', 5, { type: 'bonus' }),
    ],
    { maxTotal: 45 },
  );
  it('names what is still open, cheapest first, and what is past', () => {
    const before = gainsOf(table, facts([period([unit('a', made('none'))])], { now: BEFORE }));
    expect(before.open.map(({ criterion: id, points: n, way }) => [id, n, way.code])).toEqual([
      ['tc5', 10, 'report'],
      ['tc6', 5, 'complete'],
      ['tc1', 10, 'score'],
      ['th1', 5, 'bonus'],
    ]);
    const after = gainsOf(table, facts([period([unit('a', made('none'))])]));
    expect(after.past).toEqual([{ criterion: 'tc5', points: 10, code: 'late', period: '2024-H1' }]);
    const locked = gainsOf(
      table,
      facts([period([unit('a', made('on_time'))])], { now: '2024-08-01T00:00:00.000Z' as Instant }),
    );
    expect(locked.past).toContainEqual({ criterion: 'tc3', points: 10, code: 'locked', period: '2024-H1' });
  });

  it('gives exactly the points it says once it is done', () => {
    const given = facts([period([unit('a', { state: 'none', adm: 0, target: 100 })])], { now: BEFORE });
    const gains = gainsOf(table, given);
    const done = facts([period([unit('a', { state: 'on_time', adm: 0, target: 100 })])], { now: BEFORE });
    const said = gains.open.filter(({ way }) => way.code === 'report' || way.code === 'complete');
    expect(points(table, done) - points(table, given)).toBe(said.reduce((sum, gain) => sum + gain.points, 0));
    const uncapped = { ...table, maxTotal: 100 };
    const half = facts([period([unit('a', { state: 'on_time', adm: 37, target: 90 })])], { now: BEFORE });
    const [figure] = gainsOf(uncapped, half).open.filter(({ way }) => way.code === 'figure');
    const more = figure?.way.code === 'figure' ? figure.way.more : 0;
    const reached = facts([period([unit('a', { state: 'on_time', adm: 37 + more, target: 90 })])], { now: BEFORE });
    expect(points(uncapped, reached) - points(uncapped, half)).toBeCloseTo(figure?.points ?? 0, 6);
  });

  it('never promises more than criterion and total have room for, and plans until it is enough', () => {
    fc.assert(
      fc.property(anyFacts('a'), fc.integer({ min: 1, max: 30 }), (given, wanted) => {
        const gains = gainsOf(table, given);
        const score = scoreBoard(table, given);
        const all = gains.open.reduce((sum, gain) => sum + tenths(gain.points), 0);
        expect(all).toBeLessThanOrEqual(tenths(45 - score.total));
        const { steps, reached } = plan(table, gains, wanted);
        expect(tenths(reached)).toBe(steps.reduce((sum, gain) => sum + tenths(gain.points), 0));
        expect(reached >= wanted || steps.length === gains.open.length).toBe(true);
      }),
      RUNS,
    );
  });
});
