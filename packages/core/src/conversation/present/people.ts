import { addDays } from '../../domain/calendar/days.js';
import { boardOf, boardsOn } from '../../domain/cluster/roster.js';
import type { Board } from '../../domain/cluster/types.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import { grantsOf, holds } from '../../domain/people/grants.js';
import { seatOn } from '../../domain/people/moves.js';
import { type Grant, type Person, ROLES, type Role } from '../../domain/people/types.js';
import { bold, bullets, button, buttons, code, line, numbered, reply, text } from '../build.js';
import type { Line, Reply } from '../reply.js';
import { grantText, nameText, platformText, rolesText } from './roles.js';
import { endedText } from './unit-words.js';
import type { Words } from './words.js';

const BOARDS_IN_ROW = 2;

const inRows = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, row) => items.slice(row * size, (row + 1) * size));

/** Which role the code is for. */
export const presentInviteRoles = (
  { t }: Words,
  choices: readonly { readonly role: Role; readonly board: Board | null }[],
): Reply =>
  reply(
    text(t.people.invite.askRole),
    buttons(
      ...choices.map(({ role, board }) => [
        board === null
          ? button(t.people.roleTitle[role], { verb: 'invite', role })
          : button(`${t.people.roleTitle[role]} ${board.name}`, { verb: 'invite', role, board: board.id }),
      ]),
    ),
  );

/** Which board it is for. `ended`: the one it was asked for and cannot be made for, since that was merged. */
export const presentInviteBoards = (words: Words, role: Role, boards: readonly Board[], ended: Board | null): Reply =>
  reply(
    text(
      ended === null
        ? words.t.people.invite.askBoard({ role: words.t.people.role[role] })
        : words.t.people.invite.notPossible({ ended: endedText(words, ended) }),
    ),
    buttons(
      ...inRows(
        boards.map((board) => button(board.name, { verb: 'invite', role, board: board.id })),
        BOARDS_IN_ROW,
      ),
    ),
  );

/** The code, the only time it is seen. */
export const presentInvited = (
  words: Words,
  grant: Grant,
  invited: { readonly code: string; readonly expiresAt: Instant; readonly link: string | null },
): Reply => {
  const { invite } = words.t.people;
  const link = invited.link === null ? [] : [line(invite.link), line(invited.link)];
  return reply(
    text(
      line(invite.made({ role: grantText(words, grant) })),
      line(code(invited.code)),
      line(invite.expires({ expires: words.f.dateTime(invited.expiresAt) })),
      line(invite.how),
      ...link,
    ),
    buttons([
      button(words.t.people.button.invite, { verb: 'invite' }),
      button(words.t.people.button.directory, { verb: 'people' }),
    ]),
  );
};

const entryText = (words: Words, person: Person, role: Role, from: readonly Board[] = []): string => {
  const { directory, roleTitle } = words.t.people;
  const account = person.preferred ?? person.accounts[0];
  const entry = directory.entry({
    role: roleTitle[role],
    name: nameText(words, person),
    platform: account === undefined ? words.t.people.noAccount : platformText(words, account),
    reach:
      person.reachableSince === null
        ? directory.notReachable
        : directory.reachable({ since: words.f.date(words.f.localDate(person.reachableSince)) }),
  });
  const [first] = from;
  if (first === undefined) return entry;
  const date = words.f.date(first.validTo === null ? first.validFrom : addDays(first.validTo, 1));
  const names = from.map(({ name }) => name).join(', ');
  return words.t.questions.noted({ name: entry, note: words.t.roster.moved.from({ names, date }) });
};

/** A board as the directory names it: with its days when it does not live today. */
export const boardTitle = ({ t, f }: Words, board: Board, today: CalendarDate): string => {
  const { directory } = t.people;
  if (board.validTo !== null && board.validTo < today)
    return directory.ended({ board: board.name, date: f.date(board.validTo) });
  return board.validFrom > today ? directory.begins({ board: board.name, date: f.date(board.validFrom) }) : board.name;
};

type Member = { readonly person: Person; readonly role: Role; readonly from: readonly Board[] };

/** Who acts for a board today, each with the boards they came with; of an ended one, who did not move on. */
const membersOf = (
  { config }: Words,
  people: readonly Person[],
  board: Board,
  today: CalendarDate,
): readonly Member[] =>
  (['officer', 'head'] as const).flatMap((role) =>
    people.flatMap((person): Member[] => {
      const held = grantsOf(person).flatMap((grant) =>
        grant.role === role ? (boardOf(config, grant.board) ?? []) : [],
      );
      const here = held.filter((each) => (seatOn(config, each, today) ?? each).id === board.id);
      const from = here.some(({ id }) => id === board.id) ? [] : here;
      return here.length === 0 ? [] : [{ person, role, from }];
    }),
  );

const boardLine = (words: Words, board: Board, people: readonly Person[], today: CalendarDate): Line => {
  const members = membersOf(words, people, board, today).map(({ person, role, from }) =>
    entryText(words, person, role, from),
  );
  return line(bold(boardTitle(words, board, today)), ` – ${members.join('; ')}`);
};

/** Boards of today in official order, then former and coming ones that somebody belongs to. */
const shownBoards = (words: Words, boards: readonly Board[], people: readonly Person[], today: CalendarDate) => {
  const living = boardsOn(words.config, today).filter((board) => boards.includes(board));
  const others = boards.filter((board) => !living.includes(board) && membersOf(words, people, board, today).length > 0);
  return { living, all: [...living, ...others] };
};

const CLUSTER_ROLES = ROLES.filter((role) => role !== 'officer' && role !== 'head');

/** The directory: the verdict, then each board with its people. `everybody`: the roles of the whole cluster too. */
export const presentDirectory = (
  words: Words,
  view: {
    readonly boards: readonly Board[];
    readonly people: readonly Person[];
    readonly today: CalendarDate;
    readonly everybody: boolean;
    /** Whether those whose access has ended are offered for erasing. */
    readonly erase: boolean;
    /** The question above the buttons when a person is to be chosen. */
    readonly ask: string | null;
  },
): Reply => {
  const { t } = words;
  const { living, all } = shownBoards(words, view.boards, view.people, view.today);
  const covered = living.filter((board) =>
    membersOf(words, view.people, board, view.today).some(
      ({ person, role }) => role === 'officer' && person.reachableSince !== null,
    ),
  );
  const central = CLUSTER_ROLES.flatMap((role) =>
    view.people.filter((person) => holds(person, role)).map((person) => entryText(words, person, role)),
  );
  const inhabited = all.filter((board) => membersOf(words, view.people, board, view.today).length > 0);
  const empty = living.filter((board) => !inhabited.includes(board));
  const rows = inRows(
    inhabited.map((board) => button(boardTitle(words, board, view.today), { verb: 'people', board: board.id })),
    BOARDS_IN_ROW,
  );
  const whole = view.everybody ? [button(t.people.button.wholeCluster, { verb: 'people', board: 'all' })] : [];
  const gone = view.people.some((person) => person.revokedAt !== null && person.erased === undefined);
  const former = view.erase && gone ? [button(t.leaving.button.former, { verb: 'people', board: 'former' })] : [];
  const verdict = line(bold(t.people.directory.verdict({ covered: covered.length, of: living.length })));
  if (view.ask !== null)
    return reply(
      text(rows.length + whole.length === 0 ? t.people.revoke.nobody : view.ask),
      buttons(...rows, whole, former),
    );
  const none = empty.map((board) => boardTitle(words, board, view.today)).join(', ');
  return reply(
    text(verdict),
    bullets(inhabited.map((board) => boardLine(words, board, view.people, view.today))),
    ...(empty.length === 0 ? [] : [text(t.people.directory.empty({ n: empty.length, boards: none }))]),
    ...(view.everybody
      ? [
          text(line(bold(t.people.directory.wholeCluster))),
          bullets(central.length === 0 ? [t.people.directory.nobody] : central),
        ]
      : []),
    buttons(...rows, whole, former),
  );
};

/** The people of one board (or of the whole cluster, `board` null), numbered, each with a button that ends access. */
export const presentMembers = (
  words: Words,
  board: Board | null,
  people: readonly Person[],
  today: CalendarDate,
): Reply => {
  const { t } = words;
  const members: readonly Member[] =
    board === null
      ? CLUSTER_ROLES.flatMap((role) =>
          people.filter((each) => holds(each, role)).map((person) => ({ person, role, from: [] })),
        )
      : membersOf(words, people, board, today);
  const title = board === null ? t.people.directory.wholeCluster : boardTitle(words, board, today);
  const verdict = t.people.directory.verdictBoard({ n: new Set(members.map(({ person }) => person.id)).size });
  return reply(
    text(line(bold(`${title}: ${verdict}`))),
    numbered(members.map(({ person, role, from }) => entryText(words, person, role, from))),
    buttons(
      ...inRows(
        members.map(({ person }, index) =>
          button(t.people.button.revoke({ n: index + 1 }), { verb: 'revoke', person: person.id }, 'danger'),
        ),
        BOARDS_IN_ROW,
      ),
      [button(t.people.button.invite, { verb: 'invite' }), button(t.people.button.directory, { verb: 'people' })],
    ),
  );
};

/** Asks before ending somebody's access. */
export const presentRevokeAsk = (
  words: Words,
  person: Person,
  offer: { readonly erase: boolean; readonly handover: boolean },
): Reply => {
  const { people } = words.t;
  const said = people.revoke.confirm({ who: nameText(words, person), roles: rolesText(words, person) });
  return reply(
    text(line(bold(said))),
    buttons([
      button(people.button.revokeSure, { verb: 'revoke', person: person.id, sure: 'yes' }, 'danger'),
      button(people.button.keep, { verb: 'people' }),
      ...(offer.handover ? [button(words.t.leaving.button.handover, { verb: 'handover', from: person.id })] : []),
      ...(offer.erase ? [button(words.t.leaving.button.erase, { verb: 'erase', person: person.id }, 'danger')] : []),
    ]),
  );
};
