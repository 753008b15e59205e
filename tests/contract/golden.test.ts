import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type AccountKey,
  type App,
  createApp,
  createIds,
  FACTS,
  type Fact,
  type Instant,
  plainText,
  type Recorded,
  readFact,
  type Store,
} from '@clusterbot/core';
import { openLowdbStore } from '@clusterbot/core/store/lowdb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FIXTURES = new URL('../fixtures/events/', import.meta.url);
type Golden = Recorded & { readonly stream: string };

const TYPES = Object.keys(FACTS) as readonly Fact['type'][];
const goldenOf = async (type: string): Promise<readonly Golden[]> =>
  JSON.parse(await readFile(new URL(`${type}.json`, FIXTURES), 'utf8')) as readonly Golden[];

// These files are what real data directories hold. They are added to and never changed: a program that cannot read one of them
// loses somebody's reports. A new shape gets a new record, and the reader lifts the old one.
describe('facts stored by earlier versions', () => {
  it('has a golden record of every type, and none of a type that is no more', async () => {
    const files = (await readdir(FIXTURES)).filter((name) => name.endsWith('.json'));
    expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...TYPES].sort());
  });

  it.each(TYPES)('reads %s whole', async (type) => {
    const records = await goldenOf(type);
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(record.type).toBe(type);
      expect(record.stream.split(':')[0]).toBe(FACTS[type]);
      // Nothing of it is dropped on the way in.
      expect(readFact(type, record.data)).toEqual({ type, ...(record.data as object) });
    }
  });

  it('refuses a fact with a part missing', async () => {
    const [record] = await goldenOf('ReportHandedIn');
    const { sentAt: _, ...rest } = (record?.data ?? {}) as Record<string, unknown>;
    expect(() => readFact('ReportHandedIn', rest)).toThrow();
  });
});

/** The kinds of document there are: the part of an id before its first colon; of the host's own, the whole id. */
const DOCUMENTS = [
  'account',
  'code',
  'draft',
  'host:heartbeat',
  'host:reminders-held',
  'host:silence',
  'host:telegram',
  'person',
  'reads',
  'session',
  'text',
];

type GoldenFile = { readonly path: string; readonly file: { readonly id?: string } };

describe('a data directory of an earlier version', () => {
  const NIGHT = '2024-06-21T14:00:00.000Z' as Instant;
  const MORNING = '2024-06-22T01:00:00.000Z' as Instant;
  let parent = '';
  let store: Store;
  let app: App;
  let files: readonly GoldenFile[] = [];
  let now = NIGHT;
  let updates = 0;

  const say = async (chat: string, text: string): Promise<string> => {
    updates += 1;
    const { outbound } = await app.receive({
      key: `tg:7000:9${updates}`,
      channel: 'telegram',
      account: `tg:7000:${chat}` as AccountKey,
      displayName: '',
      chat,
      place: 'private',
      sentAt: now,
      content: { kind: 'text', text },
      message: { chat, message: `9${updates}` },
      languageHint: null,
    });
    return outbound.map(({ reply }) => (reply === null ? '' : plainText(reply).text)).join('\n');
  };

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'clusterbot-golden-'));
    const text = await readFile(new URL('data-directory.jsonl', FIXTURES), 'utf8');
    files = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as GoldenFile);
    for (const { path, file } of files) {
      const target = join(parent, 'data', path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, JSON.stringify(file));
    }
    store = await openLowdbStore(join(parent, 'data'));
    const silent = () => undefined;
    app = createApp({
      store,
      clock: { now: () => now, machineMs: () => 0 },
      ids: createIds(),
      log: { info: silent, warn: silent, error: silent },
      lease: 'golden',
      rehearsal: false,
    });
  });

  afterAll(async () => {
    await store.close();
    await rm(parent, { recursive: true, force: true });
  });

  it('holds a document of every kind', () => {
    const kinds = files.flatMap(({ file: { id } }) =>
      id === undefined ? [] : [id.replace(/^(?!host:)([^:]+):.*$/s, '$1')],
    );
    expect([...new Set(kinds)].sort()).toEqual(DOCUMENTS);
  });

  it('has whole chains', async () => {
    const { events, faults } = await store.verify();
    expect(faults).toEqual([]);
    expect(events).toBeGreaterThan(50);
  });

  it('keeps its people and the figures that were handed in', async () => {
    const people = await app.operator.people();
    expect(people.map(({ roles }) => roles.map(({ role }) => role).join()).sort()).toEqual([
      'head',
      'leader',
      'officer',
      'officer',
      'secretary',
    ]);
    const exported = await app.operator.exportPeriod('2024-H1');
    if (!exported.ok) throw new Error(exported.error.message);
    const board = exported.value.boards.find(({ id }) => id === 'hai-phong');
    expect(board).toMatchObject({ revision: 3, onTime: true });
    expect(board?.figures).toMatchObject({
      party_members_admitted: { value: 1050, state: 'reported' },
      units_merged: { value: 0, state: 'zero' },
      good_models: { value: 2, state: 'estimate' },
    });
  });

  it('goes on with its conversations, texts included', async () => {
    expect(await say('3', '/viec')).toContain('20/6/2024');
    expect(await say('3', '/baocao')).toMatch(/Mục \d+/);
    expect(await say('1', '/nguon Lạng Sơn')).toContain('Lạng Sơn');
    expect(await say('4', '/tonghop')).toContain('1.050');
    expect(await say('3', '/visao')).toContain('đã gửi');
    expect(await say('1', '/aixem')).toContain('Cán bộ nữ trong quy hoạch của Hải Phòng');
  });

  it('sends in the morning what waited through the night', async () => {
    now = MORNING;
    const sent = (await app.tick()).map(({ reply }) => (reply === null ? '' : plainText(reply).text)).join('\n');
    expect(sent).toContain('Hà Nam');
    expect(sent).toContain('21:00');
  });
});
