import { beforeEach, describe, expect, it } from 'vitest';
import { type ApprovalStage, CHAIN, openApprovalStage, to } from '../../../../../tests/support/approval-stage.js';

const HP = 'officer:hai-phong';
const HEAD = 'head:hai-phong';
let stage: ApprovalStage;

const sendBack = async (who: string): Promise<void> => {
  await stage.say(who, '/tralai Hải Phòng');
  await stage.press(who, 'Thiếu số liệu');
};

beforeEach(async () => {
  stage = await openApprovalStage();
  await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
});

describe('a report that is sent back', () => {
  it('tells its board why and until when, and comes again as a new revision', async () => {
    await sendBack(HEAD);
    const seen = await stage.press(HEAD, 'Trả lại');
    expect(to(seen, HEAD)).toBe(
      'Đã trả lại báo cáo Hải Phòng · 6 tháng đầu năm 2024 · lần 1. Lý do: Thiếu số liệu. Ban nộp lại trước 17:00 thứ Tư 12/6/2024.',
    );
    expect(to(seen, HP)).toContain('được trưởng ban trả lại.\nLý do: Thiếu số liệu.\nĐề nghị đồng chí sửa và nộp lại');
    expect(to(seen, 'secretary')).toBe('');
    expect(await stage.tap(HP, 'Sửa báo cáo')).toContain('Hải Phòng · 6 tháng đầu năm 2024');
    const again = await stage.handIn(HP, 'sửa lại kết nạp 1260');
    expect(to(again, HEAD)).toContain('lần 2 (sửa): chờ Trưởng ban duyệt.');
    expect(to(again, HEAD)).toContain('Kết nạp đảng viên: 1.260');
    expect(await stage.read(HP, '/viec')).not.toContain('bị trả lại');
  });

  it('may come again as it was, when it was right', async () => {
    await sendBack(HEAD);
    await stage.press(HEAD, 'Trả lại');
    await stage.say(HP, '/nop');
    const seen = await stage.press(HP, 'submit');
    expect(to(seen, HEAD)).toContain('lần 2 (sửa): chờ Trưởng ban duyệt.');
  });

  it('by the secretary is told to the head as well, and may carry a note in their own words', async () => {
    await stage.press(HEAD, 'Duyệt');
    await sendBack('secretary');
    expect(await stage.tap('secretary', 'Kèm ý kiến')).toContain('không quá 300 ký tự');
    expect(await stage.read('secretary', 'x'.repeat(301))).toContain('Ý kiến dài 301 ký tự');
    const seen = await stage.say('secretary', 'Đề nghị bổ sung số liệu khu vực ngoài nhà nước');
    expect(to(seen, HP)).toContain('Ý kiến: “Đề nghị bổ sung số liệu khu vực ngoài nhà nước”.');
    expect(to(seen, HEAD)).toContain('được thư ký cụm trả lại.');
    expect(await stage.read('secretary', '/tiepnhan Hải Phòng')).toContain('Ý kiến: “Đề nghị bổ sung');
  });

  it('with a note that the guard refuses stays as it was, and nothing of the note is kept', async () => {
    await sendBack('secretary');
    await stage.press('secretary', 'Kèm ý kiến');
    const seen = await stage.say('secretary', 'đồng chí Nguyễn Văn An, sinh ngày 12/3/1980, CCCD 031080001234');
    expect(seen.map((each) => each.to)).not.toContain(HP);
    expect(await stage.read('secretary', '/tiendo')).not.toContain('trả lại 1');
    expect(await stage.read('secretary', '/huy')).not.toBe('');
    expect(JSON.stringify(await stage.store.documents.list('text:'))).not.toContain('031080001234');
  });

  it('is reminded of the day before and on the day, until it comes again', async () => {
    stage = await openApprovalStage({ ...CHAIN, resubmitDays: 3 });
    await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
    await sendBack(HEAD);
    await stage.press(HEAD, 'Trả lại');
    const before = to(await stage.playTo('2024-06-12T09:00:00+07:00'), HP);
    expect(before).toContain('bị trả lại (Thiếu số liệu), cần nộp lại');
    expect(before).toContain('17:00 thứ Năm 13/6/2024');
    expect(before).toContain('Sửa báo cáo');
    await stage.handIn(HP, 'sửa lại kết nạp 1260');
    expect(to(await stage.playTo('2024-06-13T16:00:00+07:00'), HP)).not.toContain('bị trả lại');
  });

  it('is named once where another reminder of it falls due at the same time', async () => {
    await sendBack(HEAD);
    await stage.press(HEAD, 'Trả lại');
    const seen = to(await stage.playTo('2024-06-11T09:00:00+07:00'), HP);
    expect(seen).toContain('bị trả lại (Thiếu số liệu)');
    expect(seen.match(/Báo cáo 6 tháng đầu năm 2024/g)).toHaveLength(1);
  });

  it('is reminded of on the day itself too', async () => {
    await sendBack(HEAD);
    await stage.press(HEAD, 'Trả lại');
    expect(to(await stage.playTo('2024-06-12T09:00:00+07:00'), HP)).toContain('bị trả lại (Thiếu số liệu)');
    expect(to(await stage.playTo('2024-06-14T09:00:00+07:00'), HP)).not.toContain('bị trả lại');
    expect(await stage.read(HP, '/visao')).toContain('bị trả lại, chưa nộp lại');
  });

  it('waits for the morning to be told in quiet hours', async () => {
    await stage.jumpTo('2024-06-10T22:30:00+07:00');
    await sendBack('secretary');
    expect(to(await stage.press('secretary', 'Trả lại'), HP)).toBe('');
    expect(to(await stage.playTo('2024-06-11T08:30:00+07:00'), HP)).toContain('được thư ký cụm trả lại.');
  });

  it('may be asked for with its reason in one message', async () => {
    const asked =
      'Trả lại báo cáo Hải Phòng · 6 tháng đầu năm 2024 · lần 1? Lý do: Thiếu số liệu. Ban phải nộp lại trước 17:00 thứ Tư 12/6/2024.';
    for (const said of [
      '/tralai Hải Phòng thiếu số liệu',
      'trả lại Hải Phòng, lý do: thiếu số liệu',
      'tra lai bao cao cua hai phong vi thieu so lieu.',
      'return Hải Phòng 6T/2024 figures are missing',
    ])
      expect(await stage.read('secretary', said)).toContain(asked);
    expect(await stage.read(HEAD, 'trả lại thiếu số liệu')).toContain(asked);
    expect(await stage.read('secretary', 'trả lại Hải Phòng tiền')).not.toContain('Đồng chí chọn lý do');
  });

  it('takes the reasons of the file', async () => {
    const reasons = [{ code: 'seal', vi: 'Chưa ký, đóng dấu', en: 'Not signed and sealed' }];
    stage = await openApprovalStage({ ...CHAIN, reasons });
    await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
    await stage.say(HEAD, '/tralai');
    await stage.press(HEAD, 'Chưa ký, đóng dấu');
    expect(to(await stage.press(HEAD, 'Trả lại'), HP)).toContain('Lý do: Chưa ký, đóng dấu.');
  });
});

describe('on time', () => {
  const ALL =
    'Kết nạp: 1.040/2.200\nTổ chức đảng ngoài NN: 3\nKết nạp ngoài NN: 20\nTinh giản biên chế: 12\nSáp nhập: 3\nBổ sung quy hoạch: 40\nĐưa ra khỏi quy hoạch: 2\nCán bộ trẻ: 10/40\nCán bộ nữ: 17/40\nMô hình tốt: 3';
  const LATE = '2024-06-19T09:00:00+07:00';

  it('stays with the officer’s hand-in, whatever is sent back', async () => {
    await stage.handIn(HP, ALL);
    expect(await stage.read('leader', '/tiendo Hải Phòng')).toContain('đúng hạn');
    await stage.jumpTo(LATE);
    await sendBack(HEAD);
    await stage.press(HEAD, 'Trả lại');
    const seen = await stage.handIn(HP, 'sửa lại kết nạp 1260');
    expect(to(seen, HP)).toContain('Giữ mốc đúng hạn');
    expect(await stage.read('leader', '/tiendo Hải Phòng')).toContain('đúng hạn');
  });

  it('is the head’s approval where the file says so', async () => {
    stage = await openApprovalStage({ ...CHAIN, handedInBy: 'head' });
    expect(to(await stage.handIn(HP, ALL), HP)).toContain('Đúng hạn tính theo lúc Trưởng ban duyệt.');
    expect(await stage.read('leader', '/tiendo Hải Phòng')).toContain('chờ Trưởng ban duyệt');
    const round = await stage.read('leader', '/tiendo');
    expect(round).toContain('1/14 ban đã nộp: 1 chờ Trưởng ban duyệt. Chưa nộp 13 ban.');
    expect(round).toContain('• Chờ Trưởng ban duyệt 1: Hải Phòng');
    expect(await stage.tap('leader', 'Ban nào đã nộp')).not.toContain('Đúng hạn 1');
    await stage.jumpTo(LATE);
    await stage.say(HEAD, '/duyet');
    await stage.press(HEAD, 'Duyệt');
    expect(await stage.read('leader', '/tiendo Hải Phòng')).toContain('muộn 16 giờ');
  });
});
