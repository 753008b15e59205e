import { composeTelex, composeVni } from '../compose.js';
import { fold, latin, spelling } from '../fold.js';

/** One word of a guarded text. */
export type Word = {
  /** Folded. */
  readonly f: string;
  /** With diacritics, lower case. */
  readonly s: string;
  readonly capital: boolean;
  /** All capitals, two letters or more. */
  readonly upper: boolean;
  /** As `phrases` compares it: lower case, the tone behind the letters. */
  readonly t: string;
  /** What stands between the word before and this one, spaces included. */
  readonly gap: string;
};

export type Guarded = {
  readonly words: readonly Word[];
  /** Folded text with its punctuation, for figures and separated letters. */
  readonly folded: string;
  /** Diacritics kept, look-alikes resolved. */
  readonly plain: string;
  /** What stands after the last word. */
  readonly tail: string;
  /** The words in lower case as `phrases` compares them, a space before and behind each. */
  readonly said: string;
  /** No word has a diacritic, so that none tells anything. */
  readonly bare: boolean;
  /** The whole text is in capitals, so that capitals say nothing. */
  readonly shouting: boolean;
};

/** Words as `phrases` compares them. */
export const saidBy = (words: readonly Word[]): string => ` ${words.map((word) => word.t).join(' ')} `;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SLASHED = /(?<![\p{L}\p{N}])([dđ])\s?[/.]\s?(c)(?![\p{L}\p{N}])/giu;

const HIDDEN = /(?:[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f)+/gu;
/** Words spelled letter by letter: `N g u y ễ n`, `m.ậ.t`. At most forty letters, so that reading stays linear. */
const SPELLED_OUT = /(?<![\p{L}\p{N}])(?:\p{L}\p{M}*[ ._*·•-]{1,2}){3,40}\p{L}\p{M}*(?![\p{L}\p{N}])/gu;
/** Dots between the letters leave the space to part the words; spaces between them leave it to two spaces or a capital. */
const joinLetters = (run: string): string =>
  /[._*·•-]/.test(run)
    ? run.replace(/[._*·•-]/g, '')
    : run
        .replace(/ {2}/g, '\ue000')
        .replace(/ /g, '')
        .replace(/\ue000/g, ' ')
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');

/** `NguyenVanAn`, `BaoCaoMat`: a file's name without spaces. */
const RUN_TOGETHER = /(?<!\p{L})\p{L}\p{Ll}{0,12}(?:\p{Lu}\p{Ll}{0,7}){1,12}(?!\p{L})/gu;
const ESCAPED = /(?:%[0-9a-f]{2})+/giu;
const unescaped = (run: string): string =>
  new TextDecoder().decode(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16)));

/** The text as it stands, and as it reads when invisible characters were meant as spaces, letters kept apart or words run together. */
export const variantsOf = (text: string): readonly string[] => {
  const whole = ESCAPED.test(text) ? text.replace(ESCAPED, unescaped).replace(/\+/g, ' ') : text;
  ESCAPED.lastIndex = 0;
  const composed = whole.normalize('NFC');
  const others = [
    whole,
    whole.replace(HIDDEN, ' '),
    composed.replace(SPELLED_OUT, joinLetters),
    composed.replace(RUN_TOGETHER, (run) => run.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')),
  ];
  const plain = text.normalize('NFC');
  return [text, ...new Set(others.filter((each) => each !== text && each !== plain))];
};

/** Prepares text for the rules: look-alikes, invisible characters, Telex and VNI undone; `đ/c` as one word. */
export const guarded = (text: string): Guarded => {
  const plain = composeVni(composeTelex(latin(text).replace(SLASHED, '$1$2'))).normalize('NFC');
  const words: Word[] = [];
  let end = 0;
  for (const match of plain.matchAll(WORD)) {
    const [word] = match;
    const lower = word.toLowerCase();
    words.push({
      f: fold(word),
      s: lower,
      t: spelling(lower),
      capital: /^\p{Lu}/u.test(word),
      upper: word.length > 1 && word !== lower && word === word.toUpperCase(),
      gap: plain.slice(end, match.index),
    });
    end = match.index + word.length;
  }
  const letters = plain.replace(/[^\p{L}]/gu, '');
  return {
    words,
    said: saidBy(words),
    bare: words.every((word) => word.s === word.f),
    folded: fold(plain),
    plain,
    tail: plain.slice(end),
    shouting: letters.length > 12 && letters === letters.toUpperCase(),
  };
};

const set = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split('|')
      .map((each) => each.trim().replace(/\s+/g, ' '))
      .filter(Boolean),
  );

export { set as wordSet };

/** The folded words from `at` on joined by a space, for comparing with phrases. */
export const phraseAt = (words: readonly Word[], at: number, length: number): string => {
  let joined = '';
  for (let index = at; index < at + length && index < words.length; index += 1)
    joined += (index > at ? ' ' : '') + (words[index]?.f ?? '');
  return joined;
};

/** Whether one of the phrases (folded, up to `longest` words) begins at `at`. */
export const startsAny = (
  words: readonly Word[],
  at: number,
  phrases: ReadonlySet<string>,
  longest: number,
): boolean => {
  for (let length = 1; length <= longest; length += 1) if (phrases.has(phraseAt(words, at, length))) return true;
  return false;
};

/** Whether one of the phrases ends right before `at`. */
export const endsAny = (words: readonly Word[], at: number, phrases: ReadonlySet<string>, longest: number): boolean => {
  for (let length = 1; length <= longest && at - length >= 0; length += 1)
    if (phrases.has(phraseAt(words, at - length, length))) return true;
  return false;
};

/** A word as written in full and as it stands where tone, hat or both were left out: bệnh, bênh, bẹnh, benh. */
const formsOf = (word: string): readonly string[] => {
  const apart = word.normalize('NFD');
  const tone = apart.match(TONES)?.join('') ?? '';
  const toneless = apart.replace(TONES, '').normalize('NFC');
  const bare = fold(word);
  return [...new Set([toneless + tone, toneless, bare + tone, bare])];
};
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A pattern over `said`, written with its diacritics. A word written with diacritics is compared by them, so that bổ sung is no
 * bố; one written without any may be either. Tested where the words begin or end if `where` says so.
 */
export const phrases = (source: string, where: 'anywhere' | 'first' | 'last' = 'anywhere'): RegExp => {
  const forms = source.replace(/\s*\n\s*/g, '').replace(/\\.|[\p{L}\p{M}]+/gu, (token) => {
    const all = token.startsWith('\\') ? [token] : formsOf(token);
    return all.length === 1 ? (all[0] ?? token) : `(?:${all.join('|')})`;
  });
  return new RegExp(`${where === 'first' ? '^ ' : '(?<= )'}(?:${forms})(?= ${where === 'last' ? '$' : ''})`, 'u');
};
