import { fold } from './fold.js';
import { ENGLISH } from './lexicon/english.js';
import { isSyllable } from './syllable.js';

/** What is known of a syllable typed key by key. `tone` is a combining mark or empty. */
type Keys = { readonly letters: string; readonly tone: string };

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const TILDE = '\u0303';
const HOOK = '\u0309';
const DOT = '\u0323';
const TELEX_TONES: Readonly<Record<string, string>> = { s: ACUTE, f: GRAVE, r: HOOK, x: TILDE, j: DOT };
const VNI_TONES: Readonly<Record<string, string>> = { 1: ACUTE, 2: GRAVE, 3: HOOK, 4: TILDE, 5: DOT };
const VOWEL = /[aeiouyâăêôơư]/;
const HAT: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };

/** Where the tone mark stands: on the marked vowel, before a final consonant, else on the first of two and the middle of three. */
const placeTone = ({ letters, tone }: Keys): string => {
  if (tone === '') return letters;
  const glide = /^(?:gi(?=[aeiouyâăêôơư])|qu)/.exec(letters)?.[0].length ?? 0;
  const rest = letters.slice(glide);
  const match = /[aeiouyâăêôơư]+/.exec(rest);
  if (match === null) return letters;
  const nucleus = match[0];
  const from = glide + match.index;
  const marked = Math.max(...[...'âăêôơ'].map((each) => nucleus.lastIndexOf(each)), nucleus === 'ưu' ? 0 : -1);
  const closed = from + nucleus.length < letters.length;
  const inside = marked >= 0 ? marked : closed ? nucleus.length - 1 : nucleus.length === 1 ? 0 : nucleus.length - 2;
  const at = from + (marked < 0 && !closed && nucleus.length === 3 ? 1 : Math.max(0, inside));
  return `${letters.slice(0, at + 1)}${tone}${letters.slice(at + 1)}`.normalize('NFC');
};

const STOPPED = /(?:c|ch|p|t)$/;

const finished = (keys: Keys): string | null => {
  const plain = fold(keys.letters);
  if (!VOWEL.test(keys.letters))
    return /^[bcdđghklmnpqstvx]{2,5}$/.test(keys.letters) && keys.tone === '' ? keys.letters : null;
  if (!isSyllable(plain)) return null;
  if (STOPPED.test(plain) && keys.tone !== '' && keys.tone !== ACUTE && keys.tone !== DOT) return null;
  return placeTone(keys);
};

/** Horns and breves: `uow` → ươ, `aw` → ă, `ow` → ơ, `uw` → ư, wherever in the syllable the key was struck. */
const withHook = (letters: string): string | null => {
  if (/u[oơ]/.test(letters) && !/^qu/.test(letters)) return letters.replace(/u[oơ]/, 'ươ');
  if (/ưo/.test(letters)) return letters.replace('ưo', 'ươ');
  if (/[ăơư]/.test(letters)) return letters;
  if (/a/.test(letters) && !/u[aâ]/.test(letters)) return letters.replace('a', 'ă');
  if (/o/.test(letters)) return letters.replace('o', 'ơ');
  if (/u/.test(letters)) return letters.replace(/u/, 'ư');
  return null;
};

const isPlainVowelKey = (char: string): boolean => char === 'a' || char === 'e' || char === 'o';

/** One Telex word (`ddax`, `keets`, `dduwowcj`) as typed; null when the keys make no syllable. */
export const telexWord = (word: string): string | null => {
  let letters = '';
  let tone = '';
  for (const char of word.toLowerCase()) {
    const seen = VOWEL.test(letters);
    const mark = TELEX_TONES[char];
    if (mark !== undefined && seen) {
      if (tone !== '' && tone !== mark) return null;
      tone = mark;
    } else if (char === 'd' && letters.startsWith('d') && (letters === 'd' || seen)) letters = `đ${letters.slice(1)}`;
    else if (char === 'w') {
      const hooked = letters === '' || !seen ? `${letters}ư` : withHook(letters);
      if (hooked === null) return null;
      letters = hooked;
    } else if (isPlainVowelKey(char) && letters.includes(char)) letters = letters.replace(char, HAT[char] ?? char);
    else letters += char;
  }
  return letters === word.toLowerCase() && tone === '' ? null : finished({ letters, tone });
};

/** One VNI word (`d9a4`, `gu73i`, `no65p`); null when the keys make no syllable. */
export const vniWord = (word: string): string | null => {
  let letters = '';
  let tone = '';
  for (const char of word.toLowerCase()) {
    const mark = VNI_TONES[char];
    if (mark !== undefined) {
      if (!VOWEL.test(letters) || (tone !== '' && tone !== mark)) return null;
      tone = mark;
    } else if (char === '9') {
      if (!letters.startsWith('d')) return null;
      letters = `đ${letters.slice(1)}`;
    } else if (char === '6') {
      const at = Math.max(letters.lastIndexOf('a'), letters.lastIndexOf('e'), letters.lastIndexOf('o'));
      const vowel = letters[at];
      if (vowel === undefined) return null;
      letters = letters.slice(0, at) + (HAT[vowel] ?? vowel) + letters.slice(at + 1);
    } else if (char === '7' || char === '8') {
      const hooked = char === '8' ? letters.replace('a', 'ă') : withHook(letters);
      if (hooked === null || hooked === letters) {
        if (hooked === null || !/ươ/.test(letters)) return null;
      } else letters = hooked;
    } else if (char >= '0' && char <= '9') return null;
    else letters += char;
  }
  return letters === word.toLowerCase() && tone === '' ? null : finished({ letters, tone });
};

const keepCase = (word: string, composed: string): string =>
  word.length > 1 && word === word.toUpperCase()
    ? composed.toUpperCase()
    : word.charAt(0) !== word.charAt(0).toLowerCase()
      ? composed.charAt(0).toUpperCase() + composed.slice(1)
      : composed;

const composeWith = (text: string, shape: RegExp, compose: (word: string) => string | null): string =>
  text.replace(shape, (word) => {
    if (word.length < 2) return word;
    const plain = word.toLowerCase();
    if (word.length > 12 || !/^[a-z0-9đ]+$/.test(plain) || isSyllable(plain) || ENGLISH.has(plain)) return word;
    const composed = compose(word);
    return composed === null ? word : keepCase(word, composed);
  });

/** Text typed in Telex without a composing keyboard: `ddax keets nạp` → “đã kết nạp”. Words that are syllables already stay. */
export const composeTelex = (text: string): string => composeWith(text, /[\p{L}\p{M}]+/gu, telexWord);

/** Text typed in VNI without a composing keyboard: `d9a4 gu73i ba1o ca1o` → “đã gửi báo cáo”. */
export const composeVni = (text: string): string => composeWith(text, /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu, vniWord);
