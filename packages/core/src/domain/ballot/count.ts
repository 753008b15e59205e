import type { BoardId } from '../ids.js';
import { atLeast, moreThan } from './share.js';
import type { Ballot } from './types.js';

/** Fewer ballots than these are no secret: of two, each knows the other. */
export const FEWEST_BALLOTS = 3;

/** How many boards have to vote for it to count. */
export const quorumOf = ({ rule, entitled }: Pick<Ballot, 'rule' | 'entitled'>): number =>
  Math.max(FEWEST_BALLOTS, atLeast(rule.quorum, entitled.length));

/** How many ballots have to name a candidate, of so many cast. */
export const neededOf = ({ rule, entitled }: Pick<Ballot, 'rule' | 'entitled'>, cast: number): number => {
  const { share, of, more } = rule.threshold;
  const whole = of === 'cast' ? cast : entitled.length;
  return more ? moreThan(share, whole) : atLeast(share, whole);
};

export type Counted = {
  /** Most first; equal ones share a place and stand in roster order. */
  readonly candidates: readonly {
    readonly board: BoardId;
    readonly votes: number;
    readonly place: number;
    readonly reaches: boolean;
  }[];
  readonly cast: number;
  /** Ballots that name nobody. */
  readonly empty: number;
  readonly needed: number;
  /** Carried, within the places there are. */
  readonly carried: readonly BoardId[];
  /** Equal at the last place, and more of them than places are left: nobody here is put before another. */
  readonly tied: readonly BoardId[];
};

/** Counts what was in the urn; null while it is open, and when it was not opened because too few had voted. */
export const countBallots = (ballot: Ballot): Counted | null => {
  const ballots = ballot.closed?.ballots ?? null;
  if (ballots === null) return null;
  const needed = neededOf(ballot, ballots.length);
  const votesFor = (board: BoardId): number => ballots.filter((choices) => choices.includes(board)).length;
  const counted = ballot.candidates.map((board) => ({ board, votes: votesFor(board) }));
  const candidates = counted
    .map((each) => ({
      ...each,
      place: 1 + counted.filter(({ votes }) => votes > each.votes).length,
      reaches: each.votes >= needed,
    }))
    .sort((a, b) => b.votes - a.votes);
  const reaching = candidates.filter(({ reaches }) => reaches);
  // A place is carried when everybody at it still finds room.
  const fits = (place: number): boolean => reaching.filter((each) => each.place <= place).length <= ballot.choose;
  const out = reaching.filter(({ place }) => !fits(place));
  const first = out[0]?.place;
  const carried = reaching.filter(({ place }) => fits(place)).map(({ board }) => board);
  return {
    candidates,
    cast: ballots.length,
    empty: ballots.filter((choices) => choices.length === 0).length,
    needed,
    carried,
    tied: carried.length >= ballot.choose ? [] : out.filter(({ place }) => place === first).map(({ board }) => board),
  };
};
