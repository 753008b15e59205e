import { createHash } from 'node:crypto';
import type { Commit, Recorded, Slice, Store } from '@clusterbot/core';
import type { Fault } from './mutants.js';

/** Lets everything that was asked for at the same time get as far. */
export const moment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const mapEvents = (good: Store, change: (event: Recorded, index: number) => Recorded): Pick<Store, 'read'> => ({
  read: async (stream, until) => {
    const slice = await good.read(stream, until);
    return { ...slice, events: slice.events.map(change) };
  },
});

const withoutNulls = (data: unknown): never =>
  JSON.parse(JSON.stringify(data, (_, each: unknown) => (each === null ? undefined : each))) as never;

export const streamFaults: readonly Fault[] = [
  {
    title: 'an unknown stream begins at version 1',
    caughtBy: 'an unknown stream is empty at version 0',
    plant: (good) => ({
      read: async (stream, until) => {
        const slice = await good.read(stream, until);
        return slice.events.length === 0 ? { version: 1, events: [] } : slice;
      },
    }),
  },
  {
    title: 'events come back newest first',
    caughtBy: 'what was committed comes back in order and JSON-identical',
    plant: (good) => ({
      read: async (stream, until) => {
        const slice = await good.read(stream, until);
        return { ...slice, events: slice.events.toReversed() };
      },
    }),
  },
  {
    title: 'nulls inside an event get lost',
    caughtBy: 'what was committed comes back in order and JSON-identical',
    plant: (good) => mapEvents(good, (event) => ({ ...event, data: withoutNulls(event.data) })),
  },
  {
    title: 'events are handed out as the store holds them',
    caughtBy: 'shares no memory with its callers',
    plant: (good) => {
      const held = new Map<string, Slice>();
      return {
        read: async (stream, until) => {
          const slice = await good.read(stream, until);
          const key = `${stream} ${slice.version}`;
          held.set(key, held.get(key) ?? structuredClone(slice));
          return held.get(key) ?? slice;
        },
      };
    },
  },
  {
    title: 'a commit is looked at only after its caller went on',
    caughtBy: 'shares no memory with its callers',
    plant: (good) => ({ commit: (commit) => moment().then(() => good.commit(commit)) }),
  },
  {
    title: 'a stale version is accepted',
    caughtBy: 'a stale or too high expected version is a conflict that writes nothing',
    plant: (good) => ({
      commit: async (commit) => {
        const result = await good.commit(commit);
        return result.ok ? result : good.commit({ ...commit, expected: result.version });
      },
    }),
  },
  {
    title: 'the version is checked before the commit waits its turn',
    caughtBy: 'exactly one of many racing commits wins',
    plant: (good) => ({
      commit: async (commit) => {
        const { version } = await good.read(commit.stream);
        await moment();
        if (version !== commit.expected) return good.commit(commit);
        return good.commit({ ...commit, expected: (await good.read(commit.stream)).version });
      },
    }),
  },
  {
    title: 'one commit at a time in the whole store, the others fail',
    caughtBy: 'commits to different streams at the same time all succeed',
    plant: (good) => {
      let busy = false;
      return {
        commit: async (commit) => {
          if (busy) return { ok: false, reason: 'conflict', version: (await good.read(commit.stream)).version };
          busy = true;
          await moment();
          return good.commit(commit).finally(() => {
            busy = false;
          });
        },
      };
    },
  },
  {
    title: 'a repeated key is carried out again',
    caughtBy: 'a repeated key gets its first answer, whatever else it carries, and writes nothing',
    plant: (good) => ({
      commit: async (commit) => {
        const result = await good.commit(commit);
        if (!result.ok || !result.replayed) return result;
        const { version } = await good.read(commit.stream);
        return good.commit({ ...commit, expected: version, key: `${commit.key}#${version}` });
      },
    }),
  },
  {
    title: 'a repeated key is answered with where the stream is now',
    caughtBy: 'a repeated key gets its first answer, whatever else it carries, and writes nothing',
    plant: (good) => ({
      commit: async (commit) => {
        const result = await good.commit(commit);
        return result.ok ? { ...result, version: (await good.read(commit.stream)).version } : result;
      },
    }),
  },
  {
    title: 'a key is looked up in the whole store instead of its stream',
    caughtBy: 'a repeated key gets its first answer, whatever else it carries, and writes nothing',
    plant: (good) => ({
      commit: async (commit) => {
        const [other] = await good.find(commit.key);
        return other === undefined ? good.commit(commit) : { ok: true, version: 1, replayed: true };
      },
    }),
  },
  {
    title: 'a key is looked up before the commit waits its turn',
    caughtBy: 'racing deliveries of one key are carried out once',
    plant: (good) => {
      let serial = 0;
      return {
        commit: async (commit: Commit) => {
          const known = (await good.read(commit.stream)).events.some(({ key }) => key.split('#')[0] === commit.key);
          if (known) return good.commit(commit);
          await moment();
          const { version } = await good.read(commit.stream);
          serial += 1;
          return good.commit({ ...commit, expected: version, key: `${commit.key}#${serial}` });
        },
      };
    },
  },
  {
    title: 'what was known at an instant leaves out that instant',
    caughtBy: 'reading travels to a version and to an instant',
    plant: (good) => ({
      read: async (stream, until) => {
        const { events } = await good.read(stream, until);
        const at = until?.at;
        const known = at === undefined ? events : events.filter((event) => event.at < at);
        return { version: known.length, events: known };
      },
    }),
  },
  {
    title: 'a version to read up to is passed over',
    caughtBy: 'reading travels to a version and to an instant',
    plant: (good) => ({
      read: (stream, until) => good.read(stream, until?.at === undefined ? undefined : { at: until.at }),
    }),
  },
  {
    title: 'events keep the time their commit gave, however early',
    caughtBy: 'time never runs backwards inside a stream',
    plant: (good) => {
      const given = new Map<string, Commit['at']>();
      return {
        ...mapEvents(good, (event) => ({ ...event, at: given.get(event.key) ?? event.at })),
        commit: (commit) => {
          given.set(commit.key, commit.at);
          return good.commit(commit);
        },
      };
    },
  },
  {
    title: 'hashes are not chained',
    caughtBy: 'each hash is the SHA-256 of the hash before and the canonical record',
    plant: (good) =>
      mapEvents(good, ({ hash: _, ...record }) => {
        const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
        const text = '0'.repeat(64) + JSON.stringify(sorted);
        return { ...record, hash: createHash('sha256').update(text).digest('hex') };
      }),
  },
  {
    title: 'verify counts streams for events',
    caughtBy: 'verify counts streams and events and finds sound ones sound',
    plant: (good) => ({
      verify: async () => {
        const found = await good.verify();
        return { ...found, events: found.streams };
      },
    }),
  },
  {
    title: 'verify trusts what it has in memory',
    caughtBy: 'verify finds one changed byte and names the event',
    plant: (good) => ({ verify: async () => ({ ...(await good.verify()), faults: [] }) }),
  },
  {
    title: 'verify names the stream but not the event',
    caughtBy: 'verify finds one changed byte and names the event',
    plant: (good) => ({
      verify: async () => {
        const found = await good.verify();
        return { ...found, faults: found.faults.map((fault) => ({ ...fault, version: 1 })) };
      },
    }),
  },
  {
    title: 'heads passes over the prefix',
    caughtBy: 'heads lists the streams of a prefix, sorted, with their versions',
    plant: (good) => ({ heads: () => good.heads('') }),
  },
  {
    title: 'heads lists streams as they came',
    caughtBy: 'heads lists the streams of a prefix, sorted, with their versions',
    plant: (good) => ({ heads: async (prefix) => (await good.heads(prefix)).toReversed() }),
  },
  {
    title: 'find stops at the first stream',
    caughtBy: 'find names every stream that a key reached',
    plant: (good) => ({ find: async (key) => (await good.find(key)).slice(0, 1) }),
  },
];
