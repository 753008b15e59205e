import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.js';
import { coverage, similarity } from './similar.js';

const WORDS = 'sáp nhập xã nên chưa chốt được số tổ chức cơ sở đảng đề nghị hướng dẫn cách tính đảng viên'.split(' ');
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '));

describe('how alike two texts are', () => {
  it('is the same whichever is named first, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const found = similarity(a, b);
        expect(found).toBe(similarity(b, a));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is deaf to diacritics, case and punctuation', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(similarity(fold(a), b.toUpperCase())).toBe(similarity(a, b));
        expect(similarity(`${a}, …`, `“${b}”.`)).toBe(similarity(a, b));
      }),
    );
  });

  it('is 1 for the same words and 0 for none in common', () => {
    expect(similarity('Sáp nhập xã, chưa chốt số', 'sap nhap xa chua chot so')).toBe(1);
    expect(similarity('sáp nhập xã', 'kết nạp đảng viên')).toBe(0);
    expect(similarity('', '')).toBe(0);
  });

  it.each([
    ['a sentence moved', 'Đã họp dân. Đã sắp xếp xong 3 đơn vị.', 'Đã sắp xếp xong 3 đơn vị. Đã họp dân.', 0.7, 1],
    ['one word changed', 'chi bộ kết nạp quần chúng ưu tú ở thôn', 'chi bộ kết nạp quần chúng ưu tú ở xóm', 0.7, 0.95],
    ['the same subject', 'kết nạp đảng viên trong doanh nghiệp tư nhân', 'doanh nghiệp tư nhân có chi bộ mới', 0, 0.5],
  ])('%s', (_, one, other, least, most) => {
    expect(similarity(one, other)).toBeGreaterThanOrEqual(least);
    expect(similarity(one, other)).toBeLessThanOrEqual(most);
  });
});

describe('what is searched for', () => {
  it('counts the telling words that a text has', () => {
    expect(coverage('sáp nhập xã thì tính thế nào', 'Khi sáp nhập xã, số tổ chức cơ sở đảng tính theo …')).toBe(1);
    expect(coverage('kinh phí đại hội', 'Khi sáp nhập xã')).toBe(0);
    expect(coverage('và của là', 'bất kỳ')).toBe(0);
  });
});
