import type { BoardId, PersonId } from '../ids.js';
import { assertNever, ok, type Result, refuse } from '../result.js';
import type { Deadlines } from './rule.js';
import { QUESTION_TABLE, type QuestionDeed } from './states.js';
import type {
  AnswerReason,
  AnswerRef,
  Basis,
  CloseReason,
  KeptWords,
  Question,
  QuestionEvent,
  QuestionKind,
  QuestionState,
} from './types.js';

/** `boards`: whose people the sender is; what is the asker’s board’s alone takes one of them. */
type ByAsker = { readonly by: PersonId; readonly boards: readonly BoardId[] };

export type QuestionCommand =
  | ({
      readonly type: 'Raise';
      readonly by: PersonId;
      readonly board: BoardId;
      readonly kind: QuestionKind;
      readonly topic: KeptWords;
    } & Deadlines)
  | { readonly type: 'Assign'; readonly by: PersonId; readonly to: PersonId }
  | {
      readonly type: 'Answer';
      readonly by: PersonId;
      readonly words: KeptWords;
      readonly basis: Basis | null;
      readonly basedOn: AnswerRef | null;
    }
  | {
      readonly type: 'Revise';
      readonly by: PersonId;
      readonly revision: number;
      readonly reason: AnswerReason;
      readonly words: KeptWords;
      readonly basis: Basis | null;
      readonly basedOn: AnswerRef | null;
    }
  | ({
      readonly type: 'Retract';
      readonly by: PersonId;
      readonly revision: number;
      readonly reason: AnswerReason;
    } & Deadlines)
  | ({ readonly type: 'Settle'; readonly revision: number } & ByAsker)
  | ({ readonly type: 'Reopen'; readonly revision: number; readonly missing: KeptWords } & ByAsker & Deadlines)
  | { readonly type: 'Ask'; readonly by: PersonId; readonly words: KeptWords }
  | ({ readonly type: 'Reply'; readonly words: KeptWords } & ByAsker & Deadlines)
  | ({ readonly type: 'Withdraw' } & ByAsker)
  | {
      readonly type: 'Close';
      readonly by: PersonId;
      readonly number: number;
      readonly reason: CloseReason;
      readonly duplicateOf: number | null;
    }
  | { readonly type: 'Escalate'; readonly by: PersonId }
  | { readonly type: 'Note'; readonly by: PersonId; readonly words: KeptWords }
  | { readonly type: 'Share'; readonly by: PersonId; readonly shared: boolean }
  | {
      readonly type: 'Rely';
      readonly by: PersonId;
      readonly board: BoardId;
      readonly revision: number;
      readonly topic: KeptWords;
    };

export type QuestionRefusal =
  | { readonly code: 'no_such_question' }
  | { readonly code: 'wrong_state'; readonly deed: QuestionDeed; readonly state: QuestionState }
  /** It belongs to the people of another board. */
  | { readonly code: 'not_your_board'; readonly deed: QuestionDeed; readonly board: BoardId }
  /** The answer has another revision by now, or none. */
  | { readonly code: 'not_the_last_answer'; readonly revision: number }
  | { readonly code: 'already_there' }
  | { readonly code: 'of_itself' };

const DEEDS: Readonly<Record<Exclude<QuestionCommand['type'], 'Raise'>, QuestionDeed>> = {
  Assign: 'assign',
  Answer: 'answer',
  Revise: 'revise',
  Retract: 'retract',
  Settle: 'settle',
  Reopen: 'reopen',
  Ask: 'ask',
  Reply: 'reply',
  Withdraw: 'withdraw',
  Close: 'close',
  Escalate: 'escalate',
  Note: 'note',
  Share: 'share',
  Rely: 'rely',
};

type Decision = Result<readonly QuestionEvent[], QuestionRefusal>;

const optional = (basis: Basis | null, basedOn: AnswerRef | null) => ({
  ...(basis === null ? {} : { basis }),
  ...(basedOn === null ? {} : { basedOn }),
});

/** What stands already when nothing would change. */
const changesNothing = (command: QuestionCommand, question: Question): boolean =>
  (command.type === 'Assign' && question.owner === command.to) ||
  (command.type === 'Escalate' && question.escalatedAt !== null) ||
  (command.type === 'Share' && question.shared === command.shared);

/**
 * The rules of a difficulty or proposal: what the state allows (`QUESTION_TABLE`), only the asker’s board for what is the asker’s, and
 * always about the answer that stands.
 */
export const decideQuestion = (command: QuestionCommand, question: Question): Decision => {
  if (command.type === 'Raise') return raise(command);
  if (question.raised === null) return refuse({ code: 'no_such_question' });
  const deed = DEEDS[command.type];
  const { state, answers } = question;
  if ('boards' in command && !command.boards.includes(question.raised.board))
    return refuse({ code: 'not_your_board', deed, board: question.raised.board });
  if (QUESTION_TABLE[state][deed] === undefined) return refuse({ code: 'wrong_state', deed, state });
  const last = answers.at(-1)?.revision ?? 0;
  if ('revision' in command && command.revision !== last)
    return refuse({ code: 'not_the_last_answer', revision: last });
  if (command.type === 'Close' && command.duplicateOf === command.number) return refuse({ code: 'of_itself' });
  if (changesNothing(command, question)) return refuse({ code: 'already_there' });
  return ok([eventOf(command, last)]);
};

const raise = ({ by, board, kind, topic, due, escalates }: Extract<QuestionCommand, { type: 'Raise' }>): Decision =>
  ok([{ type: 'QuestionRaised', by, board, kind, topic, due, escalates }]);

const eventOf = (command: Exclude<QuestionCommand, { type: 'Raise' }>, last: number): QuestionEvent => {
  const { by } = command;
  switch (command.type) {
    case 'Assign':
      return { type: 'QuestionAssigned', by, to: command.to };
    case 'Answer':
    case 'Revise': {
      const { words, basis, basedOn } = command;
      const reason = command.type === 'Revise' ? command.reason : null;
      return { type: 'QuestionAnswered', by, revision: last + 1, words, reason, ...optional(basis, basedOn) };
    }
    case 'Retract': {
      const { revision, reason, due, escalates } = command;
      return { type: 'AnswerRetracted', by, revision, reason, due, escalates };
    }
    case 'Settle':
      return { type: 'QuestionSettled', by, revision: command.revision };
    case 'Reopen': {
      const { revision, missing, due, escalates } = command;
      return { type: 'QuestionReopened', by, revision, missing, due, escalates };
    }
    case 'Ask':
      return { type: 'AskerAsked', by, words: command.words };
    case 'Reply':
      return { type: 'AskerReplied', by, words: command.words, due: command.due, escalates: command.escalates };
    case 'Withdraw':
      return { type: 'QuestionWithdrawn', by };
    case 'Close': {
      const { reason, duplicateOf } = command;
      return { type: 'QuestionClosed', by, reason, ...(duplicateOf === null ? {} : { duplicateOf }) };
    }
    case 'Escalate':
      return { type: 'QuestionEscalated', by };
    case 'Note':
      return { type: 'QuestionNoted', by, words: command.words };
    case 'Share':
      return { type: 'AnswerShared', by, shared: command.shared };
    case 'Rely': {
      const { board, revision, topic } = command;
      return { type: 'AnswerReliedOn', by, board, revision, topic };
    }
    default:
      return assertNever(command);
  }
};
