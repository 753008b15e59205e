import { daysBetween, weekday, yearOf } from '../domain/calendar/days.js';
import { parseCall, parsePeriod } from '../domain/calendar/periods.js';
import { isoIn, localDate, localTime } from '../domain/calendar/zone.js';
import type { Board } from '../domain/cluster/types.js';
import { type CalendarDate, DAY, HOUR, type Instant, MINUTE, millis } from '../domain/instant.js';
import type { Language } from '../domain/people/types.js';
import { type Catalogue, catalogue } from './catalogue.js';

/**
 * Figures, dates and names as people read them, in one language and one zone. Pure; the words are the catalogue's
 * (`formatWords`), so that no version of ICU changes them.
 */
export type Format = {
  /** `1.250`, `0,25`: decimals as given, never rounded. English `1,250`, `0.25`. */
  number(value: number): string;
  /** `62,5%`: without a space, at most one decimal. */
  percent(value: number): string;
  /** `18/6/2024`; English `18 June 2024`. */
  date(date: CalendarDate): string;
  /** `18/6`, where the year is plain. */
  shortDate(date: CalendarDate): string;
  /** `thứ Ba 18/6/2024`: wherever a person plans by it. */
  longDate(date: CalendarDate): string;
  /** `17:00`. */
  time(instant: Instant): string;
  /** `17:00 thứ Ba 18/6/2024`, in the cluster's zone. */
  dateTime(instant: Instant): string;
  /** `17:00 18/6`: in lists; `17:00 18/6/2024` when `now` is in another year. */
  shortDateTime(instant: Instant, now?: Instant): string;
  /** `09:40 15/6/2024 (+07:00)`: in traces, where the offset counts. */
  stamp(instant: Instant): string;
  localDate(instant: Instant): CalendarDate;
  /** By calendar days: `còn 3 ngày`, `đến hạn hôm nay`, `quá hạn từ 17:00 hôm nay`, `quá hạn 2 ngày`. */
  daysLeft(now: Instant, due: Instant): string;
  /** How long between two instants, in at most two units, rounded down, at least a minute: `2 ngày 3 giờ`. */
  duration(from: Instant, to: Instant): string;
  /** `6 tháng đầu năm 2024`, `chuyên đề 01/2024 “Rà soát …”`: inside a sentence. The id itself when it is no period. */
  period(id: string): string;
  /** As a label of its own, without what a report call is about: `Năm 2024`, `Chuyên đề 01/2024`. */
  periodName(id: string): string;
  /** The same at the beginning of a line: `Năm 2024`, `Chuyên đề 01/2024: Rà soát …`. */
  periodTitle(id: string): string;
  /** `lần 1`, `lần 2 (sửa)`. */
  revision(number: number): string;
  /** `Lạng Sơn, Hà Nam và Hà Tĩnh`. */
  list(items: readonly string[]): string;
  /** `Ban Tổ chức Thành ủy Hải Phòng`. */
  board(board: Pick<Board, 'name' | 'kind'>): string;
};

/** What report calls are about, by period id. */
export type Titles = ReadonlyMap<string, string>;

type FormatWords = Catalogue['formatWords'];

const MAX_DECIMALS = 6;

const numberIn = (words: FormatWords, value: number): string => {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(MAX_DECIMALS).split('.');
  const kept = decimals.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, words.thousands);
  return `${value < 0 ? '-' : ''}${grouped}${kept === '' ? '' : `${words.decimals}${kept}`}`;
};

const parts = (date: CalendarDate): { readonly day: number; readonly month: number; readonly year: number } => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { day, month, year };
};

const callIn = (words: FormatWords, id: string): string => {
  const call = parseCall(id);
  return call === null ? id : words.call({ number: String(call.number).padStart(2, '0'), year: call.year });
};

const periodIn = (words: FormatWords, id: string): string => {
  const period = parsePeriod(id);
  if (period === null) return callIn(words, id);
  const { year, part } = period;
  if (part.startsWith('M')) return words.period.month({ month: Number(part.slice(1)), year });
  return words.period[part as Exclude<keyof FormatWords['period'], 'month'>]({ year });
};

/** The text with its first letter as a capital, for the start of a line or a button. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const durationIn = (words: FormatWords, ms: number): string => {
  const minutes = Math.max(1, Math.floor(Math.abs(ms) / MINUTE));
  const units = [
    { n: Math.floor(minutes / (DAY / MINUTE)), word: words.days },
    { n: Math.floor((minutes % (DAY / MINUTE)) / (HOUR / MINUTE)), word: words.hours },
    { n: minutes % (HOUR / MINUTE), word: words.minutes },
  ];
  const first = units.findIndex((unit) => unit.n > 0);
  return units
    .slice(first, first + 2)
    .filter((unit) => unit.n > 0)
    .map((unit) => unit.word({ n: unit.n }))
    .join(' ');
};

const listIn = (words: FormatWords, items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${words.and} ${items.at(-1) ?? ''}`;

/** The formats of a language in a zone (the cluster's). */
export const format = (language: Language, zone: string, titles: Titles = new Map()): Format => {
  const words = catalogue(language).formatWords;
  const day = (instant: Instant): CalendarDate => localDate(zone, instant);
  const time = (instant: Instant): string => localTime(zone, instant);
  const date = (of: CalendarDate): string => words.date(parts(of));
  const shortDate = (of: CalendarDate): string => words.shortDate(parts(of));
  const longDate = (of: CalendarDate): string =>
    words.longDate({ weekday: words.weekday[weekday(of) as keyof FormatWords['weekday']], date: date(of) });
  return {
    number: (value) => numberIn(words, value),
    percent: (value) => `${numberIn(words, Math.round(value * 10) / 10)}%`,
    date,
    shortDate,
    longDate,
    time,
    dateTime: (instant) => words.dateTime({ time: time(instant), date: longDate(day(instant)) }),
    shortDateTime: (instant, now = instant) => {
      const there = day(instant);
      const named = yearOf(there) === yearOf(day(now)) ? shortDate(there) : date(there);
      return words.dateTime({ time: time(instant), date: named });
    },
    stamp: (instant) =>
      `${words.dateTime({ time: time(instant), date: date(day(instant)) })} (${isoIn(zone, instant).slice(-6)})`,
    localDate: day,
    daysLeft: (now, due) => {
      const days = daysBetween(day(now), day(due));
      if (days > 0) return words.daysLeft({ days });
      if (days < 0) return words.daysOverdue({ days: -days });
      return now <= due ? words.dueToday : words.overdueToday({ time: time(due) });
    },
    duration: (from, to) => durationIn(words, millis(to) - millis(from)),
    period: (id) => {
      const title = titles.get(id);
      return title === undefined ? periodIn(words, id) : words.about({ call: callIn(words, id), title });
    },
    periodName: (id) => capital(periodIn(words, id)),
    periodTitle: (id) => {
      const title = titles.get(id);
      const name = capital(periodIn(words, id));
      return title === undefined ? name : words.titled({ call: name, title });
    },
    revision: (number) => words.revision({ number }),
    list: (items) => listIn(words, items),
    board: (board) => words.board[board.kind]({ name: board.name }),
  };
};
