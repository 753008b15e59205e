import { daysBetween, weekday } from '../domain/calendar/days.js';
import { parsePeriod } from '../domain/calendar/periods.js';
import { localDate, localTime } from '../domain/calendar/zone.js';
import type { Board } from '../domain/cluster/types.js';
import { type CalendarDate, DAY, HOUR, type Instant, MINUTE, millis } from '../domain/instant.js';
import type { Language } from '../domain/people/types.js';

/** Figures, dates and names as people read them, in one language and one zone. Pure; own tables, so that no ICU version changes them. */
export type Format = {
  /** `1.250`, `1.250,5`; English `1,250`. */
  number(value: number): string;
  /** `62,5%`, without a space, at most one decimal. */
  percent(value: number): string;
  /** `14/6/2024`. */
  date(date: CalendarDate): string;
  /** `14/6`. */
  shortDate(date: CalendarDate): string;
  /** `thứ Ba 18/6/2024`. */
  longDate(date: CalendarDate): string;
  /** `17:00 thứ Ba 18/6/2024`, in the cluster's zone. */
  dateTime(instant: Instant): string;
  /** `09:13`. */
  time(instant: Instant): string;
  /** `6 tháng đầu năm 2024`. */
  period(id: string): string;
  /** `lần 1`, `lần 2 (sửa)`. */
  revision(number: number): string;
  /** `còn 7 ngày`, `hôm nay`, `quá hạn 1 ngày`: from now to a due instant, by calendar days. */
  daysLeft(now: Instant, due: Instant): string;
  /** `2 ngày`, `3 giờ`, `15 phút`: how long between two instants, rounded up. */
  duration(from: Instant, to: Instant): string;
  localDate(instant: Instant): CalendarDate;
  /** `Ban Tổ chức Thành ủy Hải Phòng`. */
  board(board: Pick<Board, 'name' | 'kind'>): string;
};

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const PERIODS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { H1: '6 tháng đầu năm', H2: '6 tháng cuối năm', Y: 'năm', Q1: 'quý I/', Q2: 'quý II/', Q3: 'quý III/', Q4: 'quý IV/', '9M': '9 tháng năm' },
  en: { H1: 'first half of', H2: 'second half of', Y: 'year', Q1: 'Q1', Q2: 'Q2', Q3: 'Q3', Q4: 'Q4', '9M': 'nine months of' },
};

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, separator);

const numberIn = (language: Language, value: number): string => {
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  const [whole = '0', fraction] = String(rounded).split('.');
  const [group, decimal] = language === 'vi' ? ['.', ','] : [',', '.'];
  return `${value < 0 ? '-' : ''}${grouped(whole, group)}${fraction === undefined ? '' : `${decimal}${fraction}`}`;
};

const periodIn = (language: Language, id: string): string => {
  const period = parsePeriod(id);
  if (period === null) return id;
  const month = /^M(\d{2})$/.exec(period.part)?.[1];
  if (month !== undefined) return language === 'vi' ? `tháng ${Number(month)}/${period.year}` : `month ${Number(month)}/${period.year}`;
  const name = PERIODS[language][period.part] ?? period.part;
  return name.endsWith('/') ? `${name}${period.year}` : `${name} ${period.year}`;
};

const dayMonth = (date: CalendarDate): string => `${Number(date.slice(8, 10))}/${Number(date.slice(5, 7))}`;

const leftIn = (language: Language, days: number): string => {
  if (language === 'vi') return days > 0 ? `còn ${days} ngày` : days === 0 ? 'đến hạn hôm nay' : `quá hạn ${-days} ngày`;
  const count = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`;
  return days > 0 ? `${count(days)} left` : days === 0 ? 'due today' : `${count(-days)} overdue`;
};

const durationIn = (language: Language, ms: number): string => {
  const [amount, vi, en] = ms >= DAY ? [Math.ceil(ms / DAY), 'ngày', 'day'] : ms >= HOUR ? [Math.ceil(ms / HOUR), 'giờ', 'hour'] : [Math.max(1, Math.ceil(ms / MINUTE)), 'phút', 'minute'];
  return language === 'vi' ? `${amount} ${vi}` : `${amount} ${en}${amount === 1 ? '' : 's'}`;
};

export const format = (language: Language, zone: string): Format => {
  const date = (day: CalendarDate): string => `${dayMonth(day)}/${day.slice(0, 4)}`;
  const longDate = (day: CalendarDate): string => `${WEEKDAYS[language][weekday(day) - 1] ?? ''} ${date(day)}`;
  return {
    number: (value) => numberIn(language, value),
    percent: (value) => `${numberIn(language, Math.round(value * 10) / 10)}%`,
    date,
    shortDate: dayMonth,
    longDate,
    dateTime: (instant) => `${localTime(zone, instant)} ${longDate(localDate(zone, instant))}`,
    time: (instant) => localTime(zone, instant),
    period: (id) => periodIn(language, id),
    revision: (number) => (language === 'vi' ? `lần ${number}${number > 1 ? ' (sửa)' : ''}` : `no. ${number}${number > 1 ? ' (revised)' : ''}`),
    daysLeft: (now, due) => leftIn(language, daysBetween(localDate(zone, now), localDate(zone, due))),
    duration: (from, to) => durationIn(language, Math.abs(millis(to) - millis(from))),
    localDate: (instant) => localDate(zone, instant),
    board: ({ name, kind }) => (language === 'vi' ? `Ban Tổ chức ${kind === 'city' ? 'Thành ủy' : 'Tỉnh ủy'} ${name}` : `Organization Board of ${name}`),
  };
};
