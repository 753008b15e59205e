import type { BoardId, PeriodId, PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import type { NoteText } from '../report/types.js';
import type { CriterionId, MeritSide } from './table.js';
import type { Column, Decision } from './types.js';

/** Why a line has its points; a code with the figures behind it. */
export type Why =
  | {
      readonly code: 'scored';
      readonly column: Column;
      readonly reason: NoteText | null;
      readonly evidence: NoteText | null;
      readonly decision: Decision | null;
    }
  | { readonly code: 'not_scored' }
  | { readonly code: 'on_time'; readonly extended: boolean }
  /** Late; `spared`: nothing is taken off, for nobody could be reached, or no rule was declared before the report was due. */
  | { readonly code: 'late'; readonly spared: 'no_contact' | 'not_declared' | null }
  | { readonly code: 'missing'; readonly spared: 'no_contact' | 'not_declared' | null }
  | { readonly code: 'complete' }
  | { readonly code: 'incomplete' }
  | { readonly code: 'not_due' }
  | { readonly code: 'target'; readonly value: number; readonly target: number; readonly share: number }
  | { readonly code: 'band'; readonly value: number; readonly from: number | null }
  | { readonly code: 'no_figure' }
  /** A good model was recognised, or confirmed by a board that took it over; `other`: the board on the other side. */
  | {
      readonly code: 'model';
      readonly side: MeritSide;
      readonly model: number;
      readonly title: NoteText | null;
      readonly other: BoardId | null;
    }
  /** Several units of one period counted by the rule for mergers. */
  | { readonly code: 'units'; readonly rule: 'all' | 'mean'; readonly good: number; readonly of: number }
  /** Several units reported the period and no rule says how they count, or a unit was divided. */
  | { readonly code: 'not_computed' }
  | { readonly code: 'over_max'; readonly max: number }
  | { readonly code: 'under_min'; readonly min: number }
  | { readonly code: 'over_total'; readonly max: number };

/** The report, or the person, a line goes back to. `revision` 0: nothing was handed in. */
export type LineSource = {
  readonly board: BoardId;
  readonly revision: number;
  readonly by: PersonId | null;
  readonly at: Instant | null;
};

/** One line of a receipt; all lines of a board add up to its total. `criterion` null: a cut of the total. */
export type ReceiptLine = {
  readonly criterion: CriterionId | null;
  readonly points: number;
  /** Before rounding, where it was rounded. */
  readonly exact?: number;
  readonly period: PeriodId | null;
  readonly why: Why;
  readonly sources: readonly LineSource[];
  /** The figure behind it is an estimate. */
  readonly estimate?: true;
};
