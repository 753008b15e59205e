import type { Instant } from '../instant.js';
import type { CycleCommand } from './commands.js';
import type { Cycle, CycleState } from './types.js';

/** What may happen to a cycle in each state, and where it leads; everything else is refused and changes nothing. */
export const CYCLE_TABLE: Readonly<Record<CycleState, Readonly<Partial<Record<CycleCommand['type'], CycleState>>>>> = {
  planned: { Open: 'open' },
  open: { Publish: 'open', ChangeForm: 'open', Close: 'closed', Cancel: 'cancelled' },
  closed: { Publish: 'closed', Reopen: 'open' },
  locked: { Publish: 'locked' },
  cancelled: {},
};

export const stateOf = (cycle: Cycle, now: Instant): CycleState => {
  if (!cycle.opened || cycle.instants === null) return 'planned';
  if (cycle.cancelled !== null) return 'cancelled';
  if (cycle.closed !== null) return now <= cycle.closed.byRule ? 'closed' : 'locked';
  return now <= cycle.instants.lock ? 'open' : 'locked';
};

/** Since when a cycle is in a state that ended entry; null for the others. */
export const sinceOf = (cycle: Cycle, state: CycleState): Instant | null => {
  if (state === 'cancelled') return cycle.cancelled?.at ?? null;
  if (state === 'closed') return cycle.closed?.at ?? null;
  return state === 'locked' ? (cycle.closed?.byRule ?? cycle.instants?.lock ?? null) : null;
};
