import { addDays } from '../calendar/days.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { endOfOffice } from '../calendar/working-time.js';
import { instantIn, localDate } from '../calendar/zone.js';
import type { ClusterConfig } from '../cluster/types.js';
import type { BoardId } from '../ids.js';
import { DAY, plusMillis, type TimeOfDay } from '../instant.js';
import type { PlannedMatter } from '../reminder/types.js';
import { type Numbered, relyingOn, standingAnswer } from './reliance.js';
import { questionRule } from './rule.js';
import { OWED_STATES } from './states.js';
import type { Question } from './types.js';

/** How long what nobody answers stays among what is owed. */
const REMEMBERED = 366 * DAY;

/**
 * The answer that those who steer owe, or owed last. Each time it comes to be owed anew it has a due instant of its own, so it is named by
 * how often that was: `3.2`.
 */
export const answerOwed = ({ number, state }: Numbered): PlannedMatter | null => {
  const { course, deadlines } = state;
  const times = course.filter((each) => OWED_STATES.includes(each.state));
  const last = times.at(-1);
  if (last === undefined || deadlines === null) return null;
  const after = course[course.lastIndexOf(last) + 1] ?? null;
  return {
    of: 'question',
    id: `${number}.${times.length}`,
    board: null,
    opens: last.at,
    due: deadlines.due,
    until: plusMillis(deadlines.due, REMEMBERED),
    doneSince: after?.at ?? null,
  };
};

type Ruled = Pick<ClusterConfig, 'calendar' | 'questions'>;

/**
 * That what an answer rests on holds no more after a day: told on that day to the boards that relied on it. `3.lapse.1` names the answer
 * by number and revision.
 */
export const lapsesOf = (config: Ruled, all: readonly Numbered[], of: Numbered): readonly PlannedMatter[] => {
  const { number, state } = of;
  const answer = standingAnswer(state);
  const day = answer?.basis?.lapses ?? null;
  if (answer === null || day === null || (state.state !== 'answered' && state.state !== 'settled')) return [];
  const { zone } = config.calendar;
  const midnight = '00:00' as TimeOfDay;
  const boards = new Set<BoardId>(relyingOn(all, number).map(({ board }) => board));
  return [...boards].map((board) => ({
    of: 'question',
    id: `${number}.lapse.${answer.revision}`,
    board,
    opens: instantIn(zone, day, midnight),
    due: endOfOffice(config.calendar, questionRule(config).hours, day),
    until: plusMillis(instantIn(zone, addDays(day, 1), midnight), -1),
    doneSince: null,
  }));
};

/** Working days the board that asked has for its word, and how long it is reminded of it after those. */
const WORD_DAYS = 3;
const WORD_REMEMBERED = 30 * DAY;

/**
 * The word that the board which asked owes, or owed last: its reply to what it was asked, `3.reply.1` by how often that was, or whether an
 * answer settles the matter, `3.settle.2` by the answer's revision. None where the working days of that year are not known.
 */
export const wordOwed = (config: Ruled, { number, state }: Numbered): PlannedMatter | null => {
  const { course, raised } = state;
  const at = course.findLastIndex((each) => each.state === 'waiting' || each.state === 'answered');
  const last = course[at];
  if (last === undefined || raised === null) return null;
  const day = addWorkingDays(config.calendar, localDate(config.calendar.zone, last.at), WORD_DAYS);
  if (!day.ok) return null;
  const due = endOfOffice(config.calendar, questionRule(config).hours, day.value.date);
  const times = course.filter((each) => each.state === last.state).length;
  return {
    of: 'question',
    id: `${number}.${last.state === 'waiting' ? 'reply' : 'settle'}.${times}`,
    board: raised.board,
    opens: last.at,
    due,
    until: plusMillis(due, WORD_REMEMBERED),
    doneSince: course[at + 1]?.at ?? null,
  };
};

/** What of a question is owed or told: an answer, the asking board's word, or that an answer lapses. */
export type QuestionMatter = 'answer' | 'reply' | 'settle' | 'lapse';
const NAMED: readonly QuestionMatter[] = ['reply', 'settle', 'lapse'];

/** The number of the question that a matter is about, and what of it. */
export const questionOfMatter = (id: string): { readonly number: number; readonly what: QuestionMatter } => ({
  number: Number(id.split('.')[0]),
  what: NAMED.find((each) => id.includes(`.${each}.`)) ?? 'answer',
});

/** How many answers are overdue among what is owed. */
export const overdueAmong = (matters: readonly PlannedMatter[], now: Question['course'][number]['at']): number =>
  matters.filter(
    ({ of, board, due, doneSince }) => of === 'question' && board === null && doneSince === null && due < now,
  ).length;
