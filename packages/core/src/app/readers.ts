import type { ClusterConfig } from '../domain/cluster/types.js';
import { createReader, type Reader } from '../language/index.js';

/** More configurations than this at once only a test has. */
const KEPT = 8;

const byIdentity = new WeakMap<ClusterConfig, Reader>();
const byContent = new Map<string, Reader>();

/** The reader of a configuration. Compiling its names takes fifty times a message, so one that reads alike is used again. */
export const readerOf = (config: ClusterConfig): Reader => {
  const known = byIdentity.get(config);
  if (known !== undefined) return known;
  const content = JSON.stringify(config);
  const reader = byContent.get(content) ?? createReader(config);
  byContent.delete(content);
  byContent.set(content, reader);
  const [oldest] = byContent.keys();
  if (byContent.size > KEPT && oldest !== undefined) byContent.delete(oldest);
  byIdentity.set(config, reader);
  return reader;
};
