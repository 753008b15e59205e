import { openReport } from '../../conversation/session.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { Board } from '../../domain/cluster/types.js';
import { stateOf } from '../../domain/cycle/states.js';
import type { BoardId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { isUnderWay, listCycles } from '../cycles.js';
import { whoDid } from '../steering/who-did.js';
import type { Turn } from '../turn.js';
import { type Duty, isOpen, isOwed, loadDuty } from './duty.js';

/** Why no duty could be found; worded by present/report-refusal. */
export type DutyRefusal =
  | { readonly code: 'no_own_board' }
  | { readonly code: 'not_your_board'; readonly board: Board }
  | { readonly code: 'unknown_board'; readonly text: string }
  | { readonly code: 'unknown_period'; readonly text: string }
  | { readonly code: 'not_open_yet'; readonly period: string; readonly opens: Instant }
  | { readonly code: 'no_open_period' }
  | { readonly code: 'locked'; readonly period: string; readonly since: Instant; readonly ended: Ended | null }
  /** The person reports for several boards and named none. */
  | { readonly code: 'which_board'; readonly boards: readonly Board[] };

/** By whom entry was ended before its lock, when, and why: what a board that comes too late is told. */
export type Ended = {
  readonly kind: 'closed' | 'cancelled';
  readonly who: string;
  readonly at: Instant;
  readonly reason: string;
};

const endedBy = async (turn: Turn, { cycle }: Duty): Promise<Ended | null> => {
  const { t } = turn;
  if (cycle.cancelled !== null) {
    const { by, at, reason } = cycle.cancelled;
    return { kind: 'cancelled', who: await whoDid(turn, by), at, reason: t.calls.cancelReason[reason] };
  }
  if (cycle.closed === null) return null;
  const { by, at, reason } = cycle.closed;
  return { kind: 'closed', who: await whoDid(turn, by), at, reason: t.cycles.close.reason[reason] };
};

/** Boards whose report this person enters as their own. */
export const ownBoards = (person: Person): readonly BoardId[] => [
  ...new Set(
    person.grants.flatMap((grant) => (grant.role === 'officer' || grant.role === 'head' ? [grant.board] : [])),
  ),
];

const isSecretary = (person: Person): boolean => person.grants.some((grant) => grant.role === 'secretary');

/** What may be done with the duty found: one's own to write, a secretary's to write on behalf, or only to look at. */
export type Standing = 'own' | 'behalf';

export type ResolvedDuty = { readonly duty: Duty; readonly standing: Standing };

type Named = { readonly board?: string; readonly period?: string };

/** Who is filling in a form means that form, unless they name another board or period. */
const meantBy = (turn: Turn, request: Named): Named => {
  const dialogue = openReport(turn.session.dialogue);
  if (dialogue === null) return request;
  const other = request.board !== undefined || (request.period !== undefined && request.period !== dialogue.period);
  return other ? request : { board: dialogue.board, period: dialogue.period };
};

/**
 * Finds the report meant: the form open at the moment, else the board named, or one's own; the period named, or the earliest still owed, else the one open for
 * entry that is due first, else the last one opened. `toWrite` refuses what is locked or not open.
 */
export const resolveDuty = async (
  turn: Turn,
  named: Named,
  toWrite: boolean,
): Promise<Result<ResolvedDuty, DutyRefusal>> => {
  const { deps, config, person } = turn;
  const request = meantBy(turn, named);
  const own = ownBoards(person);
  const cycles = await listCycles(deps, config.id);
  const expected = (id: BoardId): boolean => cycles.some((cycle) => cycle.boards.includes(id));
  const candidates = request.board === undefined ? own.filter(expected) : [request.board as BoardId];
  const living = cycles.filter((cycle) => isUnderWay(cycle, turn.now));
  const entering = candidates.filter((id) => living.some((cycle) => cycle.boards.includes(id)));
  if (candidates.length > 1 && entering.length !== 1)
    return refuse({ code: 'which_board', boards: config.boards.filter((each) => candidates.includes(each.id)) });
  const first = candidates.length > 1 ? entering[0] : candidates[0];
  if (first === undefined) return refuse(own.length === 0 ? { code: 'no_own_board' } : { code: 'no_open_period' });
  const board = boardOf(config, first);
  if (board === undefined) return refuse({ code: 'unknown_board', text: first });
  const mine = own.includes(board.id);
  if (!mine && !isSecretary(person)) return refuse({ code: 'not_your_board', board });
  const standing: Standing = mine ? 'own' : 'behalf';
  const duties = await Promise.all(
    cycles.filter((cycle) => cycle.boards.includes(board.id)).map((cycle) => loadDuty(deps, config.id, board, cycle)),
  );
  if (request.period !== undefined) {
    const found = duties.find((duty) => duty.ref.period === request.period);
    if (found === undefined) return refuse({ code: 'unknown_period', text: request.period });
    if (toWrite && !isOpen(found, turn.sentAt))
      return refuse({
        code: 'locked',
        period: found.ref.period,
        since: found.report.lock,
        ended: await endedBy(turn, found),
      });
    return ok({ duty: found, standing });
  }
  const open = duties.filter((duty) => isOpen(duty, turn.sentAt));
  const known = duties.filter(({ cycle }) => cycle.cancelled === null);
  const current = open.find(isOwed) ?? open[0] ?? (toWrite ? undefined : known.at(-1));
  if (current !== undefined) return ok({ duty: current, standing });
  const closed = known.findLast(({ cycle }) => stateOf(cycle, turn.now) === 'closed');
  return closed === undefined
    ? refuse({ code: 'no_open_period' })
    : refuse({
        code: 'locked',
        period: closed.ref.period,
        since: closed.report.lock,
        ended: await endedBy(turn, closed),
      });
};
