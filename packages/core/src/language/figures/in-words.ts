import { isNumberWord, mended, readNumberWords } from './number-words.js';

type Run = { readonly from: number; readonly words: readonly string[] };

const VAGUE =
  /(?:^| )(?:vai|may|nhieu|vo so|it|bao nhieu|dam|hang (?:tram|chuc|nghin|ngan|trieu)|(?:mot|hon|gan) nua)(?: |$)/;
const BETWEEN = /^(?:den|toi|hoac|hay|or|to|va)$/;

/** The stretches of number words, with slips of one letter inside a stretch mended: “một trăn hai mươi”. */
const runsOf = (words: readonly string[]): readonly Run[] => {
  const runs: Run[] = [];
  let run: string[] = [];
  words.forEach((word, at) => {
    const ends = word === 'tram' && words[at - 1] === 'phan';
    const next = words[at + 1];
    const meant = isNumberWord(word)
      ? word
      : run.length > 0 && (next === undefined || isNumberWord(next) || run.length > 1)
        ? mended(word)
        : null;
    if (meant !== null && !ends) run.push(meant);
    if ((meant === null || ends || next === undefined) && run.length > 0) {
      runs.push({ from: at - run.length + (meant === null || ends ? 0 : 1), words: run });
      run = [];
    }
  });
  return runs;
};

/** “bảy tám chục”, “năm sáu”: one more than the other is a guess between two, or tens and ones. */
const guessed = (words: readonly string[]): readonly number[] => {
  const [one, two] = [readNumberWords(words.slice(0, 1)), readNumberWords(words.slice(1, 2))];
  const alike = words.length <= 3 && !/^(?:tu|lam|nham|mot)$/.test(words[1] ?? '');
  if (!alike || one === null || two === null || two !== one + 1 || one < 1 || two > 9) return [];
  const rest = words.slice(2);
  const times = rest.length === 0 ? 1 : (readNumberWords(['mot', ...rest]) ?? 1);
  return [...(rest.length === 0 ? [one * 10 + two] : []), one * times, two * times];
};

/** What a text gives as a figure in words: one value, several that it may mean, or none. Cleaned and folded. */
export const findInWords = (spoken: string): readonly number[] => {
  const words = spoken
    .replace(/%/g, ' phan tram ')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const runs = runsOf(words);
  const best = runs.reduce<Run | undefined>(
    (most, run) => (most === undefined || run.words.length > most.words.length ? run : most),
    undefined,
  );
  if (best === undefined || VAGUE.test(spoken) || (best.words.length === 1 && words.length > 5)) return [];
  const end = best.from + best.words.length;
  const after = runs.find((run) => run.from === end + 1);
  const value = readNumberWords(best.words);
  if (value === null) return [];
  const other = after === undefined ? null : readNumberWords(after.words);
  if (other !== null && BETWEEN.test(words[end] ?? '')) return [value, other];
  if (runs.filter((run) => run.words.length > 1).length > 1) return [];
  const guesses = guessed(best.words);
  return guesses.length > 0 ? guesses : [value];
};
