import { sameLength } from '../../domain/calendar/length.js';
import {
  MONTHS,
  type Period,
  type PeriodPart,
  parsePeriod,
  periodId,
  QUARTERS,
  seriesOf,
} from '../../domain/calendar/periods.js';
import { periodWindow } from '../../domain/calendar/window.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import { derivation } from '../../domain/summary/derive.js';
import { type Trend, type TrendPeriod, trendOf } from '../../domain/summary/trend.js';
import type { IndicatorSummary } from '../../domain/summary/types.js';
import { listCycles } from '../cycles.js';
import type { Turn } from '../turn.js';
import { seesAs } from './against.js';
import { type Figures, indicatorIn, lineageIn, readFigures } from './figures.js';

/** So many periods still read as a table; older ones are left out. */
const MOST = 8;

const LENGTHS: readonly PeriodPart[] = [...MONTHS, ...QUARTERS, 'H1', 'H2', '9M', 'Y'];

/**
 * The periods of one kind up to this one, latest first: for what adds up with time those equally long, derived ones among them;
 * for ratios and dates the reports of the same series.
 */
const periodsUpTo = async (turn: Turn, asked: Period, adds: boolean): Promise<readonly PeriodId[]> => {
  const { parts } = turn.config.calendar;
  const kept = (await listCycles(turn.deps, turn.config.id)).map(({ instants }) => instants.period);
  const years = [...new Set(kept.flatMap((id) => parsePeriod(id)?.year ?? []))];
  const row = adds ? LENGTHS.filter((part) => sameLength({ ...asked, part }, asked)) : seriesOf(asked.part);
  const { cutoff } = periodWindow(asked);
  return years
    .flatMap((year) => row.map((part): Period => ({ year, part })))
    .filter((period) => {
      if (kept.includes(periodId(period.year, period.part))) return true;
      const from = adds ? derivation(parts, period) : null;
      return from !== null && kept.includes(from.whole) && kept.includes(from.less);
    })
    .filter((period) => periodWindow(period).cutoff <= cutoff)
    .sort((a, b) => (periodWindow(a).cutoff < periodWindow(b).cutoff ? 1 : -1))
    .map(({ year, part }) => periodId(year, part))
    .slice(0, MOST);
};

/** One indicator of the boards asked about over the periods that are kept and may be seen. */
export const readTrend = async (
  turn: Turn,
  figures: Figures,
  indicator: IndicatorSummary,
  board: BoardId | null,
): Promise<{ readonly trend: Trend; readonly hidden: readonly PeriodId[] }> => {
  const boards = indicator.cells.map((cell) => cell.board);
  const asked = parsePeriod(figures.summary.period);
  const ids = asked === null ? [] : await periodsUpTo(turn, asked, indicator.aggregation === 'sum');
  const periods: TrendPeriod[] = [];
  const hidden: PeriodId[] = [];
  for (const period of ids) {
    const found = await readFigures(turn, period);
    if (!found.ok) continue;
    const { cycle, summary } = found.value;
    const lineage = lineageIn(turn.config, cycle.instants);
    const units = boards.flatMap(lineage);
    if (!seesAs(turn)(cycle, board, units)) {
      hidden.push(period);
      continue;
    }
    const then = indicatorIn(summary, indicator.key);
    const stated = then?.cells.some((cell) => units.includes(cell.board) && cell.value !== null) === true;
    if (stated) periods.push({ period, derived: summary.derived, indicator: then, lineage });
  }
  return { trend: trendOf(indicator.aggregation, boards, periods.toReversed()), hidden: hidden.toReversed() };
};
