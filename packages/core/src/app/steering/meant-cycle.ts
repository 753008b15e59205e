import type { OpenedCycle } from '../cycles.js';
import { sayPeriodRefused } from '../queries/asking.js';
import { resolvePeriod } from '../queries/resolve-period.js';
import type { Said, Turn } from '../turn.js';
import { cycleFor } from './rounds.js';
import { notSteering } from './run-cycle.js';

/** The cycle meant: the one named, or the open one that is due first, else the person's current one. */
const meantCycle = async (
  turn: Turn,
  argument: string | undefined,
): Promise<{ readonly cycle: OpenedCycle } | { readonly refused: Said }> => {
  const open = argument === undefined ? await cycleFor(turn, undefined) : null;
  if (open !== null) return { cycle: open };
  const asker = { deps: turn.deps, config: turn.config, person: turn.person, now: turn.now };
  const found = await resolvePeriod(asker, argument);
  return found.ok ? { cycle: found.value } : { refused: sayPeriodRefused(turn, found.error) };
};

/** Acts on the cycle that somebody who steers the round means; others, and periods that are none, get a refusal. */
export const steerCycle = async (
  turn: Turn,
  argument: string | undefined,
  act: (cycle: OpenedCycle) => Promise<Said>,
): Promise<Said> => {
  const refused = notSteering(turn);
  if (refused !== null) return refused;
  const meant = await meantCycle(turn, argument);
  return 'refused' in meant ? meant.refused : act(meant.cycle);
};
