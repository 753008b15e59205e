import type { Form, FormField } from '../cluster/types.js';
import type { BoardId, IndicatorKey } from '../ids.js';
import { standing } from '../report/evolve.js';
import { targetFieldOf } from '../report/form.js';
import type { Entry, FieldValue, Report, Revision } from '../report/types.js';
import type { BoardFigure, Cell, FigureState, Share } from './types.js';

type Reported = { readonly board: BoardId; readonly report: Report };

const missing = (board: BoardId, why: NonNullable<Cell['why']>): Cell => ({
  board,
  state: 'missing',
  value: null,
  why,
  asOf: null,
  trace: null,
  parts: null,
});

const stateOf = (value: FieldValue): FigureState => {
  if (value.kind === 'none') return value.reason === 'not_applicable' ? 'na' : 'missing';
  if ((value.kind === 'count' || value.kind === 'ratio') && value.estimate) return 'estimate';
  return value.kind === 'count' && value.value === 0 ? 'zero' : 'reported';
};

const cellOf = (board: BoardId, revision: Revision, entry: Entry): Cell => {
  const state = stateOf(entry.value);
  return {
    board,
    state,
    value: entry.value.kind === 'none' ? null : entry.value,
    why: state === 'missing' && entry.value.kind === 'none' ? entry.value.reason : null,
    asOf: entry.asOf,
    trace: {
      revision: revision.number,
      by: entry.by,
      at: entry.at,
      onBehalf: entry.onBehalf,
      handedInBy: revision.by,
      handedInAt: revision.sentAt,
    },
    parts: null,
  };
};

/** What one board's standing revision says in a field; a draft says nothing here. */
export const fieldCell = ({ board, report }: Reported, key: IndicatorKey): Cell => {
  const revision = standing(report);
  if (revision === null) return missing(board, 'not_handed_in');
  const entry = revision.entries[key];
  return entry === undefined ? missing(board, 'blank') : cellOf(board, revision, entry);
};

/** A milestone made of several dates: done when all are, on the last of them. */
export const milestoneCell = (duty: Reported, keys: readonly IndicatorKey[]): Cell => {
  const cells = keys.map((key) => fieldCell(duty, key));
  const dated = cells.filter((cell) => cell.value?.kind === 'date');
  const parts = { done: dated.length, of: keys.length };
  const last = dated.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1)).at(-1);
  if (last !== undefined && dated.length === keys.length) return { ...last, parts };
  return { ...missing(duty.board, standing(duty.report) === null ? 'not_handed_in' : 'blank'), parts };
};

const dateOf = (cell: Cell): string => (cell.value?.kind === 'date' ? cell.value.date : '');

/** The figure a cell stands for when it is ordered and added up; null for what has none. */
export const amount = (cell: Cell): number | null => {
  const { value } = cell;
  if (value?.kind === 'count') return value.value;
  if (value?.kind !== 'ratio') return null;
  const { numerator, denominator, percent } = value;
  return numerator === null || denominator === null || denominator === 0 ? percent : (numerator / denominator) * 100;
};

/** Σvalue/Σtarget over those of `boards` that stated both; null when none did. */
export const shareOf = (form: Form, key: IndicatorKey, boards: readonly Reported[]): Share | null => {
  const target = targetFieldOf(form, key);
  if (target === undefined) return null;
  const pairs = boards.flatMap((duty) => {
    const [value, plan] = [fieldCell(duty, key).value, fieldCell(duty, target.key).value];
    return value?.kind === 'count' && plan?.kind === 'count' && plan.value > 0 ? [[value.value, plan.value]] : [];
  });
  if (pairs.length === 0) return null;
  const [value, plan] = [0, 1].map((side) => pairs.reduce((sum, pair) => sum + (pair[side] ?? 0), 0));
  if (value === undefined || plan === undefined) return null;
  return { value, target: plan, percent: (value / plan) * 100, boards: pairs.length };
};

/** One board's standing revision, every field of the form in its order. */
export const boardFigures = (form: Form, duty: Reported): readonly BoardFigure[] =>
  form.fields.map(
    (field: FormField): BoardFigure => ({
      field,
      cell: fieldCell(duty, field.key),
      share: field.type === 'count' ? shareOf(form, field.key, [duty]) : null,
    }),
  );
