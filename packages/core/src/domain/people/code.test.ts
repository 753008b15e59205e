import { describe, expect, it } from 'vitest';
import { isBareCode, readCode, showCode } from './code.js';

describe('one-time codes', () => {
  it.each([
    'abcde-fghjk',
    'ABCDE-FGHJK',
    'abcdefghjk',
    ' abcde fghjk ',
    'abcde–fghjk',
    'abcde\u200b\u2011fghjk',
    'ａｂｃｄｅ-fghjk',
  ])('reads %j', (typed) => {
    expect(readCode(typed)).toBe('abcdefghjk');
  });

  it.each(['', 'abcde-fghj', 'abcde-fghjkm', 'abcde-fghjl', 'abcde-fghj0', 'abcde/fghjk', 'abcdé-fghjk'])(
    'takes %j for none',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );

  it('is shown with its hyphen', () => {
    expect(showCode('abcdefghjk')).toBe('abcde-fghjk');
  });

  it('stands alone only where no word can be meant', () => {
    expect(['abcde-fghjk', 'ab2de fghjk', 'ab2defghjk'].map(isBareCode)).toEqual([true, true, true]);
    expect(['abcdefghjk', 'abcde fghjk', 'ab2de-fghjk nhé'].map(isBareCode)).toEqual([false, false, false]);
  });
});
