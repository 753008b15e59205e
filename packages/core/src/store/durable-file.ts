import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { StoreError } from '../ports/store.js';

/** Ending of a file that was being written; whatever still carries it when a store is opened is a dead writer's. */
export const UNFINISHED = '.tmp';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

/** Wraps what the operating system said; the text of a file never gets into a message. */
export const broken = (doing: string, path: string, error: unknown): StoreError =>
  new StoreError(`cannot ${doing} ${path}: ${codeOf(error)}`, { cause: error });

/** Makes names that were added to, changed in or taken out of a directory survive a power cut. Windows cannot and need not. */
export const syncDirectory = async (directory: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a directory for our eyes only, durably, with the missing ones above it. */
export const makeDirectory = async (directory: string): Promise<void> => {
  try {
    const first = await mkdir(directory, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let made = directory; made !== dirname(first); made = dirname(made)) await syncDirectory(dirname(made));
  } catch (error) {
    throw broken('make', directory, error);
  }
};

let written = 0;

/** Replaces a file whole: readers see the old text or the new one, and once it resolves the new one is on the disk. */
const replace = async (path: string, text: string): Promise<void> => {
  written += 1;
  const unfinished = `${path}.${process.pid}-${written}${UNFINISHED}`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    // Half a file helps nobody; when even this fails, the next opening sweeps it.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncDirectory(dirname(path));
};

/** Takes a file away for good; one that is not there is fine. */
export const eraseFile = async (path: string): Promise<void> => {
  try {
    await rm(path, { force: true });
    await syncDirectory(dirname(path));
  } catch (error) {
    throw broken('remove', path, error);
  }
};

/** The parser's own complaint quotes the text, so it goes no further. */
const parseObject = (text: string): object | null => {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' ? parsed : null;
  } catch {
    return null;
  }
};

/**
 * lowdb's adapter for one file that holds a JSON object: compact, written whole and durably. A file that is not there reads as
 * null; one that holds anything else is a `StoreError` without a cause, for lowdb itself takes `null`, `0` and `""` for no file.
 */
export const durableJson = <T>(path: string): Adapter<T> => ({
  read: async () => {
    let text: string;
    try {
      // At once, not through the thread pool: a store is read when it is opened, thousands of small files, in less than half the time.
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw broken('read', path, error);
    }
    const parsed = parseObject(text);
    if (parsed === null) throw new StoreError(`${path} holds no JSON object`);
    return parsed as T;
  },
  write: async (data) => {
    try {
      await replace(path, JSON.stringify(data));
    } catch (error) {
      throw broken('write', path, error);
    }
  },
});
