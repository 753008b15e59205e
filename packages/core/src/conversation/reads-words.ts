import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { askedAbout, plainQuestion } from './asked-about.js';
import type { Request } from './request.js';

const MINE =
  /^(?:(?:nhat ky xem|nhat ky|lich su xem) cua (?:toi|em|minh)|toi da xem (?:gi|nhung gi)|my reads|what have i (?:read|seen))$/;
const ASKED =
  /^(?:(?:nhung |co )?ai (?:da |dang |co )?(?:xem|doc)(?: qua| duoc)?|(?:xem )?nhat ky xem|who (?:has |have )?(?:read|seen|looked at|viewed))(?![a-z])/;
const AROUND =
  /(?<![a-z])(?:so lieu|tong hop|bao cao|tong|hop|ket qua|cua|ban|chua|roi|nhi|nhe|the|of|for|figures|summary|report|so far)(?![a-z])/g;

/** “ai đã xem tổng hợp 6 tháng”, “who has seen the summary”: asked of nothing else but a period and a board; null otherwise. */
export const readsInWords = (text: string, config: ClusterConfig, today: CalendarDate): Request | null => {
  const said = plainQuestion(text);
  if (MINE.test(said)) return { verb: 'reads', whose: 'me' };
  const about = askedAbout(config, said, { asked: ASKED, around: AROUND, today });
  return about === null ? null : { verb: 'reads', ...about };
};
