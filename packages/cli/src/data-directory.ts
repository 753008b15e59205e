import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '@clusterbot/core';
import type { Env } from './env.js';
import { type Done, failed, firstLine } from './fault.js';
import { isRehearsal } from './rehearsal-clock.js';

/** `made`: a store is in it; `begun`: a rehearsal whose making was interrupted; `foreign`: other people's files. */
export type DirectoryState = 'missing' | 'made' | 'begun' | 'foreign';

export const rehearsalBeside = (data: string): string => `${data}-rehearsal`;

export const stateOf = (directory: string): DirectoryState => {
  if (!existsSync(directory) || readdirSync(directory).length === 0) return 'missing';
  if (existsSync(join(directory, 'store.json'))) return 'made';
  return isRehearsal(directory) ? 'begun' : 'foreign';
};

/**
 * The directory a command works on: the one CLUSTERBOT_DATA names (or `data`), and where there is none, the rehearsal that
 * `start` made beside it.
 */
export const existingDirectory = (env: Env): Done<string> => {
  const beside = rehearsalBeside(env.data);
  if (stateOf(env.data) === 'made') return ok(env.data);
  if (stateOf(env.data) === 'foreign') return failed(`${env.data} is no data directory of clusterbot`);
  if (stateOf(beside) === 'made') return ok(beside);
  return failed(`there is no data directory at ${env.data}; make one with: clusterbot init`);
};

/** Makes the directory itself, for its owner only. */
export const makeDirectory = (directory: string): Done<null> => {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return ok(null);
  } catch (error) {
    return failed(`the data directory cannot be made: ${firstLine(error)}`);
  }
};
