import type { CalendarDate } from '../../domain/instant.js';
import { isNumberWord } from '../figures/number-words.js';
import { fold, spelling } from '../fold.js';
import { FILLERS } from '../lexicon/abbreviations.js';
import { ENGLISH } from '../lexicon/english.js';
import { EVERYDAY } from '../lexicon/neutral.js';
import { isSyllable } from '../syllable.js';
import type { PeriodSlot, Unsure } from '../types.js';
import { distance } from './boards.js';
import type { Message } from './message.js';
import { findPeriods } from './periods.js';
import type { Token } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** A name that words may come near to: a board's, an indicator's, or that of a period. */
type Name = {
  readonly kind: Unsure['kind'];
  readonly is: string;
  readonly words: readonly string[];
  readonly spelt: readonly string[];
};
/** Names by each of their words and its place. */
export type NearNames = ReadonlyMap<string, readonly { readonly name: Name; readonly at: number }[]>;

const PERIODS = [
  '6 tháng đầu năm',
  '6 tháng cuối năm',
  'sáu tháng đầu năm',
  'sáu tháng cuối năm',
  '9 tháng đầu năm',
  'nửa đầu năm',
  'nửa cuối năm',
  'cùng kỳ năm ngoái',
  'cùng kỳ năm trước',
  'first half',
  'second half',
  'last year',
  'previous period',
  'last period',
];

export const nearNames = (
  boards: readonly string[],
  indicators: readonly (readonly [key: string, phrase: string])[],
): NearNames => {
  const names = new Map<string, { name: Name; at: number }[]>();
  const add = (kind: Name['kind'], is: string, phrase: string): void => {
    const spelt = phrase.split(/[\s-]+/).filter(Boolean);
    const words = spelt.map(fold);
    if (words.length < 2 || words.length > 6 || words.join('').length < 5) return;
    const name = { kind, is, words, spelt: spelt.map(spelling) };
    words.forEach((word, at) => {
      const known = names.get(word);
      if (known === undefined) names.set(word, [{ name, at }]);
      else known.push({ name, at });
    });
  };
  for (const board of boards) add('board', board, board);
  for (const [key, phrase] of indicators) add('indicator', key, phrase);
  for (const period of PERIODS) add('period', fold(period), period);
  return names;
};

/** A word somebody may well have meant as it stands. */
const ordinary = (token: Token, vocabulary: Vocabulary): boolean =>
  FILLERS.has(token.f) || EVERYDAY.has(token.f) || ENGLISH.has(token.f) || vocabulary.words.has(token.f);

/** What stands before and after the name of a board: with it even ordinary words are a name misspelt. */
const BEFORE = /^(?:tinh|ban|cua|tai|nhac|giuc|don|doc|cho|the|con|voi|va|han|of|for|from|has|is|did|remind)$/;
const AFTER =
  /^(?:nop|gui|da|chua|bao|bc|xong|dat|ket|kn|den|toi|the|thi|sao|co|dang|con|va|submitted|submit|has|is|report)$/;

type Near = { readonly name: Name; readonly from: number; readonly to: number; readonly near: number };

const compare = (
  tokens: readonly Token[],
  from: number,
  name: Name,
  vocabulary: Vocabulary,
  accented: boolean,
): Near | null => {
  const { words, spelt } = name;
  let off = 0;
  let exact = 0;
  let odd = false;
  for (let step = 0; step < words.length; step += 1) {
    const token = tokens[from + step];
    const word = words[step] ?? '';
    if (token === undefined || token.kind === 'mark' || (token.kind === 'number' && token.f !== word)) return null;
    if (token.f === word) {
      if (accented && token.s !== spelt[step] && token.kind === 'word') return null;
      exact += word.length;
      continue;
    }
    if (token.f.length < 2 || Math.abs(token.f.length - word.length) > 2) return null;
    if (name.kind === 'board' && isNumberWord(token.f)) return null;
    // “đến nay đơn vị …”: what everybody says is hardly an item misspelt.
    if (name.kind === 'indicator' && words.length <= 3 && (FILLERS.has(token.f) || EVERYDAY.has(token.f))) return null;
    const by = distance(token.f, word, 2);
    if (by > (word.length >= 4 ? 2 : 1)) return null;
    off += by;
    if (!ordinary(token, vocabulary) || !isSyllable(token.f)) odd = true;
  }
  const letters = words.join('').length;
  if (off === 0 || off > (letters >= 12 ? 3 : letters >= 7 ? 2 : 1)) return null;
  const to = from + words.length - 1;
  if (!odd) {
    if (name.kind === 'indicator' && (words.length < 3 || exact * 2 < letters)) return null;
    if (name.kind === 'board' && !stands(tokens, from, to, vocabulary)) return null;
  }
  return { name, from, to, near: letters - 3 * off };
};

/** Whether two ordinary words stand where a board would, and neither belongs to a phrase with its neighbour. */
const stands = (tokens: readonly Token[], from: number, to: number, vocabulary: Vocabulary): boolean => {
  const [before, after] = [tokens[from - 1]?.f ?? '', tokens[to + 1]?.f ?? ''];
  const [first, last] = [tokens[from]?.f ?? '', tokens[to]?.f ?? ''];
  if (vocabulary.pairs.has(`${first} ${last}`)) return false;
  if (vocabulary.pairs.has(`${before} ${first}`) || vocabulary.pairs.has(`${last} ${after}`)) return false;
  return BEFORE.test(before) || (from === 0 && (after === '' || after === '?' || AFTER.test(after)));
};

/** Words near a name that none was read from, nearest first. */
export const findUnsure = (message: Message, names: NearNames, vocabulary: Vocabulary): readonly Unsure[] => {
  const { tokens, today } = message;
  const taken = new Set<number>();
  const cover = (from: number, to: number): void => {
    for (let at = from; at <= to; at += 1) taken.add(at);
  };
  for (const { from, to } of [...message.boards, ...message.indicators]) cover(from, to);
  for (const { tag, from, to } of message.tags) if (to > from || tag.startsWith('outside:')) cover(from, to);
  for (const { first, last } of [...message.periods, ...message.dates]) cover(first, last);
  const accented = tokens.some((token) => token.s !== token.f);
  const found: Near[] = [];
  tokens.forEach((token, here) => {
    if (token.kind === 'mark' || taken.has(here)) return;
    for (const { name, at } of names.get(token.f) ?? []) {
      const from = here - at;
      if (from < 0 || from + name.words.length > tokens.length) continue;
      if (name.words.some((_, step) => taken.has(from + step))) continue;
      if (name.kind === 'indicator' && message.indicators.some(({ key }) => key === name.is)) continue;
      const near = compare(tokens, from, name, vocabulary, accented);
      if (near !== null) found.push(near);
    }
  });
  return [...grouped(message, found, today), ...impossible(message, today)];
};

/** The nearest reading of each stretch of words, with what else comes near the same words. */
const grouped = (message: Message, found: readonly Near[], today: CalendarDate): readonly Unsure[] => {
  const open = [...found].sort((a, b) => b.near - a.near || a.from - b.from);
  const result: Unsure[] = [];
  while (open.length > 0) {
    const [best] = open;
    if (best === undefined) break;
    const same = open.filter(({ from, to }) => from <= best.to && best.from <= to);
    for (const each of same) open.splice(open.indexOf(each), 1);
    const names = [...new Set(same.filter(({ name }) => name.kind === best.name.kind).map(({ name }) => name.is))];
    const said = message.text.slice(message.tokens[best.from]?.from, message.tokens[best.to]?.to);
    const { kind } = best.name;
    if (kind !== 'period') result.push({ kind, said, choices: names.slice(0, 3) });
    else {
      const choices = names.slice(0, 3).flatMap((name) => findPeriods(name, today)[0]?.period ?? []);
      result.push({ kind, said, choices });
    }
  }
  return result;
};

/** “quý 5”, “tháng 13/2024”: counted past the end of the year. */
const IMPOSSIBLE =
  /(?<![a-z0-9])(quy|quarter|q|thang|h) ?(0|[3-9]|[1-9]\d|v|vi|vii)(?: ?\/ ?(20\d\d)| nam (20\d\d|nay|ngoai))?(?= ?$| [?.,;]| (?:the|thi|ra|co|da|nop|chua|cua|sao|nhu|is|was))/;
const impossible = (message: Message, today: CalendarDate): readonly Unsure[] => {
  const canon = message.tokens.map((token) => token.f).join(' ');
  const match = IMPOSSIBLE.exec(canon);
  if (match === null) return [];
  const [whole, unit = '', number = '', year = today.slice(0, 4)] = match;
  const first = canon.slice(0, match.index).split(' ').length - 1;
  const until = first + whole.split(' ').length - 1;
  const said = message.text.slice(message.tokens[first]?.from, message.tokens[until]?.to);
  const last = { quy: 4, quarter: 4, q: 4, thang: 12, h: 2 }[unit] ?? 0;
  const count = /^\d+$/.test(number) ? Number(number) : ({ v: 5, vi: 6, vii: 7 }[number] ?? 0);
  if (count >= 1 && count <= last) return [];
  const name = unit === 'thang' ? 'thang ' : unit === 'h' ? 'h' : 'quy ';
  const numbers = count === 0 ? [1, 2, 3] : [last, last - 1, last - 2].filter((each) => each > 0);
  const choices = numbers.flatMap((each): PeriodSlot[] =>
    findPeriods(`${name}${each}/${year}`, today).map(({ period }) => period),
  );
  return [{ kind: 'period', said, choices }];
};
