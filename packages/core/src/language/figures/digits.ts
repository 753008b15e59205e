/** How written digits can be read. `readings` holds more than one value, likeliest first, where separators leave a choice. */
export type Digits = {
  readonly kind: 'count' | 'decimal';
  readonly value: number;
  /** Other values the same characters stand for under the other convention, or as the slip behind an impossible fraction. */
  readonly others: readonly number[];
  /** One dot before exactly three digits: thousands in Vietnamese, decimals beside a per cent sign. */
  readonly grouped: boolean;
};

const SPACES = /[ \u00a0\u2009\u202f]/g;
const only = (value: number, kind: Digits['kind'], grouped = false): Digits => ({ kind, value, others: [], grouped });
const join = (parts: readonly string[]): number => Number(parts.join(''));
const fraction = (whole: string, rest: string): number => Number(`${whole}.${rest}`);
const inThrees = (parts: readonly string[]): boolean =>
  /^[1-9]\d{0,2}$/.test(parts[0] ?? '') && parts.slice(1).every((part) => part.length === 3);

const oneMark = (mark: string, whole: string, rest: string): Digits => {
  const decimal = fraction(whole, rest);
  if (inThrees([whole, rest])) {
    if (mark === '.') return only(join([whole, rest]), 'count', true);
    return { kind: 'decimal', value: decimal, others: [join([whole, rest])], grouped: false };
  }
  if (mark === '.' && rest.length === 2 && whole.length <= 3 && !whole.startsWith('0'))
    return { kind: 'decimal', value: decimal, others: [Number(`${whole}${rest}`)], grouped: false };
  return only(decimal, 'decimal');
};

/**
 * Reads digits with Vietnamese or English separators: `1.024` and `1 200` are thousands, `46,5` and `46.5` fractions,
 * `2.345,67` and `2,345.67` both. `1,250` and `1.25` have two readings. Null where no convention reads them.
 */
export const readDigits = (written: string): Digits | null => {
  const spaced = written.trim();
  if (/\d[ \u00a0\u2009\u202f]/.test(spaced) && !/^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/.test(spaced))
    return null;
  const text = spaced.replace(SPACES, '');
  if (text.length > 18) return null;
  if (/^\d+$/.test(text)) return text.length > 15 ? null : only(Number(text), 'count');
  if (!/^\d+(?:[.,]\d+)+$/.test(text)) return null;
  const parts = text.split(/[.,]/);
  const marks = text.replace(/\d/g, '');
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  if (marks.length === 1) {
    if (spaced !== text) return only(fraction(before.join(''), last), 'decimal');
    return oneMark(marks, before[0] ?? '', last);
  }
  if (new Set(marks).size === 1) return inThrees(parts) ? only(join(parts), 'count') : null;
  const decimals = marks.at(-1);
  if (marks.slice(0, -1).includes(decimals ?? '') || !inThrees(before)) return null;
  return only(fraction(before.join(''), last), 'decimal');
};
