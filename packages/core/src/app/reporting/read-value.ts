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
    return { kind: 'value', value: { kind: 'none', reason: parsed.none }, target: null, approximate: false };
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
    : { kind: 'value', value, target: parsed.of ?? null, approximate: estimate };
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

/** Reads what was typed into one field of the form. */
export const readTyped = (
  turn: Pick<Turn, 'reader' | 'now' | 'config'>,
  field: FormField,
  text: string,
): TypedValue => {
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
      return { kind: 'value', value, target: null, approximate: false };
    }
  }
  return fromParsed(field, turn.reader.parseValue(text, { ...options, as: AS[field.type] }));
};
