import { describe, expect, it } from 'vitest';
import { openStage, type Seen } from '../support/stage.js';

const LEADER = 'leader';
const OFFICER = 'officer:hai-phong';
const text = (shown: readonly Seen[]): string => shown.map((each) => each.text).join('\n');
const labels = (shown: readonly Seen[]): readonly string[] =>
  shown.flatMap((each) => each.buttons.map(({ label }) => label));
const actions = (shown: readonly Seen[]): readonly string[] =>
  shown.flatMap((each) => each.buttons.map(({ action }) => action));

describe('did you mean', () => {
  it.each([
    ['/tiendoo', 'Tình hình nộp', 'status'],
    ['/tiendoo hai duong', 'Tình hình nộp', 'status||hai-duong'],
    ['/tiendoo hai duog', 'Tình hình nộp: Hải Dương', 'status||hai-duong'],
    ['/tonhop 6T/2024', 'Tổng hợp', 'summary|2024-H1'],
    ['tiendoo', 'Tình hình nộp', 'status'],
    ['tiendoo hai duog', 'Tình hình nộp: Hải Dương', 'status||hai-duong'],
    ['tong hpo', 'Tổng hợp', 'summary'],
    ['tonghpo 6t/2024', 'Tổng hợp', 'summary|2024-H1'],
    ['baocoa', 'Nhập báo cáo', 'report'],
    ['/tiendo hai duog', 'Hải Dương', 'status||hai-duong'],
    ['/tiendo hai duog 6T/2024', 'Hải Dương', 'status|2024-H1|hai-duong'],
    ['/tonghop 2024-H3', '6 tháng đầu năm 2024', 'summary|2024-H1'],
    ['hai dong nop chua', 'Hải Dương', 'status||hai-duong'],
    ['thái bnh', 'Thái Bình', 'status||thai-binh'],
    ['/tonghop quý 2/2024', '6 tháng đầu năm 2024', 'summary|2024-H1'],
    ['/tiendo quý 2/2024 Hải Dương', '6 tháng đầu năm 2024', 'status|2024-H1|hai-duong'],
    ['/capma trưởng ban Hà Nma', 'Hà Nam', 'invite|head|ha-nam'],
  ])('%s: “%s” runs the whole request', async (said, label, action) => {
    const { say } = await openStage();
    const shown = await say(LEADER, said);
    const at = labels(shown).indexOf(label);
    expect([labels(shown), actions(shown)[at]]).toEqual([expect.arrayContaining([label]), action]);
    // No more than three guesses; what else may be asked stands below them.
    expect(actions(shown).filter((each) => each.split('|')[0] === action.split('|')[0]).length).toBeLessThanOrEqual(3);
  });

  it('typing the number of a choice is as good as pressing it', async () => {
    const { say } = await openStage();
    await say(LEADER, '/tiendo hai duog');
    expect(text(await say(LEADER, '1'))).toContain('Hải Dương chưa nộp');
  });

  it.each(['/tiendo hà nội', '/tiendo Ha Noi 6T/2024', 'hà nội nộp chưa', '/solieu kết nạp Hà Nội'])(
    '%s: a province of another cluster is named as such',
    async (said) => {
      const { say } = await openStage();
      expect(text(await say(LEADER, said))).toContain('Hà Nội không thuộc cụm.');
    },
  );

  it('a figure whose item is misspelt beyond reach is kept in every choice', async () => {
    const { say } = await openStage();
    const shown = await say(OFFICER, 'tinh gain bien che 31');
    expect(text(shown)).toContain('Tinh giản biên chế: 31');
  });

  it.each(['/tiendo Sao Hỏa', '/capma vua', '/caidat màu xanh'])(
    '%s: what comes near nothing gets an example',
    async (said) => {
      const { say } = await openStage();
      expect(text(await say(LEADER, said))).toMatch(/Chưa rõ “.+” sau lệnh.*\nVí dụ: \//);
    },
  );

  it.each(['cảm ơn', 'người', 'số liệu kết nạp', 'tình hình', 'chào đồng chí'])(
    '%s is no slip of a command',
    async (said) => {
      const { say } = await openStage();
      expect(text(await say(LEADER, said))).not.toContain('Chưa rõ');
    },
  );

  it('in the middle of a form a misspelt command is still one', async () => {
    const { say } = await openStage();
    await say(OFFICER, '/baocao');
    expect(labels(await say(OFFICER, 'tiendoo'))).toEqual(['Tình hình nộp']);
    expect(text(await say(OFFICER, '75'))).toContain('Đã lưu Kết nạp đảng viên: 75');
  });
});

describe('a question goes on from the last one', () => {
  const conversation = async (who: string, ...said: readonly string[]): Promise<string> => {
    const { say } = await openStage({ at: '2024-06-10T02:00:00.000Z' as never });
    let last = '';
    for (const each of said) last = text(await say(who, each));
    return last;
  };

  it.each([
    [LEADER, ['Hải Phòng nộp chưa?', 'còn Hải Dương?'], /^Hải Dương chưa nộp/],
    [LEADER, ['/tiendo Hải Phòng', 'còn Hải Dương?'], /^Hải Dương chưa nộp/],
    [LEADER, ['/solieu kết nạp Hải Phòng', 'còn Hải Dương?'], /^Hải Dương, 6 tháng đầu năm 2024 – Kết nạp đảng viên/],
    [LEADER, ['/solieu kết nạp Hải Phòng', 'còn tinh giản?'], /^Hải Phòng, 6 tháng đầu năm 2024 – Tinh giản biên chế/],
    [LEADER, ['Hải Phòng nộp chưa?', 'còn tỉnh khác thì sao'], /0\/14/],
    [LEADER, ['/solieu kết nạp Hải Phòng', 'thế các ban còn lại?'], /^Kết nạp đảng viên, 6 tháng đầu năm 2024/],
    [
      LEADER,
      ['/solieu kết nạp Hải Phòng', 'còn tỉnh khác?', 'còn Hải Dương?'],
      /^Hải Dương, 6 tháng đầu năm 2024 – Kết nạp/,
    ],
    [LEADER, ['/tonghop 2024-H1', 'thế cùng kỳ?'], /6 tháng đầu năm 2023/],
    [LEADER, ['Hải Phòng nộp chưa?', 'thế kỳ trước?'], /năm 2023/],
    [LEADER, ['Hải Phòng nộp chưa?', 'thế kỳ trước?', 'thế kỳ trước nữa?'], /6 tháng đầu năm 2023/],
    [LEADER, ['Hải Phòng nộp chưa?', 'cảm ơn', 'còn Hải Dương?'], /^Hải Dương chưa nộp/],
    [OFFICER, ['/viec', 'còn Hải Dương?'], /^Hải Dương chưa nộp/],
    [OFFICER, ['/viec', 'còn ban khác thì sao'], /0\/14/],
    [OFFICER, ['Hải Phòng nộp chưa?', 'còn Hà Nội?'], /Hà Nội không thuộc cụm/],
  ])('%s: %j', async (who, said, wanted) => {
    expect(await conversation(who, ...said)).toMatch(wanted);
  });

  it('each conversation by itself, and not after half an hour', async () => {
    const { say, jumpTo } = await openStage();
    await say(LEADER, '/solieu kết nạp Hải Phòng');
    expect(text(await say('secretary', 'còn Hải Dương?'))).not.toContain('Kết nạp');
    await jumpTo('2024-06-10T09:29:00+07:00');
    expect(text(await say(LEADER, 'còn Hải Dương?'))).toContain('Kết nạp đảng viên');
    await jumpTo('2024-06-10T10:00:00+07:00');
    expect(text(await say(LEADER, 'còn Thái Bình?'))).not.toContain('Kết nạp');
  });
});
