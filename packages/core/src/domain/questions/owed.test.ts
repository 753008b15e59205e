import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import type { BoardId, PersonId, TextId } from '../ids.js';
import { type CalendarDate, type Instant, parseInstant } from '../instant.js';
import { NO_QUESTION } from './evolve.js';
import { answerOwed, lapsesOf, overdueAmong, questionOfMatter, wordOwed } from './owed.js';
import type { Answer, Question, QuestionState } from './types.js';

const at = (iso: string): Instant => parseInstant(`${iso}:00+07:00`) as Instant;
const BY = 'p-1' as PersonId;
const words = { text: 't' as TextId, sha256: 'ab' };
const deadlines = { due: at('2024-06-17T17:00'), escalates: at('2024-06-19T17:00') };
const question = (...course: readonly (readonly [QuestionState, string])[]): Question => ({
  ...NO_QUESTION,
  raised: { by: BY, board: 'hai-duong' as BoardId, kind: 'difficulty', topic: words, at: at('2024-06-10T09:00') },
  deadlines,
  state: course.at(-1)?.[0] ?? 'open',
  course: course.map(([state, when]) => ({ state, at: at(when) })),
});
const answer = (lapses: string): Answer => ({
  revision: 2,
  by: BY,
  at: at('2024-06-11T09:00'),
  words,
  reason: null,
  basis: { words, lapses: lapses as CalendarDate },
  basedOn: null,
});

describe('an answer that is owed', () => {
  it('has a name of its own each time it comes to be owed, and is over once it is not', () => {
    const first = answerOwed({ number: 3, state: question(['open', '2024-06-10T09:00']) });
    expect(first).toMatchObject({ id: '3.1', board: null, due: deadlines.due, doneSince: null });
    const asked = question(['open', '2024-06-10T09:00'], ['waiting', '2024-06-11T09:00']);
    expect(answerOwed({ number: 3, state: asked })).toMatchObject({ id: '3.1', doneSince: at('2024-06-11T09:00') });
    const again = question(['open', '2024-06-10T09:00'], ['waiting', '2024-06-11T09:00'], ['open', '2024-06-12T09:00']);
    expect(answerOwed({ number: 3, state: again })).toMatchObject({ id: '3.2', opens: at('2024-06-12T09:00') });
    expect(answerOwed({ number: 3, state: NO_QUESTION })).toBeNull();
    expect(questionOfMatter('3.2')).toEqual({ number: 3, what: 'answer' });
  });

  it('counts as overdue after its due instant, while nobody has answered', () => {
    const open = answerOwed({ number: 3, state: question(['open', '2024-06-10T09:00']) });
    const done = answerOwed({
      number: 4,
      state: question(['open', '2024-06-10T09:00'], ['answered', '2024-06-11T09:00']),
    });
    const all = [open, done].flatMap((each) => each ?? []);
    expect([overdueAmong(all, deadlines.due), overdueAmong(all, at('2024-06-17T17:01'))]).toEqual([0, 1]);
  });
});

describe('the word of the board that asked', () => {
  it('is owed three working days after it was asked, until it replies', () => {
    const asked = question(['open', '2024-06-10T09:00'], ['waiting', '2024-06-13T09:00']);
    const owed = wordOwed(bundledCluster(), { number: 3, state: asked });
    expect(owed).toMatchObject({ id: '3.reply.1', board: 'hai-duong', opens: at('2024-06-13T09:00'), doneSince: null });
    expect(owed?.due).toBe(at('2024-06-18T17:00'));
    const replied = question(
      ['open', '2024-06-10T09:00'],
      ['waiting', '2024-06-13T09:00'],
      ['open', '2024-06-14T09:00'],
    );
    expect(wordOwed(bundledCluster(), { number: 3, state: replied })?.doneSince).toBe(at('2024-06-14T09:00'));
    expect(questionOfMatter('3.reply.1')).toEqual({ number: 3, what: 'reply' });
  });

  it('is owed anew of each answer, until the board says whether it settles the matter', () => {
    const twice = question(
      ['open', '2024-06-10T09:00'],
      ['answered', '2024-06-11T09:00'],
      ['settled', '2024-06-11T10:00'],
      ['answered', '2024-06-12T09:00'],
    );
    expect(wordOwed(bundledCluster(), { number: 3, state: twice })).toMatchObject({
      id: '3.settle.2',
      doneSince: null,
    });
    expect(wordOwed(bundledCluster(), { number: 3, state: question(['open', '2024-06-10T09:00']) })).toBeNull();
    expect(wordOwed(bundledCluster(), { number: 3, state: NO_QUESTION })).toBeNull();
    expect(questionOfMatter('3.settle.2')).toEqual({ number: 3, what: 'settle' });
  });
});

describe('an answer that lapses', () => {
  it('is told on its last day to every board that goes by it', () => {
    const state: Question = {
      ...question(['open', '2024-06-10T09:00'], ['answered', '2024-06-11T09:00']),
      answers: [answer('2024-12-31')],
      relied: [{ board: 'ha-nam' as BoardId, by: BY, at: at('2024-06-12T09:00'), revision: 2 }],
    };
    const of = { number: 3, state };
    const found = lapsesOf(bundledCluster(), [of], of);
    expect(found.map(({ id, board }) => [id, board])).toEqual([
      ['3.lapse.2', 'hai-duong'],
      ['3.lapse.2', 'ha-nam'],
    ]);
    expect(found[0]).toMatchObject({ opens: at('2024-12-31T00:00'), due: at('2024-12-31T17:00'), doneSince: null });
    expect(lapsesOf(bundledCluster(), [of], { ...of, state: { ...state, retracted: true } })).toEqual([]);
    expect(lapsesOf(bundledCluster(), [of], { ...of, state: { ...state, state: 'closed' } })).toEqual([]);
    expect(questionOfMatter('3.lapse.2')).toEqual({ number: 3, what: 'lapse' });
  });
});
