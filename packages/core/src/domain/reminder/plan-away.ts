import { addDays } from '../calendar/days.js';
import { instantIn } from '../calendar/zone.js';
import type { CalendarDate, Instant } from '../instant.js';
import { mayStandIn } from '../people/away.js';
import { reminderTime } from './hours.js';
import type { Span } from './plan-entries.js';
import type { AwayItem, Entry } from './types.js';

/**
 * To deputies: standing in begins on its first day, and ended the day after its last, each at the deputy's own hour. What is set
 * after that hour of its first day, or ended early, is told by who does it, at once.
 */
export const awayEntries = ({ input }: Span): readonly Entry[] => {
  const { calendar, reminders } = input.config;
  return input.people.flatMap((person): readonly Entry[] => {
    const { away } = person.preferences;
    const deputy = input.people.find((each) => each.id === away?.deputy);
    if (away === undefined || deputy === undefined || away.declined === true || !mayStandIn(person, deputy)) return [];
    const at = (day: CalendarDate): Instant =>
      instantIn(calendar.zone, day, reminderTime(reminders, deputy.preferences));
    const { id, from, until, since, endedAt } = away;
    const [begins, ends] = [at(from), at(addDays(until, 1))];
    const tell = (part: AwayItem['part'], instant: Instant): Entry => ({
      at: instant,
      person: deputy.id,
      role: deputy.grants[0]?.role ?? 'officer',
      board: null,
      item: { kind: 'away', part, away: id, person: person.id, from, until },
    });
    const over = (instant: Instant): boolean =>
      instant < since || instant < deputy.enrolledAt || (endedAt !== undefined && endedAt <= instant);
    return [...(over(begins) ? [] : [tell('begin', begins)]), ...(over(ends) ? [] : [tell('end', ends)])];
  });
};
