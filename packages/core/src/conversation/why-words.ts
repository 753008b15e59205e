import { fold } from '../language/fold.js';
import { boardInWords, dayOf, withoutFillers } from './board-words.js';
import type { CommandContext } from './command-context.js';
import { takePeriod } from './period-words.js';
import type { Request } from './request.js';

/** “/visao Hà Nam”: why that board is silent. With anything else, or nothing, the command asks about one's own reminders. */
export const whyRequest = (words: string, { config, today }: CommandContext): Request => {
  const taken = takePeriod(words, today);
  const at = taken === null ? {} : { period: taken.period };
  const rest = withoutFillers(taken?.rest ?? fold(words));
  const board = boardInWords(config, rest, dayOf(config, taken?.period ?? null, today));
  if (board !== undefined) return { verb: 'silence', ...at, board: board.id };
  return taken !== null && rest === '' ? { verb: 'silence', ...at } : { verb: 'why' };
};
