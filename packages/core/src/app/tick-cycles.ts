import { partial, stretchesIn } from '../domain/cluster/stretches.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CycleInstants } from '../domain/cycle/types.js';
import type { Instant } from '../domain/instant.js';
import { carriedTargets } from './carried-targets.js';
import { cycleFolding, cycleStream, readCycle } from './cycles.js';
import type { Deps } from './deps.js';
import { fold } from './fold.js';
import { readReport, reportDecider, reportStream } from './reports.js';
import { runCommand } from './run-command.js';

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
    const carried = await carriedTargets(deps, config, cycle.form ?? config.form, { period, board });
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
