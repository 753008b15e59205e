import { describe, expect, it } from 'vitest';
import { latin, spelling } from './fold.js';
import { composeTelex, composeVni, fold } from './index.js';

describe('fold', () => {
  it('takes NFC, NFD and both tone styles for one word', () => {
    expect(fold('Thanh Hóa')).toBe('thanh hoa');
    expect(fold('Thanh Hoá'.normalize('NFD'))).toBe('thanh hoa');
    expect(fold('ĐÃ ủy Ð Ɖ')).toBe('da uy d d');
  });

  it('sees through look-alikes, full-width letters, squares and what cannot be seen', () => {
    expect(['МẬТ', 'ＭẬＴ', 'M\u200bẬ\u00adT', 'Μật', 'ᴍậᴛ', '🅼🅰🆃', '𝐌𝐀𝐓'].map(fold)).toEqual(Array(7).fill('mat'));
  });

  it('keeps diacritics where only the letters are looked through', () => {
    expect(latin('МẬТ ｋhẩu')).toBe('MẬT khẩu');
    expect(latin('đồng chí')).toBe('đồng chí');
  });

  it('tells words apart by their spelling, not by where the tone stands', () => {
    expect(spelling('hòa')).toBe(spelling('hoà'));
    expect(spelling('chưa')).not.toBe(spelling('chữa'));
  });
});

describe('typing without a composing keyboard', () => {
  it.each([
    ['ddax keets nạp 75 ddv', 'đã kết nạp 75 đv'],
    ['tinhr naof chuwa nopj baos caos', 'tỉnh nào chưa nọp báo cáo'],
    ['Hair Duwowng, Thanh Hoas, Ngheej An', 'Hải Dương, Thanh Hóa, Nghệ An'],
    ['quys nguwowif dduwowcj', 'quý người được'],
    ['this week has three boards', 'this week has three boards'],
  ])('Telex %s', (typed, composed) => {
    expect(composeTelex(typed)).toBe(composed);
  });

  it.each([
    ['d9a4 gu73i ba1o ca1o', 'đã gửi báo cáo'],
    ['Ha3i Du7o7ng chu7a no65p', 'Hải Dương chưa nộp'],
    ['6t h1 q2 2024', '6t h1 q2 2024'],
  ])('VNI %s', (typed, composed) => {
    expect(composeVni(typed)).toBe(composed);
  });
});
