import type { PeriodId } from '../../domain/ids.js';
import type { Comparison } from '../../domain/summary/compare.js';
import type { IndicatorSummary } from '../../domain/summary/types.js';
import { cellsText, moveText, partsText } from './move-words.js';
import type { Words } from './words.js';

/**
 * The line “cùng kỳ”: what the same boards had a year before, and by how much it changed. A board that was merged since is
 * set against the sum of its predecessors, which are named.
 */
export const comparisonLine = (
  words: Words,
  indicator: Pick<IndicatorSummary, 'key' | 'aggregation'>,
  earlier: PeriodId,
  { cells, move }: Comparison,
  boardsNow: number,
): string => {
  const i = words.t.questions.indicator;
  const period = words.f.period(earlier);
  if (cells.length === 0) return i.sameLastYearNone({ period });
  const value = cellsText(words, indicator, cells);
  const change = move === null ? '' : moveText(words, indicator.aggregation, move);
  if (boardsNow !== 1) return i.sameLastYear({ period, value, boards: cells.length, change });
  if (cells.length < 2) return i.sameLastYearOne({ period, value, change });
  const sum = partsText(words, indicator.aggregation, cells);
  return i.sameLastYearMerged({ period, value, sum, change });
};
