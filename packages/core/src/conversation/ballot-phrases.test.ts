import { describe, expect, it } from 'vitest';
import { requestInWords } from './phrases.js';

describe('what is said of secret ballots', () => {
  it.each([
    ['kết quả bỏ phiếu thế nào rồi ạ', { verb: 'ballot', do: 'list' }],
    ['ket qua bo phieu kin so 2', { verb: 'ballot', n: '2' }],
    ['bỏ phiếu đến đâu rồi', { verb: 'ballot', do: 'list' }],
    ['ban nào chưa bỏ phiếu?', { verb: 'ballot', do: 'list' }],
    ['có cuộc bỏ phiếu nào không', { verb: 'ballot', do: 'list' }],
    ['bỏ phiếu ở đâu ạ', { verb: 'ballot', do: 'vote' }],
    ['em chưa bỏ phiếu', { verb: 'ballot', do: 'vote' }],
    ['em bỏ phiếu cho Thái Bình', { verb: 'ballot', do: 'vote' }],
    ['bau cho nghe an', { verb: 'ballot', do: 'vote' }],
    ['phiếu trắng', { verb: 'ballot', do: 'vote' }],
  ])('“%s”', (said, request) => {
    expect(requestInWords(said)).toEqual(request);
  });

  it.each([
    'bầu cấp ủy xong chưa',
    'bỏ cho em số kết nạp',
    'thông báo cho các ban: bỏ phiếu trước 17h',
    'đại hội bỏ phiếu bầu 15 đồng chí',
    'bỏ',
  ])('“%s” is something else', (said) => {
    expect(requestInWords(said)).toBeNull();
  });
});
