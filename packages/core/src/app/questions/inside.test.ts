import { beforeEach, describe, expect, it } from 'vitest';
import {
  HD,
  HD_HEAD,
  HN,
  LEADER,
  openQuestions,
  type QuestionsStage,
  SECRETARY,
  to,
} from '../../../../../tests/support/questions-stage.js';

const NOTE = 'Cần hỏi lại Vụ trước khi trả lời, chưa chắc chắn';
const MATTER = 'sáp nhập xã nên chưa chốt được số tổ chức cơ sở đảng';
let stage: QuestionsStage;

beforeEach(async () => {
  stage = await openQuestions();
  await stage.raise(HD, MATTER);
});

describe('an internal note', () => {
  it('is seen by secretary and leader, and by nobody else wherever they look', async () => {
    await stage.on(SECRETARY, 1, 'Ghi chú nội bộ');
    await stage.say(SECRETARY, NOTE);
    const noted = await stage.press(SECRETARY, 'Đúng, gửi');
    expect(noted.map((each) => each.to)).toEqual([SECRETARY]);
    for (const who of [SECRETARY, LEADER])
      expect(await stage.read(who, '/vuongmac 1')).toContain(`Ghi chú nội bộ (thư ký cụm, 09:00 10/6): “${NOTE}”`);
    await stage.answer(1, 'Tính theo xã mới.');
    await stage.on(SECRETARY, 1, 'Ghi chú nội bộ');
    await stage.say(SECRETARY, `${NOTE} lần nữa`);
    await stage.press(SECRETARY, 'Đúng, gửi');
    await stage.say(HD, '/vuongmac 1');
    await stage.press(HD, 'Đã giải đáp');
    await stage.correct(1, 'Tính theo xã cũ.');
    for (const who of [HD, HD_HEAD, HN, 'observer'])
      for (const said of [
        '/vuongmac',
        '/vuongmac 1',
        '/vuongmac tìm Vụ',
        '/vuongmac tìm hỏi lại Vụ trước khi trả lời chưa chắc chắn',
        '/vuongmac đã trả lời',
        `/vuongmac ${NOTE}`,
        '/huy',
        '/viec',
        '/tiendo',
        '/thaydoi',
        '/aixem',
        '/tonghop',
      ])
        await stage.say(who, said);
    await stage.playTo('2024-06-20T20:00:00+07:00');
    const others = stage.seen.filter((each) => each.to !== SECRETARY && each.to !== LEADER);
    const leaked = others.filter(({ text }) => text.includes('lần nữa') || text.includes('Ghi chú'));
    expect(leaked).toEqual([]);
    // Whoever typed these words themselves sees them read back, nobody else does.
    const seen = others.filter(({ text }) => text.includes('Vụ trước khi') && !text.includes('Nội dung: Cần hỏi'));
    expect(seen.filter(({ text }) => !text.includes('Chưa có câu trả lời nào về'))).toEqual([]);
    const exported = await stage.app.operator.exportPeriod('2024-H1');
    expect(JSON.stringify(exported)).not.toContain('Vụ trước');
  });

  it('cannot be written by the board, nor by another', async () => {
    const press = { kind: 'press', token: 'question|1|note' as never, card: { chat: HD, message: 'm1' } } as const;
    expect(to(await stage.hand(HD, press), HD)).toContain('cần vai trò thư ký cụm hoặc lãnh đạo');
    expect(to(await stage.hand(HN, press), HN)).toContain('Không có vướng mắc, kiến nghị #1 nào');
  });
});

describe('an answer that is not for others', () => {
  it('is found by nobody but its board and those who answer', async () => {
    await stage.answer(1, 'Tính theo xã mới.');
    expect(await stage.read(HN, '/vuongmac tìm sáp nhập xã')).toContain('Tính theo xã mới.');
    const hidden = await stage.on(LEADER, 1, 'Không cho ban khác xem');
    expect(to(hidden, LEADER)).toContain('Trả lời #1: chỉ ban đã hỏi xem được.');
    expect(await stage.read(HN, '/vuongmac tìm sáp nhập xã')).toContain('Chưa có câu trả lời nào về “sáp nhập xã”.');
    expect(await stage.read(HN, '/vuongmac 1')).toContain('Không có vướng mắc, kiến nghị #1 nào');
    expect(await stage.read(HN, `/vuongmac ${MATTER} ạ`)).not.toContain('Tính theo xã mới.');
    expect(await stage.read(HD, '/vuongmac tìm sáp nhập xã')).toContain('Tính theo xã mới.');
    await stage.on(LEADER, 1, 'Cho các ban tra cứu');
    await stage.say(HN, '/huy');
    expect(await stage.read(HN, '/vuongmac 1')).toContain('đã có trả lời');
  });
});

describe('what other boards see of one another', () => {
  it('is the question as asked, the answer, its day and the role: no board, no person, no exchange', async () => {
    expect(await stage.read(HN, '/vuongmac 1')).toContain('Không có vướng mắc, kiến nghị #1 nào');
    await stage.on(SECRETARY, 1, 'Hỏi lại ban');
    await stage.say(SECRETARY, 'Từ ngày nào?');
    await stage.press(SECRETARY, 'Đúng, gửi');
    await stage.say(HD, 'trả lời #1: từ 1/6/2024');
    await stage.press(HD, 'Đúng, gửi');
    await stage.answer(1, 'Tính theo xã mới.');
    expect(await stage.read(HN, '/vuongmac 1')).toBe(
      `Vướng mắc #1: đã có trả lời\n“${MATTER}”\nThư ký cụm trả lời lúc 09:00 10/6, lần 1: “Tính theo xã mới.”\n[1] Tra cứu trả lời`,
    );
    expect(await stage.read(HN, '/vuongmac đã trả lời')).toContain(
      `#1 (thư ký cụm, 10/6/2024): “${MATTER}” → “Tính theo xã mới.”`,
    );
  });
});
