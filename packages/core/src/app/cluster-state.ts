import { evolveCluster } from '../domain/cluster/evolve.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { Instant } from '../domain/instant.js';
import type { StreamId } from '../ports/store.js';
import { readClusterEvent } from './codec/cluster-events.js';
import type { Deps } from './deps.js';
import { fold } from './fold.js';

const folding = { initial: null as ClusterConfig | null, read: readClusterEvent, evolve: evolveCluster };

/** The configuration in force; null in a store where nothing was founded yet. One store holds one cluster. */
export const currentConfig = async (deps: Pick<Deps, 'store'>): Promise<ClusterConfig | null> => {
  const [head] = await deps.store.heads('cluster:');
  return head === undefined ? null : (await fold(deps.store, head.stream, folding)).state;
};

/** The configuration as it was at an instant; null before the cluster was founded. */
export const configAt = async (deps: Pick<Deps, 'store'>, at: Instant): Promise<ClusterConfig | null> => {
  const [head] = await deps.store.heads('cluster:');
  return head === undefined ? null : (await fold(deps.store, head.stream, folding, { at })).state;
};

export const clusterStream = (id: string): StreamId => `cluster:${id}` as StreamId;
