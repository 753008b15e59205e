import type { Claimed, Commit, Store, StreamId } from '@clusterbot/core';
import type { Fault } from './mutants.js';
import { moment } from './mutants-streams.js';

type Row = { readonly stream: StreamId; readonly id: string };

const changeClaim = (
  good: Store,
  over: Partial<Parameters<Store['claim']>[0]>,
  change: (rows: readonly Claimed[]) => readonly Claimed[] = (rows) => rows,
): Pick<Store, 'claim'> => ({ claim: async (request) => change(await good.claim({ ...request, ...over })) });

/** Remembers every row that was scheduled, beside the store. */
const watch = (good: Store): { readonly rows: Row[]; readonly commit: Store['commit'] } => {
  const rows: Row[] = [];
  return {
    rows,
    commit: async (commit: Commit) => {
      const result = await good.commit(commit);
      if (result.ok && !result.replayed)
        for (const { id } of commit.schedule ?? []) rows.push({ stream: commit.stream, id });
      return result;
    },
  };
};

export const outboxFaults: readonly Fault[] = [
  {
    title: 'claim hands out what is not due yet',
    caughtBy: 'claim hands out only what is due, oldest first, up to the limit',
    plant: (good) => changeClaim(good, { now: '2099-01-01T00:00:00.000Z' as never }),
  },
  {
    title: 'claim hands out the youngest first',
    caughtBy: 'claim hands out only what is due, oldest first, up to the limit',
    plant: (good) => changeClaim(good, {}, (rows) => rows.toReversed()),
  },
  {
    title: 'claim passes over the limit',
    caughtBy: 'claim hands out only what is due, oldest first, up to the limit',
    plant: (good) => changeClaim(good, { limit: 1_000 }),
  },
  {
    title: 'rows due together come in the order of their ids',
    caughtBy: 'rows due at one instant keep the order of their commit',
    plant: (good) =>
      changeClaim(good, {}, (rows) => rows.toSorted((a, b) => (a.dueAt + a.id < b.dueAt + b.id ? -1 : 1))),
  },
  {
    title: 'claim takes no lease',
    caughtBy: 'no row is handed to two while its lease lasts',
    plant: (good) => changeClaim(good, { leaseMs: 0 }),
  },
  {
    title: 'claim looks first and holds later',
    caughtBy: 'no row is handed to two while its lease lasts',
    plant: (good) => ({
      claim: async (request) => {
        const seen = await good.claim({ ...request, leaseMs: 0 });
        await moment();
        await good.claim(request);
        return seen;
      },
    }),
  },
  {
    title: 'a lease never ends',
    caughtBy: 'an abandoned row is offered again once its lease has run out, counting the attempts',
    plant: (good) => changeClaim(good, { leaseMs: 1e12 }),
  },
  {
    title: 'every attempt is the first',
    caughtBy: 'an abandoned row is offered again once its lease has run out, counting the attempts',
    plant: (good) => changeClaim(good, {}, (rows) => rows.map((row) => ({ ...row, attempt: 1 }))),
  },
  {
    title: 'rows are never born under a lease',
    caughtBy: 'rows born under a lease belong to the committer until it runs out',
    plant: (good) => ({ commit: ({ lease: _, ...commit }) => good.commit(commit) }),
  },
  {
    title: 'settling one row takes the others of its stream along',
    caughtBy: 'settled rows are gone for good, the others stay, and unknown ones are passed over',
    plant: (good) => {
      const { rows, commit } = watch(good);
      return {
        commit,
        settle: (done) => good.settle(rows.filter((row) => done.some((each) => each.stream === row.stream))),
      };
    },
  },
  {
    title: 'settling passes over the stream',
    caughtBy: 'settled rows are gone for good, the others stay, and unknown ones are passed over',
    plant: (good) => {
      const { rows, commit } = watch(good);
      return { commit, settle: (done) => good.settle(rows.filter((row) => done.some((each) => each.id === row.id))) };
    },
  },
  {
    title: 'settling does nothing',
    caughtBy: 'settled rows are gone for good, the others stay, and unknown ones are passed over',
    plant: () => ({ settle: async () => undefined }),
  },
  {
    title: 'a commit while its stream is being settled is lost',
    caughtBy: 'settling while the stream is written loses neither the event nor the rest',
    plant: (good) => {
      const settling = new Set<string>();
      return {
        settle: async (rows) => {
          for (const { stream } of rows) settling.add(stream);
          await good.settle(rows);
          settling.clear();
        },
        commit: async (commit) =>
          settling.has(commit.stream)
            ? { ok: true, version: commit.expected + commit.events.length, replayed: false }
            : good.commit(commit),
      };
    },
  },
  {
    title: 'postponing does nothing',
    caughtBy: 'a postponed row comes again from its new instant on, and not before',
    plant: () => ({ postpone: async () => undefined }),
  },
  {
    title: 'a row that was handed out waits no more',
    caughtBy: 'waiting knows the rows of a stream, held or not, until they are settled',
    plant: (good) => {
      const held = new Set<string>();
      return {
        claim: async (request) => {
          const rows = await good.claim(request);
          for (const { id } of rows) held.add(id);
          return rows;
        },
        waiting: async (stream, id) => !held.has(id) && good.waiting(stream, id),
      };
    },
  },
  {
    title: 'a settled row waits for ever',
    caughtBy: 'waiting knows the rows of a stream, held or not, until they are settled',
    plant: (good) => {
      const { rows, commit } = watch(good);
      return { commit, waiting: async (stream, id) => rows.some((row) => row.stream === stream && row.id === id) };
    },
  },
  {
    title: 'nextDue forgets what was handed out',
    caughtBy: 'nextDue is the earliest waiting row, held or not',
    plant: (good) => {
      let handed = false;
      return {
        claim: async (request) => {
          handed = true;
          return good.claim(request);
        },
        nextDue: async () => (handed ? null : good.nextDue()),
      };
    },
  },
  {
    title: 'rework does nothing',
    caughtBy: 'rework takes rows out, changes payloads and leaves the rest, held or not, and touches no fact',
    plant: () => ({ rework: async () => 0 }),
  },
  {
    title: 'an id scheduled twice is two rows',
    caughtBy: 'an id that waits already is not scheduled a second time',
    plant: (good) => {
      const { rows, commit } = watch(good);
      const times = (claimed: Claimed): number =>
        rows.filter((row) => row.stream === claimed.stream && row.id === claimed.id).length;
      return {
        commit,
        ...changeClaim(good, {}, (claimed) => claimed.flatMap((each) => Array(times(each)).fill(each))),
      };
    },
  },
  {
    title: 'payloads are handed out as the store holds them',
    caughtBy: 'shares no payload with whoever claims it',
    plant: (good) => {
      const held = new Map<string, Claimed['payload']>();
      return changeClaim(good, {}, (rows) =>
        rows.map((row) => {
          const payload = held.get(row.id) ?? structuredClone(row.payload);
          held.set(row.id, payload);
          return { ...row, payload };
        }),
      );
    },
  },
];
