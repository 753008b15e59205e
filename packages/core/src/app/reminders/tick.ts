import type { Outbound } from '../../conversation/outbound.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { PersonId } from '../../domain/ids.js';
import { type Instant, MINUTE, millis, plusMillis, SECOND } from '../../domain/instant.js';
import { holds } from '../../domain/people/grants.js';
import type { Person } from '../../domain/people/types.js';
import { fallenDue } from '../../domain/reminder/due.js';
import { endOfQuiet } from '../../domain/reminder/hours.js';
import { missedWhileDown } from '../../domain/reminder/missed.js';
import { plan, slotAt } from '../../domain/reminder/plan.js';
import { nextRosterChange, rosterNews, rosterSlots } from '../../domain/reminder/roster.js';
import { receiverOf } from '../../domain/reminder/routes.js';
import type { OutageItem, PlannedSlot } from '../../domain/reminder/types.js';
import type { Deps } from '../deps.js';
import { actingPeople } from '../people/acting.js';
import { decideFor } from './decide-for.js';
import { type Held, hold, readHeld, release } from './held.js';
import type { noticesStream } from './notices.js';
import { active, expectedPeople, owedBetween, type Round, recipientOf } from './rounds.js';

const YEAR_MS = 366 * 24 * 60 * MINUTE;

/** The instant up to which this process has looked; everything falls due on whole minutes, so once a minute is enough. */
const looked = new WeakMap<Deps, Instant>();

const sameMinute = (a: Instant, b: Instant): boolean =>
  Math.floor(millis(a) / MINUTE) === Math.floor(millis(b) / MINUTE);
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
const later = (a: Instant, b: Instant): Instant => (a < b ? b : a);

const outageSlot = (person: Person, now: Instant, item: OutageItem): PlannedSlot => ({
  at: now,
  to: { role: 'secretary', board: null, person: person.id },
  slot: `outage-${slotAt(item.due)}`,
  kind: 'outage',
  items: [item],
});

/** Messages that may be lost are recorded first: their rows are gone before they are handed out. */
const recordFirst = async (deps: Deps, outbound: readonly Outbound[]): Promise<readonly Outbound[]> => {
  const losable = outbound.flatMap((each) => (each.uncertain === 'leave' && each.row !== null ? [each.row] : []));
  if (losable.length === 0) return outbound;
  await deps.store.settle(
    losable.map((row) => ({ stream: row.stream as ReturnType<typeof noticesStream>, id: row.id })),
  );
  return outbound.map((each) => (each.uncertain === 'leave' ? { ...each, row: null } : each));
};

const outagesSince = (rounds: readonly Round[], alive: Instant | null, now: Instant): readonly OutageItem[] =>
  alive === null ? [] : missedWhileDown(rounds, alive, now);

/** The secretaries, or who stands in for them while they are away; the last one even then. */
const toldOfOutage = (config: ClusterConfig, people: readonly Person[], now: Instant): ReadonlySet<PersonId> => {
  const route = { zone: config.calendar.zone, people: people.map(recipientOf) };
  const all = people.filter((person) => holds(person, 'secretary'));
  const told = all.flatMap(
    (person) => receiverOf(route, recipientOf(person), { role: 'secretary', board: null }, now)?.id ?? [],
  );
  return new Set(told.length > 0 ? told : all.map(({ id }) => id));
};

/**
 * Decides every reminder that fell due since the host last looked, a commit a person, and answers the messages to send. `last` is
 * the host's last sign of life. Ticking twice, on two hosts or after any pause gives the same facts.
 */
export const tickReminders = async (
  deps: Deps,
  config: ClusterConfig,
  { now, last }: { readonly now: Instant; readonly last: Instant | null },
): Promise<readonly Outbound[]> => {
  const before = looked.get(deps) ?? null;
  if (before !== null && before <= now && sameMinute(before, now)) return [];
  const held = await readHeld(deps);
  const alive = before !== null && last !== null ? later(before, last) : (before ?? last);
  const since = [before ?? last ?? now, held?.since ?? now, now].reduce(earlier);
  const { rounds, matters } = await owedBetween(deps, config, since, now);
  const people = active(await actingPeople(deps, config, now));
  const outages = [...(held?.outages ?? []), ...outagesSince(rounds, alive, now)];
  const quiet = endOfQuiet(config.reminders, config.calendar.zone, now) > now;
  const due = fallenDue({ config, cycles: rounds, matters, people: people.map(recipientOf), since, now });
  if (due.kind === 'hold' || (quiet && outages.length > 0)) {
    const waiting: Held = { since: due.kind === 'hold' ? due.since : (held?.since ?? now), outages };
    await hold(deps, waiting);
    looked.set(deps, now);
    return [];
  }
  const news = quiet ? [] : rosterNews(config, now);
  const secretaries = toldOfOutage(config, people, now);
  const outbound: Outbound[] = [];
  for (const person of people) {
    const told = secretaries.has(person.id) ? outages.map((item) => outageSlot(person, now, item)) : [];
    const slots = [...rosterSlots(config, news, recipientOf(person)), ...(due.byPerson.get(person.id) ?? []), ...told];
    outbound.push(...(await decideFor(deps, config, { now, rounds, matters, people }, person, slots)));
  }
  if (held !== null) await release(deps);
  looked.set(deps, now);
  return recordFirst(deps, outbound);
};

/** The next instant after `after` at which a reminder falls due, or a due instant passes; null when none is planned within a year. */
export const nextReminderDue = async (deps: Deps, config: ClusterConfig, after: Instant): Promise<Instant | null> => {
  const [from, to] = [plusMillis(after, SECOND), plusMillis(after, YEAR_MS)];
  const { rounds, matters } = await owedBetween(deps, config, after, to);
  const people = active(await expectedPeople(deps, config, to)).map(recipientOf);
  const slots = plan({ config, cycles: rounds, matters, people, from, to }).map((slot) => slot.at);
  const dues = rounds.flatMap((round) => round.boards.map((board) => board.due)).filter((due) => due > after);
  const held = (await readHeld(deps)) === null ? [] : [endOfQuiet(config.reminders, config.calendar.zone, from)];
  const change = nextRosterChange(config, after);
  return [...slots, ...dues, ...held, ...(change === null ? [] : [change])].sort()[0] ?? null;
};
