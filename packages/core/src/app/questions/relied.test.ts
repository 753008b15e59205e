import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  HD,
  HN,
  openQuestions,
  type QuestionsStage,
  SECRETARY,
  TB,
  to,
} from '../../../../../tests/support/questions-stage.js';
import type { Seen } from '../../../../../tests/support/stage.js';

const MATTER = 'sáp nhập xã nên chưa chốt được số tổ chức cơ sở đảng';
let stage: QuestionsStage;

beforeEach(async () => {
  stage = await openQuestions();
  await stage.raise(HD, MATTER);
  await stage.answer(1, 'Tính theo xã mới.');
});

/** Takes an answer that is offered for their own instead of filing the matter. */
const relyOn = async (who: string, n: number): Promise<void> => {
  await stage.say(who, `/vuongmac ${MATTER} thế nào`);
  await stage.press(who, `#${n} đã giải đáp được`);
};

const told = (seen: readonly Seen[]): readonly string[] =>
  [...new Set(seen.filter(({ text }) => text.includes('mà ban đã dựa vào')).map((each) => each.to))].sort();

describe('who relied on an answer', () => {
  it('is told when it is corrected, with the reason and the new words', async () => {
    await stage.press(HD, 'Đã giải đáp');
    await relyOn(HN, 1);
    const seen = await stage.correct(1, 'Tính theo xã cũ đến hết năm.');
    expect(to(seen, HN)).toContain(
      'Trả lời #1 mà ban đã dựa vào được đính chính (Quy định thay đổi). Đề nghị đồng chí xem lại:\n“Tính theo xã cũ đến hết năm.”',
    );
    expect(to(seen, HD)).toContain('Trả lời vướng mắc #1 đã được đính chính (Quy định thay đổi):');
    expect(to(seen, HD)).toContain('Câu trả lời đã giải đáp chưa?');
    expect(to(seen, TB)).toBe('');
    expect(to(seen, SECRETARY)).toContain('Đã đính chính trả lời #1, lần 2 (sửa). Đã báo');
  });

  it('sees on the card that the answer is another one by now, and those before it', async () => {
    await relyOn(HN, 1);
    expect(await stage.read(HN, '/vuongmac 1')).not.toContain('trả lời trước');
    await stage.correct(1, 'Tính theo xã cũ đến hết năm.');
    const EARLIER = 'Các lần trả lời trước: lần 1 lúc 09:00 10/6.';
    const CHANGED = 'Ban của đồng chí đã dựa vào trả lời lần 1; từ đó câu trả lời đã thay đổi, đề nghị xem lại.';
    expect(await stage.read(HN, '/vuongmac 1')).toContain(`${EARLIER}\n${CHANGED}`);
    for (const who of [SECRETARY, HD, TB]) {
      expect(await stage.read(who, '/vuongmac 1')).toContain(EARLIER);
      expect(await stage.read(who, '/vuongmac 1')).not.toContain('đã dựa vào');
    }
    await stage.on(HD, 1, 'Đã giải đáp');
    await stage.correct(1, 'Tính theo xã cũ đến hết quý I.', 'Trả lời nhầm');
    expect(await stage.read(HD, '/vuongmac 1')).toContain(
      'lần 2 (sửa) lúc 09:00 10/6 (lý do: Quy định thay đổi).\nBan',
    );
  });

  it('is told when it is taken back, and it is owed again', async () => {
    await relyOn(HN, 1);
    await stage.on(SECRETARY, 1, 'Thu hồi trả lời');
    const seen = await stage.press(SECRETARY, 'Trả lời nhầm');
    expect(to(seen, HN)).toContain('được thu hồi (Trả lời nhầm). Đề nghị đồng chí chưa áp dụng.');
    expect(to(seen, HD)).toContain('đã được thu hồi (Trả lời nhầm); sẽ có trả lời mới.');
    expect(await stage.read(SECRETARY, '/vuongmac 1')).toContain('chờ trả lời');
    expect(await stage.read(HN, '/vuongmac 1')).toContain('Không có vướng mắc, kiến nghị #1 nào');
  });

  it('is told through any number of answers that repeat it', async () => {
    await stage.raise('officer:ha-tinh', 'đơn vị ghép của huyện ủy thì tính thế nào');
    await stage.answer(2, 'Như trả lời #1.');
    await stage.raise('officer:nghe-an', 'đảng bộ khối doanh nghiệp tách ra thì sao');
    await stage.answer(3, 'Như trả lời #2.');
    await stage.say(TB, '/vuongmac đảng bộ khối doanh nghiệp tách ra thì sao ạ');
    await stage.press(TB, '#3 đã giải đáp được');
    const seen = await stage.correct(1, 'Tính theo xã cũ.');
    expect(told(seen)).toEqual(
      ['head:ha-tinh', 'head:nghe-an', 'head:thai-binh', 'officer:ha-tinh', 'officer:nghe-an', TB].sort(),
    );
    expect(to(seen, TB)).toContain('Ban đã dựa vào trả lời #3, câu này theo trả lời #1.');
    expect(await stage.read(SECRETARY, '/vuongmac 2')).toContain(
      'Trả lời #1 đã thay đổi từ đó; câu trả lời này cần xem lại.',
    );
    // An answer that rests on one that changed is offered to nobody.
    expect(await stage.read(HN, '/vuongmac đơn vị ghép của huyện ủy thì tính thế nào')).not.toContain('#2');
  });

  it('is everybody who did and nobody else, whatever the order', async () => {
    const OFFICERS = ['ha-nam', 'thai-binh', 'ha-tinh', 'nghe-an'].map((id) => `officer:${id}`);
    await fc.assert(
      fc.asyncProperty(fc.subarray(OFFICERS), async (relying) => {
        stage = await openQuestions();
        await stage.raise(HD, MATTER);
        await stage.answer(1, 'Tính theo xã mới.');
        for (const who of relying) await relyOn(who, 1);
        const heads = relying.map((who) => who.replace('officer', 'head'));
        expect(told(await stage.correct(1, 'Tính theo xã cũ.'))).toEqual([...relying, ...heads].sort());
      }),
      { numRuns: 3 },
    );
  });
});

describe('an answer that lapses', () => {
  it('is said on its last day to the boards that relied on it, and offered no more', async () => {
    await stage.raise(TB, 'thiếu kinh phí in tài liệu đại hội');
    await stage.answer(2, 'Chi từ nguồn thường xuyên. Căn cứ: Thông tư số 5, hiệu lực đến 25/6/2024');
    await stage.say(HN, '/vuongmac thiếu kinh phí in tài liệu đại hội thì sao');
    await stage.press(HN, '#2 đã giải đáp được');
    const before = await stage.playTo('2024-06-24T20:00:00+07:00');
    expect(to(before, HN)).not.toContain('Trả lời #2');
    const seen = await stage.playTo('2024-06-25T20:00:00+07:00');
    for (const who of [HN, TB])
      expect(to(seen, who)).toContain('Trả lời #2 mà ban đã dựa vào: căn cứ hết hiệu lực sau ngày này');
    expect(to(seen, HD)).not.toContain('Trả lời #2');
    expect(to(await stage.playTo('2024-06-26T20:00:00+07:00'), HN)).not.toContain('Trả lời #2');
    expect(await stage.read(HD, '/vuongmac thiếu kinh phí in tài liệu đại hội thì sao')).not.toContain('#2');
  });
});
