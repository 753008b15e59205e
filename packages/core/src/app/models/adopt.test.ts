import { beforeEach, describe, expect, it } from 'vitest';
import { to } from '../../../../../tests/support/approval-stage.js';
import { type ModelStage, openModelStage, PARTS } from '../../../../../tests/support/model-stage.js';

const HP = 'officer:hai-phong';
const HN = 'officer:ha-nam';
const RESULT = 'Sau 3 tháng lập 2 chi bộ, kết nạp 11 đảng viên';
let stage: ModelStage;

const press = async (who: string, token: string): Promise<string> =>
  to(await stage.hand(who, { kind: 'press', token: token as never, card: null }), who);

beforeEach(async () => {
  stage = await openModelStage();
  await stage.seed('hai-phong', {}, true);
});

describe('a board takes a model over', () => {
  it('says what it changes, and both boards hear of it', async () => {
    await stage.say(HN, '/mohinh 1');
    expect(await stage.tap(HN, 'Nhận áp dụng')).toContain('Ban điều chỉnh gì so với mô hình gốc?');
    expect(await stage.read(HN, 'Sinh hoạt vào cuối tuần')).toContain('Điều chỉnh: Sinh hoạt vào cuối tuần');
    const seen = await stage.say(HN, 'đúng');
    expect(to(seen, HN)).toContain('Hà Nam đã nhận áp dụng mô hình số 1');
    expect(to(seen, HP)).toContain(`Hà Nam nhận áp dụng mô hình số 1 “${PARTS.title}”.`);
    expect(to(seen, 'head:ha-nam')).toContain('Hà Nam nhận áp dụng');
    const card = await stage.read(HP, '/mohinh 1');
    expect(card).toContain('Hải Phòng · đang nhân rộng');
    expect(card).toContain(
      'Hà Nam, từ 10/6/2024: đang làm, chưa xác nhận kết quả; điều chỉnh “Sinh hoạt vào cuối tuần”',
    );
  });

  it('by a sentence, which says why where it cannot be', async () => {
    expect(await stage.read(HP, 'nhận áp dụng mô hình 1')).toContain('thì không tính là nhận áp dụng');
    expect(await stage.read('observer', 'nhan ap dung mo hinh 1')).toContain('cần vai trò');
    expect(await stage.read(HN, 'nhan ap dung mo hinh so 1')).toContain('Ban điều chỉnh gì');
    await stage.say(HN, 'bỏ qua');
    expect(await stage.read(HN, 'đúng')).toContain('Hà Nam đã nhận áp dụng mô hình số 1');
    expect(await stage.read(HP, 'rút lại mô hình số 1')).toContain(
      'Chỉ rút lại được khi chưa có ban nào nhận áp dụng.',
    );
    expect(await stage.read(HN, 'xác nhận kết quả mô hình 1')).toContain('Kết quả ở ban thế nào?');
  });

  it('confirms the result later: replicated from then on, and counted on both sides', async () => {
    await stage.adopt(HN, 1);
    await stage.jumpTo('2024-09-10T09:00:00+07:00');
    const seen = await stage.confirm('head:ha-nam', 1, RESULT);
    expect(to(seen, 'head:ha-nam')).toContain('Đã xác nhận kết quả của Hà Nam');
    expect(to(seen, HP)).toContain(`“${RESULT}”`);
    expect(await stage.read('observer', '/mohinh 1')).toContain('Hải Phòng · đã nhân rộng');
    const table = await stage.read('secretary', '/mohinh cho nhận');
    expect(table).toMatch(/Hải Phòng\s+1\s+1\s+0\s+0/);
    expect(table).toMatch(/Hà Nam\s+0\s+0\s+1\s+0/);
    const own = await stage.read(HN, '/mohinh cho nhận Hà Nam');
    expect(own).toContain('Cho 0, nhận 1 (đã xác nhận kết quả); đang làm 0.');
  });

  it('reports after further periods without being counted twice', async () => {
    await stage.adopt(HN, 1);
    await stage.confirm(HN, 1, RESULT);
    await stage.jumpTo('2025-01-10T09:00:00+07:00');
    await stage.say(HN, '/mohinh 1');
    await stage.press(HN, 'Báo kết quả kỳ sau');
    await stage.say(HN, 'Sau 9 tháng có 5 chi bộ');
    expect(await stage.read(HN, 'đúng')).toContain('Đã ghi kết quả kỳ sau của Hà Nam');
    expect(await stage.read(HP, '/mohinh 1')).toContain('10/1/2025: “Sau 9 tháng có 5 chi bộ”');
    expect(await stage.read('secretary', '/mohinh cho nhận')).toMatch(/Hà Nam\s+0\s+0\s+1\s+0/);
  });

  it('without a button, by the words and numbers of the card alone', async () => {
    await stage.say(HN, '/mohinh 1');
    await stage.say(HN, 'nhan ap dung');
    await stage.say(HN, '1');
    expect(await stage.read(HN, '1')).toContain('Hà Nam đã nhận áp dụng');
    await stage.say(HN, 'xác nhận kết quả');
    await stage.say(HN, RESULT);
    expect(await stage.read(HN, 'dung, gui ket qua')).toContain('Đã xác nhận kết quả của Hà Nam');
  });

  it('gives it up with a reason, and may take it over again', async () => {
    await stage.adopt(HN, 1);
    await press(HN, 'model|1|leave');
    expect(await stage.tap(HN, 'Chưa có nguồn lực')).toContain('Lý do: Chưa có nguồn lực.');
    const seen = await stage.press(HN, 'Thôi áp dụng');
    expect(to(seen, HP)).toContain('Hà Nam thôi áp dụng mô hình số 1');
    const card = await stage.read(HP, '/mohinh 1');
    expect(card).toContain('Hải Phòng · được công nhận');
    expect(card).toContain('thôi áp dụng ngày 10/6/2024 (Chưa có nguồn lực)');
    expect(to(await stage.adopt(HN, 1), HN)).toContain('Hà Nam đã nhận áp dụng');
  });

  it('by a merged board is that of its predecessor; the merged author answers for its own', async () => {
    await stage.adopt(HN, 1);
    await stage.jumpTo('2025-07-02T09:00:00+07:00');
    const NB = 'officer:ninh-binh-2025';
    expect(to(await stage.confirm(NB, 1, RESULT), NB)).toContain('Đã xác nhận kết quả của Ninh Bình');
    const table = await stage.read('secretary', '/mohinh cho nhận');
    expect(table).toMatch(/Hải Phòng\s+1\s+1\s+0\s+0/);
    expect(table).toMatch(/Ninh Bình\s+0\s+0\s+1\s+0/);
    expect(table).not.toContain('Hà Nam');
    expect(await stage.read('secretary', '/mohinh Hải Phòng')).toContain('Số 1:');
  });
});

describe('what may not be done is refused, and changes nothing', () => {
  it('one’s own model, also that of a board merged into it', async () => {
    expect(await press(HP, 'model|1|adopt')).toContain('Mô hình của chính ban (kể cả ban trước hợp nhất)');
    await stage.jumpTo('2025-07-02T09:00:00+07:00');
    expect(await press('officer:hai-phong-2025', 'model|1|adopt')).toContain('Mô hình của chính ban');
    // Hải Dương has become part of Hải Phòng: its people now act for the same board.
    expect(await press('officer:hai-duong', 'model|1|adopt')).toContain('Mô hình của chính ban');
    expect(await stage.version(1)).toBe(5);
  });

  it('confirming what was not taken over, or by the author', async () => {
    expect(await press(HN, 'model|1|confirm')).toContain('Ban chưa nhận áp dụng mô hình số 1');
    expect(await press(HP, 'model|1|confirm')).toContain('Mô hình của chính ban');
    await stage.adopt(HN, 1);
    expect(await press(HP, 'model|1|confirm')).toContain('Mô hình của chính ban');
    expect(await press('officer:thanh-hoa', 'model|1|confirm')).toContain('Ban chưa nhận áp dụng');
    expect(await stage.version(1)).toBe(6);
  });

  it('twice, or in the wrong order', async () => {
    await stage.adopt(HN, 1);
    expect(await press('head:ha-nam', 'model|1|adopt')).toContain('Ban đã nhận áp dụng mô hình số 1');
    expect(await press(HN, 'model|1|report')).toContain('Kết quả đầu chưa xác nhận.');
    await stage.confirm(HN, 1, RESULT);
    expect(await press(HN, 'model|1|confirm')).toContain('Kết quả đầu đã xác nhận.');
  });

  it('confirming what a colleague confirmed meanwhile; what was typed stays', async () => {
    await stage.adopt(HN, 1);
    await stage.say(HN, '/mohinh 1');
    await stage.press(HN, 'Xác nhận kết quả');
    await stage.say(HN, RESULT);
    await stage.confirm('head:ha-nam', 1, 'Đã lập 1 chi bộ');
    for (const _ of [1, 2]) expect(await stage.read(HN, 'đúng')).toContain('Kết quả đầu đã xác nhận.');
    expect(await stage.version(1)).toBe(7);
  });

  it('what is not recognised, and taking back what others took over', async () => {
    await stage.seed('hai-phong', { title: 'Mô hình chưa đánh giá' });
    expect(await press(HN, 'model|2|adopt')).toContain('Chỉ nhận áp dụng được mô hình đã được công nhận.');
    await stage.adopt(HN, 1);
    expect(await press(HP, 'model|1|withdraw')).toContain('Chỉ rút lại được khi chưa có ban nào nhận áp dụng.');
    expect(await press(HP, 'model|1|withdraw|mistake|yes')).toContain('Chỉ rút lại được');
  });

  it.each(['secretary', 'leader', 'observer'])('%s takes nothing over', async (who) => {
    for (const what of ['adopt', 'confirm', 'report', 'leave'])
      expect(await press(who, `model|1|${what}`)).toContain('cán bộ đầu mối hoặc trưởng ban');
    expect(await stage.version(1)).toBe(5);
  });

  it('an empty result stays asked for', async () => {
    await stage.adopt(HN, 1);
    await stage.say(HN, '/mohinh 1');
    await stage.press(HN, 'Xác nhận kết quả');
    expect(await stage.read(HN, 'x'.repeat(1001))).toContain('tối đa 1000');
    expect(await stage.version(1)).toBe(6);
  });
});

describe('a word delivered twice', () => {
  it('is an adoption, and a confirmation, once', async () => {
    await stage.say(HN, '/mohinh 1');
    await stage.press(HN, 'Nhận áp dụng');
    await stage.say(HN, 'bỏ qua');
    for (const _ of [1, 2]) await stage.say(HN, 'đúng', { key: 'term:twice:5' });
    await stage.say(HN, '/mohinh 1');
    await stage.press(HN, 'Xác nhận kết quả');
    await stage.say(HN, RESULT);
    for (const _ of [1, 2]) await stage.say(HN, 'đúng', { key: 'term:twice:6' });
    expect(await stage.version(1)).toBe(7);
  });
});

describe('in English', () => {
  it('is the whole way', async () => {
    for (const who of [HN, 'secretary', 'observer']) {
      await stage.say(who, '/caidat');
      await stage.press(who, 'English');
    }
    expect(await stage.read(HN, '/models industrial')).toContain('No model is about “industrial”.');
    expect(await stage.read(HN, '/models 1')).toContain('Hải Phòng · recognised');
    expect(await stage.tap(HN, 'Take it over')).toContain('What does the board do differently?');
    await stage.say(HN, 'skip');
    expect(await stage.read(HN, 'yes')).toContain('Hà Nam takes over model 1');
    await stage.press(HN, 'Confirm the result');
    await stage.say(HN, RESULT);
    expect(await stage.read(HN, 'yes')).toContain('The result of Hà Nam with model 1');
    expect(await stage.read('secretary', '/models give and take')).toContain('Only what the taking board confirmed');
    expect(await stage.read('observer', '/models')).toContain('1 model: 1 replicated.');
    expect(await stage.read(HN, '/models register')).toContain('A good model of Hà Nam · 1/8: Name of the model');
  });
});
