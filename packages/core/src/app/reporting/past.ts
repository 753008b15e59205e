import { parsePeriod, seriesOf } from '../../domain/calendar/periods.js';
import { lineage } from '../../domain/cluster/roster.js';
import { standing } from '../../domain/report/evolve.js';
import { type PastReport, pastReport } from '../../domain/report/unusual.js';
import { listCycles } from '../cycles.js';
import { readReport } from '../reports.js';
import type { Turn } from '../turn.js';
import type { Duty } from './duty.js';

/** Three years: what is further back measures nothing, and a message costs the same whatever is kept. */
const CYCLES = 6;

/** What the board, or the boards merged into it, handed in for earlier periods of the same kind, latest first. */
export const readPast = async (
  { deps, config }: Pick<Turn, 'deps' | 'config'>,
  duty: Duty,
): Promise<readonly PastReport[]> => {
  const part = parsePeriod(duty.ref.period)?.part;
  // A month measures no half-year; a report call is like no other.
  const like = part === undefined ? [] : seriesOf(part);
  const earlier = (await listCycles(deps, config.id))
    .filter(({ instants: { due, period } }) => {
      const other = parsePeriod(period)?.part;
      return due < duty.cycle.instants.due && other !== undefined && like.includes(other);
    })
    .reverse()
    .slice(0, CYCLES);
  return Promise.all(
    earlier.map(async ({ instants: { period, cutoff } }) => {
      const units = await Promise.all(
        lineage(config, duty.board, cutoff).map(async ({ id }) => {
          const { state } = await readReport(deps, { ...duty.ref, period, board: id });
          return standing(state)?.entries ?? null;
        }),
      );
      return pastReport(duty.form, period, units);
    }),
  );
};
