import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { calledText } from '../../conversation/present/away.js';
import { presentHandoverAsk, presentHandoverChoice } from '../../conversation/present/handover.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { Reply } from '../../conversation/reply.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { Board } from '../../domain/cluster/types.js';
import type { PersonId } from '../../domain/ids.js';
import { mayStandIn } from '../../domain/people/away.js';
import { boardsOf, grantsOf } from '../../domain/people/grants.js';
import { checkGiver, checkReceiver, type HandoverRefusal } from '../../domain/people/handover.js';
import { may, mayHandOver } from '../../domain/people/permissions.js';
import type { Person } from '../../domain/people/types.js';
import { namedAmong } from '../people/deputies.js';
import { listPeople, readPerson } from '../people/documents.js';
import { handOver } from '../people/hand-over.js';
import { handoverView, refusedText, seatedToday } from '../people/handover-view.js';
import { inOfficialOrder } from '../people/lines.js';
import type { Handlers, Said, Turn } from '../turn.js';

/** More people than this are found by their board. */
const SHOWN = 6;
const BETWEEN = /\s+(?:cho|sang|to)\s+/iu;

const say = (...replies: readonly Reply[]): Said => ({ replies });

const today = (turn: Turn) => turn.words.f.localDate(turn.now);

const everybody = async (turn: Turn): Promise<readonly Person[]> =>
  inOfficialOrder(
    turn.config,
    (await listPeople(turn.deps)).map((person) => seatedToday(turn, person)),
  );

const isBoardless = (person: Person): boolean => boardsOf(person, 'officer', 'head').length === 0;

/** Of some people those of one board; without a board, all where they are few, else the boards and whoever has none. */
const narrowed = (
  turn: Turn,
  people: readonly Person[],
  board: string | undefined,
): { readonly people: readonly Person[]; readonly boards: readonly Board[] } => {
  if (board === undefined && people.length <= SHOWN) return { people, boards: [] };
  const at = (person: Person, id: string): boolean => boardsOf(person, 'officer', 'head').some((each) => each === id);
  const found = board === undefined ? undefined : boardOf(turn.config, board);
  if (found !== undefined) return { people: people.filter((person) => at(person, found.id)), boards: [] };
  return {
    people: people.filter(isBoardless),
    boards: turn.config.boards.filter(({ id }) => people.some((person) => at(person, id))),
  };
};

const givers = (turn: Turn, people: readonly Person[]): readonly Person[] =>
  people.filter((person) => checkGiver(person).ok && mayHandOver(turn.person, person, null).ok);

const askGiver = async (turn: Turn, board: string | undefined): Promise<Said> => {
  const { handover } = turn.t.leaving;
  const found = narrowed(turn, givers(turn, await everybody(turn)), board);
  if (found.people.length + found.boards.length === 0) return say(reply(text(handover.nobody)));
  return say(
    presentHandoverChoice(
      turn.words,
      found.boards.length === 0 ? handover.which : handover.whichBoard,
      today(turn),
      { ...found, more: [] },
      ({ person, ...at }) => ({ verb: 'handover', ...(person === undefined ? {} : { from: person }), ...at }),
    ),
  );
};

const receivers = (turn: Turn, giver: Person, people: readonly Person[]): readonly Person[] =>
  people.filter((each) => checkReceiver(giver, each).ok && mayHandOver(turn.person, giver, each).ok);

const askReceiver = async (turn: Turn, giver: Person, board: string | undefined): Promise<Said> => {
  const { handover, button: label } = turn.t.leaving;
  const all = receivers(turn, giver, await everybody(turn));
  const near = all.filter((each) => mayStandIn(giver, each));
  const wide = board !== undefined || near.length === 0;
  const found = wide ? narrowed(turn, all, board === 'all' ? undefined : board) : { people: near, boards: [] };
  if (all.length === 0)
    return say(reply(text(handover.nobodyTo), buttons([button(turn.t.people.button.invite, { verb: 'invite' })])));
  const others = !wide && near.length < all.length;
  return say(
    presentHandoverChoice(
      turn.words,
      found.boards.length === 0 ? handover.to({ who: calledText(turn.words, giver) }) : handover.toBoard,
      today(turn),
      {
        ...found,
        more: others ? [button(label.otherBoard, { verb: 'handover', from: giver.id, board: 'all' })] : [],
      },
      ({ person, board: at }) => ({
        verb: 'handover',
        from: giver.id,
        ...(person === undefined ? {} : { to: person }),
        ...(at === undefined ? {} : { board: at }),
      }),
    ),
  );
};

const sayRefused = async (
  turn: Turn,
  refusal: HandoverRefusal,
  giver: Person,
  receiver: Person | null,
): Promise<Said> => say(reply(text(await refusedText(turn, turn.words, refusal, { giver, receiver }))));

/** Whom words name: of the boards of today before those to come, for two units may share a name. */
const named = (turn: Turn, people: readonly Person[], said: string): Person | null => {
  const begun = (person: Person): boolean =>
    isBoardless(person) ||
    boardsOf(person, 'officer', 'head').some((id) => (boardOf(turn.config, id)?.validFrom ?? '') <= today(turn));
  return namedAmong(turn.config, people.filter(begun), said) ?? namedAmong(turn.config, people, said);
};

/** “A cho B”, or one name: who hands over, and to whom. Names nobody fits are asked for. */
const readSaid = async (turn: Turn, said: string): Promise<Said> => {
  const [from = '', to] = said.trim().split(BETWEEN, 2);
  const people = await everybody(turn);
  const unclear = async (name: string, ask: Promise<Said>): Promise<Said> => {
    const asked = await ask;
    return { ...asked, replies: [reply(text(turn.t.leaving.handover.unclear({ said: name }))), ...asked.replies] };
  };
  const giver = named(turn, givers(turn, people), from);
  if (giver === null) return unclear(from, askGiver(turn, undefined));
  if (to === undefined) return askReceiver(turn, giver, undefined);
  const receiver = named(
    turn,
    people.filter((each) => grantsOf(each).length > 0),
    to,
  );
  return receiver === null ? unclear(to, askReceiver(turn, giver, undefined)) : orderOf(turn, giver, receiver, false);
};

const orderId = (turn: Turn): string => `h${turn.deps.ids.sha256(turn.inbound.key).slice(0, 10)}`;

/** Shows what passes on, or does it. */
const orderOf = async (turn: Turn, giver: Person, receiver: Person, sure: boolean): Promise<Said> => {
  const { deps, config, now, words, person } = turn;
  const allowed = mayHandOver(person, giver, receiver);
  const id = orderId(turn);
  if (giver.handedOver?.id !== id) {
    const able = checkGiver(giver);
    if (!able.ok) return sayRefused(turn, able.error, giver, receiver);
    if (!allowed.ok) return say(presentRoleMissing(words, allowed.error));
  }
  const fit = checkReceiver(giver, receiver);
  if (!fit.ok) return sayRefused(turn, fit.error, giver, receiver);
  if (!sure) {
    return say(presentHandoverAsk(words, await handoverView(turn, giver, receiver)));
  }
  const done = await handOver({ deps, config, now }, { id, giver: giver.id, receiver: receiver.id, by: person.id });
  if (!done.ok) return sayRefused(turn, done.error, giver, receiver);
  const { handover } = words.t.leaving;
  const whole = handover.done({ who: calledText(words, giver), to: calledText(words, receiver) });
  const said = reply(
    text(line(bold(whole)), done.value.toldGiver ? handover.told : handover.toldReceiver),
    ...(giver.id === person.id ? [] : [buttons([button(words.t.people.button.directory, { verb: 'people' })])]),
  );
  return { replies: [said], outbound: done.value.outbound, remember: true };
};

export const handover: Handlers = {
  handover: async (turn, request) => {
    const { deps, person, words } = turn;
    const allowed = may(person, 'hand_over');
    const orders = allowed.ok || (await ordered(turn, request.from));
    if (!orders && !allowed.ok) return say(presentRoleMissing(words, allowed.error));
    if (request.said !== undefined) return readSaid(turn, request.said);
    if (request.from === undefined) return askGiver(turn, request.board);
    const stored = await readPerson(deps, request.from as PersonId);
    if (stored === null) return say(reply(text(words.t.people.revoke.unknown)));
    const giver = seatedToday(turn, stored);
    if (request.to === undefined) {
      const able = checkGiver(giver);
      if (!able.ok) return sayRefused(turn, able.error, giver, null);
      const scope = mayHandOver(person, giver, null);
      return scope.ok ? askReceiver(turn, giver, request.board) : say(presentRoleMissing(words, scope.error));
    }
    const receiver = await readPerson(deps, request.to as PersonId);
    if (receiver === null) return sayRefused(turn, { code: 'not_enrolled' }, giver, null);
    return orderOf(turn, giver, seatedToday(turn, receiver), request.sure === 'yes');
  },
};

/** The very message that handed over one's own duties, delivered again: their right to order it went with them. */
const ordered = async (turn: Turn, giver: string | undefined): Promise<boolean> =>
  giver === turn.person.id && (await readPerson(turn.deps, turn.person.id))?.handedOver?.id === orderId(turn);
