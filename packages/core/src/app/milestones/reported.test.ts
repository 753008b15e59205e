import { beforeEach, describe, expect, it } from 'vitest';
import { type MilestoneStage, openMilestones, to } from '../../../../../tests/support/milestone-stage.js';
import { milestonesStream } from './stream.js';

const HD = 'officer:hai-duong';
let stage: MilestoneStage;
beforeEach(async () => {
  stage = await openMilestones();
});

const facts = async (): Promise<readonly string[]> =>
  (await stage.store.read(milestonesStream('cum-2', '2025-2030'))).events.map(({ type }) => type);
const lines = (said: string, n: number): readonly string[] => said.split('\n').slice(0, n);

describe('a step in one’s own words', () => {
  it('is read back, stored when confirmed, and shows to everybody', async () => {
    expect(lines(await stage.read(HD, 'bên em đã thành lập tiểu ban nhân sự ngày 5/6'), 4)).toEqual([
      'Báo mốc: Hải Dương',
      'Mốc: Tiểu ban Nhân sự',
      'Ngày: thứ Tư 5/6/2024',
      'Nội dung trên đã đúng chưa?',
    ]);
    expect(await facts()).toEqual([]);
    expect(lines(await stage.read(HD, 'đúng'), 2)).toEqual([
      'Đã ghi lúc 09:00 2/7, Hải Dương:',
      '• Tiểu ban Nhân sự: 5/6/2024',
    ]);
    for (const who of ['leader', 'observer', 'officer:ha-nam'])
      expect(await stage.read(who, '/lotrinh tiểu ban nhân sự')).toContain('Hải Dương (✓ 5/6/2024)');
  });

  it('is asked for its day, and all that is wrong with a day is said with an example', async () => {
    expect(await stage.read(HD, 'đã lập đủ 3 tiểu ban')).toContain(
      'Tiểu ban Văn kiện, Tiểu ban Nhân sự, Tiểu ban Tổ chức phục vụ: xong ngày nào? Ví dụ: 5/6/2024.',
    );
    for (const [said, why] of [
      ['31/2', 'Chưa rõ ngày “31/2”. Ví dụ: 5/6/2024.'],
      ['31/12/2024', 'Ngày 31/12/2024 chưa tới (hôm nay 2/7/2024)'],
      ['1/1/2020', 'Ngày 1/1/2020 trước lộ trình của nhiệm kỳ (từ 1/1/2023)'],
    ] as const)
      expect(await stage.read(HD, said)).toContain(why);
    await stage.read(HD, '3/6');
    expect((await stage.read(HD, 'đúng')).split('\n').filter((each) => each.startsWith('•'))).toHaveLength(3);
    expect(await facts()).toEqual(['StepReported', 'StepReported', 'StepReported']);
  });

  it('with a day to come asks again and keeps what was understood', async () => {
    const said = await stage.read(HD, 'đã thành lập tiểu ban văn kiện ngày 5/12/2024');
    expect(said).toContain('Ngày 5/12/2024 chưa tới');
    expect(said).toContain('Tiểu ban Văn kiện: xong ngày nào?');
  });

  it('that no field of the form states is understood as well, as a share of all', async () => {
    expect(await stage.read(HD, 'đại hội cấp cơ sở 430/434')).toContain('Đại hội cấp cơ sở: 430/434');
    await stage.read(HD, 'đúng');
    expect(await stage.read('leader', 'đại hội cấp cơ sở đến đâu rồi')).toContain('Đang làm 1: Hải Dương (430/434)');
    expect(await stage.read('leader', '/lotrinh đại hội cấp cơ sở')).toContain('Cộng các ban đã báo: 430/434 (1 ban).');
    expect(await stage.read(HD, 'đại hội cấp cơ sở 435/434')).toContain('435/434 không được');
    await stage.read(HD, 'bao nhiêu đó');
    await stage.read(HD, '434/434');
    await stage.read(HD, 'đúng');
    expect(await stage.read('leader', '/lotrinh đại hội cấp cơ sở')).toContain('Đã xong 1: Hải Dương (✓ 434/434)');
    await stage.read(HD, 'đại hội cấp cơ sở 433/434');
    expect(await stage.read(HD, 'đúng')).toContain('433/434 (đến 2/7/2024) (trước đó ghi 434/434');
    await stage.read(HD, 'đại hội cấp cơ sở 432/434');
    await stage.read(HD, 'đúng');
    expect(await facts()).toEqual(['StepReported', 'StepReported', 'StepCorrected', 'StepCorrected']);
  });

  it('beside figures says that it is not recorded yet; neither is lost silently', async () => {
    const said = await stage.read(HD, 'KN 848/2200, tiểu ban văn kiện ngày 4/6');
    expect(said).toContain('Chưa ghi mốc “Tiểu ban Văn kiện”');
    expect(said).toContain('Kết nạp đảng viên: 848');
    const saved = await stage.read(HD, 'đúng');
    expect(saved).toContain('Đã lưu 2 mục');
    expect(saved).toContain('Mốc “Tiểu ban Văn kiện” chưa ghi.');
    const read = await stage.tap(HD, 'Báo Tiểu ban Văn kiện');
    expect(read).toContain('Mốc: Tiểu ban Văn kiện');
    expect(read).toContain('4/6/2024');
    expect(await stage.read(HD, 'đúng')).toContain('Tiểu ban Văn kiện: 4/6/2024');
    const again = await stage.read(HD, 'KN 850/2200, tiểu ban văn kiện ngày 4/6');
    expect(again).toContain('850');
    expect(again).not.toContain('Chưa ghi mốc');
  });

  it('begun before figures were confirmed names the figures that give way', async () => {
    await stage.read(HD, 'KN 848/2200, tiểu ban văn kiện ngày 4/6');
    const said = await stage.read(HD, 'báo mốc');
    expect(said).toContain('Kết nạp đảng viên; Chỉ tiêu');
    expect(said).toContain('chưa xác nhận nên không lưu');
    expect(said).toContain('Đã xong mốc nào?');
  });

  it('beside figures is offered in English too', async () => {
    await stage.say(HD, '/caidat tiếng Anh');
    expect(await stage.read(HD, 'admitted 848/2200, tiểu ban văn kiện 4/6')).toContain(
      'please confirm the figures first',
    );
    expect(await stage.read(HD, 'yes')).toContain('is not recorded yet.');
  });
});

describe('what stands', () => {
  beforeEach(async () => {
    await stage.read(HD, 'tiểu ban nhân sự lập ngày 5/6');
    await stage.read(HD, 'đúng');
  });

  it('is corrected with both values kept; the head and the secretary hear of it', async () => {
    expect(await stage.read(HD, 'sửa lại: tiểu ban nhân sự lập ngày 7/6 chứ không phải 5/6')).toContain(
      'Tiểu ban Nhân sự đang ghi 5/6/2024 (đồng chí báo lúc 09:00 2/7). Lưu là sửa lại',
    );
    const seen = await stage.say(HD, 'đúng');
    expect(to(seen, HD)).toContain('Tiểu ban Nhân sự: 7/6/2024 (trước đó ghi 5/6/2024)');
    expect(seen.map(({ to: who }) => who).sort()).toEqual(['head:hai-duong', HD, 'secretary']);
    expect(await stage.read(HD, '/lotrinh tiểu ban nhân sự Hải Dương')).toContain('sửa 5/6/2024 thành 7/6/2024');
  });

  it('said again as it stands changes nothing', async () => {
    await stage.read(HD, 'tiểu ban nhân sự lập ngày 5/6');
    expect(await stage.read(HD, 'đúng')).toContain('đã ghi đúng 5/6/2024');
    expect(await facts()).toEqual(['StepReported']);
  });

  it('is taken back with a reason, stays in the history, and may be reported again', async () => {
    await stage.read(HD, '/lotrinh tiểu ban nhân sự Hải Dương');
    expect(await stage.tap(HD, 'Rút lại')).toContain(
      'Rút lại mốc Thành lập Tiểu ban Nhân sự của Hải Dương (5/6/2024)?',
    );
    const seen = await stage.press(HD, 'Báo nhầm');
    expect(to(seen, 'secretary')).toContain('đã rút lại Tiểu ban Nhân sự của Hải Dương');
    expect(await stage.read(HD, '/lotrinh tiểu ban nhân sự Hải Dương')).toContain('rút lại 5/6/2024 (báo nhầm)');
    expect(await stage.tap(HD, 'Báo Tiểu ban Nhân sự')).toContain('xong ngày nào?');
    expect(await facts()).toEqual(['StepReported', 'StepWithdrawn']);
  });

  it('is not taken back twice', async () => {
    const press = (key: string) =>
      stage.hand(
        HD,
        { kind: 'press', token: 'step_withdraw|2|hai-duong|mistake', card: { chat: HD, message: 'm1' } },
        { key },
      );
    expect(to(await press('a'), HD)).toContain('Đã rút lại');
    expect(to(await press('a'), HD)).not.toContain('không có gì để rút lại');
    expect(to(await press('b'), HD)).toContain('chưa được báo nên không có gì để rút lại');
    expect(await facts()).toEqual(['StepReported', 'StepWithdrawn']);
  });
});

describe('a redelivered confirmation', () => {
  it('stores nothing twice and answers the same', async () => {
    await stage.read(HD, 'tiểu ban nhân sự lập ngày 5/6');
    const first = to(await stage.say(HD, 'đúng', { key: 'again' }), HD);
    expect(first).toContain('Đã ghi lúc');
    const second = to(await stage.say(HD, 'đúng', { key: 'again' }), HD);
    expect(['', first]).toContain(second);
    expect(await facts()).toEqual(['StepReported']);
  });
});

describe('on behalf of a board', () => {
  it('the secretary names the document, it is marked so, and the board hears of it', async () => {
    expect(await stage.read('secretary', 'tiểu ban văn kiện của Thái Bình lập ngày 4/6')).toContain(
      'Theo văn bản hoặc cuộc gọi nào?',
    );
    expect(await stage.read('secretary', 'Công văn 12-CV/BTCTU')).toContain('Ghi rõ là thư ký cụm báo thay ban.');
    const seen = await stage.say('secretary', 'đúng');
    expect(to(seen, 'officer:thai-binh')).toContain('đã báo mốc thay Thái Bình');
    expect(await stage.read('leader', '/lotrinh tiểu ban văn kiện Thái Bình')).toContain(
      'báo thay ban, theo Công văn 12-CV/BTCTU',
    );
  });

  it('without a board the secretary is asked which', async () => {
    await stage.read('secretary', '/lotrinh');
    expect(await stage.tap('secretary', 'Báo thay ban')).toContain('Báo thay ban nào?');
    expect(await stage.read('secretary', 'Hà Nội')).toContain('Chưa rõ ban “Hà Nội”');
    expect(await stage.read('secretary', 'Thái Bình')).toContain('Đã xong mốc nào?');
    expect(await stage.read('secretary', 'abc')).toContain('Chưa rõ mốc “abc”');
  });
});

describe('two people at once', () => {
  it('store one word; the other is told what stands', async () => {
    await stage.read(HD, 'tiểu ban nhân sự lập ngày 5/6');
    await stage.read('head:hai-duong', 'tiểu ban nhân sự lập ngày 6/6');
    const [one, two] = await Promise.all([stage.say(HD, 'đúng'), stage.say('head:hai-duong', 'đúng')]);
    const said = `${to(one, HD)}\n${to(two, 'head:hai-duong')}`;
    expect(said).toContain('Đã ghi lúc');
    expect(await facts()).toHaveLength(said.includes('đã được báo') ? 1 : 2);
  });
});

describe('rights', () => {
  it.each([
    ['observer', 'bên em đã thành lập tiểu ban nhân sự ngày 5/6'],
    ['leader', 'Hải Phòng đã thành lập tiểu ban nhân sự ngày 5/6'],
    [HD, 'Hải Phòng đã thành lập tiểu ban nhân sự ngày 5/6'],
  ])('%s is refused by the role that is missing', async (who, said) => {
    expect(await stage.read(who, said)).toMatch(/cán bộ đầu mối, trưởng ban (?:của ban đó )?hoặc thư ký cụm/);
    expect(await facts()).toEqual([]);
  });

  it('the head reports like the officer', async () => {
    await stage.read('head:hai-duong', 'bên em đã thành lập tiểu ban nhân sự ngày 5/6');
    expect(await stage.read('head:hai-duong', 'đúng')).toContain('Đã ghi lúc');
  });
});
