import { fold } from '../language/fold.js';
import type { Request } from './request.js';

const NAMED = '(?:thong bao|chi dao|announcement|directive)';
const NUMBER = `(?:${NAMED})?(?: so| no)? ?(\\d{1,5})`;
const POLITE = /(?<![a-z])(?:a|ah|nhe|nha|roi|em|e|xin|giup|please)(?![a-z])/g;

const plain = (said: string): string =>
  fold(said)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(POLITE, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const whole = (source: string): RegExp => new RegExp(`^${source}$`);

/** A board's word, with the number of what it is said to; without one, to whatever waits for it. */
export type SaidMark = {
  readonly mark: 'seen' | 'understood' | 'done' | 'question';
  readonly n: string | null;
  /** What stands behind a colon: a short report, or the question itself. */
  readonly words: string;
};

const OWN = '(?:(?:ban|ben|don vi)(?: em| toi| minh| chung toi)? |we have |we )?';
const MARKS: readonly (readonly [SaidMark['mark'], string])[] = [
  ['seen', '(?:da xem|da doc|da nhan|seen|read)'],
  ['understood', '(?:da nam(?: duoc| ro)?|da hieu|da quan triet|da ro|understood)'],
  ['done', '(?:da thuc hien(?: xong)?|da trien khai xong|da hoan thanh|da lam xong|done|carried out)'],
  ['question', '(?:chua ro|chua hieu|khong ro|unclear|not clear)'],
];

/** Said with the thing it is said of, these are enough. */
const SHORT: readonly (readonly [SaidMark['mark'], string])[] = [
  ['seen', '(?:da )?(?:xem|doc|nhan duoc)(?: xong)?'],
  ['understood', '(?:da )?(?:nam duoc|nam ro|hieu|quan triet)'],
  ['done', '(?:da )?(?:lam|thuc hien|trien khai|hoan thanh) xong|(?:da )?(?:hoan thanh|xong)|da lam'],
];
const OF_ONE = '(?:thong bao|chi dao|tb|cd|announcement|directive)(?: so| no)? ?(\\d{1,5})';
const MARKED: readonly (readonly [SaidMark['mark'], RegExp])[] = SHORT.flatMap(([mark, source]) => [
  [mark, whole(`${OF_ONE} (?:thi )?${OWN}(?:${source})`)],
  [mark, whole(`${OWN}(?:${source}) ${OF_ONE}`)],
]);

/** “đã thực hiện chỉ đạo 3: đã họp quán triệt”, “chỉ đạo 3 em làm xong rồi”; null for anything else. */
export const markInWords = (said: string): SaidMark | null => {
  const colon = said.search(/[:：]/u);
  const head = plain(colon < 0 ? said : said.slice(0, colon));
  const words = colon < 0 ? '' : said.slice(colon + 1).trim();
  for (const [mark, source] of MARKS) {
    const [found, , n] = whole(`${OWN}(${source})(?: ${NUMBER}| ${NAMED})?`).exec(head) ?? [];
    if (found !== undefined) return { mark, n: n ?? null, words };
  }
  for (const [mark, shape] of MARKED) {
    const n = shape.exec(head)?.[1];
    if (n !== undefined) return { mark, n, words };
  }
  return null;
};

const NOT_YET = '(?:con )?chua (?:xem|doc|nam|nam duoc|hieu|thuc hien|lam|lam xong|xong|hoan thanh|xac nhan)';
const WHO = '(?:ai|(?:nhung |cac )?(?:ban|tinh|don vi) nao)';
const NUMBERED = `${NAMED}(?: so| no)? ?(\\d{1,5})`;
/** Where one stands with the boards. */
const STANDS: readonly RegExp[] = [
  `(?:xem |tinh hinh |tinh hinh thuc hien |show )?${NUMBERED}`,
  `(?:con )?${WHO} ${NOT_YET} ${NUMBERED}`,
  `${NUMBERED} (?:con |thi )?${WHO} ${NOT_YET}`,
  `(?:tinh hinh )?(?:thuc hien )?${NUMBERED} (?:lam |thuc hien |trien khai )?(?:den dau|the nao|ra sao|toi dau)`,
].map(whole);
const LISTED = whole(
  `(?:co |con )${NAMED}(?: ${NAMED})? (?:gi|nao)(?: (?:moi|chua xem|chua thuc hien|chua xong|can thuc hien))?(?: khong| chua)?`,
);

/** “chỉ đạo cho Thái Bình, Hà Nam: …”: a directive in one sentence, to whom before the colon and what behind it. */
export const orderInWords = (said: string): boolean =>
  /[:：](?!\d)/u.test(said) && /^(?:ra )?(?:chi dao|directive)(?: \S+){3}/.test(plain(said));

/** What those who steer do to one by its number, said as a whole message; null for anything else. */
export const directiveInWords = (said: string): Request | null => {
  const head = plain(said.replace(/^\s*\//u, ''));
  const n = (source: string): string | undefined => whole(source).exec(head)?.[1];
  const shown = STANDS.map((shape) => shape.exec(head)?.[1]).find((each) => each !== undefined);
  if (shown !== undefined) return { verb: 'directive', n: shown };
  if (LISTED.test(head)) return { verb: 'announce', do: 'list' };
  const chased = n(`(?:don ?doc|nhac|remind|chase)(?: cac ban)?(?: thuc hien)? ${NAMED}(?: so| no)? ?(\\d{1,5})`);
  if (chased !== undefined) return { verb: 'directive_chase', n: chased };
  const corrected = n(`(?:sua|dinh chinh|correct)(?: noi dung)? ${NAMED}(?: so| no)? ?(\\d{1,5})`);
  if (corrected !== undefined) return { verb: 'directive_correct', n: corrected };
  const off = n(`(?:huy|thu hoi|cancel|call off) ${NAMED}(?: so| no)? ?(\\d{1,5})`);
  return off === undefined ? null : { verb: 'directive_off', n: off };
};
