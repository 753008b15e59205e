import { addDays, yearOf } from '../calendar/days.js';
import { parsePeriod } from '../calendar/periods.js';
import type { HolidayYearMissing } from '../calendar/working-days.js';
import { localDate } from '../calendar/zone.js';
import type { CalendarRule } from '../cluster/types.js';
import type { PeriodId } from '../ids.js';
import type { Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import { cycleInstants, cyclesBetween, opensOf, reportedPeriods } from './instants.js';
import type { CycleInstants } from './types.js';

/** Farther than from any reported part to its next: a year, and the longest time between opening and lock. */
const FAR_DAYS = 800;

/** The cycle people mean when they name none: the one open for entry (the earlier due of two), else the last that locked. */
export const currentCycle = (rule: CalendarRule, now: Instant): Result<CycleInstants, HolidayYearMissing> => {
  const open = cyclesBetween(rule, now, now);
  const [first] = open.cycles;
  if (first !== undefined) return ok(first);
  const [unknown] = open.missing;
  if (unknown !== undefined) return refuse({ code: 'holiday_year_missing', year: unknown });
  const today = localDate(rule.zone, now);
  let last: CycleInstants | null = null;
  for (const id of reportedPeriods(rule, addDays(today, -FAR_DAYS), today).toReversed()) {
    const period = parsePeriod(id);
    if (period === null) continue;
    const cycle = cycleInstants(rule, period);
    if (!cycle.ok) {
      if (last === null) return cycle;
      break;
    }
    if (cycle.value.lock < now && (last === null || cycle.value.lock > last.lock)) last = cycle.value;
  }
  return last === null ? refuse({ code: 'holiday_year_missing', year: yearOf(today) }) : ok(last);
};

/** The period of `currentCycle`. */
export const currentPeriod = (rule: CalendarRule, now: Instant): Result<PeriodId, HolidayYearMissing> => {
  const cycle = currentCycle(rule, now);
  return cycle.ok ? ok(cycle.value.period) : cycle;
};

/** The next cycle that opens for entry after an instant, with what keeps it from being computed. */
export const nextCycle = (rule: CalendarRule, now: Instant): Result<CycleInstants, HolidayYearMissing> => {
  const today = localDate(rule.zone, now);
  const [next] = reportedPeriods(rule, today, addDays(today, FAR_DAYS))
    .flatMap((id) => {
      const period = parsePeriod(id);
      return period === null ? [] : [{ period, opens: opensOf(rule, period) }];
    })
    .filter(({ opens }) => opens > now)
    .sort((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0));
  return next === undefined
    ? refuse({ code: 'holiday_year_missing', year: yearOf(today) + 1 })
    : cycleInstants(rule, next.period);
};
