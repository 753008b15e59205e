import { composeTelex, composeVni } from '../compose.js';
import { fold } from '../fold.js';
import { readNumberWords } from './number-words.js';

/** Folded, one space between words, politeness and end marks gone; Telex and VNI composed. */
export const clean = (composed: string): string =>
  inDigits(fold(composed))
    .replace(/(?<=\d) phay (?=\d)/g, ',')
    .replace(/[–—−‐‑‒]/g, '-')
    .replace(/[：]/g, ':')
    .replace(/\s+/g, ' ')
    .replace(/[.!?,;:]+$/, '')
    .replace(
      /^(?:(?:da|vang|thua|bao cao|b\/c|em|e|la|thi|co|gom|tong|tong so|tong cong|duoc|chot|dung|bang|con so|so|o muc|it is|it's|is|we have|there are|=|:)(?![\p{L}\p{N}])(?: dong chi| anh| chi| cac anh chi)?[ ,:]*)+(?=[\d~≈(]|khoang|hon|gan|uoc)/u,
      '',
    )
    .replace(/(?: |,)+(?:a|ah|nhe|nha|nhe a|roi|r|thoi|thoi a|day|ha|nhi|luon|em nhe|please|thanks)+$/u, '')
    .trim();

/** As typed, in lower case, Telex and VNI composed, months as numbers: “tháng sáu” is June and “tháng sau” is not. */
export const compose = (text: string): string =>
  composeVni(composeTelex(text.slice(0, 400).normalize('NFC')))
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<!\p{L})vạn(?!\p{L})/gu, 'chục nghìn')
    .replace(/(?<!\p{L})nửa (?=trăm|nghìn|ngàn|triệu|tỷ|tỉ)/gu, '0,5 ')
    .replace(MONTH, (_, month: string) => `tháng ${MONTHS.get(month) ?? month}`);

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...'giêng hai ba tư năm sáu bảy tám chín mười'.split(' ').map((word, at): [string, number] => [word, at + 1]),
  ...'gieng|hai|ba|tu||sau|bay|tam|chin|muoi'.split('|').map((word, at): [string, number] => [word, at + 1]),
  ...Object.entries({
    một: 1,
    bốn: 4,
    bon: 4,
    bẩy: 7,
    'mười một': 11,
    'mười hai': 12,
    chạp: 12,
    'muoi mot': 11,
    'muoi hai': 12,
    chap: 12,
  }),
]);
/** “sau” bare is mostly after, “năm sau” a year. */
const MONTH =
  /(?<!\p{L})th[aá]ng (mười (?:một|hai)|muoi (?:mot|hai)|giêng|gieng|một|hai|ba|tư|tu|bốn|bon|năm(?! (?:nay|sau|tới|trước|ngoái))|sáu|bảy|bẩy|bay|tám|tam|chín|chin|mười|muoi|chạp|chap)(?!\p{L})/gu;

const DIGIT = 'mot|hai|ba|bon|tu|nam|lam|nham|sau|bay|tam|chin';
const DAY_IN_WORDS = new RegExp(
  `(?<=^|[^a-z])(?:(?:(?:hai|ba) )?muoi(?: (?:${DIGIT}))?|(?<=(?:ngay|mong|mung|hom) (?:mong |mung )?)(?:${DIGIT}))(?= thang (?:\\d|nay|sau|toi|truoc)|(?<=(?:mong|mung) (?:${DIGIT}|muoi))$)`,
  'g',
);
/** Days in words before a month: “mười lăm tháng 6”, “mồng một”. */
const inDigits = (folded: string): string =>
  folded
    .replace(DAY_IN_WORDS, (said) => String(readNumberWords(said.split(' ')) ?? said))
    .replace(/(?:mong|mung) (?=(?:mong|mung) )/g, '');

/** Words that are folded like a number and are none: “tạm”, “từ”, “bà”. */
export const NO_NUMBER =
  /(?<!\p{L})(?:tạm|tàm|tâm|tầm|tấm|từ|tự|bà|bá|nằm|bày|hại|hải|làm|lầm|lắm|lâm|lệ|lê|trạm|trâm|ngân|ngăn|nhầm|nhằm|tí|tỷ lệ|tỉ lệ|tam tam)(?!\p{L})/gu;
