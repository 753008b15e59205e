import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { Delivery, Outbound } from '../../conversation/outbound.js';
import type { AccountKey } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { StreamId } from '../../ports/store.js';
import { asRow } from '../outbound.js';
import { readAccount } from '../people/documents.js';
import { listGroups } from './documents.js';

const G = { chat: 'g1', place: 'group' } as const;
const OFFICER = 'officer:hai-phong';
const REPORT = 'report:cum-2:2024-H1:hai-phong' as StreamId;

let stage: Stage;
let refuses: (outbound: Outbound) => Delivery | null;
const deliver = (outbound: Outbound): Delivery =>
  refuses(outbound) ?? { outcome: 'sent', ref: { chat: outbound.to.chat, message: `m:${outbound.id}` } };
const refusingAt = (chat: string, delivery: Delivery): void => {
  refuses = ({ to }) => (to.chat === chat ? delivery : null);
};
const ask = (who: string, text: string) => stage.say(who, text, G);
const at = (chat: string, shown: readonly Seen[]): string =>
  shown
    .filter(({ to }) => to === chat)
    .map(({ text }) => text)
    .join('\n');
const entered = async (): Promise<number> =>
  (await stage.store.read(REPORT)).events.filter(({ type }) => type === 'FieldsEntered').length;
const bind = () => ask('secretary', 'gắn nhóm');

beforeEach(async () => {
  refuses = () => null;
  stage = await openStage({ deliver });
  await stage.jumpTo('2024-06-10T10:00:00+07:00');
});

describe('a group that is not bound', () => {
  it('hears once an hour where to write, whoever asks and whatever', async () => {
    expect(at('g1', await ask(OFFICER, '/tiendo'))).toContain('chưa gắn với cụm');
    expect(await ask(OFFICER, '/tonghop')).toEqual([]);
    await stage.jumpTo('2024-06-10T11:01:00+07:00');
    expect(at('g1', await ask(OFFICER, '/tiendo'))).toContain('nhắn riêng');
  });

  it('is bound by the secretary alone, and once', async () => {
    const refused = at('g1', await ask(OFFICER, '/gannhom'));
    expect(refused).toContain('thư ký cụm');
    expect(at('g1', await ask('leader', '/gannhom'))).toContain('thư ký cụm');
    expect(await listGroups(stage.deps)).toEqual([]);
    expect(at('g1', await bind())).toContain('Đã gắn nhóm này');
    expect(at('g1', await ask('secretary', '/bind'))).toContain('từ trước');
    expect(await listGroups(stage.deps)).toMatchObject([{ chat: 'g1', pin: null, language: 'vi' }]);
  });

  it('can be released again, and nothing can be released or pinned twice', async () => {
    expect(at('g1', await ask('secretary', '/gonhom'))).toContain('không có gì để gỡ');
    expect(at('g1', await ask('secretary', '/ghim'))).toContain('chưa gắn với cụm');
    await bind();
    expect(at('g1', await ask(OFFICER, '/gonhom'))).toContain('thư ký cụm');
    expect(at('g1', await ask('secretary', 'gỡ nhóm'))).toContain('Đã gỡ nhóm');
    expect(await listGroups(stage.deps)).toEqual([]);
  });

  it('is not made in a private conversation', async () => {
    for (const command of ['/gannhom', '/gonhom', '/ghim'])
      expect(at('secretary', await stage.say('secretary', command))).toContain('dùng trong nhóm');
    expect(at('secretary', await stage.say('secretary', '/ghim mai'))).toContain('/ghim tắt');
    expect(await listGroups(stage.deps)).toEqual([]);
  });
});

describe('in the group of the cluster', () => {
  beforeEach(bind);

  it.each(['/tiendo', 'ban nào chưa nộp?', 'Hải Phòng nộp chưa?', '/hannop', 'hạn nộp khi nào?'])(
    '“%s” is answered before everybody, to each role alike',
    async (question) => {
      await stage.say(OFFICER, '/baocao');
      await stage.say(OFFICER, '1.034');
      const answers = new Set<string>();
      for (const who of [OFFICER, 'secretary', 'leader', 'observer']) {
        const shown = await ask(who, question);
        expect(shown.map(({ to, kind }) => [to, kind])).toEqual([['g1', 'reply']]);
        const words = shown.flatMap(({ buttons }) => buttons.map(({ word }) => word));
        expect(words.filter((word) => word !== 'status' && word !== 'deadlines')).toEqual([]);
        answers.add(at('g1', shown));
      }
      expect(answers.size).toBe(1);
      expect([...answers].join()).not.toMatch(/nháp|1\.034|đầu mối|không gửi tin tới/);
    },
  );

  it('a bare mention, thanks and a call for help get what can be asked here', async () => {
    for (const said of ['', '/trogiup', 'xin chào'])
      expect(at('g1', await ask(OFFICER, said))).toContain('Trong nhóm, hệ thống trả lời');
  });

  it.each(['/tonghop', '/solieu kết nạp', '/viec', '/baocao', '/danhba', '/caidat', 'abc xyz gì đó'])(
    '“%s” is answered in private, and the group is told only that',
    async (question) => {
      const shown = await ask('secretary', question);
      expect(at('secretary', shown)).not.toBe('');
      expect(shown.filter(({ to }) => to === 'g1').map(({ text }) => text)).toEqual([
        'Đã gửi riêng cho đồng chí Thư ký cụm (diễn tập).',
      ]);
      expect(shown.at(-1)?.to).toBe('g1');
    },
  );

  it('figures are read back in private and stored when confirmed there', async () => {
    const shown = await ask(OFFICER, 'kết nạp 848');
    expect(at(OFFICER, shown)).toContain('848');
    expect(at('g1', shown)).not.toContain('848');
    expect(at('g1', await ask(OFFICER, 'đúng'))).not.toContain('848');
    expect(await entered()).toBe(0);
    expect(at(OFFICER, await stage.press(OFFICER, 'confirm'))).toContain('Đã lưu');
    expect(await entered()).toBe(1);
  });

  it('a figure does not answer the question that stands open in private, nor end the entry', async () => {
    await stage.say(OFFICER, '/baocao');
    await ask(OFFICER, '12');
    await ask(OFFICER, '/huy');
    expect(await entered()).toBe(0);
    await stage.say(OFFICER, '1.034');
    expect(await entered()).toBe(1);
    await ask(OFFICER, 'tinh giản 12');
    expect(at(OFFICER, await stage.press(OFFICER, 'confirm'))).toMatch(/\d+\/11/);
    expect(await entered()).toBe(2);
  });

  it('a private conversation that cannot be reached is asked for', async () => {
    refusingAt(OFFICER, { outcome: 'unreachable', state: 'blocked', code: 'blocked_by_user' });
    const shown = await ask(OFFICER, '/viec');
    expect(at('g1', shown)).toContain('chưa gửi tới được');
    refuses = () => null;
    const again = await ask(OFFICER, '/viec');
    expect(again.map(({ to }) => to)).toEqual(['g1']);
    expect(at('g1', again)).toContain('mở cuộc trò chuyện riêng');
  });

  it('a button acts with the rights of who presses it, and only those of the group count', async () => {
    await ask(OFFICER, '/tiendo');
    expect(at('g1', await stage.press('observer', 'deadlines', G))).toContain('18/6/2024');
    await stage.press('secretary', 'status', G);
    for (const token of ['submit|2024-H1|hai-phong|1|yes', 'confirm|c1', 'invite', 'nonsense|1', 'form|2024-H1']) {
      const shown = await stage.hand(OFFICER, { kind: 'press', token, card: { chat: 'g1', message: 'm1' } }, G);
      expect(shown.map(({ to, kind }) => [to, kind])).toEqual([['g1', 'reply']]);
      expect(at('g1', shown)).toContain('không dùng trong nhóm');
    }
    const forged = { kind: 'press', token: 'pin_group|on', card: { chat: 'g1', message: 'm1' } } as const;
    expect(at('g1', await stage.hand(OFFICER, forged, G))).toContain('thư ký cụm');
    expect((await listGroups(stage.deps))[0]?.pin).toBeNull();
  });

  it('a typed label or number presses the last card there, not the one in private', async () => {
    await stage.say(OFFICER, 'kết nạp 848');
    await ask(OFFICER, '1');
    expect(await entered()).toBe(0);
    await ask(OFFICER, '/tiendo');
    expect(at('g1', await ask(OFFICER, 'hạn nộp'))).toContain('18/6/2024');
  });

  it('a stranger learns once an hour to write in private; their code is not redeemed here', async () => {
    const stranger = { ...G, account: 'term:nobody' as AccountKey };
    expect(at('g1', await stage.say('nobody', '/tiendo', stranger))).toContain('không gửi mã trong nhóm');
    const invited = await stage.app.operator.invite({ role: 'observer', board: null, person: null });
    const code = invited.ok ? invited.value.code : '';
    expect(await stage.say('nobody', `/start ${code}`, stranger)).toEqual([]);
    expect(at('nobody', await stage.say('nobody', `/start ${code}`))).toContain('Mã đúng');
  });

  it('a command of another bot is left alone', async () => {
    expect(await ask(OFFICER, '/weather')).toEqual([]);
  });

  it.each([
    ['where the bot may delete', true, 'Tin đã được xóa'],
    ['where it may not', false, 'tự xóa tin'],
  ])('refused matter is not echoed %s, and what became of it is said truly', async (_, mayDelete, words) => {
    if (!mayDelete)
      refuses = ({ kind }) => (kind === 'delete' ? { outcome: 'not_possible', code: 'message_fixed' } : null);
    const shown = await ask(OFFICER, 'Tài liệu MẬT zq7');
    expect(shown.map(({ to, kind }) => [to, kind])).toEqual([
      ['g1', 'delete'],
      ['g1', 'reply'],
    ]);
    expect(at('g1', shown)).toContain(words);
    expect(JSON.stringify(shown)).not.toContain('zq7');
  });
});

describe('the binding', () => {
  beforeEach(bind);

  it('ends where the bot was put out, told or found out while writing', async () => {
    await stage.hand('leader', { kind: 'removed' }, G);
    expect(await listGroups(stage.deps)).toEqual([]);
    await bind();
    refusingAt('g1', { outcome: 'unreachable', state: 'left', code: 'not_in_chat' });
    await ask(OFFICER, '/tiendo');
    expect(await listGroups(stage.deps)).toEqual([]);
    refuses = () => null;
    // Who asked can be reached as before.
    expect(await readAccount(stage.deps, `term:${OFFICER}` as AccountKey)).toMatchObject({ reachability: 'reachable' });
  });

  it('stays where the bot may just not write', async () => {
    refusingAt('g1', { outcome: 'unreachable', state: 'dm_closed', code: 'not_allowed_to_write' });
    await ask(OFFICER, '/tiendo');
    expect(await listGroups(stage.deps)).toHaveLength(1);
  });

  it.each([
    ['that is told', () => stage.hand('leader', { kind: 'moved', to: 'g2' }, G)],
    [
      'found out while writing',
      async () => {
        refusingAt('g1', { outcome: 'sent', ref: { chat: 'g2', message: 'm1' } });
        await ask(OFFICER, '/tiendo');
      },
    ],
  ])('follows a move %s, and so does what waits to be sent', async (_, move) => {
    const waiting: Outbound = {
      id: 'w1',
      to: { channel: 'terminal', account: 'term:secretary' as AccountKey, chat: 'g1', person: null, place: 'group' },
      kind: 'notice',
      reply: { show: 'new', blocks: [{ kind: 'text', lines: [['chờ']] }] },
      target: null,
      orSend: false,
      row: null,
      uncertain: 'leave',
      slot: null,
    };
    await stage.store.commit({
      stream: 'test:1' as StreamId,
      expected: 0,
      key: 'k',
      at: stage.now(),
      events: [{ type: 'T', v: 1, data: {} }],
      schedule: [asRow(waiting, '2024-06-10T03:30:00.000Z' as Instant)],
    });
    await move();
    refuses = () => null;
    expect(await listGroups(stage.deps)).toMatchObject([{ chat: 'g2' }]);
    const shown = await stage.jumpTo('2024-06-10T10:40:00+07:00');
    expect(at('g2', shown)).toBe('chờ');
    expect(at('g2', await stage.say(OFFICER, '/tiendo', { ...G, chat: 'g2' }))).toContain('Chưa ban nào nộp');
  });
});
