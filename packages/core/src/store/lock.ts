import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { StoreError } from '../ports/store.js';
import { broken, UNFINISHED } from './durable-file.js';

type Holder = { readonly pid: number; readonly host: string; readonly token: string };

/** Another living process writes to the data directory. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  constructor(
    readonly directory: string,
    readonly pid: number,
    readonly host: string,
  ) {
    super(
      `${directory} is in use by process ${pid} on ${host}; if that is no clusterbot, delete ${lockPath(directory)}`,
    );
  }
}

export type Lock = {
  /** Whether the lock is still ours: false once somebody deleted it or took it over. */
  readonly held: () => boolean;
  /** Deletes the lock if it is still ours. */
  readonly release: () => Promise<void>;
};

const lockPath = (directory: string): string => join(directory, 'lock');

const isHolder = (raw: unknown): raw is Holder =>
  typeof raw === 'object' &&
  raw !== null &&
  'pid' in raw &&
  Number.isSafeInteger(raw.pid) &&
  'host' in raw &&
  typeof raw.host === 'string' &&
  'token' in raw &&
  typeof raw.token === 'string';

const parseHolder = (text: string): Holder | null => {
  try {
    const raw: unknown = JSON.parse(text);
    return isHolder(raw) ? raw : null;
  } catch {
    return null;
  }
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const textOf = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw broken('read', path, error);
  }
};

/** Our own pid in a lock we do not hold is that of an earlier life: in a container every process may have the same one. */
const isAlive = (pid: number): boolean => {
  if (pid === process.pid || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

/** The living process that holds the directory's lock; null when there is none. Takes nothing. */
export const lockHolder = async (
  directory: string,
): Promise<{ readonly pid: number; readonly host: string } | null> => {
  const holder = parseHolder((await textOf(lockPath(directory))) ?? '');
  return holder !== null && isAlive(holder.pid) ? { pid: holder.pid, host: holder.host } : null;
};

const create = async (path: string, text: string): Promise<boolean> => {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw broken('write', path, error);
  }
};

/** Takes a dead lock away by renaming, so that of two that try only one moves it; a living one moved by mistake is put back. */
const removeDead = async (path: string, dead: string, token: string): Promise<void> => {
  const aside = `${path}.${token}${UNFINISHED}`;
  try {
    await rename(path, aside);
    if ((await textOf(aside)) !== dead) await link(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw broken('remove', path, error);
  }
  await rm(aside, { force: true });
};

const ATTEMPTS = 20;
/** A lock without a readable holder may be one that is just being written; after this many looks it is a dead one. */
const PATIENCE = 5;
const PAUSE_MS = 20;

/**
 * Takes the data directory for this process: a file made with `wx` that holds pid, host name and a token. A lock is dead, and
 * taken over at once, when its pid is not alive here or is our own. Two containers that share a volume do not see each other's
 * processes, so the later one takes over; the earlier one finds out before its next write (`held`). Throws `LockedError`.
 */
export const takeLock = async (directory: string): Promise<Lock> => {
  const path = lockPath(directory);
  const token = randomUUID();
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), token } satisfies Holder);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (await create(path, mine)) {
      return {
        held: () => {
          try {
            return readFileSync(path, 'utf8') === mine;
          } catch {
            return false;
          }
        },
        release: async () => {
          if ((await textOf(path)) === mine) await rm(path, { force: true });
        },
      };
    }
    const text = await textOf(path);
    if (text === null) continue;
    const holder = parseHolder(text);
    if (holder !== null && isAlive(holder.pid)) throw new LockedError(directory, holder.pid, holder.host);
    if (holder === null && attempt < PATIENCE) await setTimeout(PAUSE_MS);
    else await removeDead(path, text, token);
  }
  throw new StoreError(`cannot take the lock ${path}: it keeps changing hands`);
};
