import { addDays, yearOf } from '../calendar/days.js';
import { type Period, parsePeriod, periodId } from '../calendar/periods.js';
import { periodWindow } from '../calendar/window.js';
import { addWorkingDays, type HolidayYearMissing } from '../calendar/working-days.js';
import { instantIn, localDate } from '../calendar/zone.js';
import type { CalendarRule } from '../cluster/types.js';
import type { PeriodId } from '../ids.js';
import type { CalendarDate, Instant, TimeOfDay } from '../instant.js';
import { ok, type Result } from '../result.js';
import { byDue, farthest, timesOf, timesOfPeriod } from './times.js';
import type { CycleInstants } from './types.js';

const MIDNIGHT = '00:00' as TimeOfDay;

/** When entry for a period opens: 00:00 in the cluster's zone; needs no holidays. */
export const opensOf = (rule: CalendarRule, period: Period): Instant => {
  const { cutoff } = periodWindow(period, rule.window);
  return instantIn(rule.zone, addDays(cutoff, -timesOf(rule, period.part).opensDaysBeforeCutoff), MIDNIGHT);
};

/** The instants of a period by the cluster's rule: opens at 00:00, due and lock at the due time, all in the cluster's zone. */
export const cycleInstants = (rule: CalendarRule, period: Period): Result<CycleInstants, HolidayYearMissing> => {
  const { from, cutoff } = periodWindow(period, rule.window);
  const times = timesOf(rule, period.part);
  const dueDay = addWorkingDays(rule, cutoff, times.dueWorkingDaysAfterCutoff);
  if (!dueDay.ok) return dueDay;
  const { date, provisional } = dueDay.value;
  return ok({
    period: periodId(period.year, period.part),
    from,
    cutoff,
    opens: opensOf(rule, period),
    due: instantIn(rule.zone, date, rule.dueTime),
    lock: instantIn(rule.zone, addDays(date, times.lockDaysAfterDue), rule.dueTime),
    provisional,
  });
};

/** Due and lock of one board in a period after an extension to a day. */
export const extendedTo = (
  rule: CalendarRule,
  day: CalendarDate,
  period: PeriodId,
): { readonly due: Instant; readonly lock: Instant } => ({
  due: instantIn(rule.zone, day, rule.dueTime),
  lock: instantIn(rule.zone, addDays(day, timesOfPeriod(rule, period).lockDaysAfterDue), rule.dueTime),
});

/** The reported periods whose cut-off lies between two days, inclusive, in the order of their cut-offs, a month before its quarter. */
export const reportedPeriods = (rule: CalendarRule, from: CalendarDate, to: CalendarDate): readonly PeriodId[] => {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years
    .flatMap((year) =>
      rule.parts.map((part) => ({ id: periodId(year, part), ...periodWindow({ year, part }, rule.window) })),
    )
    .filter(({ cutoff }) => from <= cutoff && cutoff <= to)
    .sort((a, b) => (a.cutoff === b.cutoff ? (a.from > b.from ? -1 : 1) : a.cutoff < b.cutoff ? -1 : 1))
    .map(({ id }) => id);
};

/**
 * The reported cycles that are open for entry at some time between two instants, earliest due first, and the years without
 * holidays that keep others from being computed.
 */
export const cyclesBetween = (
  rule: CalendarRule,
  from: Instant,
  to: Instant,
): { readonly cycles: readonly CycleInstants[]; readonly missing: readonly number[] } => {
  const { before, after } = farthest(rule);
  const first = addDays(localDate(rule.zone, from), -after);
  const last = addDays(localDate(rule.zone, to), before);
  const read = reportedPeriods(rule, first, last).flatMap((id) => {
    const period = parsePeriod(id);
    return period === null ? [] : [cycleInstants(rule, period)];
  });
  return {
    cycles: read
      .flatMap((each) => (each.ok ? [each.value] : []))
      .filter((cycle) => cycle.opens <= to && from <= cycle.lock)
      .sort(byDue),
    missing: [...new Set(read.flatMap((each) => (each.ok ? [] : [each.error.year])))],
  };
};
