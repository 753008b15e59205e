import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { StoreError } from '../ports/store.js';
import { broken, durableJson, makeDirectory, UNFINISHED } from './durable-file.js';
import { FORMAT } from './stream-file.js';

/** The two halves of a data directory; below each a folder a kind, in it a file a stream or document. */
export const HALVES = ['streams', 'documents'] as const;
export type Half = (typeof HALVES)[number];

/**
 * Readable, and safe on every file system: `report:cum-2:2024-H1:hai-phong` is `report%3Acum-2%3A2024-H1%3Ahai-phong`. Ids that
 * differ in nothing but capitals would be one file on macOS and Windows; ours never do, their grammars fix the case.
 */
const safeName = (id: string): string =>
  encodeURIComponent(id).replace(/[.!~*'()]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

export const folderOf = (directory: string, half: Half, id: string): string => {
  const [kind = ''] = id.split(':');
  if (kind === '') throw new Error(`an id begins with its kind: ${JSON.stringify(id)}`);
  return join(directory, half, safeName(kind));
};

export const pathOf = (directory: string, half: Half, id: string): string =>
  join(folderOf(directory, half, id), `${safeName(id)}.json`);

const entries = async (directory: string): Promise<{ readonly folders: string[]; readonly files: string[] }> => {
  try {
    const found = await readdir(directory, { withFileTypes: true });
    return {
      folders: found.filter((each) => each.isDirectory()).map((each) => join(directory, each.name)),
      files: found.filter((each) => each.isFile()).map((each) => join(directory, each.name)),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { folders: [], files: [] };
    throw broken('read', directory, error);
  }
};

/** The files of one half as they lie there, finished and unfinished, and the folders they are in. */
export const filesOf = async (
  directory: string,
  half: Half,
): Promise<{
  readonly folders: readonly string[];
  readonly finished: readonly string[];
  readonly unfinished: readonly string[];
}> => {
  const { folders } = await entries(join(directory, half));
  const files = (await Promise.all(folders.map(entries))).flatMap((folder) => folder.files).sort();
  return {
    folders,
    finished: files.filter((file) => file.endsWith('.json')),
    unfinished: files.filter((file) => file.endsWith(UNFINISHED)),
  };
};

const marker = (directory: string): Low<unknown> => new Low(durableJson(join(directory, 'store.json')), null);

/** Whether the directory is a store's; throws `StoreError` when it is one that this program cannot read. */
export const isStore = async (directory: string): Promise<boolean> => {
  const low = marker(directory);
  await low.read();
  const raw = low.data;
  if (raw === null) {
    for (const half of HALVES)
      if ((await filesOf(directory, half)).finished.length > 0)
        throw new StoreError(`${join(directory, 'store.json')} is missing; put it back from a backup`);
    return false;
  }
  if (typeof raw === 'object' && 'format' in raw && raw.format === FORMAT) return true;
  throw new StoreError(`${directory} was made by another version of clusterbot; this one reads format ${FORMAT}`);
};

export const markStore = async (directory: string): Promise<void> => {
  const low = marker(directory);
  low.data = { format: FORMAT };
  await low.write();
};

/** Makes the directory and closes it to other people. */
export const prepare = async (directory: string): Promise<void> => {
  await makeDirectory(directory);
  // Somebody else's directory (a mounted volume) cannot be narrowed; what we put into it is closed by itself.
  await chmod(directory, 0o700).catch(() => undefined);
};

/** At the top other programs may keep files of theirs. */
const OURS = /[/\\](store\.json|lock)\.[^/\\]*$/;

/** Deletes what a dead writer left half written. */
export const sweep = async (directory: string): Promise<void> => {
  const left = await Promise.all(HALVES.map(async (half) => (await filesOf(directory, half)).unfinished));
  const top = (await entries(directory)).files.filter((file) => OURS.test(file) && file.endsWith(UNFINISHED));
  for (const path of [...top, ...left.flat()]) await rm(path, { force: true });
};
