import { parsePeriod } from '../calendar/periods.js';
import type { CalendarRule, CycleTimes, ReportedPart } from '../cluster/types.js';
import type { CycleInstants } from './types.js';

/** The times of one part: its own where the cluster's file gives some, else the cluster's. */
export const timesOf = (rule: CalendarRule, part: string): CycleTimes => ({
  opensDaysBeforeCutoff: rule.opensDaysBeforeCutoff,
  dueWorkingDaysAfterCutoff: rule.dueWorkingDaysAfterCutoff,
  lockDaysAfterDue: rule.lockDaysAfterDue,
  ...rule.byPart?.[part as ReportedPart],
});

/** The times of the part that a period is of; a report called for outside the calendar has the cluster's. */
export const timesOfPeriod = (rule: CalendarRule, period: string): CycleTimes =>
  timesOf(rule, parsePeriod(period)?.part ?? '');

/** Weekends and the longest holiday, Tết with its swaps: bounds how late a due day can be before its holidays are known. */
const latestDueDays = (workingDays: number): number => 2 * workingDays + 14;

/** No reported cycle opens earlier before its cut-off, or locks later after it, than so many days. */
export const farthest = (rule: CalendarRule): { readonly before: number; readonly after: number } => {
  const all = rule.parts.map((part) => timesOf(rule, part));
  return {
    before: Math.max(0, ...all.map((times) => times.opensDaysBeforeCutoff)),
    after: Math.max(0, ...all.map((each) => latestDueDays(each.dueWorkingDaysAfterCutoff) + each.lockDaysAfterDue)),
  };
};

/** Earliest due first; of two due together the one that counts fewer days, so a month comes before its half-year. */
export const byDue = (
  a: Pick<CycleInstants, 'due' | 'from' | 'period'>,
  b: Pick<CycleInstants, 'due' | 'from' | 'period'>,
): number => {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  if (a.from !== b.from) return a.from > b.from ? -1 : 1;
  return a.period < b.period ? -1 : a.period > b.period ? 1 : 0;
};
