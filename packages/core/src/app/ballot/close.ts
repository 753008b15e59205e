import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import type { Outbound } from '../../conversation/outbound.js';
import { ballotName, namesOf } from '../../conversation/present/ballot-words.js';
import { presentResult } from '../../conversation/present/ballots.js';
import { mayClose } from '../../domain/ballot/decide.js';
import { type Ballot, EARLY_REASONS, type EarlyReason, type Urn } from '../../domain/ballot/types.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { catalogue } from '../../i18n/catalogue.js';
import { commitSaid } from '../commit-said.js';
import type { Deps } from '../deps.js';
import { numberedStream } from '../numbered.js';
import { runCommand } from '../run-command.js';
import { say } from '../steering/rounds.js';
import { type Telling, tell } from '../steering/tell.js';
import type { Handler, Turn } from '../turn.js';
import { aboutOf, findBallot, sayBallotRefusal, showBallot } from './find.js';
import { notOpening } from './open.js';
import { concernedBy } from './people.js';
import { ballotDecider, listBallots, readUrn, removeUrn, writeUrn } from './store.js';

const ATTEMPTS = 50;

/**
 * The urn takes no more from here on: a vote that came in between is in it, one that comes later is refused. A crash before it is counted
 * leaves it so, and the next tick goes on.
 */
const freeze = async (
  deps: Pick<Deps, 'store'>,
  cluster: string,
  number: number,
  why: (urn: Urn) => NonNullable<Urn['frozen']> | null,
): Promise<Urn | null> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { version, urn } = await readUrn(deps, cluster, number);
    if (urn.frozen !== null) return urn;
    const frozen = why(urn);
    if (frozen === null) return null;
    const after = { ...urn, frozen };
    if (await writeUrn(deps, cluster, number, version, after)) return after;
  }
  throw new Error(`gave up on a ballot after ${ATTEMPTS} conflicts`);
};

/** How it ended, to everybody it concerns. */
const tellResult = async (
  at: Parameters<typeof tell>[0] & Pick<Turn, 'deps'>,
  number: number,
  before: Ballot,
  but: string | null,
): Promise<(ballot: Ballot) => Telling> => {
  const people = (await concernedBy(at, before)).filter(({ id }) => id !== but);
  const about = await aboutOf({ deps: at.deps, t: catalogue('vi') }, before);
  return (ballot) =>
    tell(at, people, `ballot-${number}-result`, (words) => presentResult(words, { number, ballot, about }));
};

/** Ends a ballot by hand: when all have voted, when its time has come, or before with a reason. */
export const closeBallot: Handler<'ballot_close'> = async (turn, request) => {
  const refused = notOpening(turn);
  if (refused !== null) return refused;
  const { n } = request;
  const number = Number(n);
  const found = await findBallot(turn, n);
  if (!found.ok) return found.error;
  const ballot = found.value;
  const { deps, config, now, words, person, inbound } = turn;
  const b = words.t.ballots;
  const title = ballotName(words, number);
  const reason: EarlyReason | null = EARLY_REASONS.find((each) => each === request.reason) ?? null;
  // The key is looked up first: a second delivery is told what the first one did.
  const done = (await deps.store.find(inbound.key)).includes(numberedStream('ballot', config.id, number));
  if (!done) {
    const { urn } = await readUrn(deps, config.id, number);
    const allowed = mayClose(ballot, urn.roll, now, reason);
    if (!allowed.ok && allowed.error.code === 'takes_a_reason') {
      const asked = b.ask.reason({ title, names: namesOf(words, allowed.error.missing) });
      const options = EARLY_REASONS.map((each) => [button(b.early[each], { verb: 'ballot_close', n, reason: each })]);
      return say(reply(text(line(bold(asked))), buttons(...options)));
    }
    if (!allowed.ok) return sayBallotRefusal(turn, number, allowed.error);
    if (request.sure !== 'yes') {
      const asked = b.ask.close({ title, n: urn.roll.length, of: ballot.entitled.length });
      const sure = { verb: 'ballot_close', n, ...(reason === null ? {} : { reason }), sure: 'yes' } as const;
      return say(reply(text(line(bold(asked))), buttons([button(b.button.closeSure, sure, 'danger')])));
    }
  }
  const urn = done
    ? null
    : await freeze(deps, config.id, number, ({ roll }) => {
        const allowed = mayClose(ballot, roll, now, reason);
        return allowed.ok ? allowed.value : null;
      });
  if (!done && urn === null) return showBallot(turn, number, ballot);
  const about = await aboutOf(turn, ballot);
  const result = await commitSaid(
    turn,
    ballotDecider,
    numberedStream('ballot', config.id, number),
    { type: 'Close', by: person.id, now, urn: urn ?? EMPTY },
    {
      receipt: (after) => presentResult(words, { number, ballot: after, about }),
      told: await tellResult(turn, number, ballot, person.id),
    },
  );
  if (!result.ok) return sayBallotRefusal(turn, number, result.error);
  await removeUrn(deps, config.id, number);
  return { replies: [], outbound: result.value.outbound };
};

/** Of a closing that is found by its key and decided no more. */
const EMPTY: Urn = { roll: [], receipts: [], ballots: [], frozen: { why: 'due', reason: null } };

/** Ends the ballots whose time has come, and those whose closing was cut short; ticking twice ends nothing twice. */
export const closeDueBallots = async (
  deps: Deps,
  config: ClusterConfig,
  now: Instant,
): Promise<readonly Outbound[]> => {
  const outbound: Outbound[] = [];
  for (const { number, ballot } of await listBallots(deps, config.id)) {
    if (ballot.status === 'closed') {
      // Its closing was cut short after it was counted.
      await removeUrn(deps, config.id, number);
      continue;
    }
    const due = ballot.closes !== null && now >= ballot.closes;
    const urn = await freeze(deps, config.id, number, () => (due ? { why: 'due', reason: null } : null));
    if (urn === null) continue;
    const key = `ballot-close:${config.id}:${number}`;
    const stream = numberedStream('ballot', config.id, number);
    const told = await tellResult({ deps, config, now, titles: new Map(), inbound: { key } }, number, ballot, null);
    let telling: Telling | null = null;
    const result = await runCommand(
      deps,
      ballotDecider,
      { stream, key, at: now, command: { type: 'Close', by: null, now, urn } },
      (after) => {
        telling = told(after);
        return telling.rows();
      },
    );
    await removeUrn(deps, config.id, number);
    if (result.ok) outbound.push(...((telling as Telling | null)?.sent(stream, result.value.replayed) ?? []));
  }
  return outbound;
};

/** When the next open ballot ends; null when none is open. */
export const nextBallotDue = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  after: Instant,
): Promise<Instant | null> =>
  (await listBallots(deps, config.id))
    .flatMap(({ ballot: { status, closes } }) =>
      status === 'open' && closes !== null && closes > after ? [closes] : [],
    )
    .sort()[0] ?? null;
