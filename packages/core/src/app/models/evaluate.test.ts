import { bundledCluster } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { to } from '../../../../../tests/support/approval-stage.js';
import { type ModelStage, openModelStage } from '../../../../../tests/support/model-stage.js';

const HP = 'officer:hai-phong';
const HN = 'officer:ha-nam';
let stage: ModelStage;

const press = async (who: string, token: string): Promise<string> =>
  to(await stage.hand(who, { kind: 'press', token: token as never, card: null }), who);
const labels = async (who: string, n: number): Promise<readonly string[]> =>
  (await stage.say(who, `/mohinh ${n}`)).filter((each) => each.to === who)[0]?.buttons.map(({ label }) => label) ?? [];

const score = async (who: string, n: number, value: string, comment = 'bỏ qua', audience?: string): Promise<string> => {
  await press(who, `model|${n}|score`);
  await stage.say(who, value);
  await stage.say(who, comment);
  if (audience !== undefined) await stage.press(who, audience);
  return stage.read(who, 'đúng');
};

beforeEach(async () => {
  stage = await openModelStage();
  await stage.seed('hai-phong');
});

describe('an evaluation', () => {
  it('of several models is opened at once; the leader is asked for scores, each board hears of its own', async () => {
    await stage.seed('ha-nam', { title: 'Số hóa hồ sơ đảng viên' });
    await stage.say('secretary', '/mohinh');
    await stage.press('secretary', 'Mở đánh giá');
    await stage.press('secretary', 'Số 1: Chi bộ sinh hoạt…');
    await stage.press('secretary', 'Số 2: Số hóa hồ sơ đảng…');
    await stage.press('secretary', 'Tiếp tục');
    const seen = await stage.say('secretary', 'đúng');
    expect(to(seen, 'secretary')).toContain('Đã mở đánh giá mô hình số 1');
    expect(to(seen, 'leader')).toContain('Xin ý kiến đồng chí chấm điểm mô hình số 1');
    expect(to(seen, 'leader')).toContain('và mô hình số 2');
    expect(seen.filter((each) => each.to === 'leader')).toHaveLength(1);
    expect(to(seen, HP)).toContain('Đang đánh giá mô hình số 1');
    expect(to(seen, HP)).not.toContain('mô hình số 2');
    expect([await stage.version(1), await stage.version(2)]).toEqual([2, 2]);
  });

  it('of several, confirmed twice by one message, is opened once each', async () => {
    await stage.seed('ha-nam', { title: 'Số hóa hồ sơ đảng viên' });
    await stage.say('secretary', '/mohinh');
    await stage.press('secretary', 'Mở đánh giá');
    await stage.say('secretary', 'số 1, số 2');
    for (const _ of [1, 2]) await stage.say('secretary', 'đúng', { key: 'term:twice:7' });
    expect([await stage.version(1), await stage.version(2)]).toEqual([2, 2]);
  });

  it('shows others’ scores after one’s own, the board neither who gave which nor a single one', async () => {
    await press('secretary', 'model|1|open');
    expect(await press('leader', 'model|1|scores')).toContain('Đồng chí chấm trước');
    expect(await labels('leader', 1)).not.toContain('Xem điểm');
    const said = await score('leader', 1, '8,5', 'Cần thêm minh chứng', 'Cả ban có mô hình');
    expect(said).toContain('Đã ghi 8,5 điểm cho mô hình số 1');
    expect(await press('leader', 'model|1|scores')).toContain('8,5, “Cần thêm minh chứng”');
    const open = await stage.read(HP, '/mohinh 1');
    expect(open).toContain('Đang đánh giá: 1 người đã chấm.');
    expect(open).not.toContain('Cần thêm minh chứng');
    const closed = await press('leader', 'model|1|close');
    expect(closed).toContain('Đã đóng đánh giá');
    expect(closed).toContain('Điểm trung bình 8,5');
    expect(closed).toContain('8,5, “Cần thêm minh chứng”');
    const card = await stage.read(HP, '/mohinh 1');
    expect(card).toContain('Mới có một người chấm nên không nêu điểm.');
    expect(card).toContain('Nhận xét gửi ban:\n“Cần thêm minh chứng”');
    expect(card).not.toContain('8,5');
    expect(await press(HP, 'model|1|scores')).toContain('lãnh đạo');
    expect(await stage.read('secretary', '/mohinh 1')).toContain(
      'Điểm trung bình 8,5; thấp nhất 8,5, cao nhất 8,5; 1 người chấm.',
    );
    expect(await press('secretary', 'model|1|scores')).toContain('“Cần thêm minh chứng”');
    expect(await stage.read(HN, '/mohinh 1')).not.toContain('người chấm');
  });

  it('keeps a comment for leaders from the board', async () => {
    await press('leader', 'model|1|open');
    await score('leader', 1, '6', 'Chưa thuyết phục', 'Chỉ lãnh đạo cụm');
    const closed = await press('secretary', 'model|1|close');
    expect(closed).toContain('Lãnh đạo');
    expect(closed).not.toContain('Chưa thuyết phục');
    expect(await press('secretary', 'model|1|scores')).not.toContain('Chưa thuyết phục');
    expect(await stage.read(HP, '/mohinh 1')).not.toContain('Chưa thuyết phục');
    expect(await press('leader', 'model|1|scores')).toContain('“Chưa thuyết phục”');
  });

  it('ends with the leaders’ word, of which the board hears with its reason', async () => {
    await press('leader', 'model|1|open');
    await score('leader', 1, '4');
    await press('leader', 'model|1|close');
    expect(await press('leader', 'model|1|no')).toContain('Đồng chí chọn lý do:');
    const seen = await stage.press('leader', 'Hiệu quả chưa rõ');
    expect(to(seen, HP)).toContain('Lãnh đạo cụm chưa công nhận mô hình số 1');
    expect(to(seen, HP)).toContain('Lý do: Hiệu quả chưa rõ.');
    expect(await stage.read(HP, '/mohinh 1')).toContain('Lý do chưa công nhận: Hiệu quả chưa rõ.');
    // Nobody else reads of it; it may be changed and evaluated again.
    expect(await stage.read(HN, '/mohinh 1')).toContain('chưa xem được');
    expect(await labels(HP, 1)).toContain('Sửa mô hình');
    await press('secretary', 'model|1|open');
    await score('leader', 1, '9');
    await press('leader', 'model|1|close');
    expect(await press('leader', 'model|1|yes')).toContain('Đã công nhận mô hình số 1');
    expect(await stage.read(HN, '/mohinh 1')).toContain('Hải Phòng · được công nhận');
  });

  it('may be scored by the roles the file names, but by nobody of the model’s own board', async () => {
    stage = await openModelStage({ config: { ...bundledCluster(), models: { scoredBy: ['secretary', 'head'] } } });
    await stage.seed('hai-phong');
    await press('secretary', 'model|1|open');
    expect(await score('secretary', 1, '7')).toContain('Đã ghi 7 điểm');
    expect(await score('head:ha-nam', 1, '10')).toContain('Đã ghi 10 điểm');
    expect(await press('head:hai-phong', 'model|1|score')).toContain('phụ trách ban có mô hình này nên không chấm');
    await press('secretary', 'model|1|close');
    expect(await stage.read(HP, '/mohinh 1')).toContain('Điểm trung bình 8,5; thấp nhất 7, cao nhất 10; 2 người chấm.');
  });
});

describe('what may not be done is refused, and changes nothing', () => {
  it.each(['11', '-1', '8,55', 'mười một', '8/11'])('a score of “%s”', async (said) => {
    await press('leader', 'model|1|open');
    await press('leader', 'model|1|score');
    const shown = await stage.read('leader', said);
    expect(shown).toContain('Điểm phải từ 0 đến 10');
    expect(shown).toContain('Ví dụ: 8 hoặc 8,5.');
    expect(await stage.read('leader', '8')).toContain('Nhận xét');
  });

  it.each(['0', '1', '4', '7', '10'])('a typed %s is that score, and presses no button', async (said) => {
    await press('leader', 'model|1|open');
    await press('leader', 'model|1|score');
    expect(await stage.read('leader', said)).toContain('Nhận xét của đồng chí?');
    expect(await stage.read('leader', 'bỏ qua')).toContain(`Điểm: ${said}`);
  });

  it('a second score, a score or a decision at the wrong time', async () => {
    expect(await press('leader', 'model|1|score')).toContain('Chỉ chấm được khi đang đánh giá.');
    expect(await press('leader', 'model|1|yes')).toContain('Chỉ công nhận được khi đã đánh giá xong.');
    expect(await press('leader', 'model|1|close')).toContain('Chỉ đóng được khi đang đánh giá.');
    await press('leader', 'model|1|open');
    expect(await press('leader', 'model|1|open')).toContain('Chỉ mở đánh giá mô hình mới đăng ký');
    expect(await press('leader', 'model|1|close')).toContain('Chưa có ai chấm');
    await score('leader', 1, '8');
    expect(await press('leader', 'model|1|score')).toContain('Đồng chí đã chấm mô hình này');
    expect(await stage.version(1)).toBe(3);
  });

  it.each([
    [HP, 'open'],
    [HP, 'close'],
    [HP, 'score'],
    [HP, 'yes'],
    ['head:hai-phong', 'no'],
    ['observer', 'open'],
    ['secretary', 'yes'],
    ['secretary', 'no'],
    ['secretary', 'score'],
  ])('%s may not: %s', async (who, what) => {
    await press('leader', 'model|1|open');
    await score('leader', 1, '8');
    const before = await stage.version(1);
    const said = await press(who, `model|1|${what}`);
    expect(said).toMatch(/lãnh đạo|chưa xem được/);
    expect(await stage.version(1)).toBe(before);
  });
});

describe('a press delivered twice', () => {
  it('opens, closes and decides once, and answers the same', async () => {
    const twice = async (token: string, key: string): Promise<void> => {
      const content = { kind: 'press', token: token as never, card: null } as const;
      await stage.hand('leader', content, { key });
      const before = await stage.version(1);
      await stage.hand('leader', content, { key });
      expect(await stage.version(1)).toBe(before);
    };
    await twice('model|1|open', 'term:twice:2');
    await score('leader', 1, '8');
    await twice('model|1|close', 'term:twice:3');
    await twice('model|1|yes', 'term:twice:4');
    expect(await stage.version(1)).toBe(5);
  });
});
