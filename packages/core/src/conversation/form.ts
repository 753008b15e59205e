import type { Form, FormField } from '../domain/cluster/types.js';

/** One input. What is typed comes back as text and is read by core, so `1.250` and “không áp dụng” may be typed as a number. */
export type NativeField = {
  /** Comes back with the value; unique within the form. */
  readonly key: string;
  readonly kind: 'number' | 'ratio' | 'date' | 'text';
  readonly label: string;
  readonly hint: string;
  /** What stands in the input when it is shown, a date as `YYYY-MM-DD`; empty: nothing. */
  readonly initial: string;
  readonly maxChars: number;
};

/** One step of a form for platforms that have forms of their own. Leaving an input empty changes nothing. */
export type NativeForm = {
  /** What core has to know again when the form is sent; at most 1,500 characters, opaque to the platform. */
  readonly ref: string;
  /** Grows each time the same step is shown anew, so that a platform does not put back what stood in an input before. */
  readonly edition: number;
  /** At most 24 characters each, the tightest of all platforms (products-and-limits §4.4). */
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  /** Lines above the inputs. */
  readonly notes: readonly string[];
  readonly fields: readonly NativeField[];
};

/** Inputs of one step: Slack shows 100 blocks in a form, and nobody fills more on one screen. */
const STEP_FIELDS = 20;

const chunks = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  all.length === 0 ? [] : [all.slice(0, STEP_FIELDS), ...chunks(all.slice(STEP_FIELDS))];

/** A long form in steps: what is required, then the other figures and dates, then the texts. */
export const stepsOf = (form: Form): readonly (readonly FormField[])[] => {
  const texts = form.fields.filter((field) => field.type === 'text');
  const figures = form.fields.filter((field) => field.type !== 'text');
  const parts = [figures.filter((field) => field.required), figures.filter((field) => !field.required), texts];
  return parts.flatMap((part) => chunks<FormField>(part));
};

/** What a form was shown with, as it travels with it and comes back. */
export type FormRef = {
  readonly period: string;
  readonly board: string;
  /** From 0. */
  readonly step: number;
  readonly edition: number;
  /** Revisions handed in when it was shown. */
  readonly revisions: number;
  /** A digest of what the draft held in each field of the step, in order; empty where it held nothing. */
  readonly held: readonly string[];
  /** Digests of what is unusual and the person was asked about: sent again, it stands. */
  readonly asked: readonly string[];
  /** The document an entry on behalf is taken from, as the session keeps it. */
  readonly behalf: string | null;
};

const SEPARATOR = '|';

export const encodeFormRef = (ref: FormRef): string =>
  [
    ref.period,
    ref.board,
    String(ref.step),
    String(ref.edition),
    String(ref.revisions),
    ref.held.join('.'),
    ref.asked.join('.'),
    ref.behalf ?? '',
  ].join(SEPARATOR);

const list = (packed: string): readonly string[] => (packed === '' ? [] : packed.split('.'));
const isCount = (text: string): boolean => /^\d{1,4}$/.test(text);

/** Null for what was not made by `encodeFormRef`. */
export const decodeFormRef = (text: string): FormRef | null => {
  const [period, board, step = '', edition = '', revisions = '', held = '', asked = '', ...rest] =
    text.split(SEPARATOR);
  if (period === undefined || board === undefined || rest.length === 0) return null;
  if (![step, edition, revisions].every(isCount)) return null;
  return {
    period,
    board,
    step: Number(step),
    edition: Number(edition),
    revisions: Number(revisions),
    // One empty field leaves the same trace as none.
    held: held.split('.'),
    asked: list(asked),
    behalf: rest.join(SEPARATOR) || null,
  };
};
