import { localDate } from '../calendar/zone.js';
import { entersFor, routeOf, rungAt, type Span } from './plan-entries.js';
import { receiverOf, routed } from './routes.js';
import type { Entry, NoticeItem, PlannedBoard, PlannedCycle, Recipient } from './types.js';

/** The day before a report that was sent back is due again, and that day. */
const RUNGS: readonly number[] = [-1, 0];

/** What a report that was sent back says to its board until it is handed in again: to its officers, or else to its heads. */
export const resubmitEntries = (span: Span, cycle: PlannedCycle, board: PlannedBoard): readonly Entry[] => {
  const { resubmit } = board;
  if (resubmit === undefined) return [];
  const { people, config } = span.input;
  const route = routeOf(span);
  const due = localDate(config.calendar.zone, resubmit.by);
  return RUNGS.flatMap((rung) => {
    const item: NoticeItem = {
      kind: 'report',
      because: 'returned',
      period: cycle.period,
      board: board.board,
      due: resubmit.by,
      rung,
    };
    const when = (person: Recipient) => rungAt(span, due, rung, person);
    const served = (person: Recipient): boolean => {
      const at = when(person);
      return at !== null && receiverOf(route, person, { role: 'officer', board: board.board }, at) !== null;
    };
    const officers = people.filter((person) => entersFor(person, 'officer', board.board));
    const role = officers.some(served) ? 'officer' : 'head';
    const told = role === 'officer' ? officers : people.filter((person) => entersFor(person, 'head', board.board));
    return told
      .flatMap((person) => routed(route, person, when, { role, board: board.board, item }))
      .filter(({ at }) => resubmit.since < at && at <= resubmit.by);
  });
};
