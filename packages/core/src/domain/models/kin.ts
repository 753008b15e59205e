import { boardOf, type Roster } from '../cluster/roster.js';
import type { BoardId } from '../ids.js';

/** A board and all it was merged or split out of, in official order: what it answers for. */
export const answersFor = (roster: Roster, board: BoardId): readonly BoardId[] => {
  const found = new Set<BoardId>();
  const add = (id: BoardId): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const each of boardOf(roster, id)?.predecessors ?? []) add(each);
  };
  add(board);
  return roster.boards.filter(({ id }) => found.has(id)).map(({ id }) => id);
};

/** Whether two boards are one unit, or one was merged or split out of the other: then neither takes a model over from the other. */
export const areKin = (roster: Roster, one: BoardId, other: BoardId): boolean =>
  answersFor(roster, one).includes(other) || answersFor(roster, other).includes(one);
