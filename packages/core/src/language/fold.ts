// Letters that look Latin but are not: what a reader takes for an `a` compares as an `a`.
const LOOK_ALIKES: readonly (readonly [latin: string, others: string])[] = [
  ['a', 'аαᴀɑᎪꭺꓮ'],
  ['b', 'вβʙɓᏴ'],
  ['c', 'сϲᴄᏟꮯ'],
  ['d', 'đðɖԁᴅɗƌ'],
  ['e', 'еεєᴇᎬꭼ'],
  ['f', 'ꜰƒ'],
  ['g', 'ɡɢԍ'],
  ['h', 'нһʜᎻꮋ'],
  ['i', 'іıιɩӏ'],
  ['j', 'јϳᴊ'],
  ['k', 'кκᴋҡ'],
  ['l', 'ʟłⱡ'],
  ['m', 'мμϻᴍɱꓟᎷꮇ'],
  ['n', 'ոηпɴƞ'],
  ['o', 'оοσօᴏøɵө'],
  ['p', 'рρᴘƥ'],
  ['q', 'ԛ'],
  ['r', 'гʀɾꮁ'],
  ['s', 'ѕꜱʂ'],
  ['t', 'тτᴛŧƭꓔᎢꭲ'],
  ['u', 'υսᴜʋʊ'],
  ['v', 'νᴠѵ'],
  ['w', 'ԝωшᴡѡ'],
  ['x', 'хχҳ'],
  ['y', 'уүγʏ'],
  ['z', 'ᴢᏃ'],
];
const LATIN: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.flatMap(([latin, others]) => [...others].map((other): [string, string] => [other, latin])),
);

const PLAIN = /^[\t\n\r -~]*$/;
const FOREIGN = /[^\t\n\r -~]/gu;
// Marks, invisible characters (zero width, direction, variation) and letters drawn in squares (outside NFKD).
const MARKS = /[\p{Mn}\p{Me}\p{Cf}\u115f\u1160\u3164\uffa0]/gu;
const SQUARED: readonly number[] = [0x1f150, 0x1f170, 0x1f1e6];

const plainLetter = (char: string): string => {
  const known = LATIN.get(char);
  if (known !== undefined) return known;
  const code = char.codePointAt(0) ?? 0;
  const base = SQUARED.find((first) => code >= first && code < first + 26);
  return base === undefined ? char : String.fromCharCode(97 + code - base);
};

// Ligatures of whole sentences and squared words: one character would become up to eighteen.
const LIGATURES = /[\u3300-\u33ff\ufb50-\ufdff]/g;

const once = (text: string): string =>
  text
    .replace(LIGATURES, ' ')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(FOREIGN, plainLetter);

/**
 * The form in which text is compared: lower case, no diacritics (NFC, NFD and both tone styles alike), đ/Ð/Ɖ as d, look-alike
 * Cyrillic, Greek and full-width letters as Latin, invisible characters gone. Idempotent: `fold(fold(x)) === fold(x)`.
 */
export const fold = (text: string): string => {
  if (PLAIN.test(text)) return text.toLowerCase();
  const first = once(text);
  return PLAIN.test(first) ? first : once(first);
};

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The spelling with diacritics, for telling chưa from chữa: NFC, lower case, the tone mark moved behind the syllable so that hòa
 * and hoà are one word.
 */
export const spelling = (word: string): string => {
  if (PLAIN.test(word)) return word.toLowerCase();
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES);
  return tones === null ? apart.normalize('NFC') : apart.replace(TONES, '').normalize('NFC') + tones.join('');
};

/** Vietnamese as keyboards compose it: nothing in it looks like another letter. */
const COMPOSED = /^[\t\n\r -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]*$/;
const BASES = /[^\t\n\r -~]/gu;
const INVISIBLE = /[\p{Cf}\p{Me}\u115f\u1160\u3164\uffa0]|\u034f/gu;

/** Look-alikes and full-width letters as Latin, invisible characters gone; case and Vietnamese diacritics kept. NFC. */
export const latin = (text: string): string => {
  if (COMPOSED.test(text)) return text;
  return text
    .replace(LIGATURES, ' ')
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(BASES, (char) => {
      if (char === 'đ' || char === 'Đ') return char;
      if (char === 'ð' || char === 'ɖ') return 'đ';
      if (char === 'Ð' || char === 'Ɖ') return 'Đ';
      const lower = char.toLowerCase();
      const plain = plainLetter(lower);
      return plain === lower ? plainLetter(char) : lower === char ? plain : plain.toUpperCase();
    })
    .normalize('NFC');
};
