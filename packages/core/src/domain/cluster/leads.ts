import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import { boardOf, type Roster } from './roster.js';
import type { DocumentKind, Lead } from './types.js';

type Led = { readonly leads: readonly Lead[] };

/** Who leads the cluster in a year; null where the file does not say. */
export const leadOf = ({ leads }: Led, year: number): Lead | null => leads.find((each) => each.year === year) ?? null;

export const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4));

/** The board of that year which a kind of document goes to: the lead, or the deputy that the route names by its place. */
export const routeOf = ({ board, deputies = [], routes }: Lead, kind: DocumentKind): BoardId | null => {
  const route = routes?.[kind];
  if (route === undefined) return null;
  return route === 'lead' ? board : (deputies[Number(route.slice('deputy:'.length)) - 1] ?? null);
};

/** The board a kind of document goes to on a day; null where no route is set for the year, and all who steer get it. */
export const responsibleOn = (config: Led, kind: DocumentKind, day: CalendarDate): BoardId | null => {
  const lead = leadOf(config, yearOf(day));
  return lead === null ? null : routeOf(lead, kind);
};

/** Whether a board lives on some day of a year. */
export const livesIn = (roster: Roster, id: BoardId, year: number): boolean => {
  const board = boardOf(roster, id);
  return (
    board !== undefined &&
    board.validFrom <= `${year}-12-31` &&
    (board.validTo === null || board.validTo >= `${year}-01-01`)
  );
};
