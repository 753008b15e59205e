import type { Ballot, Share } from '../../domain/ballot/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { Words } from './words.js';

export const ballotTitle = ({ t }: Words, number: number): string => t.ballots.title({ n: number });

/** In the middle of a sentence. */
export const ballotName = (words: Words, number: number): string => {
  const title = ballotTitle(words, number);
  return title.slice(0, 1).toLowerCase() + title.slice(1);
};

/** Boards by name, in official order. */
export const namesOf = ({ config, f }: Words, boards: readonly BoardId[]): string =>
  f.list(config.boards.filter(({ id }) => boards.includes(id)).map(({ name }) => name));

const shareText = ({ f }: Words, { n, of }: Share): string => (of === 100 ? f.percent(n) : `${n}/${of}`);

/** `trên 1/2 số phiếu`. */
export const neededText = (words: Words, { rule }: Pick<Ballot, 'rule'>): string => {
  const { share, of, more } = rule.threshold;
  const { needed } = words.t.ballots;
  const p = { share: shareText(words, share) };
  return more ? needed.more[of](p) : needed.atLeast[of](p);
};
