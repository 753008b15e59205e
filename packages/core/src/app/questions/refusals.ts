import { button, buttons, copy, reply, text } from '../../conversation/build.js';
import { presentQuestion } from '../../conversation/present/question-card.js';
import type { HolidayYearMissing } from '../../domain/calendar/working-days.js';
import type { QuestionRefusal } from '../../domain/questions/decide.js';
import { ENDED_STATES } from '../../domain/questions/states.js';
import type { QuestionState } from '../../domain/questions/types.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { readQuestion } from './read.js';
import { viewOf } from './view.js';

export type Refusal =
  | QuestionRefusal
  | HolidayYearMissing
  | { readonly code: 'ring' | 'no_answer_there'; readonly to: number };

/** No question of that number, or none that the sender may see: nobody learns which. */
export const sayUnknown = (turn: Turn, n: string): Said => {
  const { refusal, button: label } = turn.t.difficulties;
  return say(reply(text(refusal.unknown({ n })), buttons([button(label.list, { verb: 'questions' })])));
};

const isEnded = (state: QuestionState): state is 'settled' | 'withdrawn' | 'closed' => ENDED_STATES.includes(state);

const stateWords = (
  turn: Turn,
  number: number,
  { deed, state }: Extract<QuestionRefusal, { code: 'wrong_state' }>,
): string => {
  const { refusal, state: states } = turn.t.difficulties;
  if (isEnded(state)) return refusal.ended[state]({ n: number });
  if (deed === 'answer' && state === 'answered') return refusal.answeredAlready({ n: number });
  if (deed === 'settle' || deed === 'reopen' || deed === 'revise' || deed === 'retract' || deed === 'rely')
    return refusal.notAnswered({ n: number });
  if (deed === 'reply') return refusal.notAsked({ n: number });
  return refusal.state({ n: number, state: states[state] });
};

const wordsFor = (turn: Turn, number: number, refused: Refusal): string => {
  const { refusal } = turn.t.difficulties;
  const n = { n: number };
  switch (refused.code) {
    case 'no_such_question':
      return refusal.unknown({ n: String(number) });
    case 'wrong_state':
      return stateWords(turn, number, refused);
    case 'not_your_board':
      return refusal.otherBoard(n);
    case 'not_the_last_answer':
      return refused.revision === 0 ? refusal.notAnswered(n) : refusal.newer(n);
    case 'already_there':
      return refusal.already(n);
    case 'of_itself':
      return refusal.itself(n);
    case 'ring':
      return refusal.ring({ ...n, to: refused.to });
    case 'no_answer_there':
      return refusal.noSuchAnswer({ to: refused.to });
    case 'holiday_year_missing':
      return refusal.holidays({ year: String(refused.year) });
  }
};

/** Why something was not done about a question; the question as it is now follows where it may have moved. */
export const sayRefusal = async (turn: Turn, number: number, refused: Refusal): Promise<Said> => {
  const why = reply(text(wordsFor(turn, number, refused)));
  const moved = refused.code === 'not_the_last_answer' || refused.code === 'wrong_state';
  const known = moved ? await readQuestion(turn.deps, turn.config, number) : null;
  const view = known === null ? null : await viewOf(turn, known);
  return { ...say(why, ...(view === null ? [] : [presentQuestion(turn.words, view)])) };
};

/** What was typed is given back where it could not be used. */
export const withWords = ({ t }: Turn, refused: Said, said: string): Said =>
  said === ''
    ? refused
    : { ...refused, replies: [...refused.replies, reply(text(t.difficulties.list.kept), copy(said))] };

/** Words that are more than is kept of them; null where they are not. */
export const sayTooLong = ({ t }: Turn, words: string, max: number): Said | null =>
  words.length > max ? say(reply(text(t.compose.tooLong({ length: words.length, max })))) : null;
