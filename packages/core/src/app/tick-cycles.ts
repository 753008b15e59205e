import { partial, stretchesIn } from '../domain/cluster/stretches.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import { cyclesBetween } from '../domain/cycle/instants.js';
import type { CycleInstants } from '../domain/cycle/types.js';
import type { PeriodId } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import { carriedTargets } from './carried-targets.js';
import { cycleDecider, cycleStream, isUnderWay, listCycles, type OpenedCycle, readCycle } from './cycles.js';
import type { Deps } from './deps.js';
import { readReport, reportDecider, reportStream } from './reports.js';
import { runCommand } from './run-command.js';

/** What a cycle of the calendar opens with: the form in force, and the boards that owe it. */
export const openingOf = (config: ClusterConfig, instants: CycleInstants) => {
  const stretches = stretchesIn(config, instants);
  const short = partial(stretches, instants);
  return {
    instants,
    form: config.form,
    boards: stretches.map(({ board }) => board),
    ...(short.length === 0 ? {} : { stretches: short }),
  };
};

/**
 * Declares the duty of each board of an opened cycle, each under a key computed from cluster, period and board: doing it twice, or
 * going on after a crash half-way, changes nothing.
 */
export const declareDuties = async (deps: Deps, config: ClusterConfig, period: PeriodId): Promise<void> => {
  const { boards, instants, form } = await readCycle(deps, config.id, period);
  if (instants === null || form === null) return;
  const { due, lock, provisional } = instants;
  for (const board of boards) {
    const ref = { cluster: config.id, period, board };
    if ((await readReport(deps, ref)).state.expected) continue;
    const carried = await carriedTargets(deps, config, form, { period, board });
    await runCommand(deps, reportDecider, {
      stream: reportStream(ref),
      key: `expect:${config.id}:${period}:${board}`,
      at: deps.clock.now(),
      command: { type: 'Expect', due, lock, formVersion: form.version, provisional, carried },
    });
  }
};

/** Opens a reporting cycle whose entry window has begun, once whatever ticks, and declares its duties. */
export const openCycle = async (deps: Deps, config: ClusterConfig, instants: CycleInstants): Promise<void> => {
  const { period } = instants;
  const at = deps.clock.now();
  await runCommand(deps, cycleDecider, {
    stream: cycleStream(config.id, period),
    key: `open:${config.id}:${period}`,
    at,
    command: { type: 'Open', now: at, ...openingOf(config, instants) },
  });
  await declareDuties(deps, config, period);
};

/** The cycles of which this process knows that every duty was declared. */
const declared = new WeakMap<Deps, Set<PeriodId>>();

/** Completes what a process that ended half-way through an opening left undone; looks at each cycle once. */
const completeOpenings = async (deps: Deps, config: ClusterConfig, underWay: readonly OpenedCycle[]): Promise<void> => {
  const done = declared.get(deps) ?? new Set<PeriodId>();
  declared.set(deps, done);
  for (const { instants } of underWay) {
    if (done.has(instants.period)) continue;
    await declareDuties(deps, config, instants.period);
    done.add(instants.period);
  }
};

/** Opens every cycle whose entry began since the last sign of life, and completes openings cut short; says how many were opened. */
export const openDueCycles = async (deps: Deps, config: ClusterConfig, last: Instant | null): Promise<number> => {
  const now = deps.clock.now();
  const { cycles, missing } = cyclesBetween(config.calendar, last ?? now, now);
  for (const year of missing) deps.log.error('holiday_year_missing', { year });
  const known = await listCycles(deps, config.id);
  const opened = new Set(known.map((cycle) => cycle.instants.period));
  await completeOpenings(
    deps,
    config,
    known.filter((cycle) => isUnderWay(cycle, now)),
  );
  const due = cycles.filter((cycle) => cycle.opens <= now && !opened.has(cycle.period));
  for (const cycle of due) await openCycle(deps, config, cycle);
  return due.length;
};
