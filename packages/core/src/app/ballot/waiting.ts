import type { ListedBallot } from '../../conversation/present/ballots.js';
import { may } from '../../domain/people/permissions.js';
import type { Turn } from '../turn.js';
import { aboutOf, votesOf } from './find.js';
import { listBallots, rollOf } from './store.js';

/** All ballots with what they are about and who has voted. */
export const listedBallots = async (turn: Turn): Promise<readonly ListedBallot[]> =>
  Promise.all(
    (await listBallots(turn.deps, turn.config.id)).map(async (each) => ({
      ...each,
      about: await aboutOf(turn, each.ballot),
      roll: await rollOf(turn.deps, turn.config.id, each),
    })),
  );

/** Those that still wait for this person's vote. */
export const waitingBallots = async (turn: Turn): Promise<readonly ListedBallot[]> =>
  may(turn.person, 'vote').ok
    ? (await listedBallots(turn)).filter(({ ballot, roll }) => votesOf(turn, ballot, roll).length > 0)
    : [];
