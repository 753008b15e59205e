import { beforeEach, expect, it } from 'vitest';
import { openStage, type Stage } from '../../../../../tests/support/stage.js';
import type { Delivery, Outbound } from '../../conversation/outbound.js';
import { plainText } from '../../conversation/plain-text.js';
import { listGroups } from './documents.js';

const G = { chat: 'g1', place: 'group' } as const;
const WHO = 'officer:hai-phong';
const WHOLE =
  'Kết nạp: 1.040/2.200\nTổ chức đảng ngoài NN: 3\nKết nạp ngoài NN: 20\nTinh giản biên chế: 12\nSáp nhập: 3\nBổ sung quy hoạch: 40\nĐưa ra khỏi quy hoạch: 2\nCán bộ trẻ: 10/40\nCán bộ nữ: 17/40\nMô hình tốt: 3';

let stage: Stage;
let sent: Outbound[];
let outcome: (outbound: Outbound) => Delivery | null;

/** What went to the group of the pinned state since last asked. */
const taken = (): readonly Outbound[] => {
  const mine = sent.filter(({ id, pin, kind }) => pin === true || kind === 'unpin' || id.startsWith('pin:'));
  sent = [];
  return mine;
};
const textOf = (outbound: Outbound | undefined): string =>
  outbound?.reply == null ? '' : plainText(outbound.reply).text;
const shown = async () => (await listGroups(stage.deps))[0]?.pin?.shown ?? null;
const handIn = async (): Promise<void> => {
  await stage.say(WHO, WHOLE);
  await stage.press(WHO, 'confirm');
  await stage.press(WHO, 'submit');
};

beforeEach(async () => {
  sent = [];
  outcome = () => null;
  stage = await openStage({
    deliver: (outbound) => {
      sent.push(outbound);
      return outcome(outbound) ?? { outcome: 'sent', ref: { chat: outbound.to.chat, message: outbound.id } };
    },
  });
  await stage.jumpTo('2024-06-10T10:00:00+07:00');
  await stage.say('secretary', 'gắn nhóm', G);
  taken();
});

const turnOn = () => stage.press('secretary', 'pin_group', G);

it('is off until the secretary turns it on, and then stands at the top', async () => {
  await stage.jumpTo('2024-06-10T10:05:00+07:00');
  expect(taken()).toEqual([]);
  await turnOn();
  const [message, ...more] = taken();
  expect(more).toEqual([]);
  expect(message).toMatchObject({ kind: 'notice', pin: true, to: { chat: 'g1', place: 'group' }, target: null });
  expect(textOf(message)).toMatch(/cập nhật 10:05.*\n0\/14 ban đã nộp/);
  expect(textOf(message)).toContain('Chưa nộp 14: Lạng Sơn');
  await stage.say('secretary', '/ghim', G);
  expect(taken()).toEqual([]);
});

it('is edited when a report comes in, at most once a minute, and not for a draft', async () => {
  await turnOn();
  const message = (await shown())?.message;
  taken();
  await stage.say(WHO, 'kết nạp 848');
  await stage.press(WHO, 'confirm');
  await stage.jumpTo('2024-06-10T10:10:00+07:00');
  expect(taken()).toEqual([]);
  await handIn();
  await stage.jumpTo('2024-06-10T10:40:00+07:00');
  const [edit, ...more] = taken();
  expect(more).toEqual([]);
  expect(edit).toMatchObject({ kind: 'edit', target: message, orSend: false });
  expect(textOf(edit)).toMatch(/cập nhật 10:40.*\n1\/14 ban đã nộp/);
  expect(textOf(edit)).toContain('Đúng hạn 1: Hải Phòng');
  expect(textOf(edit)).not.toMatch(/1\.040|848|nháp/);
  await stage.say(WHO, '/solieu');
  await stage.say('head:thai-binh', WHOLE);
  await stage.press('head:thai-binh', 'confirm');
  await stage.press('head:thai-binh', 'submit');
  expect((await stage.app.tick()).filter(({ pin }) => pin === true)).toEqual([]);
  await stage.jumpTo('2024-06-10T10:41:00+07:00');
  expect(taken().map(textOf)).toEqual([expect.stringContaining('2/14 ban đã nộp')]);
});

it('is made anew when it is gone, but not at night', async () => {
  await turnOn();
  taken();
  await stage.jumpTo('2024-06-10T22:30:00+07:00');
  await handIn();
  outcome = ({ kind }) => (kind === 'edit' ? { outcome: 'not_possible', code: 'message_not_found' } : null);
  await stage.jumpTo('2024-06-10T22:31:00+07:00');
  expect(taken().map(({ kind }) => kind)).toEqual(['edit']);
  expect(await shown()).toBeNull();
  await stage.jumpTo('2024-06-10T22:40:00+07:00');
  expect(taken()).toEqual([]);
  await stage.jumpTo('2024-06-11T08:00:00+07:00');
  expect(taken().map(({ kind, pin }) => [kind, pin])).toEqual([['notice', true]]);
});

it('stays unpinned where the platform does not let the bot, and the secretary hears so once', async () => {
  outcome = ({ pin, to, id }) =>
    pin === true ? { outcome: 'sent', ref: { chat: to.chat, message: id }, pinned: false } : null;
  await turnOn();
  const told = taken().filter(({ to }) => to.chat === 'secretary');
  expect(told.map(textOf)).toEqual([expect.stringContaining('chưa có quyền ghim')]);
  expect(await shown()).not.toBeNull();
  await handIn();
  await stage.jumpTo('2024-06-10T11:00:00+07:00');
  const next = taken();
  expect(next.map(({ kind }) => kind)).toEqual(['edit']);
});

it('gives way to that of the next cycle', async () => {
  await turnOn();
  const old = (await shown())?.message;
  taken();
  await stage.jumpTo('2024-12-03T09:00:00+07:00');
  const [unpin, message] = taken();
  expect(unpin).toMatchObject({ kind: 'unpin', target: old });
  expect(message).toMatchObject({ kind: 'notice', pin: true });
  expect(textOf(message)).toContain('năm 2024');
  expect(await shown()).toMatchObject({ period: '2024-Y' });
});

it('is taken down by the secretary alone', async () => {
  await turnOn();
  taken();
  await stage.say(WHO, '/ghim tắt', G);
  expect(taken()).toEqual([]);
  await stage.say('secretary', '/ghim tắt', G);
  expect(taken().map(({ kind }) => kind)).toEqual(['unpin']);
  await stage.say('secretary', 'ghim tắt', G);
  await stage.jumpTo('2024-06-18T17:30:00+07:00');
  expect(taken()).toEqual([]);
});

it('is sent anew into the group that the old one became', async () => {
  await turnOn();
  taken();
  await stage.hand('leader', { kind: 'moved', to: 'g2' }, G);
  await stage.jumpTo('2024-06-10T11:00:00+07:00');
  expect(taken()).toMatchObject([{ kind: 'notice', pin: true, to: { chat: 'g2' } }]);
});

it('follows an edit that found the group under another id', async () => {
  await turnOn();
  await handIn();
  outcome = ({ pin }) => (pin === true ? { outcome: 'sent', ref: { chat: 'g2', message: 'm9' } } : null);
  await stage.jumpTo('2024-06-10T11:00:00+07:00');
  expect(await listGroups(stage.deps)).toMatchObject([
    { chat: 'g2', pin: { shown: { message: { chat: 'g2', message: 'm9' } } } },
  ]);
});
