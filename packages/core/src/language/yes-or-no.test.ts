import { describe, expect, it } from 'vitest';
import { yesOrNo } from './yes-or-no.js';

describe('a typed yes or no', () => {
  it.each(['dung', 'Đúng', 'đúng rồi', 'ok', 'OK nhé', 'vâng ạ', 'Đúng, lưu', 'đc', 'yes', 'đồng ý'])(
    '%s is a yes',
    (text) => expect(yesOrNo(text)).toBe('yes'),
  );
  it.each(['không', 'ko', 'thôi', 'bỏ', 'huỷ', 'sai rồi', 'dừng', 'đừng lưu', 'Dừng lại', 'no'])('%s is a no', (text) =>
    expect(yesOrNo(text)).toBe('no'),
  );
  it.each(['75', 'kết nạp 75', 'không phát sinh', 'đúng 75 đồng chí', 'tỉnh nào chưa nộp?'])('%s is neither', (text) =>
    expect(yesOrNo(text)).toBeNull(),
  );
});
