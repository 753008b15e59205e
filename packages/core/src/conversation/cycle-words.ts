import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { fold } from '../language/fold.js';
import { boardInWords, dayOf, withoutFillers } from './board-words.js';
import { takeDate } from './date-words.js';
import { takePeriod } from './period-words.js';
import type { Request } from './request.js';

type Steering = 'open' | 'close' | 'reopen' | 'unlock' | 'form_move' | 'call_cancel';

/** What may stand behind /tiendo to steer a cycle; what begins another comes before it. */
const WORDS: readonly (readonly [Steering, RegExp])[] = [
  ['reopen', /^(?:mo lai|reopen)(?!\p{L})/u],
  ['unlock', /^(?:mo khoa|unlock)(?!\p{L})/u],
  ['open', /^(?:mo(?: nhap)?(?: som)?|open(?: early)?)(?!\p{L})/u],
  ['close', /^(?:dong(?: nhap)?(?: so lieu)?(?: som)?|close)(?!\p{L})/u],
  ['form_move', /^(?:chuyen (?:sang )?mau(?: moi)?|move to the new form|new form)(?!\p{L})/u],
  ['call_cancel', /^(?:huy(?: yeu cau)?|call off)(?!\p{L})/u],
];

/** `đóng 6T/2024`, `mở khóa Hải Phòng đến 25/7`: what it asks for; null when the words steer nothing, or say more than they may. */
export const cycleRequest = (
  words: string,
  { config, today }: { readonly config: ClusterConfig; readonly today: CalendarDate },
): Request | null => {
  const folded = fold(words).trim();
  const [verb, pattern] = WORDS.find(([, each]) => each.test(folded)) ?? [];
  if (verb === undefined || pattern === undefined) return null;
  const { date, rest } =
    verb === 'unlock' ? takeDate(folded.replace(pattern, ''), today) : { rest: folded.replace(pattern, '') };
  const taken = takePeriod(rest, today);
  const others = withoutFillers(taken?.rest ?? rest);
  const period = taken === null ? {} : { period: taken.period };
  if (others === '') return { verb, ...period, ...(date === undefined ? {} : { date }) } as Request;
  const board =
    verb === 'unlock' ? boardInWords(config, others, dayOf(config, taken?.period ?? null, today)) : undefined;
  return board === undefined
    ? null
    : ({ verb: 'unlock', ...period, board: board.id, ...(date === undefined ? {} : { date }) } as Request);
};
