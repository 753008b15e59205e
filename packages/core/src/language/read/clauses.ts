import type { Tag } from './tags.js';
import type { Token } from './tokens.js';

/** Tags that say how something is said, not what. */
const MANNER = new Set(
  'neutral me please greet thanks isBut switch tag already no can show total what where how ownSide'.split(' '),
);
const ENDS = /^[,.;!\n]$/;

/** The stretch of a message that says what is wanted: from one token up to another, both included. */
export type Core = { readonly from: number; readonly to: number };

/** “tôi không hỏi ai chậm, tôi hỏi …”: what is said not to be wanted, then what is. */
const NOT_ASKED = /^(?:\S+ ){0,2}(?:khong|ko|chua|not) (?:phai )?(?:hoi|can|muon|xem)(?: [^,;]+)?$/;
const ASKED_INSTEAD = /^(?:(?:ma|chi|toi|em|anh|minh|la) )*(?:hoi|can|muon|xem|cho)(?: |$)/;

/** The mark that ends what is said not to be wanted; -1 when there is none. */
export const unwanted = (tokens: readonly Token[]): number => {
  const end = tokens.findIndex((token) => /^[,;]$/.test(token.f));
  if (end < 2 || end > 12) return -1;
  const said = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((token) => token.f)
      .join(' ');
  return NOT_ASKED.test(said(0, end)) && ASKED_INSTEAD.test(said(end + 1, end + 5)) ? end : -1;
};

/**
 * Leaves out a first clause that only leads up to the matter (“tôi vừa đi công tác về, …”) and a short last one that only
 * presses it (“…, tôi cần gấp”): clauses in which neither figure nor phrase of the lexicon stands.
 */
export const coreOf = (tokens: readonly Token[], tags: readonly Tag[]): Core => {
  const all = { from: 0, to: tokens.length - 1 };
  const bearing = (from: number, to: number): boolean =>
    tags.some((tag) => !MANNER.has(tag.tag) && tag.from <= to && from <= tag.to) ||
    tokens.slice(from, to + 1).some((token) => token.kind === 'number' || token.f === '#');
  const ends = tokens.flatMap((token, at) => (ENDS.test(token.f) || (token.f === ':' && at > 0) ? [at] : []));
  let { from, to } = all;
  for (const end of ends) {
    if (tokens[end]?.f === ':' && !tags.some(({ tag, to: last }) => tag === 'show' && last === end - 1)) break;
    if (bearing(from, end) || !bearing(end + 1, to)) break;
    from = end + 1;
  }
  const last = ends.findLast((end) => end < to && ENDS.test(tokens[end]?.f ?? ''));
  if (last !== undefined && last > from && to - last <= 5 && !bearing(last, to) && bearing(from, last)) to = last - 1;
  return { from, to };
};
