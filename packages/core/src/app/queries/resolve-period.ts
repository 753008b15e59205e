import { type Period, parsePeriod } from '../../domain/calendar/periods.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import { currentCycle } from '../../domain/cycle/current.js';
import { cycleInstants } from '../../domain/cycle/instants.js';
import type { CycleInstants } from '../../domain/cycle/types.js';
import type { Instant } from '../../domain/instant.js';
import { boardsOf } from '../../domain/people/grants.js';
import type { Person } from '../../domain/people/types.js';
import type { Floor } from '../../domain/report/approval.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { isUnderWay, listCycles, type OpenedCycle } from '../cycles.js';
import type { Deps } from '../deps.js';
import { isOpen, isOwed, loadDuty } from '../reporting/duty.js';

/** Why a period asked for has nothing to show. `near`: periods that do, of the same year before any other, at most two. */
export type PeriodRefusal =
  | { readonly code: 'unknown_period'; readonly text: string; readonly near: readonly string[] }
  | { readonly code: 'not_reported'; readonly period: string; readonly near: readonly string[] }
  | {
      readonly code: 'not_open_yet';
      readonly period: string;
      readonly opens: Instant;
      readonly due: Instant;
      readonly near: readonly string[];
    }
  /** Reported on, but before this cluster was kept here. */
  | { readonly code: 'not_kept'; readonly period: string; readonly near: readonly string[] }
  | { readonly code: 'no_period' };

export type Asker = {
  readonly deps: Pick<Deps, 'store' | 'ids'>;
  readonly config: ClusterConfig;
  readonly person: Pick<Person, 'grants' | 'revokedAt'>;
  readonly now: Instant;
  /** Only figures that have come this far in the approval chain. */
  readonly floor?: Floor;
  /** Of a question about a moment of the past: the configuration of today, which says what may be shown. */
  readonly past?: { readonly config: ClusterConfig };
};

/** The earliest report this person still owes and may still enter; null when there is none. */
const earliestOwed = async (asker: Asker, cycles: readonly OpenedCycle[]): Promise<OpenedCycle | null> => {
  const own = boardsOf(asker.person, 'officer', 'head');
  for (const cycle of cycles) {
    for (const id of cycle.boards.filter((board) => own.includes(board))) {
      const board = boardOf(asker.config, id);
      if (board === undefined) continue;
      const duty = await loadDuty(asker.deps, asker.config.id, board, cycle);
      if (isOpen(duty, asker.now) && isOwed(duty)) return cycle;
    }
  }
  return null;
};

/** The cluster's current cycle: the one open for entry (the earlier due of two), else the last that locked. */
export const clusterCurrent = (cycles: readonly OpenedCycle[], now: Instant): OpenedCycle | null =>
  cycles.find((cycle) => isUnderWay(cycle, now)) ??
  cycles.findLast((cycle) => cycle.cancelled === null && cycle.instants.opens <= now) ??
  null;

/** The instants of a period by rule, opened or not; null when it is not reported or its holidays are unknown. */
export const instantsOf = (config: ClusterConfig, period: Period): CycleInstants | null => {
  if (!config.calendar.parts.some((part) => part === period.part)) return null;
  const instants = cycleInstants(config.calendar, period);
  return instants.ok ? instants.value : null;
};

/** The cycle a question is about: the one named, or the person's current one. */
export const resolvePeriod = async (
  asker: Asker,
  argument: string | undefined,
): Promise<Result<OpenedCycle, PeriodRefusal>> => {
  const cycles = await listCycles(asker.deps, asker.config.id);
  if (argument === undefined) {
    const current = (await earliestOwed(asker, cycles)) ?? clusterCurrent(cycles, asker.now);
    return current === null ? refuse({ code: 'no_period' }) : ok(current);
  }
  const found = cycles.find((cycle) => cycle.instants.period === argument);
  if (found !== undefined) return ok(found);
  const opened = cycles.map(({ instants }) => instants.period as string).toReversed();
  const sameYear = opened.filter((each) => each.startsWith(argument.slice(0, 5)));
  const near = [...new Set([...sameYear, ...opened])].slice(0, 2);
  const period = parsePeriod(argument);
  if (period === null) return refuse({ code: 'unknown_period', text: argument, near });
  if (!asker.config.calendar.parts.some((part) => part === period.part))
    return refuse({ code: 'not_reported', period: argument, near });
  const instants = instantsOf(asker.config, period);
  return instants === null || instants.opens <= asker.now
    ? refuse({ code: 'not_kept', period: argument, near })
    : refuse({ code: 'not_open_yet', period: argument, opens: instants.opens, due: instants.due, near });
};

/** The current cycle by rule alone, while none has opened here yet; null when no year with holidays is near. */
export const currentByRule = (config: ClusterConfig, now: Instant): CycleInstants | null => {
  const current = currentCycle(config.calendar, now);
  return current.ok ? current.value : null;
};
