import { fold } from '../language/fold.js';

/** Words that people type instead of pressing the first or the last button. Folded; particles are dropped before. */
const YES = new Set([
  'dung',
  'dung roi',
  'dung luu',
  'ok',
  'oke',
  'okie',
  'okay',
  'co',
  'u',
  'uh',
  'vang',
  'da',
  'da vang',
  'phai',
  'chuan',
  'dong y',
  'nhat tri',
  'xac nhan',
  'luu',
  'luu lai',
  'y',
  'yes',
  'yep',
  'yeah',
  'correct',
  'right',
  'save',
  'confirm',
  'agree',
  'sure',
  'dc',
  'duoc',
]);
const NO = new Set([
  'khong',
  'ko',
  'k',
  'kg',
  'hong',
  'khong phai',
  'bo',
  'bo di',
  'bo qua',
  'huy',
  'huy bo',
  'thoi',
  'sai',
  'sai roi',
  'khong luu',
  'n',
  'no',
  'nope',
  'discard',
  'cancel',
  'wrong',
]);
const PARTICLES = /\b(nhe|nha|a|ah|oi|di|roi|em|anh|dong chi|dc|d\/c|please|nhi|day|that)\b/g;

const words = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9/ ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a whole message is a yes or a no; null when it says anything else. */
export const yesOrNo = (text: string): 'yes' | 'no' | null => {
  // “dừng” and “đừng” fold to the same letters as “đúng”; with its marks on, the word says the opposite.
  if (/^\s*[dđ][ưừ]ng/i.test(text.normalize('NFC'))) return 'no';
  const said = words(text);
  const bare = said.replace(PARTICLES, ' ').replace(/\s+/g, ' ').trim();
  for (const each of [said, bare]) {
    if (YES.has(each)) return 'yes';
    if (NO.has(each)) return 'no';
  }
  return null;
};
