import type { FieldError } from '../../domain/report/validate.js';
import { assertNever } from '../../domain/result.js';
import { labelOf, type Words } from './words.js';

/** Every error with its field's name and an example, in the order given (the form's). */
export const presentErrors = (words: Words, errors: readonly FieldError[]): readonly string[] =>
  errors.map((error) => presentError(words, error));

const presentError = (words: Words, error: FieldError): string => {
  const { t, f } = words;
  const label = labelOf(words, error.field);
  const e = t.report.error;
  switch (error.code) {
    case 'wrong_type':
      return e.wrong_type[error.expected]({ label });
    case 'out_of_range':
      return e.out_of_range({
        label,
        value: f.number(error.value),
        min: f.number(error.min),
        max: f.number(error.max),
      });
    case 'not_whole':
      return e.not_whole({ label, value: f.number(error.value), likely: f.number(Math.round(error.value)) });
    case 'ratio_exceeds_whole':
      return e.ratio_exceeds_whole({
        label,
        numerator: f.number(error.numerator),
        denominator: f.number(error.denominator),
      });
    case 'date_in_future':
      return e.date_in_future({ label, date: f.date(error.date) });
    case 'too_long':
      return e.too_long({ label, length: error.length, max: f.number(error.max) });
    default:
      return assertNever(error);
  }
};
