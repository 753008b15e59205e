import type { BoardId, PeriodId, PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import type { Role } from '../people/types.js';

/** What a slot reminds of. Milestones and questions join this union with their own issue. */
export type NoticeItem = { readonly kind: 'report'; readonly period: PeriodId; readonly board: BoardId; readonly due: Instant; readonly rung: number };

/**
 * Why a slot exists. `reminder`: one's own duty; `escalation`: the head hears of an overdue report; `orphan`: a board with
 * nobody enrolled, sent to its head or the secretary; `digest`: the state of the round with names.
 */
export type SlotKind = 'reminder' | 'escalation' | 'orphan' | 'digest';

/** One planned message: one person, one instant, everything owed then. `person` null: nobody is enrolled for the board. */
export type PlannedSlot = {
  readonly at: Instant;
  readonly to: { readonly role: Role; readonly board: BoardId | null; readonly person: PersonId | null };
  /** Unique per person: `2024-06-15T01:00Z`; the command key is `notice:<person>:<slot>`. */
  readonly slot: string;
  readonly kind: SlotKind;
  readonly items: readonly NoticeItem[];
};
