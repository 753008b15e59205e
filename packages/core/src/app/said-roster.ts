import type { Request } from '../conversation/request.js';
import { takeRoster } from '../conversation/roster-words.js';
import { handle } from './handlers.js';
import { contextOf } from './interpret.js';
import { rosterOf, sayUnknownRoster } from './queries/roster-asked.js';
import type { Said, Turn } from './turn.js';
import { requestOf } from './understand.js';
import { withUnit } from './units.js';

/** The question before, when a message says nothing but “theo 9 ban”; without one, the whole period. */
const again = (turn: Turn): Request => {
  const request = turn.previous === null ? null : requestOf(turn.previous, contextOf(turn));
  return request === null || turn.previous === null
    ? { verb: 'summary' }
    : withUnit(turn, turn.previous, request, undefined);
};

/**
 * A question with “theo 9 ban” in it: answered as the rest of it, by the boards it names; null where nothing of the kind is said. A
 * number of boards that the cluster never has is told so.
 */
export const answerByRoster = async (
  turn: Turn,
  said: string,
  answer: (turn: Turn, rest: string) => Promise<Said>,
): Promise<Said | null> => {
  const asked = takeRoster(said);
  if (asked === null) return null;
  const roster = rosterOf(turn.config, asked.boards, turn.words.f.localDate(turn.now));
  if (roster === null) return sayUnknownRoster(turn);
  const viewing: Turn = { ...turn, roster };
  return asked.rest === '' ? handle(viewing, again(turn)) : answer(viewing, asked.rest);
};
