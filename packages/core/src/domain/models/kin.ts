import { boardOf, type Roster } from '../cluster/roster.js';
import type { BoardId } from '../ids.js';

const closure = (roster: Roster, start: BoardId, next: (id: BoardId) => readonly BoardId[]): readonly BoardId[] => {
  const found = new Set<BoardId>();
  const add = (id: BoardId): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const each of next(id)) add(each);
  };
  add(start);
  return roster.boards.filter(({ id }) => found.has(id)).map(({ id }) => id);
};

/** A board and all it was merged or split out of, in official order: what it answers for. */
export const answersFor = (roster: Roster, board: BoardId): readonly BoardId[] =>
  closure(roster, board, (id) => boardOf(roster, id)?.predecessors ?? []);

/** A board and all that came out of it. */
export const cameOutOf = (roster: Roster, board: BoardId): readonly BoardId[] =>
  closure(roster, board, (id) => roster.boards.filter((each) => each.predecessors.includes(id)).map((each) => each.id));

/** Whether two boards are one unit, or one was merged or split out of the other: then neither takes a model over from the other. */
export const areKin = (roster: Roster, one: BoardId, other: BoardId): boolean =>
  answersFor(roster, one).includes(other) || answersFor(roster, other).includes(one);
