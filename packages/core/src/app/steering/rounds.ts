import type { Reply } from '../../conversation/reply.js';
import { boardOf } from '../../domain/cluster/roster.js';
import { may } from '../../domain/people/permissions.js';
import type { Person } from '../../domain/people/types.js';
import { standing } from '../../domain/report/evolve.js';
import { isUnderWay, listCycles, type OpenedCycle } from '../cycles.js';
import { type Duty, loadDuty } from '../reporting/duty.js';
import type { Said, Turn } from '../turn.js';

/** Secretary and leader: remind, extend, publish. */
export const steers = (person: Person): boolean => may(person, 'steer').ok;

export const say = (...replies: readonly Reply[]): Said => ({ replies });

/** The cycle named, or the open one that is due first. */
export const cycleFor = async (turn: Turn, period: string | undefined): Promise<OpenedCycle | null> => {
  const cycles = await listCycles(turn.deps, turn.config.id);
  if (period !== undefined) return cycles.find((cycle) => cycle.instants.period === period) ?? null;
  return cycles.find((cycle) => isUnderWay(cycle, turn.now)) ?? null;
};

export const dutiesOf = (turn: Turn, cycle: OpenedCycle): Promise<readonly Duty[]> =>
  Promise.all(
    cycle.boards.flatMap((id) => {
      const board = boardOf(turn.config, id);
      return board === undefined ? [] : [loadDuty(turn.deps, turn.config.id, board, cycle)];
    }),
  );

export const missing = (duty: Duty): boolean => standing(duty.report) === null;
