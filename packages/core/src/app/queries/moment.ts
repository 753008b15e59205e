import { addDays } from '../../domain/calendar/days.js';
import { instantIn, localDate } from '../../domain/calendar/zone.js';
import { type CalendarDate, type Instant, parseInstant, plusMillis, type TimeOfDay } from '../../domain/instant.js';
import { ok, type Result, refuse } from '../../domain/result.js';

/** A moment of the past. */
export type Moment = {
  readonly at: Instant;
  /** The day whose end it is; null when a time was named, or the day is not over. */
  readonly day: CalendarDate | null;
};

export type MomentRefusal =
  | { readonly code: 'unknown_moment'; readonly text: string }
  | { readonly code: 'moment_ahead'; readonly at: Instant };

const MIDNIGHT = '00:00' as TimeOfDay;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MINUTE = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

const realDay = (text: string): CalendarDate | null =>
  DAY.test(text) && parseInstant(`${text}T00:00:00Z`)?.slice(0, 10) === text ? (text as CalendarDate) : null;

/** `2024-06-10T17:00` on the clocks of `zone`, or an instant with its offset. */
const instantOf = (zone: string, text: string): Instant | null => {
  const [, date = '', time = ''] = MINUTE.exec(text) ?? [];
  const day = realDay(date);
  if (day === null) return parseInstant(text);
  return parseInstant(`${day}T${time}:00Z`) === null ? null : instantIn(zone, day, time as TimeOfDay);
};

/** “As of”: a day means its end, today means now; what lies ahead is refused. */
export const momentOf = (zone: string, text: string, now: Instant): Result<Moment, MomentRefusal> => {
  const day = realDay(text);
  const at = day === null ? instantOf(zone, text) : plusMillis(instantIn(zone, addDays(day, 1), MIDNIGHT), -1);
  if (at === null) return refuse({ code: 'unknown_moment', text });
  if (at <= now) return ok({ at, day });
  return day === localDate(zone, now) ? ok({ at: now, day: null }) : refuse({ code: 'moment_ahead', at });
};
/** “Since”: a day means its beginning. */
export const sinceOf = (zone: string, text: string, now: Instant): Result<Instant, MomentRefusal> => {
  const day = realDay(text);
  const at = day === null ? instantOf(zone, text) : instantIn(zone, day, MIDNIGHT);
  if (at === null) return refuse({ code: 'unknown_moment', text });
  return at <= now ? ok(at) : refuse({ code: 'moment_ahead', at });
};
