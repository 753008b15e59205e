import type { AnswerView } from '../../conversation/present/question-answer.js';
import { standingAnswer } from '../../domain/questions/reliance.js';
import type { Answer } from '../../domain/questions/types.js';
import type { Turn } from '../turn.js';
import { readQuestion, roleOfAnswering, wordsOf } from './read.js';

/** Whether the answer that another one repeats is no longer the one it repeated. */
const hasMoved = async (turn: Turn, { basedOn }: Answer): Promise<boolean> => {
  if (basedOn === null) return false;
  const base = await readQuestion(turn.deps, turn.config, basedOn.number);
  return base === null || standingAnswer(base.state)?.revision !== basedOn.revision;
};

/** An answer with its words; `role`: who gave it. */
export const answerView = async (turn: Turn, answer: Answer): Promise<AnswerView> => ({
  answer,
  role: await roleOfAnswering(turn.deps, answer.by),
  words: await wordsOf(turn, answer.words),
  basis: answer.basis === null ? null : await wordsOf(turn, answer.basis.words),
  moved: await hasMoved(turn, answer),
});
