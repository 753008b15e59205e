import { localDate } from '../calendar/zone.js';
import type { BoardId, PersonId, TextId } from '../ids.js';
import type { Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import { FEWEST_BALLOTS, quorumOf } from './count.js';
import { inRange } from './share.js';
import { ballotAfter } from './states.js';
import type { Ballot, BallotEvent, BallotRule, CloseWhy, EarlyReason, ExclusionReason, Urn } from './types.js';

export type BallotCommand =
  | {
      readonly type: 'Open';
      readonly by: PersonId;
      readonly now: Instant;
      readonly title: { readonly text: TextId; readonly sha256: string };
      readonly candidates: readonly BoardId[];
      readonly choose: number;
      readonly entitled: readonly BoardId[];
      readonly excluded: readonly { readonly board: BoardId; readonly reason: ExclusionReason }[];
      readonly closes: Instant;
      readonly rule: BallotRule;
    }
  /** `boards`: those whose heads can be reached; a board is reminded once a day of the cluster's zone. */
  | {
      readonly type: 'Chase';
      readonly by: PersonId;
      readonly now: Instant;
      readonly zone: string;
      readonly roll: readonly BoardId[];
      readonly boards: readonly BoardId[];
    }
  | { readonly type: 'Close'; readonly by: PersonId | null; readonly now: Instant; readonly urn: Urn };

export type BallotRefusal =
  | { readonly code: 'wrong_state'; readonly status: Ballot['status'] }
  | { readonly code: 'too_few_candidates' }
  | { readonly code: 'choose_out_of_range'; readonly most: number }
  | { readonly code: 'too_few_entitled'; readonly fewest: number }
  | { readonly code: 'closes_past'; readonly closes: Instant }
  | { readonly code: 'share_out_of_range' }
  | { readonly code: 'all_voted' }
  | { readonly code: 'chased_today'; readonly boards: readonly BoardId[] }
  /** Boards have not voted and its time has not come. */
  | { readonly code: 'takes_a_reason'; readonly missing: readonly BoardId[] };

type Decided = Result<readonly BallotEvent[], BallotRefusal>;
type Of<T extends BallotCommand['type']> = Extract<BallotCommand, { type: T }>;

const open = ({ type: _, now, ...opened }: Of<'Open'>): Decided => {
  const { candidates, choose, entitled, closes, rule } = opened;
  if (candidates.length < 2) return refuse({ code: 'too_few_candidates' });
  // Whoever may name all says nothing.
  const most = candidates.length - 1;
  if (!Number.isSafeInteger(choose) || choose < 1 || choose > most)
    return refuse({ code: 'choose_out_of_range', most });
  if (entitled.length < FEWEST_BALLOTS) return refuse({ code: 'too_few_entitled', fewest: FEWEST_BALLOTS });
  if (closes <= now) return refuse({ code: 'closes_past', closes });
  if (!inRange(rule.quorum) || !inRange(rule.threshold.share)) return refuse({ code: 'share_out_of_range' });
  return ok([{ type: 'BallotOpened', ...opened }]);
};

const chase = ({ by, now, zone, roll, boards }: Of<'Chase'>, ballot: Ballot): Decided => {
  const missing = ballot.entitled.filter((board) => !roll.includes(board));
  if (missing.length === 0) return refuse({ code: 'all_voted' });
  const today = localDate(zone, now);
  const already = new Set(ballot.chased.filter(({ at }) => localDate(zone, at) === today).map(({ board }) => board));
  const chased = missing.filter((board) => boards.includes(board) && !already.has(board));
  return chased.length === 0
    ? refuse({ code: 'chased_today', boards: missing.filter((board) => already.has(board)) })
    : ok([{ type: 'BallotChased', by, boards: chased }]);
};

/** Why it may be closed now; null while that takes a reason. */
export const whyClosed = (ballot: Ballot, roll: readonly BoardId[], now: Instant): CloseWhy | null => {
  if (ballot.closes !== null && now >= ballot.closes) return 'due';
  return ballot.entitled.every((board) => roll.includes(board)) ? 'complete' : null;
};

/** Whether it may be ended, before the urn takes no more. */
export const mayClose = (
  ballot: Ballot,
  roll: readonly BoardId[],
  now: Instant,
  reason: EarlyReason | null,
): Result<NonNullable<Urn['frozen']>, BallotRefusal> => {
  if (ballotAfter(ballot.status, 'close') === null) return refuse({ code: 'wrong_state', status: ballot.status });
  const why = whyClosed(ballot, roll, now);
  if (why !== null) return ok({ why, reason: null });
  return reason === null
    ? refuse({ code: 'takes_a_reason', missing: ballot.entitled.filter((board) => !roll.includes(board)) })
    : ok({ why: 'early', reason });
};

const close = ({ by, urn }: Of<'Close'>, ballot: Ballot): Decided => {
  const { roll, receipts, ballots, frozen } = urn;
  if (frozen === null) throw new Error('an urn that still takes ballots');
  // What was opened by mistake decides nothing.
  const counts = roll.length >= quorumOf(ballot) && frozen.reason !== 'mistake';
  return ok([{ type: 'BallotClosed', by, ...frozen, roll, receipts, ballots: counts ? ballots : null }]);
};

const DEEDS = { Open: 'open', Chase: 'chase', Close: 'close' } as const;

/** The rules of one ballot but for the votes, which are no facts. Pure. */
export const decideBallot = (command: BallotCommand, ballot: Ballot): Decided => {
  if (ballotAfter(ballot.status, DEEDS[command.type]) === null)
    return refuse({ code: 'wrong_state', status: ballot.status });
  switch (command.type) {
    case 'Open':
      return open(command);
    case 'Chase':
      return chase(command, ballot);
    case 'Close':
      return close(command, ballot);
  }
};
