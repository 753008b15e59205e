import { bundledCluster, type Instant } from '@clusterbot/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type MilestoneStage, openMilestones, to, withDue } from '../../../../../tests/support/milestone-stage.js';

const HD = 'officer:hai-duong';

describe('the steps of a term', () => {
  let stage: MilestoneStage;
  // Questions write nothing.
  beforeAll(async () => {
    stage = await openMilestones();
  });

  it.each([
    ['tỉnh nào lập tiểu ban rồi', 'Các tiểu ban phục vụ đại hội: 4/14 ban đã xong cả 3 mốc.'],
    [
      'tiểu ban nhân sự của Hải Phòng lập chưa',
      'Hải Phòng, Thành lập Tiểu ban Nhân sự: chậm nhất 30/6/2024, chưa rõ ngày.',
    ],
    ['ban nào chưa có đề án VTVL', 'Hoàn thành đề án vị trí việc làm: 0/14 ban đã xong.'],
    ['which boards have set up the personnel subcommittee', 'Thành lập Tiểu ban Nhân sự: 4/14 ban đã xong.'],
    ['đại hội cấp tỉnh ban nào xong rồi', 'Đại hội đảng bộ cấp tỉnh: 0/14 ban đã xong.'],
    ['lộ trình đến đâu rồi', 'Lộ trình nhiệm kỳ 2025-2030'],
    ['/lotrinh', 'Lộ trình nhiệm kỳ 2025-2030'],
    ['mốc', 'Lộ trình nhiệm kỳ 2025-2030'],
    ['/lotrinh đại hội', 'Đại hội các cấp: 0/14 ban đã xong cả 4 mốc.'],
    ['/lotrinh tiểu ban Hải Phòng', 'Hải Phòng: đã xong 3/3 mốc, nhiệm kỳ 2025-2030.'],
    ['Thanh Hóa lập tiểu ban chưa?', 'Thanh Hóa: đã xong 3/3 mốc, nhiệm kỳ 2025-2030.'],
    ['/solieu tiểu ban', 'Các tiểu ban phục vụ đại hội: 4/14 ban đã xong cả 3 mốc.'],
    ['/lotrinh xyz', 'Chưa rõ “xyz” sau lệnh /lotrinh.'],
  ])('%s', async (said, first) => {
    expect((await stage.read('leader', said)).split('\n')[0]).toBe(first);
  });

  it('name the boards, and what no board reported with its source', async () => {
    const said = await stage.read('observer', '/lotrinh tiểu ban văn kiện');
    expect(said).toContain('Đã xong 4: Hải Phòng (✓ chậm nhất 30/6/2024), Bắc Ninh');
    expect(said).toContain('Chưa báo 10: Lạng Sơn, Quảng Ninh, Bắc Giang');
    expect(said).toContain('Không do ban báo: Hải Phòng, Bắc Ninh, Hà Nam, Thanh Hóa (nguồn: bài báo');
  });

  it('show an officer the own board first, with buttons for what is open', async () => {
    const said = await stage.read(HD, '/lotrinh');
    expect(said.split('\n')[2]).toBe(
      'Hải Dương: đã xong 0/11. Còn: Tiểu ban Văn kiện, Tiểu ban Nhân sự, Tiểu ban Tổ chức phục vụ, Rà soát quy hoạch và 7 mốc khác.',
    );
    expect(said).toContain('Báo Tiểu ban Nhân sự');
    expect(await stage.read('observer', '/lotrinh')).not.toContain('Báo Tiểu ban');
  });

  it('are a matrix of boards and steps by group', async () => {
    const said = await stage.read('leader', '/lotrinh tiểu ban');
    expect(said).toMatch(/Ban +Tiểu ban Văn kiện +Tiểu ban Nhân sự +Tiểu ban Tổ chức phục vụ/);
    expect(said).toMatch(/Bắc Ninh +✓ chậm nhất 30\/6\/2024/);
    expect(said).toMatch(/Lạng Sơn +– +– +–/);
  });

  it('speak English to who reads English', async () => {
    await stage.say('head:hai-duong', '/caidat tiếng Anh');
    const said = await stage.read('head:hai-duong', '/milestones subcommittees');
    expect(said.split('\n')[0]).toBe('Congress subcommittees: all 3 done by 4/14 boards.');
    expect(said).toContain('Not reported by the boards: Hải Phòng, Bắc Ninh, Hà Nam, Thanh Hóa (source: ');
    expect(await stage.read('head:hai-duong', 'we set up the documents subcommittee on 5 June')).toContain(
      'Documents subcommittee',
    );
    expect(await stage.read('head:hai-duong', 'yes')).toContain('Recorded at');
  });
});

describe('a cluster that follows no steps', () => {
  it('says so', async () => {
    const { terms: _, ...config } = bundledCluster();
    const stage = await openMilestones({ config });
    for (const said of ['/lotrinh', 'tỉnh nào lập tiểu ban rồi', 'bên em đã thành lập tiểu ban nhân sự ngày 5/6'])
      expect(await stage.read(HD, said)).toContain('Cụm chưa khai báo lộ trình nhiệm kỳ.');
  });
});

describe('a date in a report that was handed in', () => {
  it('is the same step as one reported here; the later word stands, with its source', async () => {
    const stage = await openMilestones({});
    await stage.read(HD, 'kết nạp 848');
    await stage.read(HD, 'đúng');
    await stage.read(HD, 'tiểu ban văn kiện: 4/6, tinh giản 3');
    await stage.read(HD, 'đúng');
    await stage.read(HD, '/nop');
    await stage.tap(HD, 'submit');
    expect(await stage.read(HD, '/lotrinh tiểu ban văn kiện Hải Dương')).toContain(
      'Nguồn: báo cáo 6 tháng đầu năm 2024 lần 1, đồng chí nhập',
    );
    expect(await stage.read('leader', '/lotrinh tiểu ban văn kiện')).toContain('Hải Dương (✓ 4/6/2024)');
    // The form tells what the roadmap says already.
    await stage.read(HD, 'đề án VTVL xong ngày 3/6');
    await stage.read(HD, 'đúng');
    const fill = { kind: 'press', token: 'fill|2024-H1|hai-duong|12', card: { chat: HD, message: 'm1' } } as const;
    expect(to(await stage.hand(HD, fill), HD)).toContain('Lộ trình đang ghi: 3/6/2024.');
    await stage.say(HD, '/huy');
    // Others see figures from the due instant on.
    expect(await stage.read('officer:ha-nam', '/lotrinh tiểu ban văn kiện')).toContain('0/14 ban đã xong');
    await stage.read(HD, 'tiểu ban văn kiện lập ngày 8/6');
    expect(await stage.read(HD, 'đúng')).toContain('8/6/2024 (trước đó ghi 4/6/2024)');
    const said = await stage.read('leader', '/lotrinh tiểu ban văn kiện Hải Dương');
    expect(said.split('\n')[0]).toBe('Hải Dương, Thành lập Tiểu ban Văn kiện: 8/6/2024.');
    expect(said).toContain('• 4/6/2024 – báo cáo 6 tháng đầu năm 2024 lần 1');
  });
});

describe('a merger', () => {
  it('keeps what was done before: the merged board names who has', async () => {
    const stage = await openMilestones({ at: '2025-06-20T02:00:00.000Z' as Instant });
    await stage.read(HD, 'đã thành lập tiểu ban nhân sự ngày 5/6/2025');
    await stage.read(HD, 'đúng');
    await stage.read(HD, 'đại hội cấp cơ sở 10/20');
    await stage.read(HD, 'đúng');
    await stage.playTo('2025-07-02T09:00:00+07:00');
    const said = await stage.read('leader', '/lotrinh Hải Phòng');
    expect(said).toContain('Tiểu ban Nhân sự: 2/2 ban trước hợp nhất: Hải Phòng, Hải Dương');
    expect(said).toContain('Tiểu ban Văn kiện: 1/2 ban trước hợp nhất: Hải Phòng');
    expect(said).toContain('Đại hội cấp cơ sở: 0/2 ban trước hợp nhất: Hải Dương (10/20)');
    expect(await stage.read('leader', '/lotrinh tiểu ban')).toContain('1/9 ban đã xong cả 3 mốc');
    expect(await stage.tap('leader', 'Xem theo 14 ban cũ')).toContain('4/14 ban đã xong cả 3 mốc');
    expect(await stage.tap('leader', 'Xem theo 9 ban')).toContain('1/9 ban đã xong cả 3 mốc');
    expect(await stage.read('leader', '/lotrinh tiểu ban nhân sự theo 14 ban cũ')).toContain('Hải Dương (✓ 5/6/2025)');
    expect(await stage.read('leader', '/lotrinh theo 20 ban')).not.toContain('Lộ trình nhiệm kỳ');
    expect(await stage.read(HD, 'đại hội cấp cơ sở 430/434')).toContain('Báo mốc: Hải Phòng');
    await stage.read(HD, 'đúng');
    expect(await stage.read('leader', '/lotrinh Hải Phòng')).toContain('Đại hội cấp cơ sở: 430/434');
  });
});

describe('a day by which a step is to be done', () => {
  it('is reminded of in the slots of the reports, stops when it is reported, and the card is edited', async () => {
    const stage = await openMilestones({ config: withDue({ subcommittee_personnel: '2024-06-18' }) });
    expect(await stage.read(HD, '/viec')).toContain('Tiểu ban Nhân sự: chưa báo ngày – hạn 17:00 thứ Ba 18/6/2024');
    const first = await stage.playTo('2024-06-15T08:30:00+07:00');
    const card = first.findLast((each) => each.to === HD);
    expect(card?.text).toContain('Đồng chí còn 1 báo cáo và 1 nội dung sắp đến hạn (còn 3 ngày)');
    expect(card?.text).toContain('Báo Tiểu ban Nhân sự');
    await stage.tap(HD, 'Báo Tiểu ban Nhân sự');
    await stage.read(HD, '5/6');
    const seen = await stage.say(HD, 'đúng');
    const edit = seen.find((each) => each.to === HD && each.kind === 'edit');
    expect(edit?.text).toContain('✓ Tiểu ban Nhân sự: đã báo 5/6/2024');
    expect(await stage.read(HD, '/viec')).not.toContain('Tiểu ban Nhân sự');
    const later = await stage.playTo('2024-06-19T08:30:00+07:00');
    for (const { text } of later.filter((each) => each.to === HD)) expect(text).not.toContain('Tiểu ban Nhân sự');
    expect(later.some((each) => each.to === 'head:ha-nam' && each.text.includes('Tiểu ban Nhân sự'))).toBe(true);
    expect(await stage.read('leader', '/lotrinh tiểu ban nhân sự')).toMatch(/Quá hạn, chưa báo 13: Lạng Sơn/);
  });
});
