import type { FormField } from '../../domain/cluster/types.js';
import type { FieldValue } from '../../domain/report/types.js';
import { encodeFormRef, type FormRef, type NativeField, type NativeForm, stepsOf } from '../form.js';
import { type LastKnown, lastKnownText } from './last-known.js';
import { headingOf, type ReportView, remainingLine } from './report.js';
import { labelOf, unitOf, valueText, type Words } from './words.js';

/** One input with what the draft holds of it. */
export type FormInput = {
  readonly field: FormField;
  /** What stands in the input. */
  readonly text: string;
  /** What the draft holds, where that is more than the input can show. */
  readonly value: FieldValue | undefined;
  readonly last: LastKnown | null;
};

/** Longer than any figure, date or share is written. */
const FIGURE_CHARS = 100;

const KINDS = { count: 'number', target: 'number', ratio: 'ratio', date: 'date', text: 'text' } as const;

/** A value of the draft as it stands in an input and may be typed back; a stated “none” leaves it empty. */
export const inputText = (words: Words, value: FieldValue | undefined, written: string | null): string => {
  switch (value?.kind) {
    case 'count':
      return value.estimate ? `${words.t.report.estimate} ${value.value}` : String(value.value);
    case 'ratio':
      return value.numerator === null || value.denominator === null
        ? words.f.percent(value.percent)
        : `${value.numerator}/${value.denominator}`;
    case 'date':
      return value.date;
    case 'text':
      return written ?? '';
    default:
      return '';
  }
};

const hintOf = (words: Words, { field, value, last }: FormInput): string => {
  const { t, f } = words;
  const ask = {
    count: () => t.form.hint.number({ unit: unitOf(words, field) }),
    target: () => t.form.hint.target,
    ratio: () => t.form.hint.ratio,
    date: () => t.form.hint.date,
    text: () => t.form.hint.text({ max: f.number(field.type === 'text' ? field.maxLength : 0) }),
  }[field.type]();
  const known = last === null ? [] : [lastKnownText(words, last)];
  const stated = value?.kind === 'none' ? [t.report.draftNow({ value: valueText(words, value) })] : [];
  return [ask, ...known, ...stated].join(' ');
};

const fieldOf = (words: Words, input: FormInput): NativeField => ({
  key: input.field.key,
  kind: KINDS[input.field.type],
  label: labelOf(words, input.field.key),
  hint: hintOf(words, input),
  initial: input.text,
  maxChars: input.field.type === 'text' ? input.field.maxLength : FIGURE_CHARS,
});

/** One step of the report as a form. `before` stands above everything else: why it is shown again. */
export const presentForm = (
  words: Words,
  view: ReportView,
  ref: FormRef,
  inputs: readonly FormInput[],
  before: readonly string[] = [],
): NativeForm => {
  const { t } = words;
  const of = stepsOf(view.form).length;
  const shows = inputs.some(({ text, last }) => text !== '' || last !== null);
  return {
    ref: encodeFormRef(ref),
    edition: ref.edition,
    title: t.form.title({ step: ref.step + 1, of }),
    submit: ref.step + 1 < of ? t.form.saveAndNext : t.form.save,
    close: t.form.close,
    notes: [
      ...before,
      headingOf(words, view),
      ...(view.behalf === null ? [] : [t.report.onBehalf({ source: view.behalf })]),
      remainingLine(words, view),
      t.form.emptyKeeps,
      ...(view.rehearsal && shows ? [t.common.rehearsal] : []),
    ],
    fields: inputs.map((input) => fieldOf(words, input)),
  };
};
