import { instantIn } from '../calendar/zone.js';
import { boardsOn, type Roster, rosterVersions } from '../cluster/roster.js';
import type { ClusterConfig } from '../cluster/types.js';
import { type CalendarDate, DAY, type Instant, plusMillis } from '../instant.js';
import { movesOn } from '../people/moves.js';
import type { PlannedSlot, Recipient } from './types.js';

/** So long after a merger whoever moved is still told, if nobody could be told on the day. */
const TOLD_WITHIN_MS = 30 * DAY;

type Config = Pick<ClusterConfig, 'boards' | 'calendar' | 'reminders'>;

type RosterChange = { readonly on: CalendarDate; readonly at: Instant };

/** The days on which units were merged or split, each with the instant at which people are told. */
const changes = (config: Config): readonly RosterChange[] =>
  rosterVersions(config)
    .filter(({ from }) =>
      boardsOn(config, from).some((board) => board.validFrom === from && board.predecessors.length > 0),
    )
    .map(({ from }) => ({ on: from, at: instantIn(config.calendar.zone, from, config.reminders.time) }));

/** The mergers and splits that people are told of at `now`: those of the day, and of the last weeks for whoever could not be told. */
export const rosterNews = (config: Config, now: Instant): readonly RosterChange[] =>
  changes(config).filter(({ at }) => at <= now && now <= plusMillis(at, TOLD_WITHIN_MS));

/**
 * What a person is told of boards that were merged or split: who moves of their own board, a secretary of all. The slot is named after
 * the day and so decided once; a change applied late is told late.
 */
export const rosterSlots = (roster: Roster, news: readonly RosterChange[], person: Recipient): readonly PlannedSlot[] =>
  news.flatMap(({ on, at }): PlannedSlot[] => {
    if (person.enrolledAt > at) return [];
    const [move] = movesOn(roster, person.grants, on);
    const secretary = person.grants.some((grant) => grant.role === 'secretary');
    if (move === undefined && !secretary) return [];
    const role = move === undefined ? 'secretary' : move.role;
    return [
      {
        at,
        to: { role, board: move?.to?.id ?? null, person: person.id },
        slot: `roster-${on}`,
        kind: 'roster',
        items: [{ kind: 'roster', on }],
      },
    ];
  });

/** The next instant after `after` at which somebody is told of a merger; null when none is known. */
export const nextRosterChange = (config: Config, after: Instant): Instant | null =>
  changes(config).find(({ at }) => at > after)?.at ?? null;
