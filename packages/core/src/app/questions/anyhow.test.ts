import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HD, HN, LEADER, openQuestions, SECRETARY, to } from '../../../../../tests/support/questions-stage.js';
import { QUESTION_DEEDS } from '../../domain/questions/states.js';

const WHO = [HD, HN, SECRETARY, LEADER, 'observer'] as const;
const INSIDE: readonly string[] = [SECRETARY, LEADER];
const NOTE = 'GHI CHÚ KÍN';

/** A press of any button about any of three questions, with or without what it carries, and what is typed after it. */
const step = fc.record({
  who: fc.constantFrom(...WHO),
  n: fc.integer({ min: 1, max: 4 }),
  deed: fc.constantFrom('', ...QUESTION_DEEDS),
  version: fc.constantFrom('', '1', '2', '9'),
  with: fc.constantFrom('', 'duplicate', 'mistake', 'by_letter', '1', '2', 'yes', 'no', 'r-leader'),
  sure: fc.constantFrom('', 'yes'),
  typed: fc.constantFrom('', 'Nội dung khác', 'đúng', '/huy', 'bỏ qua', '31/12/2024', '#1', 'không'),
});

describe('whatever is pressed and typed, by whomever', () => {
  it('is answered, breaks nothing, and shows no internal note to anybody else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
        const stage = await openQuestions();
        await stage.raise(HD, 'sáp nhập xã nên chưa chốt được số');
        await stage.raise(HN, 'thiếu kinh phí in tài liệu đại hội');
        await stage.raise(HD, 'chưa rõ cách tính chi bộ ghép');
        for (const n of [1, 3]) {
          await stage.on(SECRETARY, n, 'Ghi chú nội bộ');
          await stage.say(SECRETARY, NOTE);
          await stage.press(SECRETARY, 'Đúng, gửi');
        }
        await stage.answer(1, 'Tính theo xã mới.');
        for (const { who, n, deed, version, with: carried, sure, typed } of steps) {
          const token = ['question', n, deed, version, carried, sure].join('|').replace(/\|+$/, '') as never;
          const press = { kind: 'press', token, card: { chat: who, message: 'm1' } } as const;
          expect(to(await stage.hand(who, press), who)).not.toBe('');
          if (typed !== '') await stage.say(who, typed);
        }
        for (const who of WHO)
          for (const said of ['/huy', '/vuongmac', '/vuongmac 1', '/vuongmac 3']) await stage.say(who, said);
        expect(stage.seen.filter(({ text }) => text.includes('Hệ thống gặp lỗi'))).toEqual([]);
        expect(stage.seen.filter((each) => each.text.includes(NOTE) && !INSIDE.includes(each.to))).toEqual([]);
        const faults = await stage.store.verify();
        expect(faults.faults).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });
});
