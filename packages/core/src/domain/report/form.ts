import type { Form, FormField } from '../cluster/types.js';
import type { IndicatorKey } from '../ids.js';
import type { Entries, Entry, FieldValue } from './types.js';

/** A figure, a date or a text stands; “not applicable” is an answer too, the other reasons leave the field missing. */
export const answered = (entry: Entry | undefined): boolean =>
  entry !== undefined && (entry.value.kind !== 'none' || entry.value.reason === 'not_applicable');

/** Required fields without an answer, in the form's order. */
export const missingFields = (form: Form, entries: Entries): readonly FormField[] =>
  form.fields.filter((field) => field.required && !answered(entries[field.key]));

/** “9/12”: required fields with an answer, of all required. */
export const progress = (form: Form, entries: Entries): { readonly done: number; readonly of: number } => {
  const required = form.fields.filter((field) => field.required);
  return { done: required.filter((field) => answered(entries[field.key])).length, of: required.length };
};

/** The field of that key, or of that number: buttons name fields by their place in the form, so that they stay short. */
export const fieldOf = (form: Form, name: string): FormField | undefined =>
  /^\d+$/.test(name) ? form.fields[Number(name) - 1] : form.fields.find((field) => field.key === name);

/** The place of a field in its form, from 1, as buttons carry it. */
export const fieldNumber = (form: Form, key: string): string =>
  String(form.fields.findIndex((field) => field.key === key) + 1);

/** The field that holds the yearly target of an indicator, when the form has one. */
export const targetFieldOf = (form: Form, indicator: IndicatorKey): FormField | undefined =>
  form.fields.find((field) => field.type === 'target' && field.of === indicator);

/** The next question after `last`: the nearest unanswered required field behind it, else the first one before it; null when done. */
export const nextField = (
  form: Form,
  entries: Entries,
  last: IndicatorKey | null,
  optional: boolean,
): FormField | null => {
  const open = form.fields.filter((field) => field.required !== optional && entries[field.key] === undefined);
  const from = last === null ? -1 : form.fields.findIndex((field) => field.key === last);
  return open.find((field) => form.fields.indexOf(field) > from) ?? open[0] ?? null;
};

/** The field asked before `key` in the same part of the form; null at its beginning. */
export const previousField = (form: Form, key: string): FormField | null => {
  const field = fieldOf(form, key);
  if (field === undefined) return null;
  const part = form.fields.filter((each) => each.required === field.required);
  return part[part.indexOf(field) - 1] ?? null;
};

/** One figure for comparing and exporting: a count, a percentage, a date; null for texts and “none”. */
export const figureOf = (value: FieldValue): number | string | null => {
  switch (value.kind) {
    case 'count':
      return value.value;
    case 'ratio':
      return value.percent;
    case 'date':
      return value.date;
    case 'text':
    case 'none':
    case 'small':
      return null;
  }
};

export const sameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  a !== undefined && b !== undefined && JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

const canonical = (value: FieldValue): unknown => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

/** What would change by handing `next` in after `before`, in the form's order. */
export const difference = (
  form: Form,
  before: Entries,
  next: Entries,
): readonly { readonly field: FormField; readonly before: Entry | undefined; readonly after: Entry | undefined }[] =>
  form.fields
    .filter((field) => {
      const [a, b] = [before[field.key]?.value, next[field.key]?.value];
      return a === undefined ? b !== undefined : !sameValue(a, b);
    })
    .map((field) => ({ field, before: before[field.key], after: next[field.key] }));

/** Percentage of a part, rounded to one decimal as it is shown. */
export const percentOf = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;
