import { hasLapsed, type Precedent } from '../../conversation/present/question-answer.js';
import { standingAnswer } from '../../domain/questions/reliance.js';
import { coverage, similarity } from '../../language/similar.js';
import type { Turn } from '../turn.js';
import { answerView } from './answer-view.js';
import { isFindable, isOwn, mayAnswer, readQuestions, wordsOf } from './read.js';

/** An answer with the words it is found by. */
type Found = Precedent & { readonly score: number };

/** The answers that the sender may find, the latest first. */
export const readPrecedents = async (turn: Turn): Promise<readonly Precedent[]> => {
  const all = await readQuestions(turn.deps, turn.config);
  const found = await Promise.all(
    all.map(async ({ number, state, board }): Promise<readonly Precedent[]> => {
      const answer = standingAnswer(state);
      const own = (isOwn(turn, board) || mayAnswer(turn)) && (state.state === 'answered' || state.state === 'settled');
      if (answer === null || state.raised === null || !(own || isFindable(state))) return [];
      return [{ number, topic: await wordsOf(turn, state.raised.topic), answer: await answerView(turn, answer) }];
    }),
  );
  return found.flat().sort((a, b) => (a.answer.answer.at < b.answer.answer.at ? 1 : -1));
};

/** So much of what is asked must stand in a question and its answer, or so alike must both questions be. */
const COVERED = 0.5;
const ALIKE = 0.3;
const OFFERED = 3;

const scored = (said: string, each: Precedent): Found => {
  const covered = Math.max(coverage(said, `${each.topic} ${each.answer.words}`), coverage(each.topic, said));
  const alike = similarity(said, each.topic);
  return { ...each, score: covered >= COVERED || alike >= ALIKE ? covered + alike : 0 };
};

const best = (said: string, all: readonly Precedent[]): readonly Precedent[] =>
  all
    .map((each) => scored(said, each))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);

/** Up to three answers given before to what is about to be asked; none that has lapsed or rests on one that changed. */
export const similarTo = async (turn: Turn, said: string): Promise<readonly Precedent[]> => {
  const today = turn.words.f.localDate(turn.now);
  const holding = (await readPrecedents(turn)).filter(
    ({ answer }) => !hasLapsed(answer.answer, today) && !answer.moved,
  );
  return best(said, holding).slice(0, OFFERED);
};

/** Answers about what is looked for, the nearest first. */
export const searchPrecedents = async (turn: Turn, said: string): Promise<readonly Precedent[]> =>
  best(said, await readPrecedents(turn));
