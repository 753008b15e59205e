import type { IndicatorKey } from '../../domain/ids.js';
import type { Group, Move } from '../../domain/summary/compare.js';
import { indicatorSummary } from '../../domain/summary/period.js';
import type { Cell, IndicatorSummary, Total } from '../../domain/summary/types.js';
import { boardName, figureText, totalText } from './summary-words.js';
import type { Words } from './words.js';

type Aggregation = IndicatorSummary['aggregation'];
type Known = { readonly key: IndicatorKey; readonly aggregation: Aggregation };

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** `▲ 6,2%`, `▼ 1,4 điểm phần trăm`, `▲ 3 ban`, `không đổi`; a sum too large to move by a tenth of a per cent says by how much. */
export const moveText = ({ t, f }: Words, aggregation: Aggregation, { difference, percent }: Move): string => {
  const i = t.questions.indicator;
  const size = aggregation === 'ratio' ? oneDecimal(Math.abs(difference)) : Math.abs(difference);
  if (size === 0) return i.level;
  const share = percent === null ? 0 : oneDecimal(Math.abs(percent));
  const by =
    aggregation === 'ratio'
      ? i.points({ by: f.number(size) })
      : aggregation === 'count'
        ? t.comparison.boards({ n: size })
        : share === 0
          ? f.number(size)
          : f.percent(share);
  return difference > 0 ? i.up({ by }) : i.down({ by });
};

/** What some cells add up to, marked when estimates are among them; one board’s own percentage as it stands. */
export const cellsText = (words: Words, { key, aggregation }: Known, cells: readonly Cell[]): string => {
  if (aggregation === 'count') return words.f.number(cells.length);
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return figureText(words, only);
  return totalText(words, indicatorSummary(key, aggregation, cells), false);
};

/** A bare total: `9.870`, `27%`. */
export const totalOnly = ({ t, f }: Words, total: Total | null): string => {
  if (total === null) return t.questions.blank;
  if (total.kind !== 'ratio') return f.number(total.value);
  return total.percent === null ? t.questions.blank : f.percent(total.percent);
};

/** `Bắc Ninh 760 + Bắc Giang 1.040`; of ratios their parts: `Bắc Ninh 17/63, Bắc Giang 20/80`. */
export const partsText = (words: Words, aggregation: Aggregation, cells: readonly Cell[]): string => {
  const { f, t } = words;
  const part = (cell: Cell): string =>
    cell.value?.kind === 'ratio' && cell.value.numerator !== null && cell.value.denominator !== null
      ? `${f.number(cell.value.numerator)}/${f.number(cell.value.denominator)}`
      : figureText(words, cell);
  return cells
    .map((cell) => t.questions.indicator.named({ name: boardName(words, cell.board), value: part(cell) }))
    .join(aggregation === 'sum' ? ' + ' : ', ');
};

/** What stood for a board then; of a merged one how it comes about, and when it was merged. */
export const groupText = (words: Words, known: Known, group: Group): string => {
  const value = cellsText(words, known, group.cells);
  if (group.cells.length < 2 || known.aggregation === 'count') return value;
  const merged = words.config.boards.find((board) => board.id === group.board)?.validFrom;
  const said = {
    value,
    sum: partsText(words, known.aggregation, group.cells),
    n: group.cells.length,
    date: merged === undefined ? '' : words.f.date(merged),
  };
  return known.aggregation === 'ratio' ? words.t.comparison.mergedRatio(said) : words.t.comparison.merged(said);
};
