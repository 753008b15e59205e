import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { ballotName, namesOf } from '../../conversation/present/ballot-words.js';
import { presentBallotNotice } from '../../conversation/present/ballots.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { BallotCommand, BallotRefusal } from '../../domain/ballot/decide.js';
import type { BoardId } from '../../domain/ids.js';
import { boardsOf } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import type { Person } from '../../domain/people/types.js';
import { ok, type Result } from '../../domain/result.js';
import { beginNumbered } from '../numbered.js';
import { say } from '../steering/rounds.js';
import { tell } from '../steering/tell.js';
import { steeringRole } from '../steering/who-did.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { headless, headsOf } from './people.js';
import { ballotDecider } from './store.js';

type Opening = Omit<Extract<BallotCommand, { type: 'Open' }>, 'type' | 'by' | 'now' | 'title'> & {
  readonly title: string;
};

/** Refuses who may not open and close ballots; null when they may. */
export const notOpening = (turn: Turn): Said | null => {
  const allowed = may(turn.person, 'open_ballot');
  return allowed.ok ? null : say(presentRoleMissing(turn.words, allowed.error));
};

/** The boards a head votes for among some. */
export const ledBy = (person: Person, boards: readonly BoardId[]): readonly BoardId[] => {
  const own = boardsOf(person, 'head');
  return boards.filter((board) => own.includes(board));
};

/** Opens what was confirmed under the next number, and asks the head of every board entitled. */
export const openBallot = async (turn: Turn, { title, ...opening }: Opening): Promise<Result<Said, BallotRefusal>> => {
  const refused = notOpening(turn);
  if (refused !== null) return ok(refused);
  const { deps, inbound, person, now, words } = turn;
  const b = words.t.ballots;
  const kept = await keepText(deps, { key: inbound.key, part: 'ballot', text: title, by: person.id, at: now });
  const heads = await headsOf(turn, opening.entitled);
  const without = headless(heads, opening.entitled);
  const result = await beginNumbered(
    turn,
    'ballot',
    ballotDecider,
    () => ({ type: 'Open', by: person.id, now, title: kept, ...opening }) as const,
    (number) => ({
      receipt: (ballot) =>
        reply(
          text(
            line(
              bold(
                b.opened({
                  title: ballotName(words, number),
                  entitled: ballot.entitled.length,
                  people: heads.length,
                }),
              ),
            ),
            ...(without.length === 0 ? [] : [b.compose.noHead({ names: namesOf(words, without) })]),
          ),
          buttons([button(b.button.open({ n: number }), { verb: 'ballot', n: String(number) })]),
        ),
      told: (ballot) =>
        tell(
          turn,
          heads.filter(({ id }) => id !== person.id),
          `ballot-${number}`,
          (to, head) =>
            presentBallotNotice(
              to,
              { number, ballot, now, about: title, votes: ledBy(head, ballot.entitled) },
              { openedBy: steeringRole(person) },
            ),
        ),
    }),
  );
  return result.ok ? ok({ replies: [], outbound: result.value.outbound }) : result;
};
