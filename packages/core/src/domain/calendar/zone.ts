import { TZDate } from '@date-fns/tz';
import { type CalendarDate, type Instant, instantAt, millis, type TimeOfDay } from '../instant.js';

const two = (value: number): string => String(value).padStart(2, '0');

const REMEMBERED = 5_000;

/** Asking a zone for its offset costs a hundred times a lookup, and the same few days are asked for again and again. */
const remembering = <Value>(): ((key: string, work: () => Value) => Value) => {
  const known = new Map<string, Value>();
  return (key, work) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const value = work();
    known.set(key, value);
    return value;
  };
};

const instants = remembering<Instant>();
const dates = remembering<CalendarDate>();

/** The instant at which the clocks of `zone` show this day and time. */
export const instantIn = (zone: string, date: CalendarDate, time: TimeOfDay): Instant =>
  instants(`${zone} ${date} ${time}`, () => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return instantAt(new TZDate(year, month - 1, day, hours, minutes, 0, 0, zone).getTime());
  });

/** The day that the calendars of `zone` show at an instant. */
export const localDate = (zone: string, instant: Instant): CalendarDate =>
  dates(`${zone} ${instant}`, () => {
    const there = new TZDate(millis(instant), zone);
    return `${String(there.getFullYear()).padStart(4, '0')}-${two(there.getMonth() + 1)}-${two(there.getDate())}` as CalendarDate;
  });

/** The time that the clocks of `zone` show at an instant, to the minute. */
export const localTime = (zone: string, instant: Instant): TimeOfDay => {
  const there = new TZDate(millis(instant), zone);
  return `${two(there.getHours())}:${two(there.getMinutes())}` as TimeOfDay;
};

/** The instant as ISO 8601 with the zone's offset, to the second: `2024-06-18T17:00:00+07:00`. */
export const isoIn = (zone: string, instant: Instant): string => {
  const there = new TZDate(millis(instant), zone);
  const offset = -there.getTimezoneOffset();
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  const time = `${localTime(zone, instant)}:${two(there.getSeconds())}`;
  return `${localDate(zone, instant)}T${time}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};
