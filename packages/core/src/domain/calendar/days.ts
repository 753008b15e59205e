import { type CalendarDate, DAY } from '../instant.js';

// A calendar day has no zone; counting in UTC keeps the machine's zone and its summer time out.
const count = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The day `days` calendar days later (earlier when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date((count(date) + days) * DAY).toISOString().slice(0, 10) as CalendarDate;

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => count(to) - count(from);

/** 1 Monday … 7 Sunday. */
export const weekday = (date: CalendarDate): number => ((((count(date) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
