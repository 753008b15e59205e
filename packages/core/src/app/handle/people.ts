import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { presentFormer } from '../../conversation/present/leaving.js';
import {
  presentDirectory,
  presentInviteBoards,
  presentInvited,
  presentInviteRoles,
  presentMembers,
  presentRevokeAsk,
} from '../../conversation/present/people.js';
import { nameText, presentRoleMissing } from '../../conversation/present/roles.js';
import type { Block, Reply } from '../../conversation/reply.js';
import { boardOf, hasEnded, successorsOf } from '../../domain/cluster/roster.js';
import type { Board } from '../../domain/cluster/types.js';
import type { PersonId } from '../../domain/ids.js';
import { boardsOf, grantOf } from '../../domain/people/grants.js';
import { livingGrants } from '../../domain/people/moves.js';
import { may, mayHandOver, mayInvite, mayListPeople, mayRevoke } from '../../domain/people/permissions.js';
import { ROLES, type Role } from '../../domain/people/types.js';
import { deepLink, readBotName } from '../people/bot-name.js';
import { listPeople, readPerson } from '../people/documents.js';
import { createInvite } from '../people/invite.js';
import { revokePerson } from '../people/revoke.js';
import type { Handlers, Said, Turn } from '../turn.js';

const say = (...replies: readonly Reply[]): Said => ({ replies });

const today = (turn: Turn) => turn.words.f.localDate(turn.now);

/** The boards that live today or are still to come, in official order: those codes are made for. */
const invitable = (turn: Turn): readonly Board[] => turn.config.boards.filter((board) => !hasEnded(board, today(turn)));

const living = (turn: Turn): readonly Board[] => invitable(turn).filter((board) => board.validFrom <= today(turn));

/** The boards a code can be made for in the place of one that has ended: those after it, else all. */
const instead = (turn: Turn, board: Board | null): readonly Board[] => {
  const next = board === null ? [] : successorsOf(turn.config, board.id).filter((each) => !hasEnded(each, today(turn)));
  return next.length === 0 ? living(turn) : next;
};

/** What a person may choose first: a role; a head only an officer of an own board. */
const roleChoices = (turn: Turn): Said => {
  if (may(turn.person, 'manage_everybody').ok)
    return say(
      presentInviteRoles(
        turn.words,
        ROLES.map((role) => ({ role, board: null })),
      ),
    );
  const own = boardsOf(turn.person, 'head');
  const allowed = may(turn.person, 'manage_officers');
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const boards = invitable(turn).filter((board) => own.includes(board.id));
  return say(
    presentInviteRoles(
      turn.words,
      boards.map((board) => ({ role: 'officer' as const, board })),
    ),
  );
};

const makeCode = async (turn: Turn, role: Role, board: Board | null): Promise<Said> => {
  const { deps, config, words, person } = turn;
  const allowed = mayInvite(person, role, board?.id ?? null);
  if (!allowed.ok) return say(presentRoleMissing(words, allowed.error));
  const invited = await createInvite(deps, config, { role, board: board?.id ?? null, person: null, by: person.id });
  const grant = grantOf(role, board?.id ?? null);
  if (!invited.ok || grant === null) return say(presentInviteBoards(words, role, instead(turn, board), board));
  const bot = await readBotName(deps);
  const link = bot === null ? null : deepLink(bot, invited.value.code);
  // Not remembered: what is remembered is stored, and a code is stored nowhere.
  return say(presentInvited(words, grant, { ...invited.value, link }));
};

/** For whoever may erase: the way from an ended access to what is still kept of the person. */
const eraseButtons = ({ person, words }: Turn, id: PersonId): readonly Block[] =>
  may(person, 'erase_people').ok
    ? [buttons([button(words.t.leaving.button.erase, { verb: 'erase', person: id }, 'danger')])]
    : [];

const directory = async (turn: Turn, ask: string | null): Promise<Said> => {
  const scope = mayListPeople(turn.person);
  if (!scope.ok) return say(presentRoleMissing(turn.words, scope.error));
  const all = scope.value.kind === 'all';
  const own = scope.value.kind === 'boards' ? scope.value.boards : [];
  const boards = turn.config.boards.filter((board) => all || own.includes(board.id));
  const people = await listPeople(turn.deps);
  return say(
    presentDirectory(turn.words, {
      boards,
      people,
      today: today(turn),
      everybody: all,
      erase: may(turn.person, 'erase_people').ok,
      ask,
    }),
  );
};

/** Those whose access has ended and of whom something is still kept. */
const former = async (turn: Turn): Promise<Said> =>
  say(
    presentFormer(
      turn.words,
      (await listPeople(turn.deps)).filter((each) => each.revokedAt !== null && each.erased === undefined),
    ),
  );

const members = async (turn: Turn, id: string): Promise<Said> => {
  const scope = mayListPeople(turn.person);
  if (!scope.ok) return say(presentRoleMissing(turn.words, scope.error));
  if (id === 'former' && may(turn.person, 'erase_people').ok) return former(turn);
  const board = boardOf(turn.config, id) ?? null;
  const allowed =
    scope.value.kind === 'all'
      ? board !== null || id === 'all'
      : board !== null && scope.value.boards.includes(board.id);
  if (!allowed) return directory(turn, null);
  return say(presentMembers(turn.words, board, await listPeople(turn.deps), today(turn)));
};

export const people: Handlers = {
  invite: async (turn, request) => {
    const role = ROLES.find((each) => each === request.role);
    if (role === undefined) return roleChoices(turn);
    const ofBoard = role === 'officer' || role === 'head';
    if (!ofBoard) return makeCode(turn, role, null);
    const board = request.board === undefined ? undefined : boardOf(turn.config, request.board);
    if (board !== undefined) return makeCode(turn, role, board);
    const allowed = may(turn.person, 'manage_everybody');
    if (!allowed.ok) return roleChoices(turn);
    return say(presentInviteBoards(turn.words, role, living(turn), null));
  },

  people: (turn, { board }) => (board === undefined ? directory(turn, null) : members(turn, board)),

  revoke: async (turn, request) => {
    const { deps, person, words } = turn;
    const { revoke } = words.t.people;
    if (request.person === undefined) return directory(turn, revoke.which);
    const scope = mayListPeople(person);
    if (!scope.ok) return say(presentRoleMissing(words, scope.error));
    const target = await readPerson(deps, request.person as PersonId);
    if (target === null) return say(reply(text(revoke.unknown)));
    const ended = target.revokedAt !== null && target.accounts.length === 0;
    const erase = target.erased === undefined ? eraseButtons(turn, target.id) : [];
    if (ended) return say(reply(text(revoke.already), ...erase));
    const living = livingGrants(turn.config, target.grants, today(turn));
    const allowed = mayRevoke(person, { ...target, grants: living.length === 0 ? target.grants : living });
    if (!allowed.ok) return say(presentRoleMissing(words, allowed.error));
    if (request.sure !== 'yes')
      return say(
        presentRevokeAsk(words, target, {
          erase: may(person, 'erase_people').ok,
          handover: mayHandOver(person, { ...target, grants: living }, null).ok,
        }),
      );
    const revoked = await revokePerson(deps, target.id, person.id);
    if (!revoked.ok)
      return say(reply(text(revoked.error.code === 'last_secretary' ? revoke.lastSecretary : revoke.already)));
    const rest = target.id === person.id ? [] : erase;
    const done = reply(text(line(bold(revoke.done({ who: nameText(words, target) })))), ...rest);
    // Who ended their own access has no session left to remember anything in.
    return target.id === person.id ? say(done) : { replies: [done], remember: true };
  },
};
