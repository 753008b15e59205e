import type { Aggregation, ClusterConfig, Form, FormField } from '../cluster/types.js';
import type { BoardId, IndicatorKey, PeriodId } from '../ids.js';
import { standing } from '../report/evolve.js';
import { fieldCell, milestoneCell, shareOf } from './cells.js';
import type { BoardDuty, Cell, IndicatorSummary, PeriodSummary, Total } from './types.js';

type Reported = Pick<BoardDuty, 'board' | 'report' | 'published'>;
type Indicators = Pick<ClusterConfig, 'indicators'>;

/** What is summed up: a field of the form, or a milestone made of several. */
type Subject = {
  readonly key: IndicatorKey;
  readonly aggregation: Aggregation;
  readonly parts: readonly IndicatorKey[] | null;
};

/** By the field's type when the configuration no longer knows the indicator of an old form. */
const byType = (field: FormField): Aggregation =>
  field.type === 'ratio' ? 'ratio' : field.type === 'date' ? 'count' : field.type === 'text' ? 'none' : 'sum';

const subjects = (config: Indicators, form: Form): readonly Subject[] => {
  const milestones = config.indicators.filter((each) =>
    each.parts?.every((part) => form.fields.some((field) => field.key === part)),
  );
  return form.fields.flatMap((field): Subject[] => {
    if (field.type === 'text' || field.type === 'target') return [];
    const known = config.indicators.find((each) => each.key === field.key);
    const group = milestones.find((each) => each.parts?.[0] === field.key);
    const own = { key: field.key, aggregation: known?.aggregation ?? byType(field), parts: null };
    return group === undefined ? [own] : [{ key: group.key, aggregation: 'count', parts: group.parts ?? null }, own];
  });
};

const hasValue = (cell: Cell): boolean => cell.value !== null;

/** What cells add up to; null when nothing was stated. */
export const totalOf = (aggregation: Aggregation, cells: readonly Cell[]): Total | null => {
  const stated = cells.filter(hasValue);
  switch (aggregation) {
    case 'none':
      return null;
    case 'count':
      return cells.every((cell) => cell.why === 'not_handed_in') ? null : { kind: 'count', value: stated.length };
    case 'sum': {
      const values = stated.flatMap(({ value }) => (value?.kind === 'count' ? [value.value] : []));
      return values.length === 0 ? null : { kind: 'sum', value: values.reduce((sum, value) => sum + value, 0) };
    }
    case 'ratio': {
      const pairs = stated.flatMap(({ value }) =>
        value?.kind === 'ratio' && value.numerator !== null && value.denominator !== null
          ? [{ numerator: value.numerator, denominator: value.denominator }]
          : [],
      );
      if (pairs.length === 0) return null;
      const numerator = pairs.reduce((sum, pair) => sum + pair.numerator, 0);
      const denominator = pairs.reduce((sum, pair) => sum + pair.denominator, 0);
      return {
        kind: 'ratio',
        numerator,
        denominator,
        percent: denominator === 0 ? null : (numerator / denominator) * 100,
      };
    }
  }
};

/** An indicator from its cells: total, and who is behind it. */
export const indicatorSummary = (
  key: IndicatorKey,
  aggregation: Aggregation,
  cells: readonly Cell[],
): IndicatorSummary => {
  const boards = (pick: (cell: Cell) => boolean): readonly BoardId[] => cells.filter(pick).map((cell) => cell.board);
  return {
    key,
    aggregation,
    cells,
    total: totalOf(aggregation, cells),
    share: shareOf(cells),
    reporting: boards(hasValue),
    missing: boards((cell) => cell.state === 'missing'),
    estimates: boards((cell) => cell.state === 'estimate'),
    notApplicable: boards((cell) => cell.state === 'na'),
    small: boards((cell) => cell.state === 'small'),
    withoutParts: boards((cell) => cell.value?.kind === 'ratio' && cell.value.denominator === null),
  };
};

/** The period's content from the standing revisions of the expected boards, given in official order. */
export const periodSummary = (
  config: Indicators,
  period: PeriodId,
  form: Form,
  duties: readonly Reported[],
): PeriodSummary => ({
  period,
  boards: duties.map((duty) => duty.board),
  handedIn: duties.filter((duty) => standing(duty.report) !== null).map((duty) => duty.board),
  indicators: subjects(config, form).map(({ key, aggregation, parts }) =>
    indicatorSummary(
      key,
      aggregation,
      duties.map((duty) => (parts === null ? fieldCell(form, duty, key) : milestoneCell(form, duty, parts))),
    ),
  ),
  derived: false,
});
