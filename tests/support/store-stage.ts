import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Commit,
  createMemoryStore,
  type Instant,
  type Store,
  type StoredEvent,
  type StreamId,
} from '@clusterbot/core';
import { openLowdbStore } from '@clusterbot/core/store/lowdb';

/** A new empty store, with what the suite may do to it from outside. */
export type Stage = {
  readonly store: Store;
  /** Closes the store and opens it again over the same data; absent where nothing outlives the process. */
  readonly reopen?: () => Promise<Store>;
  /** Changes one byte of the stored text, at the end of where `mark` stands; absent where nothing is stored. */
  readonly flip?: (mark: string) => Promise<void>;
};
export type Fresh = () => Promise<Stage>;

export const memoryStage: Fresh = async () => ({ store: createMemoryStore() });

/** Every file below a directory. */
export const filesBelow = async (directory: string): Promise<readonly string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));

const flipIn = async (directory: string, mark: string): Promise<void> => {
  for (const path of await filesBelow(directory)) {
    const bytes = await readFile(path);
    const found = bytes.indexOf(mark);
    if (found === -1) continue;
    const last = found + Buffer.byteLength(mark) - 1;
    bytes.writeUInt8(bytes.readUInt8(last) ^ 1, last);
    return writeFile(path, bytes);
  }
  throw new Error(`${mark} is nowhere in ${directory}`);
};

/** Stores in directories of their own; `sweep` closes and deletes all that were made. */
export const lowdbStages = (): {
  readonly fresh: () => Promise<Required<Stage> & { readonly directory: string }>;
  readonly sweep: () => Promise<void>;
} => {
  const made: { directory: string; store: Store }[] = [];
  return {
    fresh: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'clusterbot-store-'));
      const one = { directory, store: await openLowdbStore(directory) };
      made.push(one);
      return {
        directory,
        store: one.store,
        reopen: async () => {
          await one.store.close();
          one.store = await openLowdbStore(directory);
          return one.store;
        },
        flip: (mark) => flipIn(directory, mark),
      };
    },
    sweep: async () => {
      for (const { directory, store } of made.splice(0)) {
        await store.close();
        await rm(directory, { recursive: true, force: true });
      }
    },
  };
};

/** Minutes after nine on the tenth of June 2024, Vietnam time. */
export const at = (minute: number): Instant => new Date(Date.UTC(2024, 5, 10, 2, minute)).toISOString() as Instant;

export const streamId = (name: string): StreamId => `report:cum-2:2024-H1:${name}` as StreamId;

export const event = (n: number): StoredEvent => ({ type: 'Counted', v: 1, data: { n, mark: `mark-${n}-x` } });

/** A commit of one event, which the fields given replace. */
export const commitOf = (stream: StreamId, expected: number, over: Partial<Commit> = {}): Commit => ({
  stream,
  expected,
  key: `tg:1:${expected + 1}`,
  at: at(expected + 1),
  events: [event(expected + 1)],
  ...over,
});

/** Commits `count` events one by one to an empty stream, a minute apart. */
export const fill = async (store: Store, stream: StreamId, count: number): Promise<void> => {
  for (let version = 0; version < count; version++) await store.commit(commitOf(stream, version));
};

export const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
