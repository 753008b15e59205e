import { describe, expect, it } from 'vitest';
import type { Instant } from '../domain/instant.js';
import { type Commit, StoreError, type StreamId } from '../ports/store.js';
import type { Disk } from './disk.js';
import { createFileStore } from './file-store.js';

const STREAM = 'report:cum-2:2024-H1:hai-phong' as StreamId;
const AT = '2024-06-10T02:00:00.000Z' as Instant;
const commit = (expected: number, over: Partial<Commit> = {}): Commit => ({
  stream: STREAM,
  expected,
  key: `k${expected}`,
  at: AT,
  events: [{ type: 'Counted', v: 1, data: expected }],
  ...over,
});
const row = (id: string) => ({ id, dueAt: AT, payload: null });
/** Lets everything that can go on without the disk go on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A disk whose every write waits until it is told how it ended. */
const slowDisk = () => {
  const writes: { readonly file: string; readonly end: (how?: 'failed') => void }[] = [];
  const log: string[] = [];
  const write = (file: string): Promise<void> =>
    new Promise((resolve, reject) => {
      log.push(`begin ${file}`);
      writes.push({
        file,
        end: (how) => {
          log.push(`end ${file}`);
          if (how === 'failed') reject(new StoreError('full'));
          else resolve();
        },
      });
    });
  const disk: Disk = {
    assertWritable: () => undefined,
    saveStream: (file) => write(file.stream),
    saveDocument: (file) => write(file.id),
    eraseDocument: write,
    loadStream: () => Promise.reject(new StoreError('nothing to read')),
    close: async () => {
      log.push('closed');
    },
  };
  const next = async (how?: 'failed'): Promise<void> => {
    await settled();
    const first = writes.shift();
    expect(first).toBeDefined();
    first?.end(how);
    await settled();
  };
  return { store: createFileStore(disk, { streams: [], documents: [] }), log, next, writes };
};

describe('a store over a slow disk', () => {
  it('shows nothing before the disk said yes', async () => {
    const { store, next } = slowDisk();
    const committing = store.commit(commit(0, { schedule: [row('r')] }));
    const putting = store.documents.put('text:t', 0, 'x');
    await settled();
    expect((await store.read(STREAM)).version).toBe(0);
    expect(await store.find('k0')).toEqual([]);
    expect(await store.nextDue()).toBeNull();
    expect(await store.documents.get('text:t')).toBeNull();
    await next();
    await next();
    expect(await Promise.all([committing, putting])).toEqual([{ ok: true, version: 1, replayed: false }, true]);
    expect((await store.read(STREAM)).version).toBe(1);
  });

  it('hands out a row born under a lease to nobody, not even in the moment it appears', async () => {
    const { store, next } = slowDisk();
    const claimed: unknown[] = [];
    const claim = async (): Promise<void> => {
      claimed.push(...(await store.claim({ now: AT, nowMs: 0, limit: 9, leaseMs: 1, by: 'other' })));
    };
    const committing = store.commit(commit(0, { schedule: [row('r')], lease: { by: 'me', untilMs: 10 } }));
    await next();
    const claims = [claim(), committing.then(claim)];
    await Promise.all(claims);
    expect(claimed).toEqual([]);
    expect(await store.waiting(STREAM, 'r')).toBe(true);
  });

  it('never has two writes to one file under way, and goes on after a failed one', async () => {
    const { store, log, next, writes } = slowDisk();
    const results = [
      store.commit(commit(0)),
      store.commit(commit(0, { key: 'other' })),
      store.commit(commit(1)),
      store.settle([{ stream: STREAM, id: 'r' }]),
      store.commit(commit(1, { key: 'again' })),
    ].map((result) => result.then((value) => value ?? null).catch((error: unknown) => String(error)));
    const busy = async (): Promise<number> => {
      await settled();
      return writes.length;
    };
    expect(await busy()).toBe(1);
    await next('failed');
    expect(await busy()).toBe(1);
    await next();
    expect(await busy()).toBe(1);
    await next();
    expect(await busy()).toBe(0);
    expect(await Promise.all(results)).toEqual([
      'StoreError: full',
      { ok: true, version: 1, replayed: false },
      { ok: true, version: 2, replayed: false },
      null,
      { ok: false, reason: 'conflict', version: 2 },
    ]);
    expect(log).toEqual(Array.from({ length: 3 }, () => [`begin ${STREAM}`, `end ${STREAM}`]).flat());
  });

  it('keeps the order for whoever comes while a later one is being written', async () => {
    const { store, log, next } = slowDisk();
    const all = [store.commit(commit(0)), store.commit(commit(1))];
    await next();
    all.push(store.commit(commit(2)));
    await settled();
    expect(log.filter((line) => line.startsWith('begin'))).toHaveLength(2);
    await next();
    await next();
    expect((await Promise.all(all)).map((result) => result.version)).toEqual([1, 2, 3]);
  });

  it('lets writes to different files go side by side', async () => {
    const { store, log, next } = slowDisk();
    const all = [
      store.commit(commit(0)),
      store.commit(commit(0, { stream: 'cycle:cum-2:2024-H1' as StreamId })),
      store.documents.put('text:t', 0, 'x'),
    ];
    await settled();
    expect(log).toEqual([`begin ${STREAM}`, 'begin cycle:cum-2:2024-H1', 'begin text:t']);
    for (const _ of all) await next();
    await Promise.all(all);
  });

  it('closes only when every write has ended', async () => {
    const { store, log, next } = slowDisk();
    const last = store.commit(commit(0));
    const closing = store.close();
    await settled();
    expect(log).toEqual([`begin ${STREAM}`]);
    await next();
    await Promise.all([last, closing]);
    expect(log).toEqual([`begin ${STREAM}`, `end ${STREAM}`, 'closed']);
  });

  it('forgets who held a row once it is settled', async () => {
    const { store, next } = slowDisk();
    const finish = async <T>(work: Promise<T>): Promise<T> => {
      await next();
      return work;
    };
    const claim = () => store.claim({ now: AT, nowMs: 0, limit: 9, leaseMs: 99, by: 'me' });
    await finish(store.commit(commit(0, { schedule: [row('r')] })));
    expect(await claim()).toMatchObject([{ id: 'r', attempt: 1 }]);
    await finish(store.settle([{ stream: STREAM, id: 'r' }]));
    await finish(store.commit(commit(1, { schedule: [row('r')] })));
    expect(await claim()).toMatchObject([{ id: 'r', attempt: 1 }]);
  });
});
