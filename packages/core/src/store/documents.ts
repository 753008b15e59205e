import type { Documents } from '../ports/store.js';
import { deepFreeze, jsonCopy } from './canonical.js';
import type { Disk } from './disk.js';
import type { InOrder } from './in-order.js';
import type { DocumentFile } from './shapes.js';
import { FORMAT } from './stream-file.js';

/** The documents of a store whose files are kept by `disk`; `start` is what lay there when it was opened. */
export const createDocuments = (disk: Disk, inOrder: InOrder, start: readonly DocumentFile[]): Documents => {
  const files = new Map(start.map((file) => [file.id, file]));
  return {
    get: async (id) => {
      const file = files.get(id);
      return file === undefined ? null : { version: file.version, value: deepFreeze(file.value) };
    },
    put: async (id, expected, value) => {
      const own = jsonCopy(value);
      return inOrder.run(id, async () => {
        disk.assertWritable();
        if ((files.get(id)?.version ?? 0) !== expected) return false;
        const file: DocumentFile = { format: FORMAT, id, version: expected + 1, value: own };
        await disk.saveDocument(file);
        files.set(id, file);
        return true;
      });
    },
    remove: (id) =>
      inOrder.run(id, async () => {
        disk.assertWritable();
        if (!files.has(id)) return false;
        await disk.eraseDocument(id);
        files.delete(id);
        return true;
      }),
    list: async (prefix) => [...files.keys()].filter((id) => id.startsWith(prefix)).sort(),
  };
};
