import { localDate } from '../calendar/zone.js';
import { entersFor, routeOf, rungAt, type Span, steerers } from './plan-entries.js';
import { receiverOf, routed } from './routes.js';
import type { Entry, NoticeItem, PlannedBoard, PlannedCycle, Recipient } from './types.js';

/** The day before a report has to be approved or accepted, that day, and once after it. */
const RUNGS: readonly number[] = [-1, 0, 1];

/**
 * What the deadlines after the board’s own say: to its heads what waits for their approval, to the secretary what waits to be accepted.
 * A board without a head who can be reached is the secretary’s to see to.
 */
export const tierEntries = (span: Span, cycle: PlannedCycle, board: PlannedBoard): readonly Entry[] =>
  (board.tiers ?? []).flatMap(({ deed, by }) => {
    const day = localDate(span.input.config.calendar.zone, by);
    return RUNGS.flatMap((rung) => {
      if (rungAt(span, day, rung, null) === null) return [];
      const when = (person: Recipient) => rungAt(span, day, rung, person);
      const item: NoticeItem = {
        kind: 'report',
        because: deed,
        period: cycle.period,
        board: board.board,
        due: by,
        rung,
      };
      if (deed === 'accept') return steerers(span, 'secretary', when, item);
      const route = routeOf(span);
      const heads = span.input.people.filter((person) => entersFor(person, 'head', board.board));
      const served = heads.some((person) => {
        const at = when(person);
        return at !== null && receiverOf(route, person, { role: 'head', board: board.board }, at) !== null;
      });
      return served
        ? heads.flatMap((person) => routed(route, person, when, { role: 'head', board: board.board, item }))
        : steerers(span, 'secretary', when, item);
    });
  });
