import type { Token } from './tokens.js';
import type { Ending, Vocabulary } from './vocabulary.js';

/** A phrase of the lexicon found in a message: its meaning and the words it covers, both ends included. */
export type Tag = { readonly tag: string; readonly from: number; readonly to: number };

const SOFT = /^[-"'“”‘’()[\]*_~…]$/;

/** Whether the words as spelt are the phrase: one word with other marks is forgiven in a phrase of several. */
const fits = (end: Ending, tokens: readonly Token[], path: readonly number[], vocabulary: Vocabulary): boolean => {
  let wrong = 0;
  for (let index = 0; index < path.length; index += 1) {
    const token = tokens[path[index] ?? -1];
    if (token === undefined || token.s === end.spelt[index]) continue;
    if (end.exact) return false;
    if (token.s !== token.f && (end.strict || vocabulary.spelt.has(token.s))) wrong += 1;
  }
  return wrong === 0 || (wrong === 1 && path.length >= 2 && !end.strict);
};

/** All phrases found; one inside a longer one is dropped, so that tiểu ban is no ban and thông báo no báo. */
export const findTags = (tokens: readonly Token[], vocabulary: Vocabulary): readonly Tag[] => {
  const found: Tag[] = [];
  const path: number[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let node = vocabulary.root.next.get(tokens[from]?.f ?? '');
    path.length = 0;
    for (let at = from; node !== undefined; ) {
      path.push(at);
      const first = found.length;
      for (const end of node.ends) {
        if (!fits(end, tokens, path, vocabulary)) continue;
        let again = false;
        for (let index = first; index < found.length; index += 1) if (found[index]?.tag === end.tag) again = true;
        if (!again) found.push({ tag: end.tag, from, to: at });
      }
      if (node.next.size === 0) break;
      do at += 1;
      while (tokens[at]?.kind === 'mark' && SOFT.test(tokens[at]?.f ?? ''));
      node = node.next.get(tokens[at]?.f ?? '');
    }
  }
  const names = found.filter((tag) => tag.to > tag.from && NAMES.test(tag.tag));
  const whole =
    names.length === 0
      ? found
      : found.filter((tag) => NAMES.test(tag.tag) || !names.some((other) => cutsInto(other, tag)));
  return whole.filter((tag) => !whole.some((other) => covers(other, tag)));
};

/** A name of a board or a figure holds its words against a phrase that only reaches into it: “số kết nạp” is no sơ kết. */
const NAMES = /^(?:ind|board|outside):|^neutral$/;
const cutsInto = (other: Tag, tag: Tag): boolean =>
  other.from <= tag.to &&
  tag.from <= other.to &&
  !(tag.from <= other.from && other.to <= tag.to) &&
  !(other.from <= tag.from && tag.to <= other.to);

const covers = (other: Tag, tag: Tag): boolean =>
  other.from <= tag.from && tag.to <= other.to && other.to - other.from > tag.to - tag.from;
