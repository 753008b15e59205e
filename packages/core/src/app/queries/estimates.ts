import { parsePeriod, previousPeriod } from '../../domain/calendar/periods.js';
import type { BoardId, IndicatorKey, PeriodId } from '../../domain/ids.js';
import { type Estimates, estimatesOf, NO_ESTIMATES } from '../../domain/summary/settled.js';
import { listCycles, type OpenedCycle } from '../cycles.js';
import { readReport } from '../reports.js';
import type { Turn } from '../turn.js';
import { maySee } from './asking.js';
import type { Asker } from './resolve-period.js';
import { reportFor } from './shown.js';

/** Which figures of a period were estimates: settled since, or still open. */
export const readEstimates = async (asker: Asker, cycle: OpenedCycle): Promise<Estimates> => {
  const { deps, config } = asker;
  const show = await reportFor(asker, cycle);
  return estimatesOf(
    cycle.form,
    await Promise.all(
      cycle.boards.map(async (board) => {
        const ref = { cluster: config.id, period: cycle.instants.period, board };
        return { board, report: show(board, (await readReport(deps, ref)).state) };
      }),
    ),
  );
};

/** The same of one figure, of one board or of all. */
export const estimatesFor = (all: Estimates, key: IndicatorKey, board: BoardId | null): Estimates => {
  const about = (each: { readonly key: IndicatorKey; readonly board: BoardId }): boolean =>
    each.key === key && (board === null || each.board === board);
  return { settled: all.settled.filter(about), open: all.open.filter(about) };
};

/** The boards whose figures of the period before are still estimates, as far as the asker may see it; null when there are none. */
export const openBefore = async (
  turn: Turn,
  period: PeriodId,
): Promise<{ readonly period: PeriodId; readonly boards: readonly BoardId[] } | null> => {
  const now = parsePeriod(period);
  const before = now === null ? null : previousPeriod(turn.config.calendar.parts, now);
  const cycle = (await listCycles(turn.deps, turn.config.id)).find((each) => each.instants.period === before);
  if (cycle === undefined || before === null || !maySee(turn, cycle, null).ok) return null;
  const { open } = await readEstimates(turn, cycle);
  return open.length === 0 ? null : { period: before, boards: [...new Set(open.map((each) => each.board))] };
};

/** Derived periods have no reports of their own, so nothing in them is settled. */
export const estimatesOfPeriod = (turn: Turn, cycle: OpenedCycle, derived: boolean): Promise<Estimates> =>
  derived ? Promise.resolve(NO_ESTIMATES) : readEstimates(turn, cycle);
