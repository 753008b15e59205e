import { boardsOn } from '../domain/cluster/roster.js';
import type { Board, ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import type { PeriodSlot } from '../language/types.js';

/** The last day a period id counts; enough to know which boards a name means in it. */
const yearOf = (period: string): number => Number(period.slice(0, 4));

/** The board a name means on a day: the unit of that name valid then, else the only one of that name. */
export const boardNamed = (config: ClusterConfig, name: string, day: CalendarDate): Board | undefined => {
  const named = config.boards.filter((board) => board.name === name);
  const valid = boardsOn(config, day);
  return named.find((board) => valid.includes(board)) ?? named[0];
};

/** A period as said (`{year, part}` or relative) as the id requests carry: `2024-H1`, or the relative word itself. */
export const periodArgument = (slot: PeriodSlot | undefined, current: string | null): string | undefined => {
  if (slot === undefined) return undefined;
  if ('year' in slot) return `${slot.year}-${slot.part}`;
  if (slot.relative === 'current' || current === null) return undefined;
  const [year, part] = [yearOf(current), current.slice(5)];
  if (slot.relative === 'same_last_year') return `${year - 1}-${part}`;
  return part === 'Y' ? `${year}-H1` : `${year - 1}-Y`;
};
