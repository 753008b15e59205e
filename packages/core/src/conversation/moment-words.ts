import { addDays, daysBetween } from '../domain/calendar/days.js';
import type { CalendarDate } from '../domain/instant.js';
import { findDates } from '../language/figures/dates.js';
import { fold } from '../language/fold.js';

/** A moment named in words, and what else stands there. `moment`: `2024-06-10`, `2024-06-10T17:00`, or the words when unreadable. */
export type SaidMoment = { readonly moment: string; readonly rest: string };

const B = '(?<![a-z0-9])';
const E = '(?![a-z0-9])';
// “8h 18/6”: what a slash follows is a day, no minutes.
const MINUTES = '(\\d{2})(?![\\d/.-])';
const CLOCK = `(\\d{1,2})\\s?(?:[:h](?:\\s?${MINUTES})?|gio(?:\\s${MINUTES})?)`;
const BEFORE_DATE = new RegExp(`^${CLOCK}\\s*(?:,|ngay|on|cua)?\\s*(?=\\S|$)`);
const BEHIND_DATE = new RegExp(`^\\s*,?\\s*(?:luc|vao luc|at)?\\s*${CLOCK}${E}`);
const WEEKDAY = /thu |chu nhat|cn|day/;
/** A day without its year that lies further ahead is that of last year. */
const FAR_AHEAD = 90;
const PART_OF_TODAY = /^(?:sang|trua|chieu|toi) nay(?![a-z])/;

/** People who look back name the last such day, not the next. */
const lookingBack = (date: CalendarDate, said: string, today: CalendarDate): CalendarDate => {
  if (date <= today) return date;
  if (WEEKDAY.test(said) && !/tuan sau|next/.test(said)) return addDays(date, -7);
  const year = Number(date.slice(0, 4));
  return /\d{4}/.test(said) || daysBetween(today, date) <= FAR_AHEAD
    ? date
    : (`${year - 1}${date.slice(4)}` as CalendarDate);
};

const clockOf = (found: RegExpExecArray | null): string | null => {
  if (found === null) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? found[3] ?? '0')];
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
};

/** The moment at the very beginning of folded words; `length`: how many characters name it. */
const momentAt = (words: string, today: CalendarDate): { readonly moment: string; readonly length: number } | null => {
  const iso = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:z|[+-]\d{2}:\d{2})?/.exec(words)?.[0];
  if (iso !== undefined) return { moment: iso.toUpperCase(), length: iso.length };
  const before = BEFORE_DATE.exec(words);
  const from = before?.[0].length ?? 0;
  const found = findDates(words.slice(from), today).find(
    (each) => each.from <= 5 && /^(?:ngay |the )?$/.test(words.slice(from, from + each.from)),
  );
  if (found === undefined) {
    const time = clockOf(before);
    const part = PART_OF_TODAY.exec(words.slice(from))?.[0].length ?? 0;
    if (time === null) return part === 0 ? null : { moment: today, length: from + part };
    return { moment: `${today}T${time}`, length: from + part };
  }
  const said = words.slice(from + found.from, from + found.to);
  if (found.date === null) return { moment: said.trim(), length: from + found.to };
  const behind = before === null ? BEHIND_DATE.exec(words.slice(from + found.to)) : null;
  const time = clockOf(before ?? behind);
  const date = lookingBack(found.date, said, today);
  return {
    moment: time === null ? date : `${date}T${time}`,
    length: from + found.to + (behind?.[0].length ?? 0),
  };
};

/** Folding keeps the length of composed Vietnamese; where it does not, the folded words have to do. */
const aligned = (text: string): { readonly original: string; readonly folded: string } => {
  const original = text.normalize('NFC');
  const folded = fold(original);
  return { original: folded.length === original.length ? original : folded, folded };
};

const take = (text: string, lead: RegExp, today: CalendarDate): SaidMoment | null => {
  const { original, folded } = aligned(text);
  for (const match of folded.matchAll(lead)) {
    const start = match.index + match[0].length;
    const found = momentAt(folded.slice(start), today);
    if (found === null) continue;
    const rest = `${original.slice(0, match.index)} ${original.slice(start + found.length)}`;
    return { moment: found.moment, rest: rest.replace(/\s+/g, ' ').trim() };
  }
  return null;
};

const AS_OF = new RegExp(
  `${B}(?:tinh (?:den|toi)(?: het)?|(?:nhu |vao )?luc|(?:vao |tai )?thoi diem|as (?:of|at)|as known (?:on|at))\\s+`,
  'g',
);

/** “tính đến 10/6”, “lúc 17:00 10/6”, “as of 10 June”: the moment whose knowledge is asked for; null when none is said. */
export const takeAsOf = (text: string, today: CalendarDate): SaidMoment | null => take(text, AS_OF, today);

const SINCE = new RegExp(`${B}(?:ke tu|tinh tu|so voi|tu|since|from)\\s+`, 'g');
const UNTIL_NOW = new RegExp(
  `${B}(?:den|toi|cho den) (?:nay|gio|bay gio|hien nay)${E}|${B}(?:to|till|until|up to) (?:now|date)${E}`,
  'g',
);
const SPANS: readonly (readonly [RegExp, (found: RegExpExecArray, today: CalendarDate) => CalendarDate])[] = [
  [
    new RegExp(`${B}(?:trong )?(\\d{1,3}) (ngay|tuan|days?|weeks?) (?:qua|vua qua|gan day)${E}`),
    (found, today) => addDays(today, -Number(found[1]) * (/^(?:tuan|week)/.test(found[2] ?? '') ? 7 : 1)),
  ],
  [
    new RegExp(`${B}(?:in |over )?(?:the )?(?:last|past) (\\d{1,3}) (days?|weeks?)${E}`),
    (found, today) => addDays(today, -Number(found[1]) * (found[2]?.startsWith('week') === true ? 7 : 1)),
  ],
  [
    new RegExp(`${B}(?:trong )?(?:tuan|7 ngay) (?:qua|vua qua|vua roi)${E}|${B}(?:the )?(?:last|past) week${E}`),
    (_, today) => addDays(today, -7),
  ],
  [new RegExp(`${B}(?:trong )?hom nay${E}|${B}today${E}`), (_, today) => today],
];

/** “từ hôm qua”, “từ thứ Hai đến nay”, “3 ngày qua”: since when; a day means from its beginning. Null when none is said. */
export const takeSince = (text: string, today: CalendarDate): SaidMoment | null => {
  const { original, folded } = aligned(text);
  const cut = (from: number, length: number): string =>
    `${original.slice(0, from)} ${original.slice(from + length)}`.replace(/\s+/g, ' ').trim();
  const until = [...folded.matchAll(UNTIL_NOW)][0];
  if (until !== undefined) return takeSince(cut(until.index, until[0].length), today);
  const said = take(text, SINCE, today);
  if (said !== null) return said;
  for (const [shape, read] of SPANS) {
    const found = shape.exec(folded);
    if (found !== null) return { moment: read(found, today), rest: cut(found.index, found[0].length) };
  }
  return null;
};
