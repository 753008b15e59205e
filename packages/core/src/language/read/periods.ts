import type { CalendarDate } from '../../domain/instant.js';
import type { PeriodPart, PeriodSlot } from '../types.js';

export type FoundPeriod = { readonly from: number; readonly to: number; readonly period: PeriodSlot };

const YEAR =
  '(?:[ /-]*(?:of|in|nam|n)?[ /-]*(20\\d{2}|\\d{2}(?= |$)|(?<=nam )(?:nay|ngoai|truoc)|nay|ngoai|this year|last year))?';
const B = '(?<![a-z0-9])';
const E = '(?![a-z0-9])';
const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  mot: '1',
  hai: '2',
  ba: '3',
  tu: '4',
  bon: '4',
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  '1st': '1',
  '2nd': '2',
  '3rd': '3',
  '4th': '4',
  dau: '1',
  cuoi: '4',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Groups = readonly (string | undefined)[];
type Shape = { readonly shape: RegExp; readonly read: (groups: Groups, today: CalendarDate) => PeriodSlot | null };

const yearOf = (said: string | undefined, today: CalendarDate): number => {
  const now = Number(today.slice(0, 4));
  if (said === undefined || said === 'nay' || said === 'this year') return now;
  if (said === 'ngoai' || said === 'truoc' || said === 'last year') return now - 1;
  return said.length === 2 ? 2000 + Number(said) : Number(said);
};
const shape = (source: string, read: Shape['read']): Shape => ({
  shape: new RegExp(`${B}(?:${source})${E}`, 'g'),
  read,
});
const relative = (word: 'current' | 'previous' | 'same_last_year'): PeriodSlot => ({ relative: word });
const part =
  (name: PeriodPart) =>
  ([, said]: Groups, today: CalendarDate): PeriodSlot => ({ year: yearOf(said, today), part: name });
const month = (index: number): PeriodPart => `M${String(index).padStart(2, '0')}`;

const monthFromNow = (today: CalendarDate, by: number): PeriodSlot => {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + by;
  return { year: Math.floor(index / 12), part: month((index % 12) + 1) };
};

const quarterFromNow = (today: CalendarDate, by: number): PeriodSlot => {
  const index = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 1 + by;
  return { year: Math.floor(index / 4), part: `Q${(index % 4) + 1}` as PeriodPart };
};

const SIX = '(?:0?6|sau) ?(?:thang|thg|th|t|m|months?)';
/** In this order; what an earlier shape took, a later one does not see. */
const SHAPES: readonly Shape[] = [
  shape('(20\\d{2}) ?- ?(h[12]|y|q[1-4]|9m|m(?:0[1-9]|1[0-2]))', ([, year, name]) => ({
    year: Number(year),
    part: (name ?? '').toUpperCase() as PeriodPart,
  })),
  shape(
    '(?:so )?cung ky(?: (?:nam (?:ngoai|truoc|roi)|\\d{4}))?|(?:the )?same (?:period|time)(?: of)?(?: (?:last|the previous|a) year(?: ago)?)?|cung thoi (?:diem|gian|ky)(?: nam (?:ngoai|truoc))?|a year (?:ago|earlier)|year on year|yoy',
    () => relative('same_last_year'),
  ),
  shape(
    `${SIX} (?:cuoi|sau|last)(?: nam)?${YEAR}|(?:nua|ky) (?:cuoi|sau|thu hai) (?:cua )?(?:nam)${YEAR}|h2${YEAR}|(?:the )?second[ -]half${YEAR}`,
    (groups, today) => ({
      year: yearOf(
        groups.slice(1).find((each) => each !== undefined),
        today,
      ),
      part: 'H2',
    }),
  ),
  shape(
    `${SIX}(?: (?:dau|qua|vua qua|dau cua|first))?(?: nam)?${YEAR}|(?:nua|ky) (?:dau|truoc|thu nhat) (?:cua )?(?:nam)${YEAR}|h1${YEAR}|(?:the )?first[ -](?:half|six months|6 months)${YEAR}|ban nien${YEAR}|half[- ]?year(?:ly)?${YEAR}|(?:so ket )?giua nam${YEAR}|nua nam${YEAR}`,
    (groups, today) => ({
      year: yearOf(
        groups.slice(1).find((each) => each !== undefined),
        today,
      ),
      part: 'H1',
    }),
  ),
  shape(`(?:0?9|chin) ?(?:thang|thg|th|t|m|months?)(?: dau)?(?: nam)?${YEAR}`, part('9M')),
  shape(`(?:quy|q|quarter) ?(iv|i{1,3}|[1-4]|mot|hai|ba|tu|bon)${YEAR}`, ([, which, said], today) => ({
    year: yearOf(said, today),
    part: `Q${ROMAN[which ?? ''] ?? which}` as PeriodPart,
  })),
  shape(`(first|second|third|fourth|1st|2nd|3rd|4th) quarter${YEAR}`, ([, which, said], today) => ({
    year: yearOf(said, today),
    part: `Q${ROMAN[which ?? ''] ?? '1'}` as PeriodPart,
  })),
  shape('quy (?:nay|hien tai)|this quarter', (_, today) => quarterFromNow(today, 0)),
  shape('quy (?:truoc|vua qua|roi|vua roi)|last quarter', (_, today) => quarterFromNow(today, -1)),
  shape('thang nay|this month', (_, today) => monthFromNow(today, 0)),
  shape('thang (?:truoc|vua qua|roi|vua roi)|last month', (_, today) => monthFromNow(today, -1)),
  shape(`(?:thang|thg|t|month) ?(1[0-2]|0?[1-9])(?!\\d)${YEAR}`, ([, which, said], today) => ({
    year: yearOf(said, today),
    part: month(Number(which)),
  })),
  shape(
    '(?:in |for |of |the month of )(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?: (20\\d{2}))?(?! ?\\d)',
    ([, name, said], today) => ({
      year: yearOf(said, today),
      part: month(MONTHS.indexOf(name ?? '') + 1),
    }),
  ),
  shape(
    'ky (?:nay|hien tai|hien nay|dang mo)|dot nay|lan nay|hien ky|(?:this|current|the current) (?:period|cycle|half|term|round)|ky bao cao (?:nay|hien tai)',
    () => relative('current'),
  ),
  shape(
    '(?<!(?:dang|chu|ghi|nhat|thoi|ra soat|tra|xem|doc|lam|can|rat|da|chua) )ky (?:truoc|vua roi|vua qua|roi|lien truoc|bao cao truoc|lien ke)(?: do)?|dot (?:truoc|roi|vua roi|vua qua)|lan (?:truoc|roi)|(?:the )?(?:previous|last|prior) (?:period|cycle|half|report|time|round)|bao cao truoc',
    () => relative('previous'),
  ),
  shape(
    '(?:ca|toan|tron|het|tong ket) nam(?: (20\\d{2}|nay|ngoai|truoc))?|(?:full|whole|entire) year(?: (20\\d{2}))?|12 thang(?: nam)?(?: (20\\d{2}))?|annual(?: report)?(?: (20\\d{2}))?',
    (groups, today) => ({
      year: yearOf(
        groups.slice(1).find((each) => each !== undefined),
        today,
      ),
      part: 'Y',
    }),
  ),
  shape('nam (20\\d{2})|(?:in|for|of|year) (20\\d{2})|(?<![\\d/.-] ?)(202\\d)(?! ?[/.-] ?\\d)', ([, a, b, c]) => ({
    year: Number(a ?? b ?? c),
    part: 'Y',
  })),
  shape('nam (ngoai|truoc|nay)|(last|this|previous) year', ([, vi, en], today) => ({
    year: yearOf(vi ?? (en === 'this' ? 'nay' : 'ngoai'), today),
    part: 'Y',
  })),
];

const HINT = /\d|thang|quy|ky|nam|dot|lan|half|year|period|month|quarter|cycle|nien|previous|annual|term|last|h[12]/;

/** Periods said in the repaired, folded text, in order: `6t/2024`, “sáu tháng đầu năm”, “cùng kỳ”, “quý II”, “kỳ trước”. */
export const findPeriods = (canon: string, today: CalendarDate): readonly FoundPeriod[] => {
  if (!HINT.test(canon)) return [];
  const found: FoundPeriod[] = [];
  for (const { shape: pattern, read } of SHAPES) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(canon); match !== null; match = pattern.exec(canon)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const period = read(match, today);
      if (period !== null) found.push({ from, to, period });
    }
  }
  return found.sort((a, b) => a.from - b.from);
};
