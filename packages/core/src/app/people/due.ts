import type { DueNow } from '../../conversation/present/enrollment.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import { nextCycle } from '../../domain/cycle/current.js';
import type { Instant } from '../../domain/instant.js';
import { boardsOf } from '../../domain/people/grants.js';
import type { Person } from '../../domain/people/types.js';
import { openCycles } from '../cycles.js';
import type { Deps } from '../deps.js';
import { isOpen, isOwed, loadDuty } from '../reporting/duty.js';
import { actingDay, actingOn } from './acting.js';

/** What waits for a person now: the earliest report their board owes, else the round under way, else the next one. */
export const dueFor = async (
  deps: Pick<Deps, 'store' | 'ids'>,
  config: ClusterConfig,
  person: Person,
  now: Instant,
): Promise<DueNow> => {
  const cycles = await openCycles(deps, config.id, now);
  const own = boardsOf(actingOn(config, person, actingDay(config, cycles, now)), 'officer', 'head');
  const duties = await Promise.all(
    cycles.flatMap((cycle) =>
      own.flatMap((id) => {
        const board = boardOf(config, id);
        return board === undefined || !cycle.boards.includes(id) ? [] : [loadDuty(deps, config.id, board, cycle)];
      }),
    ),
  );
  const owed = duties.find((duty) => isOwed(duty) && isOpen(duty, now));
  if (owed !== undefined) return { kind: 'owed', period: owed.ref.period, due: owed.report.due };
  const [done] = duties;
  if (done !== undefined) return { kind: 'handed_in', period: done.ref.period };
  const [cycle] = cycles;
  if (cycle !== undefined) return { kind: 'round', period: cycle.instants.period, due: cycle.instants.due };
  const next = nextCycle(config.calendar, now);
  return next.ok ? { kind: 'next', period: next.value.period, opens: next.value.opens } : { kind: 'none' };
};
