import type { PeriodId } from '../../domain/ids.js';
import type { Comparison } from '../../domain/summary/compare.js';
import { indicatorSummary } from '../../domain/summary/period.js';
import type { IndicatorSummary } from '../../domain/summary/types.js';
import { boardName, figureText, totalText } from './summary-words.js';
import type { Words } from './words.js';

const changeText = ({ t, f }: Words, change: number | null, points: boolean): string => {
  const i = t.questions.indicator;
  if (change === null) return '';
  const size = Math.round(Math.abs(change) * 10) / 10;
  if (size === 0) return i.level;
  const by = points ? i.points({ by: f.number(size) }) : f.percent(size);
  return change > 0 ? i.up({ by }) : i.down({ by });
};

/**
 * The line “cùng kỳ”: what the same boards had a year before, and by how much it changed. A board that was merged since is
 * set against the sum of its predecessors, which are named.
 */
export const comparisonLine = (
  words: Words,
  indicator: Pick<IndicatorSummary, 'key' | 'aggregation'>,
  earlier: PeriodId,
  { before, cells, change }: Comparison,
  boardsNow: number,
): string => {
  const i = words.t.questions.indicator;
  const period = words.f.period(earlier);
  if (before === null) return i.sameLastYearNone({ period });
  const then = indicatorSummary(indicator.key, indicator.aggregation, cells);
  const value = totalText(words, then, false);
  const moved = changeText(words, change, before.kind === 'ratio');
  if (boardsNow !== 1) return i.sameLastYear({ period, value, boards: cells.length, change: moved });
  if (cells.length < 2) return i.sameLastYearOne({ period, value, change: moved });
  const sum = cells
    .map((cell) => i.named({ name: boardName(words, cell.board), value: figureText(words, cell) }))
    .join(' + ');
  return i.sameLastYearMerged({ period, value, sum, change: moved });
};
