import type { Ballot } from '../../domain/ballot/types.js';
import type { BoardId } from '../../domain/ids.js';
import { boardsOf } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import type { Person } from '../../domain/people/types.js';
import { actingPeople } from '../people/acting.js';
import { addressOfPerson } from '../people/address.js';
import type { Turn } from '../turn.js';

type At = Pick<Turn, 'deps' | 'config' | 'now'>;

const reachable = async ({ deps, config, now }: At): Promise<readonly Person[]> =>
  (await actingPeople(deps, config, now)).filter((person) => addressOfPerson(person) !== null);

/** The heads of some boards that a message gets to. */
export const headsOf = async (at: At, boards: readonly BoardId[]): Promise<readonly Person[]> =>
  (await reachable(at)).filter((person) => boardsOf(person, 'head').some((board) => boards.includes(board)));

/** Boards of which no head can be reached. */
export const headless = (heads: readonly Person[], boards: readonly BoardId[]): readonly BoardId[] => {
  const led = new Set(heads.flatMap((head) => boardsOf(head, 'head')));
  return boards.filter((board) => !led.has(board));
};

/** Who hears how it ended: the heads of the boards entitled, and all who steer. */
export const concernedBy = async (at: At, { entitled }: Ballot): Promise<readonly Person[]> =>
  (await reachable(at)).filter(
    (person) => may(person, 'open_ballot').ok || boardsOf(person, 'head').some((board) => entitled.includes(board)),
  );
