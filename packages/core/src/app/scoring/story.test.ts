import { beforeAll, describe, expect, it } from 'vitest';
import { complete, count } from '../../../../../tests/support/reports.js';
import { openScoringStage, type ScoringStage, to } from '../../../../../tests/support/scoring-stage.js';
import { handInFor } from '../years.js';

const LS = 'officer:lang-son';
const HLS = 'head:lang-son';
const QN = 'officer:quang-ninh';
const HQN = 'head:quang-ninh';
let stage: ScoringStage;

/** Two boards' whole year: H1 by both on time, the year by one of them; figures are synthetic. */
beforeAll(async () => {
  stage = await openScoringStage();
  await handInFor(stage, '2024-H1', 'lang-son', complete({ party_members_admitted: count(500) }));
  await handInFor(stage, '2024-H1', 'quang-ninh', complete({ party_members_admitted: count(600) }));
  await stage.jumpTo('2024-12-10T09:00:00+07:00');
  await handInFor(
    stage,
    '2024-Y',
    'lang-son',
    complete({ party_members_admitted: count(967), party_members_target: count(1_100) }),
  );
  await stage.open();
});

const selfScore = async (who: string, points: readonly [number, number, number]): Promise<void> => {
  for (const [index, id] of ['TC1', 'TC2', 'TC4'].entries())
    await stage.score(who, `${id} ${points[index]} – kết quả theo báo cáo`, 'Báo cáo số 45-BC/BTCTU');
};

describe('a year of scores', () => {
  it('begins with self-scores, criterion by criterion', async () => {
    expect(await stage.read(LS, '/chamdiem')).toContain('Còn 3 tiêu chí chưa chấm: TC1, TC2, TC4.');
    await stage.press(LS, 'TC1. Tham mưu cấp ủy');
    await stage.say(LS, '18,5');
    await stage.say(LS, 'Hoàn thành 12/12 nhiệm vụ');
    expect(await stage.read(LS, 'Báo cáo số 45-BC/BTCTU')).toContain('Điểm: 18,5');
    expect(await stage.tap(LS, 'Đúng, ghi điểm')).toContain('Đã ghi TC1: 18,5 điểm (tự chấm).');
    await stage.press(LS, 'TC2. Công tác cán bộ');
    await stage.say(LS, '17');
    await stage.say(LS, 'Đúng quy trình');
    await stage.say(LS, 'Sổ theo dõi');
    await stage.say(LS, 'đúng');
    expect(await stage.score(LS, '/chamdiem TC4 8 – hai mô hình', 'Hồ sơ mô hình')).toContain('Đã chấm đủ');
    await selfScore(QN, [19, 18, 9]);
    expect(await stage.read(HQN, '/viec')).toContain('Quảng Ninh, tự chấm: đã đủ, chờ nộp phiếu');
    expect(await stage.read(QN, '/viec')).not.toContain('Chấm điểm năm 2024 đang chờ');
  });

  it('is handed in by the head alone, and then changed no more', async () => {
    expect(await stage.read(LS, '/chamdiem')).not.toContain('Nộp phiếu');
    expect(await stage.read(HLS, '/chamdiem')).toContain('Nộp phiếu');
    await stage.press(HLS, 'Nộp phiếu');
    const seen = await stage.press(HLS, 'Nộp phiếu');
    expect(to(seen, HLS)).toContain('Bước sau: Quảng Ninh chấm chéo.');
    expect(to(seen, QN)).toContain('Phiếu tự chấm năm 2024 của Lạng Sơn chờ ban đồng chí chấm chéo.');
    expect(await stage.read(LS, 'TC1 19 – thêm')).toContain('Phiếu tự chấm đã nộp nên không chấm lại được');
    await stage.say(HQN, '/chamdiem');
    await stage.press(HQN, 'Nộp phiếu');
    await stage.press(HQN, 'Nộp phiếu');
  });

  it('is cross-scored by the assigned board, with a note where it differs', async () => {
    expect(await stage.read(QN, '/viec')).toContain('Lạng Sơn, chấm chéo: còn 3 tiêu chí');
    await stage.say(QN, '/chamdiem Lạng Sơn');
    const shown = await stage.tap(QN, 'TC1. Tham mưu cấp ủy');
    expect(shown).toContain('• tự chấm 18,5 điểm – Hoàn thành 12/12 nhiệm vụ');
    expect(await stage.read(QN, '15')).toContain('Lệch quá 1 điểm so với cột trước nên cần ý kiến. Vì sao?');
    await stage.say(QN, 'Chậm hai nhiệm vụ');
    expect(await stage.read(QN, 'đúng')).toContain('Đã ghi TC1: 15 điểm (chấm chéo).');
    for (const label of ['TC2. Công tác cán bộ', 'TC4. Mô hình tốt, cách làm mới']) {
      await stage.press(QN, label);
      await stage.press(QN, label.startsWith('TC2') ? 'Như tự chấm: 17' : 'Như tự chấm: 8');
      await stage.press(QN, 'Bỏ qua');
      await stage.press(QN, 'Đúng, ghi điểm');
    }
    await stage.say(HQN, '/chamdiem Lạng Sơn');
    await stage.press(HQN, 'Nộp phiếu');
    await stage.press(HQN, 'Nộp phiếu');
    await stage.say(LS, '/chamdiem Quảng Ninh');
    for (const [label, as] of [
      ['TC1. Tham mưu cấp ủy', '19'],
      ['TC2. Công tác cán bộ', '18'],
      ['TC4. Mô hình tốt, cách làm mới', '9'],
    ] as const) {
      await stage.press(LS, label);
      await stage.press(LS, `Như tự chấm: ${as}`);
      await stage.press(LS, 'Bỏ qua');
      await stage.press(LS, 'Đúng, ghi điểm');
    }
    await stage.say(HLS, '/chamdiem Quảng Ninh');
    await stage.press(HLS, 'Nộp phiếu');
    const seen = await stage.press(HLS, 'Nộp phiếu');
    expect(to(seen, 'leader')).toContain('Các ban đã chấm xong năm 2024, mời thống nhất điểm.');
  });

  it('is decided, the three columns side by side', async () => {
    expect(await stage.read('leader', '/viec')).toContain('2 ban chờ thống nhất điểm');
    await stage.say('leader', '/chamdiem Lạng Sơn');
    expect(await stage.tap('leader', 'Thống nhất mục không lệch')).toContain('Còn 1 tiêu chí chưa chấm: TC1.');
    await stage.say('leader', '/chamdiem Lạng Sơn');
    await stage.press('leader', 'TC1. Tham mưu cấp ủy');
    await stage.say('leader', '16');
    await stage.say('leader', 'Một nhiệm vụ chậm do chờ ý kiến cấp trên');
    expect(await stage.read('leader', 'đúng')).toContain('Ban này đã thống nhất đủ các tiêu chí.');
    const sheet = await stage.read('leader', '/chamdiem Lạng Sơn');
    expect(sheet).toMatch(/TC1\. Tham mưu cấp ủy\s+20\s+18,5\s+15\s+16/);
    expect(await stage.read('secretary', '/chamdiem')).toMatch(/Lạng Sơn\s+đã thống nhất\s+43,5\s+40\s+41/);
  });

  it('is not frozen while a board is undecided', async () => {
    await stage.say('secretary', '/chamdiem');
    expect(await stage.read('secretary', '/chamdiem')).not.toContain('Chốt bảng điểm');
    await stage.say('secretary', '/chamdiem Quảng Ninh');
    await stage.press('secretary', 'Thống nhất mục không lệch');
    expect(await stage.read('leader', '/xephang')).toContain('Bảng tạm tính, chưa chốt.');
  });

  it('is frozen with a code, seen by nobody else until it is published', async () => {
    await stage.say('secretary', '/chamdiem');
    expect(await stage.tap('secretary', 'Chốt bảng điểm')).toContain('Chốt bảng điểm năm 2024, bản 1?');
    expect(await stage.tap('secretary', 'Chốt bảng điểm')).toMatch(/bản 1, mã [0-9A-F]{4}-[0-9A-F]{4}\./);
    expect(await stage.read('leader', '/xephang')).toContain('Chưa công bố: các ban chưa xem được.');
    expect(await stage.read('observer', '/xephang')).toContain('Bảng điểm năm 2024 chưa công bố');
    expect(await stage.read(LS, '/xephang Quảng Ninh')).toContain('chưa công bố');
    expect(await stage.read(LS, '/xephang')).toContain(
      'Bảng điểm chưa công bố; đây là điểm tạm tính của ban đồng chí.',
    );
    await stage.say('secretary', '/chamdiem');
    await stage.press('secretary', 'Công bố');
    const seen = await stage.press('secretary', 'Công bố');
    expect(to(seen, LS)).toContain('Bảng điểm năm 2024 đã công bố (bản 1).');
  });

  it('is read by everybody, every point with its receipt', async () => {
    // 16 + 17 + 967/1100 of 20 = 17,6 + 8 + 10 + 10 + 5 + 5; and 19 + 18 + 0 + 9 + 10 + 5.
    for (const who of ['observer', LS, QN, 'leader']) {
      const table = await stage.read(who, '/xephang');
      expect(table).toMatch(/1\s+Lạng Sơn\s+88,6/);
      expect(table).toMatch(/2\s+Quảng Ninh\s+61/);
      expect(table).toContain('nguồn: bảng điểm minh họa, cụm thay bằng bảng của ngành');
    }
    const receipt = await stage.read('observer', 'xếp hạng của Lạng Sơn năm 2024');
    expect(receipt).toContain('Lạng Sơn, năm 2024: 88,6/100 điểm');
    expect(receipt).toContain('TC5. Báo cáo đúng hạn: 20/20');
    const admitted = await stage.tap('observer', 'TC3. Kết nạp đảng viên so với…');
    expect(admitted).toContain('đạt 967/1.100 (87,9%): +17,6 (làm tròn từ 17,582)');
    expect(admitted).toContain('báo cáo Lạng Sơn lần 1, cán bộ đầu mối');
    await stage.say('leader', '/xephang Lạng Sơn');
    const advice = await stage.tap('leader', 'TC1. Tham mưu cấp ủy');
    expect(advice).toContain('Điểm thống nhất: +16 · Một nhiệm vụ chậm do chờ ý kiến cấp trên');
    expect(advice).toContain('Minh chứng: Báo cáo số 45-BC/BTCTU');
    await stage.say('observer', '/xephang');
    expect(await stage.tap('observer', 'Độ vững thứ hạng')).toContain('Lạng Sơn: hạng 1');
  });

  it('says that figures have changed since, and keeps what was published', async () => {
    await stage.jumpTo('2024-12-17T09:00:00+07:00');
    await handInFor(
      stage,
      '2024-Y',
      'quang-ninh',
      complete({ party_members_admitted: count(1_100), party_members_target: count(1_100) }),
    );
    const table = await stage.read('leader', '/xephang');
    expect(table).toContain('Sau khi chốt, số liệu đã thay đổi: Quảng Ninh (TC3, TC5, TC6)');
    expect(table).toMatch(/2\s+Quảng Ninh\s+61/);
    expect(await stage.read('observer', '/xephang')).toContain('Sau khi chốt, số liệu của 1 ban đã thay đổi');
    await stage.say('leader', '/xephang');
    expect(await stage.tap('leader', 'Tính theo hiện nay')).toMatch(/1\s+Quảng Ninh\s+96/);
    expect(await stage.read(QN, 'làm sao thêm 3 điểm')).toContain('đã chốt, không thêm điểm được nữa');
  });

  it('is opened again with a reason, and makes a second version beside the first', async () => {
    await stage.say('secretary', '/chamdiem');
    await stage.press('secretary', 'Mở lại');
    await stage.press('secretary', 'Số liệu thay đổi');
    await stage.say('secretary', 'Quảng Ninh nộp báo cáo năm sau khi chốt');
    const seen = await stage.press('secretary', 'Đúng, ghi điểm');
    expect(to(seen, 'secretary')).toContain('Đã mở lại bảng điểm năm 2024: Số liệu thay đổi.');
    expect(to(seen, LS)).toContain('Bản đã công bố vẫn xem được cho đến khi có bản mới.');
    expect(await stage.read('observer', '/xephang')).toMatch(/1\s+Lạng Sơn\s+88,6/);
    await stage.say('leader', '/chamdiem');
    await stage.press('leader', 'Chốt bảng điểm');
    await stage.press('leader', 'Chốt bảng điểm');
    await stage.press('leader', 'Công bố');
    await stage.press('leader', 'Công bố');
    const second = await stage.read('observer', '/xephang');
    expect(second).toMatch(/1\s+Quảng Ninh\s+96/);
    expect(second).toContain('Lý do có bản này: Số liệu thay đổi – Quảng Ninh nộp báo cáo năm sau khi chốt');
    expect(await stage.tap('observer', 'Bản 1')).toMatch(/1\s+Lạng Sơn\s+88,6/);
  });

  it('is computed anew from what is stored, and the looks at it are kept', async () => {
    const checks = await stage.app.operator.verifyScores();
    expect(
      checks.map(({ year, version, whole, same, differences }) => [year, version, whole, same, differences]),
    ).toEqual([
      [2024, 1, true, true, []],
      [2024, 2, true, true, []],
    ]);
    expect(await stage.read('leader', '/aixem')).toContain('xếp hạng');
  });
});
