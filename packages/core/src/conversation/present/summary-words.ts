import type { BoardId } from '../../domain/ids.js';
import { amount } from '../../domain/summary/cells.js';
import type { Cell, IndicatorSummary, Total } from '../../domain/summary/types.js';
import { italic, line, text } from '../build.js';
import type { Block } from '../reply.js';
import { fewest, smallText, type Words } from './words.js';

/** `Hải Phòng`; the id when the unit is no longer known. */
export const boardName = ({ config }: Words, id: BoardId): string =>
  config.boards.find((board) => board.id === id)?.name ?? id;

export const boardNames = (words: Words, ids: readonly BoardId[]): string =>
  ids.map((id) => boardName(words, id)).join(', ');

/** `name (note, note)`, or the name alone. */
export const noted = ({ t }: Words, name: string, notes: readonly string[]): string =>
  notes.length === 0 ? name : t.questions.noted({ name, note: notes.join(', ') });

const estimated = ({ t }: Words, value: string, estimate: boolean): string =>
  estimate ? t.questions.summary.estimated({ value }) : value;

/** `1/2 ban trước hợp nhất`, of a folded figure that something is missing from. */
const partly = ({ t }: Words, { fold }: Cell): readonly string[] => {
  if (fold?.kind !== 'folded' || fold.missing.length === 0) return [];
  const of = new Set([...fold.cells.map(({ board }) => board), ...fold.missing]).size;
  return [t.roster.view.partly({ have: of - fold.missing.length, of })];
};

/** A board's figure, short: `1.204`, `27%`, `3/6/2024`, `ước` beside an estimate; what is missing says so and is never 0. */
export const figureText = (words: Words, cell: Cell): string => {
  const { t, f } = words;
  if (cell.value?.kind === 'date') return f.date(cell.value.date);
  const value = amount(cell);
  if (value !== null) {
    const shown = cell.value?.kind === 'ratio' ? f.percent(value) : f.number(value);
    return noted(words, estimated(words, shown, cell.state === 'estimate'), partly(words, cell));
  }
  if (cell.few !== undefined) return smallText(words, cell.few);
  return cell.state === 'na' ? t.questions.notApplicable : t.questions.blank;
};

const bareTotal = ({ t, f }: Words, total: Total): string => {
  switch (total.kind) {
    case 'sum':
      return f.number(total.value);
    case 'count':
      return f.number(total.value);
    case 'ratio':
      return total.percent === null ? t.questions.blank : f.percent(total.percent);
  }
};

/** The total of an indicator; `chưa có` when nobody stated anything. `parts`: a ratio shows what it is computed from. */
export const totalText = (words: Words, indicator: IndicatorSummary, parts: boolean): string => {
  const { total, estimates } = indicator;
  if (total === null) return indicator.small.length > 0 ? words.t.questions.small.total : words.t.questions.blank;
  const fraction =
    parts && total.kind === 'ratio' ? ` (${words.f.number(total.numerator)}/${words.f.number(total.denominator)})` : '';
  return `${estimated(words, bareTotal(words, total), estimates.length > 0)}${fraction}`;
};

/** A sum with its unit: `9.870 đảng viên`. */
export const totalWithUnit = (words: Words, indicator: IndicatorSummary): string => {
  const { t, config } = words;
  const known = config.indicators.find((each) => each.key === indicator.key);
  const unit = known === undefined ? '' : t.common.language === 'vi' ? known.viUnit : known.enUnit;
  const value = totalText(words, indicator, true);
  return indicator.total?.kind === 'sum' ? t.questions.indicator.withUnit({ value, unit }) : value;
};

/** Which boards' figures are too small to be shown, for one indicator; none: no line. */
export const smallLines = (words: Words, cells: readonly Cell[]): readonly string[] => {
  const boards = [...new Set(cells.map(({ board }) => board))];
  return boards.length === 0
    ? []
    : [words.t.questions.small.boards({ n: fewest(words), names: boardNames(words, boards) })];
};

/** In a rehearsal every screen with figures says that they are synthetic. */
export const rehearsed = (words: Words, rehearsal: boolean): readonly Block[] =>
  rehearsal ? [text(line(italic(words.t.common.rehearsal)))] : [];
