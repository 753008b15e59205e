import { readFile, writeFile } from 'node:fs/promises';
import type { Documents, Json, Store } from '@clusterbot/core';
import { filesBelow } from '../support/store-stage.js';
import type { Fault } from './mutants.js';
import { moment } from './mutants-streams.js';

const changeDocuments = (good: Store, over: Partial<Documents>): Pick<Store, 'documents'> => ({
  documents: { ...good.documents, ...over },
});

export const documentFaults: readonly Fault[] = [
  {
    title: 'a document is always in its first version',
    caughtBy: 'a document comes back as it was put, with the count of its writes',
    plant: (good) =>
      changeDocuments(good, {
        get: async (id) => {
          const found = await good.documents.get(id);
          return found === null ? null : { ...found, version: 1 };
        },
      }),
  },
  {
    title: 'documents pass over the expected version',
    caughtBy: 'a put on another version than the stored one writes nothing',
    plant: (good) =>
      changeDocuments(good, {
        put: async (id, _, value) => good.documents.put(id, (await good.documents.get(id))?.version ?? 0, value),
      }),
  },
  {
    title: 'the version of a document is checked before the put waits its turn',
    caughtBy: 'exactly one of many racing puts wins',
    plant: (good) =>
      changeDocuments(good, {
        put: async (id, expected, value) => {
          if (((await good.documents.get(id))?.version ?? 0) !== expected) return false;
          await moment();
          return good.documents.put(id, (await good.documents.get(id))?.version ?? 0, value);
        },
      }),
  },
  {
    title: 'removing keeps the document',
    caughtBy: 'a removed document is gone and can be made anew',
    plant: (good) => changeDocuments(good, { remove: async (id) => (await good.documents.get(id)) !== null }),
  },
  {
    title: 'a removed document leaves its version behind',
    caughtBy: 'a removed document is gone and can be made anew',
    plant: (good) => {
      const last = new Map<string, number>();
      return changeDocuments(good, {
        remove: async (id) => {
          const found = await good.documents.get(id);
          if (found !== null) last.set(id, found.version);
          return good.documents.remove(id);
        },
        put: async (id, expected, value) => {
          const left = (await good.documents.get(id)) === null ? (last.get(id) ?? 0) : 0;
          return left === 0
            ? good.documents.put(id, expected, value)
            : expected === left && good.documents.put(id, 0, value);
        },
      });
    },
  },
  {
    title: 'documents are listed as they came',
    caughtBy: 'list names the documents of a prefix, sorted',
    plant: (good) =>
      changeDocuments(good, { list: async (prefix) => (await good.documents.list(prefix)).toReversed() }),
  },
  {
    title: 'documents are listed by kind only',
    caughtBy: 'list names the documents of a prefix, sorted',
    plant: (good) => changeDocuments(good, { list: (prefix) => good.documents.list(prefix.replace(/:.*/, ':')) }),
  },
  {
    title: 'documents are handed out as the store holds them',
    caughtBy: 'documents share no memory with callers and no names with streams',
    plant: (good) => {
      const held = new Map<string, { version: number; value: Json }>();
      return changeDocuments(good, {
        get: async (id) => {
          const found = await good.documents.get(id);
          if (found === null) return null;
          const key = `${id} ${found.version}`;
          held.set(key, held.get(key) ?? structuredClone(found));
          return held.get(key) ?? found;
        },
      });
    },
  },
  {
    title: 'documents and streams share their names',
    caughtBy: 'documents share no memory with callers and no names with streams',
    plant: (good) =>
      changeDocuments(good, {
        list: async (prefix) => {
          const streams = await good.heads(prefix);
          return [...(await good.documents.list(prefix)), ...streams.map(({ stream }) => stream)];
        },
      }),
  },
  {
    title: 'a close closes nothing',
    caughtBy: 'a closed store writes nothing more',
    plant: () => ({ close: async () => undefined }),
  },
  {
    title: 'a reopen loses the last event of a stream',
    caughtBy: 'everything is there again after a reopen',
    plant: () => ({}),
    spoil: async (directory) => {
      for (const path of (await filesBelow(directory)).filter((each) => each.includes('report%3A'))) {
        const file = JSON.parse(await readFile(path, 'utf8')) as { events: unknown[] };
        if (file.events.length > 1)
          await writeFile(path, JSON.stringify({ ...file, events: file.events.slice(0, -1) }));
      }
    },
  },
  {
    title: 'a reopen loses the waiting rows',
    caughtBy: 'everything is there again after a reopen',
    plant: () => ({}),
    spoil: async (directory) => {
      for (const path of (await filesBelow(directory)).filter((each) => each.includes('report%3A')))
        await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), outbox: [] }));
    },
  },
  {
    title: 'settling is remembered in memory only',
    caughtBy: 'everything is there again after a reopen',
    plant: (good) => {
      const settled = new Set<string>();
      return {
        settle: async (rows) => {
          for (const { stream, id } of rows) settled.add(`${stream} ${id}`);
        },
        waiting: async (stream, id) => !settled.has(`${stream} ${id}`) && good.waiting(stream, id),
      };
    },
  },
  {
    title: 'removing is remembered in memory only',
    caughtBy: 'everything is there again after a reopen',
    plant: (good) => {
      const removed = new Set<string>();
      return changeDocuments(good, {
        remove: async (id) => {
          removed.add(id);
          return true;
        },
        list: async (prefix) => (await good.documents.list(prefix)).filter((id) => !removed.has(id)),
      });
    },
  },
];
