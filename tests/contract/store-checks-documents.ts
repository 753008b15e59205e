import { expect } from 'vitest';
import { at, commitOf, fill, range, streamId } from '../support/store-stage.js';
import { scribble } from './store-checks-streams.js';
import type { Check } from './store-contract.js';

const A = streamId('lang-son');
const B = streamId('hai-phong');
const ROUNDS = 25;

export const documentChecks: readonly Check[] = [
  {
    title: 'a document comes back as it was put, with the count of its writes',
    check: async (fresh) => {
      const { documents } = (await fresh()).store;
      const value = { name: 'Nguyễn Thị Ước', roles: [{ role: 'officer', board: null }], odd: [0.5, '', false] };
      expect(await documents.get('person:p1')).toBeNull();
      expect(await documents.put('person:p1', 0, value)).toBe(true);
      expect(await documents.get('person:p1')).toEqual({ version: 1, value });
      expect(await documents.put('person:p1', 1, 'once more')).toBe(true);
      expect(await documents.get('person:p1')).toEqual({ version: 2, value: 'once more' });
      expect(await documents.put('text:none', 0, null)).toBe(true);
      expect(await documents.get('text:none')).toEqual({ version: 1, value: null });
    },
  },
  {
    title: 'a put on another version than the stored one writes nothing',
    check: async (fresh) => {
      const { documents } = (await fresh()).store;
      expect(await documents.put('person:p1', 1, 'too early')).toBe(false);
      expect(await documents.get('person:p1')).toBeNull();
      await documents.put('person:p1', 0, 'first');
      await documents.put('person:p1', 1, 'second');
      for (const expected of [0, 1, 3]) expect(await documents.put('person:p1', expected, 'stale')).toBe(false);
      expect(await documents.get('person:p1')).toEqual({ version: 2, value: 'second' });
    },
  },
  {
    title: 'exactly one of many racing puts wins',
    check: async (fresh) => {
      const { documents } = (await fresh()).store;
      for (let round = 0; round < ROUNDS; round++) {
        const id = `session:${round}`;
        const results = await Promise.all(range(6).map((n) => documents.put(id, 0, n)));
        expect(results.filter((written) => written)).toHaveLength(1);
        expect(await documents.get(id)).toEqual({ version: 1, value: results.indexOf(true) });
      }
    },
  },
  {
    title: 'a removed document is gone and can be made anew',
    check: async (fresh) => {
      const { documents } = (await fresh()).store;
      await documents.put('text:t1', 0, 'một');
      await documents.put('text:t1', 1, 'hai');
      await documents.put('text:t2', 0, 'ba');
      expect(await documents.remove('text:t1')).toBe(true);
      expect(await documents.remove('text:t1')).toBe(false);
      expect(await documents.get('text:t1')).toBeNull();
      expect(await documents.list('text:')).toEqual(['text:t2']);
      expect(await documents.put('text:t1', 2, 'ghost')).toBe(false);
      expect(await documents.put('text:t1', 0, 'bốn')).toBe(true);
      expect(await documents.get('text:t1')).toEqual({ version: 1, value: 'bốn' });
    },
  },
  {
    title: 'list names the documents of a prefix, sorted',
    check: async (fresh) => {
      const { documents } = (await fresh()).store;
      for (const id of ['text:b', 'person:x', 'text:a', 'text:a/../b', 'text:Ước 100%']) await documents.put(id, 0, id);
      expect(await documents.list('text:')).toEqual(['text:a', 'text:a/../b', 'text:b', 'text:Ước 100%']);
      expect(await documents.list('text:a')).toEqual(['text:a', 'text:a/../b']);
      expect(await documents.list('none:')).toEqual([]);
      expect((await documents.get('text:a/../b'))?.value).toBe('text:a/../b');
    },
  },
  {
    title: 'documents share no memory with callers and no names with streams',
    check: async (fresh) => {
      const { store } = await fresh();
      const { documents } = store;
      const value = { list: [1] };
      const putting = documents.put(A, 0, value);
      value.list.push(2);
      await putting;
      value.list.push(3);
      const got = await documents.get(A);
      scribble(got?.value, 'list');
      expect((await documents.get(A))?.value).toEqual({ list: [1] });
      expect(await store.read(A)).toEqual({ version: 0, events: [] });
      await fill(store, A, 2);
      expect(await documents.get(A)).toEqual({ version: 1, value: { list: [1] } });
      expect(await documents.list('')).toEqual([A]);
    },
  },
  {
    title: 'everything is there again after a reopen',
    needs: 'reopen',
    check: async (fresh) => {
      const { store, reopen } = await fresh();
      const row = (id: string, minute: number) => ({ id, dueAt: at(minute), payload: { text: id } });
      await fill(store, A, 3);
      const rows = [row('settled', 1), row('moved', 2), row('kept', 3)];
      await store.commit(commitOf(B, 0, { key: 'tg:1:99', schedule: rows, lease: { by: 'me', untilMs: 9_000 } }));
      await store.settle([{ stream: B, id: 'settled' }]);
      await store.postpone({ stream: B, id: 'moved' }, at(20));
      await store.documents.put('person:p1', 0, 'first');
      await store.documents.put('person:p1', 1, 'second');
      await store.documents.put('text:gone', 0, 'secret');
      await store.documents.remove('text:gone');
      const seen = async (from: typeof store): Promise<unknown> => ({
        a: await from.read(A),
        b: await from.read(B),
        heads: await from.heads(''),
        found: await from.find('tg:1:99'),
        due: await from.nextDue(),
        waiting: [await from.waiting(B, 'settled'), await from.waiting(B, 'moved'), await from.waiting(B, 'kept')],
        documents: [await from.documents.list(''), await from.documents.get('person:p1')],
        sound: await from.verify(),
      });
      const before = await seen(store);
      const again = await reopen?.();
      expect(again).toBeDefined();
      if (again === undefined) return;
      expect(await seen(again)).toEqual(before);
      const claimed = await again.claim({ now: at(30), nowMs: 10_000, limit: 9, leaseMs: 9, by: 'one' });
      expect(claimed.map(({ attempt: _, ...rest }) => rest)).toEqual([
        { ...row('kept', 3), stream: B },
        { ...row('moved', 20), stream: B },
      ]);
      expect(claimed.find((each) => each.id === 'moved')?.attempt).toBe(2);
      expect(await again.commit(commitOf(B, 1, { key: 'tg:1:99' }))).toEqual({ ok: true, version: 1, replayed: true });
      expect(await again.commit(commitOf(A, 3))).toEqual({ ok: true, version: 4, replayed: false });
      expect((await again.verify()).faults).toEqual([]);
    },
  },
  {
    title: 'a closed store writes nothing more',
    check: async (fresh) => {
      const { store } = await fresh();
      const last = store.commit(commitOf(A, 0));
      await store.close();
      expect(await last).toEqual({ ok: true, version: 1, replayed: false });
      await expect(store.commit(commitOf(A, 1))).rejects.toThrow('closed');
      await expect(store.documents.put('person:p1', 0, 'late')).rejects.toThrow('closed');
      await expect(store.documents.remove('person:p1')).rejects.toThrow('closed');
    },
  },
];
