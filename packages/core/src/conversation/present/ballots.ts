import { type Counted, countBallots, quorumOf } from '../../domain/ballot/count.js';
import type { Ballot } from '../../domain/ballot/types.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { BoardId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Role } from '../../domain/people/types.js';
import { bold, bullets, button, buttons, code, line, reply, text } from '../build.js';
import type { Block, Reply } from '../reply.js';
import { ballotName, ballotTitle, namesOf, neededText } from './ballot-words.js';
import type { Words } from './words.js';

export type BallotView = {
  readonly number: number;
  readonly ballot: Ballot;
  readonly now: Instant;
  readonly about: string;
  /** Who has voted. */
  readonly roll: readonly BoardId[];
  /** Boards the reader may still vote for. */
  readonly votes: readonly BoardId[];
  readonly steers: boolean;
};

const missingOf = ({ ballot, roll }: BallotView): readonly BoardId[] =>
  ballot.entitled.filter((board) => !roll.includes(board));

const setupLines = (words: Words, { ballot }: BallotView): readonly string[] => {
  const { t } = words;
  const reasons = [...new Set(ballot.excluded.map(({ reason }) => reason))];
  return [
    t.ballots.candidates({ names: namesOf(words, ballot.candidates), choose: ballot.choose }),
    ...reasons.map((reason) =>
      t.ballots.excluded({
        names: namesOf(
          words,
          ballot.excluded.filter((each) => each.reason === reason).map(({ board }) => board),
        ),
        reason: t.ballots.exclusion[reason],
      }),
    ),
  ];
};

/** The rules of a ballot in words, for its read-back and its card. */
export const ruleLines = (words: Words, ballot: Pick<Ballot, 'rule' | 'entitled'>): readonly string[] => {
  const { compose } = words.t.ballots;
  return [
    compose.rule({ entitled: ballot.entitled.length, quorum: quorumOf(ballot), needed: neededText(words, ballot) }),
    `${compose.abstain[ballot.rule.abstain ? 'yes' : 'no']} ${compose.ownBoard[ballot.rule.ownBoard ? 'yes' : 'no']}`,
  ];
};

/** While it is open: how many of how many have voted and which boards have not, never a count. */
const presentOpen = (words: Words, view: BallotView): Reply => {
  const { t, f } = words;
  const b = t.ballots;
  const { number, ballot, now, votes } = view;
  const n = String(number);
  const missing = missingOf(view);
  const title = ballotTitle(words, number);
  return reply(
    text(
      line(bold(b.state({ title, n: view.roll.length, of: ballot.entitled.length }))),
      b.paper.about({ about: view.about }),
      missing.length === 0 ? b.allVoted : b.missing({ n: missing.length, names: namesOf(words, missing) }),
      ...(ballot.closes === null
        ? []
        : [b.closes({ time: f.dateTime(ballot.closes), left: f.daysLeft(now, ballot.closes) })]),
      ...setupLines(words, view),
      ...ruleLines(words, ballot),
      b.hidden,
    ),
    buttons(
      votes.map((board) =>
        button(
          votes.length === 1 ? b.button.vote : b.button.forBoard({ board: namesOf(words, [board]) }),
          { verb: 'vote', n, board },
          'primary',
        ),
      ),
      view.steers
        ? [
            ...(missing.length > 0 ? [button(b.button.chase({ n: missing.length }), { verb: 'ballot_chase', n })] : []),
            button(b.button.close, { verb: 'ballot_close', n }, 'danger'),
          ]
        : [],
    ),
  );
};

const table = (words: Words, counted: Counted): Block => {
  const { column } = words.t.ballots;
  return {
    kind: 'table',
    columns: [
      { title: column.place, align: 'end' },
      { title: column.board, align: 'start' },
      { title: column.votes, align: 'end' },
      { title: column.share, align: 'end' },
    ],
    rows: counted.candidates.map(({ place, board, votes }) => [
      String(place),
      boardOf(words.config, board)?.name ?? board,
      words.f.number(votes),
      words.f.percent(counted.cast === 0 ? 0 : (100 * votes) / counted.cast),
    ]),
  };
};

const endedText = (words: Words, { closed }: Ballot): string => {
  const { ended, early } = words.t.ballots;
  if (closed === null) throw new Error('a ballot that is still open');
  const time = words.f.dateTime(closed.at);
  return closed.reason === null
    ? ended[closed.why === 'early' ? 'complete' : closed.why]({ time })
    : ended.early({ time, reason: early[closed.reason] });
};

/** How it ended: counts, what carries and what is equal; or that too few had voted. */
export const presentResult = (words: Words, view: Pick<BallotView, 'number' | 'ballot' | 'about'>): Reply => {
  const b = words.t.ballots;
  const { number, ballot } = view;
  const title = ballotTitle(words, number);
  const n = ballot.closed?.roll.length ?? 0;
  const of = ballot.entitled.length;
  const counted = countBallots(ballot);
  const more = buttons([button(b.button.receipts, { verb: 'ballot', n: String(number), do: 'receipts' })]);
  const about = b.paper.about({ about: view.about });
  if (counted === null)
    return reply(
      text(
        line(
          bold(
            ballot.closed?.reason === 'mistake'
              ? b.mistaken({ title })
              : b.void({ title, n, of, quorum: quorumOf(ballot) }),
          ),
        ),
        about,
        endedText(words, ballot),
        b.notOpened,
      ),
    );
  const { carried, tied } = counted;
  return reply(
    text(
      line(bold(b.result({ title, n, of }))),
      about,
      line(
        bold(
          carried.length === 0
            ? b.carriedNone
            : b.carried({ names: words.f.list(carried.map((id) => boardOf(words.config, id)?.name ?? id)) }),
        ),
      ),
      ...(tied.length === 0
        ? []
        : [line(bold(b.tied({ names: namesOf(words, tied), places: ballot.choose - carried.length })))]),
    ),
    table(words, counted),
    text(
      b.neededIs({ n: counted.needed, rule: neededText(words, ballot) }),
      ...(counted.empty === 0 ? [] : [b.empty({ n: counted.empty })]),
      endedText(words, ballot),
    ),
    more,
  );
};

/** One ballot to who asks for it. */
export const presentBallot = (words: Words, view: BallotView): Reply =>
  view.ballot.status === 'closed' ? presentResult(words, view) : presentOpen(words, view);

/** The receipts that were in the urn, by themselves: counts are published apart from them. */
export const presentReceipts = (words: Words, { number, ballot }: Pick<BallotView, 'number' | 'ballot'>): Reply => {
  const b = words.t.ballots;
  const receipts = ballot.closed?.receipts ?? [];
  return reply(
    text(line(bold(b.receipts({ title: ballotTitle(words, number), n: receipts.length }))), b.receiptsNote),
    bullets(receipts.map((receipt) => line(code(receipt)))),
    buttons([button(b.button.result, { verb: 'ballot', n: String(number) })]),
  );
};

/** To a head whose board may vote: it is open, or they are reminded. */
export const presentBallotNotice = (
  words: Words,
  view: Pick<BallotView, 'number' | 'ballot' | 'now' | 'about' | 'votes'>,
  why: { readonly openedBy: Role } | 'chase',
): Reply => {
  const b = words.t.ballots;
  const { number, ballot, votes, now } = view;
  const title = ballotTitle(words, number);
  const first =
    why === 'chase'
      ? b.notice.chase({ title: ballotName(words, number), board: namesOf(words, votes) })
      : b.notice.opened({ title, who: words.t.people.role[why.openedBy] });
  const [board] = votes;
  return reply(
    text(
      line(bold(first)),
      b.paper.about({ about: view.about }),
      b.candidates({ names: namesOf(words, ballot.candidates), choose: ballot.choose }),
      ...(ballot.closes === null
        ? []
        : [b.closes({ time: words.f.dateTime(ballot.closes), left: words.f.daysLeft(now, ballot.closes) })]),
      b.paper.secret,
    ),
    buttons(
      board === undefined
        ? []
        : [
            button(
              b.button.vote,
              { verb: 'vote', n: String(number), ...(votes.length === 1 ? { board } : {}) },
              'primary',
            ),
          ],
    ),
  );
};

export type ListedBallot = Pick<BallotView, 'number' | 'ballot' | 'about' | 'roll'>;

const itemText = (words: Words, { number, ballot, roll, about }: ListedBallot, now: Instant): string => {
  const { list } = words.t.ballots;
  const closes = ballot.closes === null ? '' : words.f.shortDateTime(ballot.closes, now);
  const open = list.openState({ n: roll.length, of: ballot.entitled.length, closes });
  const ended = ballot.closed?.ballots === null ? list.voidState : list.closedState;
  return list.item({ title: ballotTitle(words, number), state: ballot.status === 'closed' ? ended : open, about });
};

/** Those that wait for the reader's vote, in the list of what somebody has to do. */
export const ballotTasks = (
  words: Words,
  waiting: readonly ListedBallot[],
  now: Instant,
  said: string,
): readonly Block[] => {
  const { list, button: label } = words.t.ballots;
  const heading = list.waiting({ n: waiting.length });
  return waiting.length === 0
    ? []
    : [
        text(...(heading === said ? [] : [heading])),
        bullets(waiting.map((each) => itemText(words, each, now))),
        buttons(
          waiting
            .map(({ number }) => button(label.open({ n: number }), { verb: 'ballot', n: String(number) }))
            .slice(0, 4),
        ),
      ];
};

/** All of them, the open ones first. */
export const presentBallotList = (
  words: Words,
  { all, steers, now }: { readonly all: readonly ListedBallot[]; readonly steers: boolean; readonly now: Instant },
): Reply => {
  const b = words.t.ballots;
  const open = all.filter(({ ballot }) => ballot.status === 'open');
  const shown = [...open, ...all.filter(({ ballot }) => ballot.status === 'closed').reverse()];
  return reply(
    text(line(bold(open.length === 0 ? b.list.none : b.list.open({ n: open.length })))),
    bullets(shown.map((each) => itemText(words, each, now))),
    buttons(
      shown
        .slice(0, 4)
        .map(({ number }) => button(b.button.open({ n: number }), { verb: 'ballot', n: String(number) })),
      steers ? [button(b.button.new, { verb: 'ballot', do: 'new' })] : [],
    ),
  );
};
