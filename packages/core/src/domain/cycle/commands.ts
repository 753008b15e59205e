import type { Stretch } from '../cluster/stretches.js';
import type { Form } from '../cluster/types.js';
import type { BoardId, PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import type { Call, CancelReason, CloseReason, CycleInstants, CycleState } from './types.js';

/** More items than this make a report of its own, not a call. */
export const CALL_FIELDS = 12;

/** Every command carries its instant; what the boards have done is data. */
export type CycleCommand =
  | {
      readonly type: 'Open';
      readonly now: Instant;
      readonly instants: CycleInstants;
      readonly form: Form;
      readonly boards: readonly BoardId[];
      readonly stretches?: readonly Stretch[];
      readonly call?: Call;
      /** Opened before the instant of the rule. */
      readonly early?: { readonly by: PersonId; readonly byRule: Instant };
    }
  | {
      readonly type: 'Close';
      readonly now: Instant;
      readonly by: PersonId;
      /** Null: because every board has handed in. */
      readonly reason: CloseReason | null;
      /** Due instants in force of the boards that have not handed in. */
      readonly missing: readonly Instant[];
    }
  | { readonly type: 'Reopen'; readonly now: Instant; readonly by: PersonId }
  | { readonly type: 'Cancel'; readonly now: Instant; readonly by: PersonId; readonly reason: CancelReason }
  | { readonly type: 'ChangeForm'; readonly now: Instant; readonly by: PersonId | null; readonly form: Form }
  | { readonly type: 'Publish'; readonly now: Instant; readonly by: PersonId };

export type CycleRefusal =
  /** The state allows nothing of the kind; `since` when that state ended entry. */
  | { readonly code: 'wrong_state'; readonly state: CycleState; readonly since: Instant | null }
  | { readonly code: 'already_published'; readonly at: Instant }
  /** A board still has until then to hand in. */
  | { readonly code: 'not_due'; readonly due: Instant; readonly missing: number }
  | { readonly code: 'reason_needed'; readonly missing: number }
  /** Only a report call can be taken back. */
  | { readonly code: 'not_a_call' }
  | { readonly code: 'past_due'; readonly due: Instant }
  /** A call has a form of its own. */
  | { readonly code: 'own_form' }
  | { readonly code: 'same_form'; readonly version: number }
  | { readonly code: 'no_fields' }
  | { readonly code: 'too_many_fields'; readonly max: number }
  | { readonly code: 'no_boards' }
  | { readonly code: 'due_past'; readonly due: Instant }
  | { readonly code: 'lock_before_due'; readonly lock: Instant };
