import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { askedAbout, plainQuestion } from './asked-about.js';
import { takeSince } from './moment-words.js';
import type { Request } from './request.js';

const ASKED = new RegExp(
  [
    '(?:co |da |nhung |cac |xem )*(?:gi|nhung gi|diem gi|cai gi) (?:da |vua |duoc )?(?:thay doi|moi|khac)',
    '(?:co |da |xem )*(?:thay doi|moi|khac) (?:gi|nhung gi|the nao|ra sao)(?: khong)?',
    '(?:xem |cho xem |cho biet )?(?:nhung|cac|moi) thay doi',
    "what(?:'s| has| is| have)? (?:been )?(?:changed|new)",
    '(?:are there )?(?:any|the|show|recent|latest) changes',
    'anything new',
  ]
    .map((each) => `(?<![a-z])${each}(?![a-z])`)
    .join('|'),
  'g',
);
const AROUND =
  /(?<![a-z])(?:so lieu|bao cao|trong|o|khong|chua|a|nhi|nhe|cua|cum|toan cum|in|of|for|the|so far|from)(?![a-z])/g;

/** “có gì thay đổi từ hôm qua”, “what changed since Monday”: asked of nothing else but a period and a board; null otherwise. */
export const changesInWords = (text: string, config: ClusterConfig, today: CalendarDate): Request | null => {
  const since = takeSince(text, today);
  const about = askedAbout(config, plainQuestion(since?.rest ?? text), { asked: ASKED, around: AROUND, today });
  if (about === null) return null;
  return { verb: 'changes', ...about, ...(since === null ? {} : { since: since.moment }) };
};
