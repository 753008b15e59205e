import type { CalendarRule } from '../cluster/types.js';
import { type CalendarDate, type Instant, MINUTE, millis, type TimeOfDay } from '../instant.js';
import { ok, type Result } from '../result.js';
import { addDays } from './days.js';
import { type HolidayYearMissing, isWorkingDay } from './working-days.js';
import { instantIn, localDate } from './zone.js';

/** A stretch of a working day in which offices work, `07:30`–`11:30`, in the cluster's zone. */
export type OfficeStretch = { readonly from: TimeOfDay; readonly to: TimeOfDay };

/** From one instant to a later one. */
export type Span = { readonly from: Instant; readonly to: Instant };

/** What counting in working time reads of a cluster's calendar. */
export type WorkingCalendar = Pick<CalendarRule, 'holidays' | 'zone'>;

const inside = (calendar: WorkingCalendar, hours: readonly OfficeStretch[], day: CalendarDate, span: Span): number =>
  hours.reduce((sum, { from, to }) => {
    const begin = Math.max(millis(instantIn(calendar.zone, day, from)), millis(span.from));
    const end = Math.min(millis(instantIn(calendar.zone, day, to)), millis(span.to));
    return sum + Math.max(0, end - begin);
  }, 0);

/**
 * Whole minutes of some spans that fall inside office hours of working days, days worked in exchange included. Spans must not overlap;
 * one that ends before it begins counts nothing. A year whose holidays are not known is an error, never “no holidays”.
 */
export const workingMinutes = (
  calendar: WorkingCalendar,
  hours: readonly OfficeStretch[],
  spans: readonly Span[],
): Result<number, HolidayYearMissing> => {
  let sum = 0;
  for (const span of spans.filter(({ from, to }) => from < to)) {
    const last = localDate(calendar.zone, span.to);
    for (let day = localDate(calendar.zone, span.from); day <= last; day = addDays(day, 1)) {
      const works = isWorkingDay(calendar, day);
      if (!works.ok) return works;
      if (works.value) sum += inside(calendar, hours, day, span);
    }
  }
  return ok(Math.floor(sum / MINUTE));
};

/** The last minute of a working day's office hours, as an instant. */
export const endOfOffice = (calendar: WorkingCalendar, hours: readonly OfficeStretch[], day: CalendarDate): Instant =>
  instantIn(
    calendar.zone,
    day,
    hours.reduce((last, { to }) => (to > last ? to : last), '00:00' as TimeOfDay),
  );
