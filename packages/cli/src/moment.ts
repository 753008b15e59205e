import { type CalendarDate, type Instant, instantIn, parseInstant, plusMillis, type TimeOfDay } from '@clusterbot/core';

/** The zone of times typed without one before a cluster is known: that of Việt Nam. */
export const HOME_ZONE = 'Asia/Ho_Chi_Minh';

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  w: 7 * 24 * 60 * MINUTE,
};
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::00)?)?$/;
const SPAN = /^\+(\d{1,5})([mhdw])$/;

const isDay = (year: number, month: number, day: number): boolean => {
  const there = new Date(Date.UTC(year, month - 1, day));
  return there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
};

/**
 * A point in time as people type it: ISO 8601 with an offset; without one, in the cluster's zone; a day alone is its midnight; `+3d`,
 * `+6h`, `+30m`, `+2w` count from `now`. Null when it is none of these.
 */
export const readMoment = (said: string, zone: string, now: Instant): Instant | null => {
  const text = said.trim();
  const span = SPAN.exec(text);
  if (span !== null) return plusMillis(now, Number(span[1]) * (UNITS[span[2] ?? ''] ?? 0));
  const local = LOCAL.exec(text);
  if (local === null) return parseInstant(text);
  const [, year = '', month = '', day = '', time = '00:00'] = local;
  if (!isDay(Number(year), Number(month), Number(day)) || time > '23:59') return null;
  return instantIn(zone, `${year}-${month}-${day}` as CalendarDate, time as TimeOfDay);
};
