import { composeTelex, composeVni } from '../compose.js';
import { fold, latin } from '../fold.js';

/** One word of a guarded text. */
export type Word = {
  /** Folded. */
  readonly f: string;
  /** With diacritics, lower case. */
  readonly s: string;
  readonly capital: boolean;
  /** All capitals, two letters or more. */
  readonly upper: boolean;
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
  /** The whole text is in capitals, so that capitals say nothing. */
  readonly shouting: boolean;
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SLASHED = /(?<![\p{L}\p{N}])([dđ])\s?[/.]\s?(c)(?![\p{L}\p{N}])/giu;

const HIDDEN = /(?:[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f)+/gu;
/** Words spelled letter by letter: `N g u y ễ n`, `m.ậ.t`. At most forty letters, so that reading stays linear. */
const SPELLED_OUT = /(?<![\p{L}\p{N}])(?:\p{L}\p{M}*[ ._*-]{1,2}){3,40}\p{L}\p{M}*(?![\p{L}\p{N}])/gu;

/** The text as it stands, and as it reads when invisible characters were meant as spaces or letters were kept apart. */
export const variantsOf = (text: string): readonly string[] => {
  const variants = [text];
  const spaced = text.replace(HIDDEN, ' ');
  if (spaced !== text) variants.push(spaced);
  const joined = text.normalize('NFC').replace(SPELLED_OUT, (run) =>
    run
      .replace(/[ ._*-]{2}/g, '\ue000')
      .replace(/[ ._*-]/g, '')
      .replace(/\ue000/g, ' ')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'),
  );
  if (joined !== text.normalize('NFC')) variants.push(joined);
  return variants;
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
      capital: /^\p{Lu}/u.test(word),
      upper: word.length > 1 && word !== lower && word === word.toUpperCase(),
      gap: plain.slice(end, match.index),
    });
    end = match.index + word.length;
  }
  const letters = plain.replace(/[^\p{L}]/gu, '');
  return {
    words,
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
