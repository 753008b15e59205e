import { beforeEach, describe, expect, it } from 'vitest';
import { type ApprovalStage, openApprovalStage, to } from '../../../../../tests/support/approval-stage.js';

const HP = 'officer:hai-phong';
const HEAD = 'head:hai-phong';
let stage: ApprovalStage;

beforeEach(async () => {
  stage = await openApprovalStage();
});

describe('the chain', () => {
  it('goes from the officer to the head, from the head to the secretary, and back to the officer', async () => {
    const seen = await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
    expect(to(seen, HP)).toContain('Báo cáo chờ Trưởng ban duyệt.');
    expect(to(seen, HEAD)).toContain('Hải Phòng · 6 tháng đầu năm 2024 · lần 1: chờ Trưởng ban duyệt.');
    expect(to(seen, HEAD)).toContain('Kết nạp đảng viên: 1.250');
    expect(to(seen, 'secretary')).toBe('');
    const approved = await stage.press(HEAD, 'Duyệt');
    expect(to(approved, HEAD)).toBe(
      'Đã duyệt báo cáo Hải Phòng · 6 tháng đầu năm 2024 · lần 1.\nĐã chuyển thư ký cụm để tiếp nhận.',
    );
    expect(to(approved, 'secretary')).toContain('chờ thư ký cụm tiếp nhận');
    expect(to(approved, HP)).toBe('');
    const accepted = await stage.press('secretary', 'Tiếp nhận');
    expect(to(accepted, 'secretary')).toContain('Đã tiếp nhận báo cáo Hải Phòng');
    expect(to(accepted, HP)).toBe('Thư ký cụm đã tiếp nhận báo cáo Hải Phòng · 6 tháng đầu năm 2024 · lần 1.');
  });

  it('is asked for by word, with a board or without', async () => {
    await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
    expect(await stage.read(HEAD, '/duyet')).toContain('chờ Trưởng ban duyệt');
    expect(await stage.read('secretary', '/tiepnhan')).toBe('Không có báo cáo nào chờ đồng chí tiếp nhận.');
    expect(await stage.read('secretary', 'trả lại Hải Phòng')).toContain('Đồng chí chọn lý do');
    // Typed under the card that was just shown, the word is its button.
    expect(await stage.read(HEAD, 'duyệt')).toContain('Đã duyệt báo cáo');
    expect(await stage.read('secretary', '/tiepnhan 6T/2024')).toContain('chờ thư ký cụm tiếp nhận');
  });
});
