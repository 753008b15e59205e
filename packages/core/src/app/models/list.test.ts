import { beforeEach, describe, expect, it } from 'vitest';
import { to } from '../../../../../tests/support/approval-stage.js';
import { type ModelStage, openModelStage, PARTS } from '../../../../../tests/support/model-stage.js';

const HP = 'officer:hai-phong';
const HN = 'officer:ha-nam';
const SCANNING = {
  title: 'Số hóa hồ sơ đảng viên cấp xã',
  problem: 'Hồ sơ giấy dễ thất lạc khi sáp nhập',
  done: 'Quét, gắn mã, lưu tập trung',
  effect: '98% hồ sơ đã quét',
  scope: 'toàn tỉnh',
};
let stage: ModelStage;

beforeEach(async () => {
  stage = await openModelStage();
});

describe('an empty register', () => {
  it('says so, names what the cluster knows, invents nothing, and offers to register', async () => {
    const shown = await stage.say(HP, '/mohinh');
    expect(to(shown, HP)).toContain('Chưa có mô hình nào được đăng ký ở đây.');
    expect(to(shown, HP)).toContain('Cụm đã nêu 32 mô hình tốt, 6 tháng đầu năm 2024');
    expect(shown[0]?.buttons.map(({ label }) => label)).toContain('Đăng ký mô hình');
    expect((await stage.say('observer', '/mohinh'))[0]?.buttons.map(({ label }) => label)).not.toContain(
      'Đăng ký mô hình',
    );
  });
});

describe('looking for models', () => {
  beforeEach(async () => {
    await stage.seed('hai-phong');
    await stage.seed('ha-nam', SCANNING);
  });

  it('by words, without marks, by command and by sentence', async () => {
    for (const said of [
      '/mohinh ho so dang vien',
      'có mô hình nào về hồ sơ đảng viên không?',
      'mô hình về hồ sơ đảng viên',
    ]) {
      const shown = await stage.read('leader', said);
      expect(shown).toContain(`Số 2: ${SCANNING.title} (Hà Nam, đã đăng ký)`);
      expect(shown).not.toContain('Số 1:');
    }
    expect(await stage.read('leader', '/mohinh trồng rau sạch')).toContain('Không có mô hình nào về “trồng rau sạch”.');
  });

  it('by board, by command and by sentence', async () => {
    for (const said of ['/mohinh Hà Nam', 'mô hình của Hà Nam', '/models ha nam']) {
      const shown = await stage.read('leader', said);
      expect(shown).toContain('Mô hình tốt của Hà Nam');
      expect(shown).toContain('Số 2:');
      expect(shown).not.toContain('Số 1:');
    }
    expect(await stage.read('leader', '/mohinh Thanh Hóa')).toContain('Thanh Hóa chưa đăng ký mô hình nào.');
  });

  it('goes on from the last question, and searches within a board', async () => {
    expect(await stage.read('leader', 'mô hình của Hải Phòng')).toContain('Số 1:');
    expect(await stage.read('leader', 'còn Hà Nam?')).toContain('Mô hình tốt của Hà Nam');
    expect(await stage.read('leader', 'có mô hình nào của Hà Nam về hồ sơ không?')).toContain('Số 2:');
    expect(await stage.read('leader', 'có mô hình nào của Hải Phòng về hồ sơ không?')).not.toContain('Số 2:');
    await stage.say('leader', '/mohinh Hải Phòng');
    expect(await stage.read('leader', 'còn Hà Nam thì sao?')).toContain('Mô hình tốt của Hà Nam');
  });

  it('by state, in a sentence', async () => {
    await stage.recognise(1);
    const shown = await stage.read('leader', 'mô hình nào đã được công nhận?');
    expect(shown).toContain('Số 1:');
    expect(shown).not.toContain('Số 2:');
  });

  it('by state; a recognised one stays so while it is replicated', async () => {
    await stage.recognise(1);
    await stage.adopt(HN, 1);
    expect(await stage.read('leader', '/mohinh được công nhận')).toContain(`Số 1: ${PARTS.title}`);
    expect(await stage.read('leader', '/mohinh đang nhân rộng')).toContain('Số 1:');
    expect(await stage.read('leader', '/mohinh đã đăng ký')).not.toContain('Số 1:');
    expect(await stage.read('leader', '/mohinh đã nhân rộng')).toContain('Chưa có mô hình nào đã nhân rộng.');
  });

  it('shows an observer recognised ones and nothing of the others', async () => {
    const none = await stage.say('observer', '/mohinh');
    expect(to(none, 'observer')).toContain('Chưa có mô hình nào được công nhận.');
    expect(to(none, 'observer')).not.toContain('nào được đăng ký');
    expect(none[0]?.buttons.map(({ label }) => label)).toEqual(['Cho và nhận']);
    expect(await stage.read('observer', '/mohinh Hải Phòng')).not.toContain('chưa đăng ký mô hình nào');
    expect(await stage.read('observer', '/mohinh 1')).toContain('chưa được công nhận nên chưa xem được');
    await stage.recognise(1);
    expect(await stage.read('observer', '/mohinh')).toContain('Số 1:');
    const card = await stage.say('observer', '/mohinh 1');
    expect(to(card, 'observer')).toContain(PARTS.effect);
    expect(card[0]?.buttons.map(({ label }) => label)).toEqual(['Tất cả mô hình']);
    expect(await stage.read('observer', '/mohinh số hóa hồ sơ')).toContain('Không có mô hình được công nhận nào về');
  });

  it('shows how long texts begin, and all of them at a press', async () => {
    const long = `${'Tổ chức sinh hoạt theo ca, theo chuyên đề ngắn. '.repeat(30)}Hết.`;
    await stage.seed('thanh-hoa', { ...SCANNING, done: long });
    const card = await stage.say('leader', '/mohinh 3');
    expect(to(card, 'leader')).toContain('theo chuyên đề ngắn. Tổ chức sinh…');
    expect(to(card, 'leader').length).toBeLessThan(1_000);
    expect(await stage.tap('leader', 'Nội dung đầy đủ')).toContain('Hết.');
    const short = await stage.say('leader', '/mohinh 1');
    expect(short[0]?.buttons.map(({ label }) => label)).not.toContain('Nội dung đầy đủ');
  });

  it('writes nothing', async () => {
    const before = await stage.store.heads('');
    await stage.say('leader', '/mohinh');
    await stage.say('leader', '/mohinh 1');
    await stage.say('leader', '/mohinh cho nhận');
    expect((await stage.store.heads('')).length).toBe(before.length);
    expect(await stage.version(1)).toBe(1);
  });

  it('names what waits for who asks', async () => {
    await stage.say('leader', '/mohinh 2');
    await stage.press('leader', 'Mở đánh giá');
    expect(await stage.read('leader', '/mohinh')).toContain('Xin ý kiến đồng chí chấm điểm: số 2.');
    expect(await stage.read('secretary', '/mohinh')).not.toContain('Xin ý kiến');
    await stage.recognise(1);
    await stage.adopt(HN, 1);
    expect(await stage.read(HN, '/mohinh')).toContain('Chờ ban xác nhận kết quả áp dụng: số 1.');
    expect(await stage.read(HP, '/mohinh')).not.toContain('Chờ ban');
  });

  it.each(['mô hình 3', 'mô hình tốt: 3', 'mo hinh 3', 'có 3 mô hình tốt'])(
    '“%s” from an officer is still a figure of the report',
    async (said) => {
      expect(await stage.read(HP, said)).toContain('Mô hình tốt, cách làm hay: 3');
    },
  );

  it('goes page by page', async () => {
    for (let n = 3; n <= 10; n++) await stage.seed('hai-phong', { title: `Mô hình thử thứ ${n}` });
    const shown = await stage.read('leader', '/mohinh');
    expect(shown).toContain('10 mô hình: 10 đã đăng ký.');
    expect(shown).toContain('Còn 2 mô hình nữa.');
    expect(await stage.tap('leader', 'Xem tiếp')).toContain(`Số 1: ${PARTS.title}`);
  });
});
