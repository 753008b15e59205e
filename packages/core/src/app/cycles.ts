import type { CycleCommand, CycleRefusal } from '../domain/cycle/commands.js';
import { decideCycle } from '../domain/cycle/decide.js';
import { evolveCycle, NO_CYCLE } from '../domain/cycle/evolve.js';
import { byDue } from '../domain/cycle/times.js';
import type { Cycle, CycleEvent } from '../domain/cycle/types.js';
import type { ClusterId, PeriodId } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import type { StreamId } from '../ports/store.js';
import { readCycleEvent } from './codec/cluster-events.js';
import type { Deps } from './deps.js';
import { fold } from './fold.js';
import type { Decider } from './run-command.js';

export const cycleDecider: Decider<Cycle, CycleCommand, CycleEvent, CycleRefusal> = {
  initial: NO_CYCLE,
  read: readCycleEvent,
  evolve: evolveCycle,
  decide: decideCycle,
};

export const cycleStream = (cluster: ClusterId, period: PeriodId): StreamId => `cycle:${cluster}:${period}` as StreamId;

/** One reporting cycle; `opened` is false while its entry window has not begun. */
export const readCycle = async (deps: Pick<Deps, 'store'>, cluster: ClusterId, period: PeriodId): Promise<Cycle> =>
  (await fold(deps.store, cycleStream(cluster, period), cycleDecider)).state;

export type OpenedCycle = Cycle & {
  readonly instants: NonNullable<Cycle['instants']>;
  readonly form: NonNullable<Cycle['form']>;
};

export const isOpened = (cycle: Cycle): cycle is OpenedCycle => cycle.instants !== null && cycle.form !== null;

/** Every cycle opened so far, earliest due first; report calls among them, those taken back too. */
export const listCycles = async (deps: Pick<Deps, 'store'>, cluster: ClusterId): Promise<readonly OpenedCycle[]> => {
  const heads = await deps.store.heads(`cycle:${cluster}:`);
  const cycles = await Promise.all(
    heads.map(async ({ stream }) => (await fold(deps.store, stream, cycleDecider)).state),
  );
  return cycles.filter(isOpened).sort((a, b) => byDue(a.instants, b.instants));
};

/** Entry is possible at an instant: opened, not locked, closed or taken back; a board with an extension may have longer. */
export const isUnderWay = ({ instants, cancelled }: OpenedCycle, now: Instant): boolean =>
  cancelled === null && instants.opens <= now && now <= instants.lock;

/** Opened and not locked at `now`, earliest due first; the lock may be later for a board with an extension. */
export const openCycles = async (
  deps: Pick<Deps, 'store'>,
  cluster: ClusterId,
  now: Instant,
): Promise<readonly OpenedCycle[]> => (await listCycles(deps, cluster)).filter((cycle) => isUnderWay(cycle, now));
