import { parsePeriod } from '../domain/calendar/periods.js';
import { periodWindow } from '../domain/calendar/window.js';
import { boardsOn } from '../domain/cluster/roster.js';
import type { Board, ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { fold } from '../language/fold.js';

// What may stand around a board's name in a command: “thay ban Thái Bình”, “cho tỉnh Hà Nam”.
const AROUND =
  /(?<!\p{L})(thay|for|cho|cua|of|ban|to chuc|tinh uy|thanh uy|tinh|thanh pho|tp|tu|tc|board|ky|bao cao)(?!\p{L})/gu;

export const withoutFillers = (folded: string): string => folded.replace(AROUND, ' ').replace(/\s+/g, ' ').trim();

const writings = (board: Board): readonly string[] => [board.id, board.name, ...board.abbreviations].map(fold);

/** The day on which a board's name is meant: the cut-off of the period named, else today. */
export const dayOf = (config: ClusterConfig, period: string | null, today: CalendarDate): CalendarDate => {
  const read = period === null ? null : parsePeriod(period);
  return read === null ? today : periodWindow(read, config.calendar.window).cutoff;
};

/** The board that words name and nothing else: id, name or abbreviation; the unit that lived on `day` before any other. */
export const boardInWords = (config: ClusterConfig, words: string, day: CalendarDate): Board | undefined => {
  const said = withoutFillers(fold(words));
  if (said === '') return undefined;
  const named = config.boards.filter((board) => writings(board).some((writing) => writing === said));
  const living = boardsOn(config, day);
  return named.find((board) => board.id === said) ?? named.find((board) => living.includes(board)) ?? named[0];
};
