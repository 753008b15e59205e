import type { Outbound } from '../../conversation/outbound.js';
import { instantIn } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Away, Person } from '../../domain/people/types.js';
import { reminderTime } from '../../domain/reminder/hours.js';
import type { AwayItem, Notices, PlannedSlot } from '../../domain/reminder/types.js';
import type { Deps } from '../deps.js';
import { decideFor } from '../reminders/decide-for.js';
import { readNotices } from '../reminders/notices.js';
import { active, owedBetween } from '../reminders/rounds.js';
import { actingPeople } from './acting.js';

const told = (notices: Notices, id: string, part: AwayItem['part']): boolean =>
  Object.values(notices).some(
    (notice) =>
      notice.decision === 'send' &&
      notice.items.some((item) => item.kind === 'away' && item.away === id && item.part === part),
  );

/** One of these notices outside the ladder: decided at once, in the ledger of whom it is for. */
export const tellOfAway = async (
  deps: Deps,
  config: ClusterConfig,
  now: Instant,
  to: PersonId,
  item: AwayItem,
): Promise<readonly Outbound[]> => {
  const people = active(await actingPeople(deps, config, now));
  const person = people.find((each) => each.id === to);
  if (person === undefined) return [];
  const slot: PlannedSlot = {
    at: now,
    to: { role: person.grants[0]?.role ?? 'officer', board: null, person: to },
    slot: `away-${item.away}-${item.part}`,
    kind: 'away',
    items: [item],
  };
  const { rounds, matters } = await owedBetween(deps, config, now, now);
  return decideFor(deps, config, { now, rounds, matters, people }, person, [slot]);
};

const itemOf = (away: Away, part: AwayItem['part'], person: PersonId): AwayItem => ({
  kind: 'away',
  part,
  away: away.id,
  person,
  from: away.from,
  until: away.until,
});

/** Whether the beginning is told now: the deputy's own hour of the first day has passed; the ticker tells of what is still to come. */
const beginsNow = (config: ClusterConfig, away: Away, deputy: Person): boolean => {
  const { calendar, reminders } = config;
  return instantIn(calendar.zone, away.from, reminderTime(reminders, deputy.preferences)) < away.since;
};

/**
 * After an absence changed from `before` to `after`: tells a deputy who was told of the beginning that it has ended, and the one who
 * stands in from now on that it begins.
 */
export const tellDeputies = async (
  deps: Deps,
  config: ClusterConfig,
  now: Instant,
  person: Person,
  change: { readonly before: Away | null; readonly after: Away | null; readonly deputy: Person | null },
): Promise<readonly Outbound[]> => {
  const { before, after, deputy } = change;
  const outbound: Outbound[] = [];
  const begins = after !== null && deputy !== null && after.declined !== true && beginsNow(config, after, deputy);
  const goesOn = begins && before?.deputy === deputy.id;
  if (before !== null && before.deputy !== null && !goesOn) {
    const notices = await readNotices(deps, config.id, before.deputy);
    const knows = told(notices, before.id, 'begin') && !told(notices, before.id, 'end');
    if (knows) outbound.push(...(await tellOfAway(deps, config, now, before.deputy, itemOf(before, 'end', person.id))));
  }
  if (begins) outbound.push(...(await tellOfAway(deps, config, now, deputy.id, itemOf(after, 'begin', person.id))));
  return outbound;
};

/** To who is away: the deputy does not stand in. */
export const tellOfDeclined = (
  deps: Deps,
  config: ClusterConfig,
  now: Instant,
  person: Person,
  away: Away,
  deputy: Person,
): Promise<readonly Outbound[]> => tellOfAway(deps, config, now, person.id, itemOf(away, 'declined', deputy.id));
