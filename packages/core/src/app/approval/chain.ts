import { addWorkingDays } from '../../domain/calendar/working-days.js';
import { instantIn } from '../../domain/calendar/zone.js';
import type { ApprovalRule } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { holds } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import type { Person } from '../../domain/people/types.js';
import { APPROVAL_DEEDS, type ApprovalDeed, approvalOf, inChain, stateAfter } from '../../domain/report/approval.js';
import { ok, type Result } from '../../domain/result.js';
import type { Duty } from '../reporting/duty.js';
import type { Turn } from '../turn.js';

/** Whether a person takes part in the chain with a deed on a board's report: a return is of whoever has a step in it. */
export const takesPart = (
  rule: ApprovalRule,
  person: Person,
  deed: ApprovalDeed,
  board: Duty['ref']['board'],
): boolean => {
  if (!inChain(rule, deed) || !may(person, deed, board).ok) return false;
  return (
    deed !== 'return' || (rule.head && holds(person, 'head', board)) || (rule.secretary && holds(person, 'secretary'))
  );
};

/** What a person may do with a report as it stands: nothing of what they handed in themselves, unless the file lets them. */
export const deedsFor = (rule: ApprovalRule, person: Person, duty: Duty, now: Instant): readonly ApprovalDeed[] => {
  const approval = approvalOf(duty.report);
  if (approval === null || duty.cycle.cancelled !== null) return [];
  const { by, deputyFor } = approval.revision;
  const own = rule.ownHandIn !== true && (by === person.id || deputyFor === person.id);
  return APPROVAL_DEEDS.filter(
    (deed) =>
      stateAfter(rule, approval.state, deed) !== null &&
      takesPart(rule, person, deed, duty.ref.board) &&
      (deed === 'return' ? now <= duty.report.lock : !own),
  );
};

/** Until when a report sent back now is to be handed in again: so many working days later at the due time, never after the lock. */
export const resubmitBy = (
  turn: Pick<Turn, 'config' | 'words' | 'now'>,
  rule: ApprovalRule,
  duty: Duty,
): Result<Instant, { readonly code: 'holiday_year_missing'; readonly year: number }> => {
  const { calendar } = turn.config;
  const day = addWorkingDays(calendar, turn.words.f.localDate(turn.now), rule.resubmitDays);
  if (!day.ok) return day;
  const at = instantIn(calendar.zone, day.value.date, calendar.dueTime);
  return ok(at < duty.report.lock ? at : duty.report.lock);
};
