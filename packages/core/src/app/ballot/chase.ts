import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { ballotTitle, namesOf } from '../../conversation/present/ballot-words.js';
import { presentBallotNotice } from '../../conversation/present/ballots.js';
import { type BallotRefusal, decideBallot } from '../../domain/ballot/decide.js';
import type { BallotEvent } from '../../domain/ballot/types.js';
import type { BoardId } from '../../domain/ids.js';
import { commitSaid } from '../commit-said.js';
import { numberedStream } from '../numbered.js';
import { say } from '../steering/rounds.js';
import { tell } from '../steering/tell.js';
import type { Handler, Said, Turn } from '../turn.js';
import { aboutOf, findBallot, sayBallotRefusal } from './find.js';
import { ledBy, notOpening } from './open.js';
import { headless, headsOf } from './people.js';
import { ballotDecider, rollOf } from './store.js';

const chasedIn = (events: readonly BallotEvent[]): readonly BoardId[] =>
  events.flatMap((event) => (event.type === 'BallotChased' ? event.boards : []));

const saidOf = (
  { words }: Turn,
  number: number,
  { chased, missing, without }: Readonly<Record<'chased' | 'missing' | 'without', readonly BoardId[]>>,
): readonly string[] => {
  const b = words.t.ballots;
  const already = missing.filter((board) => !chased.includes(board) && !without.includes(board));
  const title = ballotTitle(words, number);
  return [
    ...(chased.length === 0 ? [] : [b.chased({ title, n: chased.length, names: namesOf(words, chased) })]),
    ...(already.length === 0 ? [] : [b.chasedAlready({ names: namesOf(words, already) })]),
    ...(without.length === 0 ? [] : [b.chaseUnreached({ names: namesOf(words, without) })]),
  ];
};

/** Reminds the heads of boards that have not voted, a board once a day. */
export const chaseBallot: Handler<'ballot_chase'> = async (turn, request) => {
  const refused = notOpening(turn);
  if (refused !== null) return refused;
  const { n } = request;
  const number = Number(n);
  const found = await findBallot(turn, n);
  if (!found.ok) return found.error;
  const ballot = found.value;
  const { deps, config, now, words, person } = turn;
  const b = words.t.ballots;
  const roll = await rollOf(deps, config.id, { number, ballot });
  const missing = ballot.entitled.filter((board) => !roll.includes(board));
  const heads = await headsOf(turn, missing);
  const without = headless(heads, missing);
  const boards = missing.filter((board) => !without.includes(board));
  const command = { type: 'Chase', by: person.id, now, zone: config.calendar.zone, roll, boards } as const;
  const decided = decideBallot(command, ballot);
  const refusal = (error: BallotRefusal): Said =>
    error.code === 'chased_today'
      ? say(reply(text(...saidOf(turn, number, { chased: [], missing, without }))))
      : sayBallotRefusal(turn, number, error);
  if (request.sure !== 'yes') {
    if (!decided.ok) return refusal(decided.error);
    const chased = chasedIn(decided.value);
    const asked = b.ask.chase({
      title: ballotTitle(words, number),
      n: chased.length,
      names: namesOf(words, chased),
    });
    return say(
      reply(
        text(
          line(bold(asked)),
          ...saidOf(turn, number, { chased: [], missing: missing.filter((board) => !chased.includes(board)), without }),
        ),
        buttons([button(b.button.send, { verb: 'ballot_chase', n, sure: 'yes' }, 'primary')]),
      ),
    );
  }
  const about = await aboutOf(turn, ballot);
  const result = await commitSaid(turn, ballotDecider, numberedStream('ballot', config.id, number), command, {
    receipt: (_, __, events) => reply(text(...saidOf(turn, number, { chased: chasedIn(events), missing, without }))),
    told: (after, events) => {
      const chased = chasedIn(events);
      const told = heads.filter((head) => ledBy(head, chased).length > 0);
      return tell(turn, told, `ballot-${number}-chase`, (to, head) =>
        presentBallotNotice(to, { number, ballot: after, now, about, votes: ledBy(head, chased) }, 'chase'),
      );
    },
  });
  return result.ok ? { replies: [], outbound: result.value.outbound } : refusal(result.error);
};
