import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GroupStage, groupOnSlack, groupOnTelegram } from './groups-stage.js';

let stage: GroupStage;
const texts = (): readonly string[] => stage.shown().map(({ text }) => text);
const WHOLE = [
  'Kết nạp: 1.040/2.200',
  'Tổ chức đảng ngoài NN: 3',
  'Kết nạp ngoài NN: 20',
  'Tinh giản biên chế: 12',
  'Sáp nhập: 3',
  'Bổ sung quy hoạch: 40',
  'Đưa ra khỏi quy hoạch: 2',
  'Cán bộ trẻ: 10/40',
  'Cán bộ nữ: 17/40',
  'Mô hình tốt: 3',
].join('\n');
const last = (): string => texts().at(-1) ?? '';

describe.each([
  ['Telegram', groupOnTelegram],
  ['Slack', groupOnSlack],
])('a group on %s', (platform, open) => {
  beforeEach(async () => {
    stage = await open();
    stage.allowPins(true);
    await stage.ask('secretary', 'gắn nhóm');
  });
  afterEach(async () => {
    await stage.close();
  });

  it('answers status and deadlines, and all else in private', async () => {
    expect(last()).toContain('Đã gắn nhóm này');
    await stage.ask('officer', 'ban nào chưa nộp?');
    expect(last()).toContain('Còn 14/14 ban chưa nộp');
    await stage.press('secretary', 'Hạn nộp');
    expect(last()).toContain('18/6/2024');
    await stage.ask('officer', 'kết nạp 848');
    expect(last()).toBe('Đã gửi riêng cho đồng chí officer.');
    expect(stage.alone('officer').at(-1)?.text).toContain('848');
    expect(await stage.core.reportOf('hai-phong')).toHaveLength(1);
    await stage.pressAlone('officer', 'Đúng, lưu');
    expect(await stage.core.reportOf('hai-phong')).toHaveLength(2);
    expect(texts().join()).not.toContain('848');
    await stage.ask('stranger', 'tình hình thế nào');
    expect(last()).toContain('không gửi mã trong nhóm');
    expect(last().includes('https://t.me/')).toBe(platform === 'Telegram');
  });

  it('has the state of the round at the top, edited without ringing and made anew when it was deleted', async () => {
    await stage.press('secretary', 'Ghim tình hình nộp');
    expect(stage.pinned()).toEqual([expect.stringContaining('0/14 ban đã nộp')]);
    expect(stage.rang()).toBe(false);
    await stage.core.playTo('2024-06-18T17:30:00+07:00');
    expect(stage.pinned()).toEqual([expect.stringContaining('Quá hạn 14')]);
    expect([stage.calls('edit'), stage.calls('pin')]).toEqual([1, 1]);
    expect(texts().filter((text) => text.includes('(cập nhật'))).toHaveLength(1);
    stage.erasePinned();
    await stage.tell('officer', WHOLE);
    await stage.pressAlone('officer', 'Đúng, lưu');
    await stage.pressAlone('officer', 'Nộp báo cáo');
    await stage.core.playTo('2024-06-19T09:00:00+07:00');
    expect(stage.pinned()).toEqual([expect.stringContaining('1/14 ban đã nộp')]);
    expect(stage.pinned().join()).toContain('Nộp muộn 1: Hải Phòng');
    await stage.ask('secretary', 'ghim tắt');
    expect(last()).toContain('Đã bỏ ghim');
    expect(stage.pinned()).toEqual([]);
    expect(stage.rang()).toBe(false);
  });

  it('keeps the state unpinned where it may not pin, and tells the secretary', async () => {
    stage.allowPins(false);
    await stage.ask('secretary', 'ghim');
    expect(stage.pinned()).toEqual([]);
    expect(texts().some((text) => text.includes('0/14 ban đã nộp'))).toBe(true);
    expect(stage.alone('secretary').at(-1)?.text).toContain('chưa có quyền ghim');
  });

  it('is let go when the bot is put out of it', async () => {
    await stage.end();
    expect(await stage.core.store.documents.list('group:')).toEqual([]);
  });

  it.each([
    ['and the platform tells of it', true],
    ['and it is found out while sending', false],
  ])('goes on under another id %s', async (_, told) => {
    await stage.ask('secretary', 'ghim');
    await stage.move(told);
    if (!told && platform === 'Telegram') await stage.core.playTo('2024-06-18T17:30:00+07:00');
    expect(await stage.core.store.documents.list('group:')).toEqual([
      platform === 'Telegram' ? 'group:telegram:-100900' : 'group:slack:C9MOI',
    ]);
    await stage.core.playTo('2024-06-19T09:00:00+07:00');
    expect(stage.pinned().at(-1)).toContain('Quá hạn 14');
    await stage.ask('officer', 'hạn nộp khi nào?');
    expect(last()).toContain('18/6/2024');
  });
});
