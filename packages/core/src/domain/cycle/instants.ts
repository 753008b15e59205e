import { addDays, yearOf } from '../calendar/days.js';
import { type Period, parsePeriod, periodId, periodWindow } from '../calendar/periods.js';
import { addWorkingDays, type HolidayYearMissing } from '../calendar/working-days.js';
import { instantIn, localDate } from '../calendar/zone.js';
import type { CalendarRule } from '../cluster/types.js';
import type { PeriodId } from '../ids.js';
import type { CalendarDate, Instant, TimeOfDay } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import type { CycleInstants } from './types.js';

const MIDNIGHT = '00:00' as TimeOfDay;

/** The instants of a period by the cluster's rule: opens at 00:00, due and lock at the due time, all in the cluster's zone. */
export const cycleInstants = (rule: CalendarRule, period: Period): Result<CycleInstants, HolidayYearMissing> => {
  const { from, cutoff } = periodWindow(period);
  const dueDay = addWorkingDays(rule, cutoff, rule.dueWorkingDaysAfterCutoff);
  if (!dueDay.ok) return dueDay;
  const { date, provisional } = dueDay.value;
  return ok({
    period: periodId(period.year, period.part),
    from,
    cutoff,
    opens: instantIn(rule.zone, addDays(cutoff, -rule.opensDaysBeforeCutoff), MIDNIGHT),
    due: instantIn(rule.zone, date, rule.dueTime),
    lock: lockAfter(rule, date),
    provisional,
  });
};

const lockAfter = (rule: CalendarRule, due: CalendarDate): Instant =>
  instantIn(rule.zone, addDays(due, rule.lockDaysAfterDue), rule.dueTime);

/** Due and lock of one board after an extension to a day. */
export const extendedTo = (
  rule: CalendarRule,
  day: CalendarDate,
): { readonly due: Instant; readonly lock: Instant } => ({
  due: instantIn(rule.zone, day, rule.dueTime),
  lock: lockAfter(rule, day),
});

/** The reported periods whose cut-off lies between two days, inclusive, in the order of their cut-offs. */
export const reportedPeriods = (rule: CalendarRule, from: CalendarDate, to: CalendarDate): readonly PeriodId[] => {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years
    .flatMap((year) => rule.parts.map((part) => ({ id: periodId(year, part), ...periodWindow({ year, part }) })))
    .filter(({ cutoff }) => from <= cutoff && cutoff <= to)
    .sort((a, b) => (a.cutoff < b.cutoff ? -1 : 1))
    .map(({ id }) => id);
};

/** Weekends and the longest holiday, Tết with its swaps: bounds how late a due day can be before its holidays are known. */
const latestDueDays = (workingDays: number): number => 2 * workingDays + 14;

/**
 * The reported cycles that are open for entry at some time between two instants, earliest due first, and the years without
 * holidays that keep others from being computed.
 */
export const cyclesBetween = (
  rule: CalendarRule,
  from: Instant,
  to: Instant,
): { readonly cycles: readonly CycleInstants[]; readonly missing: readonly number[] } => {
  const latestLock = latestDueDays(rule.dueWorkingDaysAfterCutoff) + rule.lockDaysAfterDue;
  const first = addDays(localDate(rule.zone, from), -latestLock);
  const last = addDays(localDate(rule.zone, to), rule.opensDaysBeforeCutoff);
  const read = reportedPeriods(rule, first, last).flatMap((id) => {
    const period = parsePeriod(id);
    return period === null ? [] : [cycleInstants(rule, period)];
  });
  return {
    cycles: read
      .flatMap((each) => (each.ok ? [each.value] : []))
      .filter((cycle) => cycle.opens <= to && from <= cycle.lock)
      .sort((a, b) => (a.due < b.due ? -1 : 1)),
    missing: [...new Set(read.flatMap((each) => (each.ok ? [] : [each.error.year])))],
  };
};

/** The cycle people mean when they name none: the one open for entry (the earlier due of two), else the last that locked. */
export const currentCycle = (rule: CalendarRule, now: Instant): Result<CycleInstants, HolidayYearMissing> => {
  const open = cyclesBetween(rule, now, now);
  const [first] = open.cycles;
  if (first !== undefined) return ok(first);
  const [unknown] = open.missing;
  if (unknown !== undefined) return refuse({ code: 'holiday_year_missing', year: unknown });
  const today = localDate(rule.zone, now);
  const before = reportedPeriods(rule, addDays(today, -800), today).toReversed();
  for (const id of before) {
    const period = parsePeriod(id);
    if (period === null) continue;
    const cycle = cycleInstants(rule, period);
    if (!cycle.ok || cycle.value.lock < now) return cycle;
  }
  return refuse({ code: 'holiday_year_missing', year: yearOf(today) });
};

/** The period of `currentCycle`. */
export const currentPeriod = (rule: CalendarRule, now: Instant): Result<PeriodId, HolidayYearMissing> => {
  const cycle = currentCycle(rule, now);
  return cycle.ok ? ok(cycle.value.period) : cycle;
};

/** The next cycle that opens for entry after an instant, with what keeps it from being computed. */
export const nextCycle = (rule: CalendarRule, now: Instant): Result<CycleInstants, HolidayYearMissing> => {
  const today = localDate(rule.zone, now);
  for (const id of reportedPeriods(rule, today, addDays(today, 800))) {
    const period = parsePeriod(id);
    if (period === null) continue;
    const cycle = cycleInstants(rule, period);
    if (!cycle.ok || cycle.value.opens > now) return cycle;
  }
  return refuse({ code: 'holiday_year_missing', year: yearOf(today) + 1 });
};
