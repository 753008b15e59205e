import type { BoardId, PersonId, TextId } from '../ids.js';
import type { Instant } from '../instant.js';

/** An announcement is done with once it was seen; a directive has to be carried out. */
export const DIRECTIVE_KINDS = ['announcement', 'directive'] as const;
export type DirectiveKind = (typeof DIRECTIVE_KINDS)[number];

/** How far a board has come with it, in this order: each implies those before it. */
export const MARKS = ['seen', 'understood', 'done'] as const;
export type Mark = (typeof MARKS)[number];

/** Why one is called off; the catalogue words them. */
export const CALL_OFF_REASONS = ['not_needed', 'replaced', 'mistake', 'instructed'] as const;
export type CallOffReason = (typeof CALL_OFF_REASONS)[number];

/** Words kept as a document, of which a fact holds the id and a salted SHA-256. */
export type WordsRef = { readonly text: TextId; readonly sha256: string };

/** The facts of one announcement or directive, in the stream `directive:<cluster>:<number>`. */
export type DirectiveEvent =
  | ({
      readonly type: 'DirectiveSent';
      readonly by: PersonId;
      readonly kind: DirectiveKind;
      /** The units it went to, in official order. */
      readonly boards: readonly BoardId[];
      /** Until when it is to be done; null for announcements, and where no day was set. */
      readonly due: Instant | null;
    } & WordsRef)
  /** Version 2, 3, …: the words are others from now on. */
  | ({ readonly type: 'DirectiveCorrected'; readonly by: PersonId; readonly version: number } & WordsRef)
  | { readonly type: 'DirectiveCalledOff'; readonly by: PersonId; readonly reason: CallOffReason }
  /** A board's word to the version it had before it; `report` in a few words of its own. */
  | {
      readonly type: 'DirectiveMarked';
      readonly by: PersonId;
      readonly board: BoardId;
      readonly mark: Mark;
      readonly version: number;
      readonly report?: WordsRef;
    }
  /** A question back to whoever sent it. */
  | ({
      readonly type: 'DirectiveAsked';
      readonly by: PersonId;
      readonly board: BoardId;
      readonly version: number;
    } & WordsRef)
  /** Boards that had not come as far as `mark` were reminded of it. */
  | {
      readonly type: 'DirectiveChased';
      readonly by: PersonId;
      readonly mark: Mark;
      readonly boards: readonly BoardId[];
    };

export type MarkMade = {
  readonly board: BoardId;
  readonly mark: Mark;
  readonly version: number;
  readonly by: PersonId;
  readonly at: Instant;
  readonly report: WordsRef | null;
};

export type AskedBack = {
  readonly board: BoardId;
  readonly version: number;
  readonly by: PersonId;
  readonly at: Instant;
} & WordsRef;

/** `none`: nothing was sent under this number. */
export type DirectiveStatus = 'none' | 'open' | 'called_off';

export type Directive = {
  readonly status: DirectiveStatus;
  readonly kind: DirectiveKind;
  readonly by: PersonId | null;
  readonly sentAt: Instant | null;
  readonly boards: readonly BoardId[];
  readonly due: Instant | null;
  /** The words of each version, the first one first. */
  readonly versions: readonly ({ readonly at: Instant; readonly by: PersonId } & WordsRef)[];
  /** In the order they were made. */
  readonly marks: readonly MarkMade[];
  readonly questions: readonly AskedBack[];
  readonly chased: readonly { readonly board: BoardId; readonly mark: Mark; readonly at: Instant }[];
  readonly calledOff: { readonly by: PersonId; readonly at: Instant; readonly reason: CallOffReason } | null;
};
