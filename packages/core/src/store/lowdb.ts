import { resolve } from 'node:path';
import { Low } from 'lowdb';
import { type Store, StoreError } from '../ports/store.js';
import { folderOf, type Half, isStore, markStore, pathOf, prepare, sweep } from './directory.js';
import type { Disk } from './disk.js';
import { durableJson, eraseFile, makeDirectory } from './durable-file.js';
import { createFileStore } from './file-store.js';
import { loadContents } from './load.js';
import { takeLock } from './lock.js';

export { StoreError } from '../ports/store.js';
export { LockedError, lockHolder } from './lock.js';

export type LowdbOptions = {
  /**
   * `write` (the default) makes a missing directory, takes its lock and sweeps what a dead writer left. `read` takes no lock and
   * writes nothing: it sees the files as they lie at the moment, also while a host runs, and refuses every write.
   */
  readonly mode?: 'write' | 'read';
};

type Guard = { readonly assertWritable: () => void; readonly release: () => Promise<void> };

const diskOf = (directory: string, { assertWritable, release }: Guard): Disk => {
  const made = new Set<string>();
  const save = async (half: Half, id: string, file: unknown): Promise<void> => {
    const folder = folderOf(directory, half, id);
    if (!made.has(folder)) {
      await makeDirectory(folder);
      made.add(folder);
    }
    await new Low(durableJson(pathOf(directory, half, id)), file).write();
  };
  return {
    assertWritable,
    saveStream: (file) => save('streams', file.stream, file),
    saveDocument: (file) => save('documents', file.id, file),
    eraseDocument: (id) => eraseFile(pathOf(directory, 'documents', id)),
    loadStream: async (stream) => {
      const path = pathOf(directory, 'streams', stream);
      const low = new Low<unknown>(durableJson(path), null);
      await low.read();
      if (low.data === null) throw new StoreError(`${path} is missing`);
      return low.data;
    },
    close: release,
  };
};

/** A store of files that nobody but us writes to, for as long as the lock is ours. */
const openForWriting = async (directory: string): Promise<Store> => {
  await prepare(directory);
  const lock = await takeLock(directory);
  try {
    await sweep(directory);
    if (!(await isStore(directory))) await markStore(directory);
    const contents = await loadContents(directory);
    let closed = false;
    const assertWritable = (): void => {
      if (closed) throw new StoreError('the store is closed');
      if (!lock.held())
        throw new StoreError(
          `the lock of ${directory} was deleted or taken over by another process; nothing more is written`,
        );
    };
    const release = async (): Promise<void> => {
      closed = true;
      await lock.release();
    };
    return createFileStore(diskOf(directory, { assertWritable, release }), contents);
  } catch (error) {
    await lock.release();
    throw error;
  }
};

const openForReading = async (directory: string): Promise<Store> => {
  if (!(await isStore(directory))) throw new StoreError(`there is no store in ${directory}; clusterbot init makes one`);
  const assertWritable = (): void => {
    throw new StoreError(`${directory} was opened for reading only`);
  };
  return createFileStore(
    diskOf(directory, { assertWritable, release: async () => undefined }),
    await loadContents(directory),
  );
};

/**
 * The embedded store: one lowdb file a stream, one a document, each replaced whole and durably. Throws `LockedError` when a
 * living process writes to the directory, and `StoreError` naming the file when one is damaged; that file is left as it is.
 */
export const openLowdbStore = (directory: string, { mode = 'write' }: LowdbOptions = {}): Promise<Store> =>
  mode === 'read' ? openForReading(resolve(directory)) : openForWriting(resolve(directory));
