import { describe, expect, it } from 'vitest';
import { directiveInWords, markInWords, orderInWords } from './directive-words.js';

describe('a board’s word in a message', () => {
  it.each([
    ['đã xem', 'seen', null, ''],
    ['da xem thong bao 3', 'seen', '3', ''],
    ['Ban em đã thực hiện chỉ đạo số 12 rồi ạ', 'done', '12', ''],
    ['đã nắm được thông báo', 'understood', null, ''],
    ['chưa rõ chỉ đạo 2: họp ở đâu?', 'question', '2', 'họp ở đâu?'],
    ['done directive 4: sent on 12/6', 'done', '4', 'sent on 12/6'],
  ])('“%s”', (said, mark, n, words) => {
    expect(markInWords(said)).toEqual({ mark, n, words });
  });

  it.each(['đã xem báo cáo của Hải Phòng', 'ban nào đã thực hiện', 'kết nạp 12', 'đã nộp', 'chưa rõ số liệu kết nạp'])(
    '“%s” is none',
    (said) => {
      expect(markInWords(said)).toBeNull();
    },
  );
});

describe('what is done to one by its number', () => {
  it.each([
    ['đôn đốc chỉ đạo 3', { verb: 'directive_chase', n: '3' }],
    ['/dondoc thông báo số 3', { verb: 'directive_chase', n: '3' }],
    ['ai chưa xem thông báo 3?', { verb: 'directive', n: '3' }],
    ['hủy chỉ đạo số 3', { verb: 'directive_off', n: '3' }],
    ['sửa nội dung thông báo 3', { verb: 'directive_correct', n: '3' }],
  ])('“%s”', (said, request) => {
    expect(directiveInWords(said)).toEqual(request);
  });

  it.each(['đôn đốc các ban', 'thông báo cho các ban: họp', 'hủy', '/dondoc 6T/2024'])('“%s” is none', (said) => {
    expect(directiveInWords(said)).toBeNull();
  });
});

describe('a directive in one sentence', () => {
  it.each([
    ['chỉ đạo cho Thái Bình, Hà Nam: rà soát biên chế', true],
    ['directive to Thai Binh: check the staff', true],
    ['chỉ đạo các ban nộp báo cáo ngay', false],
    ['chỉ đạo họp lúc 14:00 ngày mai', false],
    ['chỉ đạo: họp', false],
  ])('“%s”: %s', (said, is) => {
    expect(orderInWords(said)).toBe(is);
  });
});
