import { beforeEach, describe, expect, it } from 'vitest';
import { to } from '../../../../../tests/support/approval-stage.js';
import { type ModelStage, openModelStage, PARTS } from '../../../../../tests/support/model-stage.js';

const HP = 'officer:hai-phong';
const HN = 'officer:ha-nam';
let stage: ModelStage;

/** Every document of the store. */
const kept = async (): Promise<string> => {
  const ids = await stage.store.documents.list('');
  return JSON.stringify(await Promise.all(ids.map((id) => stage.store.documents.get(id))));
};

beforeEach(async () => {
  stage = await openModelStage();
});

describe('registering a good model', () => {
  it('asks part by part, reads all of it back and stores it on the person’s word', async () => {
    const shown = await stage.compose(HP);
    for (const text of Object.values(PARTS)) expect(shown).toContain(text);
    expect(shown).toContain('Đúng, đăng ký');
    expect(await stage.version(1)).toBe(0);
    const seen = await stage.say(HP, 'đúng');
    expect(to(seen, HP)).toContain(`Đã đăng ký mô hình số 1 “${PARTS.title}”.`);
    expect(to(seen, 'head:hai-phong')).toContain(`Hải Phòng vừa đăng ký mô hình số 1 “${PARTS.title}”.`);
    expect(to(seen, 'secretary')).toContain('Hải Phòng vừa đăng ký mô hình số 1');
    expect(seen.map((each) => each.to)).not.toContain(HN);
    expect(await stage.version(1)).toBe(1);
  });

  it('keeps no word in a fact, and every word in a document', async () => {
    await stage.register(HP);
    const stream = 'model:cum-2:1' as Parameters<typeof stage.store.read>[0];
    const facts = JSON.stringify((await stage.store.read(stream)).events);
    const documents = await kept();
    for (const text of Object.values(PARTS).filter((each) => each !== PARTS.since)) {
      expect(facts).not.toContain(text);
      expect(documents).toContain(text);
    }
    expect(facts).toContain('"since":"2024-03"');
  });

  it('takes its title from a sentence or behind the command', async () => {
    for (const said of [
      'đăng ký mô hình: Chi bộ khu nhà trọ công nhân',
      '/mohinh đăng ký: Chi bộ khu nhà trọ công nhân',
      '/mohinh dang ky Chi bộ khu nhà trọ công nhân',
    ]) {
      const shown = await stage.read(HP, said);
      expect(shown).toContain('Tên mô hình: Chi bộ khu nhà trọ công nhân');
      expect(shown).toContain('2/7: Vấn đề');
      await stage.say(HP, '/huy');
    }
  });

  it('in English', async () => {
    await stage.say(HP, '/caidat');
    await stage.press(HP, 'English');
    expect(await stage.read(HP, 'register a model: Branch meetings by shift')).toContain(
      'Name of the model: Branch meetings by shift',
    );
    for (const text of Object.values(PARTS).slice(1)) await stage.say(HP, text);
    expect(await stage.read(HP, 'yes')).toContain('Registered: model 1 “Branch meetings by shift”.');
    expect(await stage.read(HP, '/models 1')).toContain('At work since: 3/2024');
  });

  it('shows the card with everything and who registered it when', async () => {
    await stage.register(HP);
    const card = await stage.read(HN, '/mohinh 1');
    expect(card).toContain(`Mô hình số 1: ${PARTS.title}`);
    expect(card).toContain('Hải Phòng · đã đăng ký');
    for (const text of [PARTS.problem, PARTS.done, PARTS.effect, PARTS.scope, PARTS.contact])
      expect(card).toContain(text);
    expect(card).toContain('Áp dụng từ: 3/2024');
    // Of another board by role, to those who run the cluster by work name.
    expect(card).toContain('Cán bộ đầu mối đăng ký lúc 09:00 thứ Hai 10/6/2024.');
    expect(await stage.read('secretary', '/mohinh 1')).toContain('Cán bộ đầu mối Hải Phòng');
  });

  it('shows what is like it before it is filed, each a button away, and files it all the same', async () => {
    await stage.register(HP);
    const shown = await stage.compose(HN, { title: 'Chi bo sinh hoat theo chuyen de o khu cong nghiep' });
    expect(shown).toContain('Đã có mô hình giống nội dung này: mô hình số 1');
    expect(shown).toContain('của Hải Phòng (giống');
    expect(await stage.tap(HN, 'Số 1: Chi bộ sinh hoạt…')).toContain(`Mô hình số 1: ${PARTS.title}`);
    expect(await stage.read(HN, 'đúng')).toContain('Đã đăng ký mô hình số 2');
    const other = await stage.compose('officer:thanh-hoa', {
      title: 'Số hóa hồ sơ đảng viên xã',
      problem: 'Hồ sơ giấy thất lạc',
      done: 'Quét, gắn mã và lưu trên máy chủ của tỉnh ủy',
      effect: '98% hồ sơ đã số hóa',
      scope: 'toàn tỉnh',
    });
    expect(other).not.toContain('Đã có mô hình giống');
  });

  it('names the model it grew out of', async () => {
    await stage.register(HP);
    await stage.register(HN, { title: 'Chi bộ theo tổ tự quản nhà trọ', origin: 'số 1' });
    expect(await stage.read(HN, '/mohinh 2')).toContain(`Phát triển từ mô hình số 1 “${PARTS.title}”.`);
    expect(await stage.read(HN, '/mohinh 1')).toContain('Được phát triển tiếp thành mô hình số 2');
  });

  it('is changed and taken back by its board until it is evaluated', async () => {
    await stage.register(HP);
    await stage.say(HP, '/mohinh 1');
    const before = await stage.tap(HP, 'Sửa mô hình');
    expect(before).toContain('Sửa mô hình số 1');
    expect(before).toContain('Đúng, lưu');
    await stage.press(HP, 'Sửa: Phạm vi');
    expect(await stage.read(HP, '5 khu công nghiệp')).toContain('Phạm vi: 5 khu công nghiệp');
    expect(await stage.read(HP, 'đúng')).toContain('Đã lưu nội dung mới của mô hình số 1');
    const card = await stage.read('head:hai-phong', '/mohinh 1');
    expect(card).toContain('Phạm vi: 5 khu công nghiệp');
    expect(card).toContain('sửa lúc 09:00');
    await stage.press('head:hai-phong', 'Rút lại mô hình');
    expect(await stage.tap('head:hai-phong', 'Trùng mô hình khác')).toContain('Lý do: Trùng mô hình khác');
    const seen = await stage.press('head:hai-phong', 'Rút lại mô hình');
    expect(to(seen, HP)).toContain('Ban đã rút lại mô hình số 1');
    expect(await stage.read('leader', '/mohinh')).not.toContain('Số 1:');
    expect(await stage.read(HN, '/mohinh 1')).toContain('chưa xem được');
    expect(await stage.read('leader', '/mohinh 1')).toContain('Lý do: Trùng mô hình khác.');
  });
});

describe('who reports for two boards', () => {
  it('says which one registers, and which one takes over', async () => {
    await stage.say(HP, '/mohinh');
    for (const id of await stage.store.documents.list('person:')) {
      const document = await stage.store.documents.get(id);
      const person = document?.value as { readonly name: string; readonly grants: readonly object[] } | undefined;
      if (document === null || person === undefined || !JSON.stringify(person.grants).includes('"hai-phong"')) continue;
      const grants = [...person.grants, { role: 'officer', board: 'nam-dinh' }];
      await stage.store.documents.put(id, document.version, { ...person, grants } as never);
    }
    expect(await stage.read(HP, '/mohinh đăng ký')).toContain('Mô hình của ban nào?');
    expect(await stage.read(HP, 'Thanh Hóa')).toContain('Mô hình của ban nào?');
    await stage.press(HP, 'Nam Định');
    for (const text of Object.values(PARTS)) await stage.say(HP, text);
    expect(await stage.read(HP, 'đúng')).toContain('Đã đăng ký mô hình số 1');
    expect(await stage.read('leader', '/mohinh Nam Định')).toContain('Số 1:');
    await stage.seed('thanh-hoa', {}, true);
    await stage.say(HP, '/mohinh 2');
    expect(await stage.tap(HP, 'Nhận áp dụng')).toContain('Ban nào nhận áp dụng?');
    await stage.say(HP, 'Nam Định');
    await stage.say(HP, 'bỏ qua');
    expect(await stage.read(HP, 'đúng')).toContain('Nam Định đã nhận áp dụng mô hình số 2');
    // The other board of the same person may take it over as well.
    await stage.say(HP, '/mohinh 2');
    await stage.press(HP, 'Nhận áp dụng');
    await stage.say(HP, 'bỏ qua');
    expect(await stage.read(HP, 'đúng')).toContain('Hải Phòng đã nhận áp dụng mô hình số 2');
    expect(await stage.version(2)).toBe(7);
  });
});

describe('what cannot be registered is refused with an example, and nothing that was said is lost', () => {
  it.each([
    ['since', 'thang 13/2024', 'Chưa đọc được “thang 13/2024”.'],
    ['since', 'lâu rồi', 'Chưa đọc được “lâu rồi”.'],
    ['since', '7/2024', '7/2024 chưa đến.'],
    ['since', '11/6/2024', 'chưa đến.'],
    ['contact', 'anh Nguyễn Văn Hùng, trưởng phòng', 'chỉ ghi chức danh'],
    ['contact', 'Trưởng phòng TCCSĐ, tochuc@haiphong.vn', 'chỉ ghi chức danh'],
  ] as const)('%s “%s”', async (part, said, told) => {
    await stage.say(HP, '/mohinh đăng ký');
    for (const [name, text] of Object.entries(PARTS)) {
      if (name === part) {
        const shown = await stage.read(HP, said);
        expect(shown).toContain(told);
        expect(shown).toContain('Ví dụ');
      }
      await stage.say(HP, text);
    }
    expect(await stage.read(HP, 'đúng')).toContain('Đã đăng ký mô hình số 1');
  });

  it('a person’s phone is refused by the guard and kept nowhere', async () => {
    await stage.say(HP, '/mohinh đăng ký');
    for (const text of Object.values(PARTS).slice(0, -1)) await stage.say(HP, text);
    await stage.say(HP, 'gọi chị Lan số điện thoại 0912 345 678');
    expect(await stage.read(HP, PARTS.contact)).toContain('Nội dung trên đã đúng chưa?');
    await stage.say(HP, 'đúng');
    expect((await kept()) + JSON.stringify(stage.seen)).not.toContain('345 678');
  });

  it('an origin that is not there, or came later', async () => {
    await stage.register(HP);
    await stage.say(HN, '/mohinh đăng ký');
    for (const text of Object.values(PARTS)) await stage.say(HN, text);
    expect(await stage.read(HN, '7')).toContain('Không có mô hình số “7”');
    expect(await stage.read(HN, '1')).toContain('Mô hình gốc: 1');
  });

  it('a title that is too long is said back as such', async () => {
    const shown = await stage.read(HP, `đăng ký mô hình: ${'Chi bộ khu công nghiệp '.repeat(8)}`);
    expect(shown).toContain('tối đa 120');
    expect(shown).toContain('1/7: Tên mô hình');
  });

  it.each(['secretary', 'leader', 'observer'])('%s registers none, and is told whose it is', async (who) => {
    expect(await stage.read(who, '/mohinh đăng ký')).toContain('cán bộ đầu mối hoặc trưởng ban');
    expect(await stage.version(1)).toBe(0);
  });

  it('another board’s model is neither changed nor taken back', async () => {
    await stage.register(HP);
    const card = await stage.say(HN, '/mohinh 1');
    expect(card[0]?.buttons.map(({ label }) => label)).not.toContain('Sửa mô hình');
    for (const what of ['edit', 'withdraw']) {
      const seen = await stage.hand(HN, { kind: 'press', token: `model|1|${what}` as never, card: null });
      expect(to(seen, HN)).toContain('là của Hải Phòng, chỉ ban đó sửa hoặc rút lại được.');
    }
    const forced = await stage.hand(HN, { kind: 'press', token: 'model|1|withdraw|mistake|yes' as never, card: null });
    expect(to(forced, HN)).toContain('là của Hải Phòng');
    expect(await stage.version(1)).toBe(1);
  });

  it('a number that is none', async () => {
    expect(await stage.read(HP, '/mohinh 9')).toContain('Không có mô hình số “9”. Ví dụ: /mohinh 3.');
  });
});

describe('a message delivered twice', () => {
  it('registers one model and answers the same', async () => {
    await stage.compose(HP);
    const key = 'term:twice:1';
    const first = await stage.say(HP, 'đúng', { key });
    const again = await stage.say(HP, 'đúng', { key });
    expect(to(first, HP)).toContain('mô hình số 1');
    expect(to(again, HP)).not.toContain('mô hình số 2');
    expect(await stage.version(1)).toBe(1);
    expect(await stage.version(2)).toBe(0);
  });
});
