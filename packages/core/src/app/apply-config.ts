import type { ClusterConfig } from '../domain/cluster/types.js';
import type { PeriodId } from '../domain/ids.js';
import { ok, type Result, refuse } from '../domain/result.js';
import type { Json, StoredEvent } from '../ports/store.js';
import { clusterStream, currentConfig } from './cluster-state.js';
import { changedSections } from './config-difference.js';
import type { Deps } from './deps.js';
import { moveOpenCycles } from './open-cycles.js';
import type { OperatorRefusal } from './operator.js';
import { lockedPeriod } from './roster-change.js';

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Writes the first fact of a cluster. */
export const foundCluster = async (deps: Deps, config: ClusterConfig): Promise<Result<null, OperatorRefusal>> => {
  if ((await currentConfig(deps)) !== null)
    return refuse({
      code: 'already_founded',
      message: 'this data directory holds a cluster already; change it with: clusterbot apply FILE',
    });
  await deps.store.commit({
    stream: clusterStream(config.id),
    expected: 0,
    key: `found:${config.id}`,
    at: deps.clock.now(),
    events: [{ type: 'ClusterFounded', v: 1, data: json({ config, rehearsal: deps.rehearsal }) }],
  });
  return ok(null);
};

const same = (a: ClusterConfig, b: ClusterConfig): boolean =>
  JSON.stringify(json(a.form.fields)) === JSON.stringify(json(b.form.fields));

/** Replaces every section that differs, each by one fact, all in one commit. A cluster keeps its id. */
const replaceSections = async (
  deps: Deps,
  before: ClusterConfig,
  config: ClusterConfig,
): Promise<Result<number, OperatorRefusal>> => {
  const events = changedSections(before, config).map(
    (section): StoredEvent => ({
      type: 'ClusterChanged',
      v: 1,
      data: json({ section, value: config[section] ?? null }),
    }),
  );
  const [first, ...rest] = events;
  if (first === undefined) return ok(0);
  const stream = clusterStream(config.id);
  const [head] = await deps.store.heads(stream);
  const expected = head?.version ?? 0;
  const result = await deps.store.commit({
    stream,
    expected,
    key: `apply:${config.id}:${expected + 1}`,
    at: deps.clock.now(),
    events: [first, ...rest],
  });
  return result.ok
    ? ok(events.length)
    : refuse({ code: 'conflict', message: 'the cluster was changed by somebody else meanwhile; run apply again' });
};

/** Applies a configuration. Open cycles keep their form, which a new version is told from, unless they are to be moved. */
export const applyConfig = async (
  deps: Deps,
  config: ClusterConfig,
  openCycles: 'keep' | 'move' = 'keep',
): Promise<Result<{ readonly events: number; readonly moved: readonly PeriodId[] }, OperatorRefusal>> => {
  const before = await currentConfig(deps);
  if (before === null)
    return refuse({ code: 'not_founded', message: 'there is no cluster here yet; make one with: clusterbot init' });
  if (before.id !== config.id)
    return refuse({
      code: 'other_cluster',
      message: `this data directory holds the cluster "${before.id}", the file describes "${config.id}"`,
    });
  if (!same(before, config) && config.form.version <= before.form.version)
    return refuse({
      code: 'form_version',
      message: `form.version: the fields change, so the version must rise above ${before.form.version}, e.g. "version": ${before.form.version + 1}`,
    });
  const locked = await lockedPeriod(deps, before, config);
  if (locked !== null) return refuse(locked);
  const replaced = await replaceSections(deps, before, config);
  if (!replaced.ok) return replaced;
  return ok({ events: replaced.value, moved: openCycles === 'move' ? await moveOpenCycles(deps, config) : [] });
};
