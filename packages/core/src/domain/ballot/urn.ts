import type { BoardId } from '../ids.js';
import type { Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import { ballotAfter } from './states.js';
import type { Ballot, Urn } from './types.js';

export type VoteRefusal =
  | { readonly code: 'closed' }
  | { readonly code: 'not_entitled' }
  /** Which board; never what it chose. */
  | { readonly code: 'voted'; readonly board: BoardId }
  | { readonly code: 'own_board' }
  | { readonly code: 'unknown_candidate' }
  | { readonly code: 'too_many'; readonly most: number }
  | { readonly code: 'names_nobody' };

/** Whether a board may still vote at `now`. */
export const mayVote = (ballot: Ballot, urn: Urn, board: BoardId, now: Instant): Result<null, VoteRefusal> => {
  const { closes } = ballot;
  if (ballotAfter(ballot.status, 'vote') === null || urn.frozen !== null || closes === null || now >= closes)
    return refuse({ code: 'closed' });
  if (!ballot.entitled.includes(board)) return refuse({ code: 'not_entitled' });
  return urn.roll.includes(board) ? refuse({ code: 'voted', board }) : ok(null);
};

/** Whom a board may name. */
export const choicesFor = ({ candidates, rule }: Ballot, board: BoardId): readonly BoardId[] =>
  candidates.filter((candidate) => rule.ownBoard || candidate !== board);

/** Whether a ballot may name these. */
export const checkChoices = (
  ballot: Ballot,
  board: BoardId,
  choices: readonly BoardId[],
): Result<null, VoteRefusal> => {
  if (!ballot.rule.ownBoard && choices.includes(board)) return refuse({ code: 'own_board' });
  const known = choices.every((choice) => ballot.candidates.includes(choice));
  if (!known || new Set(choices).size !== choices.length) return refuse({ code: 'unknown_candidate' });
  if (choices.length > ballot.choose) return refuse({ code: 'too_many', most: ballot.choose });
  return choices.length === 0 && !ballot.rule.abstain ? refuse({ code: 'names_nobody' }) : ok(null);
};

const sortKey = (choices: readonly BoardId[]): string => choices.join();

/**
 * The urn after a vote, whole: the board on the roll, its receipt among the receipts, its ballot among the ballots, each list in an order of its
 * own that does not depend on who came when.
 */
export const castInto = (
  ballot: Ballot,
  urn: Urn,
  vote: {
    readonly board: BoardId;
    readonly choices: readonly BoardId[];
    readonly receipt: string;
    readonly now: Instant;
  },
): Result<Urn, VoteRefusal> => {
  const allowed = mayVote(ballot, urn, vote.board, vote.now);
  if (!allowed.ok) return allowed;
  const checked = checkChoices(ballot, vote.board, vote.choices);
  if (!checked.ok) return checked;
  const roll = [...urn.roll, vote.board];
  const choices = ballot.candidates.filter((candidate) => vote.choices.includes(candidate));
  return ok({
    ...urn,
    roll: ballot.entitled.filter((board) => roll.includes(board)),
    receipts: [...urn.receipts, vote.receipt].sort(),
    ballots: [...urn.ballots, choices].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0)),
  });
};
