import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId, PersonId, TextId } from '../ids.js';
import type { Instant } from '../instant.js';
import { countBallots, neededOf, quorumOf } from './count.js';
import { type BallotCommand, decideBallot, mayClose, whyClosed } from './decide.js';
import { evolveBallot, NO_BALLOT, USUAL_RULE } from './evolve.js';
import { atLeast, moreThan, parseShare } from './share.js';
import { BALLOT_DEEDS, BALLOT_STATUSES, ballotAfter } from './states.js';
import { type Ballot, type BallotRule, EMPTY_URN, type Urn } from './types.js';
import { castInto, checkChoices, choicesFor, mayVote } from './urn.js';

const NOW = '2024-11-20T02:00:00.000Z' as Instant;
const CLOSES = '2024-11-20T10:00:00.000Z' as Instant;
const by = 'r-secretary' as PersonId;
const BOARDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as readonly string[] as readonly BoardId[];
const [A, B, C, D] = BOARDS as unknown as readonly [BoardId, BoardId, BoardId, BoardId];
const OUTSIDE = 'z' as BoardId;

const opening = (more: Partial<Extract<BallotCommand, { type: 'Open' }>> = {}): BallotCommand => ({
  type: 'Open',
  by,
  now: NOW,
  title: { text: 't1' as TextId, sha256: 'x' },
  candidates: [A, B, C],
  choose: 1,
  entitled: BOARDS,
  excluded: [],
  closes: CLOSES,
  rule: USUAL_RULE,
  ...more,
});
const apply = (ballot: Ballot, command: BallotCommand): Ballot => {
  const decided = decideBallot(command, ballot);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.reduce((sum, event) => evolveBallot(sum, event, NOW), ballot);
};
const open = (more: Partial<Extract<BallotCommand, { type: 'Open' }>> = {}): Ballot => apply(NO_BALLOT, opening(more));
const code = (
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } },
): string => (result.ok ? 'ok' : result.error.code);
type Vote = readonly [BoardId, readonly BoardId[]];
const castAll = (ballot: Ballot, votes: readonly Vote[]): Urn =>
  votes.reduce<Urn>((urn, [board, choices], at) => {
    const after = castInto(ballot, urn, { board, choices, receipt: `R${String(at).padStart(3, '0')}`, now: NOW });
    if (!after.ok) throw new Error(after.error.code);
    return after.value;
  }, EMPTY_URN);
const closed = (ballot: Ballot, votes: readonly Vote[]): Ballot =>
  apply(ballot, {
    type: 'Close',
    by,
    now: NOW,
    urn: { ...castAll(ballot, votes), frozen: { why: 'early', reason: 'agreed' } },
  });
const each = (boards: readonly BoardId[], choices: readonly BoardId[]): readonly Vote[] =>
  boards.map((board) => [board, choices] as const);

describe('the states', () => {
  const OPEN = open();
  const STATES = { none: NO_BALLOT, open: OPEN, closed: closed(OPEN, []) };
  const frozen: Urn = { ...EMPTY_URN, frozen: { why: 'due', reason: null } };
  const run = (deed: (typeof BALLOT_DEEDS)[number], ballot: Ballot): string => {
    switch (deed) {
      case 'open':
        return code(decideBallot(opening(), ballot));
      case 'vote':
        return code(mayVote(ballot, EMPTY_URN, D, NOW));
      case 'chase':
        return code(decideBallot({ type: 'Chase', by, now: NOW, zone: 'UTC', roll: [], boards: BOARDS }, ballot));
      case 'close':
        return code(decideBallot({ type: 'Close', by, now: NOW, urn: frozen }, ballot));
    }
  };
  const edges = BALLOT_STATUSES.flatMap((status) => BALLOT_DEEDS.map((deed) => [status, deed] as const));

  it.each(edges)('%s, %s: as the table says', (status, deed) => {
    const refused = deed === 'vote' ? 'closed' : 'wrong_state';
    expect(run(deed, STATES[status])).toBe(ballotAfter(status, deed) === null ? refused : 'ok');
  });
});

describe('opening', () => {
  const rule = (more: Partial<BallotRule>): BallotRule => ({ ...USUAL_RULE, ...more });
  it.each<[string, Partial<Extract<BallotCommand, { type: 'Open' }>>, string]>([
    ['one candidate', { candidates: [A] }, 'too_few_candidates'],
    ['nobody to choose', { choose: 0 }, 'choose_out_of_range'],
    ['all to choose', { choose: 3 }, 'choose_out_of_range'],
    ['half a board', { choose: 1.5 }, 'choose_out_of_range'],
    ['two that vote', { entitled: [A, B] }, 'too_few_entitled'],
    ['over already', { closes: NOW }, 'closes_past'],
    ['a quorum above the whole', { rule: rule({ quorum: { n: 3, of: 2 } }) }, 'share_out_of_range'],
    [
      'no threshold',
      { rule: rule({ threshold: { share: { n: 0, of: 2 }, of: 'cast', more: false } }) },
      'share_out_of_range',
    ],
    ['a whole one', {}, 'ok'],
  ])('with %s: %s', (_, more, expected) => {
    expect(code(decideBallot(opening(more), NO_BALLOT))).toBe(expected);
  });
});

describe('a vote', () => {
  const ballot = open({ choose: 2 });
  it.each<[string, Ballot, Urn, BoardId, readonly BoardId[], Instant, string]>([
    ['after the end', ballot, EMPTY_URN, D, [A], CLOSES, 'closed'],
    ['while it is being closed', ballot, { ...EMPTY_URN, frozen: { why: 'due', reason: null } }, D, [A], NOW, 'closed'],
    ['of a board not entitled', ballot, EMPTY_URN, OUTSIDE, [A], NOW, 'not_entitled'],
    ['twice', ballot, castAll(ballot, [[D, [A]]]), D, [B], NOW, 'voted'],
    ['for oneself', ballot, EMPTY_URN, A, [A], NOW, 'own_board'],
    [
      'for oneself where the file lets one',
      open({ rule: { ...USUAL_RULE, ownBoard: true } }),
      EMPTY_URN,
      A,
      [A],
      NOW,
      'ok',
    ],
    ['for who is no candidate', ballot, EMPTY_URN, D, [D], NOW, 'own_board'],
    ['for a stranger', ballot, EMPTY_URN, D, [OUTSIDE], NOW, 'unknown_candidate'],
    ['for one twice', ballot, EMPTY_URN, D, [A, A], NOW, 'unknown_candidate'],
    ['for too many', ballot, EMPTY_URN, D, [A, B, C], NOW, 'too_many'],
    ['for nobody', ballot, EMPTY_URN, D, [], NOW, 'ok'],
    [
      'for nobody where that is not allowed',
      open({ rule: { ...USUAL_RULE, abstain: false } }),
      EMPTY_URN,
      D,
      [],
      NOW,
      'names_nobody',
    ],
    ['for two', ballot, EMPTY_URN, D, [A, C], NOW, 'ok'],
  ])('%s', (_, of, urn, board, choices, now, expected) => {
    expect(code(castInto(of, urn, { board, choices, receipt: 'R', now }))).toBe(expected);
  });

  it('may name every candidate but the own board', () => {
    expect(choicesFor(ballot, A)).toEqual([B, C]);
    expect(checkChoices(ballot, A, choicesFor(ballot, A))).toMatchObject({ ok: true });
  });
});

describe('closing', () => {
  it('takes a reason before all have voted and before its time', () => {
    const ballot = open();
    expect(mayClose(ballot, [D], NOW, null)).toMatchObject({ error: { code: 'takes_a_reason' } });
    expect(mayClose(ballot, [D], NOW, 'agreed')).toEqual({ ok: true, value: { why: 'early', reason: 'agreed' } });
    expect(whyClosed(ballot, BOARDS, NOW)).toBe('complete');
    expect(mayClose(ballot, [D], CLOSES, 'agreed')).toEqual({ ok: true, value: { why: 'due', reason: null } });
    expect(code(mayClose(closed(ballot, []), [], NOW, 'agreed'))).toBe('wrong_state');
  });

  it('does not open the urn below the quorum', () => {
    const void5 = closed(open(), each(BOARDS.slice(3, 8), [A]));
    expect([void5.closed?.ballots, void5.closed?.roll.length, countBallots(void5)]).toEqual([null, 5, null]);
    expect(countBallots(closed(open(), each(BOARDS.slice(3, 9), [A])))?.carried).toEqual([A]);
  });
});

describe('shares', () => {
  it.each([
    ['2/3', 9, 6, 7],
    ['1/2', 9, 5, 5],
    ['1/2', 10, 5, 6],
    ['80%', 10, 8, 9],
    ['100%', 7, 7, 8],
    ['1/3', 3, 1, 2],
  ])('%s of %i is at least %i, more than it is %i', (written, whole, least, more) => {
    const share = parseShare(written);
    if (share === null) throw new Error(written);
    expect([atLeast(share, whole), moreThan(share, whole)]).toEqual([least, more]);
  });

  it.each(['0/3', '4/3', '0%', '101%', '0.5', '2:3', '', '-1/2', '1/0'])('“%s” is none', (written) => {
    expect(parseShare(written)).toBeNull();
  });

  it('are of the boards entitled for the quorum, and as the file says for the threshold', () => {
    const rule: BallotRule = { ...USUAL_RULE, threshold: { share: { n: 80, of: 100 }, of: 'entitled', more: false } };
    expect([quorumOf({ rule, entitled: BOARDS }), neededOf({ rule, entitled: BOARDS }, 6)]).toEqual([6, 8]);
    // Fewer than three ballots are no secret, whatever the file says.
    expect(quorumOf({ rule: { ...rule, quorum: { n: 1, of: 100 } }, entitled: BOARDS })).toBe(3);
  });
});

describe('the count', () => {
  const low: BallotRule = { ...USUAL_RULE, threshold: { share: { n: 1, of: 10 }, of: 'cast', more: false } };

  it('shows equal ones as equal, and breaks no tie', () => {
    const ballot = open({ rule: low, choose: 1 });
    const counted = countBallots(closed(ballot, [...each(BOARDS.slice(3, 6), [A]), ...each(BOARDS.slice(6, 9), [B])]));
    expect(counted?.candidates.map(({ board, votes, place }) => [board, votes, place])).toEqual([
      [A, 3, 1],
      [B, 3, 1],
      [C, 0, 3],
    ]);
    expect([counted?.carried, counted?.tied]).toEqual([[], [A, B]]);
  });

  it('carries those above a tie at the last place, and leaves the tie', () => {
    const four = { rule: low, choose: 2, candidates: [A, B, C, D] };
    const counted = countBallots(
      closed(open(four), [
        [BOARDS[4] ?? A, [A, B]],
        [BOARDS[5] ?? A, [A, C]],
        [BOARDS[6] ?? A, [A]],
        [BOARDS[7] ?? A, []],
        [BOARDS[8] ?? A, [A]],
        [B, [A]],
      ]),
    );
    expect([counted?.carried, counted?.tied, counted?.empty]).toEqual([[A], [B, C], 1]);
  });
});

describe('whatever is voted, in whatever order', () => {
  const ballot = open({ choose: 2 });
  const voters = fc.shuffledSubarray([...BOARDS], { minLength: 1 });
  const votesOf = (order: readonly BoardId[]): fc.Arbitrary<readonly Vote[]> =>
    fc.tuple(
      ...order.map((board) =>
        fc.shuffledSubarray([...choicesFor(ballot, board)], { maxLength: 2 }).map((choices): Vote => [board, choices]),
      ),
    );
  const cast = voters.chain(votesOf);
  const sorted = (all: readonly string[]): readonly string[] => [...all].sort();

  it('counts are the votes, one a board', () => {
    fc.assert(
      fc.property(cast, (votes) => {
        const urn = castAll(ballot, votes);
        expect([urn.roll.length, urn.ballots.length, urn.receipts.length]).toEqual([
          votes.length,
          votes.length,
          votes.length,
        ]);
        expect(new Set(urn.roll)).toEqual(new Set(votes.map(([board]) => board)));
        expect(sorted(urn.ballots.flat())).toEqual(sorted(votes.flatMap(([, choices]) => choices)));
        const again = votes[0];
        if (again !== undefined)
          expect(code(castInto(ballot, urn, { board: again[0], choices: [], receipt: 'X', now: NOW }))).toBe('voted');
        const counted = countBallots(closed(ballot, votes));
        if (counted !== null)
          for (const { board, votes: n } of counted.candidates)
            expect(n).toBe(votes.filter(([, choices]) => choices.includes(board)).length);
      }),
      { numRuns: 60 },
    );
  });

  it('the urn says nothing of the order, nor of who cast what', () => {
    const twice = cast.chain((votes) =>
      fc.tuple(fc.constant(votes), fc.shuffledSubarray([...votes], { minLength: votes.length })),
    );
    fc.assert(
      fc.property(twice, ([votes, other]) => {
        expect(castAll(ballot, other)).toEqual(castAll(ballot, votes));
        // The same ballots cast by the same boards the other way round, where they may: the very same urn.
        const outsiders = votes.filter(([board]) => !ballot.candidates.includes(board));
        const turned = outsiders.map(([board], at): Vote => [board, outsiders.at(-1 - at)?.[1] ?? []]);
        expect(castAll(ballot, turned)).toEqual(castAll(ballot, outsiders));
      }),
      { numRuns: 60 },
    );
  });
});
