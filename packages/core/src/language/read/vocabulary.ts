import { fold, spelling } from '../fold.js';

type Node = { readonly next: Map<string, Node>; readonly ends: Ending[] };
/** A phrase that ends at a node. */
export type Ending = {
  readonly tag: string;
  readonly spelt: readonly string[];
  readonly exact: boolean;
  readonly strict: boolean;
};

/**
 * Phrases that mean one thing, as a trie over folded words, with what is needed to read misspelt ones. A phrase
 * written `=đâu` is only met with its diacritics: without them it is another word too often.
 */
export type Vocabulary = {
  readonly root: Node;
  /** Every folded word of every phrase, and in how many it occurs. */
  readonly words: ReadonlyMap<string, number>;
  /** Spelt words known to differ: chưa is not chữa. */
  readonly spelt: ReadonlySet<string>;
  /** `báo cáo` as “bao cao”: neighbours that occur in some phrase. */
  readonly pairs: ReadonlySet<string>;
  /** Words that stand before a word in some phrase, the most frequent first. */
  readonly firsts: ReadonlyMap<string, readonly string[]>;
  /** Words with one letter left out, for reading a slip of the finger. */
  readonly slips: ReadonlyMap<string, readonly string[]>;
};

// Words of other phrases that fold like ours: with these diacritics they are not ours.
const DISTRACTORS =
  'chữa hàn đâu đầu dấu đấu bạn bàn bản bán bận thời thổi mất mặt mắt cũ cư độ đó đỏ nhạc mơ mờ cao tinh tính tỉnh tình tĩnh hai hải hại bảng bằng dân dẫn dần năm nam nắm gửi gừi nợ nở nó no hạn hãn hân chỉ chị chi chí chưa lai lại loại đại dài đài tài tải tái lưu lựu mời mới mỗi môi muốn muộn muôn đơn đón đồn ngày ngay ngáy ngầy trẻ trễ trê che chè chế sửa sữa sứa sao sáo cấp cập lắp xem xêm tổng tông tống thu thư thứ thử thú kỳ kỹ ký kì cần cân căn cán cạn vay vậy váy từ tư tử tứ tự số sổ sở sợ lớn lờn lợn thêm thềm đưa đứa dưa dừa ảnh anh ánh';

const wordsOf = (phrase: string): readonly string[] =>
  phrase
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
type Word = { readonly folded: string; readonly spelt: string };
const wordOf = (word: string): Word => ({ folded: fold(word).replace(/’/g, "'"), spelt: spelling(word) });

/** Every form of a word with one letter left out. */
export const withoutOne = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

export const buildVocabulary = (entries: Iterable<readonly [tag: string, phrase: string]>): Vocabulary => {
  const root: Node = { next: new Map(), ends: [] };
  const words = new Map<string, number>();
  const spelt = new Set(DISTRACTORS.split(' ').map(spelling));
  const pairs = new Set<string>();
  // The same two thousand words make up all the phrases.
  const known = new Map<string, Word>();
  const read = (word: string): Word => {
    const before = known.get(word) ?? wordOf(word);
    known.set(word, before);
    return before;
  };
  for (const [tag, written] of entries) {
    const exact = written.trim().startsWith('=');
    const strict = /^(?:names|private|secrets|tamper|meddle|inject|elsewhere|cancel|neutral)$/.test(tag);
    const own = wordsOf(written.trim().replace(/^=/, '')).map(read);
    if (own.length === 0) continue;
    let node = root;
    let before: string | undefined;
    for (const { folded, spelt: asSpelt } of own) {
      words.set(folded, (words.get(folded) ?? 0) + 1);
      spelt.add(asSpelt);
      if (before !== undefined) pairs.add(`${before} ${folded}`);
      before = folded;
      const child = node.next.get(folded) ?? { next: new Map(), ends: [] };
      node.next.set(folded, child);
      node = child;
    }
    const ending = { tag, spelt: own.map((word) => word.spelt), exact, strict };
    if (!node.ends.some((end) => end.tag === tag && end.spelt.join() === ending.spelt.join())) node.ends.push(ending);
  }
  const slips = new Map<string, string[]>();
  for (const word of words.keys()) {
    if (word.length < 4 || /\d/.test(word)) continue;
    for (const form of [word, ...withoutOne(word)]) {
      const known = slips.get(form);
      if (known === undefined) slips.set(form, [word]);
      else known.push(word);
    }
  }
  const often = (pair: readonly [string, string]): number => words.get(pair[0]) ?? 0;
  const firsts = new Map<string, string[]>();
  const couples = [...pairs].map((pair): [string, string] => {
    const [first = '', second = ''] = pair.split(' ');
    return [first, second];
  });
  for (const [first, second] of couples.sort((a, b) => often(b) - often(a))) {
    const known = firsts.get(second);
    if (known === undefined) firsts.set(second, [first]);
    else known.push(first);
  }
  return { root, words, spelt, pairs, firsts, slips };
};

/** Entries of one lexicon table. */
export const entriesOf = (table: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(table).flatMap(([tag, list]) =>
    list.split('|').map((phrase): readonly [string, string] => [tag, phrase]),
  );

/** Optimal-string-alignment distance is at most one: one letter more, fewer, other, or two swapped. */
export const oneSlip = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const restA = a.slice(from);
  const restB = b.slice(from);
  if (restA.length === restB.length)
    return (
      restA.slice(1) === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
    );
  return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
};
