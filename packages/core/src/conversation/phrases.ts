import { fold } from '../language/index.js';
import { ballotInWords } from './ballot-phrases.js';
import { leadsInWords } from './lead-words.js';
import { questionInWords } from './question-phrases.js';
import type { Request } from './request.js';

/** What buttons do, said as a whole message. Folded; commands have a table of their own. */
const PHRASES: Readonly<Record<string, Request>> = {
  'mau tin': { verb: 'template' },
  'mau bao cao': { verb: 'template' },
  template: { verb: 'template' },
  'xem ban nhap': { verb: 'draft' },
  'ban nhap': { verb: 'draft' },
  draft: { verb: 'draft' },
  'show draft': { verb: 'draft' },
  'cac lan nop': { verb: 'history' },
  'lich su nop': { verb: 'history' },
  history: { verb: 'history' },
  'rut lai': { verb: 'withdraw' },
  'rut lai bao cao': { verb: 'withdraw' },
  withdraw: { verb: 'withdraw' },
  'cho nhan mo hinh': { verb: 'model_exchange' },
  'cho va nhan mo hinh': { verb: 'model_exchange' },
  'models given and taken': { verb: 'model_exchange' },
  'dau hieu can xem lai': { verb: 'signals' },
  'worth second look': { verb: 'signals' },
  'tam dung': { verb: 'pause' },
  pause: { verb: 'pause' },
  // difficulties and proposals
  'thoi gian tra loi': { verb: 'questions', do: 'times' },
  'answer times': { verb: 'questions', do: 'times' },
};

const POLITE = /\b(?:a|ah|nhe|nha|giup|giup em|em|xin|cho xem|cho em xem|please)\b/g;

/** The request a whole message names by the words of a button; null for anything else. */
export const requestInWords = (text: string): Request | null => {
  const said = fold(text)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(POLITE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const joined = said.replaceAll(' ', '');
  const phrase = Object.entries(PHRASES).find(([each]) => each.replaceAll(' ', '') === joined)?.[1];
  return phrase ?? leadsInWords(said) ?? ballotInWords(said) ?? questionInWords(text);
};
