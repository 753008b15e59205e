import { addDays } from '../calendar/days.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import type { Board, ClusterConfig } from './types.js';

/** What the rules of the roster read of a configuration. */
export type Roster = Pick<ClusterConfig, 'boards'>;

const lives = (board: Board, day: CalendarDate): boolean =>
  board.validFrom <= day && (board.validTo === null || day <= board.validTo);

/** The board was merged, split or dissolved before a day. */
export const hasEnded = (board: Board, day: CalendarDate): boolean => board.validTo !== null && board.validTo < day;

/** The boards that existed on a day, in official order. A period's boards are those of its cut-off. */
export const boardsOn = (roster: Roster, day: CalendarDate): readonly Board[] =>
  roster.boards.filter((board) => lives(board, day));

export const boardOf = (roster: Roster, id: string): Board | undefined =>
  roster.boards.find((board) => board.id === id);

/** The units a board was merged or split into; none while it lives. */
export const successorsOf = (roster: Roster, id: BoardId): readonly Board[] =>
  roster.boards.filter((board) => board.predecessors.includes(id));

const each = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** The units of `day` that a board stands for: itself when it lived then, else its predecessors of that time. */
export const lineage = (roster: Roster, board: Board, day: CalendarDate): readonly Board[] =>
  lives(board, day)
    ? [board]
    : each(
        board.predecessors.flatMap((id) => {
          const before = boardOf(roster, id);
          return before === undefined ? [] : lineage(roster, before, day);
        }),
      );

/** The units of `day` that came out of a board: itself while it lives, else what it was merged or split into. */
export const heirs = (roster: Roster, board: Board, day: CalendarDate): readonly Board[] => {
  if (lives(board, day)) return [board];
  return hasEnded(board, day) ? each(successorsOf(roster, board.id).flatMap((next) => heirs(roster, next, day))) : [];
};

/** The units of `day` that a board's figures belong to; more than one when it was divided since, or merged before. */
export const counterparts = (roster: Roster, board: Board, day: CalendarDate): readonly Board[] =>
  hasEnded(board, day) ? heirs(roster, board, day) : lineage(roster, board, day);

/** One stretch of days with the same boards; `to` null: still so. */
export type RosterVersion = {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly boards: readonly Board[];
};

/** The roster through time, earliest first. */
export const rosterVersions = (roster: Roster): readonly RosterVersion[] => {
  const ends = roster.boards.flatMap(({ validTo }) => (validTo === null ? [] : [addDays(validTo, 1)]));
  const days = each([...roster.boards.map(({ validFrom }) => validFrom), ...ends]).toSorted();
  return days.flatMap((from, index): RosterVersion[] => {
    const next = days[index + 1];
    const boards = boardsOn(roster, from);
    return boards.length === 0 ? [] : [{ from, to: next === undefined ? null : addDays(next, -1), boards }];
  });
};

/** Whether the boards of two days are the same. */
export const sameRoster = (roster: Roster, a: CalendarDate, b: CalendarDate): boolean => {
  const [before, after] = [boardsOn(roster, a), boardsOn(roster, b)];
  return before.length === after.length && before.every((board) => after.includes(board));
};
