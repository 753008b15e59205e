import type { QuestionView } from '../../conversation/present/question-card.js';
import { nameText } from '../../conversation/present/roles.js';
import type { BoardId } from '../../domain/ids.js';
import { holds } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { relyingOn, standingAnswer } from '../../domain/questions/reliance.js';
import { OWED_STATES } from '../../domain/questions/states.js';
import { answerTimes } from '../../domain/questions/timing.js';
import type { Question } from '../../domain/questions/types.js';
import { actingPeople } from '../people/acting.js';
import { steeringRole } from '../steering/who-did.js';
import type { Turn } from '../turn.js';
import { answerView } from './answer-view.js';
import {
  isFindable,
  isOwn,
  type Known,
  mayAnswer,
  ownerAmong,
  readQuestions,
  roleOfAnswering,
  wordsOf,
} from './read.js';
import { similarTo } from './similar.js';

const ownerView = async (turn: Turn, question: Question): Promise<QuestionView['owner']> => {
  const people = await actingPeople(turn.deps, turn.config, turn.now);
  const owner = ownerAmong(turn.config, question, people, turn.now);
  if (owner === null) return null;
  return { role: steeringRole(owner), name: mayAnswer(turn) ? nameText(turn.words, owner) : null };
};

const exchangesOf = (turn: Turn, { exchanges }: Question): Promise<QuestionView['exchanges']> =>
  Promise.all(
    exchanges.map(async ({ what, by, at, words }) => ({
      what,
      at,
      role: what === 'asked' ? await roleOfAnswering(turn.deps, by) : null,
      words: await wordsOf(turn, words),
    })),
  );

const NOT_YET = { first: null, closing: null } as const;

/** What only those who answer may know. */
const insideOf = async (
  turn: Turn,
  { number, state }: Known,
): Promise<Pick<QuestionView, 'notes' | 'relied' | 'times' | 'unknownYear'>> => {
  if (!mayAnswer(turn)) return { notes: [], relied: [], times: NOT_YET, unknownYear: null };
  const notes = await Promise.all(
    state.notes.map(async ({ by, at, words }) => ({
      role: await roleOfAnswering(turn.deps, by),
      at,
      words: await wordsOf(turn, words),
    })),
  );
  const times = answerTimes(turn.config, state);
  const boards = new Set<BoardId>(
    relyingOn(await readQuestions(turn.deps, turn.config), number)
      .filter(({ board, through }) => through !== number || board !== state.raised?.board)
      .map(({ board }) => board),
  );
  return {
    notes,
    relied: [...boards],
    ...(times.ok ? { times: times.value, unknownYear: null } : { times: NOT_YET, unknownYear: times.error.year }),
  };
};

/** For those who owe an answer: what they, or others, answered to the like of it. */
const similarFor = async (turn: Turn, { number, state }: Known, topic: string): Promise<QuestionView['similar']> =>
  mayAnswer(turn) && OWED_STATES.includes(state.state)
    ? (await similarTo(turn, topic)).filter((each) => each.number !== number)
    : [];

/** The revision that the sender’s board went by last, where the answer is another one by now. */
const reliedOn = (turn: Turn, { relied, answers, retracted }: Question): number | null => {
  const own = relied.filter(({ board }) => isOwn(turn, board)).map(({ revision }) => revision);
  const last = Math.max(...own);
  return own.length === 0 || (last === answers.at(-1)?.revision && !retracted) ? null : last;
};

/** A question as the sender may see it; null where it is none of theirs and no answer that they may find. */
export const viewOf = async (turn: Turn, known: Known): Promise<QuestionView | null> => {
  const { number, state, board } = known;
  const [asks, answers] = [isOwn(turn, board), mayAnswer(turn)];
  const finds = may(turn.person, 'find_answers').ok && isFindable(state);
  const { raised } = state;
  if (raised === null || !(asks || answers || finds)) return null;
  const inside = asks || answers;
  const answer = standingAnswer(state);
  const topic = await wordsOf(turn, raised.topic);
  return {
    now: turn.now,
    number,
    question: state,
    board,
    answers,
    leads: holds(turn.person, 'leader'),
    asks,
    topic,
    owner: inside ? await ownerView(turn, state) : null,
    exchanges: inside ? await exchangesOf(turn, state) : [],
    answer: answer === null ? null : await answerView(turn, answer),
    earlier: state.retracted ? state.answers : state.answers.slice(0, -1),
    reliedOn: reliedOn(turn, state),
    similar: await similarFor(turn, known, topic),
    ...(await insideOf(turn, known)),
  };
};
