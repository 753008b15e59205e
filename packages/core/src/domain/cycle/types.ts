import type { Form } from '../cluster/types.js';
import type { BoardId, PeriodId, PersonId } from '../ids.js';
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

export type CycleEvent =
  | {
      readonly type: 'CycleOpened';
      readonly instants: CycleInstants;
      readonly form: Form;
      readonly boards: readonly BoardId[];
    }
  | { readonly type: 'CyclePublished'; readonly by: PersonId };

export type Cycle = {
  readonly opened: boolean;
  readonly instants: CycleInstants | null;
  readonly form: Form | null;
  /** The boards that existed at the cut-off, in official order. */
  readonly boards: readonly BoardId[];
  readonly publishedAt: Instant | null;
};
