import { beforeEach, describe, expect, it } from 'vitest';
import {
  type ApprovalStage,
  openApprovalStage,
  to,
  withApproval,
} from '../../../../../tests/support/approval-stage.js';
import { openStage } from '../../../../../tests/support/stage.js';

const HP = 'officer:hai-phong';
const HN = 'officer:ha-nam';
let stage: ApprovalStage;

/** Hải Phòng accepted, Hà Nam approved, Hải Dương handed in, Bắc Ninh sent back. */
beforeEach(async () => {
  stage = await openApprovalStage();
  for (const [board, n] of [
    ['hai-phong', 1250],
    ['ha-nam', 300],
    ['hai-duong', 700],
    ['bac-ninh', 90],
  ] as const) {
    await stage.handIn(`officer:${board}`, `kết nạp ${n}, tinh giản 20`);
    if (board !== 'hai-duong' && board !== 'bac-ninh') await stage.press(`head:${board}`, 'Duyệt');
    if (board === 'hai-phong') await stage.press('secretary', 'Tiếp nhận');
  }
  await stage.say('head:bac-ninh', '/tralai');
  await stage.press('head:bac-ninh', 'Thiếu số liệu');
  await stage.press('head:bac-ninh', 'Trả lại');
});

describe('where reports are in the chain is shown', () => {
  it('in the status, to those who run the cycle and to the board itself', async () => {
    const said =
      'Theo bước: đã nộp 1 (Hải Dương), đã duyệt 1 (Hà Nam), đã tiếp nhận 1 (Hải Phòng), trả lại 1 (Bắc Ninh).';
    expect(await stage.read('secretary', '/tiendo')).toContain(said);
    expect(await stage.read('leader', '/tiendo')).toContain(said);
    expect(await stage.read('leader', '/tiendo Bắc Ninh')).toContain(
      'Bước hiện nay: trả lại (Thiếu số liệu), nộp lại trước 17:00 thứ Tư 12/6/2024.',
    );
    expect(await stage.read(HN, '/tiendo')).toContain('Theo bước: đã duyệt 1 (Hà Nam).');
    expect(await stage.read(HN, '/tiendo Bắc Ninh')).not.toContain('trả lại');
    await stage.playTo('2024-06-13T09:00:00+07:00');
    expect(await stage.read('secretary', '/tiendo')).toContain('đã tiếp nhận 1 (Hải Phòng), chưa nộp lại 1 (Bắc Ninh)');
    expect(await stage.read('secretary', '/tiendo Bắc Ninh')).toContain('trả lại (Thiếu số liệu), chưa nộp lại');
    expect(await stage.read('secretary', '/viec')).toContain('bị trả lại, quá hạn chưa nộp lại: Bắc Ninh');
  });

  it('in the digest at the due instant, by step', async () => {
    const digest = to(await stage.playTo('2024-06-18T17:00:00+07:00'), 'leader');
    expect(digest).toContain(
      'Theo bước: đã nộp 1 (Hải Dương), đã duyệt 1 (Hà Nam), đã tiếp nhận 1 (Hải Phòng), chưa nộp lại 1 (Bắc Ninh).',
    );
  });

  it('in what waits for each', async () => {
    expect(await stage.read('head:hai-duong', '/viec')).toContain('Có 1 báo cáo chờ đồng chí duyệt:');
    expect(await stage.read('secretary', '/viec')).toContain('Có 1 báo cáo chờ đồng chí tiếp nhận:');
    expect(await stage.read('secretary', '/viec')).toContain('Hà Nam · 6 tháng đầu năm 2024: lần 1');
    const owed = await stage.read('officer:bac-ninh', '/viec');
    expect(owed).toContain('bị trả lại (Thiếu số liệu), cần nộp lại – hạn 17:00 thứ Tư 12/6/2024');
    expect(await stage.read('head:hai-phong', '/viec')).not.toContain('chờ đồng chí');
    expect(await stage.read('leader', '/viec')).not.toContain('chờ đồng chí duyệt');
  });

  it('in a summary, which takes a floor by command, by sentence and by button', async () => {
    const all = await stage.read('leader', '/tonghop 6T/2024');
    expect(all).toContain('từ 4/14 ban: Kết nạp đảng viên 2.340');
    expect(all).toContain(
      'đã nộp 1 (Hải Dương), đã duyệt 1 (Hà Nam), đã tiếp nhận 1 (Hải Phòng), trả lại 1 (Bắc Ninh)',
    );
    const approved = await stage.tap('leader', 'Số liệu đã duyệt');
    expect(approved).toContain('từ 2/14 ban: Kết nạp đảng viên 1.550');
    expect(approved).toContain('Chỉ tính số liệu đã duyệt: 2/14 ban.');
    expect(approved).toContain('Đã nộp nhưng chưa tới bước này 2 ban: Bắc Ninh, Hải Dương.');
    expect(approved).toContain('Chưa nộp 10 ban (không tính là 0)');
    for (const said of ['/tonghop 6T/2024 đã duyệt', 'số liệu đã duyệt', 'cho xem số liệu đã được duyệt 6 tháng 2024'])
      expect(await stage.read('leader', said)).toBe(approved);
    for (const said of ['/tonghop đã tiếp nhận', 'số liệu đã tiếp nhận', 'tổng hợp 6T/2024 đã tiếp nhận'])
      expect(await stage.read('leader', said)).toContain('từ 1/14 ban: Kết nạp đảng viên 1.250');
    expect(await stage.tap('leader', 'Mọi số liệu đã nộp')).toBe(all);
    expect(await stage.read('leader', 'số liệu kết nạp đảng viên đã duyệt')).toContain('Chỉ tính số liệu đã duyệt.');
    const figure = await stage.read('leader', 'kết nạp đảng viên đã duyệt bao nhiêu?');
    expect(figure).toContain('1.550');
    expect(figure).toContain('Chỉ tính số liệu đã duyệt.');
    expect(await stage.read('leader', '/tonghop Hải Dương đã duyệt')).toContain(
      'chưa có số liệu đã duyệt của 6 tháng đầu năm 2024: báo cáo đang ở bước “đã nộp”',
    );
    expect(await stage.read('leader', '/tonghop Hà Nam đã duyệt')).toContain('Bước hiện nay: đã duyệt.');
  });

  it('when it is asked in a sentence', async () => {
    expect(await stage.read('leader', 'Hà Nam đã duyệt chưa?')).toContain('Bước hiện nay: đã duyệt.');
    expect(await stage.read(HP, 'báo cáo đã được tiếp nhận chưa?')).toContain('Bước hiện nay: đã tiếp nhận.');
    expect(await stage.read('leader', 'bao nhiêu ban đã duyệt?')).toContain('Theo bước: đã nộp 1');
    expect(await stage.read('secretary', 'ban nào bị trả lại?')).toContain('trả lại 1 (Bắc Ninh)');
  });

  it('in the source of figures, by whom and when', async () => {
    const source = await stage.read('leader', '/nguon Hải Phòng');
    expect(source).toContain('Trưởng ban Hải Phòng (diễn tập) duyệt lúc 09:00 thứ Hai 10/6/2024.');
    expect(source).toContain('Thư ký cụm (diễn tập) tiếp nhận lúc 09:00 thứ Hai 10/6/2024.');
    expect(await stage.read('leader', '/nguon')).toContain(
      '; trả lại, Trưởng ban Bắc Ninh (diễn tập), 09:00 10/6/2024 (+07:00)',
    );
    await stage.jumpTo('2024-06-19T09:00:00+07:00');
    const outside = await stage.read(HN, '/nguon');
    expect(outside).toContain('; đã tiếp nhận, thư ký cụm, 09:00 10/6/2024 (+07:00)');
    expect(outside).not.toContain('trả lại');
  });

  it('in the export, with a floor too', async () => {
    const read = async (floor?: 'approved' | 'accepted') => {
      const exported = await stage.app.operator.exportPeriod('2024-H1', floor === undefined ? {} : { floor });
      if (!exported.ok) throw new Error(exported.error.message);
      return exported.value;
    };
    const all = await read();
    const states = (exported: typeof all) =>
      exported.boards.flatMap(({ id, revision, approval }) => (approval ? [[id, revision, approval.state]] : []));
    expect(states(all)).toEqual([
      ['hai-phong', 1, 'accepted'],
      ['bac-ninh', 1, 'returned'],
      ['hai-duong', 1, 'handed_in'],
      ['ha-nam', 1, 'approved'],
    ]);
    expect(all.boards.find(({ id }) => id === 'bac-ninh')?.approval).toMatchObject({
      returned: { reason: 'missing', resubmitBy: '2024-06-12T17:00:00+07:00' },
    });
    expect(all.floor).toBeUndefined();
    const accepted = await read('accepted');
    expect(accepted.floor).toBe('accepted');
    expect(accepted.totals).toMatchObject({ party_members_admitted: { value: 1250, boards: 1 } });
    expect(accepted.boards.find(({ id }) => id === 'ha-nam')).toMatchObject({
      revision: 0,
      approval: { state: 'approved' },
      figures: { party_members_admitted: { value: null, state: 'missing' } },
    });
  });
});

describe('without a chain in the file', () => {
  it('nothing is said, offered or exported, and a floor is refused', async () => {
    const plain = await openStage();
    const read = async (who: string, text: string) => to(await plain.say(who, text), who);
    await plain.say(HP, 'kết nạp 1250, tinh giản 20');
    await plain.say(HP, 'đúng');
    await plain.say(HP, '/nop');
    const handedIn = await plain.press(HP, 'submit');
    expect(handedIn.map((each) => each.to)).toEqual([HP]);
    for (const [who, text] of [
      ['secretary', '/tiendo'],
      ['leader', '/tonghop 6T/2024'],
      ['leader', '/nguon Hải Phòng'],
      ['head:hai-phong', '/viec'],
      ['secretary', '/trogiup'],
    ] as const) {
      const said = await read(who, text);
      expect(said).not.toMatch(/duyệt|tiếp nhận|trả lại/);
    }
    expect(await read('head:hai-phong', '/duyet')).toContain('Cụm chưa dùng bước duyệt, tiếp nhận');
    expect(await plain.app.operator.exportPeriod('2024-H1', { floor: 'approved' })).toMatchObject({
      ok: false,
      error: { code: 'no_approval' },
    });
    const exported = await plain.app.operator.exportPeriod('2024-H1');
    expect(exported.ok && exported.value.boards.every((board) => !('approval' in board))).toBe(true);
  });
});

describe('the section of the file', () => {
  it('turns the chain on and off by apply, with reports under way', async () => {
    const { approval: _, ...without } = withApproval();
    await stage.app.operator.apply(without);
    expect(await stage.read('secretary', '/tiendo')).not.toContain('Theo bước');
    expect(await stage.read('head:hai-duong', '/duyet')).toContain('Cụm chưa dùng bước duyệt');
    expect((await stage.app.menu('vi')).map(({ command }) => command)).not.toContain('duyet');
    await stage.app.operator.apply(withApproval());
    expect(await stage.read('secretary', '/tiendo')).toContain('đã tiếp nhận 1 (Hải Phòng)');
    expect((await stage.app.menu('vi')).map(({ command }) => command)).toContain('duyet');
    expect(await stage.read('secretary', '/trogiup')).not.toBe('');
    expect(await stage.tap('secretary', 'Tất cả lệnh')).toContain('/tiepnhan');
  });
});
