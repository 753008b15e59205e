import { type PeriodPart, parsePeriod, previousPeriod, sameLastYear } from '../domain/calendar/periods.js';
import { boardsOn } from '../domain/cluster/roster.js';
import type { Board, ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import type { PeriodSlot } from '../language/types.js';

/** The board a name means on a day: the unit of that name valid then, else the only one of that name. */
export const boardNamed = (config: ClusterConfig, name: string, day: CalendarDate): Board | undefined => {
  const named = config.boards.filter((board) => board.name === name);
  const valid = boardsOn(config, day);
  return named.find((board) => valid.includes(board)) ?? named[0];
};

/** A period as said (`{year, part}` or relative) as the id requests carry: `2024-H1`, or the relative word itself. */
export const periodArgument = (
  slot: PeriodSlot | undefined,
  current: string | null,
  reported: readonly PeriodPart[],
): string | undefined => {
  if (slot === undefined) return undefined;
  if ('year' in slot) return `${slot.year}-${slot.part}`;
  if (slot.relative === 'current' || current === null) return undefined;
  const period = parsePeriod(current);
  if (period === null) return undefined;
  return slot.relative === 'same_last_year' ? sameLastYear(period) : previousPeriod(reported, period);
};
