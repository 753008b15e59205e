import { standing } from '../report/evolve.js';
import type { BoardFacts, PeriodFact, UnitFact } from './facts.js';
import { rounded } from './points.js';
import type { ReceiptLine, Why } from './receipt.js';
import { sourceOf } from './source.js';
import type { Criterion, CriterionRule, ScoringTable } from './table.js';

type DutyRule = Extract<CriterionRule, { type: 'on_time' | 'complete' }>;
type OnTime = Extract<CriterionRule, { type: 'on_time' }>;
type Outcome = { readonly points: number; readonly why: Why; readonly good: boolean };

const waits = ({ report }: UnitFact, { now }: BoardFacts): boolean => !report.expected || now <= report.due;

/** The rule that judges lateness in a period: the one in force when it was due, `null` where none was. */
const declaredRule = ({ judged }: BoardFacts, period: PeriodFact, id: string, rule: OnTime): OnTime | null => {
  const found = judged.find((each) => each.period === period.period && each.criterion === id);
  return found === undefined ? rule : found.rule;
};

/**
 * Lateness is not held against a board where no rule had been declared when the report was due, or no word of it reached anybody
 * there: the report then counts as in time, and nothing is taken off for one that never came.
 */
const onTime = (facts: BoardFacts, period: PeriodFact, unit: UnitFact, id: string, rule: OnTime): Outcome => {
  const { report, contacted } = unit;
  const declared = declaredRule(facts, period, id, rule);
  const spared = declared === null ? 'not_declared' : contacted ? null : 'no_contact';
  const { perReport, late = 0, missing = 0 } = declared ?? rule;
  if (standing(report) === null) {
    if (waits(unit, facts)) return { points: 0, why: { code: 'not_due' }, good: false };
    return { points: spared === null ? 0 - missing : 0, why: { code: 'missing', spared }, good: false };
  }
  if (report.timeliness === null) return { points: 0, why: { code: 'incomplete' }, good: false };
  if (report.timeliness.onTime)
    return { points: perReport, why: { code: 'on_time', extended: report.timeliness.extended }, good: true };
  return { points: spared === null ? 0 - late : perReport, why: { code: 'late', spared }, good: spared !== null };
};

const complete = (facts: BoardFacts, unit: UnitFact, perReport: number): Outcome => {
  const revision = standing(unit.report);
  if (revision === null)
    return {
      points: 0,
      why: waits(unit, facts) ? { code: 'not_due' } : { code: 'missing', spared: null },
      good: false,
    };
  return revision.complete
    ? { points: perReport, why: { code: 'complete' }, good: true }
    : { points: 0, why: { code: 'incomplete' }, good: false };
};

/** The line of one period: of a merged board's units together, by the rule for mergers. */
export const dutyLine = (
  table: ScoringTable,
  { id }: Criterion,
  rule: DutyRule,
  facts: BoardFacts,
  period: PeriodFact,
): ReceiptLine => {
  const base = { criterion: id, period: period.period, sources: period.units.map(sourceOf) };
  const outcomes = period.units.map((unit) =>
    rule.type === 'on_time' ? onTime(facts, period, unit, id, rule) : complete(facts, unit, rule.perReport),
  );
  const [only] = outcomes;
  if (only !== undefined && outcomes.length === 1) return { ...base, points: only.points, why: only.why };
  if (only === undefined || table.merged === undefined) return { ...base, points: 0, why: { code: 'not_computed' } };
  const all = outcomes.map(({ points }) => points);
  const exact = table.merged === 'all' ? Math.min(...all) : all.reduce((sum, each) => sum + each, 0) / all.length;
  const points = rounded(table, exact);
  return {
    ...base,
    points,
    ...(Math.abs(points - exact) < 1e-9 ? {} : { exact }),
    why: { code: 'units', rule: table.merged, good: outcomes.filter(({ good }) => good).length, of: outcomes.length },
  };
};
