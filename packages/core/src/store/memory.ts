import { type Store, StoreError } from '../ports/store.js';
import type { Disk } from './disk.js';
import { createFileStore } from './file-store.js';
import type { StreamFile } from './stream-file.js';

/** A store that lives and dies with the process: the lowdb one without the disk. For tests and trials. */
export const createMemoryStore = (): Store => {
  const saved = new Map<string, StreamFile>();
  let closed = false;
  const disk: Disk = {
    assertWritable: () => {
      if (closed) throw new StoreError('the store is closed');
    },
    saveStream: async (file) => {
      saved.set(file.stream, file);
    },
    saveDocument: async () => undefined,
    eraseDocument: async () => undefined,
    loadStream: async (stream) => saved.get(stream),
    close: async () => {
      closed = true;
    },
  };
  return createFileStore(disk, { streams: [], documents: [] });
};
