import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { fold } from '../language/fold.js';
import { boardInWords, dayOf, withoutFillers } from './board-words.js';
import { takePeriod } from './period-words.js';
import type { Request } from './request.js';

const MINE =
  /^(?:(?:nhat ky xem|nhat ky|lich su xem) cua (?:toi|em|minh)|toi da xem (?:gi|nhung gi)|my reads|what have i (?:read|seen))$/;
const ASKED =
  /^(?:(?:nhung |co )?ai (?:da |dang |co )?(?:xem|doc)(?: qua| duoc)?|(?:xem )?nhat ky xem|who (?:has |have )?(?:read|seen|looked at|viewed))(?![a-z])/;
const AROUND =
  /(?<![a-z])(?:so lieu|tong hop|bao cao|tong|hop|ket qua|cua|ban|chua|roi|nhi|nhe|the|of|for|figures|summary|report|so far)(?![a-z])/g;

/** “ai đã xem tổng hợp 6 tháng”, “who has seen the summary”: asked of nothing else but a period and a board; null otherwise. */
export const readsInWords = (text: string, config: ClusterConfig, today: CalendarDate): Request | null => {
  const said = fold(text)
    .replace(/[?!.,;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (MINE.test(said)) return { verb: 'reads', whose: 'me' };
  const rest = said.replace(ASKED, ' ');
  if (rest === said) return null;
  const period = takePeriod(rest, today);
  const others = withoutFillers((period?.rest ?? rest).replace(AROUND, ' '));
  const board = others === '' ? undefined : boardInWords(config, others, dayOf(config, period?.period ?? null, today));
  if (others !== '' && board === undefined) return null;
  return {
    verb: 'reads',
    ...(period === null ? {} : { period: period.period }),
    ...(board === undefined ? {} : { board: board.id }),
  };
};
