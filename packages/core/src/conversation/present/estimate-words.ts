import type { BoardId, PeriodId } from '../../domain/ids.js';
import type { Estimates, Settled } from '../../domain/summary/settled.js';
import { boardName, boardNames } from './summary-words.js';
import { shortLabelOf, valueText, type Words } from './words.js';

/** So many settled estimates still read as a line; the others stand in the source. */
const TOLD = 3;

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** `thấp hơn 13`, `cao hơn 1,4 điểm phần trăm`, `đúng như ước`. */
const differenceText = ({ t, f }: Words, { difference, final }: Settled): string => {
  const e = t.changes.estimates;
  const ratio = final.kind === 'ratio';
  const size = ratio ? oneDecimal(Math.abs(difference)) : Math.abs(difference);
  if (size === 0) return e.same;
  const by = ratio ? t.questions.indicator.points({ by: f.number(size) }) : f.number(size);
  return difference < 0 ? e.lower({ by }) : e.higher({ by });
};

/** The figure that was estimated, without the word that says so. */
const plain = (words: Words, { estimate }: Settled): string =>
  valueText(
    words,
    estimate.kind === 'count' || estimate.kind === 'ratio' ? { ...estimate, estimate: false } : estimate,
  );

/** `Ước 1.200 (lần 1) → chính thức 1.187, thấp hơn 13.` */
export const settledText = (words: Words, each: Settled): string =>
  words.t.changes.estimates.settled({
    estimate: plain(words, each),
    revision: words.f.revision(each.estimatedIn),
    final: valueText(words, each.final),
    difference: differenceText(words, each),
  });

/** `trước đó ước 1.200 (lần 1)`: beside the source of the final figure. */
export const estimatedBefore = (words: Words, each: Settled): string =>
  words.t.changes.estimates.before({ estimate: plain(words, each), revision: words.f.revision(each.estimatedIn) });

const settledOf = (words: Words, each: Settled, named: boolean): string =>
  words.t.changes.estimates.settledOf({
    board: named ? `${boardName(words, each.board)}, ${shortLabelOf(words, each.key)}` : boardName(words, each.board),
    estimate: plain(words, each),
    final: valueText(words, each.final),
    difference: differenceText(words, each),
  });

/** Which estimates were settled, and by how much they differed. `named`: several figures are spoken of. */
export const settledLines = (words: Words, settled: readonly Settled[], named: boolean): readonly string[] => {
  if (settled.length === 0) return [];
  const e = words.t.changes.estimates;
  const list = settled
    .slice(0, TOLD)
    .map((each) => settledOf(words, each, named))
    .join('; ');
  return [settled.length <= TOLD ? e.settledList({ list }) : e.settledMany({ n: settled.length, list })];
};

/** `Số ước chưa chốt: 4 ban – Kết nạp đảng viên (Hải Phòng, Hà Nam); …` */
export const openLines = (words: Words, open: Estimates['open'], named: boolean): readonly string[] => {
  const e = words.t.changes.estimates;
  const boards = [...new Set(open.map((each) => each.board))];
  if (boards.length === 0) return [];
  const keys = [...new Set(open.map((each) => each.key))];
  const namesOf = (key: string): string =>
    boardNames(
      words,
      open.filter((each) => each.key === key).map((each) => each.board),
    );
  if (keys.length > TOLD)
    return [e.openMany({ n: boards.length, names: boardNames(words, boards), figures: keys.length })];
  const list = named
    ? keys
        .map((key) => words.t.questions.summary.of({ label: shortLabelOf(words, key), names: namesOf(key) }))
        .join('; ')
    : boardNames(words, boards);
  return [e.open({ n: boards.length, list })];
};

/** What the period before still owes in final figures. */
export const openEarlierLine = (
  words: Words,
  earlier: { readonly period: PeriodId; readonly boards: readonly BoardId[] },
): string =>
  words.t.changes.estimates.openEarlier({
    period: words.f.period(earlier.period),
    n: earlier.boards.length,
    names: boardNames(words, earlier.boards),
  });
