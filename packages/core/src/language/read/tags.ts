import type { Token } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** A phrase of the lexicon found in a message: its meaning and the words it covers, both ends included. */
export type Tag = { readonly tag: string; readonly from: number; readonly to: number };

const SOFT = /^[-"'“”‘’()[\]*_~…]$/;

/** All phrases found; one inside a longer one is dropped, so that tiểu ban is no ban and thông báo no báo. */
export const findTags = (tokens: readonly Token[], vocabulary: Vocabulary): readonly Tag[] => {
  const found: Tag[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let node = vocabulary.root;
    let words = 0;
    const conflicts: boolean[] = [];
    const path: Token[] = [];
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      if (token.kind === 'mark' && at > from && SOFT.test(token.f)) continue;
      const next = node.next.get(token.f);
      if (next === undefined) break;
      node = next;
      words += 1;
      path.push(token);
      conflicts.push(vocabulary.spelt.has(token.s) && token.s !== token.f);
      for (const end of node.ends) {
        if (end.exact && path.some((each, index) => each.s !== end.spelt[index])) continue;
        let wrong = 0;
        for (let index = 0; index < words; index += 1)
          if (conflicts[index] === true && path[index]?.s !== end.spelt[index]) wrong += 1;
        if (wrong > 1 || (wrong === 1 && (words < 2 || end.strict))) continue;
        const again =
          node.ends.length > 1 && found.some((tag) => tag.tag === end.tag && tag.from === from && tag.to === at);
        if (!again) found.push({ tag: end.tag, from, to: at });
      }
    }
  }
  return found.filter((tag) => !found.some((other) => covers(other, tag) || cutsInto(other, tag)));
};

/** A name of a board or a figure holds its words against a phrase that only reaches into it: “số kết nạp” is no sơ kết. */
const NAMES = /^(?:ind|board|outside):/;
const cutsInto = (other: Tag, tag: Tag): boolean =>
  NAMES.test(other.tag) &&
  !NAMES.test(tag.tag) &&
  other.to > other.from &&
  other.from <= tag.to &&
  tag.from <= other.to &&
  !(tag.from <= other.from && other.to <= tag.to) &&
  !(other.from <= tag.from && tag.to <= other.to);

const covers = (other: Tag, tag: Tag): boolean =>
  other.from <= tag.from && tag.to <= other.to && other.to - other.from > tag.to - tag.from;
