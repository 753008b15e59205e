import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AccountKey,
  createApp,
  createMemoryStore,
  type Inbound,
  type Outbound,
  type Store,
} from '@clusterbot/core';
import { openLowdbStore } from '@clusterbot/core/store/lowdb';
import { afterEach, describe, expect, it } from 'vitest';
import { openFormStage } from '../support/form-stage.js';

const WHO = 'officer:hai-phong';
/** Letters that occur nowhere else: wherever they turn up, a refused message was kept. */
const TRACE = 'qzx';
const SECRET = `văn bản mật ${TRACE}`;
const REFUSED = [
  SECRET,
  `Độ mật: M.Ậ.T, ${TRACE}`,
  `quy hoạch đồng chí Nguyễn Văn An ${TRACE}`,
  `sđt anh Tuấn 0912 345 678 ${TRACE}`,
  `CCCD 034089001234 ${TRACE}`,
  `anh Tuấn bị ung thư ${TRACE}`,
];

const KINDS: readonly (readonly [name: string, content: Inbound['content']])[] = [
  ['a command', { kind: 'command', word: 'baocao', rest: SECRET }],
  ['a command whose word begins what its rest ends', { kind: 'command', word: 'dấu', rest: `mật ${TRACE}` }],
  ['an edited message', { kind: 'edited', text: SECRET, original: { chat: WHO, message: 'u1' }, firstSentAt: null }],
  ['a caption', { kind: 'attachment', media: 'photo', caption: SECRET, fileName: '' }],
  ['a file name', { kind: 'attachment', media: 'file', caption: '', fileName: `bao_cao_mat_${TRACE}.docx` }],
  ['a code', { kind: 'text', text: `/batdau ${SECRET}` }],
  ['a figure with its name', { kind: 'text', text: `kết nạp 75, tài liệu mật ${TRACE}` }],
];

const stop: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const each of stop.splice(0)) await each();
});

const filesBelow = async (directory: string): Promise<string> => {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = found.filter((each) => each.isFile());
  return (await Promise.all(files.map((each) => readFile(join(each.parentPath, each.name), 'utf8')))).join('\n');
};

const MEMORY = 'in memory';
/** A store, and all the bytes that lie in it. */
const openStore = async (where: string): Promise<{ readonly store: Store; readonly bytes: () => Promise<string> }> => {
  if (where === MEMORY) {
    const store = createMemoryStore();
    const told: unknown[] = [];
    const heard = <T extends object>(part: T): T =>
      new Proxy(part, {
        get: (target, name): unknown => {
          const member: unknown = Reflect.get(target, name);
          if (typeof member === 'object' && member !== null) return heard(member);
          if (typeof member !== 'function') return member;
          return (...given: unknown[]): unknown => {
            told.push(given);
            return Reflect.apply(member, target, given);
          };
        },
      });
    return { store: heard(store), bytes: async () => JSON.stringify(told) };
  }
  const directory = await mkdtemp(join(tmpdir(), 'refused-'));
  const store = await openLowdbStore(directory);
  stop.push(
    () => store.close(),
    () => rm(directory, { recursive: true }),
  );
  return { store, bytes: () => filesBelow(directory) };
};

const openTraced = async (where: string) => {
  const { store, bytes } = await openStore(where);
  const stage = await openFormStage({ store });
  const logged: unknown[] = [];
  const note = (...given: unknown[]): void => void logged.push(given);
  const app = createApp({ ...stage.deps, log: { info: note, warn: note, error: note } });
  const sent: (readonly Outbound[])[] = [];
  let n = 0;
  const receive = async (content: Inbound['content'], more: Partial<Inbound> = {}) => {
    const inbound: Inbound = {
      key: `sl:T:traced:${++n}`,
      channel: 'slack',
      account: `term:${WHO}` as AccountKey,
      displayName: WHO,
      chat: WHO,
      place: 'private',
      sentAt: null,
      content,
      message: { chat: WHO, message: `u${n}` },
      languageHint: null,
      ...more,
    };
    const received = await app.receive(inbound);
    sent.push(received.outbound);
    return received;
  };
  const kept = async (): Promise<string> => [await bytes(), JSON.stringify(logged), JSON.stringify(sent)].join('\n');
  return { stage, app, receive, kept, logged };
};

describe.each([MEMORY, 'on disk'])(
  'of a refused message, kept %s, nothing is stored, logged, queued or said',
  (where) => {
    it.each(REFUSED)('by its text: %s', async (text) => {
      const s = await openTraced(where);
      await s.receive({ kind: 'text', text });
      expect(JSON.stringify(s.logged)).toContain('refused');
      expect(await s.kept()).not.toContain(TRACE);
    });

    it.each(KINDS)('as %s', async (_, content) => {
      const s = await openTraced(where);
      await s.receive(content);
      expect(JSON.stringify(s.logged)).toContain('refused');
      expect(await s.kept()).not.toContain(TRACE);
    });

    it('as a field of a form', async () => {
      const s = await openTraced(where);
      const { answer } = await s.receive({ kind: 'command', word: 'baocao', rest: '' });
      expect(answer.kind).toBe('none');
      const form = await s.stage.open(WHO);
      const values = Object.fromEntries(form.fields.map(({ key, initial }) => [key, initial]));
      const [first] = form.fields;
      const sent = await s.receive({ kind: 'form', ref: form.ref, values: { ...values, [first?.key ?? '']: SECRET } });
      expect(sent.answer.kind).toBe('fieldErrors');
      expect(JSON.stringify(sent)).not.toContain(TRACE);
      expect(await s.kept()).not.toContain(TRACE);
    });

    it('as an answer in a guided entry, and as the document behind an entry on behalf', async () => {
      const s = await openTraced(where);
      await s.receive({ kind: 'text', text: '/baocao' });
      await s.receive({ kind: 'text', text: SECRET });
      const secretary = { account: 'term:secretary' as AccountKey, chat: 'secretary' };
      await s.receive({ kind: 'text', text: '/baocao thay hải phòng' }, secretary);
      await s.receive({ kind: 'text', text: SECRET }, secretary);
      expect(await s.kept()).not.toContain(TRACE);
    });

    it('in a group, and from a stranger', async () => {
      const s = await openTraced(where);
      await s.receive({ kind: 'text', text: SECRET }, { place: 'group', chat: 'g1' });
      await s.receive({ kind: 'text', text: SECRET }, { account: 'tg:9' as AccountKey, chat: 'c9' });
      expect(await s.kept()).not.toContain(TRACE);
    });

    it('as the name that a platform shows, which holds a phone number', async () => {
      const s = await openTraced(where);
      const invited = await s.app.operator.invite({ role: 'observer', board: null, person: null });
      if (!invited.ok) throw new Error(invited.error.message);
      const stranger = { account: 'tg:7' as AccountKey, chat: 'c7', displayName: `Lan ${TRACE} 0912345678` };
      await s.receive({ kind: 'text', text: `/start ${invited.value.code}` }, stranger);
      expect(await s.stage.store.documents.list('person:')).not.toHaveLength(0);
      expect(JSON.stringify(s.logged)).toContain('enrolled');
      expect(await s.kept()).not.toContain(TRACE);
    });

    it('while innocent words leave their trace there', async () => {
      const s = await openTraced(where);
      await s.receive({ kind: 'text', text: '/baocao thay hải phòng' }, { account: 'term:secretary' as AccountKey });
      await s.receive({ kind: 'text', text: `công văn ${TRACE}` }, { account: 'term:secretary' as AccountKey });
      expect(await s.kept()).toContain(TRACE);
    });
  },
);
