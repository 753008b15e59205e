import { localDate } from '../../domain/calendar/zone.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import type { ParsedValue, ValueAs } from '../types.js';
import { type FoundDate, findDates } from './dates.js';
import { type Digits, readDigits } from './digits.js';
import { findInWords } from './in-words.js';
import { scaleOf } from './number-words.js';
import { clean, compose, NO_NUMBER } from './typed.js';
import {
  CERTAINLY_UNKNOWN,
  ESTIMATE,
  ESTIMATE_SPELT,
  NEGATIVE,
  NOT_APPLICABLE,
  NOT_YET,
  OF_PLAN,
  PERCENT,
  ZERO,
} from './words-of-value.js';

const INVALID: ParsedValue = { kind: 'invalid', value: null };
const ambiguous = (readings: readonly (number | string)[]): ParsedValue => ({
  kind: 'ambiguous',
  value: null,
  readings: [...new Set(readings)],
});

const UNITS =
  /^(?:%|pt(?![a-z])|pct|ng(?![a-z])|phan tram|percent|per cent|dong chi|d\/c|dc|dv|dang vien|nguoi|to chuc|to|chi bo|don vi|dvi|can bo|cb|mo hinh|truong hop|th|bien che|dau moi|luot|cuoc|nhiem vu|van ban|members?|people|units?|cadres?|models?|cases?|organi[sz]ations?)/;

type Context = {
  readonly as: ValueAs | undefined;
  readonly today: CalendarDate;
  /** What may hold a number in words. */
  readonly spoken: string;
};

/**
 * Reads what a person typed for one figure or date. `as` is the type of the open field and settles what only it can; without it
 * what has two readings is `ambiguous`, and what has none `invalid`. `now` and `zone` settle relative dates.
 */
export const parseValue = (
  text: string,
  options: { readonly now: Instant; readonly zone: string; readonly as?: ValueAs },
): ParsedValue => {
  const composed = compose(text);
  const said = clean(composed);
  const spoken = clean(composed.replace(NO_NUMBER, 'x'));
  const context: Context = { as: options.as, today: localDate(options.zone, options.now), spoken };
  if (said === '' || /^(?:ngay )?ram(?: |$)/.test(said)) return INVALID;
  if (NOT_APPLICABLE.test(said)) return { ...INVALID, none: 'not_applicable' };
  if (CERTAINLY_UNKNOWN.test(said)) return INVALID;
  if (!/\d/.test(said) && NOT_YET.test(said)) return { ...ambiguous([0]), none: 'not_available' };
  if (!/\d/.test(said) && ZERO.test(said)) return options.as === 'date' ? INVALID : { kind: 'count', value: 0 };
  const estimate = ESTIMATE.test(said) || ESTIMATE_SPELT.test(composed);
  const value = readValue(said, context);
  return estimate && value.kind !== 'invalid' && value.kind !== 'date' ? { ...value, note: 'estimate' } : value;
};

const readValue = (said: string, context: Context): ParsedValue => {
  if (context.as === 'date') return asDate(said, context.today);
  const abbreviation = /^t\s?([2-7])$/.exec(said);
  if (context.as === undefined && abbreviation !== null) return weekdayOrMonth(said, context.today);
  const dates = findDates(said, context.today);
  const [date] = dates;
  const wordy = date !== undefined && !date.bare && covers(date, said);
  if (context.as === undefined && wordy)
    return new Set(dates.map((each) => each.date)).size > 1
      ? ambiguous(dates.flatMap((each) => each.date ?? []))
      : dated(date);
  return asNumber(said, context, date);
};

/** Whether the date is what the text is about, not a day mentioned beside a figure. */
const covers = (date: FoundDate, said: string): boolean => {
  const rest = said.slice(0, date.from) + said.slice(date.to);
  return !/\d/.test(rest.replace(/\d{1,2}\s?(?:h|g|gio|:)\s?\d{0,2}/g, '')) && !PERCENT.test(rest);
};

const dated = (date: FoundDate): ParsedValue => (date.date === null ? INVALID : { kind: 'date', value: date.date });

const weekdayOrMonth = (said: string, today: CalendarDate): ParsedValue => {
  const number = said.replace(/\D/g, '');
  const [weekday] = findDates(`thu ${number}`, today);
  return ambiguous([weekday?.date ?? [], `${today.slice(0, 4)}-0${number}-01`].flat());
};

const asDate = (said: string, today: CalendarDate): ParsedValue => {
  if (/^t\s?[2-7]$/.test(said)) return weekdayOrMonth(said, today);
  const timeless = said.replace(/(?<!\d)\d{1,2}\s?(?:h|gio|:)\s?\d{0,2}(?:\s?(?:phut|p))?(?!\d)/g, ' ').trim();
  const dates = findDates(timeless, today);
  const [first, second] = dates;
  if (first === undefined) {
    const day = /^(\d{1,2})$/.exec(timeless)?.[1];
    const [found] = day === undefined ? [] : findDates(`ngay ${day}`, today);
    return found === undefined ? INVALID : dated(found);
  }
  if (second === undefined) return dated(first);
  const weekday = /^(?:thu|chu|cn|mon|tue|wed|thu|fri|sat|sun)/.test(timeless.slice(first.from));
  if (weekday && !second.bare) return dated(second);
  if (weekday) return dated(second);
  return ambiguous(dates.flatMap((each) => each.date ?? []));
};

const FIGURE = /\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+)*/g;
type Figure = { readonly from: number; readonly to: number; readonly digits: Digits };

const asNumber = (said: string, context: Context, date: FoundDate | undefined): ParsedValue => {
  if (NEGATIVE.test(said)) return negative(said, context);
  const plain = said.replace(/\d(?:k|tr)\d{1,3}(?![a-z\d])/g, '0');
  if (/\d[a-z]+\d|(?<![a-z])[a-z]\d|^(?:thang|quy|nam|thg) \d+$/.test(plain)) return INVALID;
  const matches = [...said.matchAll(FIGURE)];
  if (matches.length === 0) return inWords(said, context);
  const figures: Figure[] = [];
  for (const match of matches) {
    const digits = readDigits(match[0]);
    if (digits === null) return INVALID;
    figures.push({ from: match.index, to: match.index + match[0].length, digits });
  }
  const [first, second] = figures;
  if (first === undefined) return INVALID;
  if (second === undefined) return single(said, first, context);
  return pair(said, [first, second], figures.length, context, date);
};

const pair = (
  said: string,
  [first, second]: readonly [Figure, Figure],
  count: number,
  context: Context,
  date: FoundDate | undefined,
): ParsedValue => {
  const between = said.slice(first.to, second.from).trim();
  if (/^[.,]+$/.test(between)) return INVALID;
  const over = /^(?:\/|(?:tren|trong)(?: tong(?: so)?| chi tieu| ke hoach| kh| ct)*|of|out of)$/.test(
    between.replace(UNITS, '').trim(),
  );
  if (over && (count === 2 || PERCENT.test(said))) return quotient(said, first, second, context, date);
  if (/^(?:nghin|ngan|trieu|tram|k|tr)$/.test(between) && count === 2) {
    const unit = scaleOf(between) ?? 1;
    return number(
      first.digits.value * unit + beyond(said.slice(second.from, second.to), second.digits, between, unit),
      context,
    );
  }
  const range = /^(?:-|den|toi|to|hoac|hay|or|and|va|~)$/.test(between) || /^(?:tu|from|between)/.test(said);
  if (range || count === 2) {
    if (context.as === 'count' && /[(]/.test(between) && PERCENT.test(said))
      return single(said.slice(0, first.to), first, context);
    return ambiguous([first.digits.value, second.digits.value]);
  }
  return INVALID;
};

/** What follows the unit: `1k2` and `1 nghìn 2` are 1,200, `1k25` is 1,250, `1 nghìn 25` 1,025. */
const beyond = (written: string, { value }: Digits, word: string, unit: number): number =>
  value < 10 || (word.length <= 2 && written.length < String(unit).length - 1)
    ? (value * unit) / 10 ** written.length
    : value;

const share = (part: number, whole: number): number => Math.round((part / whole) * 1_000) / 10;

const quotient = (
  said: string,
  first: Figure,
  second: Figure,
  { as }: Context,
  date: FoundDate | undefined,
): ParsedValue => {
  const [part, whole] = [first.digits.value, second.digits.value];
  if (as === 'count') return Number.isInteger(part) ? { kind: 'count', value: part, of: whole } : INVALID;
  if (whole === 0) return INVALID;
  if (as === 'percent')
    return part > whole && !OF_PLAN.test(said) ? INVALID : { kind: 'percent', value: share(part, whole), of: whole };
  if (as === 'decimal') return { kind: 'decimal', value: Math.round((part / whole) * 10_000) / 10_000, of: whole };
  if (date?.bare === true && date.date === null && whole <= 12 && part <= 31) return INVALID;
  const day = date?.bare === true && date.date !== null ? [date.date] : [];
  return { ...ambiguous([...day, part, ...(part <= whole ? [share(part, whole)] : [])]), of: whole };
};

const single = (said: string, { digits, to, from }: Figure, context: Context): ParsedValue => {
  const after = said.slice(to).trim();
  const [word = ''] = after.split(/[^a-z]/);
  const [, second = ''] = after.split(/[^a-z]+/);
  const tens = /^(?:chuc|tram)$/.test(word) && /^(?:nghin|ngan|trieu)$/.test(second) ? (scaleOf(second) ?? 1) : 1;
  const scale = (scaleOf(word) ?? Number.NaN) * tens || undefined;
  if (scale !== undefined && (scale >= 1_000 || word === 'tram' || word === 'chuc')) {
    const half = /^\p{L}+ ruoi/u.test(after) ? scale / 2 : 0;
    return number(Math.round(digits.value * scale * 1_000) / 1_000 + half, context);
  }
  if (/\p{L}$/u.test(said.slice(0, from))) return INVALID;
  if (/^\p{L}/u.test(said.slice(to)) && !UNITS.test(after)) return INVALID;
  if (PERCENT.test(said)) return percent(said, digits, context);
  const { as } = context;
  if (as === 'percent') return percent(said, digits, context);
  if (as === 'decimal') return { kind: 'decimal', value: digits.value };
  if (digits.others.length === 0)
    return as === 'count' && digits.kind === 'decimal'
      ? slips(said.slice(from, to), digits)
      : { kind: digits.kind, value: digits.value };
  if (as === 'count') return slips(said.slice(from, to), digits);
  return ambiguous([digits.value, ...digits.others, ...padded(said.slice(from, to))]);
};

/** `1.25` for 1.250: the last nought was not struck. */
const padded = (written: string): readonly number[] => {
  const [whole = '', rest = ''] = written.split(/[.,]/);
  return rest.length < 3 && /^[1-9]\d{0,2}$/.test(whole) ? [Number(whole + rest.padEnd(3, '0'))] : [];
};

/** Nobody counts quarters of a person: a fraction in a count field is a slip of grouping. */
const slips = (written: string, digits: Digits): ParsedValue => {
  const [whole = '', rest = ''] = written.split(/[.,]/);
  if (Number(rest) === 0 && rest.length !== 3) return { kind: 'count', value: Number(whole) };
  if (rest.length === 3 && digits.others.length === 1)
    return { kind: 'count', value: digits.others[0] ?? digits.value };
  const readings = [...padded(written), Number(`${whole}${rest}`)];
  return rest.length < 3 && readings.length > 1 ? ambiguous(readings) : INVALID;
};

const percent = (said: string, digits: Digits, { as }: Context): ParsedValue => {
  if (as === 'count') return INVALID;
  if (digits.grouped) return ambiguous([digits.value / 1_000, digits.value]);
  const { value } = digits;
  if (value > 100 && !OF_PLAN.test(said)) return INVALID;
  return as === 'decimal' ? { kind: 'decimal', value } : { kind: 'percent', value };
};

const negative = (said: string, { as }: Context): ParsedValue => {
  const written = FIGURE.exec(said.slice(said.search(/\d/)))?.[0] ?? '';
  FIGURE.lastIndex = 0;
  const digits = readDigits(written);
  return as === 'decimal' && digits !== null ? { kind: 'decimal', value: -digits.value } : INVALID;
};

const number = (value: number, { as }: Context): ParsedValue => {
  if (as === 'decimal') return { kind: 'decimal', value };
  if (as === 'percent') return value > 100 ? INVALID : { kind: 'percent', value };
  return { kind: Number.isInteger(value) ? 'count' : 'decimal', value };
};

const inWords = (said: string, context: Context): ParsedValue => {
  const [value, ...others] = findInWords(context.spoken);
  if (value === undefined) return INVALID;
  if (others.length > 0) return ambiguous([value, ...others]);
  if (PERCENT.test(said) || context.as === 'percent') {
    if (context.as === 'count') return INVALID;
    return value > 100 && !OF_PLAN.test(said)
      ? INVALID
      : { kind: context.as === 'decimal' ? 'decimal' : 'percent', value };
  }
  return number(value, context);
};
