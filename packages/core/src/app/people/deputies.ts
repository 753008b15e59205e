import { localDate } from '../../domain/calendar/zone.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { PersonId } from '../../domain/ids.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import { awayAt, awayFrom, deputyAt, mayStandIn } from '../../domain/people/away.js';
import { boardOfGrant } from '../../domain/people/grants.js';
import type { Away, Grant, Language, Person } from '../../domain/people/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import { fold } from '../../language/index.js';
import { openCycles } from '../cycles.js';
import type { Deps } from '../deps.js';
import { actingDay, actingOn } from './acting.js';
import { readPerson } from './documents.js';
import { inOfficialOrder } from './lines.js';

export type StandsInFor = { readonly person: Person; readonly away: Away };

/** Who may be chosen as a person's deputy: of the same board or the same role of the cluster, and reachable. */
export const candidatesFor = (config: ClusterConfig, people: readonly Person[], person: Person): readonly Person[] =>
  inOfficialOrder(
    config,
    people.filter((each) => each.revokedAt === null && each.reachableSince !== null && mayStandIn(person, each)),
  );

const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** The words a person may be called by: the name, the roles in both languages and the boards of these. */
const callings = (config: ClusterConfig, person: Person): ReadonlySet<string> => {
  const of = person.grants.flatMap((grant) => [
    ...LANGUAGES.map((language) => catalogue(language).people.role[grant.role]),
    boardOf(config, boardOfGrant(grant) ?? '')?.name ?? '',
  ]);
  return new Set(fold([person.name, ...of].join(' ')).split(/[^\p{L}\p{N}]+/u));
};

/** The one whom typed words name: the whole name, or words that fit exactly one; null when that is nobody or several. */
export const namedAmong = (config: ClusterConfig, people: readonly Person[], said: string): Person | null => {
  const wanted = fold(said).trim();
  const words = wanted.split(/\s+/);
  const exact = people.filter((each) => fold(each.name).trim() === wanted);
  const fitting = people.filter((each) => {
    const known = callings(config, each);
    return words.every((word) => known.has(word));
  });
  const found = exact.length > 0 ? exact : fitting;
  return found.length === 1 ? (found[0] ?? null) : null;
};

const readActing = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  id: PersonId,
  day: CalendarDate,
): Promise<Person | null> => {
  const person = await readPerson(deps, id);
  return person === null ? null : actingOn(config, person, day);
};

/** Those whose absence, on or to come, names this person. */
export const standsInFor = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  person: Person,
  now: Instant,
): Promise<readonly StandsInFor[]> => {
  const ids = person.preferences.standsInFor ?? [];
  if (ids.length === 0) return [];
  const today = localDate(config.calendar.zone, now);
  const day = actingDay(config, await openCycles(deps, config.id, now), now);
  const named = await Promise.all(ids.map((id) => readActing(deps, config, id, day)));
  return named.flatMap((each): readonly StandsInFor[] => {
    const away = each === null || each.revokedAt !== null ? null : awayFrom(each, today);
    if (each === null || away === null || away.deputy !== person.id || away.declined === true) return [];
    return mayStandIn(each, person) ? [{ person: each, away }] : [];
  });
};

/** For whom of a board a person acts at an instant as their deputy; null when for nobody. */
export const actsFor = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  person: Person,
  board: Extract<Grant, { readonly board: unknown }>['board'],
  now: Instant,
): Promise<Person | null> => {
  const { zone } = config.calendar;
  const acting = (await standsInFor(deps, config, person, now)).find(
    ({ person: absent }) =>
      awayAt(zone, absent, now) !== null &&
      absent.grants.some((grant) => 'board' in grant && grant.board === board) &&
      deputyAt({ zone, people: [person] }, absent, { role: 'officer', board }, now) !== null,
  );
  return acting?.person ?? null;
};

/** A person as the deputy of an absence; null when nobody was named or they are gone. */
export const readDeputy = async (deps: Pick<Deps, 'store'>, id: PersonId | null): Promise<Person | null> => {
  const deputy = id === null ? null : await readPerson(deps, id);
  return deputy?.revokedAt === null ? deputy : null;
};
