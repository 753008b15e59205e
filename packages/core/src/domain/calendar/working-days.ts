import type { CalendarRule } from '../cluster/types.js';
import type { CalendarDate } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import { addDays, weekday, yearOf } from './days.js';

/** No holidays are known for a year that a rule touches: an error, never “no holidays”. */
export type HolidayYearMissing = { readonly code: 'holiday_year_missing'; readonly year: number };

/** The part of a cluster's calendar that says when offices work. */
type Holidays = Pick<CalendarRule, 'holidays'>;

const SATURDAY = 6;

/** Whether offices work on a day: Monday to Friday without holidays, and weekend days worked in exchange. */
export const isWorkingDay = ({ holidays }: Holidays, date: CalendarDate): Result<boolean, HolidayYearMissing> => {
  const year = holidays.find((each) => each.year === yearOf(date));
  if (year === undefined) return refuse({ code: 'holiday_year_missing', year: yearOf(date) });
  if (year.workedDays.some((day) => day.date === date)) return ok(true);
  return ok(weekday(date) < SATURDAY && !year.daysOff.some((day) => day.date === date));
};

/**
 * The `count`-th working day after a day. `provisional` when a year on the way is not decided yet: the day may still move.
 */
export const addWorkingDays = (
  rule: Holidays,
  from: CalendarDate,
  count: number,
): Result<{ readonly date: CalendarDate; readonly provisional: boolean }, HolidayYearMissing> => {
  let date = from;
  let left = count;
  let provisional = false;
  while (left > 0) {
    date = addDays(date, 1);
    const works = isWorkingDay(rule, date);
    if (!works.ok) return works;
    provisional ||= rule.holidays.some((year) => year.year === yearOf(date) && year.status === 'provisional');
    if (works.value) left -= 1;
  }
  return ok({ date, provisional });
};
