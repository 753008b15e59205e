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

const MATTER = 'sáp nhập xã nên chưa chốt được số tổ chức cơ sở đảng';
let stage: QuestionsStage;

beforeEach(async () => {
  stage = await openQuestions();
  await stage.raise(HD, MATTER);
});

describe('an answer', () => {
  it('is read back and goes to all of the board, who are asked whether it settles', async () => {
    const card = await stage.read(SECRETARY, 'trả lời #1: Tính theo xã mới từ ngày nghị quyết có hiệu lực.');
    expect(card).toContain(
      'Trả lời vướng mắc #1 của Hải Dương\nTrả lời: Tính theo xã mới từ ngày nghị quyết có hiệu lực.',
    );
    const seen = await stage.press(SECRETARY, 'Đúng, gửi');
    expect(to(seen, SECRETARY)).toBe('Đã trả lời #1 và hỏi Hải Dương câu trả lời đã giải đáp chưa.\n[1] Xem #1');
    for (const who of [HD, HD_HEAD])
      expect(to(seen, who)).toContain(
        'Vướng mắc #1 đã có trả lời:\n“Tính theo xã mới từ ngày nghị quyết có hiệu lực.”\nCâu trả lời đã giải đáp chưa?',
      );
    expect(to(seen, HN)).toBe('');
    const settled = await stage.press(HD_HEAD, 'Đã giải đáp');
    expect(to(settled, HD_HEAD)).toContain('Đã xác nhận #1 được giải đáp.');
    expect(to(settled, SECRETARY)).toContain('Hải Dương xác nhận #1 đã được giải đáp.');
  });

  it('may rest on a document that lapses, and on the answer to another one', async () => {
    await stage.answer(1, 'Tính theo xã mới.');
    await stage.raise(HN, 'đơn vị ghép thì tính đảng bộ ra sao');
    const card = await stage.read(
      SECRETARY,
      '/traloi 2 Như trả lời #1. Căn cứ: Hướng dẫn số 12; hết hiệu lực ngày 31/12/2024.',
    );
    expect(card).toContain(
      'Trả lời: Như trả lời #1.\nCăn cứ: Hướng dẫn số 12\nHiệu lực đến: 31/12/2024\nNhư trả lời số: #1',
    );
    const seen = await stage.press(SECRETARY, 'Đúng, gửi');
    expect(to(seen, HN)).toContain('Căn cứ: Hướng dẫn số 12, hiệu lực đến hết 31/12/2024.\nNhư trả lời #1.');
    await stage.jumpTo('2025-01-02T09:00:00+07:00');
    expect(await stage.read(HN, '/vuongmac 2')).toContain('đã hết hiệu lực sau 31/12/2024; câu trả lời cần xem lại.');
  });

  it('written under the button is taken apart the same way; a day that is none is asked for', async () => {
    await stage.on(SECRETARY, 1, 'Trả lời');
    expect(await stage.read(SECRETARY, 'Tính theo xã mới. Căn cứ: Hướng dẫn số 12, hiệu lực đến 31/12/2024')).toContain(
      'Trả lời: Tính theo xã mới.\nCăn cứ: Hướng dẫn số 12\nHiệu lực đến: 31/12/2024\nNội dung trên',
    );
    const asked = await stage.read(
      SECRETARY,
      '/traloi 1 Tính theo xã mới. Căn cứ: Hướng dẫn số 12, hiệu lực đến 31/12/2020',
    );
    expect(asked).toContain('Căn cứ có hiệu lực đến hết ngày nào? Ví dụ: 31/12/2024.');
    expect(await stage.read(SECRETARY, 'bỏ qua')).toContain('Căn cứ: Hướng dẫn số 12\nNội dung trên');
  });

  it('may be the one given to the like of it before', async () => {
    await stage.answer(1, 'Tính theo xã mới. Căn cứ: Hướng dẫn số 12');
    await stage.raise(HN, 'sáp nhập xã thì chốt số tổ chức cơ sở đảng ra sao');
    const card = await stage.read(SECRETARY, '/vuongmac 2');
    expect(card).toContain('Đã có 1 câu trả lời cho nội dung gần giống:\n#1 (thư ký cụm, 10/6/2024)');
    expect(await stage.tap(SECRETARY, 'Trả lời như #1')).toContain(
      'Trả lời: Tính theo xã mới.\nCăn cứ: Hướng dẫn số 12\nNhư trả lời số: #1',
    );
    expect(to(await stage.press(SECRETARY, 'Đúng, gửi'), HN)).toContain('Như trả lời #1.');
    expect(to(await stage.correct(1, 'Tính theo xã cũ.'), HN)).toContain('câu này theo trả lời #1');
    expect(await stage.read(HN, '/vuongmac 2')).not.toContain('nội dung gần giống');
  });

  it('that does not settle is owed again with what is missing, and that is counted', async () => {
    await stage.answer(1, 'Tính theo xã mới.');
    await stage.press(HD, 'Chưa giải đáp');
    await stage.say(HD, 'Còn chi bộ ghép?');
    await stage.jumpTo('2024-06-12T07:00:00+07:00');
    const seen = await stage.say(HD, 'đúng');
    expect(to(seen, HD)).toContain('Hạn trả lời mới: 17:00 thứ Tư 19/6/2024');
    expect(to(seen, SECRETARY)).toContain('chưa được giải đáp (mở lại lần 1). Còn thiếu:\n“Còn chi bộ ghép?”');
    const card = await stage.read(SECRETARY, '/vuongmac 1');
    expect(card).toContain('mở lại, chờ trả lời');
    expect(card).toContain('Đã mở lại 1 lần.');
    await stage.answer(1, 'Chi bộ ghép tính là một.');
    expect(await stage.read(HD, '/vuongmac 1')).toContain(', lần 2 (sửa): “Chi bộ ghép tính là một.”');
  });

  it('without a number gives the words back and asks for it', async () => {
    const asked = await stage.read(SECRETARY, '/traloi theo Hướng dẫn 12');
    expect(asked).toContain('cho biết số của vướng mắc, kiến nghị, ví dụ: “trả lời #3: …”');
    expect(asked).toContain('theo Hướng dẫn 12');
    expect(await stage.read(SECRETARY, '/traloi 9 theo Hướng dẫn 12')).toMatch(/Không có .*#9[\s\S]*theo Hướng dẫn 12/);
    expect(await stage.read(SECRETARY, '/traloi')).toContain('Ví dụ: /traloi 3 rồi nội dung.');
  });

  it('that cannot be stored is given back', async () => {
    await stage.say(LEADER, '/traloi 1 Tính theo xã cũ.');
    await stage.answer(1, 'Tính theo xã mới.');
    const seen = await stage.read(LEADER, 'đúng');
    expect(seen).toContain('#1 đã có trả lời. Muốn thay đổi câu trả lời thì đính chính.');
    expect(seen).toContain('Nội dung vừa viết:\nTính theo xã cũ.');
    expect(await stage.read(SECRETARY, `/traloi 1 ${'x'.repeat(1501)}`)).toContain('dài 1501 ký tự, tối đa 1500');
  });

  it('is put together part by part, with bad days, bad numbers and rings refused', async () => {
    await stage.say(SECRETARY, '/traloi 1 Tính theo xã mới.');
    await stage.press(SECRETARY, 'Sửa: Hiệu lực đến');
    expect(await stage.read(SECRETARY, '1/1/2020')).toContain(
      'chưa phải là một ngày từ hôm nay trở đi. Ví dụ: 31/12/2024.',
    );
    expect(await stage.read(SECRETARY, '31/12/2024')).toContain('Hiệu lực đến: 31/12/2024');
    expect(await stage.tap(SECRETARY, 'Đúng, gửi')).toContain('Căn cứ vào văn bản nào?');
    expect(await stage.read(SECRETARY, 'Hướng dẫn số 12')).toContain('Căn cứ: Hướng dẫn số 12');
    await stage.press(SECRETARY, 'Sửa: Như trả lời số');
    expect(await stage.read(SECRETARY, 'số mấy nhỉ')).toContain('chưa phải là số của một vướng mắc');
    await stage.say(SECRETARY, '#1');
    expect(await stage.tap(SECRETARY, 'Đúng, gửi')).toContain('#1 không thể trùng hay giống chính nó.');
    await stage.say(SECRETARY, '/traloi 1 Như trả lời #8.');
    expect(await stage.tap(SECRETARY, 'Đúng, gửi')).toContain('#8 chưa có câu trả lời nào để dựa vào.');
    await stage.answer(1, 'Tính theo xã mới.');
    await stage.raise(HN, 'đơn vị ghép thì tính đảng bộ ra sao');
    await stage.answer(2, 'Như trả lời #1.');
    await stage.on(SECRETARY, 1, 'Đính chính');
    await stage.say(SECRETARY, 'Như trả lời #2.');
    await stage.press(SECRETARY, 'Bổ sung nội dung');
    await stage.press(SECRETARY, 'Sửa: Như trả lời số');
    await stage.say(SECRETARY, '#2');
    expect(await stage.tap(SECRETARY, 'Đúng, gửi')).toContain('#2 đang dựa vào #1 nên #1 không dựa lại vào #2 được.');
  });
});

describe('asking the board first', () => {
  it('stops the clock until the board replies, and the deadline moves', async () => {
    await stage.on(SECRETARY, 1, 'Hỏi lại ban');
    await stage.say(SECRETARY, 'Sáp nhập từ ngày nào?');
    const asked = await stage.press(SECRETARY, 'Đúng, gửi');
    expect(to(asked, HD)).toContain('Về vướng mắc #1, thư ký cụm hỏi lại:\n“Sáp nhập từ ngày nào?”');
    expect(await stage.read(SECRETARY, '/vuongmac 1')).toContain('chờ ban bổ sung');
    await stage.jumpTo('2024-06-13T09:00:00+07:00');
    expect(await stage.read(HD, 'trả lời #1: từ ngày 1/6/2024')).toContain('Bổ sung: từ ngày 1/6/2024');
    const seen = await stage.press(HD, 'Đúng, gửi');
    expect(to(seen, HD)).toContain('Đã gửi bổ sung cho #1. Hạn trả lời: 17:00 thứ Năm 20/6/2024.');
    expect(to(seen, SECRETARY)).toContain('Hải Dương bổ sung cho #1:\n“từ ngày 1/6/2024”');
    expect(await stage.read(HD, '/vuongmac 1')).toContain('“từ ngày 1/6/2024”');
  });
});

describe('other ends', () => {
  it('withdrawn by its board, with a last word, it is answered no more', async () => {
    await stage.on(HD, 1, 'Rút lại');
    const seen = await stage.press(HD, 'Rút lại');
    expect(to(seen, SECRETARY)).toContain('Hải Dương đã rút lại #1.');
    expect(await stage.read(SECRETARY, '/traloi 1 Tính theo xã mới.')).toMatch(
      /ban đã rút lại nên không trả lời nữa[\s\S]*Tính theo xã mới/,
    );
    expect(await stage.read(HD, '/vuongmac')).toContain('đã rút lại');
  });

  it('closed with a reason, its board is told why', async () => {
    await stage.on(SECRETARY, 1, 'Đóng');
    expect(to(await stage.press(SECRETARY, 'Thuộc thẩm quyền cấp khác'), HD)).toContain(
      'Vướng mắc #1 đã được đóng: Thuộc thẩm quyền cấp khác.',
    );
    expect(await stage.read(SECRETARY, '/traloi 1 Tính theo xã mới.')).toContain('#1 đã đóng.');
  });

  it('closed as a duplicate, its board is told by whose answer it goes, now or once there is one', async () => {
    await stage.raise(HN, 'thiếu kinh phí in tài liệu');
    await stage.on(SECRETARY, 2, 'Đóng');
    await stage.press(SECRETARY, 'Trùng nội dung');
    const closed = await stage.press(SECRETARY, '#1');
    expect(to(closed, HN)).toContain(
      'Vướng mắc #2 được đóng vì trùng với #1.\nKhi #1 có trả lời, đồng chí sẽ được báo.',
    );
    const seen = await stage.answer(1, 'Tính theo xã mới.');
    expect(to(seen, HN)).toContain('#1, trùng với #2 của ban, đã có trả lời:\n“Tính theo xã mới.”');
    await stage.on(SECRETARY, 1, 'Thu hồi trả lời');
    await stage.press(SECRETARY, 'Trả lời nhầm');
    await stage.on(SECRETARY, 1, 'Đóng');
    expect(await stage.tap(SECRETARY, 'Trùng nội dung')).toContain('Không có vướng mắc, kiến nghị nào khác');
    const token = 'question|1|close||2' as never;
    const ring = await stage.hand(SECRETARY, { kind: 'press', token, card: { chat: SECRETARY, message: 'm1' } });
    expect(to(ring, SECRETARY)).toContain('#2 đang dựa vào #1');
  });

  it('given to another one, or put before the leader', async () => {
    await stage.on(SECRETARY, 1, 'Giao người khác');
    const labels = stage.seen.at(-1)?.buttons.map(({ label }) => label) ?? [];
    const leader = labels.find((each) => each.includes('ãnh đạo')) ?? '';
    const given = await stage.press(SECRETARY, leader);
    expect(to(given, LEADER)).toContain('Đồng chí được giao trả lời vướng mắc #1 của Hải Dương');
    expect(await stage.read(HD, '/vuongmac 1')).toContain('Người trả lời: lãnh đạo.');
    const seen = await stage.on(SECRETARY, 1, 'Xin ý kiến lãnh đạo');
    expect(to(seen, LEADER)).toContain('Xin ý kiến đồng chí về vướng mắc #1 của Hải Dương');
    expect(to(await stage.on(SECRETARY, 1, 'Xin ý kiến lãnh đạo'), SECRETARY)).toContain('đã như vậy rồi');
    expect(await stage.read(HD, '/vuongmac 1')).toContain('Đã chuyển lãnh đạo cụm từ 09:00 10/6.');
  });
});

describe('what is not theirs, or not now', () => {
  it('is refused in words, and changes nothing', async () => {
    const press = async (who: string, token: string): Promise<string> =>
      to(await stage.hand(who, { kind: 'press', token: token as never, card: { chat: who, message: 'm1' } }), who);
    expect(await press(HD, 'question|1|settle|0')).toContain('#1 chưa có trả lời nên chưa xác nhận hay mở lại được.');
    expect(await press(HD, 'question|1|reopen|0')).toContain('#1 chưa có trả lời');
    expect(await press(HD, 'question|1|reply')).toContain('#1 không chờ ban bổ sung.');
    expect(await press(SECRETARY, 'question|1|revise')).toContain('#1 chưa có trả lời');
    expect(await press(HN, 'question|1|withdraw||| yes'.replace(' ', ''))).toContain(
      'Không có vướng mắc, kiến nghị #1 nào',
    );
    expect(await press(HN, 'question|7|withdraw')).toContain('Không có vướng mắc, kiến nghị #7 nào');
    await stage.answer(1, 'Tính theo xã mới.');
    expect(await press(HN, 'question|1|settle|1')).toContain(
      '#1 do ban khác nêu, chỉ cán bộ của ban đó làm được việc này.',
    );
    expect(await press(HN, 'question|1|withdraw')).toContain('#1 do ban khác nêu');
    expect(await stage.read(HD, 'trả lời #1: đã rõ')).toMatch(/#1 không chờ ban bổ sung\.[\s\S]*đã rõ/);
    expect(await stage.read(HN, 'trả lời #1: đã rõ')).toContain('cần vai trò thư ký cụm');
    expect(await press(HD, 'question|1|answer')).toContain('cần vai trò thư ký cụm hoặc lãnh đạo');
    expect(await press(HD, 'question|1|retract|1|mistake')).toContain('cần vai trò thư ký cụm hoặc lãnh đạo');
    expect(await press(SECRETARY, 'question|1|share||no')).toContain('cần vai trò lãnh đạo');
    expect(await press(HD, 'question|1|withdraw')).toContain('trạng thái “đã trả lời, chờ ban xác nhận”');
    expect(await stage.read(SECRETARY, '/traloi 1 Khác.')).toContain(
      '#1 đã có trả lời. Muốn thay đổi câu trả lời thì đính chính.',
    );
    await press(HD, 'question|1|settle|1');
    expect(await press(HD, 'question|1|reopen|1')).toContain('#1 đã được giải đáp.');
    expect(await press(SECRETARY, 'question|1|answer')).toContain('#1 đã được giải đáp.');
    expect(await press('observer', 'question|1')).toContain('chưa được giao vai trò này');
    const [head] = await stage.store.heads('question:');
    expect(head?.version).toBe(3);
  });

  it('of an answer that has changed meanwhile: the new one is shown', async () => {
    await stage.answer(1, 'Tính theo xã mới.');
    await stage.correct(1, 'Tính theo xã cũ.');
    const press = { kind: 'press', token: 'question|1|settle|1' as never, card: { chat: HD, message: 'm1' } } as const;
    const seen = to(await stage.hand(HD, press), HD);
    expect(seen).toContain('Câu trả lời #1 đã thay đổi từ đó. Chưa ghi gì; đồng chí xem bản mới:');
    expect(seen).toContain('“Tính theo xã cũ.”');
  });
});
