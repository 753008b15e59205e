import type { BoardId, ClusterId, IndicatorKey, PeriodId, PersonId, TextId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { Signal } from './signals.js';

/** Why a field has no figure: a code from this list, never free text alone. */
export type SkipReason = 'not_available' | 'not_applicable' | 'in_preparation' | 'other_channel';
export const SKIP_REASONS: readonly SkipReason[] = [
  'not_available',
  'not_applicable',
  'in_preparation',
  'other_channel',
];

/**
 * What there are too few of: the persons counted, those of one side of a share, or those added to what an earlier period of the
 * year counted and shows.
 */
export type SmallOf = 'count' | 'share' | 'since';

/** What a person said about one field. Zero is a count of 0; blank is the absence of an entry. */
export type FieldValue =
  | { readonly kind: 'count'; readonly value: number; readonly estimate: boolean }
  | {
      readonly kind: 'ratio';
      readonly percent: number;
      readonly numerator: number | null;
      readonly denominator: number | null;
      readonly estimate: boolean;
    }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'text'; readonly text: TextId; readonly sha256: string; readonly length: number }
  /** `not_applicable` counts as answered; the other reasons leave the field missing. */
  | { readonly kind: 'none'; readonly reason: SkipReason }
  /** Stands in a reader's view for a personal count too small to be shown to them; never stored. */
  | { readonly kind: 'small'; readonly of: SmallOf };

/** One field as last stated: who, when, by which way, as of which day. */
export type Entry = {
  readonly value: FieldValue;
  /** The secretary typed it in from a document. */
  readonly onBehalf: OnBehalf | null;
  readonly asOf: CalendarDate;
  readonly by: PersonId;
  readonly at: Instant;
  /** The person was asked about an unusual value and confirmed it. */
  readonly confirmed: boolean;
  /** The person was asked whether a count of so few persons may be shown to others, and let it stand. */
  readonly few?: true;
  /** Whose deputy entered it, when it was entered in place of somebody away. */
  readonly deputyFor?: PersonId;
};

export type Entries = Readonly<Partial<Record<IndicatorKey, Entry>>>;

/** The secretary's entry for a board, naming the document it was taken from. */
export type OnBehalf = { readonly source: TextId; readonly sha256: string };

export type ExtensionReason = 'requested' | 'outage' | 'disaster' | 'merger' | 'other';
export const EXTENSION_REASONS: readonly ExtensionReason[] = ['requested', 'outage', 'disaster', 'merger', 'other'];

/** Why a request for more time was not granted. */
export type ExtensionRefusal = 'meeting' | 'earlier' | 'unclear' | 'other';
export const EXTENSION_REFUSALS: readonly ExtensionRefusal[] = ['meeting', 'earlier', 'unclear', 'other'];

export type WithdrawReason = 'mistake' | 'incomplete' | 'instructed';
export const WITHDRAW_REASONS: readonly WithdrawReason[] = ['mistake', 'incomplete', 'instructed'];

/** Why figures are changed after they were published; `late`: handed in for the first time after that. */
export type AmendNote = 'mistake' | 'settled' | 'supplement' | 'instructed' | 'other' | 'late';
export const AMEND_NOTES: readonly AmendNote[] = ['mistake', 'settled', 'supplement', 'instructed', 'other', 'late'];

/** What a revision handed in after publication says about itself; `text` in the board’s own words. */
export type Amends = {
  readonly publishedAt: Instant;
  readonly note: AmendNote;
  readonly text: NoteText | null;
};

/** A note in somebody's own words: its text is a document, of which a fact holds id and hash. */
export type NoteText = { readonly text: TextId; readonly sha256: string };

/** One step of a revision through the approval chain; `back`: why it was sent back and until when it is to be handed in again. */
export type ReviewStep = {
  readonly revision: number;
  readonly to: 'approved' | 'accepted' | 'returned';
  readonly by: PersonId;
  readonly at: Instant;
  readonly back: { readonly reason: string; readonly note: NoteText | null; readonly resubmitBy: Instant } | null;
};

/** Why a board that is locked may enter once more. */
export type UnlockReason = 'mistake' | 'supplement' | 'instructed' | 'outage';
export const UNLOCK_REASONS: readonly UnlockReason[] = ['mistake', 'supplement', 'instructed', 'outage'];

/** What moved a board’s lock, beside an extension. */
export type LockMove = 'closed' | 'reopened' | 'unlocked' | 'cancelled';

export type ReportRef = { readonly cluster: ClusterId; readonly period: PeriodId; readonly board: BoardId };

export type ReportEvent =
  | {
      readonly type: 'ReportExpected';
      readonly due: Instant;
      readonly lock: Instant;
      readonly formVersion: number;
      readonly provisional: boolean /** A yearly target stated in an earlier report of the year. */;
      readonly carried: Entries;
    }
  | {
      readonly type: 'FieldsEntered';
      readonly by: PersonId;
      /** Who was away and is stood in for. */
      readonly deputyFor?: PersonId;
      readonly onBehalf: OnBehalf | null;
      readonly asOf: CalendarDate;
      readonly confirmed: readonly IndicatorKey[];
      /** Part of `confirmed`: counts of few persons that may be shown to others. */
      readonly few?: readonly IndicatorKey[];
      readonly values: Readonly<Partial<Record<IndicatorKey, FieldValue>>>;
    }
  | { readonly type: 'FieldsCleared'; readonly by: PersonId; readonly fields: readonly IndicatorKey[] }
  /** Asked about these values of the draft, or about all of it being that of an earlier period, the person let it stand. */
  | {
      readonly type: 'FieldsConfirmed';
      readonly by: PersonId;
      readonly fields: readonly IndicatorKey[];
      readonly few?: readonly IndicatorKey[];
      readonly unchanged?: PeriodId;
    }
  /** `sentAt` is the message's own time where the platform gives one, never later than receipt: the instant that counts for on time. */
  | {
      readonly type: 'ReportHandedIn';
      readonly by: PersonId;
      readonly deputyFor?: PersonId;
      readonly onBehalf: OnBehalf | null;
      readonly sentAt: Instant;
      readonly complete: boolean;
      readonly texts: Readonly<Partial<Record<IndicatorKey, Extract<FieldValue, { kind: 'text' }>>>>;
      /** The form it was filled in by; absent: the one the report was expected with. */
      readonly formVersion?: number;
      /** Absent: handed in before publication. */
      readonly amends?: Amends;
      /** Its head's approval counts for on time, not this. Absent: this does. */
      readonly onTimeBy?: 'head';
      /** What was shown to whoever handed it in as deserving a second look. Absent: nothing. */
      readonly signals?: readonly Signal[];
    }
  /** The head stands behind a revision; `sentAt` as of a hand-in. */
  | {
      readonly type: 'RevisionApproved';
      readonly revision: number;
      readonly by: PersonId;
      readonly sentAt: Instant;
    }
  | { readonly type: 'RevisionAccepted'; readonly revision: number; readonly by: PersonId }
  /** Sent back with a reason code, to be handed in again by an instant that is never after the lock. */
  | {
      readonly type: 'RevisionReturned';
      readonly revision: number;
      readonly by: PersonId;
      readonly reason: string;
      readonly note?: NoteText;
      readonly resubmitBy: Instant;
    }
  | { readonly type: 'ReportWithdrawn'; readonly by: PersonId; readonly reason: WithdrawReason }
  | {
      readonly type: 'ReportExtended';
      readonly by: PersonId;
      readonly due: Instant;
      readonly lock: Instant;
      readonly reason: ExtensionReason;
    }
  /** The cycle was closed, reopened or taken back, or this board was let in again (`reason` then says why). */
  | {
      readonly type: 'LockMoved';
      readonly by: PersonId;
      readonly why: LockMove;
      readonly lock: Instant;
      readonly reason: UnlockReason | null;
    }
  /** Figures of an older form kept as they are under a newer version. */
  | {
      readonly type: 'FieldsKept';
      readonly by: PersonId;
      readonly formVersion: number;
      readonly fields: readonly IndicatorKey[];
    }
  | { readonly type: 'ExtensionRequested'; readonly by: PersonId; readonly until: CalendarDate | null }
  /** The request that was open is not granted; the due instant stays. */
  | { readonly type: 'ExtensionRefused'; readonly by: PersonId; readonly reason: ExtensionRefusal };

/** One handed-in revision, frozen: figures shown to leaders come from here and name it. */
export type Revision = {
  /** 1, 2, …: on screen “lần 1”, “lần 2 (sửa)”. */
  readonly number: number;
  readonly entries: Entries;
  readonly by: PersonId;
  readonly onBehalf: OnBehalf | null;
  readonly at: Instant;
  readonly sentAt: Instant;
  readonly complete: boolean;
  readonly formVersion: number;
  readonly amends: Amends | null;
  /** Every figure is that of this earlier period, and the person confirmed it. */
  readonly unchanged: PeriodId | null;
  readonly deputyFor?: PersonId;
  /** On time is measured at its head's approval. */
  readonly onTimeBy?: 'head';
  readonly signals?: readonly Signal[];
};

/** One board's duty for one period, folded from its stream. */
export type Report = {
  readonly expected: boolean;
  readonly due: Instant;
  /** The due instant before any extension. */
  readonly originalDue: Instant;
  readonly lock: Instant;
  readonly provisional: boolean;
  readonly formVersion: number;
  /** Figures stated so far; equals the last revision's right after a hand-in. */
  readonly draft: Entries;
  /** Entered since the last hand-in. */
  readonly draftChanged: boolean;
  /** Confirmed to be the figures of this earlier period, until one of them changes. */
  readonly unchanged: PeriodId | null;
  /** The field stated last, from which a guided entry goes on. */
  readonly lastField: IndicatorKey | null;
  readonly revisions: readonly Revision[];
  /** Every approval, acceptance and return, of all revisions, in order. */
  readonly reviews: readonly ReviewStep[];
  /** Entries kept from an older form, with the version they were kept under. */
  readonly kept: Readonly<Partial<Record<IndicatorKey, number>>>;
  /** The last move of the lock that was no extension; `before` is the lock it had. */
  readonly lockMoved: {
    readonly by: PersonId;
    readonly at: Instant;
    readonly why: LockMove;
    readonly before: Instant;
    readonly reason: UnlockReason | null;
  } | null;
  readonly withdrawn: boolean;
  /**
   * Belongs to the first complete valid revision, or to the first approval of one where that counts; no later edit, return or withdrawal changes it. Measured against the due
   * instant in force, so an extension can turn late into on time (`extended`), never the other way.
   */
  readonly timeliness: { readonly onTime: boolean; readonly at: Instant; readonly extended: boolean } | null;
  readonly extensions: readonly {
    readonly due: Instant;
    readonly reason: ExtensionReason;
    readonly by: PersonId;
    readonly at: Instant;
  }[];
  readonly extensionRequest: {
    readonly by: PersonId;
    readonly until: CalendarDate | null;
    readonly at: Instant;
  } | null;
  /** The last request that was not granted; null once there is another one, or more time after all. */
  readonly extensionRefused: {
    readonly by: PersonId;
    readonly at: Instant;
    readonly reason: ExtensionRefusal;
    readonly until: CalendarDate | null;
  } | null;
};
