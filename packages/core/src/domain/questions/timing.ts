import type { HolidayYearMissing } from '../calendar/working-days.js';
import { type Span, workingMinutes } from '../calendar/working-time.js';
import type { ClusterConfig } from '../cluster/types.js';
import type { Instant } from '../instant.js';
import { ok, type Result } from '../result.js';
import { questionRule } from './rule.js';
import { ENDED_STATES, OWED_STATES } from './states.js';
import type { Question } from './types.js';

/** The stretches up to `until` in which a question lay with those who answer; waiting for the asker’s board counts nothing. */
export const owedSpans = ({ course }: Question, until: Instant): readonly Span[] =>
  course.flatMap(({ state, at }, index) => {
    const end = course[index + 1]?.at ?? until;
    return OWED_STATES.includes(state) && at < until ? [{ from: at, to: end < until ? end : until }] : [];
  });

/** Working minutes it lay with those who answer; null for what has not come yet. */
export type AnswerTimes = { readonly first: number | null; readonly closing: number | null };

type Ruled = Pick<ClusterConfig, 'calendar' | 'questions'>;

/** From when it was raised to its first answer, and to its end. */
export const answerTimes = (config: Ruled, question: Question): Result<AnswerTimes, HolidayYearMissing> => {
  const { hours } = questionRule(config);
  const firstAt = question.answers[0]?.at ?? null;
  const endAt = ENDED_STATES.includes(question.state) ? (question.course.at(-1)?.at ?? null) : null;
  const minutes = (until: Instant | null) =>
    until === null ? ok(null) : workingMinutes(config.calendar, hours, owedSpans(question, until));
  const first = minutes(firstAt);
  if (!first.ok) return first;
  const closing = minutes(endAt);
  return closing.ok ? ok({ first: first.value, closing: closing.value }) : closing;
};

/** The middle of some numbers, of two middle ones the mean; null for none. */
export const median = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** An answer is owed and its day is over. */
export const isOverdue = ({ state, deadlines }: Question, now: Instant): boolean =>
  OWED_STATES.includes(state) && deadlines !== null && now > deadlines.due;

/** Since when the leader has to see to it: by hand, or because nobody answered in time; null: they need not. */
export const escalatedSince = ({ state, deadlines, escalatedAt }: Question, now: Instant): Instant | null => {
  if (!OWED_STATES.includes(state)) return null;
  if (escalatedAt !== null) return escalatedAt;
  return deadlines !== null && now > deadlines.escalates ? deadlines.escalates : null;
};
