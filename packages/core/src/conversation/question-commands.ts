import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { fold } from '../language/fold.js';
import { boardInWords, withoutFillers } from './board-words.js';
import { filterInWords, numberInWords, searchInWords } from './question-words.js';
import type { Request } from './request.js';

type Context = { readonly config: ClusterConfig; readonly today: CalendarDate };

/** So many words name a filter or a board; more are a matter of their own. */
const FEW = 4;

/**
 * `/vuongmac`: with nothing behind it the list; with a number that one; with a board or “chưa trả lời” a part of the list; with “tìm …”
 * the answers given; with anything else a matter to raise. `/kiennghi` does the same for proposals.
 */
export const questionsRequest = (proposals: boolean, rest: string, { config, today }: Context): Request => {
  const kind = proposals ? { kind: 'proposal' } : {};
  if (rest === '') return { verb: 'questions', ...kind };
  const numbered = numberInWords(rest);
  if (numbered !== null && numbered.rest === '') return { verb: 'question', n: numbered.n };
  const search = searchInWords(rest);
  if (search !== undefined) return { verb: 'questions', said: search };
  if (rest.split(/\s+/).length <= FEW) {
    const filter = filterInWords(rest);
    if (filter !== undefined) return { verb: 'questions', do: filter, ...kind };
    const board = boardInWords(config, withoutFillers(fold(rest)), today);
    if (board !== undefined) return { verb: 'questions', board: board.id, ...kind };
  }
  return { verb: 'question_raise', said: rest, ...kind };
};

/** `/traloi 3 …`: the number first; without one the words are given back and the number is asked for. */
export const answerRequest = (rest: string): Request => {
  if (rest === '') return { verb: 'question_answer' };
  const numbered = numberInWords(rest);
  if (numbered === null) return { verb: 'question_answer', said: rest };
  return { verb: 'question_answer', n: numbered.n, ...(numbered.rest === '' ? {} : { said: numbered.rest }) };
};
