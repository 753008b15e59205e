import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { fold } from '../language/fold.js';
import { boardInWords, dayOf, withoutFillers } from './board-words.js';
import { takePeriod } from './period-words.js';

/** A question folded, without its marks. */
export const plainQuestion = (text: string): string =>
  fold(text)
    .replace(/[?!.,;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The period and the board that a question is about once its asking words and those `around` are gone; null where more is left. */
export const askedAbout = (
  config: ClusterConfig,
  said: string,
  { asked, around, today }: { readonly asked: RegExp; readonly around: RegExp; readonly today: CalendarDate },
): { readonly period?: string; readonly board?: string } | null => {
  const rest = said.replace(asked, ' ');
  if (rest === said) return null;
  const period = takePeriod(rest, today);
  const others = withoutFillers((period?.rest ?? rest).replace(around, ' '));
  const board = others === '' ? undefined : boardInWords(config, others, dayOf(config, period?.period ?? null, today));
  if (others !== '' && board === undefined) return null;
  return {
    ...(period === null ? {} : { period: period.period }),
    ...(board === undefined ? {} : { board: board.id }),
  };
};
