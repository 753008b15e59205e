import { button, buttons, reply, text } from '../../conversation/build.js';
import { directiveInWords, markInWords, orderInWords } from '../../conversation/directive-words.js';
import { directiveTitle } from '../../conversation/present/directives.js';
import type { Request } from '../../conversation/request.js';
import { may } from '../../domain/people/permissions.js';
import { handle } from '../handlers.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { owedDirectives } from './list.js';

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
  const requestFor = (n: string): Request => {
    if (word.mark === 'question')
      return { verb: 'directive_say', n, what: 'question', ...(word.words === '' ? {} : { said: word.words }) };
    return word.mark === 'done' && word.words !== ''
      ? { verb: 'directive_say', n, what: 'report', said: word.words }
      : { verb: 'directive_mark', n, mark: word.mark };
  };
  if (word.n !== null) return handle(turn, requestFor(word.n));
  const owed = await owedDirectives(turn);
  const [only, ...others] = owed;
  if (only === undefined) return null;
  if (others.length === 0) return handle(turn, requestFor(String(only.number)));
  const { t } = turn;
  const choices = owed.slice(0, 8).map(({ number, directive }) => {
    const { said: _, ...plain } = requestFor(String(number)) as Request<'directive_say'>;
    return [button(directiveTitle(turn.words, number, directive), plain as Request)];
  });
  return say(reply(text(t.directives.task({ n: owed.length })), buttons(...choices)));
};
