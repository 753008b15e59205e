import type { BoardId, IndicatorKey, PeriodId } from '../ids.js';
import type { Instant } from '../instant.js';
import { standing } from '../report/evolve.js';
import { type BoardScore, scoreBoard } from './compute.js';
import type { BoardFacts, PeriodFact } from './facts.js';
import { bandFor, figureOf, targetOf } from './figure.js';
import type { BoardMerit } from './merits.js';
import { pointsOf, rounded, sumOf, unitsOf } from './points.js';
import { type Criterion, type CriterionId, criteriaOf, isScored, type ScoringTable } from './table.js';

/**
 * By good models: the own result of one that was taken over (`confirm`); one that waits to be recognised; one that another board is to
 * confirm; one to take over; one to register. What others decide is never in the board's own hands.
 */
export type ModelWay =
  | { readonly code: 'confirm'; readonly model: number }
  | { readonly code: 'recognition'; readonly model: number }
  | { readonly code: 'confirmation'; readonly model: number; readonly by: BoardId }
  | { readonly code: 'adopt' }
  | { readonly code: 'register' };

/** What a board may still do for more points. `points` is what it adds to the total at most. */
export type Gain = {
  readonly criterion: CriterionId;
  readonly points: number;
  readonly way:
    | { readonly code: 'report'; readonly period: PeriodId; readonly due: Instant }
    | { readonly code: 'complete'; readonly period: PeriodId; readonly lock: Instant }
    | { readonly code: 'score' }
    | { readonly code: 'bonus' }
    | {
        readonly code: 'figure';
        readonly period: PeriodId;
        readonly indicator: IndicatorKey;
        /** So much more of the figure: a count, or percentage points of a ratio. */
        readonly more: number;
        readonly unit: 'count' | 'percent';
        readonly lock: Instant;
      }
    | ModelWay;
};

/** Points that can be had no more, and why. */
export type Past = {
  readonly criterion: CriterionId;
  readonly points: number;
  readonly code: 'late' | 'locked' | 'handed_in' | 'year_over';
  readonly period: PeriodId | null;
};

export type Gains = { readonly open: readonly Gain[]; readonly past: readonly Past[] };

/** Least effort first: what is owed anyway, what only has to be written down, what takes a decision, what takes work. */
const EFFORT: readonly Gain['way']['code'][] = [
  'report',
  'complete',
  'score',
  'confirm',
  'bonus',
  'recognition',
  'confirmation',
  'figure',
  'adopt',
  'register',
];

/** Each gain with what the criterion's maximum and the cap of the total leave of it, after those before it. */
const withinRoom = (table: ScoringTable, score: BoardScore, gains: readonly Gain[]): readonly Gain[] => {
  const rooms = new Map(
    criteriaOf(table).map(({ id, max }) => [id, unitsOf(table, max) - unitsOf(table, score.byCriterion[id] ?? 0)]),
  );
  let total =
    table.maxTotal === undefined
      ? Number.POSITIVE_INFINITY
      : unitsOf(table, table.maxTotal) - unitsOf(table, score.total);
  return gains.flatMap((gain) => {
    const room = rooms.get(gain.criterion) ?? 0;
    const units = Math.min(unitsOf(table, gain.points), room, total);
    if (units <= 0) return [];
    rooms.set(gain.criterion, room - units);
    total -= units;
    return [{ ...gain, points: pointsOf(table, units) }];
  });
};

type Step = Gain | Past;
const isPast = (step: Step): step is Past => 'code' in step;

const reportStep = (criterion: Criterion, facts: BoardFacts, period: PeriodFact): Step | null => {
  const { rule, id } = criterion;
  const [unit] = period.units;
  if ((rule.type !== 'on_time' && rule.type !== 'complete') || unit === undefined || period.units.length > 1)
    return null;
  const { report, board } = unit;
  const revision = standing(report);
  const points = rule.perReport;
  const past = (code: Past['code']): Past => ({ criterion: id, points, code, period: period.period });
  if (board !== facts.board) return past('locked');
  if (rule.type === 'on_time') {
    if (report.timeliness !== null) return null;
    return facts.now <= report.due
      ? { criterion: id, points, way: { code: 'report', period: period.period, due: report.due } }
      : past('late');
  }
  if (revision?.complete === true) return null;
  if (facts.now > report.lock) return past('locked');
  return { criterion: id, points, way: { code: 'complete', period: period.period, lock: report.lock } };
};

/** The least whole number more that gives more points, and how many. */
const figureStep = (table: ScoringTable, criterion: Criterion, facts: BoardFacts, period: PeriodFact): Step | null => {
  const { rule, id, max } = criterion;
  const [unit] = period.units;
  if ((rule.type !== 'target' && rule.type !== 'bands') || unit === undefined || period.units.length > 1) return null;
  const value = figureOf(period, rule.indicator);
  if (value === null) return null;
  const ratio = standing(unit.report)?.entries[rule.indicator]?.value.kind === 'ratio';
  const step = (points: number, more: number): Step =>
    unit.board !== facts.board || facts.now > unit.report.lock
      ? { criterion: id, points, code: 'locked', period: period.period }
      : {
          criterion: id,
          points,
          way: {
            code: 'figure',
            period: period.period,
            indicator: rule.indicator,
            more,
            unit: ratio ? 'percent' : 'count',
            lock: unit.report.lock,
          },
        };
  if (rule.type === 'bands') {
    const now = bandFor(rule, value)?.points ?? 0;
    const [next] = rule.bands
      .filter(({ from, points }) => from > value && points > now)
      .toSorted((a, b) => a.from - b.from);
    return next === undefined ? null : step(sumOf(table, [next.points, -now]), Number((next.from - value).toFixed(6)));
  }
  const target = targetOf(period, rule.indicator);
  if (target === null || target === 0) return null;
  const full = ((rule.fullAt ?? 100) / 100) * target;
  const now = rounded(table, max * Math.min(1, value / full));
  const more = Math.ceil(full - value - 1e-9);
  return more > 0 && max > now ? step(sumOf(table, [max, -now]), more) : null;
};

const scoredStep = (
  table: ScoringTable,
  score: BoardScore,
  criterion: Criterion,
  { sheet }: BoardFacts,
): Step | null => {
  const { id, max, rule } = criterion;
  if (!isScored(criterion)) return null;
  const points = sumOf(table, [max, -(score.byCriterion[id] ?? 0)]);
  if (points <= 0) return null;
  if (sheet.step === 'self') return { criterion: id, points, way: { code: rule.type === 'bonus' ? 'bonus' : 'score' } };
  return { criterion: id, points, code: 'handed_in', period: null };
};

const mayCount = (table: ScoringTable, { several, divided }: BoardMerit): boolean =>
  !divided && (!several || table.merged !== undefined);

const wayOf = ({ side, model, other }: BoardMerit): ModelWay => {
  if (side === 'recognised') return { code: 'recognition', model };
  return side === 'taken' || other === null ? { code: 'confirm', model } : { code: 'confirmation', model, by: other };
};

const modelSteps = (
  table: ScoringTable,
  score: BoardScore,
  criterion: Criterion,
  facts: BoardFacts,
): readonly Step[] => {
  const { id, rule, max } = criterion;
  if (rule.type !== 'models') return [];
  const { per } = rule;
  if (facts.yearOver)
    return [
      { criterion: id, points: sumOf(table, [max, -(score.byCriterion[id] ?? 0)]), code: 'year_over', period: null },
    ];
  const pending = facts.merits.filter((merit) => merit.done === null && mayCount(table, merit));
  const anew: readonly ModelWay[] = [
    ...(per.taken === undefined ? [] : [{ code: 'adopt' as const }]),
    ...(per.recognised === undefined ? [] : [{ code: 'register' as const }]),
  ];
  return [
    ...pending.map((merit) => ({ criterion: id, points: per[merit.side] ?? 0, way: wayOf(merit) })),
    ...anew.map((way) => ({
      criterion: id,
      points: (way.code === 'adopt' ? per.taken : per.recognised) ?? 0,
      way,
    })),
  ];
};

/** What a board may still gain by the rules, cheapest first, and what is past. Only its own reports, scores and models. */
export const gainsOf = (table: ScoringTable, facts: BoardFacts): Gains => {
  const score = scoreBoard(table, facts);
  const steps = criteriaOf(table).flatMap((criterion): Step[] => {
    const { rule } = criterion;
    const parts = 'parts' in rule ? rule.parts : 'part' in rule ? [rule.part] : undefined;
    const periods = facts.periods.filter((each) => !each.divided && (parts?.includes(each.part) ?? true));
    const found = [
      scoredStep(table, score, criterion, facts),
      ...modelSteps(table, score, criterion, facts),
      ...periods.flatMap((period) => [
        reportStep(criterion, facts, period),
        figureStep(table, criterion, facts, period),
      ]),
    ];
    return found.filter((step) => step !== null && step.points > 0) as Step[];
  });
  const open = steps
    .filter((step): step is Gain => !isPast(step))
    .toSorted(
      (a, b) =>
        EFFORT.indexOf(a.way.code) - EFFORT.indexOf(b.way.code) || unitsOf(table, b.points) - unitsOf(table, a.points),
    );
  return { open: withinRoom(table, score, open), past: steps.filter(isPast) };
};

/** The cheapest gains that together bring `wanted` points; `reached` is less where there are not that many. */
export const plan = (table: ScoringTable, { open }: Gains, wanted: number) => {
  const steps: Gain[] = [];
  let units = 0;
  for (const gain of open) {
    if (units >= unitsOf(table, wanted)) break;
    steps.push(gain);
    units += unitsOf(table, gain.points);
  }
  return { steps: steps as readonly Gain[], reached: pointsOf(table, units) };
};
