import { boardsOn } from '../domain/cluster/roster.js';
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

/** A yearly target stated in the half-year report stands for the year. */
const carriedTargets = async (
  deps: Deps,
  config: ClusterConfig,
  period: PeriodId,
  board: BoardId,
): Promise<Entries> => {
  if (!period.endsWith('-Y')) return {};
  const earlier = `${period.slice(0, 4)}-H1` as PeriodId;
  const { state } = await readReport(deps, { cluster: config.id, period: earlier, board });
  const entries = standing(state)?.entries ?? {};
  return Object.fromEntries(
    config.form.fields.flatMap((field): [IndicatorKey, Entry][] => {
      const entry = entries[field.key];
      return field.type === 'target' && entry !== undefined ? [[field.key, entry]] : [];
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
    const event = { instants, form: config.form, boards: boardsOn(config, instants.cutoff).map((board) => board.id) };
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
