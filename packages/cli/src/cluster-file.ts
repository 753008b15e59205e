import { readFileSync } from 'node:fs';
import { bundledCluster, type ClusterConfig, ok, parseClusterFile } from '@clusterbot/core';
import { type Done, failed, firstLine } from './fault.js';

/** Reads a cluster file; all its faults are told in one line, each with its place. */
export const readClusterFile = (path: string): Done<ClusterConfig> => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return failed(`the cluster file ${path} cannot be read: ${firstLine(error)}`);
  }
  const read = parseClusterFile(json);
  if (read.ok) return ok(read.value);
  return failed(`the cluster file ${path} is wrong: ${read.error.map(({ message }) => message).join('; ')}`);
};

/** The file that CLUSTERBOT_CONFIG names, else the bundled example; a fault of the file names the variable. */
export const configuredCluster = (path: string | null): Done<ClusterConfig> => {
  if (path === null) return ok(bundledCluster());
  const read = readClusterFile(path);
  return read.ok ? read : failed(`CLUSTERBOT_CONFIG: ${read.error.message}`);
};
