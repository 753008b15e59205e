import type { BoardId, PersonId, TextId } from '../ids.js';
import type { Instant } from '../instant.js';

/** A part of a whole: `{ n: 2, of: 3 }`. Counted exactly, so that 2/3 of 9 is 6. */
export type Share = { readonly n: number; readonly of: number };

/** When a candidate is carried: by at least, or with `more` by more than, a share of the ballots cast or of the boards entitled. */
export type Threshold = { readonly share: Share; readonly of: 'cast' | 'entitled'; readonly more: boolean };

/** The rules of one ballot, copied from the cluster file when it opens: a later change judges none anew. */
export type BallotRule = {
  /** The share of the entitled boards that have to vote. */
  readonly quorum: Share;
  readonly threshold: Threshold;
  /** Whether a ballot may name nobody. */
  readonly abstain: boolean;
  /** Whether a board may choose itself. */
  readonly ownBoard: boolean;
};

/** Why a board does not vote; the catalogue words them. */
export const EXCLUSION_REASONS = ['not_taking_part', 'not_present', 'agreed', 'other'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Why a ballot is ended before its time although boards have not voted. */
export const EARLY_REASONS = ['agreed', 'meeting', 'mistake', 'instructed'] as const;
export type EarlyReason = (typeof EARLY_REASONS)[number];

/** `due`: its time came; `complete`: every board had voted; `early`: ended by order before. */
export const CLOSE_WHYS = ['due', 'complete', 'early'] as const;
export type CloseWhy = (typeof CLOSE_WHYS)[number];

/**
 * The facts of one secret ballot, in the stream `ballot:<cluster>:<number>`. A vote is no fact: while the ballot is open the votes are in
 * one document (`Urn`) that is rewritten whole.
 */
export type BallotEvent =
  | {
      readonly type: 'BallotOpened';
      readonly by: PersonId;
      readonly title: { readonly text: TextId; readonly sha256: string };
      /** In official order. */
      readonly candidates: readonly BoardId[];
      /** How many a ballot may name at most, and how many places there are. */
      readonly choose: number;
      readonly entitled: readonly BoardId[];
      readonly excluded: readonly { readonly board: BoardId; readonly reason: ExclusionReason }[];
      readonly closes: Instant;
      readonly rule: BallotRule;
    }
  /** Heads of boards that had not voted were reminded. */
  | { readonly type: 'BallotChased'; readonly by: PersonId; readonly boards: readonly BoardId[] }
  /**
   * `roll`: who voted, in roster order; `receipts` and `ballots`: what was in the urn, each list sorted by itself, so that neither says anything
   * of the other. `ballots` null: too few voted or it was opened by mistake, and the urn was not opened. `by` null: its time came.
   */
  | {
      readonly type: 'BallotClosed';
      readonly by: PersonId | null;
      readonly why: CloseWhy;
      readonly reason: EarlyReason | null;
      readonly roll: readonly BoardId[];
      readonly receipts: readonly string[];
      readonly ballots: readonly (readonly BoardId[])[] | null;
    };

export type BallotStatus = 'none' | 'open' | 'closed';

export type Ballot = {
  readonly status: BallotStatus;
  readonly by: PersonId | null;
  readonly title: TextId | null;
  readonly candidates: readonly BoardId[];
  readonly choose: number;
  readonly entitled: readonly BoardId[];
  readonly excluded: readonly { readonly board: BoardId; readonly reason: ExclusionReason }[];
  readonly openedAt: Instant | null;
  readonly closes: Instant | null;
  readonly rule: BallotRule;
  readonly chased: readonly { readonly board: BoardId; readonly at: Instant }[];
  readonly closed: (Omit<Extract<BallotEvent, { type: 'BallotClosed' }>, 'type'> & { readonly at: Instant }) | null;
};

/**
 * The one document of an open ballot. `ballots` and `receipts` are sorted, each by itself, `roll` is in roster order: nothing in it says
 * which board cast which ballot, in which order they came or which receipt goes with which. `frozen`: it is being closed, and takes no more.
 */
export type Urn = {
  readonly roll: readonly BoardId[];
  readonly receipts: readonly string[];
  readonly ballots: readonly (readonly BoardId[])[];
  readonly frozen: { readonly why: CloseWhy; readonly reason: EarlyReason | null } | null;
};
export const EMPTY_URN: Urn = { roll: [], receipts: [], ballots: [], frozen: null };
