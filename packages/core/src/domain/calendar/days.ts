import { type CalendarDate, DAY } from '../instant.js';

// A calendar day has no zone; counting in UTC keeps the machine's zone and its summer time out.
const count = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The day `days` calendar days later (earlier when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date((count(date) + days) * DAY).toISOString().slice(0, 10) as CalendarDate;

/** The same day `months` months earlier; the last day of that month where it has no such day. */
export const monthsBefore = (date: CalendarDate, months: number): CalendarDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}` as CalendarDate;
};

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => count(to) - count(from);

/** 1 Monday … 7 Sunday. */
export const weekday = (date: CalendarDate): number => ((((count(date) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
