import type { Board } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import { boardsOf } from '../../domain/people/grants.js';
import type { Person } from '../../domain/people/types.js';
import { addressOfPerson } from '../people/address.js';
import { enteringFor } from '../steering/tell.js';
import type { Turn } from '../turn.js';
import { answeringFor } from './answering.js';

export type Reach = {
  /** Everybody a message to these boards gets to. */
  readonly people: readonly Person[];
  /** Boards of which nobody can be reached. */
  readonly unreached: readonly Board[];
};

/** Whom a message to some boards reaches: officers and heads, those of merged boards for their predecessors; not the sender. */
export const reachOf = async (turn: Turn, boards: readonly BoardId[]): Promise<Reach> => {
  const today = turn.words.f.localDate(turn.now);
  const answering = boards.flatMap((board) => answeringFor(turn.config, board, today));
  const people = (await enteringFor(turn, answering)).filter((person) => addressOfPerson(person) !== null);
  const reached = new Set([...people, turn.person].flatMap((person) => boardsOf(person, 'officer', 'head')));
  const unreached = turn.config.boards.filter(
    ({ id }) => boards.includes(id) && !answeringFor(turn.config, id, today).some((each) => reached.has(each)),
  );
  return { people, unreached };
};
