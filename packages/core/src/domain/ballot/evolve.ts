import type { Instant } from '../instant.js';
import { assertNever } from '../result.js';
import type { Ballot, BallotEvent, BallotRule } from './types.js';

/** Where the cluster file has no section of its own: two thirds have to vote, and more than half of the ballots carry. */
export const USUAL_RULE: BallotRule = {
  quorum: { n: 2, of: 3 },
  threshold: { share: { n: 1, of: 2 }, of: 'cast', more: true },
  abstain: true,
  ownBoard: false,
};

export const NO_BALLOT: Ballot = {
  status: 'none',
  by: null,
  title: null,
  candidates: [],
  choose: 0,
  entitled: [],
  excluded: [],
  openedAt: null,
  closes: null,
  rule: USUAL_RULE,
  chased: [],
  closed: null,
};

/** Folds one fact into a ballot; `at` is when it was stored. */
export const evolveBallot = (ballot: Ballot, event: BallotEvent, at: Instant): Ballot => {
  switch (event.type) {
    case 'BallotOpened': {
      const { type: _, title, ...opened } = event;
      return { ...ballot, ...opened, title: title.text, status: 'open', openedAt: at };
    }
    case 'BallotChased':
      return { ...ballot, chased: [...ballot.chased, ...event.boards.map((board) => ({ board, at }))] };
    case 'BallotClosed': {
      const { type: _, ...closed } = event;
      return { ...ballot, status: 'closed', closed: { ...closed, at } };
    }
    default:
      return assertNever(event);
  }
};
