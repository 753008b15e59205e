import type { Outbound } from '../../conversation/outbound.js';
import type { Words } from '../../conversation/present/words.js';
import type { Reply } from '../../conversation/reply.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { DocumentKind } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import { boardsOf, holds } from '../../domain/people/grants.js';
import { responsibleAmong } from '../../domain/people/routing.js';
import type { Person } from '../../domain/people/types.js';
import { endOfQuiet } from '../../domain/reminder/hours.js';
import type { Titles } from '../../i18n/format.js';
import type { OutboxRow, StreamId } from '../../ports/store.js';
import { asRow, withRow } from '../outbound.js';
import { actingPeople } from '../people/acting.js';
import { addressOfPerson } from '../people/address.js';
import { wordsFor } from '../reminders/compose.js';
import type { Turn } from '../turn.js';

/** Messages that go out because of one commit: its rows, how many people they reach, and what to hand out once it stands. */
export type Telling = {
  readonly people: readonly Person[];
  readonly rows: () => readonly OutboxRow[];
  readonly sent: (stream: StreamId, replayed: boolean) => readonly Outbound[];
};

/** Whoever enters reports of some boards, and those who steer and answer for a kind of document that day, but the sender. */
export const concernedIn = async (
  turn: Turn,
  boards: readonly BoardId[],
  kind: DocumentKind = 'report',
): Promise<readonly Person[]> => {
  const { deps, config, now } = turn;
  const people = await actingPeople(deps, config, now);
  const steering = (['secretary', 'leader'] as const).flatMap((role) =>
    responsibleAmong(
      config,
      kind,
      localDate(config.calendar.zone, now),
      people.filter((person) => holds(person, role)),
    ),
  );
  return people.filter((person) => {
    if (person.revokedAt !== null || person.id === turn.person.id) return false;
    return boardsOf(person, 'officer', 'head').some((board) => boards.includes(board)) || steering.includes(person);
  });
};

/** Whoever enters reports of some boards, but the sender. */
export const enteringFor = async (turn: Turn, boards: readonly BoardId[]): Promise<readonly Person[]> =>
  (await concernedIn(turn, boards)).filter((person) =>
    boardsOf(person, 'officer', 'head').some((board) => boards.includes(board)),
  );

/** Words a message to each of them in their own language; in quiet hours it waits for the morning. `tag` tells it from others of the turn. */
export const tell = (
  turn: Pick<Turn, 'config' | 'now' | 'titles'> & { readonly inbound: Pick<Turn['inbound'], 'key'> },
  people: readonly Person[],
  tag: string,
  wording: (words: Words, person: Person) => Reply,
  titles: Titles = turn.titles,
): Telling => {
  const { config, now, inbound } = turn;
  const sendAt = endOfQuiet(config.reminders, config.calendar.zone, now);
  const reached = people.flatMap((person) => {
    const to = addressOfPerson(person);
    return to === null ? [] : [{ person, to }];
  });
  const messages = reached.map(
    ({ person, to }): Outbound => ({
      id: `x:${inbound.key}:${tag}:${person.id}`,
      to,
      kind: 'notice',
      reply: wording(wordsFor(config, person, titles), person),
      target: null,
      orSend: false,
      row: null,
      uncertain: 'retry',
      slot: null,
    }),
  );
  return {
    people: reached.map(({ person }) => person),
    rows: () => messages.map((each) => asRow(each, sendAt)),
    sent: (stream, replayed) => (replayed || sendAt !== now ? [] : messages.map((each) => withRow(each, stream))),
  };
};
