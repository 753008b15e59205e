import type { QuestionState } from './types.js';

/** What may be done about a difficulty or proposal. */
export const QUESTION_DEEDS = [
  'answer',
  'revise',
  'retract',
  'ask',
  'reply',
  'settle',
  'reopen',
  'withdraw',
  'close',
  'assign',
  'escalate',
  'note',
  'share',
  'rely',
] as const;
export type QuestionDeed = (typeof QUESTION_DEEDS)[number];

/** Back to where it was before the asker was asked. */
export type NextState = QuestionState | 'before';

const OWED = {
  answer: 'answered',
  ask: 'waiting',
  withdraw: 'withdrawn',
  close: 'closed',
} as const;

/** What may happen in each state, and where it leads; everything else is refused and changes nothing. */
export const QUESTION_TABLE: Readonly<Record<QuestionState, Readonly<Partial<Record<QuestionDeed, NextState>>>>> = {
  open: { ...OWED, assign: 'open', escalate: 'open', note: 'open' },
  reopened: { ...OWED, assign: 'reopened', escalate: 'reopened', note: 'reopened' },
  waiting: {
    reply: 'before',
    answer: 'answered',
    withdraw: 'withdrawn',
    close: 'closed',
    assign: 'waiting',
    note: 'waiting',
  },
  // A corrected answer is put to the asker anew.
  answered: {
    revise: 'answered',
    retract: 'open',
    settle: 'settled',
    reopen: 'reopened',
    note: 'answered',
    share: 'answered',
    rely: 'answered',
  },
  settled: { revise: 'answered', retract: 'open', note: 'settled', share: 'settled', rely: 'settled' },
  withdrawn: { note: 'withdrawn' },
  closed: { note: 'closed' },
};

/** The states in which those who answer have the next word. */
export const OWED_STATES: readonly QuestionState[] = ['open', 'reopened'];
/** The states that have ended. */
export const ENDED_STATES: readonly QuestionState[] = ['settled', 'withdrawn', 'closed'];
/** The states in which an answer stands. */
export const ANSWERED_STATES: readonly QuestionState[] = ['answered', 'settled'];
