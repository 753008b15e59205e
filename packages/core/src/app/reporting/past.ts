import { parsePeriod, seriesOf } from '../../domain/calendar/periods.js';
import { lineage } from '../../domain/cluster/roster.js';
import { standing } from '../../domain/report/evolve.js';
import { type PastReport, pastReport } from '../../domain/report/unusual.js';
import { listCycles, type OpenedCycle } from '../cycles.js';
import { readReport } from '../reports.js';
import type { Turn } from '../turn.js';
import type { Duty } from './duty.js';

/** Three years: what is further back measures nothing, and a message costs the same whatever is kept. */
const CYCLES = 6;

/** Earlier cycles of the same kind, latest first. */
export const earlierLike = async (
  { deps, config }: Pick<Turn, 'deps' | 'config'>,
  duty: Duty,
): Promise<readonly OpenedCycle[]> => {
  const part = parsePeriod(duty.ref.period)?.part;
  // A month measures no half-year; a report call is like no other.
  const like = part === undefined ? [] : seriesOf(part);
  return (await listCycles(deps, config.id))
    .filter(({ instants: { due, period } }) => {
      const other = parsePeriod(period)?.part;
      return due < duty.cycle.instants.due && other !== undefined && like.includes(other);
    })
    .reverse()
    .slice(0, CYCLES);
};

/** What the board, or the boards merged into it, had standing for an earlier cycle, one unit each; null where it handed in nothing. */
export const unitsBefore = ({ deps, config }: Pick<Turn, 'deps' | 'config'>, duty: Duty, { instants }: OpenedCycle) =>
  Promise.all(
    lineage(config, duty.board, instants.cutoff).map(async ({ id }) => {
      const { state } = await readReport(deps, { ...duty.ref, period: instants.period, board: id });
      return standing(state)?.entries ?? null;
    }),
  );

/** What the board, or the boards merged into it, handed in for earlier periods of the same kind, latest first. */
export const readPast = async (turn: Pick<Turn, 'deps' | 'config'>, duty: Duty): Promise<readonly PastReport[]> =>
  Promise.all(
    (await earlierLike(turn, duty)).map(async (cycle) =>
      pastReport(duty.form, cycle.instants.period, await unitsBefore(turn, duty, cycle)),
    ),
  );
