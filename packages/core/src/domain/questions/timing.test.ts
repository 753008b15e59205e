import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import type { PersonId, TextId } from '../ids.js';
import { type Instant, parseInstant } from '../instant.js';
import { NO_QUESTION } from './evolve.js';
import { answerDeadlines, deadlinesAfter } from './rule.js';
import { answerTimes, escalatedSince, isOverdue, median } from './timing.js';
import type { Question, QuestionState } from './types.js';

const config = bundledCluster();
const at = (iso: string): Instant => parseInstant(`${iso}:00+07:00`) as Instant;
const course = (...steps: readonly (readonly [QuestionState, string])[]): Question => ({
  ...NO_QUESTION,
  state: steps.at(-1)?.[0] ?? 'open',
  course: steps.map(([state, when]) => ({ state, at: at(when) })),
  answers: steps
    .filter(([state]) => state === 'answered')
    .map(([, when], index) => ({
      revision: index + 1,
      by: 'p' as PersonId,
      at: at(when),
      words: { text: 't' as TextId, sha256: 'ab' },
      reason: null,
      basis: null,
      basedOn: null,
    })),
});

describe('how long answers take', () => {
  it('counts working time only, and stands still while the asker has the word', () => {
    const question = course(
      ['open', '2024-06-10T16:00'],
      ['waiting', '2024-06-11T08:30'],
      ['open', '2024-06-13T10:30'],
      ['answered', '2024-06-13T14:30'],
      ['reopened', '2024-06-14T07:30'],
      ['answered', '2024-06-14T09:30'],
      ['settled', '2024-06-20T09:30'],
    );
    // 60 + 60, then 60 + 60 after the reply; then two hours more.
    expect(answerTimes(config, question)).toEqual({ ok: true, value: { first: 240, closing: 360 } });
  });

  it('is open while nothing has come, and a missing year is said', () => {
    expect(answerTimes(config, course(['open', '2024-06-10T16:00']))).toEqual({
      ok: true,
      value: { first: null, closing: null },
    });
    const far = course(['open', '2030-06-10T16:00'], ['answered', '2030-06-11T16:00']);
    expect(answerTimes(config, far)).toEqual({ ok: false, error: { code: 'holiday_year_missing', year: 2030 } });
  });

  it('takes the middle', () => {
    expect([median([]), median([5]), median([9, 1, 5]), median([1, 2, 4, 100])]).toEqual([null, 5, 5, 3]);
  });
});

describe('until when an answer is due', () => {
  it('counts working days from the day it was asked, over weekends and holidays', () => {
    expect(answerDeadlines(config, at('2024-06-10T09:00'))).toEqual({
      ok: true,
      value: { due: at('2024-06-17T17:00'), escalates: at('2024-06-19T17:00') },
    });
    expect(answerDeadlines(config, at('2024-08-30T09:00'))).toMatchObject({ value: { due: at('2024-09-10T17:00') } });
    const rule = { ...config, questions: { answerDays: 1, escalateDays: 1 } };
    expect(answerDeadlines(rule, at('2024-06-14T09:00'))).toMatchObject({ value: { due: at('2024-06-17T17:00') } });
    expect(answerDeadlines(config, at('2030-06-14T09:00'))).toMatchObject({ error: { year: 2030 } });
  });

  it('moves by the working days that went by while the asker was asked', () => {
    const set = { due: at('2024-06-17T17:00'), escalates: at('2024-06-19T17:00') };
    const moved = (from: string, to: string) => deadlinesAfter(config, set, at(from), at(to));
    expect(moved('2024-06-11T09:00', '2024-06-11T15:00')).toEqual({ ok: true, value: set });
    expect(moved('2024-06-13T09:00', '2024-06-17T15:00')).toMatchObject({ value: { due: at('2024-06-19T17:00') } });
    // Asked after it was due already: never due in the past again.
    expect(moved('2024-06-20T09:00', '2024-06-21T15:00')).toMatchObject({ value: { due: at('2024-06-24T17:00') } });
  });

  it('is overdue only while an answer is owed; the leader sees to it two days later, or when asked to', () => {
    const deadlines = { due: at('2024-06-17T17:00'), escalates: at('2024-06-19T17:00') };
    const open = { ...course(['open', '2024-06-10T09:00']), deadlines };
    const waiting = { ...course(['open', '2024-06-10T09:00'], ['waiting', '2024-06-11T09:00']), deadlines };
    expect([isOverdue(open, deadlines.due), isOverdue(open, at('2024-06-17T17:01'))]).toEqual([false, true]);
    expect(isOverdue(waiting, at('2024-06-20T17:01'))).toBe(false);
    expect(escalatedSince(open, at('2024-06-18T17:00'))).toBeNull();
    expect(escalatedSince(open, at('2024-06-20T08:00'))).toBe(deadlines.escalates);
    expect(escalatedSince({ ...open, escalatedAt: at('2024-06-11T08:00') }, at('2024-06-12T08:00'))).toBe(
      at('2024-06-11T08:00'),
    );
    expect(escalatedSince({ ...waiting, escalatedAt: at('2024-06-11T08:00') }, at('2024-06-30T08:00'))).toBeNull();
  });
});
