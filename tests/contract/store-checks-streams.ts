import { createHash } from 'node:crypto';
import type { Instant, Json } from '@clusterbot/core';
import { expect } from 'vitest';
import { at, commitOf, event, fill, range, streamId } from '../support/store-stage.js';
import type { Check } from './store-contract.js';

const A = streamId('lang-son');
const B = streamId('hai-phong');
/** A race that the scheduler happens to lose shows in one of so many rounds. */
const ROUNDS = 25;

/** Spelled out here once more, so that the store is not its own witness. */
const canonical = (value: Json): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** Changes a list that a caller holds; a store may let that happen to a copy, or refuse it. */
export const scribble = (held: unknown, list: string): void => {
  const lists = held as Readonly<Record<string, unknown[]>>;
  expect(lists[list]).toBeInstanceOf(Array);
  try {
    lists[list]?.push('scribbled');
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
  }
};

export const streamChecks: readonly Check[] = [
  {
    title: 'an unknown stream is empty at version 0',
    check: async (fresh) => {
      const { store } = await fresh();
      expect(await store.read(A)).toEqual({ version: 0, events: [] });
      expect(await store.heads('')).toEqual([]);
      expect(await store.find('tg:1:1')).toEqual([]);
    },
  },
  {
    title: 'what was committed comes back in order and JSON-identical',
    check: async (fresh) => {
      const { store } = await fresh();
      const odd: Json = {
        z: [1, -0.5, 1e21, null, [], {}],
        a: { 'Đồng chí': 'chữ có dấu ộ 👩‍👩‍👧 \u2028 "\\' },
        no: false,
        nothing: null,
      };
      const first = await store.commit(commitOf(A, 0, { events: [event(1), { type: 'Odd', v: 3, data: odd }] }));
      const second = await store.commit(commitOf(A, 2, { key: 'term:7:1', at: at(9) }));
      expect([first, second]).toEqual([
        { ok: true, version: 2, replayed: false },
        { ok: true, version: 3, replayed: false },
      ]);
      const { version, events } = await store.read(A);
      expect(version).toBe(3);
      expect(events.map(({ hash: _, ...rest }) => rest)).toEqual([
        { ...event(1), version: 1, at: at(1), key: 'tg:1:1' },
        { type: 'Odd', v: 3, data: odd, version: 2, at: at(1), key: 'tg:1:1' },
        { ...event(3), version: 3, at: at(9), key: 'term:7:1' },
      ]);
    },
  },
  {
    title: 'shares no memory with its callers',
    check: async (fresh) => {
      const { store } = await fresh();
      const data = { list: [1] };
      const committing = store.commit(commitOf(A, 0, { events: [{ type: 'Kept', v: 1, data }] }));
      data.list.push(2);
      await committing;
      data.list.push(3);
      const read = async (): Promise<Json | undefined> => (await store.read(A)).events[0]?.data;
      expect(await read()).toEqual({ list: [1] });
      const slice = await store.read(A);
      scribble(slice.events[0]?.data, 'list');
      scribble(slice, 'events');
      expect(await read()).toEqual({ list: [1] });
      expect((await store.read(A)).events).toHaveLength(1);
    },
  },
  {
    title: 'shares no payload with whoever claims it',
    check: async (fresh) => {
      const { store } = await fresh();
      const payload = { text: ['Đã nhận'] };
      const committing = store.commit(commitOf(A, 0, { schedule: [{ id: 'r:1', dueAt: at(1), payload }] }));
      payload.text.push('!');
      await committing;
      const due = { now: at(5), limit: 9, leaseMs: 10, by: 'one' };
      const [row] = await store.claim({ ...due, nowMs: 0 });
      expect(row?.payload).toEqual({ text: ['Đã nhận'] });
      scribble(row?.payload, 'text');
      expect((await store.claim({ ...due, nowMs: 20 }))[0]?.payload).toEqual({ text: ['Đã nhận'] });
    },
  },
  {
    title: 'a stale or too high expected version is a conflict that writes nothing',
    check: async (fresh) => {
      const { store } = await fresh();
      await fill(store, A, 2);
      const before = await store.read(A);
      for (const expected of [0, 1, 3]) {
        const row = { id: `r:${expected}`, dueAt: at(1), payload: null };
        const stale = commitOf(A, expected, { key: `late:${expected}`, schedule: [row] });
        expect(await store.commit(stale)).toEqual({ ok: false, reason: 'conflict', version: 2 });
        expect(await store.waiting(A, row.id)).toBe(false);
        expect(await store.find(stale.key)).toEqual([]);
      }
      expect(await store.read(A)).toEqual(before);
      expect(await store.nextDue()).toBeNull();
    },
  },
  {
    title: 'exactly one of many racing commits wins',
    check: async (fresh) => {
      const { store } = await fresh();
      for (let round = 0; round < ROUNDS; round++) {
        const stream = streamId(`race-${round}`);
        const results = await Promise.all(range(8).map((n) => store.commit(commitOf(stream, 0, { key: `race:${n}` }))));
        expect(results.filter((result) => result.ok)).toEqual([{ ok: true, version: 1, replayed: false }]);
        expect((await store.read(stream)).events).toHaveLength(1);
      }
    },
  },
  {
    title: 'commits to different streams at the same time all succeed',
    check: async (fresh) => {
      const { store } = await fresh();
      const streams = range(14).map((n) => streamId(`board-${n}`));
      const results = await Promise.all(streams.map((stream) => store.commit(commitOf(stream, 0, { key: 'tick:1' }))));
      expect(results.every((result) => result.ok && !result.replayed && result.version === 1)).toBe(true);
      expect(await store.find('tick:1')).toEqual([...streams].sort());
    },
  },
  {
    title: 'a repeated key gets its first answer, whatever else it carries, and writes nothing',
    check: async (fresh) => {
      const { store } = await fresh();
      await store.commit(commitOf(A, 0, { events: [event(1), event(2)], key: 'tg:1:77' }));
      await store.commit(commitOf(A, 2));
      const before = await store.read(A);
      for (const expected of [0, 2, 3]) {
        const again = commitOf(A, expected, {
          key: 'tg:1:77',
          schedule: [{ id: 'r:77', dueAt: at(1), payload: null }],
        });
        expect(await store.commit(again)).toEqual({ ok: true, version: 2, replayed: true });
      }
      expect(await store.read(A)).toEqual(before);
      expect(await store.waiting(A, 'r:77')).toBe(false);
      expect(await store.commit(commitOf(B, 0, { key: 'tg:1:77' }))).toEqual({ ok: true, version: 1, replayed: false });
    },
  },
  {
    title: 'racing deliveries of one key are carried out once',
    check: async (fresh) => {
      const { store } = await fresh();
      for (let round = 0; round < ROUNDS; round++) {
        const stream = streamId(`twice-${round}`);
        const row = { id: `r:${round}`, dueAt: at(1), payload: null };
        const results = await Promise.all(range(5).map(() => store.commit(commitOf(stream, 0, { schedule: [row] }))));
        expect(results.every((result) => result.ok && result.version === 1)).toBe(true);
        expect(results.filter((result) => result.ok && !result.replayed)).toHaveLength(1);
        expect((await store.read(stream)).events).toHaveLength(1);
      }
      const rows = await store.claim({ now: at(9), nowMs: 0, limit: 99, leaseMs: 9, by: 'one' });
      expect(rows.map((row) => row.id).sort()).toEqual(
        range(ROUNDS)
          .map((round) => `r:${round}`)
          .sort(),
      );
    },
  },
  {
    title: 'reading travels to a version and to an instant',
    check: async (fresh) => {
      const { store } = await fresh();
      await fill(store, A, 5);
      const { events } = await store.read(A);
      const known = async (until: { version?: number; at?: Instant }): Promise<number> => {
        const slice = await store.read(A, until);
        expect(slice.events).toEqual(events.slice(0, slice.version));
        return slice.version;
      };
      expect(await known({ version: 3 })).toBe(3);
      expect(await known({ version: 0 })).toBe(0);
      expect(await known({ version: 99 })).toBe(5);
      expect(await known({ at: at(4) })).toBe(4);
      expect(await known({ at: '2024-06-10T02:04:59.999Z' as Instant })).toBe(4);
      expect(await known({ at: at(0) })).toBe(0);
      expect(await known({ at: at(99) })).toBe(5);
      expect(await known({ at: at(4), version: 2 })).toBe(2);
      expect(await known({ at: at(1), version: 2 })).toBe(1);
    },
  },
  {
    title: 'time never runs backwards inside a stream',
    check: async (fresh) => {
      const { store } = await fresh();
      await store.commit(commitOf(A, 0, { at: at(30) }));
      await store.commit(commitOf(A, 1, { at: at(10) }));
      await store.commit(commitOf(A, 2, { at: at(40) }));
      await store.commit(commitOf(B, 0, { at: at(10) }));
      expect((await store.read(A)).events.map((each) => each.at)).toEqual([at(30), at(30), at(40)]);
      expect((await store.read(A, { at: at(30) })).version).toBe(2);
      expect((await store.read(B)).events.map((each) => each.at)).toEqual([at(10)]);
    },
  },
  {
    title: 'each hash is the SHA-256 of the hash before and the canonical record',
    check: async (fresh) => {
      const { store } = await fresh();
      await store.commit(
        commitOf(A, 0, { events: [event(1), { type: 'Odd', v: 2, data: { b: [{ y: 1, x: 'ộ' }], a: null } }] }),
      );
      await store.commit(commitOf(A, 2));
      let previous = '0'.repeat(64);
      for (const { hash, ...record } of (await store.read(A)).events) {
        expect(hash).toBe(
          createHash('sha256')
            .update(previous + canonical(record))
            .digest('hex'),
        );
        previous = hash;
      }
      expect(previous).not.toBe('0'.repeat(64));
    },
  },
  {
    title: 'verify counts streams and events and finds sound ones sound',
    check: async (fresh) => {
      const { store } = await fresh();
      expect(await store.verify()).toEqual({ streams: 0, events: 0, faults: [] });
      await fill(store, A, 3);
      await fill(store, B, 2);
      expect(await store.verify()).toEqual({ streams: 2, events: 5, faults: [] });
    },
  },
  {
    title: 'verify finds one changed byte and names the event',
    needs: 'flip',
    check: async (fresh) => {
      const { store, flip } = await fresh();
      await fill(store, A, 5);
      await fill(store, B, 2);
      await flip?.('mark-4-x');
      const { faults } = await store.verify();
      expect(faults).toEqual([{ stream: A, version: 4, what: expect.stringMatching(/./) }]);
    },
  },
  {
    title: 'heads lists the streams of a prefix, sorted, with their versions',
    check: async (fresh) => {
      const { store } = await fresh();
      await fill(store, B, 3);
      await fill(store, A, 1);
      await fill(store, 'cycle:cum-2:2024-H1' as typeof A, 2);
      await store.commit(commitOf(A, 1));
      expect(await store.heads('report:cum-2:')).toEqual([
        { stream: B, version: 3 },
        { stream: A, version: 2 },
      ]);
      expect(await store.heads('cycle:')).toEqual([{ stream: 'cycle:cum-2:2024-H1', version: 2 }]);
      expect(await store.heads('')).toHaveLength(3);
      expect(await store.heads('nothing:')).toEqual([]);
    },
  },
  {
    title: 'find names every stream that a key reached',
    check: async (fresh) => {
      const { store } = await fresh();
      await store.commit(commitOf(A, 0, { key: 'tg:1:5', events: [event(1), event(2)] }));
      await store.commit(commitOf(B, 0, { key: 'tg:1:5' }));
      await store.commit(commitOf(A, 2, { key: 'tg:1:6' }));
      expect(await store.find('tg:1:5')).toEqual([B, A]);
      expect(await store.find('tg:1:6')).toEqual([A]);
      expect(await store.find('tg:1')).toEqual([]);
    },
  },
];
