import type { Outbound } from '../conversation/outbound.js';
import { nextCycle } from '../domain/cycle/current.js';
import { DAY, type Instant, plusMillis } from '../domain/instant.js';
import { closeDueBallots, nextBallotDue } from './ballot/close.js';
import { currentConfig } from './cluster-state.js';
import { listCycles } from './cycles.js';
import { flushDelivered } from './delivered.js';
import type { Deps } from './deps.js';
import { redirected } from './groups/documents.js';
import { tickGroups } from './groups/pinned.js';
import { beat, lastHeartbeat } from './heartbeat.js';
import { fromRow } from './outbound.js';
import { nextReminderDue, tickReminders } from './reminders/tick.js';
import { notGivenUp } from './retention/sweep.js';
import { tellOfSilence } from './silence.js';
import { openDueCycles } from './tick-cycles.js';

const CLAIMED_AT_ONCE = 200;
const LEASE_MS = 60_000;

/**
 * Does all that fell due up to the cluster's now: opens cycles, decides reminder slots, hands out waiting rows. Ticking twice, or
 * after any pause, gives the same facts.
 */
export const tick = async (deps: Deps): Promise<readonly Outbound[]> => {
  await flushDelivered(deps);
  const config = await currentConfig(deps);
  if (config === null) return [];
  const now = deps.clock.now();
  const last = await lastHeartbeat(deps);
  const opened = await openDueCycles(deps, config, last);
  const reminders = await tickReminders(deps, config, { now, last });
  const ballots = await closeDueBallots(deps, config, now);
  const silences = await tellOfSilence(deps, config, { now, last });
  const states = await tickGroups(deps, config, now);
  await beat(deps, now, opened > 0 || reminders.length + silences.length + ballots.length > 0);
  const claimed = await deps.store.claim({
    now,
    nowMs: deps.clock.machineMs(),
    limit: CLAIMED_AT_ONCE,
    leaseMs: LEASE_MS,
    by: deps.lease,
  });
  const rows = await notGivenUp(deps, config, now, claimed);
  return redirected(deps, [...silences, ...reminders, ...ballots, ...rows.map(fromRow), ...states]);
};

/** Opens what the calendar opened while no host was there, so that the first message after that finds it. Tells nobody. */
export const catchUp = async (deps: Deps): Promise<void> => {
  const config = await currentConfig(deps);
  if (config !== null) await openDueCycles(deps, config, await lastHeartbeat(deps));
};

const earliest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce<Instant | null>(
    (least, each) => (each === null || (least !== null && least <= each) ? least : each),
    null,
  );

/** A clock that is played through says so once a day at least, or a playing host would look like one that was off. */
const SIGN_OF_LIFE_MS = DAY;

/** The next instant at which `tick` has something to do; null before a cluster was founded. */
export const nextDue = async (deps: Deps, after: Instant): Promise<Instant | null> => {
  const config = await currentConfig(deps);
  if (config === null) return null;
  const cycles = (await listCycles(deps, config.id))
    .flatMap((cycle) => [cycle.instants.due, cycle.instants.lock])
    .filter((each) => each > after);
  const next = nextCycle(config.calendar, after);
  const waiting = await deps.store.nextDue();
  return earliest([
    ...cycles,
    next.ok ? next.value.opens : null,
    await nextReminderDue(deps, config, after),
    await nextBallotDue(deps, config, after),
    waiting !== null && waiting > after ? waiting : null,
    plusMillis(after, SIGN_OF_LIFE_MS),
  ]);
};
