import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';

let stage: Stage;
const said = (seen: readonly Seen[], to: string): string =>
  seen
    .filter((each) => each.to === to)
    .map((each) => each.text)
    .join('\n');
const say = async (who: string, text: string): Promise<string> => said(await stage.say(who, text), who);
const press = async (who: string, ...buttons: readonly string[]): Promise<readonly Seen[]> => {
  let seen: readonly Seen[] = [];
  for (const button of buttons) seen = await stage.press(who, button);
  return seen;
};
const calls = async (): Promise<readonly string[]> =>
  (await stage.store.heads('cycle:cum-2:2024-C')).map(({ stream }) => stream.slice('cycle:cum-2:'.length));
const WHOLE = '/yeucau hạn 25/6 kết nạp, tinh giản của Hải Dương, Hà Nam: rà soát 6 tháng';

beforeEach(async () => {
  stage = await openStage();
});

describe('a report call', () => {
  it('is put together by buttons, read back, and opened when confirmed', async () => {
    await stage.say('secretary', '/yeucau');
    await press('secretary', 'Kết nạp đảng viên', 'Tinh giản biên chế', 'Tiếp tục', 'Hải Dương', 'Tiếp tục');
    await press('secretary', 'thứ Hai 17/6/2024');
    const read = await say('secretary', 'rà soát tinh giản');
    expect(read).toContain('Tên: Rà soát tinh giản');
    expect(read).toContain('Mục báo cáo: Kết nạp đảng viên, Tinh giản biên chế');
    expect(read).toContain('Ban báo cáo (1): Hải Dương');
    expect(read).toContain('Hạn nộp 17:00 thứ Hai 17/6/2024; khóa số liệu 17:00 thứ Tư 17/7/2024');
    expect(await calls()).toEqual([]);
    const opened = await press('secretary', 'Gửi yêu cầu');
    expect(said(opened, 'secretary')).toContain('Đã mở Báo cáo chuyên đề 01/2024: Rà soát tinh giản');
    expect(said(opened, 'officer:hai-duong')).toContain('Có yêu cầu của thư ký cụm');
    expect(said(opened, 'officer:ha-nam')).toBe('');
    expect(await calls()).toEqual(['2024-C01']);
  });

  it('is said in one message; a day and a lock are taken from it', async () => {
    expect(await say('leader', WHOLE.replace(' kết nạp', ', khóa 30/6 kết nạp'))).toContain(
      'Hạn nộp 17:00 thứ Ba 25/6/2024; khóa số liệu 17:00 Chủ nhật 30/6/2024',
    );
    expect(await say('leader', 'đúng')).toContain('Đã báo 4 người');
  });

  it('means all boards when none is named, and takes one text instead of items', async () => {
    const read = await say('leader', '/yeucau hạn 25/6 nội dung bằng chữ: tình hình sáp nhập');
    expect(read).toContain('Ban báo cáo: cả 14 ban');
    expect(read).toContain('một nội dung bằng chữ');
    await press('leader', 'Gửi yêu cầu');
    expect(await say('officer:ha-nam', '/baocao C01')).toContain('Nội dung báo cáo');
    expect(await say('officer:ha-nam', 'Đã sắp xếp xong 3 đơn vị')).toContain('Đã lưu');
    expect(said(await press('officer:ha-nam', 'submit'), 'officer:ha-nam')).toContain('Đã nộp báo cáo');
    expect(await say('leader', '/tonghop C01 Hà Nam')).toContain('Đã sắp xếp xong 3 đơn vị');
  });

  it('is a report like any other: entered, handed in, counted, exported, due by itself', async () => {
    await stage.say('secretary', WHOLE);
    await stage.say('secretary', 'đúng');
    expect(await say('officer:ha-nam', '/viec')).toContain('còn 2 báo cáo');
    expect(await say('officer:ha-nam', '/hannop')).toContain(
      'Cũng đang mở: báo cáo chuyên đề 01/2024 “Rà soát 6 tháng”',
    );
    await stage.say('officer:ha-nam', '/baocao chuyên đề 1');
    await stage.say('officer:ha-nam', '12');
    await stage.say('officer:ha-nam', '3');
    await press('officer:ha-nam', 'submit');
    expect(await say('leader', '/tiendo C01')).toContain('1/2 ban đã nộp: 1 đúng hạn. Chưa nộp 1: Hải Dương');
    expect(await say('leader', '/tonghop 2024-C01')).toContain('từ 1/2 ban');
    const exported = await stage.app.operator.exportPeriod('2024-C01');
    expect(exported.ok && exported.value.boards.map(({ id }) => id)).toEqual(['hai-duong', 'ha-nam']);
    const notices = await stage.playTo('2024-06-24T09:00:00+07:00');
    const told = said(notices, 'officer:hai-duong');
    expect(told).toContain('chuyên đề 01/2024 “Rà soát 6 tháng”');
    expect(told).toContain('Đồng chí còn 2 báo cáo, trong đó 1 báo cáo đến hạn hôm nay:');
  });

  it('takes figures for the report that has a place for them', async () => {
    await stage.say('secretary', '/yeucau hạn 13/6 tinh giản của Hà Nam: rà soát');
    await stage.say('secretary', 'đúng');
    expect(await say('officer:ha-nam', 'tinh giản 15')).toContain('chuyên đề 01/2024');
    await stage.say('officer:ha-nam', 'bỏ');
    expect(await say('officer:ha-nam', 'kết nạp 10, đưa vào quy hoạch 60')).toContain('6 tháng đầu năm 2024');
  });

  it('skips the reminders that would lie before it was opened', async () => {
    await stage.say('secretary', '/yeucau hạn 12/6 kết nạp của Hà Nam: rà soát gấp');
    await stage.say('secretary', 'đúng');
    const lines = await stage.app.operator.reminders(
      '2024-06-01T00:00:00.000Z' as never,
      '2024-06-30T00:00:00.000Z' as never,
    );
    const rungs = lines
      .filter(({ items, to }) => to.role === 'officer' && items.some(({ period }) => period === '2024-C01'))
      .map(({ rung }) => rung);
    expect(rungs).toEqual(['-1', '0', '+1', '+3']);
  });
});

describe('a call that cannot be', () => {
  it.each([
    ['hạn đã qua', '/yeucau hạn 1/6 kết nạp: rà soát', 'Hạn nộp 1/6/2024 đã qua'],
    ['no such item', '/yeucau hạn 25/6 abc xyz: rà soát', 'Chưa rõ “abc xyz”'],
    ['no item', '/yeucau hạn 25/6: rà soát', 'Bước 1'],
    ['no due', '/yeucau kết nạp của Hà Nam: rà soát', 'Bước 3'],
    ['no such day', '/yeucau hạn 31/6 kết nạp: rà soát', 'Chưa rõ “31/6”'],
    ['locked before due', '/yeucau hạn 25/6, khóa 20/6 kết nạp: rà soát', 'trước hạn nộp'],
    ['too long a name', `/yeucau hạn 25/6 kết nạp: ${'rà soát '.repeat(20)}`, 'tối đa 120'],
  ])('%s: says so and opens nothing', async (_, message, why) => {
    expect(await say('secretary', message)).toContain(why);
    expect(await calls()).toEqual([]);
  });

  it('asks again for a day that does not exist, and answers a question in between', async () => {
    await stage.say('secretary', '/yeucau kết nạp của Hà Nam: rà soát');
    expect(await say('secretary', '31/6')).toContain('Chưa đọc được ngày “31/6”');
    expect(await say('secretary', 'ban nào chưa nộp?')).toContain('chưa nộp');
    expect(await say('secretary', '25/6')).toContain('Hạn nộp 17:00 thứ Ba 25/6/2024');
  });

  it('keeps what was said when one part is wrong', async () => {
    await stage.say('secretary', WHOLE.replace('25/6', '1/6'));
    const read = await say('secretary', '25/6');
    expect(read).toContain('Mục báo cáo: Kết nạp đảng viên, Tinh giản biên chế');
    expect(read).toContain('Ban báo cáo (2): Hải Dương, Hà Nam');
  });

  it('does not go on without an item or a board', async () => {
    await stage.say('secretary', '/yeucau');
    await press('secretary', 'Kết nạp đảng viên', 'Tiếp tục', 'Hải Dương', '✓ Hải Dương');
    expect(stage.seen.at(-1)?.text).toContain('Chưa chọn ban nào');
    expect(stage.seen.at(-1)?.buttons.map(({ label }) => label)).not.toContain('Tiếp tục');
  });

  it('is refused to everybody else', async () => {
    expect(await say('officer:ha-nam', WHOLE)).toContain('cần vai trò thư ký cụm hoặc lãnh đạo');
    expect(await say('observer', '/yeucau')).toContain('cần vai trò');
  });

  it('has cards that grow old', async () => {
    await stage.say('secretary', '/yeucau');
    await stage.say('secretary', '/huy');
    expect(said(await press('secretary', 'Kết nạp đảng viên'), 'secretary')).toContain('Thẻ này đã cũ');
  });

  it('is stopped and leaves nothing', async () => {
    await stage.say('secretary', WHOLE);
    expect(await say('secretary', '/huy')).toContain('chưa gửi yêu cầu nào');
    expect(await calls()).toEqual([]);
  });
});

describe('calling off', () => {
  beforeEach(async () => {
    await stage.say('secretary', WHOLE);
    await stage.say('secretary', 'đúng');
  });

  it('tells again who was told; nothing more is owed and figures stay', async () => {
    await stage.say('officer:ha-nam', '/baocao C01');
    await stage.say('officer:ha-nam', '12');
    await stage.say('officer:ha-nam', '3');
    await press('officer:ha-nam', 'submit');
    await stage.say('leader', '/tiendo hủy C01');
    const off = await press('leader', 'Gộp vào báo cáo khác', 'Xác nhận hủy');
    expect(said(off, 'officer:hai-duong')).toContain('đã được lãnh đạo hủy (Gộp vào báo cáo khác)');
    expect(await say('officer:hai-duong', '/baocao C01')).toContain('đã hủy: lãnh đạo hủy lúc 09:00');
    expect(await say('officer:hai-duong', '/viec')).toContain('còn 1 báo cáo');
    expect(await say('leader', '/tonghop C01')).toContain('từ 1/2 ban');
    expect(await say('leader', '/tiendo C01')).toContain('Đã hủy lúc 09:00 thứ Hai 10/6/2024: lãnh đạo');
    expect(await say('leader', '/tiendo hủy C01')).toContain('đã hủy lúc');
    expect(await say('leader', '/tiendo đóng C01')).toContain('đã hủy lúc');
  });

  it('is too late once it is due, and never for a report of the calendar', async () => {
    expect(await say('secretary', '/tiendo hủy 6T')).toContain('theo lịch, không hủy được');
    await stage.playTo('2024-06-26T09:00:00+07:00');
    expect(await say('secretary', '/tiendo hủy C01')).toContain('đã qua hạn nộp');
  });
});
