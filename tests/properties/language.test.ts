import { bundledCluster, createReader, fold, guard, parseInstant } from '@clusterbot/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const config = bundledCluster();
const reader = createReader(config);
const now = parseInstant('2024-06-10T09:00:00+07:00');
if (now === null) throw new Error('the instant of the tests is an instant');
const zone = config.calendar.zone;

describe('fold', () => {
  it('is idempotent on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => fold(fold(text)) === fold(text)));
  });

  it('does not see how text was composed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')),
      ),
    );
  });
});

describe('parse after format is the same value', () => {
  const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

  it('for counts with dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => {
        expect(reader.parseValue(grouped(value), { now, zone })).toEqual({ kind: 'count', value });
      }),
    );
  });

  it('for shares with a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), (tenths) => {
        const value = tenths / 10;
        expect(reader.parseValue(`${String(value).replace('.', ',')}%`, { now, zone })).toEqual({
          kind: 'percent',
          value,
        });
      }),
    );
  });

  it('for days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const date = new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10);
        const [year, month, day] = date.split('-').map(Number);
        expect(reader.parseValue(`${day}/${month}/${year}`, { now, zone, as: 'date' })).toEqual({
          kind: 'date',
          value: date,
        });
      }),
    );
  });
});

describe('the guard', () => {
  const MARKED = ['Tài liệu mật', 'TỐI MẬT', 'công văn mật số 12', 'văn bản đóng dấu Mật'];
  const INNOCENT = ['bảo mật thông tin', 'quên mật khẩu', 'bổ sung quy hoạch 63 đồng chí', 'mất điện nên nộp muộn'];
  const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', i: 'і', M: 'М', T: 'Т', A: 'А' };
  const disguised = (text: string, seed: readonly number[]): string =>
    [...text]
      .map((char, at) => {
        const how = (seed[at % seed.length] ?? 0) % 4;
        if (how === 1) return CYRILLIC[char] ?? char;
        if (how === 2) return char.normalize('NFD');
        return how === 3 && /\p{L}/u.test(char) ? `${char}\u200b` : char;
      })
      .join('');
  const seeds = fc.array(fc.nat(), { minLength: 3, maxLength: 12 });

  it('is not misled by disguise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MARKED), seeds, (text, seed) => {
        expect(guard(disguised(text, seed))).toEqual({ verdict: 'refuse', rule: 'marking' });
      }),
    );
  });

  it('does not take innocent words for a marking because they are composed differently', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INNOCENT), fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (text, form) => {
        expect(guard(text.normalize(form)).verdict).toBe('pass');
      }),
    );
  });
});

describe('reading', () => {
  it('says the same twice, whatever is written, with a confidence between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const context = { config, now, role: 'officer' as const };
        const read = reader.interpret(text, context);
        expect(reader.interpret(text, context)).toEqual(read);
        expect(read.confidence).toBeGreaterThan(0);
        expect(read.confidence).toBeLessThanOrEqual(1);
        expect(read.alternatives.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('does not care whether diacritics are composed', () => {
    const sentences = [
      'Hải Dương đã nộp chưa nhỉ?',
      'tỉnh nào kết nạp nhiều nhất',
      'gia hạn cho Thái Bình đến 20/6',
      'tinh giản 125, sáp nhập 4',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...sentences), (text) => {
        const context = { config, now, role: 'leader' as const };
        expect(reader.interpret(text.normalize('NFD'), context)).toEqual(reader.interpret(text, context));
      }),
    );
  });
});
