import type { Stretch } from '../cluster/stretches.js';
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
      /** The boards that report only some days of the window; absent: none. */
      readonly stretches?: readonly Stretch[];
    }
  | { readonly type: 'CyclePublished'; readonly by: PersonId };

export type Cycle = {
  readonly opened: boolean;
  readonly instants: CycleInstants | null;
  readonly form: Form | null;
  /** The boards that owe the period, in official order: those of the cut-off unless the file says split. */
  readonly boards: readonly BoardId[];
  /** The boards that report only some days of the window. */
  readonly stretches: readonly Stretch[];
  readonly publishedAt: Instant | null;
};
