import { isoIn, localDate } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { monthOf } from '../../domain/reads/types.js';
import type { Deps } from '../deps.js';
import type { ReadLine } from '../operator.js';
import { listPeople } from '../people/documents.js';
import { readMonths, readsIn } from './documents.js';

/** The looks between two instants (both included), earliest first, for programs. */
export const readLines = async (
  deps: Pick<Deps, 'store'>,
  { calendar: { zone } }: ClusterConfig,
  from: Instant,
  to: Instant,
): Promise<readonly ReadLine[]> => {
  const [first, last] = [monthOf(localDate(zone, from)), monthOf(localDate(zone, to))];
  const months = (await readMonths(deps)).filter((month) => first <= month && month <= last).toReversed();
  const names = new Map((await listPeople(deps)).map(({ id, name }) => [id, name]));
  const kept = await Promise.all(months.map((month) => readsIn(deps, month)));
  return kept
    .flat()
    .filter(({ at }) => from <= at && at <= to)
    .map(({ at, person, asOf, ...about }) => ({
      at: isoIn(zone, at),
      person,
      name: names.get(person) ?? null,
      ...about,
      ...(asOf === undefined ? {} : { asOf: isoIn(zone, asOf) }),
    }));
};
