import type { Form, FormField } from '../cluster/types.js';
import type { IndicatorKey } from '../ids.js';
import type { Entries, FieldValue, Report } from './types.js';
import { checkValue } from './validate.js';

/**
 * An entry begun on an older form that the present one does not take as it is: its field is gone, asks for something else, or has
 * narrower bounds. Its board is asked; until then it stays.
 */
export type Unsettled = {
  readonly key: IndicatorKey;
  readonly value: FieldValue;
  readonly why: 'removed' | 'type' | 'bounds';
};

/** Every field the cycle ever asked for, the present form's first: numbers that stay the same while the form does. */
export const everAsked = (form: Form, earlier: readonly Form[]): readonly FormField[] => {
  const all = [form, ...[...earlier].reverse()].flatMap((each) => each.fields);
  return all.filter((field, index) => all.findIndex((other) => other.key === field.key) === index);
};

const NO_DAY_IS_TOO_LATE = '9999-12-31';

const whyNot = (field: FormField | undefined, value: FieldValue): Unsettled['why'] | null => {
  if (field === undefined) return 'removed';
  const error = checkValue(field, value, NO_DAY_IS_TOO_LATE);
  if (error === null) return null;
  return error.code === 'wrong_type' ? 'type' : 'bounds';
};

/** What a board has to settle before its draft fits the present form, in the order in which the fields were asked. */
export const unsettled = (
  form: Form,
  earlier: readonly Form[],
  entries: Entries,
  kept: Report['kept'],
): readonly Unsettled[] =>
  earlier.length === 0
    ? []
    : everAsked(form, earlier).flatMap(({ key }): Unsettled[] => {
        const value = entries[key]?.value;
        if (value === undefined || kept[key] === form.version) return [];
        const why = whyNot(
          form.fields.find((field) => field.key === key),
          value,
        );
        return why === null ? [] : [{ key, value, why }];
      });

/** What a newer version of a form changes, by field. */
export type FormChange = {
  readonly key: IndicatorKey;
  readonly kind: 'added' | 'removed' | 'type' | 'required' | 'optional' | 'bounds';
};

const kindOf = (before: FormField, after: FormField): FormChange['kind'] | null => {
  if (before.type !== after.type) return 'type';
  if (before.required !== after.required) return after.required ? 'required' : 'optional';
  return JSON.stringify(Object.entries(before).sort()) === JSON.stringify(Object.entries(after).sort())
    ? null
    : 'bounds';
};

/** The differences between two versions of a form, new fields last. */
export const formChanges = (before: Form, after: Form): readonly FormChange[] => [
  ...before.fields.flatMap((field): FormChange[] => {
    const now = after.fields.find((each) => each.key === field.key);
    const kind = now === undefined ? 'removed' : kindOf(field, now);
    return kind === null ? [] : [{ key: field.key, kind }];
  }),
  ...after.fields
    .filter((field) => !before.fields.some((each) => each.key === field.key))
    .map(({ key }): FormChange => ({ key, kind: 'added' })),
];
