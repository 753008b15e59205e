import type { Stretch } from '../cluster/stretches.js';
import type { Form } from '../cluster/types.js';
import type { BoardId, PeriodId, PersonId, TextId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';

/** The instants of one period, derived by rule; `provisional` when a holiday year it rests on is not decided yet. */
export type CycleInstants = {
  readonly period: PeriodId;
  /** First and last day of what is counted, inclusive. */
  readonly from: CalendarDate;
  readonly cutoff: CalendarDate;
  readonly opens: Instant;
  readonly due: Instant;
  readonly lock: Instant;
  readonly provisional: boolean;
};

/** A report called for outside the calendar: what it is about stands in a text document. */
export type Call = { readonly title: TextId; readonly sha256: string; readonly by: PersonId };

/** Why entry was closed before its lock; `all_in` needs no other. */
export const CLOSE_REASONS = ['all_in', 'meeting', 'instructed', 'other'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Why a report call was taken back. */
export const CANCEL_REASONS = ['not_needed', 'merged', 'mistake', 'instructed'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export type CycleEvent =
  | {
      readonly type: 'CycleOpened';
      readonly instants: CycleInstants;
      readonly form: Form;
      readonly boards: readonly BoardId[];
      /** The boards that report only some days of the window; absent: none. */
      readonly stretches?: readonly Stretch[];
      /** Of a report called for; absent: by the calendar. */
      readonly call?: Call;
    }
  /** Entry opened before the day of the rule. */
  | { readonly type: 'CycleOpenedEarly'; readonly by: PersonId; readonly byRule: Instant }
  /** Entry ended before the lock of the rule, which is kept for reopening. */
  | { readonly type: 'CycleClosed'; readonly by: PersonId; readonly reason: CloseReason; readonly byRule: Instant }
  | { readonly type: 'CycleReopened'; readonly by: PersonId; readonly lock: Instant }
  /** A report call taken back; figures handed in stay. */
  | { readonly type: 'CycleCancelled'; readonly by: PersonId; readonly reason: CancelReason }
  /** The cycle moved to another version of the form; `by` null: by the operator. */
  | { readonly type: 'FormChanged'; readonly by: PersonId | null; readonly from: number; readonly form: Form }
  | { readonly type: 'CyclePublished'; readonly by: PersonId };

/**
 * `planned`: not opened, whether the calendar knows it or not. `closed`: ended early, may be reopened until the lock of its rule.
 * `locked`: past that lock. `cancelled`: a report call taken back. Published is no state: a period is published once in any of them.
 */
export const CYCLE_STATES = ['planned', 'open', 'closed', 'locked', 'cancelled'] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

export type Cycle = {
  readonly opened: boolean;
  /** `lock` is the one in force: that of the closing while the cycle is closed early. */
  readonly instants: CycleInstants | null;
  readonly form: Form | null;
  /** Versions the cycle had before, oldest first; revisions handed in then are read by theirs. */
  readonly earlierForms: readonly Form[];
  /** The boards that owe the period, in official order: those of the cut-off unless the file says split. */
  readonly boards: readonly BoardId[];
  /** The boards that report only some days of the window. */
  readonly stretches: readonly Stretch[];
  readonly publishedAt: Instant | null;
  readonly call: Call | null;
  readonly openedEarly: { readonly by: PersonId; readonly at: Instant; readonly byRule: Instant } | null;
  /** Closed early and not reopened; `byRule` is the lock it had. */
  readonly closed: {
    readonly by: PersonId;
    readonly at: Instant;
    readonly reason: CloseReason;
    readonly byRule: Instant;
  } | null;
  readonly cancelled: { readonly by: PersonId; readonly at: Instant; readonly reason: CancelReason } | null;
};
