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

  it('takes a step once, however often its button is delivered, and tells about it once', async () => {
    await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
    const key = 'term:again:1';
    const first = await stage.press(HEAD, 'Duyệt', { key });
    const card = { kind: 'press', token: 'approve|2024-H1|hai-phong|1', card: null } as const;
    const again = await stage.hand(HEAD, card, { key });
    expect(to(first, 'secretary')).toContain('chờ thư ký cụm tiếp nhận');
    expect(to(again, HEAD)).toBe(to(first, HEAD));
    const { events } = await stage.store.read('report:cum-2:2024-H1:hai-phong' as never);
    expect(events.filter(({ type }) => type === 'RevisionApproved')).toHaveLength(1);
    expect(to(await stage.playTo('2024-06-10T09:30:00+07:00'), 'secretary')).toBe('');
  });

  it('is decided by whoever comes first when two press at once', async () => {
    await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
    const press = (who: string, token: string) => stage.hand(who, { kind: 'press', token, card: null });
    const [approved, returned] = await Promise.all([
      press(HEAD, 'approve|2024-H1|hai-phong|1'),
      press('secretary', 'return|2024-H1|hai-phong|1|missing|yes'),
    ]);
    const { events } = await stage.store.read('report:cum-2:2024-H1:hai-phong' as never);
    const steps = events.map(({ type }) => type).filter((type) => type.startsWith('Revision'));
    // A return of what was approved a moment ago is no contradiction; an approval of what was returned is.
    expect([['RevisionApproved', 'RevisionReturned'], ['RevisionReturned']]).toContainEqual(steps);
    expect(`${to(approved, HEAD)}${to(returned, 'secretary')}`).toContain('Đã trả lại báo cáo');
  });

  it('keeps every step in what changed and in the hand-ins', async () => {
    await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
    await stage.press(HEAD, 'Duyệt');
    await stage.say('secretary', '/tralai Hải Phòng');
    await stage.press('secretary', 'Sai kỳ báo cáo');
    await stage.press('secretary', 'Trả lại');
    const changes = await stage.read('leader', '/thaydoi 6T/2024 từ 9/6');
    expect(changes).toContain('2 lần duyệt, tiếp nhận, trả lại');
    expect(changes).toContain('Hải Phòng: trả lại lần 1 (Sai kỳ báo cáo) – Thư ký cụm (diễn tập), 09:00 10/6');
    expect(changes).toContain('Hải Phòng: đã duyệt lần 1 – Trưởng ban Hải Phòng (diễn tập), 09:00 10/6');
    expect(await stage.read('officer:ha-nam', '/thaydoi 6T/2024 từ 9/6')).not.toContain('trả lại');
    const history = await stage.read(HP, 'các lần nộp');
    expect(history).toContain('đã duyệt lúc 09:00 thứ Hai 10/6/2024');
    expect(history).toContain('trả lại lúc 09:00 thứ Hai 10/6/2024: Sai kỳ báo cáo');
  });
});
