import type { BoardId, PersonId, TextId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { Deadlines } from './rule.js';

/** A difficulty that guidance is asked for, or a proposal. */
export type QuestionKind = 'difficulty' | 'proposal';
export const QUESTION_KINDS: readonly QuestionKind[] = ['difficulty', 'proposal'];

/** Words kept as a document of their own. */
export type KeptWords = { readonly text: TextId; readonly sha256: string };

/** Why an answer was changed or taken back. */
export const ANSWER_REASONS = ['mistake', 'supplement', 'rule_changed', 'instructed'] as const;
export type AnswerReason = (typeof ANSWER_REASONS)[number];

/** Why a matter is closed without an answer of its own. `duplicate` names the one that has it. */
export const CLOSE_REASONS = ['duplicate', 'other_level', 'unrelated', 'by_letter'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** An answer, revision of it, by the number of its question. */
export type AnswerRef = { readonly number: number; readonly revision: number };

/** What an answer rests on: the document in words, and the day up to which that holds (inclusive). */
export type Basis = { readonly words: KeptWords; readonly lapses: CalendarDate | null };

export type QuestionEvent =
  | ({
      readonly type: 'QuestionRaised';
      readonly by: PersonId;
      readonly board: BoardId;
      readonly kind: QuestionKind;
      readonly topic: KeptWords;
    } & Deadlines)
  | { readonly type: 'QuestionAssigned'; readonly by: PersonId; readonly to: PersonId }
  /** Revision 1, or a later one with its reason. `basedOn`: the answer to another question that this one repeats. */
  | {
      readonly type: 'QuestionAnswered';
      readonly by: PersonId;
      readonly revision: number;
      readonly words: KeptWords;
      readonly reason: AnswerReason | null;
      readonly basis?: Basis;
      readonly basedOn?: AnswerRef;
    }
  /** The answer stands no more and is owed again. */
  | ({
      readonly type: 'AnswerRetracted';
      readonly by: PersonId;
      readonly revision: number;
      readonly reason: AnswerReason;
    } & Deadlines)
  /** The asker’s board says that the answer settles it. */
  | { readonly type: 'QuestionSettled'; readonly by: PersonId; readonly revision: number }
  /** The asker’s board says that it does not, and what is still missing. */
  | ({
      readonly type: 'QuestionReopened';
      readonly by: PersonId;
      readonly revision: number;
      readonly missing: KeptWords;
    } & Deadlines)
  /** The clock pauses until the asker’s board replies. */
  | { readonly type: 'AskerAsked'; readonly by: PersonId; readonly words: KeptWords }
  | ({ readonly type: 'AskerReplied'; readonly by: PersonId; readonly words: KeptWords } & Deadlines)
  | { readonly type: 'QuestionWithdrawn'; readonly by: PersonId }
  | {
      readonly type: 'QuestionClosed';
      readonly by: PersonId;
      readonly reason: CloseReason;
      readonly duplicateOf?: number;
    }
  | { readonly type: 'QuestionEscalated'; readonly by: PersonId }
  /** For those who answer only. */
  | { readonly type: 'QuestionNoted'; readonly by: PersonId; readonly words: KeptWords }
  /** Whether others than the asker’s board may find the answer. */
  | { readonly type: 'AnswerShared'; readonly by: PersonId; readonly shared: boolean }
  /** A board found its matter answered here, before it filed it. */
  | {
      readonly type: 'AnswerReliedOn';
      readonly by: PersonId;
      readonly board: BoardId;
      readonly revision: number;
      readonly topic: KeptWords;
    };

/** `waiting`: for the asker’s board, which was asked something. */
export type QuestionState = 'open' | 'waiting' | 'answered' | 'reopened' | 'settled' | 'withdrawn' | 'closed';
export const QUESTION_STATES: readonly QuestionState[] = [
  'open',
  'waiting',
  'answered',
  'reopened',
  'settled',
  'withdrawn',
  'closed',
];

export type Answer = {
  readonly revision: number;
  readonly by: PersonId;
  readonly at: Instant;
  readonly words: KeptWords;
  readonly reason: AnswerReason | null;
  readonly basis: Basis | null;
  readonly basedOn: AnswerRef | null;
};

/** What was said between those who answer and the asker’s board beside answers. */
export type Exchange = {
  readonly what: 'asked' | 'replied' | 'missing';
  readonly by: PersonId;
  readonly at: Instant;
  readonly words: KeptWords;
};

/** Somebody of a board took an answer for theirs: by settling, or before filing. */
export type Reliance = {
  readonly board: BoardId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly revision: number;
};

/** One difficulty or proposal; `NO_QUESTION` before it was raised. */
export type Question = {
  readonly raised: {
    readonly by: PersonId;
    readonly board: BoardId;
    readonly kind: QuestionKind;
    readonly topic: KeptWords;
    readonly at: Instant;
  } | null;
  readonly state: QuestionState;
  /** The state it goes back to when the asker replies. */
  readonly before: QuestionState;
  readonly deadlines: Deadlines | null;
  /** Who it was given to; null: whoever answers for questions. */
  readonly owner: PersonId | null;
  readonly answers: readonly Answer[];
  /** The last answer was taken back. */
  readonly retracted: boolean;
  readonly exchanges: readonly Exchange[];
  /** How often the asker said that the answer does not settle it. */
  readonly reopenings: number;
  readonly notes: readonly { readonly by: PersonId; readonly at: Instant; readonly words: KeptWords }[];
  readonly shared: boolean;
  readonly relied: readonly Reliance[];
  readonly closed: { readonly reason: CloseReason; readonly duplicateOf: number | null } | null;
  /** Put before the leader by hand. */
  readonly escalatedAt: Instant | null;
  /** Every state with the instant from which it held, earliest first. */
  readonly course: readonly { readonly state: QuestionState; readonly at: Instant }[];
};
