import { addDays, weekday } from '../../domain/calendar/days.js';
import type { CalendarDate } from '../../domain/instant.js';
import { readNumberWords } from './number-words.js';

/** A date found in folded text. `date` is null where the words name a day that does not exist. */
export type FoundDate = {
  readonly from: number;
  readonly to: number;
  readonly date: CalendarDate | null;
  /** `18/6`, `15-6`: digits only, which could be a fraction or a range as well. */
  readonly bare: boolean;
};

const two = (value: number): string => String(value).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const make = (year: number, month: number, day: number): CalendarDate | null =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
    ? (`${year}-${two(month)}-${two(day)}` as CalendarDate)
    : null;

const yearOf = (written: string | undefined, today: CalendarDate): number => {
  if (written === undefined) return Number(today.slice(0, 4));
  const year = Number(written);
  return written.length === 2 ? 2000 + year : year;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS: readonly (readonly string[])[] = [
  ['hai', '2', 'mon'],
  ['ba', '3', 'tue'],
  ['tu', '4', 'wed'],
  ['nam', '5', 'thu'],
  ['sau', '6', 'fri'],
  ['bay', '7', 'sat'],
  ['nhat', 'cn', 'sun'],
];
const dayOfWeek = (said: string): number => WEEKDAYS.findIndex((names) => names.includes(said)) + 1;

const inWeek = (today: CalendarDate, day: number, weeks: number | null): CalendarDate => {
  const monday = addDays(today, 1 - weekday(today));
  const found = addDays(monday, day - 1 + 7 * (weeks ?? 0));
  return weeks === null && found < today ? addDays(found, 7) : found;
};

const NEXT = /^(?:sau|toi|next|ke|ke tiep|tiep theo)$/;
const LAST = /^(?:truoc|ngoai|qua|roi|last|vua roi|vua qua)$/;
const shift = (said: string | undefined): number =>
  said === undefined ? 0 : said === 'sau nua' ? 2 : NEXT.test(said) ? 1 : LAST.test(said) ? -1 : 0;

const monthAt = (today: CalendarDate, months: number): { readonly year: number; readonly month: number } => {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
};

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** First, middle or last day of a span of months or a week. */
const edge = (today: CalendarDate, where: string, unit: string, which: string | undefined): CalendarDate | null => {
  const late = /^(?:cuoi|het|end)/.test(where);
  const middle = /^(?:giua|mid)/.test(where);
  if (unit === 'tuan' || unit === 'week') return inWeek(today, late ? 7 : middle ? 3 : 1, shift(which));
  if (unit === 'nam' || unit === 'year') {
    const year =
      which !== undefined && /^\d{4}$/.test(which) ? Number(which) : Number(today.slice(0, 4)) + shift(which);
    return late ? make(year, 12, 31) : middle ? make(year, 6, 30) : make(year, 1, 1);
  }
  const number = which === undefined ? Number.NaN : (ROMAN[which] ?? Number(which));
  if (unit === 'quy' || unit === 'quarter') {
    const quarter = Number.isNaN(number) ? Math.ceil(Number(today.slice(5, 7)) / 3) + shift(which) : number;
    if (quarter < 1 || quarter > 4) return null;
    const year = Number(today.slice(0, 4));
    return late ? make(year, quarter * 3, lastDay(year, quarter * 3)) : make(year, quarter * 3 - 2, 1);
  }
  const { year, month } = Number.isNaN(number)
    ? monthAt(today, shift(which))
    : { year: yearOf(undefined, today), month: number };
  return make(year, month, late ? lastDay(year, month) : middle ? 15 : 1);
};

const number = (said: string | undefined): number => {
  if (said === undefined) return 1;
  return /^\d+$/.test(said) ? Number(said) : (readNumberWords(said.split(' ')) ?? Number.NaN);
};

type Pattern = {
  readonly shape: RegExp;
  readonly bare?: boolean;
  /** Only digits can match it. */
  readonly counts: boolean;
  readonly read: (groups: readonly (string | undefined)[], today: CalendarDate) => CalendarDate | null | undefined;
};

const B = '(?<![\\p{L}\\p{N}])';
const E = '(?![\\p{L}\\p{N}])';
const DAYWORD = '(?:ngay|mong|mung|hom)\\s*';
const COUNT = '(\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|one|two|three|four|five|six|seven|ten)';
const WHICH = 'nay|truoc|ngoai|sau nua|sau|toi|qua|roi|vua roi|vua qua|ke tiep|tiep theo';
const pattern = (source: string, read: Pattern['read'], bare = false): Pattern => ({
  shape: new RegExp(`${B}(?:${source})${E}`, 'gu'),
  read,
  bare,
  counts: source.includes('(\\d{1,2})'),
});

/** In this order; what an earlier pattern took, a later one does not see. */
const PATTERNS: readonly Pattern[] = [
  pattern('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})', ([, y, , m, d]) => make(Number(y), Number(m), Number(d))),
  pattern('(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})', ([, d, , m, y], today) =>
    make(yearOf(y, today), Number(m), Number(d)),
  ),
  pattern(
    `(?:${DAYWORD})?(\\d{1,2})\\s*(?:thang|thg|th|t)\\s*(\\d{1,2})(?:\\s*(?:nam|[-/,])?\\s*(\\d{4}))?`,
    ([, d, m, y], today) => make(yearOf(y, today), Number(m), Number(d)),
  ),
  pattern(`thang\\s*(\\d{1,2})\\s*,?\\s*${DAYWORD}(\\d{1,2})`, ([, m, d], today) =>
    make(yearOf(undefined, today), Number(m), Number(d)),
  ),
  pattern(`${DAYWORD}(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})`, ([, d, m], today) =>
    make(yearOf(undefined, today), Number(m), Number(d)),
  ),
  pattern(`(?:${DAYWORD}|(?=1[3-9]|2\\d|3[01]))(\\d{1,2})\\s*thang\\s*(${WHICH})`, ([, d, which], today) => {
    const { year, month } = monthAt(today, shift(which));
    return make(year, month, Number(d));
  }),
  pattern(
    `(?:thu\\s*(hai|ba|tu|nam|sau|bay|[2-7])|(chu\\s*nhat|cn)|t([2-7])(?=\\s*tuan))(?:\\s*(?:nay)?\\s*tuan\\s*(${WHICH})|\\s*(nay|toi|sau|truoc|vua roi|vua qua))?`,
    ([, word, sunday, short, week, near], today) => {
      const day = sunday === undefined ? dayOfWeek(word ?? short ?? '') : 7;
      if (week !== undefined) return inWeek(today, day, shift(week));
      if (near !== undefined && LAST.test(near)) {
        const found = inWeek(today, day, 0);
        return found < today ? found : addDays(found, -7);
      }
      if (near === 'sau') return inWeek(today, day, 1);
      if (near === 'toi' && inWeek(today, day, 0) <= today) return inWeek(today, day, 1);
      return inWeek(today, day, near === 'nay' ? 0 : null);
    },
  ),
  pattern(
    `(cuoi|het|giua|dau)\\s*(thang|tuan|nam|quy)(?:\\s*(${WHICH}|\\d{1,2}(?!\\d)|20\\d{2}|i{1,3}|iv))?`,
    ([, where, unit, which], today) => edge(today, where ?? '', unit ?? '', which),
  ),
  pattern(
    '(end of|mid|start of|beginning of)\\s*(?:the\\s*)?(?:(this|next|last)\\s*)?(month|week|year|quarter)',
    ([, where, which, unit], today) => edge(today, where ?? '', unit ?? '', which),
  ),
  pattern('(?:hom|bua|ngay|sang|chieu|toi)\\s*nay|hnay|today|this (?:morning|afternoon)', (_, today) => today),
  pattern('(?:hom|ngay|bua|toi|chieu|sang)\\s*qua|hqua|yesterday', (_, today) => addDays(today, -1)),
  pattern('(?:hom|bua) (?:kia|truoc kia)', (_, today) => addDays(today, -2)),
  pattern('(?:ngay|sang|chieu|toi|trua|hom)\\s*mai|^mai|mai$|tomorrow', (_, today) => addDays(today, 1)),
  pattern('ngay (?:kia|mot)', (_, today) => addDays(today, 2)),
  pattern(
    `${COUNT} (ngay|tuan|hom|days?|weeks?) (nua|toi|sau|truoc|ago|later|from now)`,
    ([, count, unit, way], today) => {
      const days = number(count) * (/^(?:tuan|week)/.test(unit ?? '') ? 7 : 1);
      return Number.isNaN(days) ? undefined : addDays(today, /^(?:truoc|ago)$/.test(way ?? '') ? -days : days);
    },
  ),
  pattern(
    `(sau|in|within|trong(?: vong)?|cach day) ${COUNT} (ngay|tuan|hom|days?|weeks?)(?: (?:nua|toi))?`,
    ([, way, count, unit], today) => {
      const days = number(count) * (/^(?:tuan|week)/.test(unit ?? '') ? 7 : 1);
      return Number.isNaN(days) ? undefined : addDays(today, way === 'cach day' ? -days : days);
    },
  ),
  pattern(
    '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,?\\s*(\\d{4}))?',
    ([, m, d, y], today) => make(yearOf(y, today), MONTHS.indexOf(m ?? '') + 1, Number(d)),
  ),
  pattern(
    '(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s*)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?(?:\\s*,?\\s*(\\d{4}))?',
    ([, d, m, y], today) => make(yearOf(y, today), MONTHS.indexOf(m ?? '') + 1, Number(d)),
  ),
  pattern(
    '(?:(next|last|this|on|by)\\s)?(mon|tues?|wednes|thurs?|fri|satur|sun)day(?: (next|last|this) week)?',
    ([, way, said, week], today) => {
      const day = dayOfWeek((said ?? '').slice(0, 3));
      if (week !== undefined) return inWeek(today, day, shift(week));
      if (way === 'next') return inWeek(today, day, 1);
      if (way === 'last') {
        const found = inWeek(today, day, 0);
        return found < today ? found : addDays(found, -7);
      }
      return inWeek(today, day, way === 'this' ? 0 : null);
    },
  ),
  pattern(
    '(\\d{1,2})\\s?/\\s?(\\d{1,2})',
    ([, d, m], today) => make(yearOf(undefined, today), Number(m), Number(d)),
    true,
  ),
  pattern(
    '(\\d{1,2})\\s?[-.]\\s?(\\d{1,2})',
    ([, d, m], today) => make(yearOf(undefined, today), Number(m), Number(d)),
    true,
  ),
  pattern(`${DAYWORD}(\\d{1,2})`, ([, d], today) => {
    const { year, month } = monthAt(today, 0);
    return make(year, month, Number(d));
  }),
];

/** Every date in folded text, in order. Day before month; no year means the current one; weeks begin on Monday. */
export const findDates = (folded: string, today: CalendarDate): readonly FoundDate[] => {
  if (!/\d|hom|mai|qua|thu|tuan|thang|ngay|nam|quy|nhat|cn|day|month|week|year|tom|yes/.test(folded)) return [];
  const found: FoundDate[] = [];
  const digits = /\d/.test(folded);
  for (const { shape, read, bare = false, counts } of PATTERNS) {
    if (counts && !digits) continue;
    shape.lastIndex = 0;
    for (let match = shape.exec(folded); match !== null; match = shape.exec(folded)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const date = read(match, today);
      if (date !== undefined) found.push({ from, to, date, bare });
    }
  }
  return found.sort((a, b) => a.from - b.from);
};
