import { localDate } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { CycleInstants } from '../../domain/cycle/types.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import { grantsOn } from '../../domain/people/moves.js';
import type { Person } from '../../domain/people/types.js';
import { openCycles } from '../cycles.js';
import type { Deps } from '../deps.js';
import { listPeople } from './documents.js';

/**
 * The day whose roster decides what people may act on: today, or the cut-off of a cycle that is open already, for a board that begins
 * before it owes that report and somebody has to enter it.
 */
export const actingDay = (
  config: ClusterConfig,
  open: readonly { readonly instants: CycleInstants }[],
  now: Instant,
): CalendarDate =>
  open
    .map(({ instants }) => instants.cutoff)
    .reduce((last, cutoff) => (cutoff > last ? cutoff : last), localDate(config.calendar.zone, now));

/** A person with the roles that are theirs on a day: where boards were merged, those of the unit after them too. */
export const actingOn = <P extends Pick<Person, 'grants'>>(config: ClusterConfig, person: P, day: CalendarDate): P => ({
  ...person,
  grants: grantsOn(config, person.grants, day),
});

/** Everybody ever enrolled, with the roles that are theirs now. */
export const actingPeople = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  now: Instant,
): Promise<readonly Person[]> => {
  const day = actingDay(config, await openCycles(deps, config.id, now), now);
  return (await listPeople(deps)).map((person) => actingOn(config, person, day));
};
