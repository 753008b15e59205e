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

  it('for counts and decimals in both ways of writing', () => {
    const parts = fc.tuple(fc.integer({ min: 1_000, max: 99_999_999 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(parts, ([whole, tenth]) => {
        const dots = grouped(whole);
        const commas = dots.replaceAll('.', ',');
        expect(reader.parseValue(commas, { now, zone, as: 'count' })).toEqual({ kind: 'count', value: whole });
        expect(reader.parseValue(dots.replaceAll('.', ' '), { now, zone })).toEqual({ kind: 'count', value: whole });
        const value = Number(`${whole}.${tenth}`);
        expect(reader.parseValue(`${dots},${tenth}`, { now, zone })).toEqual({ kind: 'decimal', value });
        expect(reader.parseValue(`${commas}.${tenth}`, { now, zone })).toEqual({ kind: 'decimal', value });
      }),
    );
  });

  it('for what the screen shows in either language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 1_000 }), (count, tenths) => {
        for (const [language, mark] of [
          ['vi-VN', ','],
          ['en-GB', '.'],
        ] as const) {
          const shown = new Intl.NumberFormat(language).format(count);
          expect(reader.parseValue(shown, { now, zone, as: 'count' })).toEqual({ kind: 'count', value: count });
          const share = String(tenths / 10).replace('.', mark);
          const percent = { kind: 'percent', value: tenths / 10 };
          expect(reader.parseValue(`${share}%`, { now, zone })).toEqual(percent);
          expect(reader.parseValue(share, { now, zone, as: 'percent' })).toEqual(percent);
        }
      }),
    );
  });

  it('for counts said in words', () => {
    const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
    const below = (n: number): string => {
      const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
      const last =
        tens > 1 && ones === 1 ? 'mốt' : tens > 0 && ones === 5 ? 'lăm' : tens > 1 && ones === 4 ? 'tư' : ONES[ones];
      return [
        hundreds > 0 ? `${ONES[hundreds]} trăm` : '',
        tens > 1 ? `${ONES[tens]} mươi` : tens === 1 ? 'mười' : hundreds > 0 && ones > 0 ? 'linh' : '',
        ones > 0 ? last : '',
      ]
        .filter(Boolean)
        .join(' ');
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 999 }), (thousands, rest) => {
        const tail = thousands > 0 && rest < 100 ? `không trăm ${rest < 10 ? 'linh ' : ''}${below(rest)}` : below(rest);
        const words = thousands > 0 ? `${below(thousands)} nghìn ${tail}` : tail;
        const value = thousands * 1_000 + rest;
        for (const text of [words, words.replaceAll('nghìn', 'ngàn').replaceAll('linh', 'lẻ'), words.normalize('NFD')])
          expect(reader.parseValue(text, { now, zone })).toEqual({ kind: 'count', value });
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
  const MARKED = ['Tài liệu mật', 'TỐI MẬT', 'công văn mật số 12', 'văn bản đóng dấu Mật', 'file_tuyet_mat.docx'];
  const REFUSED = [
    ...MARKED,
    'quy hoạch đồng chí Nguyễn Văn An vào Ban Thường vụ',
    'đ/c Trần Thị Bình bị kỷ luật cảnh cáo',
    'số căn cước 034089001234 của chị Hoa',
    'sđt anh Tuấn 0912345678',
    'đồng chí Lê Văn Bách bị ung thư',
    'bố anh Hùng từng là lính ngụy',
  ];
  const INNOCENT = [
    'bảo mật thông tin',
    'quên mật khẩu',
    'bổ sung quy hoạch 63 đồng chí',
    'mất điện nên nộp muộn',
    'anh Hùng ơi số bổ sung quy hoạch là 45',
    'Đồng chí Nguyễn Văn An chủ trì hội nghị về công tác quy hoạch',
    'Công văn số 125-CV/BTCTU ngày 15/6/2024',
  ];
  const LOOKS_LIKE: Readonly<Record<string, string>> = {
    ...{ a: 'а', e: 'е', o: 'о', c: 'с', i: 'і', p: 'р', x: 'х', y: 'у', u: 'υ', v: 'ν', n: 'ո', h: 'һ', s: 'ѕ' },
    ...{ M: 'М', T: 'Т', A: 'А', B: 'В', H: 'Н', K: 'К', O: 'О', E: 'Е', C: 'С', P: 'Р', N: 'Ν', V: 'Ѵ' },
  };
  const wide = (char: string): string => (/[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char);
  const WAYS: readonly ((char: string) => string)[] = [
    (char) => char,
    (char) => LOOKS_LIKE[char] ?? char,
    (char) => char.normalize('NFD'),
    (char) => (/\p{L}/u.test(char) ? `${char}\u200b` : char),
    (char) => (/\p{L}/u.test(char) ? `\u00ad${char}\u2060` : char),
    (char) => (/[A-Za-z0-9]/.test(char) ? wide(char) : char),
  ];
  const disguised = (text: string, seed: readonly number[]): string =>
    [...text].map((char, at) => (WAYS[(seed[at % seed.length] ?? 0) % WAYS.length] ?? String)(char)).join('');
  const seeds = fc.array(fc.nat(), { minLength: 3, maxLength: 12 });

  it('is not misled by letters that look alike, cannot be seen or are composed differently', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REFUSED), seeds, (text, seed) => {
        // Cut up, a word may look like another one that is refused as well: “Nguy|ễn” like “ngụy”.
        expect(guard(disguised(text, seed)).verdict).toBe('refuse');
        expect(guard(text).verdict).toBe('refuse');
      }),
    );
  });

  it('finds a marking whose letters are kept apart, in any case, wherever it stands', () => {
    const separator = fc.constantFrom(' ', '.', '-', '_', '*', '·', '\n', ' . ', ' - ', '\u200b', '/', '|');
    const marking = fc.constantFrom('mật', 'MẬT', 'mat', 'MAT', 'Mật', 'mẬt');
    const around = fc.constantFrom(
      ['', ''],
      ['văn bản ', ''],
      ['báo cáo (', ')'],
      ['em gửi công văn ', ' của tỉnh'],
      ['đóng dấu ', ', số 12'],
    );
    fc.assert(
      fc.property(marking, separator, around, (word, between, [before, after]) => {
        expect(guard(`${before}${[...word].join(between)}${after}`)).toEqual({ verdict: 'refuse', rule: 'marking' });
      }),
    );
  });

  it('finds what was typed without diacritics, in Telex and in VNI', () => {
    const typed = [
      ['tai lieu mat', 'taif lieeuj maatj', 'tai2 lie65u ma65t'],
      ['toi mat', 'toois maajt', 'to61i ma65t'],
      ['van ban dong dau mat', 'vawn barn ddongs daaus maatj', 'va8n ba3n d9o1ng da61u ma65t'],
      [
        'ky luat dong chi nguyen van an',
        'kyr luaatj ddoongf chis nguyeenx vawn an',
        'ky3 lua65t d9o62ng chi1 nguye64n va8n an',
      ],
      [
        'dong chi nguyen van an bi ung thu',
        'ddoongf chis nguyeenx vawn an bij ung thuw',
        'd9o62ng chi1 nguye64n va8n an bi5 ung thu7',
      ],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...typed.flat()),
        fc.constantFrom('', 'em gui ', 'Kính gửi anh, '),
        (text, before) => {
          expect(guard(before + text).verdict).toBe('refuse');
        },
      ),
    );
  });

  it('does not take innocent words for a marking because they are composed differently', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INNOCENT), fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (text, form) => {
        expect(guard(text.normalize(form)).verdict).toBe('pass');
      }),
    );
  });

  it('lets a count of persons pass with any figure and any board', () => {
    const matter = fc.constantFrom(
      'quy hoạch',
      'bổ nhiệm',
      'luân chuyển',
      'kỷ luật',
      'điều động',
      'đưa ra khỏi quy hoạch',
    );
    const board = fc.constantFrom(...config.boards.map(({ name }) => name));
    const unit = fc.constantFrom('đồng chí', 'đ/c', 'cán bộ', 'trường hợp', 'người');
    fc.assert(
      fc.property(board, matter, fc.integer({ min: 1, max: 2_000 }), unit, (name, what, count, of) => {
        expect(guard(`${name} ${what} ${count} ${of}`)).toEqual({ verdict: 'pass', rule: null });
      }),
    );
  });
});

describe('whatever is written', () => {
  const PIECES = [
    'mật',
    'm ậ t',
    'đ/c',
    'Nguyễn',
    'bố',
    'quy hoạch',
    '%20',
    '%',
    '\ud800',
    '\ufdfa',
    '0912',
    '1/2',
    ',',
    '.',
    ' ',
    '\n',
  ];
  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })
    .map((pieces) => pieces.join(''));

  it('is guarded and read without a throw, the same each time', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('count', 'percent', 'decimal', 'date', undefined), (text, as) => {
        expect(guard(text)).toEqual(guard(text));
        const options = { now, zone, ...(as === undefined ? {} : { as }) };
        expect(reader.parseValue(text, options)).toEqual(reader.parseValue(text, options));
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
