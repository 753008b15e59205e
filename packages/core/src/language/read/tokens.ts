import { telexWord, vniWord } from '../compose.js';
import { type Digits, readDigits } from '../figures/digits.js';
import { isNumberWord } from '../figures/number-words.js';
import { fold, latin, spelling } from '../fold.js';
import { ABBREVIATIONS } from '../lexicon/abbreviations.js';
import { ENGLISH } from '../lexicon/english.js';
import { EVERYDAY } from '../lexicon/neutral.js';
import { isSyllable } from '../syllable.js';
import { oneSlip, type Vocabulary, withoutOne } from './vocabulary.js';

export type Token = {
  readonly kind: 'word' | 'number' | 'mark';
  /** Folded and repaired: Telex composed, abbreviations written out, slips undone. */
  readonly f: string;
  /** Spelling with diacritics, for telling chưa from chữa. */
  readonly s: string;
  /** As written, folded: `hd`, `bc`. */
  readonly written: string;
  readonly upper: boolean;
  readonly from: number;
  readonly to: number;
  readonly digits: Digits | null;
};

const SHAPE =
  /\d{1,3}(?:[ \u00a0]\d{3})+(?![\d])|\d+(?:[.,]\d+)*|[\p{L}][\p{L}\p{M}\p{N}]*(?:['’](?:t|re|ve|m|ll|d)(?!\p{L}))?|['’]s(?!\p{L})|[^\s]/gu;
const DOTTED = /(?<![\p{L}\p{N}.])(\p{L}{1,2})\.(?=\p{L}{2,}(?![\p{L}.]))/gu;
const SLASHED = /(?<![\p{L}\p{N}/])(\p{L}{1,2})\/(\p{L}{1,4})(?![\p{L}\p{N}/])/gu;
const GLUED_NUMBER = /^([a-z]{2,8}?)(\d{1,4})([a-z]{0,5})$/;
const GLUED_WORD = /^(?:thang|quy|nam|top|ngay|so|muc|cau|bc)\d+$/;
const MIXED_WORD = /(?<![\p{L}\p{N}])[a-zđ]+\d[a-z0-9]*(?![\p{L}\p{N}])/giu;
const PERIOD_WORD = /^(?:h[12]|q[1-4]|m(?:0[1-9]|1[0-2])|i{1,3}|iv)$/;

const word = (f: string, s: string, raw: string, from: number, to: number, written = fold(raw)): Token => ({
  kind: 'word',
  f,
  s,
  written,
  upper: raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
  from,
  to,
  digits: null,
});

const spread = (phrase: string, raw: string, from: number, to: number): readonly Token[] =>
  phrase.split(' ').map((each) => word(fold(each), spelling(each), raw, from, to));

const number = (written: string, from: number, to: number): Token => ({
  kind: 'number',
  f: written.replace(/[\s\u00a0]/g, ''),
  s: written,
  written,
  upper: false,
  from,
  to,
  digits: readDigits(written),
});

/** Cuts run-together words (`haiduong`, `baocao`) where every cut gives words that stand together in some phrase. */
const unglue = (folded: string, vocabulary: Vocabulary, depth = 0): readonly string[] | null => {
  if (depth > 4) return null;
  for (let at = folded.length - 2; at >= 2; at -= 1) {
    const first = folded.slice(0, at);
    if (!vocabulary.words.has(first)) continue;
    const rest = folded.slice(at);
    if (vocabulary.pairs.has(`${first} ${rest}`)) return [first, rest];
    const further = rest.length >= 4 ? unglue(rest, vocabulary, depth + 1) : null;
    if (further !== null && vocabulary.pairs.has(`${first} ${further[0]}`)) return [first, ...further];
  }
  return null;
};

/** `b.cáo`, `đviên`, `trlời`: the first word of a known pair by its first letters only. */
const fromInitial = (folded: string, vocabulary: Vocabulary): readonly string[] | null => {
  for (const cut of [1, 2]) {
    const rest = folded.slice(cut);
    if (rest.length < 3 || !isSyllable(rest)) continue;
    const first = vocabulary.firsts.get(rest)?.find((each) => each.startsWith(folded.slice(0, cut)));
    if (first !== undefined) return [first, rest];
  }
  return null;
};

/** The word with two neighbouring letters changed round. */
const swapped = (folded: string): readonly string[] =>
  Array.from(
    { length: folded.length - 1 },
    (_, at) => folded.slice(0, at) + folded.charAt(at + 1) + folded.charAt(at) + folded.slice(at + 2),
  );

const slipOf = (folded: string, vocabulary: Vocabulary): string | null => {
  if (folded.length < 4) return null;
  const often = (word: string): number => vocabulary.words.get(word) ?? 0;
  const [turned] = swapped(folded)
    .filter((each) => each !== folded && vocabulary.words.has(each))
    .sort((a, b) => often(b) - often(a));
  if (turned !== undefined) return turned;
  const near = new Set<string>();
  for (const form of [folded, ...withoutOne(folded)])
    for (const known of vocabulary.slips.get(form) ?? []) near.add(known);
  const [best, second] = [...near]
    .filter(
      (known) =>
        oneSlip(folded, known) && (known[0] === folded[0] || (known[0] === folded[1] && known[1] === folded[0])),
    )
    .sort((a, b) => often(b) - often(a));
  if (best === undefined) return null;
  return second === undefined || folded.length >= 6 || often(best) >= 2 * often(second) ? best : null;
};

/** What is certain about one written word without its neighbours. */
const readWord = (
  raw: string,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  keep: ReadonlySet<string>,
  vniTyped: boolean,
): readonly Token[] => {
  const folded = fold(raw).replace(/’/g, "'");
  const as = (f: string, s = spelling(raw)): readonly Token[] => [word(f, s, raw, from, to, folded)];
  if (keep.has(folded)) return as(folded);
  const long = ABBREVIATIONS.get(folded);
  if (long !== undefined && (spelling(raw) === folded || !isSyllable(folded))) return spread(long, raw, from, to);
  if (vocabulary.words.has(folded) || ENGLISH.has(folded) || PERIOD_WORD.test(folded)) return as(folded);
  const lower = raw.toLowerCase();
  if (/\d/.test(folded)) {
    const vni = /^[a-zđ]+\d[a-z0-9]*$/.test(lower) && (vniTyped || !GLUED_WORD.test(folded)) ? vniWord(lower) : null;
    if (vni !== null) return as(fold(vni), spelling(vni));
    const [, before = '', digits = '', after = ''] = GLUED_NUMBER.exec(folded) ?? [];
    if (digits !== '')
      return [
        ...readWord(raw.slice(0, before.length), from, from + before.length, vocabulary, keep, vniTyped),
        number(digits, from + before.length, to - after.length),
        ...(after === '' ? [] : readWord(raw.slice(-after.length), to - after.length, to, vocabulary, keep, vniTyped)),
      ];
    return as(folded);
  }
  if (isSyllable(folded) || folded.length > 24) return as(folded);
  if (/^[a-zđ]+$/.test(lower) && lower.length <= 10) {
    const telex = telexWord(lower);
    if (telex !== null) {
      const abbreviated = ABBREVIATIONS.get(fold(telex));
      if (abbreviated !== undefined && !isSyllable(fold(telex))) return spread(abbreviated, raw, from, to);
      return as(fold(telex), spelling(telex));
    }
  }
  const stretched = folded.replace(/([a-z])\1{1,}/g, '$1');
  if (stretched !== folded && (vocabulary.words.has(stretched) || isSyllable(stretched)))
    return as(stretched, stretched);
  const cut = folded.length >= 5 ? unglue(folded, vocabulary) : null;
  if (cut !== null) return cut.map((each) => word(each, each, raw, from, to, folded));
  const slip = slipOf(folded, vocabulary);
  const initialed = slip === null ? fromInitial(folded, vocabulary) : null;
  if (initialed !== null) return initialed.map((each) => word(each, each, raw, from, to, folded));
  return slip === null ? as(folded) : as(slip, slip);
};

/** A space struck one letter late: “đồngc hí”. */
const respace = (tokens: Token[], vocabulary: Vocabulary): void => {
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [one, two] = [tokens[at], tokens[at + 1]];
    if (one?.kind !== 'word' || two?.kind !== 'word' || one.f.length < 3 || isSyllable(one.f)) continue;
    if (vocabulary.words.has(one.f)) continue;
    const [first, second] = [one.f.slice(0, -1), one.f.slice(-1) + two.f];
    if (!vocabulary.pairs.has(`${first} ${second}`)) continue;
    tokens[at] = { ...one, f: first, s: first };
    tokens[at + 1] = { ...two, f: second, s: second };
  }
};

/** A syllable nobody uses here, one letter from a word that would make a phrase with its neighbour. */
const mend = (tokens: Token[], vocabulary: Vocabulary): void => {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || token.f.length < 2 || token.f.length > 8) continue;
    const [before, after] = [tokens[at - 1]?.f ?? '', tokens[at + 1]?.f ?? ''];
    // “linh năm” is a part of a figure and not “sinh năm”.
    if (vocabulary.words.has(token.f) || isNumberWord(token.f)) continue;
    if (isSyllable(token.f) && token.s !== token.f) {
      // A syllable typed with its marks is meant, unless two letters changed places: “thông bóa”.
      const turned = swapped(token.f).find(
        (each) => vocabulary.pairs.has(`${before} ${each}`) || vocabulary.pairs.has(`${each} ${after}`),
      );
      if (turned !== undefined) tokens[at] = { ...token, f: turned, s: turned };
      continue;
    }
    if (isSyllable(token.f) && (token.f.length < 4 || EVERYDAY.has(token.f))) continue;
    const near = new Set<string>();
    for (const form of [token.f, ...withoutOne(token.f)])
      for (const known of vocabulary.slips.get(form) ?? []) near.add(known);
    for (const known of near) {
      if (!oneSlip(token.f, known)) continue;
      if (vocabulary.pairs.has(`${before} ${known}`) || vocabulary.pairs.has(`${known} ${after}`)) {
        tokens[at] = { ...token, f: known, s: known };
        break;
      }
    }
  }
};

/** Longest part of a message that is analysed; the rest of a long one is its topic and says nothing about the intent. */
export const ANALYSED = 1_200;

/** Readings of words met before, by spelling, places counted from the word's own start. */
export type KnownWords = Map<string, readonly Token[]>;
/** Words kept; a host that meets more begins anew. */
const KEPT = 4_000;

const moved = (token: Token, by: number): Token => ({
  kind: token.kind,
  f: token.f,
  s: token.s,
  written: token.written,
  upper: token.upper,
  from: token.from + by,
  to: token.to + by,
  digits: token.digits,
});

const HAS_DIGIT = /\d/;
const isVniTyped = (text: string): boolean =>
  (text.match(MIXED_WORD) ?? []).some((each) => !GLUED_WORD.test(each.toLowerCase()) && vniWord(each) !== null);

/** `b/c` and `b.cáo` as one word. */
const unabbreviated = (text: string): string => {
  const joined = text.includes('/') ? text.replace(SLASHED, '$1$2') : text;
  return joined.includes('.')
    ? joined.replace(DOTTED, (_, letters: string) => (/^tp$/i.test(letters) ? `${letters} ` : letters))
    : joined;
};

const mark = (raw: string, from: number): Token => ({
  kind: 'mark',
  f: raw,
  s: raw,
  written: raw,
  upper: false,
  from,
  to: from + raw.length,
  digits: null,
});

/** Splits a message into words, figures and marks, each repaired as far as it can be without its neighbours. */
export const tokenize = (
  text: string,
  vocabulary: Vocabulary,
  keep: ReadonlySet<string>,
  known: KnownWords,
): { readonly text: string; readonly tokens: Token[] } => {
  const prepared = unabbreviated(latin(text.slice(0, ANALYSED).normalize('NFC')));
  const vniTyped = HAS_DIGIT.test(prepared) && isVniTyped(prepared);
  const tokens: Token[] = [];
  for (const match of prepared.matchAll(SHAPE)) {
    const [raw] = match;
    const from = match.index;
    if (/^\d/.test(raw)) tokens.push(number(raw, from, from + raw.length));
    else if (/^\p{L}/u.test(raw)) {
      const spelt = vniTyped ? `${raw} ` : raw;
      let read = known.get(spelt);
      if (read === undefined) {
        read = readWord(raw, 0, raw.length, vocabulary, keep, vniTyped);
        if (known.size >= KEPT) known.clear();
        if (raw.length <= 24) known.set(spelt, read);
      }
      for (const token of read) tokens.push(moved(token, from));
    } else if (raw !== "'s" && raw !== '’s') tokens.push(mark(raw, from));
  }
  respace(tokens, vocabulary);
  mend(tokens, vocabulary);
  return { text: prepared, tokens };
};
