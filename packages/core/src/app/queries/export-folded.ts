import type { Form, FormField } from '../../domain/cluster/types.js';
import { figureOf } from '../../domain/report/form.js';
import { fieldCell } from '../../domain/summary/cells.js';
import { indicatorSummary } from '../../domain/summary/period.js';
import { type Group, regroupIndicator } from '../../domain/summary/regroup.js';
import type { BoardDuty, Cell, IndicatorSummary } from '../../domain/summary/types.js';
import type { ExportedPeriod } from '../operator.js';

type Line = ExportedPeriod['boards'][number];
type Figure = Line['figures'][string];

const AGGREGATION = { count: 'sum', target: 'sum', ratio: 'ratio', date: 'count', text: 'none' } as const;

/** A field of the form over all units, by other boards. */
export const foldedField = (
  form: Form,
  field: FormField,
  duties: readonly BoardDuty[],
  groups: readonly Group[],
): IndicatorSummary => {
  const cells = duties.map((duty) => fieldCell(form, duty, field.key));
  return regroupIndicator(indicatorSummary(field.key, AGGREGATION[field.type], cells), groups);
};

const rounded = (value: number | string | null): number | string | null =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value;

/** A folded figure names what is not in it; of dates, which do not fold, each unit’s own. */
const figure = (group: Group, cell: Cell | undefined, cells: readonly Cell[]): Figure => {
  if (cell?.fold?.kind === 'folded')
    return {
      value: cell.value === null ? null : rounded(figureOf(cell.value)),
      state: cell.state,
      asOf: cell.asOf,
      derived: true,
      ...(cell.fold.missing.length === 0 ? {} : { missing: cell.fold.missing }),
    };
  const units = cells
    .filter(({ board }) => group.from.includes(board))
    .map(({ board, value }): [string, number | string | null] => [board, value === null ? null : figureOf(value)]);
  return { value: null, state: 'missing', asOf: null, units: Object.fromEntries(units) };
};

/** The line of a board whose figures are those of the units that went into it. */
export const foldedLine = (group: Group, fields: readonly IndicatorSummary[]): Line => ({
  id: group.board,
  state: 'derived',
  revision: 0,
  submittedAt: null,
  onTime: null,
  from: [...group.from, ...group.lost],
  figures: Object.fromEntries(
    fields.map(({ key, cells }) => [
      key,
      figure(
        group,
        cells.find(({ board, fold }) => board === group.board && fold?.kind === 'folded'),
        cells,
      ),
    ]),
  ),
});
