import type { FormField } from '../../domain/cluster/types.js';
import type { CalendarDate } from '../../domain/instant.js';
import { percentOf } from '../../domain/report/form.js';
import type { FieldValue } from '../../domain/report/types.js';
import type { ParsedValue, ValueAs } from '../../language/types.js';
import type { Turn } from '../turn.js';

/** What a typed answer means for one field. `target` is the plan in `848/2200`. */
export type TypedValue =
  | {
      readonly kind: 'value';
      readonly value: FieldValue;
      readonly target: number | null;
      /** The share stated beside it: 38.5 in `848/2200 (38,5%)`. */
      readonly share: number | null;
      readonly approximate: boolean;
    }
  | { readonly kind: 'ambiguous'; readonly readings: readonly FieldValue[] }
  | { readonly kind: 'invalid' };

const AS: Readonly<Record<Exclude<FormField['type'], 'text'>, ValueAs>> = {
  count: 'count',
  target: 'count',
  ratio: 'percent',
  date: 'date',
};

/** `17/63`, `17 trên 63`: numerator and denominator of a ratio field. */
const FRACTION = /^\s*([\d.,\s]+?)\s*(?:\/|trên|tren|of)\s*([\d.,\s]+?)\s*$/i;

/** Makes a number or a date into the value a field of this type holds. */
export const asFieldValue = (field: FormField, figure: number | string, estimate: boolean): FieldValue | null => {
  switch (field.type) {
    case 'count':
    case 'target':
      return typeof figure === 'number' ? { kind: 'count', value: figure, estimate } : null;
    case 'ratio':
      return typeof figure === 'number'
        ? { kind: 'ratio', percent: figure, numerator: null, denominator: null, estimate }
        : null;
    case 'date':
      return typeof figure === 'string' ? { kind: 'date', date: figure as CalendarDate } : null;
    case 'text':
      return null;
  }
};

const fromParsed = (field: FormField, parsed: ParsedValue): TypedValue => {
  if (parsed.none !== undefined)
    return {
      kind: 'value',
      value: { kind: 'none', reason: parsed.none },
      target: null,
      share: null,
      approximate: false,
    };
  const estimate = parsed.note === 'estimate';
  if (parsed.kind === 'ambiguous') {
    const readings = (parsed.readings ?? []).flatMap((reading) => asFieldValue(field, reading, estimate) ?? []);
    return readings.length === 0 ? { kind: 'invalid' } : { kind: 'ambiguous', readings };
  }
  if (parsed.kind === 'invalid' || parsed.value === null) return { kind: 'invalid' };
  if (field.type === 'count' && parsed.kind === 'decimal' && typeof parsed.value === 'number')
    return slips(field, parsed.value);
  const value = asFieldValue(field, parsed.value, estimate);
  return value === null
    ? { kind: 'invalid' }
    : { kind: 'value', value, target: parsed.of ?? null, share: null, approximate: estimate };
};

/** `1.25` in a count field: nobody counts quarters of a person; the likely slips are 1.250 and 125. */
const slips = (field: FormField, decimal: number): TypedValue => {
  const digits = Number(String(decimal).replace('.', ''));
  const fraction = String(decimal).split('.')[1] ?? '';
  const grouped = Math.round(decimal * 1000);
  const readings = [...new Set(fraction.length <= 3 ? [grouped, digits] : [digits])].flatMap(
    (each) => asFieldValue(field, each, false) ?? [],
  );
  return { kind: 'ambiguous', readings };
};

/** What reading a value needs of a turn. */
export type Reading = Pick<Turn, 'reader' | 'now' | 'config'>;

/** `848/2200 (50%)`, `17/63 = 27%`, `848/2200 đạt 38,5%`: the figure, then the share it is said to be. */
const WITH_SHARE =
  /^(.*\d.*?)(?:\s*[(=]\s*|\s+)(?:đạt|dat|tức|tuc|bằng|bang|or|is)?\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*%\s*\)?[\s.]*$/iu;

/** Reads what was typed into one field of the form, with the share stated beside it. */
export const readTyped = (turn: Reading, field: FormField, text: string): TypedValue => {
  const [, figure, stated] = WITH_SHARE.exec(text) ?? [];
  if (figure === undefined || stated === undefined || (field.type === 'ratio' && !FRACTION.test(figure)))
    return readFigure(turn, field, text);
  const typed = readFigure(turn, field, figure);
  return typed.kind === 'value' && field.type !== 'date'
    ? { ...typed, share: Number(stated.replace(',', '.')) }
    : readFigure(turn, field, text);
};

/** A question, or a figure with another item's name on it, is no answer to the open question, even where a number stands in it. */
export const speaksOfSomethingElse = (turn: Reading, field: FormField, said: string): boolean => {
  const own = field.type === 'target' ? [field.key, field.of] : [field.key];
  return /[?？]/.test(said) || turn.reader.indicator(said).some((key) => !own.some((each) => each === key));
};

const readFigure = (turn: Reading, field: FormField, text: string): TypedValue => {
  if (field.type === 'text') return { kind: 'invalid' };
  const options = { now: turn.now, zone: turn.config.calendar.zone };
  if (field.type === 'ratio') {
    const [, above, below] = FRACTION.exec(text) ?? [];
    if (above !== undefined && below !== undefined) {
      const [numerator, denominator] = [
        turn.reader.parseValue(above, { ...options, as: 'count' }),
        turn.reader.parseValue(below, { ...options, as: 'count' }),
      ];
      if (typeof numerator.value !== 'number' || typeof denominator.value !== 'number' || denominator.value === 0)
        return { kind: 'invalid' };
      const value = {
        kind: 'ratio',
        percent: percentOf(numerator.value, denominator.value),
        numerator: numerator.value,
        denominator: denominator.value,
        estimate: false,
      } as const;
      return { kind: 'value', value, target: null, share: null, approximate: false };
    }
  }
  return fromParsed(field, turn.reader.parseValue(text, { ...options, as: AS[field.type] }));
};
