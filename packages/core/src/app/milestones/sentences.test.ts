import { beforeAll, describe, expect, it } from 'vitest';
import { type MilestoneStage, openMilestones } from '../../../../../tests/support/milestone-stage.js';

const HD = 'officer:hai-duong';
let stage: MilestoneStage;
// Nothing here is confirmed, so nothing is stored.
beforeAll(async () => {
  stage = await openMilestones();
});

const answer = async (who: string, said: string): Promise<string> => {
  const seen = await stage.read(who, said);
  await stage.say(who, '/huy');
  return seen;
};

describe('sentences about steps', () => {
  it.each<[string, string, readonly string[]]>([
    ['a step that only the file names', 'phương án nhân sự đã xong ngày 20/5', ['Mốc: Phương án nhân sự', '20/5/2024']],
    ['yesterday', 'bên em lập tiểu ban nhân sự hôm qua', ['Mốc: Tiểu ban Nhân sự', '1/7/2024']],
    [
      'yesterday, of a step of the file',
      'đã duyệt quy hoạch nhiệm kỳ hôm qua',
      ['Mốc: Phê duyệt quy hoạch', '1/7/2024'],
    ],
    ['without a day', 'bên mình đã có tiểu ban văn kiện', ['Tiểu ban Văn kiện: xong ngày nào?']],
    [
      'all three',
      '3 tiểu ban đã lập hết rồi ạ, ngày 3/6',
      ['Tiểu ban Văn kiện, Tiểu ban Nhân sự, Tiểu ban Tổ chức phục vụ', '3/6/2024'],
    ],
    ['without saying which', 'bên em đã lập tiểu ban ngày 3/6', ['Đã xong mốc nào?']],
    ['a group without saying all', 'quy hoạch đã phê duyệt ngày 20/5', ['Đã xong mốc nào?']],
    ['a share', 'đã đại hội chi bộ 100/100', ['Đại hội chi bộ: 100/100']],
    ['a share as of a day', 'đến ngày 30/6 đã đại hội cấp cơ sở 12/34', ['Đại hội cấp cơ sở: 12/34']],
    ['a day to come', 'đại hội cấp tỉnh tổ chức ngày 25/9/2025', ['Ngày 25/9/2025 chưa tới']],
    [
      'a share of cells, which takes nothing back',
      'đại hội chi bộ xong 1200/1250 chi bộ',
      ['Đại hội chi bộ: 1200/1250'],
    ],
    ['of another board', 'Thanh Hóa đã lập tiểu ban nhân sự ngày 5/6', ['Mốc của Thanh Hóa do cán bộ đầu mối']],
    ['to begin', 'báo mốc', ['Đã xong mốc nào?']],
    ['back, where nothing stands', 'rút lại mốc tiểu ban nhân sự', ['chưa được báo nên không có gì để rút lại']],
    ['one’s own board', 'bên em có tiểu ban chưa nhỉ', ['Hải Dương: đã xong 0/3 mốc']],
  ])('%s: %s', async (_, said, parts) => {
    const seen = await answer(HD, said);
    for (const part of parts) expect(seen).toContain(part);
  });

  it.each<[string, string]>([
    ['ai chậm lộ trình', 'Lộ trình nhiệm kỳ 2025-2030'],
    ['ban nào chậm mốc', 'Lộ trình nhiệm kỳ 2025-2030'],
    ['so sánh lộ trình các ban', 'Lộ trình nhiệm kỳ 2025-2030'],
    ['/lotrinh nhiệm kỳ 2025-2030', 'Lộ trình nhiệm kỳ 2025-2030'],
    ['đề án vtvl của nghệ an xong chưa', 'Nghệ An, Hoàn thành đề án vị trí việc làm: chưa báo.'],
    ['nhắc các ban chưa lập tiểu ban nhân sự', 'Mốc được nhắc tự động theo hạn đã khai báo'],
    ['Ninh Bình lập tiểu ban chưa', 'Ninh Bình: đã xong 0/3 mốc'],
    ['Thanh Hóa họp đại hội cấp tỉnh ngày nào', 'Thanh Hóa, Đại hội đảng bộ cấp tỉnh: chưa báo.'],
    ['đại hội cấp cơ sở của Nghệ An đến đâu rồi', 'Nghệ An, Đại hội đảng bộ, chi bộ cấp cơ sở: chưa báo.'],
  ])('a leader asks: %s', async (said, first) => {
    expect((await answer('leader', said)).split('\n')[0]).toContain(first);
  });

  it('takes no day of another step', async () => {
    await stage.read(HD, 'bên mình đã có tiểu ban văn kiện');
    const seen = await answer(HD, 'tiểu ban nhân sự lập ngày 6/6');
    expect(seen).toContain('Tin vừa gửi nói về “Tiểu ban Nhân sự”');
    expect(seen).toContain('Tiểu ban Văn kiện: xong ngày nào?');
  });

  it.each([
    ['Thanh Hóa họp đại hội cấp tỉnh ngày 25/6', 'Báo mốc: Thanh Hóa'],
    ['báo Ninh Bình đã tổ chức đại hội cấp tỉnh ngày 25/6', 'Báo mốc: Ninh Bình'],
  ])('the secretary reports for a board: %s', async (said, first) => {
    const seen = await answer('secretary', said);
    expect(seen.split('\n')[0]).toContain(first);
    expect(seen).toContain('Theo văn bản hoặc cuộc gọi nào?');
  });

  it.each(['danh sách phương án nhân sự Thanh Hóa', 'phương án nhân sự gồm ai, cho xin danh sách'])(
    'who is meant is not told: %s',
    async (said) => {
      expect(await answer('leader', said)).not.toContain('Phương án nhân sự:');
    },
  );

  it('go on from the question before', async () => {
    await stage.read('leader', 'tỉnh nào lập tiểu ban nhân sự rồi');
    expect(await stage.read('leader', 'thế Nghệ An thì sao')).toContain(
      'Nghệ An, Thành lập Tiểu ban Nhân sự: chưa báo.',
    );
    await stage.read('leader', 'đại hội cấp cơ sở đến đâu rồi');
    expect(await stage.read('leader', 'còn Hải Phòng?')).toContain(
      'Hải Phòng, Đại hội đảng bộ, chi bộ cấp cơ sở: chưa báo.',
    );
    await stage.read('leader', '/lotrinh tiểu ban');
    expect(await stage.read('leader', 'còn Hải Phòng?')).toContain('Hải Phòng: đã xong 3/3 mốc');
  });

  it('figures stay figures', async () => {
    expect(await answer(HD, 'bổ sung quy hoạch 63')).toContain('Bổ sung quy hoạch');
    expect(await answer('leader', 'kết nạp đảng viên của Hải Phòng')).not.toContain('Lộ trình');
    expect(await answer('leader', 'ban nào chưa nộp báo cáo')).not.toContain('Lộ trình');
  });
});
