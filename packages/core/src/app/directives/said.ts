import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { directiveInWords, markInWords, orderInWords, type SaidMark } from '../../conversation/directive-words.js';
import { boardNames, directiveTitle } from '../../conversation/present/directives.js';
import type { Request } from '../../conversation/request.js';
import { markOf, mayGoOn, versionOf } from '../../domain/directives/states.js';
import type { Mark } from '../../domain/directives/types.js';
import { may } from '../../domain/people/permissions.js';
import { handle } from '../handlers.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { findDirective } from './find.js';
import { owedDirectives } from './list.js';
import { boardsSpokenFor } from './mark.js';
import { wordsOf } from './view.js';

const CHOICES = 8;

/** A word typed freely is read back before it is stored; pressed under the card, it is stored at once. */
const readBack = async (turn: Turn, n: string, mark: Mark): Promise<Said> => {
  const found = await findDirective(turn, n);
  if (!found.ok) return found.error;
  const directive = found.value;
  const number = Number(n);
  const request = { verb: 'directive_mark', n, mark, version: String(versionOf(directive)) } as const;
  const spoken = boardsSpokenFor(turn, number, directive, {}, (board) => ({ ...request, board }));
  if (!spoken.ok) return spoken.error;
  const [board] = spoken.value;
  if (directive.status !== 'open' || board === undefined || !mayGoOn(directive.kind, markOf(directive, board), mark))
    // Nothing would come of it: it is said why.
    return handle(turn, request);
  const { ask, button: label, mark: marks, erased } = turn.t.directives;
  const named = {
    title: directiveTitle(turn.words, number, directive),
    board: boardNames(turn.words, spoken.value),
    mark: marks[mark],
  };
  return say(
    reply(
      text(line(bold(ask.mark(named))), (await wordsOf(turn, directive)) ?? erased),
      buttons([button(label.yes[mark], request, 'primary')]),
    ),
  );
};

const answerWord = (turn: Turn, word: SaidMark, n: string): Promise<Said> => {
  const said = word.words === '' ? {} : { said: word.words };
  if (word.mark === 'question') return handle(turn, { verb: 'directive_say', n, what: 'question', ...said });
  return word.mark === 'done' && word.words !== ''
    ? handle(turn, { verb: 'directive_say', n, what: 'report', ...said })
    : readBack(turn, n, word.mark);
};

/**
 * “đã xem thông báo 3”, “đã thực hiện”, “chưa rõ chỉ đạo 2: …”: a board's word; without a number to the only one that waits for it.
 * “đôn đốc chỉ đạo 3”: done to one by its number. Null for anything else, and for marks said where nothing waits.
 */
export const answerDirective = async (turn: Turn, said: string): Promise<Said | null> => {
  const asked = directiveInWords(said);
  if (asked !== null) return handle(turn, asked);
  if (may(turn.person, 'steer').ok && orderInWords(said)) return handle(turn, { verb: 'announce', said });
  const word = markInWords(said);
  if (word === null || (word.n === null && !may(turn.person, 'mark_directive').ok)) return null;
  if (word.n !== null) return answerWord(turn, word, word.n);
  const owed = await owedDirectives(turn);
  const [only, ...others] = owed;
  if (only === undefined) return null;
  if (others.length === 0) return answerWord(turn, word, String(only.number));
  const { ask, mark: marks } = turn.t.directives;
  const choices = owed.slice(0, CHOICES).map(({ number, directive }) => {
    const n = String(number);
    const request: Request =
      word.mark === 'question'
        ? { verb: 'directive_say', n, what: 'question' }
        : { verb: 'directive_mark', n, mark: word.mark, version: String(versionOf(directive)) };
    return [button(directiveTitle(turn.words, number, directive), request)];
  });
  const which = word.mark === 'question' ? ask.whichUnclear : ask.whichOne({ mark: marks[word.mark] });
  return say(reply(text(line(bold(which))), buttons(...choices)));
};
