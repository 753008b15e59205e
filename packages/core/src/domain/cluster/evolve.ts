import { assertNever } from '../result.js';
import type { ClusterConfig } from './types.js';

export type ClusterEvent =
  | { readonly type: 'ClusterFounded'; readonly config: ClusterConfig; readonly rehearsal: boolean }
  /** One section of the configuration replaced as a whole by `apply`; null: an optional one that was left out. */
  | { readonly type: 'ClusterChanged'; readonly section: keyof ClusterConfig; readonly value: unknown };

const replaced = (config: ClusterConfig, section: keyof ClusterConfig, value: unknown): ClusterConfig => {
  const { [section]: _, ...others } = config;
  return (value === null ? others : { ...config, [section]: value }) as ClusterConfig;
};

/** Folds the cluster's configuration as it is in force; null before it was founded. */
export const evolveCluster = (config: ClusterConfig | null, event: ClusterEvent): ClusterConfig | null => {
  switch (event.type) {
    case 'ClusterFounded':
      return event.config;
    case 'ClusterChanged':
      return config === null ? null : replaced(config, event.section, event.value);
    default:
      return assertNever(event);
  }
};
