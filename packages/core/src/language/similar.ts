import { fold } from './fold.js';

/** Words in a row that count as one piece. */
const PIECE = 3;

const wordsOf = (text: string): readonly string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

/** The words of a text and every three in a row, unaccented: the order of sentences matters little, that inside them does. */
const piecesOf = (text: string): ReadonlySet<string> => {
  const words = wordsOf(text);
  const rows = words.slice(0, Math.max(0, words.length - PIECE + 1));
  return new Set([...words, ...rows.map((_, at) => words.slice(at, at + PIECE).join(' '))]);
};

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((each) => b.has(each)).length;

/**
 * How alike two texts are, from 0 (no word in common) to 1 (the same words in the same order): the share of their words and rows of
 * three words that both have. Deaf to diacritics, case and punctuation; the same whichever is named first.
 */
export const similarity = (one: string, other: string): number => {
  const [a, b] = [piecesOf(one), piecesOf(other)];
  const all = a.size + b.size;
  return all === 0 ? 0 : (2 * shared(a, b)) / all;
};

/** Words that stand in so many texts that they say nothing of what one is about. */
const EMPTY = new Set(
  'va cua la cho cac nhung trong theo voi tai ve khi de duoc co khong da dang se nay do thi ma tu den the nao gi a o mot hai xin de nghi the of a to in for and is are on how'.split(
    ' ',
  ),
);

/**
 * How much of what is asked stands in a text, from 0 to 1: the share of the question's telling words that it has. For searching, where
 * a few words are held against many.
 */
export const coverage = (asked: string, text: string): number => {
  const wanted = new Set(wordsOf(asked).filter((word) => !EMPTY.has(word)));
  return wanted.size === 0 ? 0 : shared(wanted, new Set(wordsOf(text))) / wanted.size;
};
