// Folded words. "muoi" is both mười and mươi, "tu" and "lam" the forms of bốn and năm after a ten.
const UNITS: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  bảy: 7,
  tam: 8,
  chin: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  nghin: 1_000,
  ngan: 1_000,
  trieu: 1_000_000,
  ty: 1_000_000_000,
  ti: 1_000_000_000,
};
const ENGLISH: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** The multiplier a word stands for after a figure: `1,25 nghìn`, `2 triệu`, `3 trăm`, `2k`. */
export const scaleOf = (word: string): number | undefined =>
  word === 'k' ? 1_000 : word === 'tr' ? 1_000_000 : word === 'tram' ? 100 : word === 'chuc' ? 10 : SCALES[word];

export const isNumberWord = (word: string): boolean =>
  word in UNITS ||
  word in SCALES ||
  ['muoi', 'chuc', 'tram', 'linh', 'le', 'ruoi', 'muoii', 'hundred', 'thousand', 'phay'].includes(word) ||
  word in ENGLISH;

const SLIPPED = [
  'muoi',
  'tram',
  'nghin',
  'ngan',
  'trieu',
  'chuc',
  'linh',
  'ruoi',
  'khong',
  'chin',
  'bon',
  'hai',
  'bay',
  'tam',
  'lam',
];
const oneLetterOff = (typed: string, meant: string): boolean => {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const [rest, other] = [typed.slice(at), meant.slice(at)];
  const swapped = rest.length > 1 && `${rest[1]}${rest[0]}${rest.slice(2)}` === other;
  return swapped || rest.slice(1) === other || rest === other.slice(1) || rest.slice(1) === other.slice(1);
};

/** The number word that a word with one wrong letter must be; null when none or several are as near. Folded. */
export const mended = (word: string): string | null => {
  if (word.length < 3) return null;
  const near = SLIPPED.filter((meant) => oneLetterOff(word, meant) && (meant.length > 3 || word.length > 3));
  return near.length === 1 ? (near[0] ?? null) : null;
};

type Sum = { total: number; group: number; unit: number | null; last: number; scale: number };

/** A figure below one thousand joined to what stands before it: "nghìn hai" is 1,200 and "trăm hai" 120. */
const close = (sum: Sum, ended: boolean): number => {
  const unit = sum.unit ?? 0;
  const small = ended && sum.unit !== null && sum.unit > 0 && sum.unit < 10 && sum.last >= 100;
  return sum.group + (small ? (unit * sum.last) / 10 : unit);
};

/**
 * Reads a figure in words, folded: "mot nghin hai tram nam muoi", "hai muoi mot", "hai lam", "tram linh nam", "nghin ruoi",
 * "ba muoi tam phay nam", "seventy five". Null when the words make no figure.
 */
export const readNumberWords = (words: readonly string[]): number | null => {
  const point = words.indexOf('phay');
  if (point > 0) {
    const whole = readNumberWords(words.slice(0, point));
    const rest = readNumberWords(words.slice(point + 1));
    return whole === null || rest === null ? null : Number(`${whole}.${rest}`);
  }
  if (words.length === 0) return null;
  if (words.every((word) => word in ENGLISH || ['hundred', 'thousand', 'and'].includes(word))) return english(words);
  const sum: Sum = { total: 0, group: 0, unit: null, last: 1, scale: 0 };
  let linked = false;
  for (const word of words) {
    const scale = SCALES[word];
    const unit = UNITS[word];
    if (scale !== undefined) {
      if (sum.scale !== 0 && scale >= sum.scale) return null;
      const count = close(sum, false);
      sum.total += (count === 0 && sum.unit === null ? 1 : count) * scale;
      Object.assign(sum, { group: 0, unit: null, last: scale, scale });
    } else if (word === 'tram') {
      sum.group += (sum.unit ?? 1) * 100;
      Object.assign(sum, { unit: null, last: 100 });
    } else if (word === 'muoi' || word === 'chuc') {
      sum.group += (sum.unit ?? 1) * 10;
      Object.assign(sum, { unit: null, last: 10 });
    } else if (word === 'linh' || word === 'le') linked = true;
    else if (word === 'ruoi') {
      sum.group += close(sum, false) - sum.group + sum.last / 2;
      sum.unit = null;
    } else if (unit !== undefined) {
      if (sum.unit !== null) {
        if (sum.unit < 2 || sum.unit > 9 || sum.last === 10) return null;
        // "hai lam" is 25, said quickly.
        sum.group += sum.unit * 10;
        sum.last = 10;
      }
      sum.unit = unit;
    } else return null;
  }
  return sum.total + close(sum, !linked);
};

const english = (words: readonly string[]): number | null => {
  let total = 0;
  let group = 0;
  for (const word of words) {
    const unit = ENGLISH[word];
    if (unit !== undefined) group += unit;
    else if (word === 'hundred') group = (group === 0 ? 1 : group) * 100;
    else if (word === 'thousand') {
      total += (group === 0 ? 1 : group) * 1_000;
      group = 0;
    }
  }
  return total + group;
};
