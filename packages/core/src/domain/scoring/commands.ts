import type { BoardId, PersonId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import type { NoteText } from '../report/types.js';
import type { BoardDeed } from './states.js';
import type { CriterionId, Pair, ScoringTable } from './table.js';
import type { BoardStep, Column, Decision, Judged, ReopenReason, ReturnReason, Snapshot, YearState } from './types.js';

/** Somebody who acts on a board: `own` are the boards that are theirs, the units these were made of included. */
type Actor = { readonly by: PersonId; readonly own: readonly BoardId[] };

export type ScoringCommand =
  | {
      readonly type: 'Open';
      readonly by: PersonId;
      readonly year: number;
      readonly day: CalendarDate;
      readonly table: ScoringTable;
      readonly boards: readonly BoardId[];
      readonly pairs: readonly Pair[];
      readonly judged: readonly Judged[];
    }
  | (Actor & {
      readonly type: 'Score';
      readonly deputyFor?: PersonId;
      readonly board: BoardId;
      readonly column: Column;
      readonly criterion: CriterionId;
      readonly points: number;
      readonly reason: NoteText | null;
      readonly evidence: NoteText | null;
      readonly decision: Decision | null;
    })
  | (Actor & {
      readonly type: 'HandIn';
      readonly deputyFor?: PersonId;
      readonly board: BoardId;
      readonly column: 'self' | 'cross';
    })
  | (Actor & { readonly type: 'Pass'; readonly board: BoardId; readonly column: 'self' | 'cross' })
  | (Actor & { readonly type: 'Return'; readonly board: BoardId; readonly reason: ReturnReason })
  /** Decides what is not decided yet as the assigned board gave it, where the difference needs no note. */
  | (Actor & { readonly type: 'Agree'; readonly board: BoardId })
  /** `version` is that of the stream which the snapshot was computed from. */
  | {
      readonly type: 'Freeze';
      readonly by: PersonId;
      readonly snapshot: Snapshot;
      readonly sha256: string;
      readonly version: number;
    }
  | { readonly type: 'Publish'; readonly by: PersonId; readonly version: number }
  | {
      readonly type: 'Reopen';
      readonly by: PersonId;
      readonly reason: ReopenReason;
      readonly note: NoteText | null;
    };

export type ScoringRefusal =
  | { readonly code: 'wrong_state'; readonly state: YearState; readonly type: ScoringCommand['type'] }
  | { readonly code: 'wrong_step'; readonly deed: BoardDeed; readonly step: BoardStep }
  | { readonly code: 'unknown_board' }
  | { readonly code: 'unknown_criterion' }
  | { readonly code: 'computed_criterion'; readonly criterion: CriterionId }
  | { readonly code: 'not_own_board' }
  | { readonly code: 'own_board' }
  | { readonly code: 'not_the_pair'; readonly scorer: BoardId | null }
  | { readonly code: 'out_of_range'; readonly criterion: CriterionId; readonly min: number; readonly max: number }
  | { readonly code: 'decimals'; readonly decimals: number }
  | { readonly code: 'note_needed'; readonly above: number; readonly difference: number }
  | { readonly code: 'reason_needed' }
  | { readonly code: 'decision_needed'; readonly criterion: CriterionId }
  | { readonly code: 'not_scored'; readonly criteria: readonly CriterionId[] }
  | { readonly code: 'nothing_agrees'; readonly criteria: readonly CriterionId[] }
  | { readonly code: 'not_settled'; readonly boards: readonly BoardId[] }
  | { readonly code: 'changed' }
  | { readonly code: 'other_version'; readonly version: number };
