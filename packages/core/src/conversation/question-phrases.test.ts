import { describe, expect, it } from 'vitest';
import { requestInWords } from './phrases.js';

describe('what is said of a question by its number', () => {
  it.each([
    ['#3', { verb: 'question', n: '3' }],
    ['xem vướng mắc số 3', { verb: 'question', n: '3' }],
    ['câu #1 trả lời chưa', { verb: 'question', n: '1' }],
    ['#12 đến đâu rồi?', { verb: 'question', n: '12' }],
    ['vướng mắc 3 đã được giải quyết chưa ạ', { verb: 'question', n: '3' }],
    ['cum tra loi vuong mac so 1 chua', { verb: 'question', n: '1' }],
    ['thư ký trả lời vướng mắc của em chưa ạ', { verb: 'questions' }],
    ['#2 đã rõ, cảm ơn', { verb: 'question', n: '2', do: 'settle' }],
    ['câu 4 vẫn chưa rõ', { verb: 'question', n: '4', do: 'reopen' }],
    ['rút lại #1', { verb: 'question', n: '1', do: 'withdraw' }],
    ['đã có trả lời nào về sáp nhập xã chưa?', { verb: 'questions', said: 'sáp nhập xã' }],
    ['em muốn nêu một vướng mắc', { verb: 'question_raise', kind: 'difficulty' }],
    ['xin gửi kiến nghị mới', { verb: 'question_raise', kind: 'proposal' }],
    ['thời gian trả lời', { verb: 'questions', do: 'times' }],
  ])('“%s”', (said, request) => {
    expect(requestInWords(said)).toEqual(request);
  });

  it.each([
    '#3 đồng ý tính theo xã mới',
    'trả lời #3: đã rõ',
    'câu 3 tính theo xã mới',
    'vướng mắc',
    'rút lại báo cáo',
    'kiến nghị tăng biên chế',
    'kết nạp 3',
    '3',
    'có hướng dẫn',
  ])('“%s” is something else', (said) => {
    const request = requestInWords(said);
    expect(request === null || request.verb === 'withdraw').toBe(true);
  });
});
