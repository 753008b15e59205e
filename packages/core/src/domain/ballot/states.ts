import type { BallotStatus } from './types.js';

/** What is done to a ballot. */
export type BallotDeed = 'open' | 'vote' | 'chase' | 'close';
export const BALLOT_DEEDS: readonly BallotDeed[] = ['open', 'vote', 'chase', 'close'];
export const BALLOT_STATUSES: readonly BallotStatus[] = ['none', 'open', 'closed'];

/** What may happen in each state, and where it leads; anything else is refused. */
const EDGES: Readonly<Record<BallotStatus, Readonly<Partial<Record<BallotDeed, BallotStatus>>>>> = {
  none: { open: 'open' },
  open: { vote: 'open', chase: 'open', close: 'closed' },
  closed: {},
};

export const ballotAfter = (status: BallotStatus, deed: BallotDeed): BallotStatus | null => EDGES[status][deed] ?? null;
