import { monthsBefore } from '../../domain/calendar/days.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { ClusterConfig, RetentionRules } from '../../domain/cluster/types.js';
import type { PersonId } from '../../domain/ids.js';
import { DAY, type Instant, plusMillis } from '../../domain/instant.js';
import { monthOf } from '../../domain/reads/types.js';
import type { Claimed } from '../../ports/store.js';
import { readAccountDocument } from '../codec/account.js';
import type { Deps } from '../deps.js';
import type { RetentionDue } from '../operator.js';
import { listPeople } from '../people/documents.js';
import { erasePerson } from '../people/erase.js';
import { forgetReads, readMonths } from '../reads/documents.js';
import { sessionsOf } from '../reporting/lapsed.js';
import { readSession } from '../session-store.js';
import { trimmed, trimSession } from './sessions.js';

type Stored = Pick<Deps, 'store'>;
type At = { readonly zone: string; readonly now: Instant };

const rulesOf = ({ retention = {} }: ClusterConfig): RetentionRules => retention;
const atOf = ({ calendar: { zone } }: ClusterConfig, now: Instant): At => ({ zone, now });

/** The months before the last `keep` whole ones. */
const pastMonths = async (deps: Stored, keep: number | undefined, { zone, now }: At): Promise<readonly string[]> => {
  if (keep === undefined) return [];
  const first = monthOf(monthsBefore(localDate(zone, now), keep));
  return (await readMonths(deps)).filter((month) => month < first);
};

/** Who left so long ago, and accounts that nobody has held since. What they handed in names an id only. */
const leftIn = async (
  deps: Stored,
  months: number | undefined,
  { zone, now }: At,
): Promise<{ readonly people: readonly PersonId[]; readonly accounts: readonly string[] }> => {
  if (months === undefined) return { people: [], accounts: [] };
  const day = monthsBefore(localDate(zone, now), months);
  const before = (at: Instant): boolean => localDate(zone, at) < day;
  const people = (await listPeople(deps)).filter(
    ({ revokedAt, erased }) => revokedAt !== null && erased === undefined && before(revokedAt),
  );
  const ids = await deps.store.documents.list('account:');
  const accounts = await Promise.all(
    ids.map(async (id) => {
      const document = await deps.store.documents.get(id);
      const account = document === null ? null : readAccountDocument(document.value);
      return account !== null && account.person === null && before(account.since) ? [id] : [];
    }),
  );
  return { people: people.map(({ id }) => id), accounts: accounts.flat() };
};

const givenUpBefore = (days: number | undefined, now: Instant): Instant | null =>
  days === undefined ? null : plusMillis(now, -days * DAY);

/** What `sweep` would remove now; nothing is changed. */
export const retentionDue = async (deps: Stored, config: ClusterConfig, now: Instant): Promise<RetentionDue> => {
  const rules = rulesOf(config);
  const at = atOf(config, now);
  const sessions = await Promise.all(
    (await sessionsOf(deps)).map(async (person) => {
      const { session } = await readSession(deps, person);
      return trimmed(session, rules, at.zone, now) === session ? [] : [person];
    }),
  );
  const before = givenUpBefore(rules.outboxDays, now);
  const next = before === null ? null : await deps.store.nextDue();
  const left = await leftIn(deps, rules.peopleLeftMonths, at);
  return {
    readMonths: await pastMonths(deps, rules.readLogMonths, at),
    sessions: sessions.flat(),
    people: [...left.people.map((id) => `person:${id}`), ...left.accounts],
    outboxSince: before !== null && next !== null && next < before ? next : null,
  };
};

/**
 * Removes what is kept longer than the file says. Never a figure or a fact of a report: those are in streams, which nothing here
 * touches. `inOrder`: one conversation after another with what its person writes.
 */
export const sweep = async (
  deps: Deps,
  config: ClusterConfig,
  now: Instant,
  inOrder: (person: PersonId, task: () => Promise<boolean>) => Promise<boolean>,
): Promise<void> => {
  const rules = rulesOf(config);
  const at = atOf(config, now);
  let reads = 0;
  for (const month of await pastMonths(deps, rules.readLogMonths, at)) reads += await forgetReads(deps, month);
  let sessions = 0;
  if (rules.sessionsDays !== undefined || rules.refusedMonths !== undefined)
    for (const person of await sessionsOf(deps))
      if (await inOrder(person, () => trimSession(deps, person, rules, at))) sessions += 1;
  const left = await leftIn(deps, rules.peopleLeftMonths, at);
  for (const id of left.people) await erasePerson(deps, id);
  for (const id of left.accounts) await deps.store.documents.remove(id);
  const people = left.people.length + left.accounts.length;
  if (reads + sessions + people > 0) deps.log.info('retention', { reads, sessions, people });
};

/** The waiting messages still worth sending; those that waited longer than the file says are given up for good. */
export const notGivenUp = async (
  deps: Pick<Deps, 'store' | 'log'>,
  config: ClusterConfig,
  now: Instant,
  rows: readonly Claimed[],
): Promise<readonly Claimed[]> => {
  const before = givenUpBefore(rulesOf(config).outboxDays, now);
  const old = before === null ? [] : rows.filter(({ dueAt }) => dueAt < before);
  if (old.length === 0) return rows;
  await deps.store.settle(old);
  deps.log.info('given_up', { messages: old.length });
  return rows.filter((row) => !old.includes(row));
};
