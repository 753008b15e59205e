import type { PeriodId } from '../../domain/ids.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { Comparison, Move } from '../../domain/summary/compare.js';
import type { IndicatorSummary, Total } from '../../domain/summary/types.js';
import type { ExportedAgainst, OperatorRefusal } from '../operator.js';
import { earlierOf, readBeside } from './against.js';
import type { Figures } from './figures.js';
import { readFigures } from './figures.js';
import type { Asker } from './resolve-period.js';

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

const plain = (total: Total | null): number | null => {
  if (total === null) return null;
  if (total.kind !== 'ratio') return total.value;
  return total.percent === null ? null : twoDecimals(total.percent);
};

const UNIT = { sum: 'percent', ratio: 'points', count: 'boards', none: 'percent' } as const;

const changeOf = (aggregation: IndicatorSummary['aggregation'], move: Move | null): number | null => {
  if (move === null) return null;
  if (aggregation !== 'sum') return twoDecimals(move.difference);
  return move.percent === null ? null : twoDecimals(move.percent);
};

const line = (
  { aggregation }: IndicatorSummary,
  { before, move, why, onlyNow, onlyBefore, common, cells }: Comparison,
): ExportedAgainst['totals'][string] => ({
  before: plain(before),
  change: changeOf(aggregation, move),
  unit: UNIT[aggregation],
  difference: move === null ? null : twoDecimals(move.difference),
  why,
  onlyNow,
  onlyBefore,
  estimatesBefore: cells.filter((cell) => cell.state === 'estimate').map((cell) => cell.board),
  common:
    common === null
      ? null
      : {
          boards: common.boards,
          now: plain(common.now),
          before: plain(common.before),
          change: changeOf(aggregation, common.move),
          difference: twoDecimals(common.move.difference),
        },
});

/** The totals of a period beside those of the same period of last year, or of the one before. Whoever it is for sees both. */
export const exportAgainst = async (
  asker: Asker,
  period: PeriodId,
  word: 'same' | 'previous',
): Promise<Result<ExportedAgainst, OperatorRefusal>> => {
  const earlier = earlierOf(asker, period, word);
  const found = await readFigures(asker, period);
  const missing = (text: string) => refuse({ code: 'not_kept', message: `there are no data of ${text} here` });
  if (earlier === null || !found.ok) return missing(period);
  const lines: [string, ExportedAgainst['totals'][string]][] = [];
  let known: Figures | undefined;
  for (const indicator of found.value.summary.indicators) {
    const beside = await readBeside(asker, { period, indicator, board: null }, earlier.period, () => true, known);
    if (beside.kind !== 'kept') return missing(earlier.period);
    known = beside.figures;
    lines.push([indicator.key, line(indicator, beside.comparison)]);
  }
  return ok({ period: earlier.period, totals: Object.fromEntries(lines) });
};
