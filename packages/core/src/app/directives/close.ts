import type { Outbound } from '../../conversation/outbound.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { Directive } from '../../domain/directives/types.js';
import type { BoardId } from '../../domain/ids.js';
import { closeMatter } from '../reminders/close.js';
import type { Turn } from '../turn.js';
import { owedBy } from './matters.js';

/** Reminders that name one, edited to how it stands after some boards' word, a correction or its end. */
export const closeDirective = async (
  { deps, config, now, inbound }: Turn,
  number: number,
  directive: Directive,
  boards: readonly BoardId[] = directive.boards,
): Promise<readonly Outbound[]> => {
  if (directive.due === null) return [];
  const cards = new Map<string, Outbound>();
  for (const [board, owed] of owedBy(config, directive, localDate(config.calendar.zone, now))) {
    if (!owed.some((each) => boards.includes(each))) continue;
    const edited = await closeMatter(
      deps,
      config,
      { of: 'directive', id: String(number), board },
      { now, key: inbound.key },
    );
    for (const card of edited) cards.set(card.id, card);
  }
  return [...cards.values()];
};
