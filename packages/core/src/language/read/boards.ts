import { periodWindow, type WindowRule } from '../../domain/calendar/window.js';
import type { Board, ClusterConfig } from '../../domain/cluster/types.js';
import type { CalendarDate } from '../../domain/instant.js';
import { fold } from '../fold.js';
import { PROVINCES } from '../lexicon/outside.js';
import type { PeriodSlot } from '../types.js';
import type { Token } from './tokens.js';

export const BOARD = 'board:';
export const OUTSIDE = 'outside:';

/** Phrases for the trie: names of the cluster's boards, of any time, and of provinces that are not in it. */
export const boardEntries = (config: ClusterConfig): readonly (readonly [string, string])[] => {
  const names = new Set(config.boards.map((board) => board.name));
  const folded = new Set([...names].map(fold));
  return [
    ...[...names].map((name): readonly [string, string] => [`${BOARD}${name}`, name]),
    ...PROVINCES.filter((name) => !folded.has(fold(name))).map((name): readonly [string, string] => [
      `${OUTSIDE}${name}`,
      name,
    ]),
  ];
};

/** Folded abbreviations of one word → folded name, for settling them by context. Longer ones go into the trie. */
export const abbreviationsOf = (config: ClusterConfig): ReadonlyMap<string, string> =>
  new Map(
    config.boards.flatMap((board) =>
      board.abbreviations.map((each): [string, string] => [fold(each), fold(board.name)]),
    ),
  );

const lives = (board: Board, day: CalendarDate): boolean =>
  board.validFrom <= day && (board.validTo === null || day <= board.validTo);

/** The name a board's duty carried on a day: its own, else that of the unit it was merged into. */
const nameOn = (config: ClusterConfig, name: string, day: CalendarDate): string => {
  const named = config.boards.filter((board) => board.name === name);
  if (named.some((board) => lives(board, day))) return name;
  const successor = config.boards.find((board) =>
    board.predecessors.some((id) => named.some((each) => each.id === id)),
  );
  return successor === undefined || !lives(successor, day) ? name : successor.name;
};

/** The day on which the roster counts: the period's cut-off where one was said, else today. */
export const rosterDay = (
  period: PeriodSlot | undefined,
  today: CalendarDate,
  rule: WindowRule | undefined,
): CalendarDate => {
  if (period === undefined) return today;
  if ('year' in period) {
    const { cutoff } = periodWindow(period, rule);
    return cutoff;
  }
  return period.relative === 'same_last_year'
    ? (`${Number(today.slice(0, 4)) - 1}${today.slice(4)}` as CalendarDate)
    : today;
};

export const canonical = (config: ClusterConfig, names: readonly string[], day: CalendarDate): readonly string[] => [
  ...new Set(names.map((name) => nameOn(config, name, day))),
];

const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  let earlier: number[] = [];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (earlier[j - 2] ?? 0) + 1);
      row.push(best);
    }
    earlier = before;
    before = row;
  }
  return before[b.length] ?? limit + 1;
};

export { distance };

/** A board misspelt within reach: two neighbouring words, or one run together, at most two slips from a long name. */
export const misspelt = (
  tokens: readonly Token[],
  names: readonly { readonly name: string; readonly joined: string; readonly first: string }[],
  taken: (at: number) => boolean,
  known: (word: string) => boolean,
): readonly { readonly name: string; readonly from: number; readonly to: number }[] => {
  const found: { name: string; from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const one = tokens[at];
    if (one === undefined || one.kind !== 'word' || taken(at)) continue;
    const two = tokens[at + 1];
    const pair = two?.kind === 'word' && !taken(at + 1);
    if (pair && !(known(one.f) && known(two.f))) {
      const joined = one.f + two.f;
      const near = names.find(({ joined: name }) => {
        if (joined.length < 5 || joined[0] !== name[0]) return false;
        const limit = name.length >= 8 ? 2 : 1;
        return (
          distance(joined, name, limit) <= limit &&
          (name.startsWith(one.f) || name.endsWith(two.f) || distance(joined, name, 1) <= 1)
        );
      });
      if (near !== undefined) {
        found.push({ name: near.name, from: at, to: at + 1 });
        at += 1;
        continue;
      }
    }
    if (one.f.length >= 6 && !known(one.f)) {
      const near = names.find(
        ({ joined: name }) => distance(one.f, name, name.length >= 8 ? 2 : 1) <= (name.length >= 8 ? 2 : 1),
      );
      if (near !== undefined) found.push({ name: near.name, from: at, to: at });
    }
  }
  return found;
};
