import type { Outbound } from '../../conversation/outbound.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { CycleCommand, CycleRefusal } from '../../domain/cycle/commands.js';
import type { Cycle } from '../../domain/cycle/types.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import { may } from '../../domain/people/permissions.js';
import type { LockMove, Report } from '../../domain/report/types.js';
import { ok, type Result } from '../../domain/result.js';
import { cycleDecider, cycleStream } from '../cycles.js';
import { cardsAfter } from '../reporting/hand-in.js';
import { reportDecider, reportStream } from '../reports.js';
import { runCommand } from '../run-command.js';
import type { Said, Turn } from '../turn.js';
import { say } from './rounds.js';
import type { Telling } from './tell.js';

/** Refuses who neither runs the cycle nor decides; null when they do. */
export const notSteering = (turn: Turn): Said | null => {
  const allowed = may(turn.person, 'steer');
  return allowed.ok ? null : say(presentRoleMissing(turn.words, allowed.error));
};

/** Carries out one command on a cycle under the message's key, with its notices as rows of the same commit. */
export const runCycle = async (
  turn: Turn,
  period: PeriodId,
  command: CycleCommand,
  telling: Telling | null = null,
): Promise<Result<{ readonly cycle: Cycle; readonly outbound: readonly Outbound[] }, CycleRefusal>> => {
  const stream = cycleStream(turn.config.id, period);
  const result = await runCommand(
    turn.deps,
    cycleDecider,
    { stream, key: turn.inbound.key, at: turn.now, command },
    () => telling?.rows() ?? [],
  );
  if (!result.ok) return result;
  const { state, replayed } = result.value;
  return ok({ cycle: state, outbound: telling?.sent(stream, replayed) ?? [] });
};

/**
 * Moves the lock of every board with its cycle, each report under the message's own key: a redelivery completes what a crash left
 * undone. A board for which there is nothing to move is left alone. Answers the reminders that name them, edited to how things stand.
 */
export const moveLocks = async (
  turn: Turn,
  period: PeriodId,
  boards: readonly BoardId[],
  why: Exclude<LockMove, 'unlocked'>,
  lock: Report['lock'],
): Promise<readonly Outbound[]> => {
  const cards = new Map<string, Outbound>();
  for (const board of boards) {
    const ref = { cluster: turn.config.id, period, board };
    await runCommand(turn.deps, reportDecider, {
      stream: reportStream(ref),
      key: turn.inbound.key,
      at: turn.now,
      command: { type: 'MoveLock', by: turn.person.id, now: turn.now, why, lock, reason: null },
    });
    // Who answers for two boards has one card.
    for (const card of await cardsAfter(turn, ref)) cards.set(card.id, card);
  }
  return [...cards.values()];
};
