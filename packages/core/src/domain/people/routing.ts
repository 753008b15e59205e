import { responsibleOn } from '../cluster/leads.js';
import { boardOf, type Roster } from '../cluster/roster.js';
import type { DocumentKind, Lead } from '../cluster/types.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import { seatOn } from './moves.js';
import type { Grant } from './types.js';

type Routing = Roster & { readonly leads: readonly Lead[] };
type Somebody = { readonly grants: readonly Grant[] };

/** The boards a person belongs to on a day, by the units that live then. */
const seatsOf = (roster: Roster, { grants }: Somebody, day: CalendarDate): readonly BoardId[] =>
  grants.flatMap((grant) => {
    const board = 'board' in grant ? boardOf(roster, grant.board) : undefined;
    const seat = board === undefined ? null : seatOn(roster, board, day);
    return seat === null ? [] : [seat.id];
  });

/**
 * Of those who steer the cluster, who gets a kind of document on a day: the people of the board that answers for it in that year, and
 * whoever belongs to no board, as the centre's do. All of them where the file sets no route, or where nobody would be left.
 */
export const responsibleAmong = <P extends Somebody>(
  config: Routing,
  kind: DocumentKind,
  day: CalendarDate,
  people: readonly P[],
): readonly P[] => {
  const id = responsibleOn(config, kind, day);
  const board = id === null ? undefined : boardOf(config, id);
  const seat = board === undefined ? null : (seatOn(config, board, day) ?? board);
  if (seat === null) return people;
  const responsible = people.filter((person) => {
    const seats = seatsOf(config, person, day);
    return seats.length === 0 || seats.includes(seat.id);
  });
  return responsible.length === 0 ? people : responsible;
};
