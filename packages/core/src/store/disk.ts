import type { StreamId } from '../ports/store.js';
import type { DocumentFile } from './shapes.js';
import type { StreamFile } from './stream-file.js';

/**
 * Where whole files go. A promise resolves when the change would survive a power cut, and rejects with `StoreError` when that
 * is not known; the store then goes on from what it knew before. Never asked to write one file twice at a time.
 */
export type Disk = {
  /** Throws `StoreError` when nothing may be written (any more): opened for reading, closed, or the lock is gone. */
  assertWritable(): void;
  saveStream(file: StreamFile): Promise<void>;
  saveDocument(file: DocumentFile): Promise<void>;
  eraseDocument(id: string): Promise<void>;
  /** The stream's file as it lies there now, parsed but not checked; rejects with `StoreError` when there is none to parse. */
  loadStream(stream: StreamId): Promise<unknown>;
  close(): Promise<void>;
};
