import { bundledCluster, type Catalogue, catalogue, format } from '@clusterbot/core';
import { describe, expect, it } from 'vitest';
import { commandNamed } from '../../packages/core/src/conversation/command-table.js';
import { stepsIn } from '../../packages/core/src/domain/cluster/terms.js';
import { type Language, type Message, messagesOf } from './catalogue-messages.js';

const MESSAGES: Readonly<Record<Language, readonly Message[]>> = { vi: messagesOf('vi'), en: messagesOf('en') };
const LANGUAGES: readonly Language[] = ['vi', 'en'];
const LABEL = 30;

/** `path: text` of every text of a language that the condition names. */
const where = (language: Language, wrong: (text: string, path: string) => boolean): readonly string[] =>
  MESSAGES[language].flatMap(({ path, texts }) =>
    texts.filter((text) => wrong(text, path)).map((text) => `${path}: ${text}`),
  );

/** Without parameters and without what a message quotes: that is somebody else's speech. */
const spoken = (text: string): string => text.replace(/‹[^›]*›/g, ' ').replace(/“[^”]*”/g, ' ');

const hasWord = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').test(spoken(text));

/** The same in both languages, and why. */
const ALIKE: Readonly<Record<string, string>> = {
  'commands.example.board': 'a name',
  'people.platform.telegram': 'a name',
  'people.platform.slack': 'a name',
  'settings.button.toEnglish': 'a language is offered in its own words',
  'settings.button.toVietnamese': 'a language is offered in its own words',
};

/** Names and commands that an English text may carry with their marks. */
const MARKED: readonly string[] = [
  ...bundledCluster().boards.map(({ name }) => name),
  'Tiếng Việt',
  '123-QĐ/BTCTW',
  'kết nạp 848/2200, ngoài nhà nước 37',
];

/** One word per thing (docs/glossary.md): these are the others. */
const FORBIDDEN: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    em: 'no pronoun',
    mình: 'no pronoun',
    bạn: 'đồng chí',
    'chúng tôi': 'hệ thống',
    bot: 'hệ thống',
    'chỉ số': 'số liệu',
    'hạn chót': 'hạn nộp',
    'thời hạn': 'hạn nộp',
    deadline: 'hạn nộp',
    'khóa sổ': 'khóa số liệu',
    'lùi hạn': 'gia hạn',
    'dời hạn': 'gia hạn',
    'thu lại': 'rút lại',
    'nhập hộ': 'nhập thay',
    'nộp hộ': 'nhập thay',
    'thư kí': 'thư ký',
    'thư ký cụm trưởng': 'thư ký cụm',
    'quan sát viên': 'người theo dõi',
    'tin nhắn': 'tin nhắc or tin',
    'tin nhắn nhắc': 'tin nhắc',
    'lời nhắc': 'tin nhắc',
    'bản tin': 'tin tổng hợp',
    'mã mời': 'mã',
    'kích hoạt': 'đăng ký',
    'trợ giúp': 'hướng dẫn',
    gõ: 'nhập',
    'còn nợ': 'còn phải làm',
    'trường dữ liệu': 'mục',
    'trễ hạn': 'muộn',
    'muộn hạn': 'nộp muộn',
    uỷ: 'ủy',
    khoá: 'khóa',
    xoá: 'xóa',
    huỷ: 'hủy',
  },
  en: {
    submit: 'hand in',
    submitted: 'handed in',
    revoke: 'end access',
    admin: 'secretary',
    bot: 'the system',
    chairman: 'head',
    province: 'board',
    username: 'account',
  },
};

const isLabel = (path: string): boolean =>
  /\.button\.|^commands\.label\.|^talk\.choose\.|^report\.(?:skipReason|withdrawReason)\.|^steering\.extendReason\.|^approval\.reason\.|^people\.roleTitle\./.test(
    path,
  );

const longest = (texts: readonly string[]): string =>
  texts.reduce((one, other) => (other.length > one.length ? other : one), '');

/** The longest that each parameter of a label may plausibly become. */
const samples = (language: Language): Readonly<Record<string, unknown>> => {
  const f = format(language, 'Asia/Ho_Chi_Minh');
  const words = catalogue(language);
  return {
    n: 14,
    to: 99,
    of: 99,
    days: 30,
    year: 2099,
    time: '07:30',
    date: f.shortDate('2024-09-30' as Parameters<typeof f.shortDate>[0]),
    from: f.shortDate('2024-09-30' as Parameters<typeof f.shortDate>[0]),
    until: f.shortDate('2024-11-28' as Parameters<typeof f.shortDate>[0]),
    at: f.shortDateTime('2024-09-30T10:30:00.000Z' as Parameters<typeof f.shortDateTime>[0]),
    revision: f.revision(12),
    points: f.number(88.5),
    // Names of parts are written to fit.
    label: 'x'.repeat(20),
    board: longest(bundledCluster().boards.map(({ name }) => name)),
    step: longest(stepsIn(bundledCluster()).map(({ step }) => (language === 'vi' ? step.viShort : step.enShort))),
    // Of a term; at most 12 characters.
    id: 'x'.repeat(12),
    account: words.settings.account({ platform: longest(Object.values(words.people.platform)), n: 2 }),
  };
};

const messageAt = (words: Catalogue, path: string): unknown =>
  path.split('.').reduce<unknown>((below, key) => (below as Readonly<Record<string, unknown>>)[key], words);

describe('the catalogue', () => {
  it('has every message in both languages, in one order', () => {
    expect(MESSAGES.vi.length).toBeGreaterThan(400);
    expect(MESSAGES.en.map(({ path }) => path)).toEqual(MESSAGES.vi.map(({ path }) => path));
  });

  it('makes use of every parameter, in both languages', () => {
    const unused = MESSAGES.vi.flatMap(({ path, declared, used }, at) => {
      const english = MESSAGES.en[at]?.used ?? [];
      return declared
        .filter((name) => !used.includes(name) || !english.includes(name))
        .map((name) => `${path}: ${name}`);
    });
    expect(unused).toEqual([]);
  });

  it('is translated, but for names and for what has no words', () => {
    const alike = MESSAGES.vi.filter(({ texts }, at) => {
      const words = texts.map((text) => text.replace(/‹[^›]*›/g, '')).join('');
      return /\p{L}/u.test(words) && texts.join('\n') === MESSAGES.en[at]?.texts.join('\n');
    });
    expect(alike.map(({ path }) => path).sort()).toEqual(Object.keys(ALIKE).sort());
  });

  it('has no Vietnamese letters in English but in names and commands', () => {
    const bare = (text: string): string => MARKED.reduce((left, name) => left.replaceAll(name, ''), text);
    expect(where('en', (text) => /đ|\p{Mn}/iu.test(bare(text).normalize('NFD')))).toEqual([]);
  });

  it('writes composed letters, no space before a per cent sign, no doubled space', () => {
    for (const language of LANGUAGES)
      expect(
        where(language, (text) => text !== text.normalize('NFC') || /\s%(?!\p{L})/u.test(text) || / {2}/.test(text)),
      ).toEqual([]);
  });

  it('has one word for a thing', () => {
    for (const language of LANGUAGES)
      for (const [word, instead] of Object.entries(FORBIDDEN[language]))
        expect({ word, instead, at: where(language, (text) => hasWord(text, word)) }).toEqual({
          word,
          instead,
          at: [],
        });
  });

  it('keeps every label of a button within 30 characters', () => {
    for (const language of LANGUAGES) {
      const words = catalogue(language);
      const values = samples(language);
      const labels = MESSAGES[language].filter(({ path }) => isLabel(path));
      expect(labels.length).toBeGreaterThan(80);
      const long = labels.flatMap(({ path, used }) => {
        expect(used.filter((name) => values[name] === undefined)).toEqual([]);
        const message = messageAt(words, path);
        const label = typeof message === 'function' ? String(message(values)) : String(message);
        return [...label].length > LABEL ? [`${path}: ${label}`] : [];
      });
      expect(long).toEqual([]);
    }
  });

  it('names no command that does not exist, nor one of the other language', () => {
    for (const language of LANGUAGES)
      expect(
        where(language, (text) =>
          [...text.matchAll(/(?<![\p{L}\p{N}›/])\/(\p{L}+)/gu)].some(([, word = '']) => {
            const entry = commandNamed(word);
            return entry === undefined || (language === 'en') !== (entry.english === word);
          }),
        ),
      ).toEqual([]);
  });
});
