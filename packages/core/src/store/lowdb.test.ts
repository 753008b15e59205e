import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../domain/instant.js';
import { type Store, StoreError, type StreamId } from '../ports/store.js';
import { openLowdbStore } from './lowdb.js';

const STREAM = 'report:cum-2:2024-H1:hai-phong' as StreamId;
const AT = '2024-06-10T02:00:00.000Z' as Instant;
const FILE = 'streams/report/report%3Acum-2%3A2024-H1%3Ahai-phong.json';
const TEXT = 'documents/text/text%3At1.json';

let directory: string;
let opened: Store[];
const open = async (mode: 'write' | 'read' = 'write'): Promise<Store> => {
  const store = await openLowdbStore(directory, { mode });
  opened.push(store);
  return store;
};
const commit = (store: Store, expected: number) =>
  store.commit({
    stream: STREAM,
    expected,
    key: `tg:1:${expected}`,
    at: AT,
    events: [{ type: 'FieldEntered', v: 1, data: { value: expected } }],
    schedule: [{ id: `r:${expected}`, dueAt: AT, payload: null }],
  });
const paths = async (): Promise<readonly string[]> => (await readdir(directory, { recursive: true })).sort();
const at = (path: string): string => join(directory, path);

beforeEach(async () => {
  opened = [];
  directory = join(await mkdtemp(join(tmpdir(), 'clusterbot-lowdb-')), 'data');
});
afterEach(async () => {
  for (const store of opened) await store.close();
  await rm(join(directory, '..'), { recursive: true, force: true });
});

/** A directory with one stream of two events and one text, closed. */
const filled = async (): Promise<void> => {
  const store = await open();
  await commit(store, 0);
  await commit(store, 1);
  await store.documents.put('text:t1', 0, 'Kết quả nổi bật');
  await store.close();
};

describe('what lies in the directory', () => {
  it('is one readable file a stream and a document, and no trace of writing', async () => {
    await filled();
    expect(await paths()).toEqual([
      'documents',
      'documents/text',
      TEXT,
      'store.json',
      'streams',
      'streams/report',
      FILE,
    ]);
    expect(await readFile(at('store.json'), 'utf8')).toBe('{"format":1}');
    expect(await readFile(at(TEXT), 'utf8')).toBe('{"format":1,"id":"text:t1","version":1,"value":"Kết quả nổi bật"}');
    expect(JSON.parse(await readFile(at(FILE), 'utf8'))).toMatchObject({ format: 1, stream: STREAM, events: [{}, {}] });
  });

  it('never leaves it, whatever an id is made of', async () => {
    const store = await open();
    await store.documents.put('..:../../escaped', 0, 1);
    await store.documents.put('text:a/b\\c*?"<>|. ', 0, 2);
    expect(await readdir(join(directory, '..'))).toEqual(['data']);
    await expect(store.documents.put(':x', 0, 1)).rejects.toThrow('kind');
    await store.close();
    expect(await (await open()).documents.list('')).toEqual(['..:../../escaped', 'text:a/b\\c*?"<>|. ']);
  });

  it('is closed to other people', async () => {
    await mkdir(directory, { mode: 0o755 });
    const store = await open();
    await commit(store, 0);
    await store.documents.put('text:t1', 0, 'một');
    const all = ['.', ...(await paths())];
    const modes = await Promise.all(
      all.map(async (path) => {
        const found = await stat(at(path));
        return { path, mode: (found.mode & 0o777).toString(8), expected: found.isDirectory() ? '700' : '600' };
      }),
    );
    expect(all).toContain('lock');
    expect(modes.filter(({ mode, expected }) => mode !== expected)).toEqual([]);
  });

  it('holds no older generation of a document that was rewritten or removed', async () => {
    const store = await open();
    await store.documents.put('text:t1', 0, 'first secret');
    await store.documents.put('text:t1', 1, 'second secret');
    await store.documents.put('text:t2', 0, 'third secret');
    await store.documents.remove('text:t2');
    const files = (await paths()).filter((path) => path.endsWith('.json') || path.endsWith('.tmp'));
    const all = (await Promise.all(files.map((path) => readFile(at(path), 'utf8')))).join('');
    expect(all).toContain('second secret');
    expect(all).not.toContain('first secret');
    expect(all).not.toContain('third secret');
  });

  it('is swept of what a dead writer left, and of nothing else', async () => {
    await filled();
    const left = [`${FILE}.7-1.tmp`, `${TEXT}.7-2.tmp`, 'store.json.7-3.tmp', 'lock.x.tmp'];
    for (const path of left) await writeFile(at(path), 'half');
    await writeFile(at('notes.tmp'), 'mine');
    await open('read');
    expect(await paths()).toEqual(expect.arrayContaining(left));
    await open();
    const now = await paths();
    expect(now.filter((path) => left.includes(path))).toEqual([]);
    expect(now).toContain('notes.tmp');
  });
});

describe('a damaged file', () => {
  const damages: readonly (readonly [string, string, (text: string) => string])[] = [
    ['is cut', FILE, (text) => text.slice(0, -40)],
    ['is empty', FILE, () => ''],
    ['is null, which lowdb takes for nothing', FILE, () => 'null'],
    ['is zero, which is nothing to lowdb as well', FILE, () => '0'],
    ['is a list', FILE, () => '[]'],
    ['lacks a field', FILE, (text) => text.replace(/"key":"[^"]*",?/, '')],
    ['has one field too many', FILE, (text) => text.replace('"type"', '"kind":1,"type"')],
    ['has an hour in local time', FILE, (text) => text.replace(AT, '2024-06-10T09:00:00+07:00')],
    ['lacks its first event', FILE, (text) => text.replace(/\{"type".*?\},(?=\{"type")/, '')],
    ['has no event', FILE, (text) => text.replace(/"events":.*"outbox"/, '"events":[],"outbox"')],
    ['is of a later format', FILE, (text) => text.replace('"format":1', '"format":2')],
    ['holds another stream', FILE, (text) => text.replace('hai-phong', 'ha-nam')],
    ['is a cut document', TEXT, (text) => text.slice(0, 20)],
    ['is a document without a version', TEXT, (text) => text.replace('"version":1,', '')],
    ['holds another document', TEXT, (text) => text.replace('text:t1', 'text:t2')],
  ];

  it.each(damages)('that %s stops the opening, is named and left as it is', async (_, path, damage) => {
    await filled();
    const sound = await readFile(at(path), 'utf8');
    const damaged = damage(sound);
    expect(damaged).not.toBe(sound);
    await writeFile(at(path), damaged);
    for (const mode of ['write', 'read'] as const) {
      const error: unknown = await open(mode).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(StoreError);
      expect(String(error)).toContain(at(path));
      expect(String(error)).toMatch(/backup/);
      expect(String(error)).not.toContain('nổi bật');
    }
    expect(await readFile(at(path), 'utf8')).toBe(damaged);
    expect(await paths()).not.toContain('lock');
    await writeFile(at(path), sound);
    expect((await (await open()).read(STREAM)).version).toBe(2);
  });

  it('may be the one that says what the directory is', async () => {
    await filled();
    await writeFile(at('store.json'), '{"format":2}');
    await expect(open()).rejects.toThrow('another version of clusterbot');
    await rm(at('store.json'));
    await expect(open()).rejects.toThrow('store.json is missing');
    await expect(open('read')).rejects.toThrow('store.json is missing');
    expect(await paths()).not.toContain('store.json');
  });

  it('is reported by verify while the store runs, when it is behind, cut, changed or gone', async () => {
    const store = await open();
    await commit(store, 0);
    const first = await readFile(at(FILE));
    await commit(store, 1);
    await writeFile(at(FILE), first);
    const behind = [{ stream: STREAM, version: 2, what: 'was read before and is missing now' }];
    expect(await store.verify()).toMatchObject({ streams: 1, events: 1, faults: behind });
    const faultsOf = async (text: string): Promise<unknown> => {
      await writeFile(at(FILE), text);
      return (await store.verify()).faults;
    };
    const sound = first.toString();
    expect(await faultsOf('half')).toEqual([{ stream: STREAM, version: 0, what: expect.stringContaining('no JSON') }]);
    expect(await faultsOf(sound.replace('"key"', '"kex"'))).toMatchObject([{ stream: STREAM, version: 1 }]);
    expect(await faultsOf(sound.replace('hai-phong', 'ha-nam'))).toMatchObject([
      { stream: STREAM, version: 0, what: expect.stringContaining('ha-nam') },
    ]);
    await rm(at(FILE));
    expect((await store.verify()).faults).toEqual([
      { stream: STREAM, version: 0, what: expect.stringContaining('is missing') },
    ]);
  });
});

describe('a store opened for reading', () => {
  it('sees what lies there beside a running writer, takes no lock and writes nothing', async () => {
    await filled();
    const before = await paths();
    const alone = await open('read');
    expect(await paths()).toEqual(before);
    const writer = await open();
    await commit(writer, 2);
    expect((await alone.read(STREAM)).version).toBe(2);
    const reader = await open('read');
    expect((await reader.read(STREAM)).version).toBe(3);
    expect(await reader.documents.get('text:t1')).toEqual({ version: 1, value: 'Kết quả nổi bật' });
    expect((await reader.verify()).faults).toEqual([]);
    await reader.close();
    expect((await commit(writer, 3)).ok).toBe(true);
  });

  it('refuses every write clearly', async () => {
    await filled();
    const { documents, ...reader } = await open('read');
    const writes = [
      () => commit({ ...reader, documents }, 2),
      () => reader.settle([{ stream: STREAM, id: 'r:0' }]),
      () => reader.postpone({ stream: STREAM, id: 'r:0' }, AT),
      () => reader.claim({ now: AT, nowMs: 0, limit: 1, leaseMs: 1, by: 'me' }),
      () => documents.put('text:t1', 1, 'x'),
      () => documents.remove('text:t1'),
    ];
    for (const write of writes) await expect(write()).rejects.toThrow(/reading only/);
    await expect(writes[0]?.()).rejects.toBeInstanceOf(StoreError);
  });

  it('needs a store that is there', async () => {
    await expect(open('read')).rejects.toThrow(/there is no store/);
    expect(await readdir(join(directory, '..'))).toEqual([]);
  });
});

describe('a disk that says no', () => {
  it('leaves the store as it was, and the next try works', async () => {
    const store = await open();
    await commit(store, 0);
    await store.documents.put('text:t1', 0, 'một');
    await rename(at('streams'), at('away'));
    await rename(at('documents'), at('away-too'));
    await expect(commit(store, 1)).rejects.toBeInstanceOf(StoreError);
    await expect(store.settle([{ stream: STREAM, id: 'r:0' }])).rejects.toThrow('ENOENT');
    await expect(store.documents.put('text:t1', 1, 'hai')).rejects.toThrow('ENOENT');
    await expect(store.documents.remove('text:t1')).rejects.toBeInstanceOf(StoreError);
    expect((await store.read(STREAM)).version).toBe(1);
    expect(await store.find('tg:1:1')).toEqual([]);
    expect(await store.waiting(STREAM, 'r:0')).toBe(true);
    expect(await store.documents.get('text:t1')).toEqual({ version: 1, value: 'một' });
    await rename(at('away'), at('streams'));
    await rename(at('away-too'), at('documents'));
    expect(await commit(store, 1)).toEqual({ ok: true, version: 2, replayed: false });
    expect(await store.documents.put('text:t1', 1, 'ba')).toBe(true);
    await store.close();
    expect((await (await open()).read(STREAM)).version).toBe(2);
  });

  it('is named with the file when the directory cannot be made', async () => {
    await writeFile(directory, 'a file is in the way');
    await expect(open()).rejects.toBeInstanceOf(StoreError);
    await expect(open()).rejects.toThrow(directory);
  });
});
