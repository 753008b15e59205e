import type { Form, FormField } from '../cluster/types.js';
import type { BoardId, IndicatorKey } from '../ids.js';
import { standing } from '../report/evolve.js';
import { targetFieldOf } from '../report/form.js';
import type { Entry, FieldValue, Revision } from '../report/types.js';
import { amended } from './amended.js';
import type { BoardDuty, Cell, FigureState, Share } from './types.js';

type Reported = Pick<BoardDuty, 'board' | 'report' | 'published'>;

const missing = (board: BoardId, why: NonNullable<Cell['why']>): Cell => ({
  board,
  state: 'missing',
  value: null,
  why,
  asOf: null,
  trace: null,
  share: null,
  parts: null,
});

const stateOf = (value: FieldValue): FigureState => {
  if (value.kind === 'small') return 'small';
  if (value.kind === 'none') return value.reason === 'not_applicable' ? 'na' : 'missing';
  if ((value.kind === 'count' || value.kind === 'ratio') && value.estimate) return 'estimate';
  return value.kind === 'count' && value.value === 0 ? 'zero' : 'reported';
};

const cellOf = (board: BoardId, revision: Revision, entry: Entry, share: Share | null): Cell => {
  const state = stateOf(entry.value);
  return {
    board,
    state,
    value: entry.value.kind === 'none' || entry.value.kind === 'small' ? null : entry.value,
    why: state === 'missing' && entry.value.kind === 'none' ? entry.value.reason : null,
    ...(entry.value.kind === 'small' ? { few: entry.value.of } : {}),
    asOf: entry.asOf,
    trace: {
      revision: revision.number,
      by: entry.by,
      at: entry.at,
      onBehalf: entry.onBehalf,
      confirmed: entry.confirmed,
      ...(entry.deputyFor === undefined ? {} : { deputyFor: entry.deputyFor }),
      handedInBy: revision.by,
      handedInAt: revision.sentAt,
    },
    share,
    parts: null,
  };
};

const shareIn = (form: Form, key: IndicatorKey, entries: Revision['entries']): Share | null => {
  const field = targetFieldOf(form, key);
  const value = entries[key]?.value;
  const target = field === undefined ? undefined : entries[field.key]?.value;
  if (value?.kind !== 'count' || target?.kind !== 'count' || target.value === 0) return null;
  return { value: value.value, target: target.value, percent: (value.value / target.value) * 100, boards: 1 };
};

const cellIn = (form: Form, { board, report }: Reported, key: IndicatorKey): Cell => {
  const revision = standing(report);
  if (revision === null) return missing(board, 'not_handed_in');
  const entry = revision.entries[key];
  if (entry === undefined) return missing(board, 'blank');
  return fits(form, key, entry.value)
    ? cellOf(board, revision, entry, shareIn(form, key, revision.entries))
    : missing(board, 'other_form');
};

/** What one board's standing revision says in a field, and what was published where that differs; a draft says nothing here. */
export const fieldCell = (form: Form, duty: Reported, key: IndicatorKey): Cell => {
  const cell = cellIn(form, duty, key);
  const change = duty.published === undefined ? null : amended(duty.report, duty.published, key);
  return change === null ? cell : { ...cell, amended: change };
};

const KINDS: Readonly<Record<FormField['type'], FieldValue['kind']>> = {
  count: 'count',
  target: 'count',
  ratio: 'ratio',
  date: 'date',
  text: 'text',
};

/** A revision handed in by another version of the form may hold an answer to another question under the same key. */
const fits = (form: Form, key: IndicatorKey, value: FieldValue): boolean => {
  const field = form.fields.find((each) => each.key === key);
  return field === undefined || value.kind === 'none' || value.kind === 'small' || KINDS[field.type] === value.kind;
};

/** A milestone made of several dates: done when all are, on the last of them. */
export const milestoneCell = (form: Form, duty: Reported, keys: readonly IndicatorKey[]): Cell => {
  const cells = keys.map((key) => fieldCell(form, duty, key));
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

/** Σvalue/Σtarget over the cells that have both; null when none has. */
export const shareOf = (cells: readonly Cell[]): Share | null => {
  const shares = cells.flatMap((cell) => (cell.share === null ? [] : [cell.share]));
  if (shares.length === 0) return null;
  const value = shares.reduce((sum, share) => sum + share.value, 0);
  const target = shares.reduce((sum, share) => sum + share.target, 0);
  return {
    value,
    target,
    percent: (value / target) * 100,
    boards: shares.reduce((sum, share) => sum + share.boards, 0),
  };
};
