import { addWorkingDays } from '../calendar/working-days.js';
import { instantIn, localDate } from '../calendar/zone.js';
import type { ApprovalRule, CalendarRule } from '../cluster/types.js';
import type { Instant } from '../instant.js';

/** A deadline after a board’s own, counted from its due instant in force so that an extension moves it along. */
export type TierDue = { readonly deed: 'approve' | 'accept'; readonly by: Instant };

/** The deadlines of head and secretary, earliest first; a year without holidays has none that can be told. */
export const tiersAfter = (
  rule: ApprovalRule | undefined,
  calendar: CalendarRule,
  due: Instant,
): readonly TierDue[] => {
  const day = localDate(calendar.zone, due);
  const tier = (deed: TierDue['deed'], days: number | undefined): readonly TierDue[] => {
    const at = days === undefined ? null : addWorkingDays(calendar, day, days);
    return at?.ok === true ? [{ deed, by: instantIn(calendar.zone, at.value.date, calendar.dueTime) }] : [];
  };
  return rule === undefined ? [] : [...tier('approve', rule.approveDays), ...tier('accept', rule.acceptDays)];
};
