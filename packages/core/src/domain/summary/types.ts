import type { Aggregation } from '../cluster/types.js';
import type { BoardId, IndicatorKey, PeriodId, PersonId, TextId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { ApprovalState } from '../report/approval.js';
import type {
  Amends,
  ExtensionRefusal,
  FieldValue,
  OnBehalf,
  Report,
  Revision,
  SkipReason,
  SmallOf,
} from '../report/types.js';

/** Whether anything the bot sends reaches a board. */
export type Reach = {
  /** An officer or the head of the board is bound and not revoked. */
  readonly enrolled: boolean;
  /** At least one of them can be written to. */
  readonly reachable: boolean;
  /** Since when nobody can; null while somebody can, or when it was never proven. */
  readonly unreachableSince: Instant | null;
};

/** One board's duty as a summary reads it. */
export type BoardDuty = {
  readonly board: BoardId;
  readonly report: Report;
  readonly reach: Reach;
  /** What stood when the period was published, null: nothing; absent: not published, or unchanged since. */
  readonly published?: { readonly at: Instant; readonly revision: Revision | null };
};

/** A figure that is not what was published: what that was, and what the later revision says about it. */
export type Amended = {
  /** Null: nothing was published of this board here. */
  readonly was: FieldValue | null;
  readonly publishedAt: Instant;
  /** Null: the revision does not say. */
  readonly note: Amends['note'] | 'withdrawn' | null;
  /** The reason in the board’s own words. */
  readonly text: TextId | null;
};

/**
 * How a board stands in a round. In: `handed_in` (complete, on time), `late` (complete, after its due instant), `incomplete`
 * (required items missing). Not in, the first that applies: `nobody_enrolled`, `not_reachable`, `overdue` (its due instant
 * passed), `extended` (its own later due instant is still ahead), `draft` (begun), `missing`.
 */
export type StatusClass =
  | 'handed_in'
  | 'late'
  | 'incomplete'
  | 'nobody_enrolled'
  | 'not_reachable'
  | 'overdue'
  | 'extended'
  | 'draft'
  | 'missing';

export type Rate = { readonly done: number; readonly of: number; readonly percent: number };

/** One board in a round. What only secretary and leader may know is null for everybody else (`outward`). */
export type BoardStatus = {
  readonly board: BoardId;
  readonly class: StatusClass;
  /** A revision stands: handed in and not taken back. */
  readonly handedIn: boolean;
  /** Number of the standing revision; 0 when none stands. */
  readonly revision: number;
  /** The instant that counts for the standing revision. */
  readonly handedInAt: Instant | null;
  readonly complete: boolean;
  /** Verdict on the first complete revision; null before there was one. */
  readonly onTime: boolean | null;
  /** The instant by which it is late; null when it is not. */
  readonly lateAt: Instant | null;
  /** On time only thanks to an extension. */
  readonly byExtension: boolean;
  readonly onBehalf: boolean;
  readonly withdrawn: boolean;
  /** In force, extensions included. */
  readonly due: Instant;
  readonly lock: Instant;
  readonly extended: boolean;
  /** Asked for and not decided; `until` null when no day was named. */
  readonly extensionRequest: { readonly until: CalendarDate | null } | null;
  /** The last request, when it was not granted and nothing came after it. */
  readonly extensionRefused: { readonly until: CalendarDate | null; readonly reason: ExtensionRefusal } | null;
  /** Required items with an answer in a report begun and not handed in; null when nothing was begun, or hidden. */
  readonly draft: { readonly done: number; readonly of: number } | null;
  /** The last entry of that draft; null with it. */
  readonly draftAt: Instant | null;
  readonly reach: Reach | null;
  /** How far the standing revision has come in the approval chain; null while none stands, or hidden. */
  readonly approval: StepStatus | null;
};

/** `reason` and `resubmitBy` while it is sent back. */
export type StepStatus = {
  readonly state: ApprovalState;
  readonly reason: string | null;
  readonly resubmitBy: Instant | null;
};

export type RoundCounts = {
  readonly expected: number;
  readonly handedIn: number;
  readonly onTime: number;
  readonly late: number;
  readonly incomplete: number;
  readonly missing: number;
};

/** Who has handed in and who has not, at one instant. */
export type RoundStatus = {
  readonly period: PeriodId;
  readonly at: Instant;
  /** Of the cycle; a board with an extension has its own. */
  readonly due: Instant;
  readonly lock: Instant;
  readonly provisional: boolean;
  /** In official order. */
  readonly boards: readonly BoardStatus[];
  readonly counts: RoundCounts;
  /** Boards whose complete report stands, of those expected (DHIS2's REPORTING_RATE). */
  readonly completeness: Rate;
  /** Of those expected, the boards whose standing complete report was first complete in time (REPORTING_RATE_ON_TIME). */
  readonly timeliness: Rate;
};

/** `small`: stated, and not shown to this reader because it is a small count of persons. */
export type FigureState = 'reported' | 'estimate' | 'zero' | 'na' | 'missing' | 'small';

/** Σvalue/Σtarget over the boards that stated both. */
export type Share = {
  readonly value: number;
  readonly target: number;
  readonly percent: number;
  readonly boards: number;
};

/** Where a figure comes from. */
export type Trace = {
  readonly revision: number;
  /** Who stated the figure, and when it was stored. */
  readonly by: PersonId;
  readonly at: Instant;
  readonly onBehalf: OnBehalf | null;
  /** It is unusual, and the person confirmed it. */
  readonly confirmed: boolean;
  readonly deputyFor?: PersonId;
  /** Who handed the revision in, and the instant that counts for it. */
  readonly handedInBy: PersonId;
  readonly handedInAt: Instant;
};

/** One figure of one board, out of its standing revision; drafts never show here. */
export type Cell = {
  readonly board: BoardId;
  readonly state: FigureState;
  /** Null when missing, not applicable or not shown. */
  readonly value: FieldValue | null;
  /** Why it is missing; null when it is not. */
  readonly why: 'not_handed_in' | 'blank' | 'other_form' | SkipReason | null;
  /** Changed after publication; absent: not. */
  readonly amended?: Amended;
  /** What there are too few of, when the state is `small`. */
  readonly few?: SmallOf;
  readonly asOf: CalendarDate | null;
  readonly trace: Trace | null;
  /** Of the yearly target; null unless value and target are stated. */
  readonly share: Share | null;
  /** Of a milestone made of several fields: how many are dated. */
  readonly parts: { readonly done: number; readonly of: number } | null;
  /** How the cell came about in a table by another roster than its period's; absent: it is the unit's own. */
  readonly fold?: Fold;
};

/**
 * A cell of a regrouped table. `folded`: derived from the cells of the units that went into the board. `undivided`: a unit that no
 * single board of that roster answers for; it stands beside the table and takes no place.
 */
export type Fold =
  | {
      readonly kind: 'folded';
      /** As reported, each with its own trace. */
      readonly cells: readonly Cell[];
      /** Units whose figure is not in the sum: not stated, or not divisible. */
      readonly missing: readonly BoardId[];
      /** Part of `missing`: they stated a bare percentage. */
      readonly bare: readonly BoardId[];
    }
  | { readonly kind: 'undivided' };

/** What the boards' figures add up to. A ratio is Σnumerator/Σdenominator, never a mean of percentages. */
export type Total =
  | { readonly kind: 'sum'; readonly value: number }
  | {
      readonly kind: 'ratio';
      readonly numerator: number;
      readonly denominator: number;
      /** Null when the denominators add up to nothing. */
      readonly percent: number | null;
    }
  | { readonly kind: 'count'; readonly value: number };

export type IndicatorSummary = {
  readonly key: IndicatorKey;
  readonly aggregation: Aggregation;
  /** One for each expected board, in official order. */
  readonly cells: readonly Cell[];
  /** Null when no board stated anything: nothing is not zero. */
  readonly total: Total | null;
  readonly share: Share | null;
  readonly reporting: readonly BoardId[];
  readonly missing: readonly BoardId[];
  /** Part of `reporting`, stated as approximate. */
  readonly estimates: readonly BoardId[];
  readonly notApplicable: readonly BoardId[];
  /** Stated a small count of persons that this reader is not shown; in no total, so that nothing can be taken off it. */
  readonly small: readonly BoardId[];
  /** Part of `reporting` that stated a bare percentage, which cannot be added up. */
  readonly withoutParts: readonly BoardId[];
};

/** The content of a period: totals over what was handed in. */
export type PeriodSummary = {
  readonly period: PeriodId;
  readonly boards: readonly BoardId[];
  /** Boards whose report stands. */
  readonly handedIn: readonly BoardId[];
  /** In the form's order; texts and targets are not among them. */
  readonly indicators: readonly IndicatorSummary[];
  /** Computed from two other periods (second half = year − first half), not reported. */
  readonly derived: boolean;
  /** By which roster the table is grouped; absent: by the units that reported. */
  readonly regrouped?: Regrouped;
};

/** The units of a period as the boards of a day. */
export type Regrouped = {
  readonly day: CalendarDate;
  /** How many units reported the period. */
  readonly units: number;
  /** Rows of which a part at least was handed in. */
  readonly begun: number;
  /** The boards that stand for other units than themselves, with those units. */
  readonly folded: readonly { readonly board: BoardId; readonly from: readonly BoardId[] }[];
  readonly undivided: readonly BoardId[];
  /** Units whose report does not stand. */
  readonly out: readonly BoardId[];
};
