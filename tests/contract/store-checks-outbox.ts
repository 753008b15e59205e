import type { Claimed, Commit, Instant, OutboxRow, Store } from '@clusterbot/core';
import { expect } from 'vitest';
import { at, commitOf, range, streamId } from '../support/store-stage.js';
import type { Check } from './store-contract.js';

const A = streamId('lang-son');
const B = streamId('hai-phong');
const ROUNDS = 25;

const row = (id: string, minute: number): OutboxRow => ({ id, dueAt: at(minute), payload: { text: id } });

/** Commits one event with these rows to a stream, on whatever version it has. */
const schedule = async (
  store: Store,
  stream: typeof A,
  rows: readonly OutboxRow[],
  over: Partial<Commit> = {},
): Promise<void> => {
  const { version } = await store.read(stream);
  const result = await store.commit(commitOf(stream, version, { schedule: rows, ...over }));
  expect(result.ok && !result.replayed).toBe(true);
};

const claim = (store: Store, over: Partial<Parameters<Store['claim']>[0]> = {}): Promise<readonly Claimed[]> =>
  store.claim({ now: at(99), nowMs: 1_000, limit: 100, leaseMs: 500, by: 'one', ...over });

const idsOf = (rows: readonly Claimed[]): readonly string[] => rows.map((each) => each.id);

export const outboxChecks: readonly Check[] = [
  {
    title: 'claim hands out only what is due, oldest first, up to the limit',
    check: async (fresh) => {
      const { store } = await fresh();
      await schedule(store, A, [row('late', 30), row('early', 10), row('never', 90)]);
      await schedule(store, B, [row('middle', 20), row('first', 5)]);
      expect(await claim(store, { now: at(4) })).toEqual([]);
      expect(await claim(store, { now: at(5) })).toEqual([{ ...row('first', 5), stream: B, attempt: 1 }]);
      expect(idsOf(await claim(store, { now: at(40), limit: 2 }))).toEqual(['early', 'middle']);
      expect(idsOf(await claim(store, { now: at(40) }))).toEqual(['late']);
      expect(await claim(store, { now: at(40) })).toEqual([]);
    },
  },
  {
    title: 'rows due at one instant keep the order of their commit',
    check: async (fresh) => {
      const { store } = await fresh();
      await schedule(store, A, [row('z', 1), row('a', 1), row('m', 1)]);
      expect(idsOf(await claim(store))).toEqual(['z', 'a', 'm']);
    },
  },
  {
    title: 'no row is handed to two while its lease lasts',
    check: async (fresh) => {
      const { store } = await fresh();
      for (let round = 0; round < ROUNDS; round++) {
        const ids = range(6).map((n) => `${round}:${n}`);
        await schedule(
          store,
          streamId(`round-${round}`),
          ids.map((id) => row(id, 1)),
        );
        const handed = await Promise.all(
          range(5).map((n) => claim(store, { limit: 2, by: `worker-${n}`, nowMs: 1_000 + n })),
        );
        expect(handed.flatMap(idsOf).sort()).toEqual([...ids].sort());
        expect(await claim(store, { nowMs: 1_499 })).toEqual([]);
      }
    },
  },
  {
    title: 'an abandoned row is offered again once its lease has run out, counting the attempts',
    check: async (fresh) => {
      const { store } = await fresh();
      await schedule(store, A, [row('r', 1)]);
      const attempts = async (nowMs: number): Promise<readonly number[]> =>
        (await claim(store, { nowMs })).map((each) => each.attempt);
      expect(await attempts(1_000)).toEqual([1]);
      expect(await attempts(1_499)).toEqual([]);
      expect(await attempts(1_500)).toEqual([2]);
      expect(await attempts(1_999)).toEqual([]);
      expect(await attempts(9_000)).toEqual([3]);
    },
  },
  {
    title: 'rows born under a lease belong to the committer until it runs out',
    check: async (fresh) => {
      const { store } = await fresh();
      await schedule(store, A, [row('mine', 1)], { lease: { by: 'me', untilMs: 2_000 } });
      await schedule(store, B, [row('anyone', 2)]);
      expect(idsOf(await claim(store, { by: 'me' }))).toEqual(['anyone']);
      expect(await claim(store, { nowMs: 1_499 })).toEqual([]);
      expect(await store.waiting(A, 'mine')).toBe(true);
      expect(await store.nextDue()).toBe(at(1));
      await store.settle([{ stream: B, id: 'anyone' }]);
      expect((await claim(store, { nowMs: 2_000 })).map(({ id, attempt }) => ({ id, attempt }))).toEqual([
        { id: 'mine', attempt: 2 },
      ]);
    },
  },
  {
    title: 'settled rows are gone for good, the others stay, and unknown ones are passed over',
    check: async (fresh) => {
      const { store } = await fresh();
      await schedule(store, A, [row('a', 1), row('b', 2), row('c', 3)]);
      await schedule(store, B, [row('a', 4)]);
      const before = await store.read(A);
      await store.settle([
        { stream: A, id: 'a' },
        { stream: A, id: 'c' },
        { stream: A, id: 'unknown' },
        { stream: streamId('nowhere'), id: 'a' },
      ]);
      await store.settle([{ stream: A, id: 'a' }]);
      await store.settle([]);
      expect((await claim(store)).map(({ stream, id }) => [stream, id])).toEqual([
        [A, 'b'],
        [B, 'a'],
      ]);
      expect(await store.read(A)).toEqual(before);
      expect(await store.read(streamId('nowhere'))).toEqual({ version: 0, events: [] });
      expect(await store.heads('')).toHaveLength(2);
    },
  },
  {
    title: 'settling while the stream is written loses neither the event nor the rest',
    check: async (fresh) => {
      const { store } = await fresh();
      for (let round = 0; round < ROUNDS; round++) {
        const stream = streamId(`busy-${round}`);
        await schedule(store, stream, [row(`old:${round}`, 1)]);
        const [, result] = await Promise.all([
          store.settle([{ stream, id: `old:${round}` }]),
          store.commit(commitOf(stream, 1, { schedule: [row(`new:${round}`, 1)] })),
        ]);
        expect(result).toEqual({ ok: true, version: 2, replayed: false });
        expect(await store.waiting(stream, `old:${round}`)).toBe(false);
        expect(await store.waiting(stream, `new:${round}`)).toBe(true);
      }
    },
  },
  {
    title: 'a postponed row comes again from its new instant on, and not before',
    check: async (fresh) => {
      const { store } = await fresh();
      await schedule(store, A, [row('p', 1), row('q', 2)]);
      await claim(store);
      await store.postpone({ stream: A, id: 'p' }, at(50));
      await store.postpone({ stream: A, id: 'unknown' }, at(50));
      expect(await store.nextDue()).toBe(at(2));
      expect(await claim(store, { now: at(49) })).toEqual([]);
      expect(await claim(store, { now: at(50) })).toEqual([{ ...row('p', 1), dueAt: at(50), stream: A, attempt: 2 }]);
      expect(await store.waiting(A, 'unknown')).toBe(false);
    },
  },
  {
    title: 'waiting knows the rows of a stream, held or not, until they are settled',
    check: async (fresh) => {
      const { store } = await fresh();
      await schedule(store, A, [row('w', 1)]);
      const seen = [await store.waiting(A, 'w'), await store.waiting(B, 'w'), await store.waiting(A, 'v')];
      await claim(store);
      seen.push(await store.waiting(A, 'w'));
      await store.settle([{ stream: A, id: 'w' }]);
      seen.push(await store.waiting(A, 'w'));
      expect(seen).toEqual([true, false, false, true, false]);
    },
  },
  {
    title: 'nextDue is the earliest waiting row, held or not',
    check: async (fresh) => {
      const { store } = await fresh();
      const seen: (Instant | null)[] = [await store.nextDue()];
      await schedule(store, A, [row('far', 30), row('near', 20)]);
      await schedule(store, B, [row('nearest', 10)]);
      seen.push(await store.nextDue());
      await claim(store);
      seen.push(await store.nextDue());
      await store.settle([{ stream: B, id: 'nearest' }]);
      seen.push(await store.nextDue());
      await store.settle([
        { stream: A, id: 'near' },
        { stream: A, id: 'far' },
      ]);
      seen.push(await store.nextDue());
      expect(seen).toEqual([null, at(10), at(10), at(20), null]);
    },
  },
  {
    title: 'rework takes rows out, changes payloads and leaves the rest, held or not, and touches no fact',
    check: async (fresh) => {
      const { store } = await fresh();
      await schedule(store, A, [row('gone', 1), row('new words', 2), row('same', 3)]);
      await schedule(store, B, [row('gone too', 1)]);
      await claim(store, { now: at(1), leaseMs: 5 });
      const before = await Promise.all([store.read(A), store.read(B)]);
      const seen: string[] = [];
      const changed = await store.rework(({ id, stream, payload }) => {
        seen.push(`${stream} ${id}`);
        if (id.startsWith('gone')) return null;
        return id === 'new words' ? { text: 'neutral' } : payload;
      });
      expect(changed).toBe(3);
      expect(seen.sort()).toEqual([`${A} gone`, `${A} new words`, `${A} same`, `${B} gone too`].sort());
      const left = (await claim(store, { nowMs: 2_000 })).map(({ id, payload }) => [id, payload]);
      expect(left).toEqual([
        ['new words', { text: 'neutral' }],
        ['same', { text: 'same' }],
      ]);
      expect(await Promise.all([store.read(A), store.read(B)])).toEqual(before);
      expect((await store.verify()).faults).toEqual([]);
      expect(await store.waiting(B, 'gone too')).toBe(false);
    },
  },
  {
    title: 'an id that waits already is not scheduled a second time',
    check: async (fresh) => {
      const { store } = await fresh();
      await schedule(store, A, [row('once', 1), row('once', 2)]);
      await schedule(store, A, [row('once', 3), row('other', 4)]);
      expect((await claim(store)).map(({ id, dueAt }) => [id, dueAt])).toEqual([
        ['once', at(1)],
        ['other', at(4)],
      ]);
    },
  },
];
