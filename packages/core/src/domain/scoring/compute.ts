import type { BoardId } from '../ids.js';
import { assertNever } from '../result.js';
import { dutyLine } from './duty-lines.js';
import type { BoardFacts, PeriodFact } from './facts.js';
import { figureLine } from './figure.js';
import { modelLines } from './model-lines.js';
import { sumOf } from './points.js';
import type { ReceiptLine } from './receipt.js';
import {
  type Criterion,
  type CriterionId,
  type CriterionRule,
  criteriaOf,
  leastOf,
  type ScoringTable,
} from './table.js';
import { COLUMNS, type FrozenBoard, type Score, type Sheet } from './types.js';

/** A board's points with the receipt behind them; `total` is the sum of the lines. */
export type BoardScore = {
  readonly board: BoardId;
  readonly lines: readonly ReceiptLine[];
  readonly byCriterion: Readonly<Record<CriterionId, number>>;
  readonly total: number;
  /** A line could not be computed: the total is none. */
  readonly computable: boolean;
  /** A criterion is not decided yet, or a figure is an estimate. */
  readonly undecided: boolean;
  readonly estimate: boolean;
  /** How far rounding may have moved the total. */
  readonly margin: number;
};

/** The column that counts: what was decided, else what the assigned board gave, else what the board gave itself. */
export const countedColumn = (sheet: Sheet, id: CriterionId) => {
  const column = COLUMNS.findLast((each) => sheet.scores[each][id] !== undefined);
  const score = column === undefined ? undefined : sheet.scores[column][id];
  return column === undefined || score === undefined ? null : { column, score };
};

const scoredLine = (criterion: Criterion, { board, sheet, scorer }: BoardFacts): readonly ReceiptLine[] => {
  const found = countedColumn(sheet, criterion.id);
  const base = { criterion: criterion.id, period: null };
  if (found === null)
    return criterion.rule.type === 'bonus' ? [] : [{ ...base, points: 0, why: { code: 'not_scored' }, sources: [] }];
  const { points, reason, evidence, decision, by, at }: Score = found.score;
  const stated = sheet.scores.self[criterion.id];
  return [
    {
      ...base,
      points,
      why: {
        code: 'scored',
        column: found.column,
        reason: reason ?? stated?.reason ?? null,
        evidence: evidence ?? stated?.evidence ?? null,
        decision: decision ?? stated?.decision ?? null,
      },
      sources: [{ board: found.column === 'cross' ? (scorer ?? board) : board, revision: 0, by, at }],
    },
  ];
};

const periodsOf = (rule: CriterionRule, periods: readonly PeriodFact[]): readonly PeriodFact[] => {
  if (rule.type === 'target' || rule.type === 'bands') return periods.filter(({ part }) => part === rule.part);
  if (rule.type !== 'on_time' && rule.type !== 'complete') return [];
  return periods.filter(({ part }) => rule.parts?.includes(part) ?? true);
};

const ruleLines = (table: ScoringTable, criterion: Criterion, facts: BoardFacts): readonly ReceiptLine[] => {
  const { rule } = criterion;
  const periods = periodsOf(rule, facts.periods);
  switch (rule.type) {
    case 'manual':
    case 'bonus':
      return scoredLine(criterion, facts);
    case 'models':
      return modelLines(table, criterion, rule, facts);
    case 'on_time':
    case 'complete':
    case 'target':
    case 'bands':
      return periods.map((period): ReceiptLine => {
        const several = period.units.length > 1 && table.merged === undefined;
        if (period.divided || several)
          return {
            criterion: criterion.id,
            period: period.period,
            points: 0,
            why: { code: 'not_computed' },
            sources: [],
          };
        return rule.type === 'on_time' || rule.type === 'complete'
          ? dutyLine(table, criterion, rule, facts, period)
          : figureLine(table, criterion, rule, period);
      });
    default:
      return assertNever(rule);
  }
};

/** What is above the maximum or below the minimum is a line of its own, so that every other line keeps its points. */
const bounded = (table: ScoringTable, criterion: Criterion, lines: readonly ReceiptLine[]): readonly ReceiptLine[] => {
  const { id, max } = criterion;
  const min = leastOf(criterion);
  const sum = sumOf(
    table,
    lines.map(({ points }) => points),
  );
  const cut = (points: number, why: ReceiptLine['why']): ReceiptLine => ({
    criterion: id,
    period: null,
    points: sumOf(table, [points]),
    why,
    sources: [],
  });
  if (sum > max) return [...lines, cut(max - sum, { code: 'over_max', max })];
  return sum < min ? [...lines, cut(min - sum, { code: 'under_min', min })] : lines;
};

/** Half a unit of the last decimal where halves go up, a whole one where what is over is cut off. */
const marginOf = (table: ScoringTable, lines: readonly ReceiptLine[]): number =>
  (lines.filter(({ exact }) => exact !== undefined).length * (table.rounding === 'half_up' ? 0.5 : 1)) /
  10 ** table.decimals;

const marksOf = (
  table: ScoringTable,
  lines: readonly ReceiptLine[],
): Pick<BoardScore, 'undecided' | 'estimate' | 'margin'> => ({
  undecided: lines.some(({ why }) => why.code === 'not_scored' || (why.code === 'scored' && why.column !== 'decided')),
  estimate: lines.some(({ estimate }) => estimate === true),
  margin: marginOf(table, lines),
});

/** A board's points by the table, every one of them with the line it comes from. */
export const scoreBoard = (table: ScoringTable, facts: BoardFacts): BoardScore => {
  const parts = criteriaOf(table).map((criterion) => ({
    criterion,
    lines: bounded(table, criterion, ruleLines(table, criterion, facts)),
  }));
  const all = parts.flatMap(({ lines }) => lines);
  const sum = sumOf(
    table,
    all.map(({ points }) => points),
  );
  const over = table.maxTotal !== undefined && sum > table.maxTotal ? table.maxTotal : null;
  const lines: readonly ReceiptLine[] =
    over === null
      ? all
      : [
          ...all,
          {
            criterion: null,
            period: null,
            points: sumOf(table, [over - sum]),
            why: { code: 'over_total', max: over },
            sources: [],
          },
        ];
  return {
    board: facts.board,
    lines,
    byCriterion: Object.fromEntries(
      parts.map((part) => [
        part.criterion.id,
        sumOf(
          table,
          part.lines.map(({ points }) => points),
        ),
      ]),
    ),
    total: sumOf(
      table,
      lines.map(({ points }) => points),
    ),
    computable: lines.every(({ why }) => why.code !== 'not_computed'),
    ...marksOf(table, lines),
  };
};

/** The points of a frozen board, back from its receipt. */
export const scoreOf = (table: ScoringTable, { board, total, lines }: FrozenBoard): BoardScore => ({
  board,
  lines,
  byCriterion: Object.fromEntries(
    criteriaOf(table).map(({ id }) => [
      id,
      sumOf(
        table,
        lines.filter(({ criterion }) => criterion === id).map(({ points }) => points),
      ),
    ]),
  ),
  total: total ?? 0,
  computable: total !== null,
  ...marksOf(table, lines),
});
