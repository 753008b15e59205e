import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { Delivery, Outbound } from '../../conversation/outbound.js';
import type { AccountKey, BoardId, PersonId } from '../../domain/ids.js';
import { catalogue } from '../../i18n/catalogue.js';
import type { Store, StreamId } from '../../ports/store.js';
import { openLowdbStore } from '../../store/lowdb.js';
import { createMemoryStore } from '../../store/memory.js';
import { listGroups } from '../groups/documents.js';
import { readAccount, readPerson, savePerson } from './documents.js';
import { erasePerson } from './erase.js';

const { leaving: t, people, enrollment } = catalogue('vi');
const NAME = 'Trần Thị Bưởi';
const TELEGRAM = {
  account: 'tg:77:424242042' as AccountKey,
  channel: 'telegram',
  chat: '424242042',
  displayName: NAME,
} as const;
const SLACK = { account: 'sl:T9:U0BUOI' as AccountKey, channel: 'slack', chat: 'D0BUOI', displayName: NAME } as const;
const MARKS = [NAME, '424242042', 'U0BUOI', 'D0BUOI'];

type Kept = {
  readonly store: Store;
  /** Everything that is kept, byte for byte. */
  readonly bytes: () => Promise<string>;
};

const inMemory = async (): Promise<Kept> => {
  const store = createMemoryStore();
  const bytes = async (): Promise<string> => {
    const rows: unknown[] = [];
    await store.rework((row) => {
      rows.push(row);
      return row.payload;
    });
    const streams = await Promise.all((await store.heads('')).map(({ stream }) => store.read(stream)));
    const ids = await store.documents.list('');
    const documents = await Promise.all(ids.map((id) => store.documents.get(id)));
    return JSON.stringify([streams, rows, ids, documents]);
  };
  return { store, bytes };
};

const made: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of made.splice(0)) await undo();
});

const onDisk = async (): Promise<Kept> => {
  const directory = await mkdtemp(join(tmpdir(), 'clusterbot-erase-'));
  const store = await openLowdbStore(directory);
  made.push(async () => {
    await store.close();
    await rm(directory, { recursive: true, force: true });
  });
  const bytes = async (): Promise<string> => {
    const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
    const texts = files.map(
      async (each) => `${each.name}\n${await readFile(join(each.parentPath, each.name), 'utf8')}`,
    );
    return decodeURIComponent((await Promise.all(texts)).join('\n').replace(/%(?![0-9A-F]{2})/g, '%25'));
  };
  return { store, bytes };
};

const text = (seen: readonly Seen[], to?: string): string =>
  seen
    .filter((each) => to === undefined || each.to === to)
    .map((each) => each.text)
    .join('\n');
const labels = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((each) => each.buttons.map(({ label }) => label));

const enrol = async (s: Stage, who: typeof TELEGRAM, role: 'officer' | 'secretary', board: string | null) => {
  const person = (await readAccount(s.deps, who.account))?.person ?? null;
  const invited = await s.app.operator.invite({ role, board: board as BoardId | null, person });
  if (!invited.ok) throw new Error(invited.error.message);
  const answer = await s.say('', `/start ${invited.value.code}`, who);
  if (person === null) await s.say('', 'OK', who);
  return answer;
};

/** Somebody who has left traces wherever one can. */
const play = async (kept: Kept) => {
  let later: (outbound: Outbound) => boolean = () => false;
  const deliver = (outbound: Outbound): Delivery =>
    later(outbound)
      ? { outcome: 'later', afterMs: 1000, code: '429' }
      : { outcome: 'sent', ref: { chat: outbound.to.chat, message: 'm1' } };
  const s = await openStage({ store: kept.store, deliver });
  const say = (words: string) => s.say('', words, TELEGRAM);
  const press = (button: string) => s.press('', button, TELEGRAM);
  await enrol(s, TELEGRAM, 'officer', 'hai-phong');
  const id = (await readAccount(s.deps, TELEGRAM.account))?.person as PersonId;
  const code = /[a-z0-9]{5}-[a-z0-9]{5}/.exec(text(await say('/caidat tài khoản')))?.[0] ?? '';
  await s.say('', `/start ${code}`, SLACK);
  await s.say('', 'OK', SLACK);
  await say('kết nạp 848/2200');
  await press('confirm');
  await say('kết quả nổi bật: xây dựng mô hình chi bộ bốn tốt');
  await press('confirm').catch(() => []);
  await say('/nop');
  await press('submit');
  await enrol(s, TELEGRAM, 'secretary', null);
  await s.say('', 'gắn nhóm', { ...TELEGRAM, chat: 'g1', place: 'group' });
  await s.say('officer:hai-phong', '/caidat vắng 20/6 đến 25/6');
  await s.say('officer:hai-phong', `/caidat người thay ${NAME}`).catch(() => []);
  return {
    s,
    id,
    say,
    press,
    holdBack: (which: typeof later) => {
      later = which;
    },
  };
};

const facts = async (store: Store) =>
  Promise.all((await store.heads('')).map(async ({ stream }) => [stream, (await store.read(stream)).events]));

const eraseInChat = async (s: Stage, id: PersonId): Promise<string> => {
  await s.say('secretary', '/danhba');
  await s.press('secretary', 'Hải Phòng');
  const row = s.seen.at(-1)?.buttons.find(({ action }) => action === `revoke|${id}`);
  await s.press('secretary', row?.label ?? '');
  const asked = await s.press('secretary', t.button.erase);
  expect(text(asked)).toContain(t.erase.ask({ who: '' }).slice(0, 24));
  expect(text(asked)).toContain(NAME);
  expect(text(asked)).toContain(t.erase.goesName({ n: 2, platforms: 'Telegram, Slack' }));
  expect(text(asked)).toContain(t.erase.staysFigures);
  return text(await s.press('secretary', t.button.erase));
};

describe.each([
  ['in memory', inMemory],
  ['on disk', onDisk],
])('erasing a person: %s', (_, kept) => {
  it('leaves no byte of name, accounts and conversations, and every fact as it was', async () => {
    const store = await kept();
    const { s, id, holdBack } = await play(store);
    // A receipt of theirs waits, and a word to somebody else that names them.
    holdBack(() => true);
    await s.say('', '/caidat vắng 10/6 đến 12/6 thay bởi cán bộ đầu mối hải phòng', TELEGRAM);
    await s.say('', 'sửa kết nạp thành 850', TELEGRAM);
    await s.press('', 'confirm', TELEGRAM);
    holdBack(() => false);
    await s.app.flush();
    for (const mark of MARKS) expect(await store.bytes()).toContain(mark);
    const before = await facts(store.store);
    const name = t.erase.name({ code: id.slice(-4) });
    expect(await eraseInChat(s, id)).toContain(t.erase.done({ name }));
    await s.app.flush();
    const left = await store.bytes();
    for (const mark of MARKS) expect(left).not.toContain(mark);
    expect(left).toContain(id);
    expect(await facts(store.store)).toEqual(before);
    expect((await store.store.verify()).faults).toEqual([]);
    expect(await readPerson(s.deps, id)).toMatchObject({
      id,
      name: '',
      grants: [],
      accounts: [],
      erased: { by: 'r-secretary' },
    });
    expect(await listGroups(s.deps)).toMatchObject([{ chat: 'g1', by: id, account: 'erased' }]);
    // What waited for somebody else goes out with the neutral word.
    const sent = await s.playTo('2024-06-10T09:30:00+07:00');
    expect(text(sent, 'officer:hai-phong')).toContain(name);
    expect(sent.filter(({ to }) => to === TELEGRAM.chat || to === SLACK.chat)).toEqual([]);
    expect(text(await s.say('', '/tiendo', TELEGRAM))).toBe(enrollment.stranger);
    expect(text(await s.say('', '/tiendo', SLACK))).toBe(enrollment.stranger);
  });

  it('shows the neutral word where the name stood, to whoever may see names, and the figures and texts stay', async () => {
    const { s, id } = await play(await kept());
    const figures = text(await s.say('leader', '/tonghop'));
    expect(text(await s.say('secretary', '/nguon Hải Phòng'))).toContain(NAME);
    await eraseInChat(s, id);
    const name = t.erase.name({ code: id.slice(-4) });
    const source = text(await s.say('secretary', '/nguon Hải Phòng'));
    expect(source).toContain(name);
    expect(source).not.toContain(NAME);
    expect(text(await s.say('leader', '/tonghop'))).toBe(figures);
    expect(text(await s.say('officer:hai-phong', 'các lần nộp'))).toContain(name);
    expect(text(await s.say('officer:ha-nam', '/danhba'))).not.toContain(NAME);
    expect(text(await s.say('secretary', '/danhba'))).not.toContain(NAME);
  });

  it('of somebody whose access ended before is found under those, and goes as completely', async () => {
    const store = await kept();
    const { s, id } = await play(store);
    expect((await s.app.operator.revoke(id)).ok).toBe(true);
    expect(await store.bytes()).toContain('424242042');
    expect(labels(await s.say('secretary', '/danhba'))).toContain(t.button.former);
    expect(text(await s.press('secretary', t.button.former))).toContain(NAME);
    await s.press('secretary', t.button.eraseNumber({ n: 1 }));
    await s.press('secretary', t.button.erase);
    await s.app.flush();
    const left = await store.bytes();
    for (const mark of MARKS) expect(left).not.toContain(mark);
    expect(labels(await s.say('secretary', '/danhba'))).not.toContain(t.button.former);
  });
});

describe('erasing is refused', () => {
  const press = (s: Stage, who: string, id: string, sure: boolean) =>
    s.hand(who, { kind: 'press', token: `erase|${id}${sure ? '|yes' : ''}`, card: null });

  it.each(['officer:hai-phong', 'head:hai-phong', 'leader', 'observer'])('to %s, naming the role', async (who) => {
    const s = await openStage();
    const before = await readPerson(s.deps, 'r-officer-ha-nam' as PersonId);
    for (const sure of [false, true])
      expect(text(await press(s, who, 'r-officer-ha-nam', sure))).toBe(people.roleMissing({ roles: 'thư ký cụm' }));
    expect(await readPerson(s.deps, 'r-officer-ha-nam' as PersonId)).toEqual(before);
  });

  it('of the last secretary, of nobody known, and twice; nothing changes', async () => {
    const s = await openStage();
    for (const sure of [false, true]) {
      expect(text(await press(s, 'secretary', 'r-secretary', sure))).toBe(t.erase.lastSecretary);
      expect(text(await press(s, 'secretary', 'pnobody', sure))).toBe(people.revoke.unknown);
    }
    expect((await readPerson(s.deps, 'r-secretary' as PersonId))?.revokedAt).toBeNull();
    await press(s, 'secretary', 'r-officer-ha-nam', true);
    const once = await readPerson(s.deps, 'r-officer-ha-nam' as PersonId);
    for (const sure of [false, true])
      expect(text(await press(s, 'secretary', 'r-officer-ha-nam', sure))).toBe(t.erase.already);
    expect(await readPerson(s.deps, 'r-officer-ha-nam' as PersonId)).toEqual(once);
    for (const id of ['r-secretary', 'pnobody', 'r-officer-ha-nam'])
      expect((await s.app.operator.erase(id as PersonId)).ok).toBe(false);
  });
});

it('what was cut short is carried on when it is asked for again', async () => {
  const kept = await inMemory();
  const { s, id } = await play(kept);
  const broken = { ...kept.store, rework: async () => Promise.reject(new Error('the machine went off')) };
  await expect(erasePerson({ ...s.deps, store: broken }, id)).rejects.toThrow();
  expect(await readPerson(s.deps, id)).toMatchObject({ name: NAME, grants: [], accounts: [] });
  expect((await erasePerson(s.deps, id)).ok).toBe(true);
  const left = await kept.bytes();
  for (const mark of MARKS) expect(left).not.toContain(mark);
});

it('a name that somebody else bears stays theirs', async () => {
  const { s, id } = await play(await inMemory());
  const other = { account: 'tg:77:5' as AccountKey, channel: 'telegram', chat: '5', displayName: NAME } as const;
  await enrol(s, other as unknown as typeof TELEGRAM, 'officer', 'hai-phong');
  await erasePerson(s.deps, id);
  const namesake = (await readAccount(s.deps, other.account))?.person as PersonId;
  expect((await readPerson(s.deps, namesake))?.name).toBe(NAME);
});

it.each([
  ['Hà', 'đồng chí Hà vắng; Hà Nam chưa nộp; Thanh Hà đã nộp', 'đồng chí _ vắng; Hà Nam chưa nộp; Thanh Hà đã nộp'],
  ['A.B (x)', 'do A.B (x) nhập, không phải AxB (x)', 'do _ nhập, không phải AxB (x)'],
  ['Lê An', 'Lê An, Lê Anh và “Lê An”', '_, Lê Anh và “_”'],
])('“%s” is put out of a waiting message and no other name with it', async (name, said, after) => {
  const s = await openStage();
  await savePerson(s.deps, 'r-officer-ha-nam' as PersonId, (before) => ({ ...before, name }));
  const row = { id: 'x', dueAt: s.now(), payload: { to: { person: 'r-head-ha-nam' }, said } };
  const stream = 'report:cum-2:2024-H1:ha-nam' as StreamId;
  const { version } = await s.store.read(stream);
  const events = [{ type: 'FieldsCleared', v: 1, data: { by: 'r-officer-ha-nam', fields: [] } }] as const;
  await s.store.commit({ stream, expected: version, key: 'k', at: s.now(), events, schedule: [row] });
  await erasePerson(s.deps, 'r-officer-ha-nam' as PersonId);
  const texts: unknown[] = [];
  await s.store.rework(({ id, payload }) => {
    if (id === 'x') texts.push((payload as { said: string }).said);
    return payload;
  });
  expect(texts).toEqual([after.replaceAll('_', t.erase.name({ code: 'r-officer-ha-nam' }))]);
});
