import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import type { Board, ClusterConfig } from './types.js';

type Roster = Pick<ClusterConfig, 'boards'>;

const lives = (board: Board, day: CalendarDate): boolean =>
  board.validFrom <= day && (board.validTo === null || day <= board.validTo);

/** The boards that existed on a day, in official order. A period's boards are those of its cut-off. */
export const boardsOn = (roster: Roster, day: CalendarDate): readonly Board[] =>
  roster.boards.filter((board) => lives(board, day));

export const boardOf = (roster: Roster, id: string): Board | undefined =>
  roster.boards.find((board) => board.id === id);

/** The unit a board was merged into; undefined while it lives. */
export const successorOf = (roster: Roster, id: BoardId): Board | undefined =>
  roster.boards.find((board) => board.predecessors.includes(id));

/** The units of `day` that a board stands for: itself when it lived then, else its predecessors of that time. */
export const lineage = (roster: Roster, board: Board, day: CalendarDate): readonly Board[] =>
  lives(board, day)
    ? [board]
    : board.predecessors.flatMap((id) => {
        const before = boardOf(roster, id);
        return before === undefined ? [] : lineage(roster, before, day);
      });
