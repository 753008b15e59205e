import { addDays } from '../calendar/days.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import type { ConfigFault } from './fault.js';
import { boardOf } from './roster.js';
import type { Board, ClusterConfig } from './types.js';

/** A unit that comes out of a merger or a split. */
export type NewUnit = Pick<Board, 'id' | 'name' | 'kind' | 'code'>;

/** Units that end, and what begins in their place on the day `on`: several into one is a merger, one into several a split. */
export type RosterChange = {
  readonly from: readonly BoardId[];
  readonly into: readonly NewUnit[];
  readonly on: CalendarDate;
};

const fault = (code: string, message: string): Result<never, ConfigFault> => refuse({ code, message });

const known = (config: ClusterConfig, change: RosterChange): Result<readonly Board[], ConfigFault> => {
  const ending: Board[] = [];
  for (const id of change.from) {
    const board = boardOf(config, id);
    if (board === undefined)
      return fault('unknown_board', `there is no board “${id}”, e.g. “${config.boards[0]?.id ?? 'hai-phong'}”`);
    if (board.validTo !== null) return fault('board_ended', `board “${id}” ended already on ${board.validTo}`);
    if (board.validFrom >= change.on)
      return fault('validity', `board “${id}” begins on ${board.validFrom}; it cannot end before ${change.on}`);
    ending.push(board);
  }
  return ok(ending);
};

/**
 * The roster after a merger or a split. What ends lives until the day before; what begins stands behind the last of its predecessors in
 * official order, and is abbreviated like the one whose name it takes over. Whether the result is sound is for the check of the file.
 */
export const changeRoster = (config: ClusterConfig, change: RosterChange): Result<ClusterConfig, ConfigFault> => {
  const { from, into, on } = change;
  if (new Set(from).size < from.length) return fault('duplicate', 'a board is named twice among those that end');
  if (from.length === 0 || into.length === 0 || (from.length === 1 && into.length === 1))
    return fault('too_few', 'a merger takes two boards at least, a split makes two at least');
  const taken = into.find(
    ({ id }, index) => boardOf(config, id) !== undefined || into.findIndex((each) => each.id === id) < index,
  );
  if (taken !== undefined)
    return fault(
      'duplicate',
      `the id “${taken.id}” is in use; give the new unit one of its own, e.g. “${taken.id.slice(0, 15)}-${on.slice(0, 4)}”`,
    );
  const ending = known(config, change);
  if (!ending.ok) return ending;
  const last = ending.value.at(-1);
  const begun = into.map(
    (unit): Board => ({
      ...unit,
      abbreviations: ending.value.find(({ name }) => name === unit.name)?.abbreviations ?? [],
      validFrom: on,
      validTo: null,
      predecessors: from,
    }),
  );
  const place = Math.max(...ending.value.map((board) => config.boards.indexOf(board)));
  const boards = config.boards.flatMap((board, index) => [
    ending.value.includes(board) ? { ...board, validTo: addDays(on, -1) } : board,
    ...(index === place && last !== undefined ? begun : []),
  ]);
  return ok({ ...config, boards });
};
