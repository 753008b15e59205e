import { evolveCycle, NO_CYCLE } from '../domain/cycle/evolve.js';
import type { Cycle } from '../domain/cycle/types.js';
import type { ClusterId, PeriodId } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import type { StreamId } from '../ports/store.js';
import { readCycleEvent } from './codec/cluster-events.js';
import type { Deps } from './deps.js';
import { fold } from './fold.js';

export const cycleFolding = { initial: NO_CYCLE, read: readCycleEvent, evolve: evolveCycle };

export const cycleStream = (cluster: ClusterId, period: PeriodId): StreamId => `cycle:${cluster}:${period}` as StreamId;

/** One reporting cycle; `opened` is false while its entry window has not begun. */
export const readCycle = async (deps: Pick<Deps, 'store'>, cluster: ClusterId, period: PeriodId): Promise<Cycle> =>
  (await fold(deps.store, cycleStream(cluster, period), cycleFolding)).state;

export type OpenedCycle = Cycle & {
  readonly instants: NonNullable<Cycle['instants']>;
  readonly form: NonNullable<Cycle['form']>;
};

/** Every cycle opened so far, earliest due first. */
export const listCycles = async (deps: Pick<Deps, 'store'>, cluster: ClusterId): Promise<readonly OpenedCycle[]> => {
  const heads = await deps.store.heads(`cycle:${cluster}:`);
  const cycles = await Promise.all(
    heads.map(async ({ stream }) => (await fold(deps.store, stream, cycleFolding)).state),
  );
  return cycles
    .filter((cycle): cycle is OpenedCycle => cycle.instants !== null && cycle.form !== null)
    .sort((a, b) => (a.instants.due < b.instants.due ? -1 : 1));
};

/** Opened and not locked at `now`, earliest due first; the lock may be later for a board with an extension. */
export const openCycles = async (
  deps: Pick<Deps, 'store'>,
  cluster: ClusterId,
  now: Instant,
): Promise<readonly OpenedCycle[]> =>
  (await listCycles(deps, cluster)).filter((cycle) => cycle.instants.opens <= now && now <= cycle.instants.lock);
