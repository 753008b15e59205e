import type { BoardId, PeriodId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { NoteText } from '../report/types.js';

/**
 * How far a step is. `by`: done by a day, which one is not known (known from elsewhere only). `share`: so many of all as of a day.
 */
export type StepValue =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'by'; readonly date: CalendarDate }
  | { readonly kind: 'share'; readonly done: number; readonly of: number; readonly asOf: CalendarDate };

/** Why a word about a step is taken back; the code is kept with the fact. */
export const STEP_REASONS = ['mistake', 'not_done', 'other_board', 'instructed'] as const;
export type StepReason = (typeof STEP_REASONS)[number];

/** The document or call a secretary took it from, when it is reported on a board's behalf; null: not named. */
export type Behalf = { readonly source: NoteText | null };

/** The facts of a term's steps, in the stream `milestones:<cluster>:<term>`. */
export type StepEvent =
  | {
      readonly type: 'StepReported';
      readonly board: BoardId;
      readonly step: string;
      readonly value: StepValue;
      readonly by: PersonId;
      readonly sentAt: Instant;
      readonly onBehalf: Behalf | null;
    }
  /** What stood is wrong: both values are kept. */
  | {
      readonly type: 'StepCorrected';
      readonly board: BoardId;
      readonly step: string;
      readonly was: StepValue;
      readonly value: StepValue;
      readonly by: PersonId;
      readonly sentAt: Instant;
      readonly onBehalf: Behalf | null;
    }
  | {
      readonly type: 'StepWithdrawn';
      readonly board: BoardId;
      readonly step: string;
      readonly was: StepValue;
      readonly reason: StepReason;
      readonly by: PersonId;
      readonly sentAt: Instant;
      readonly onBehalf: Behalf | null;
    };

/** Where a word about a step comes from: said here, in a report that was handed in, or known from elsewhere. */
export type WordSource =
  | { readonly kind: 'said'; readonly deed: 'report' | 'correct' | 'withdraw'; readonly reason: StepReason | null }
  | { readonly kind: 'handed_in'; readonly period: PeriodId; readonly revision: number }
  | { readonly kind: 'known'; readonly source: string };

/** One word about one board's step. The last one stands. */
export type StepWord = {
  /** When it was said; null: before everything else. */
  readonly at: Instant | null;
  readonly by: PersonId | null;
  readonly onBehalf: Behalf | null;
  readonly source: WordSource;
  /** Null: not done. */
  readonly value: StepValue | null;
  /** What stood before, where a correction or a withdrawal names it. */
  readonly was: StepValue | null;
};

export type StepRef = { readonly board: BoardId; readonly step: string };
export const refKey = ({ board, step }: StepRef): string => `${board} ${step}`;

/** The words said here about a term's steps, oldest first. */
export type Milestones = Readonly<Record<string, readonly StepWord[]>>;
