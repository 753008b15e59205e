import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { askedAbout, plainQuestion } from './asked-about.js';
import type { Request } from './request.js';

const ASKED =
  /(?<![a-z])(?:dau hieu (?:nao |gi )?(?:can |nen |phai )?(?:xem lai|hinh thuc)|(?:worth )?a second look)(?![a-z])/;
const AROUND =
  /(?<![a-z])(?:xem|cac|nhung|co|khong|chua|trong|bao cao|cua|what|is|are|there|in|the|report|of|at|for|anything|signals?)(?![a-z])/g;

/** “dấu hiệu cần xem lại của Hà Nam”: asked of nothing else but a period and a board; null otherwise. */
export const signalsInWords = (text: string, config: ClusterConfig, today: CalendarDate): Request | null => {
  const about = askedAbout(config, plainQuestion(text), { asked: ASKED, around: AROUND, today });
  return about === null ? null : { verb: 'signals', ...about };
};
