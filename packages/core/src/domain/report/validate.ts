import type { Form, FormField } from '../cluster/types.js';
import type { IndicatorKey } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import type { Entries, FieldValue, Report } from './types.js';

/** What is wrong with one field; worded in both languages with an example by the presenters. */
export type FieldError =
  | { readonly field: IndicatorKey; readonly code: 'wrong_type'; readonly expected: FormField['type'] }
  | {
      readonly field: IndicatorKey;
      readonly code: 'out_of_range';
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly field: IndicatorKey; readonly code: 'not_whole'; readonly value: number }
  | {
      readonly field: IndicatorKey;
      readonly code: 'ratio_exceeds_whole';
      readonly numerator: number;
      readonly denominator: number;
    }
  | { readonly field: IndicatorKey; readonly code: 'date_in_future'; readonly date: CalendarDate }
  | { readonly field: IndicatorKey; readonly code: 'too_long'; readonly length: number; readonly max: number };

const checkCount = (field: Extract<FormField, { min: number }>, value: FieldValue): FieldError | null => {
  if (value.kind !== 'count') return { field: field.key, code: 'wrong_type', expected: field.type };
  if (!Number.isInteger(value.value)) return { field: field.key, code: 'not_whole', value: value.value };
  if (value.value < field.min || value.value > field.max) {
    return { field: field.key, code: 'out_of_range', value: value.value, min: field.min, max: field.max };
  }
  return null;
};

const checkRatio = (field: FormField, value: FieldValue): FieldError | null => {
  if (value.kind !== 'ratio') return { field: field.key, code: 'wrong_type', expected: field.type };
  if (value.percent < 0 || value.percent > 100) {
    return value.numerator !== null && value.denominator !== null
      ? { field: field.key, code: 'ratio_exceeds_whole', numerator: value.numerator, denominator: value.denominator }
      : { field: field.key, code: 'out_of_range', value: value.percent, min: 0, max: 100 };
  }
  return null;
};

/** One value by its own field: type, range, length. A stated “none” is always allowed. `today` bounds milestone dates. */
export const checkValue = (field: FormField, value: FieldValue, today: string): FieldError | null => {
  if (value.kind === 'none') return null;
  switch (field.type) {
    case 'count':
    case 'target':
      return checkCount(field, value);
    case 'ratio':
      return checkRatio(field, value);
    case 'date':
      if (value.kind !== 'date') return { field: field.key, code: 'wrong_type', expected: 'date' };
      return value.date > today ? { field: field.key, code: 'date_in_future', date: value.date } : null;
    case 'text':
      if (value.kind !== 'text') return { field: field.key, code: 'wrong_type', expected: 'text' };
      return value.length > field.maxLength
        ? { field: field.key, code: 'too_long', length: value.length, max: field.maxLength }
        : null;
  }
};

/**
 * Everything wrong with a set of entries at once, in the form's order. What was kept from an older version is not held against its
 * bounds. What is only unusual is unusual.ts.
 */
export const checkEntries = (
  form: Form,
  entries: Entries,
  today: string,
  kept: Report['kept'] = {},
): readonly FieldError[] =>
  form.fields.flatMap((field) => {
    const entry = entries[field.key];
    if (entry === undefined) return [];
    const error = kept[field.key] === form.version ? null : checkValue(field, entry.value, today);
    return error === null ? [] : [error];
  });
