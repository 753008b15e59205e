import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId, PersonId, TextId } from '../ids.js';
import { type Instant, instantAt } from '../instant.js';
import { decideQuestion, type QuestionCommand } from './decide.js';
import { evolveQuestion, NO_QUESTION } from './evolve.js';
import { QUESTION_DEEDS, QUESTION_TABLE, type QuestionDeed } from './states.js';
import { QUESTION_STATES, type Question, type QuestionState } from './types.js';

const OFFICER = 'p-officer' as PersonId;
const SECRETARY = 'p-secretary' as PersonId;
const BOARD = 'hai-duong' as BoardId;
const OTHER = 'ha-nam' as BoardId;
const DUE = '2024-06-17T10:00:00.000Z' as Instant;
const ESCALATES = '2024-06-19T10:00:00.000Z' as Instant;
const until = { due: DUE, escalates: ESCALATES };
const words = (text: string) => ({ text: text as TextId, sha256: 'ab' });
const asker = { by: OFFICER, boards: [BOARD] };

const commandOf = (deed: QuestionDeed, revision: number): QuestionCommand => {
  const by = SECRETARY;
  switch (deed) {
    case 'answer':
      return { type: 'Answer', by, words: words('a'), basis: null, basedOn: null };
    case 'revise':
      return { type: 'Revise', by, revision, reason: 'mistake', words: words('b'), basis: null, basedOn: null };
    case 'retract':
      return { type: 'Retract', by, revision, reason: 'rule_changed', ...until };
    case 'settle':
      return { type: 'Settle', revision, ...asker };
    case 'reopen':
      return { type: 'Reopen', revision, missing: words('m'), ...asker, ...until };
    case 'ask':
      return { type: 'Ask', by, words: words('q') };
    case 'reply':
      return { type: 'Reply', words: words('r'), ...asker, ...until };
    case 'withdraw':
      return { type: 'Withdraw', ...asker };
    case 'close':
      return { type: 'Close', by, number: 3, reason: 'other_level', duplicateOf: null };
    case 'assign':
      return { type: 'Assign', by, to: SECRETARY };
    case 'escalate':
      return { type: 'Escalate', by };
    case 'note':
      return { type: 'Note', by, words: words('n') };
    case 'share':
      return { type: 'Share', by, shared: false };
    case 'rely':
      return { type: 'Rely', by: OFFICER, board: OTHER, revision, topic: words('t') };
  }
};

let clock = 0;
const step = (question: Question, command: QuestionCommand): Question => {
  const decided = decideQuestion(command, question);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.reduce((sum, event) => evolveQuestion(sum, event, instantAt(clock++ * 60_000)), question);
};
const raise: QuestionCommand = {
  type: 'Raise',
  by: OFFICER,
  board: BOARD,
  kind: 'difficulty',
  topic: words('t'),
  ...until,
};
const revisionOf = (question: Question): number => question.answers.at(-1)?.revision ?? 0;
const after = (...deeds: readonly QuestionDeed[]): Question =>
  deeds.reduce((question, deed) => step(question, commandOf(deed, revisionOf(question))), step(NO_QUESTION, raise));

const IN: Readonly<Record<QuestionState, Question>> = {
  open: after(),
  waiting: after('ask'),
  answered: after('answer'),
  reopened: after('answer', 'reopen'),
  settled: after('answer', 'settle'),
  withdrawn: after('withdraw'),
  closed: after('close'),
};

const EDGES = QUESTION_STATES.flatMap((state) => QUESTION_DEEDS.map((deed) => [state, deed] as const));

describe('what may happen to a question', () => {
  it.each(EDGES)('%s: %s is as the table says', (state, deed) => {
    const question = IN[state];
    expect(question.state).toBe(state);
    const decided = decideQuestion(commandOf(deed, revisionOf(question)), question);
    const next = QUESTION_TABLE[state][deed];
    if (next === undefined) {
      expect(decided).toEqual({ ok: false, error: { code: 'wrong_state', deed, state } });
      return;
    }
    const reached = step(question, commandOf(deed, revisionOf(question))).state;
    expect(reached).toBe(next === 'before' ? question.before : next);
  });

  it.each(QUESTION_DEEDS)('%s before it was raised is refused', (deed) => {
    expect(decideQuestion(commandOf(deed, 0), NO_QUESTION)).toEqual({
      ok: false,
      error: { code: 'no_such_question' },
    });
  });

  it.each(['settle', 'reopen', 'reply', 'withdraw'] as const)('%s is the asker’s board’s alone', (deed) => {
    const state = deed === 'reply' ? 'waiting' : deed === 'withdraw' ? 'open' : 'answered';
    const command = { ...commandOf(deed, revisionOf(IN[state])), boards: [OTHER] } as QuestionCommand;
    expect(decideQuestion(command, IN[state])).toEqual({
      ok: false,
      error: { code: 'not_your_board', deed, board: BOARD },
    });
  });

  it.each(['revise', 'retract', 'settle', 'reopen', 'rely'] as const)('%s is about the answer that stands', (deed) => {
    expect(decideQuestion(commandOf(deed, 7), IN.answered)).toEqual({
      ok: false,
      error: { code: 'not_the_last_answer', revision: 1 },
    });
  });

  it('changes nothing where it stands so already, and no question is its own duplicate', () => {
    const refused = (question: Question, command: QuestionCommand): unknown => {
      const decided = decideQuestion(command, question);
      return decided.ok ? 'ok' : decided.error.code;
    };
    expect(refused(after('assign'), commandOf('assign', 0))).toBe('already_there');
    expect(refused(after('escalate'), commandOf('escalate', 0))).toBe('already_there');
    expect(refused(after('answer', 'share'), commandOf('share', 1))).toBe('already_there');
    expect(refused(IN.open, { type: 'Close', by: SECRETARY, number: 3, reason: 'duplicate', duplicateOf: 3 })).toBe(
      'of_itself',
    );
  });

  it('goes back to where it was when the asker replies, and counts how often it was reopened', () => {
    expect(after('ask', 'note', 'assign', 'reply').state).toBe('open');
    expect(after('answer', 'reopen', 'ask', 'reply')).toMatchObject({ state: 'reopened', reopenings: 1 });
    expect(after('answer', 'reopen', 'answer', 'reopen').reopenings).toBe(2);
  });

  it('never leaves the table, whatever is tried, and numbers the answers one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...QUESTION_DEEDS), { maxLength: 25 }), (deeds) => {
        let question = step(NO_QUESTION, raise);
        for (const deed of deeds) {
          const command = commandOf(deed, revisionOf(question));
          const decided = decideQuestion(command, question);
          const allowed = QUESTION_TABLE[question.state][deed] !== undefined;
          if (decided.ok) question = step(question, command);
          expect(decided.ok || !allowed || decided.error.code === 'already_there').toBe(true);
          expect(decided.ok && !allowed).toBe(false);
        }
        expect(question.answers.map(({ revision }) => revision)).toEqual(question.answers.map((_, at) => at + 1));
        expect(question.course.map(({ at }) => at)).toEqual([...question.course.map(({ at }) => at)].sort());
      }),
      { numRuns: 60 },
    );
  });
});
