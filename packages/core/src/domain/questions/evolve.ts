import type { Instant } from '../instant.js';
import { assertNever } from '../result.js';
import type { Deadlines } from './rule.js';
import type { Exchange, Question, QuestionEvent, QuestionState } from './types.js';

export const NO_QUESTION: Question = {
  raised: null,
  state: 'open',
  before: 'open',
  deadlines: null,
  owner: null,
  answers: [],
  retracted: false,
  exchanges: [],
  reopenings: 0,
  notes: [],
  shared: true,
  relied: [],
  closed: null,
  escalatedAt: null,
  course: [],
};

const into = (question: Question, state: QuestionState, at: Instant): Question => ({
  ...question,
  before: question.state,
  state,
  course: [...question.course, { state, at }],
});

const until = ({ due, escalates }: Deadlines): Deadlines => ({ due, escalates });

const said = (
  question: Question,
  what: Exchange['what'],
  { by, words }: Pick<Exchange, 'by' | 'words'>,
  at: Instant,
): Question => ({ ...question, exchanges: [...question.exchanges, { what, by, at, words }] });

/** Folds one fact about a difficulty or proposal; `at` is when it was stored. */
export const evolveQuestion = (question: Question, event: QuestionEvent, at: Instant): Question => {
  switch (event.type) {
    case 'QuestionRaised': {
      const { by, board, kind, topic } = event;
      return into({ ...question, raised: { by, board, kind, topic, at }, deadlines: until(event) }, 'open', at);
    }
    case 'QuestionAssigned':
      return { ...question, owner: event.to };
    case 'QuestionAnswered': {
      const { revision, by, words, reason, basis = null, basedOn = null } = event;
      const answer = { revision, by, at, words, reason, basis, basedOn };
      const after = { ...question, answers: [...question.answers, answer], retracted: false, escalatedAt: null };
      return into(after, 'answered', at);
    }
    case 'AnswerRetracted':
      return into({ ...question, retracted: true, deadlines: until(event) }, 'open', at);
    case 'QuestionSettled': {
      const board = question.raised?.board;
      const relied = board === undefined ? [] : [{ board, by: event.by, at, revision: event.revision }];
      return into({ ...question, relied: [...question.relied, ...relied] }, 'settled', at);
    }
    case 'QuestionReopened': {
      const after = said(question, 'missing', { by: event.by, words: event.missing }, at);
      return into({ ...after, reopenings: question.reopenings + 1, deadlines: until(event) }, 'reopened', at);
    }
    case 'AskerAsked':
      return into(said(question, 'asked', event, at), 'waiting', at);
    case 'AskerReplied':
      return into({ ...said(question, 'replied', event, at), deadlines: until(event) }, question.before, at);
    case 'QuestionWithdrawn':
      return into(question, 'withdrawn', at);
    case 'QuestionClosed': {
      const { reason, duplicateOf = null } = event;
      return into({ ...question, closed: { reason, duplicateOf } }, 'closed', at);
    }
    case 'QuestionEscalated':
      return { ...question, escalatedAt: at };
    case 'QuestionNoted':
      return { ...question, notes: [...question.notes, { by: event.by, at, words: event.words }] };
    case 'AnswerShared':
      return { ...question, shared: event.shared };
    case 'AnswerReliedOn': {
      const { board, by, revision } = event;
      return { ...question, relied: [...question.relied, { board, by, at, revision }] };
    }
    default:
      return assertNever(event);
  }
};
