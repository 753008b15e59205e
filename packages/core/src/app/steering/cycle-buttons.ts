import { button } from '../../conversation/build.js';
import type { Button } from '../../conversation/reply.js';
import { nextCycle } from '../../domain/cycle/current.js';
import { stateOf } from '../../domain/cycle/states.js';
import type { RoundStatus } from '../../domain/summary/types.js';
import { listCycles, type OpenedCycle } from '../cycles.js';
import type { Turn } from '../turn.js';
import { steers } from './rounds.js';

/** The next cycle of the calendar, when its figures are being counted already and nobody opened it. */
const openable = async (turn: Turn): Promise<string | null> => {
  const next = nextCycle(turn.config.calendar, turn.now);
  if (!next.ok || next.value.from > turn.words.f.localDate(turn.now)) return null;
  const known = await listCycles(turn.deps, turn.config.id);
  return known.some((cycle) => cycle.instants.period === next.value.period) ? null : next.value.period;
};

/** What those who steer may do with a cycle now, as buttons; nothing for everybody else. */
export const cycleButtons = async (
  turn: Turn,
  cycle: OpenedCycle,
  round: RoundStatus,
): Promise<readonly (readonly Button[])[]> => {
  if (!steers(turn.person)) return [];
  const { button: label } = turn.t.cycles;
  const { period } = cycle.instants;
  const state = stateOf(cycle, turn.now);
  const over = round.boards.every((board) => board.handedIn || board.due < turn.now);
  const older = state === 'open' && cycle.call === null && cycle.form.version !== turn.config.form.version;
  const next = state === 'open' ? null : await openable(turn);
  return [
    [
      ...(state === 'open' && over ? [button(label.close, { verb: 'close', period })] : []),
      ...(state === 'closed' ? [button(label.reopen, { verb: 'reopen', period })] : []),
      ...(state === 'locked' || state === 'closed' ? [button(label.unlock, { verb: 'unlock', period })] : []),
      ...(state === 'open' && cycle.call !== null && turn.now <= cycle.instants.due
        ? [button(label.cancelCall, { verb: 'call_cancel', period })]
        : []),
      ...(older ? [button(label.moveForm, { verb: 'form_move', period })] : []),
      ...(next === null ? [] : [button(label.openEarly, { verb: 'open', period: next })]),
    ],
    [button(label.call, { verb: 'call' })],
  ];
};
