import type { BoardId, PeriodId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { Grant, Preferences, Role } from '../people/types.js';
import type { TierDue } from '../report/tiers.js';

/**
 * Why a report is named in a message: one's own `duty`; `escalation`: the head hears of an overdue report; `orphan`: nobody the
 * bot can reach reports for the board, so its head or else the secretary hears of it; `returned`: it was sent back and is owed again;
 * `approve`, `accept`: it was handed in and waits for the head or the secretary, by a deadline of its own.
 */
export type Because = 'duty' | 'escalation' | 'orphan' | 'returned' | 'approve' | 'accept';

/** What is owed by an instant beside the reports: a step of a term, a directive to be done, a difficulty to be answered, a vote. */
export const MATTER_KINDS = ['step', 'directive', 'question', 'ballot'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** `rung`: calendar days from the due date. */
export type NoticeItem =
  | {
      readonly kind: 'report';
      readonly because: Because;
      readonly period: PeriodId;
      readonly board: BoardId;
      readonly due: Instant;
      readonly rung: number;
      /** Whose reminder it is, when the reader stands in for them. */
      readonly for?: PersonId;
    }
  /** The state of the round with names. `atDue`: the one at the due instant itself. */
  | {
      readonly kind: 'digest';
      readonly period: PeriodId;
      readonly due: Instant;
      readonly rung: number;
      readonly atDue: boolean;
      readonly for?: PersonId;
    }
  /**
   * The host was down at a due instant, `from` its last sign of life `until` it was back. `minutes` is by how much extending all
   * makes up for it, counted from the cycle's own due instant.
   */
  | {
      readonly kind: 'outage';
      readonly period: PeriodId;
      readonly due: Instant;
      readonly from: Instant;
      readonly until: Instant;
      readonly minutes: number;
    }
  /** Boards were merged or split on a day: whoever moved is told, the secretary of all. */
  | { readonly kind: 'roster'; readonly on: CalendarDate }
  /**
   * To a deputy: standing in for `person` begins or has ended; to who is away: `person` does not stand in. `away` names the setting.
   */
  | {
      readonly kind: 'away';
      readonly part: 'begin' | 'end' | 'declined';
      readonly away: string;
      readonly person: PersonId;
      readonly from: CalendarDate;
      readonly until: CalendarDate;
    }
  | HandoverItem
  | MatterItem;

/** Something owed beside the reports. `id` names it among its kind; `board` null: those who steer owe it. */
export type MatterItem = {
  readonly kind: 'matter';
  readonly of: MatterKind;
  readonly because: Extract<Because, 'duty' | 'escalation' | 'orphan'>;
  readonly id: string;
  readonly board: BoardId | null;
  readonly due: Instant;
  readonly rung: number;
  readonly for?: PersonId;
};

/** To who hands over: it is done; to who takes over: `person` did. `handover` names it. */
export type HandoverItem = {
  readonly kind: 'handover';
  readonly part: 'gave' | 'took';
  readonly handover: string;
  readonly person: PersonId;
};

export type ReportItem = Extract<NoticeItem, { kind: 'report' }>;
export type OutageItem = Extract<NoticeItem, { kind: 'outage' }>;
export type AwayItem = Extract<NoticeItem, { kind: 'away' }>;

/** What a message is above all; `nudge` was ordered by the secretary or a leader. */
export type SlotKind =
  | 'reminder'
  | 'escalation'
  | 'orphan'
  | 'digest'
  | 'nudge'
  | 'outage'
  | 'roster'
  | 'away'
  | 'handover';

/** One planned message: one person, one instant, everything owed then. `person` null: nobody is enrolled for the board. */
export type PlannedSlot = {
  readonly at: Instant;
  readonly to: { readonly role: Role; readonly board: BoardId | null; readonly person: PersonId | null };
  /** Unique per person: `2024-06-15T01:00Z`; the command key is `notice:<person>:<slot>`. */
  readonly slot: string;
  readonly kind: SlotKind;
  readonly items: readonly NoticeItem[];
  /** The person is away then, and this is who gets it instead: a deputy, or (null) whoever else is told of the board. */
  readonly absent?: PersonId | null;
};

/** One thing to tell one person at one instant, before everything of that instant becomes one message. */
export type Entry = {
  readonly at: Instant;
  readonly person: PersonId | null;
  readonly role: Role;
  readonly board: BoardId | null;
  readonly item: NoticeItem;
  readonly absent?: PersonId | null;
};

/** What planning needs to know of one board's duty. */
export type PlannedBoard = {
  readonly board: BoardId;
  /** In force: extensions included. */
  readonly due: Instant;
  readonly lock: Instant;
  /** Since when a report stands, complete or not; null while none does. */
  readonly inSince: Instant | null;
  /** Since when a complete report stands. */
  readonly completeSince: Instant | null;
  /** Sent back at an instant and to be handed in again by another; absent: it is not. */
  readonly resubmit?: { readonly since: Instant; readonly by: Instant };
  /** The deadlines of those after the board, where the file sets them: approved by one instant, accepted by another. */
  readonly tiers?: readonly TierDue[];
  /** What the report that stands waits for; absent: nothing, or nothing stands. */
  readonly awaits?: TierDue['deed'];
};

/**
 * What planning needs to know of something owed beside the reports. It is spoken of from `opens` on, never after `until`, and no more
 * once it is done. Without a board those who steer owe it.
 */
export type PlannedMatter = {
  readonly of: MatterKind;
  readonly id: string;
  readonly board: BoardId | null;
  /** Only the board’s heads can do it. Absent: its officers. */
  readonly owner?: 'head';
  readonly opens: Instant;
  readonly due: Instant;
  readonly until: Instant;
  readonly doneSince: Instant | null;
};

export type PlannedCycle = {
  readonly period: PeriodId;
  readonly opens: Instant;
  readonly boards: readonly PlannedBoard[];
};

/** What planning needs to know of one person; revoked persons are left out. */
export type Recipient = {
  readonly id: PersonId;
  readonly grants: readonly Grant[];
  readonly preferences: Preferences;
  readonly enrolledAt: Instant;
  readonly reachable: boolean;
};

/** Why a slot ended as it did. `owed` and `nudged` send; all others skip. */
export type NoticeReason =
  | 'owed'
  | 'nudged'
  | 'handed_in'
  | 'locked'
  | 'muted'
  | 'snoozed'
  | 'capped'
  | 'away'
  | 'unreachable'
  | 'too_late';
export const NOTICE_REASONS: readonly NoticeReason[] = [
  'owed',
  'nudged',
  'handed_in',
  'locked',
  'muted',
  'snoozed',
  'capped',
  'away',
  'unreachable',
  'too_late',
];

export type NoticeOutcome = 'sent' | 'unreachable' | 'rejected' | 'uncertain';
export const NOTICE_OUTCOMES: readonly NoticeOutcome[] = ['sent', 'unreachable', 'rejected', 'uncertain'];

/** The facts of one person's notices, in the stream `notices:<cluster>:<person>`. */
export type NoticeEvent =
  | {
      readonly type: 'NoticeDecided';
      readonly slot: string;
      readonly kind: SlotKind;
      readonly at: Instant;
      readonly items: readonly NoticeItem[];
      readonly decision: 'send' | 'skip';
      readonly reason: NoticeReason;
      /** `telegram`, `slack`, `terminal`; null when nothing is sent. */
      readonly channel: string | null;
      /** Who got it instead of a person who was away. */
      readonly deputy?: PersonId;
    }
  /** `message` is the platform's id of the message inside the person's own conversation, for editing it later. */
  | {
      readonly type: 'NoticeSettled';
      readonly slot: string;
      readonly outcome: NoticeOutcome;
      readonly code: string | null;
      readonly message: string | null;
    }
  /** Everything in it is done and the card was edited to say so. */
  | { readonly type: 'NoticeClosed'; readonly slot: string };

/** One slot of a person as it ended. */
export type Notice = {
  readonly slot: string;
  readonly kind: SlotKind;
  readonly at: Instant;
  readonly items: readonly NoticeItem[];
  readonly decision: 'send' | 'skip';
  readonly reason: NoticeReason;
  readonly channel: string | null;
  readonly deputy?: PersonId;
  readonly decidedAt: Instant;
  /** Null while the message is on its way, and for what was never sent. */
  readonly outcome: NoticeOutcome | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly settledAt: Instant | null;
  readonly closed: boolean;
};

/** All notices of one person by slot. */
export type Notices = Readonly<Record<string, Notice>>;
