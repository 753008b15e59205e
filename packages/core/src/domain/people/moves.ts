import { boardOf, hasEnded, type Roster, successorsOf } from '../cluster/roster.js';
import type { Board, ClusterConfig } from '../cluster/types.js';
import type { CalendarDate } from '../instant.js';
import { boardOfGrant, sameGrant } from './grants.js';
import type { Grant } from './types.js';

type BoardGrant = Extract<Grant, { board: unknown }>;
const isOfBoard = (grant: Grant): grant is BoardGrant => boardOfGrant(grant) !== null;

/** The unit whose people those of an ended board become: what it was merged into; of a split, the part that keeps name or code. */
const nextOf = (roster: Roster, board: Board): Board | null => {
  const next = successorsOf(roster, board.id);
  const [only] = next;
  if (next.length < 2) return only ?? null;
  const parts = next.filter(({ predecessors }) => predecessors.length === 1);
  const heir = parts.find(({ name }) => name === board.name) ?? parts.find(({ code }) => code === board.code);
  return heir ?? null;
};

/** Where the people of a board are on a day: the board itself, its successor, or nowhere. */
export const seatOn = (roster: Roster, board: Board, day: CalendarDate): Board | null => {
  if (!hasEnded(board, day)) return board;
  const next = nextOf(roster, board);
  return next === null ? null : seatOn(roster, next, day);
};

/** The grants that count on a day, without those of boards that have ended: people move with their board and keep their role. */
export const livingGrants = (roster: Roster, grants: readonly Grant[], day: CalendarDate): readonly Grant[] =>
  grants
    .flatMap((grant): Grant[] => {
      if (!isOfBoard(grant)) return [grant];
      const board = boardOf(roster, grant.board);
      const seat = board === undefined ? null : seatOn(roster, board, day);
      return seat === null ? [] : [{ role: grant.role, board: seat.id }];
    })
    .filter((grant, index, all) => all.findIndex((other) => sameGrant(other, grant)) === index);

/** The units a board was made of, and those they were made of. */
const ancestors = (roster: Roster, board: Board): readonly Board[] =>
  board.predecessors.flatMap((id) => {
    const before = boardOf(roster, id);
    return before === undefined ? [] : [before, ...ancestors(roster, before)];
  });

/**
 * Everything a person may act on, on a day: the boards that live first, then the ended ones whose reports they may still see and
 * correct while these are not locked. Where each unit reports its own days, a unit's people also report for its predecessors.
 */
export const grantsOn = (
  config: Roster & Pick<ClusterConfig, 'rules'>,
  grants: readonly Grant[],
  day: CalendarDate,
): readonly Grant[] => {
  const living = livingGrants(config, grants, day);
  const before = living.filter(isOfBoard).flatMap((grant): Grant[] => {
    const board = config.rules.mergerInside === 'split' ? boardOf(config, grant.board) : undefined;
    return board === undefined ? [] : ancestors(config, board).map(({ id }) => ({ role: grant.role, board: id }));
  });
  return [...living, ...grants, ...before].filter(
    (grant, index, all) => all.findIndex((other) => sameGrant(other, grant)) === index,
  );
};

/** A role that passes from boards that ended to the unit after them. */
export type Move = { readonly from: Board; readonly to: Board | null; readonly role: BoardGrant['role'] };

/** The roles that move on the day `on`, on which a unit begins; `to` null: no unit takes the board's people over. */
export const movesOn = (roster: Roster, grants: readonly Grant[], on: CalendarDate): readonly Move[] =>
  grants.filter(isOfBoard).flatMap((grant): Move[] => {
    const held = boardOf(roster, grant.board);
    if (held === undefined) return [];
    const ending = chain(roster, held).find((board) =>
      successorsOf(roster, board.id).some(({ validFrom }) => validFrom === on),
    );
    return ending === undefined ? [] : [{ from: ending, to: nextOf(roster, ending), role: grant.role }];
  });

/** A board and the units its people came to, one after the other. */
const chain = (roster: Roster, board: Board): readonly Board[] => {
  const next = nextOf(roster, board);
  return next === null ? [board] : [board, ...chain(roster, next)];
};
