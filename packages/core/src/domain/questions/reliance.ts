import type { BoardId } from '../ids.js';
import { ANSWERED_STATES } from './states.js';
import type { Answer, Question } from './types.js';

/** A question with its number among those of the cluster. */
export type Numbered = { readonly number: number; readonly state: Question };

/** The answer that stands; null while there is none. */
export const standingAnswer = ({ answers, retracted }: Question): Answer | null =>
  retracted ? null : (answers.at(-1) ?? null);

/** The questions whose own answer is another’s: closed as its duplicate, or answered by it. */
const leansOn = (question: Question, number: number): boolean =>
  (question.state === 'closed' && question.closed?.duplicateOf === number) ||
  (ANSWERED_STATES.includes(question.state) && standingAnswer(question)?.basedOn?.number === number);

/** All whose answer rests on that of one question, however many steps away, itself first. Rings end where they began. */
export const closureOf = (all: readonly Numbered[], number: number): readonly number[] => {
  const found = new Set([number]);
  for (const each of found) for (const other of all) if (leansOn(other.state, each)) found.add(other.number);
  return [...found];
};

/** Whether `other` would rest on itself if it were made to rest on `number`. */
export const wouldRing = (all: readonly Numbered[], other: number, number: number): boolean =>
  closureOf(all, other).includes(number);

/** A board that took an answer for its own, and through which question. */
export type Relying = { readonly board: BoardId; readonly through: number };

/**
 * The boards that relied on the answer to a question: those that settled with it or found their matter answered by it, and those that
 * relied in the same way on an answer or a duplicate that rests on it. Each once for each question it came through.
 */
export const relyingOn = (all: readonly Numbered[], number: number): readonly Relying[] =>
  closureOf(all, number).flatMap((through) => {
    const state = all.find((each) => each.number === through)?.state;
    if (state === undefined || state.raised === null) return [];
    const { board } = state.raised;
    const asker = state.state === 'closed' || ANSWERED_STATES.includes(state.state) ? [board] : [];
    return [...new Set([...asker, ...state.relied.map((each) => each.board)])].map((each) => ({
      board: each,
      through,
    }));
  });
