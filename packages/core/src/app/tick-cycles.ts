import { boardOf, lineage } from '../domain/cluster/roster.js';
import { partial, stretchesIn } from '../domain/cluster/stretches.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CycleInstants } from '../domain/cycle/types.js';
import type { BoardId, IndicatorKey, PeriodId } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import { standing } from '../domain/report/evolve.js';
import type { Entries, Entry } from '../domain/report/types.js';
import { cycleFolding, cycleStream, readCycle } from './cycles.js';
import type { Deps } from './deps.js';
import { fold } from './fold.js';
import { readReport, reportDecider, reportStream } from './reports.js';
import { runCommand } from './run-command.js';

/** The targets of several units as one, stated by whoever stated theirs last; null unless every unit stated one. */
const sumOfTargets = (targets: readonly (Entry | undefined)[]): Entry | null => {
  const [first, ...rest] = targets.flatMap((entry) => entry ?? []);
  if (first === undefined || rest.length + 1 < targets.length) return null;
  return rest.reduce<Entry | null>((sum, each) => {
    if (sum?.value.kind !== 'count' || each.value.kind !== 'count') return null;
    const value = sum.value.value + each.value.value;
    const estimate = sum.value.estimate || each.value.estimate;
    return { ...(sum.at < each.at ? each : sum), value: { kind: 'count', value, estimate } };
  }, first);
};

/** A yearly target stated in the half-year report stands for the year; of a board merged since, those of its predecessors together. */
const carriedTargets = async (deps: Deps, config: ClusterConfig, period: PeriodId, id: BoardId): Promise<Entries> => {
  if (!period.endsWith('-Y')) return {};
  const earlier = `${period.slice(0, 4)}-H1` as PeriodId;
  const half = await readCycle(deps, config.id, earlier);
  const board = boardOf(config, id);
  // Where each unit reports its own days, each has its own target too.
  const sum = board !== undefined && half.instants !== null && config.rules.mergerInside !== 'split';
  const units = sum ? lineage(config, board, half.instants.cutoff).map((unit) => unit.id) : [id];
  const reports = await Promise.all(
    units.map(async (unit) => (await readReport(deps, { cluster: config.id, period: earlier, board: unit })).state),
  );
  return Object.fromEntries(
    config.form.fields.flatMap((field): [IndicatorKey, Entry][] => {
      if (field.type !== 'target') return [];
      const entry = sumOfTargets(reports.map((report) => standing(report)?.entries[field.key]));
      return entry === null ? [] : [[field.key, entry]];
    }),
  );
};

/**
 * Opens a reporting cycle whose entry window has begun and declares the duty of each board, each under a key computed from
 * cluster, period and board: doing it twice, or going on after a crash half-way, changes nothing.
 */
export const openCycle = async (deps: Deps, config: ClusterConfig, instants: CycleInstants): Promise<void> => {
  const { period, due, lock, provisional } = instants;
  const stream = cycleStream(config.id, period);
  const at: Instant = deps.clock.now();
  const { version } = await fold(deps.store, stream, cycleFolding);
  if (version === 0) {
    const stretches = stretchesIn(config, instants);
    const short = partial(stretches, instants);
    const event = {
      instants,
      form: config.form,
      boards: stretches.map(({ board }) => board),
      ...(short.length === 0 ? {} : { stretches: short }),
    };
    await deps.store.commit({
      stream,
      expected: 0,
      key: `open:${config.id}:${period}`,
      at,
      events: [{ type: 'CycleOpened', v: 1, data: JSON.parse(JSON.stringify(event)) }],
    });
  }
  const cycle = await readCycle(deps, config.id, period);
  for (const board of cycle.boards) {
    const ref = { cluster: config.id, period, board };
    if ((await readReport(deps, ref)).state.expected) continue;
    const carried = await carriedTargets(deps, config, period, board);
    await runCommand(deps, reportDecider, {
      stream: reportStream(ref),
      key: `expect:${config.id}:${period}:${board}`,
      at,
      command: {
        type: 'Expect',
        due,
        lock,
        formVersion: cycle.form?.version ?? config.form.version,
        provisional,
        carried,
      },
    });
  }
};
