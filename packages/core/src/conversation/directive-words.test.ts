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
    ['chỉ đạo số 1 em làm xong rồi', 'done', '1', ''],
    ['chi dao 1 ben em hoan thanh roi a', 'done', '1', ''],
    ['làm xong chỉ đạo 3: họp ngày 12/6', 'done', '3', 'họp ngày 12/6'],
    ['cd 1 e da xem', 'seen', '1', ''],
    ['tb 2 đã đọc', 'seen', '2', ''],
  ])('“%s”', (said, mark, n, words) => {
    expect(markInWords(said)).toEqual({ mark, n, words });
  });

  it.each([
    'đã xem báo cáo của Hải Phòng',
    'ban nào đã thực hiện',
    'kết nạp 12',
    'đã nộp',
    'chưa rõ số liệu kết nạp',
    'làm xong',
    'TB 12',
  ])('“%s” is none', (said) => {
    expect(markInWords(said)).toBeNull();
  });
});

describe('what is done to one by its number', () => {
  it.each([
    ['đôn đốc chỉ đạo 3', { verb: 'directive_chase', n: '3' }],
    ['/dondoc thông báo số 3', { verb: 'directive_chase', n: '3' }],
    ['ai chưa xem thông báo 3?', { verb: 'directive', n: '3' }],
    ['ban nào chưa thực hiện chỉ đạo 3', { verb: 'directive', n: '3' }],
    ['ai chưa thực hiện chỉ đạo 3', { verb: 'directive', n: '3' }],
    ['chỉ đạo 3 còn ban nào chưa làm?', { verb: 'directive', n: '3' }],
    ['chỉ đạo 1 đến đâu rồi', { verb: 'directive', n: '1' }],
    ['tinh hinh thuc hien chi dao so 2', { verb: 'directive', n: '2' }],
    ['có thông báo gì mới không ạ', { verb: 'announce', do: 'list' }],
    ['còn chỉ đạo nào chưa thực hiện không', { verb: 'announce', do: 'list' }],
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
