import type { Brand } from './ids.js';

/** A moment in UTC, `2024-06-18T10:00:00.000Z`: sorts as text, stores as JSON, compares with `<`. */
export type Instant = Brand<string, 'Instant'>;

/** A day of the calendar in the cluster's zone, `2024-06-18`; carries no time and no zone. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

/** A time of day in the cluster's zone, `08:00`. */
export type TimeOfDay = Brand<string, 'TimeOfDay'>;

/** Reads an ISO 8601 instant that names its offset (`Z` or `+07:00`); `null` when it is not one. */
export const parseInstant = (text: string): Instant | null => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : (new Date(ms).toISOString() as Instant);
};

/** Reads a day of the calendar, `2024-06-18`; `null` when there is no such day. */
export const parseDay = (text: string): CalendarDate | null =>
  parseInstant(`${text}T00:00:00Z`)?.slice(0, 10) === text ? (text as CalendarDate) : null;

/** The instant at `ms` milliseconds since 1970 UTC. */
export const instantAt = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** Milliseconds since 1970 UTC. */
export const millis = (instant: Instant): number => Date.parse(instant);

/** The instant `ms` milliseconds later (earlier when negative). */
export const plusMillis = (instant: Instant, ms: number): Instant => instantAt(millis(instant) + ms);

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
