import type { Instant, Store, StreamId } from '@clusterbot/core';
import fc from 'fast-check';
import { expect } from 'vitest';
import { at, type Stage, streamId } from '../support/store-stage.js';
import type { Check } from './store-contract.js';

type Row = { readonly id: string; dueAt: Instant; heldUntil: number };
type Model = {
  readonly streams: Map<StreamId, { n: number; key: string; at: Instant }[]>;
  readonly rows: Map<StreamId, Row[]>;
  readonly documents: Map<string, { version: number; value: number }>;
  now: number;
  serial: number;
};

const STREAMS = ['a', 'b', 'c'].map(streamId);
const pick = fc.constantFrom(...STREAMS);
const document = fc.constantFrom('person:p1', 'person:p2', 'text:t1');
const off = fc.constantFrom(0, 0, 0, -1, 1);
const minute = fc.integer({ min: 0, max: 40 });

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('commit' as const),
      stream: pick,
      off,
      key: fc.nat(9),
      minute,
      events: fc.integer({ min: 1, max: 3 }),
      due: fc.array(minute, { maxLength: 2 }),
      lease: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('claim' as const),
      minute,
      limit: fc.integer({ min: 1, max: 3 }),
      wait: fc.nat(80),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const), stream: pick, nth: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('postpone' as const), stream: pick, nth: fc.nat(2), minute }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('put' as const), document, off, value: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), document }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const serial = (model: Model): number => {
  model.serial += 1;
  return model.serial;
};

/** Like `at`, and no two alike, so that what is oldest is never a matter of taste. */
const unique = (model: Model, minutes: number): Instant =>
  new Date(Date.parse(at(minutes)) + serial(model)).toISOString() as Instant;

const take = async (store: Store, model: Model, each: Exclude<Step, { do: 'reopen' }>): Promise<void> => {
  switch (each.do) {
    case 'commit': {
      const events = model.streams.get(each.stream) ?? [];
      const rows = model.rows.get(each.stream) ?? [];
      const key = `k:${each.key}`;
      const schedule = each.due.map((due) => ({
        id: `r:${serial(model)}`,
        dueAt: unique(model, due),
        payload: null,
      }));
      const numbers = Array.from({ length: each.events }, () => serial(model));
      const [first = 0, ...rest] = numbers;
      const made = (n: number) => ({ type: 'Counted', v: 1, data: { n } });
      const result = await store.commit({
        stream: each.stream,
        expected: events.length + each.off,
        key,
        at: at(each.minute),
        events: [made(first), ...rest.map(made)],
        schedule,
        ...(each.lease ? { lease: { by: 'me', untilMs: model.now + 50 } } : {}),
      });
      const repeated = events.findLastIndex((known) => known.key === key);
      if (repeated !== -1) return expect(result).toEqual({ ok: true, version: repeated + 1, replayed: true });
      if (each.off !== 0) return expect(result).toEqual({ ok: false, reason: 'conflict', version: events.length });
      const last = events.at(-1)?.at ?? at(0);
      const when = [last, at(each.minute)].sort()[1] ?? last;
      model.streams.set(each.stream, [...events, ...numbers.map((n) => ({ n, key, at: when }))]);
      const born = schedule.map(({ id, dueAt }) => ({ id, dueAt, heldUntil: each.lease ? model.now + 50 : 0 }));
      model.rows.set(each.stream, [...rows, ...born]);
      return expect(result).toEqual({ ok: true, version: events.length + each.events, replayed: false });
    }
    case 'claim': {
      model.now += each.wait;
      const request = { now: at(each.minute + 1), nowMs: model.now, limit: each.limit, leaseMs: 50, by: 'me' };
      const claimed = await store.claim(request);
      const due = [...model.rows.values()]
        .flat()
        .filter((row) => row.dueAt <= request.now && row.heldUntil <= model.now)
        .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
        .slice(0, each.limit);
      for (const row of due) row.heldUntil = model.now + 50;
      return expect(claimed.map(({ id, dueAt }) => [id, dueAt])).toEqual(due.map(({ id, dueAt }) => [id, dueAt]));
    }
    case 'settle': {
      const rows = model.rows.get(each.stream) ?? [];
      const id = rows[each.nth]?.id ?? 'unknown';
      model.rows.set(
        each.stream,
        rows.filter((row) => row.id !== id),
      );
      return store.settle([{ stream: each.stream, id }]);
    }
    case 'postpone': {
      const row = model.rows.get(each.stream)?.[each.nth];
      const dueAt = unique(model, each.minute);
      if (row !== undefined) Object.assign(row, { dueAt, heldUntil: 0 });
      return store.postpone({ stream: each.stream, id: row?.id ?? 'unknown' }, dueAt);
    }
    case 'put': {
      const version = model.documents.get(each.document)?.version ?? 0;
      const written = await store.documents.put(each.document, version + each.off, each.value);
      if (each.off === 0) model.documents.set(each.document, { version: version + 1, value: each.value });
      return expect(written).toBe(each.off === 0);
    }
    case 'remove':
      return expect(await store.documents.remove(each.document)).toBe(model.documents.delete(each.document));
  }
};

/** Everything that can be seen of the store is what the model says. */
const compare = async (store: Store, model: Model): Promise<void> => {
  for (const stream of STREAMS) {
    const { events } = await store.read(stream);
    const known = model.streams.get(stream) ?? [];
    expect(events.map((each) => ({ n: (each.data as { n: number }).n, key: each.key, at: each.at }))).toEqual(known);
    for (const { id } of model.rows.get(stream) ?? []) expect(await store.waiting(stream, id)).toBe(true);
  }
  const dues = [...model.rows.values()].flat().map((row) => row.dueAt);
  expect(await store.nextDue()).toBe(dues.sort()[0] ?? null);
  expect(await store.documents.list('')).toEqual([...model.documents.keys()].sort());
  for (const [id, document] of model.documents) expect(await store.documents.get(id)).toEqual(document);
  expect((await store.verify()).faults).toEqual([]);
};

const play = async ({ store, reopen }: Stage, steps: readonly Step[]): Promise<void> => {
  const model: Model = { streams: new Map(), rows: new Map(), documents: new Map(), now: 0, serial: 0 };
  let current = store;
  for (const each of steps) {
    if (each.do !== 'reopen') await take(current, model, each);
    else if (reopen !== undefined) {
      current = await reopen();
      // Whether a lease outlives its holder is the store's own affair; from here on none lasts.
      model.now += 1_000;
    }
  }
  await compare(current, model);
};

export const modelChecks: readonly Check[] = [
  {
    title: 'agrees with a small model after any steps',
    check: async (fresh, runs) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => play(await fresh(), steps)),
        { numRuns: runs },
      );
    },
  },
];
