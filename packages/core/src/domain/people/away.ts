import { daysBetween } from '../calendar/days.js';
import { localDate } from '../calendar/zone.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import type { Away, Grant, Person, Role } from './types.js';

/** Longer than this somebody else should be enrolled. */
export const AWAY_MAX_DAYS = 60;

export type AwayRefusal =
  | { readonly code: 'past' | 'end_before_begin' }
  /** `days`: how many were asked for. */
  | { readonly code: 'too_long'; readonly days: number };

type Somebody = Pick<Person, 'id' | 'grants' | 'preferences'>;

/** What somebody is told of: a board's report as one of its people, or the round as one who steers it. */
export type Concern = { readonly role: Role; readonly board: BoardId | null };

/** Whether a stretch of days may be set on `today`. */
export const checkAway = (from: CalendarDate, until: CalendarDate, today: CalendarDate): Result<null, AwayRefusal> => {
  if (until < from) return refuse({ code: 'end_before_begin' });
  if (from < today) return refuse({ code: 'past' });
  const days = daysBetween(from, until) + 1;
  return days > AWAY_MAX_DAYS ? refuse({ code: 'too_long', days }) : ok(null);
};

/** The absence in force at an instant: from the first moment of its first day to the end of its last day in `zone`. */
export const awayAt = (zone: string, person: Pick<Person, 'preferences'>, at: Instant): Away | null => {
  const { away } = person.preferences;
  if (away === undefined || at < away.since || (away.endedAt !== undefined && away.endedAt <= at)) return null;
  const day = localDate(zone, at);
  return away.from <= day && day <= away.until ? away : null;
};

/** The absence that is on or still to come on a day. */
export const awayFrom = (person: Pick<Person, 'preferences'>, today: CalendarDate): Away | null => {
  const { away } = person.preferences;
  return away === undefined || away.endedAt !== undefined || away.until < today ? null : away;
};

/** Officers and heads stand in for each other on their board, secretaries and leaders for their like; nobody else does. */
const covers = (deputy: Somebody, { role, board }: Concern): boolean => {
  if (role === 'secretary' || role === 'leader') return deputy.grants.some((grant) => grant.role === role);
  return board !== null && deputy.grants.some((grant) => 'board' in grant && grant.board === board);
};

const concernOf = (grant: Grant): Concern => ({ role: grant.role, board: 'board' in grant ? grant.board : null });

/** Deny by default: a deputy shares a board, or the role of the whole cluster. */
export const mayStandIn = (person: Somebody, deputy: Somebody): boolean =>
  person.id !== deputy.id && person.grants.some((grant) => covers(deputy, concernOf(grant)));

/** Who stands in for a person in one concern at an instant; nobody when the deputy declined, left, or is away as well. */
export const deputyAt = <P extends Somebody>(
  { zone, people }: { readonly zone: string; readonly people: readonly P[] },
  person: Somebody,
  concern: Concern,
  at: Instant,
): P | null => {
  const away = awayAt(zone, person, at);
  if (away === null || away.declined === true) return null;
  const deputy = people.find((each) => each.id === away.deputy && each.id !== person.id);
  return deputy !== undefined && covers(deputy, concern) && awayAt(zone, deputy, at) === null ? deputy : null;
};

const overlap = (a: Away, b: Away): boolean => a.from <= b.until && b.from <= a.until;

/** Whether following deputies who are away in the same days would lead back to the person. */
export const wouldCircle = (people: readonly Somebody[], person: Somebody, away: Away): boolean => {
  let next = people.find((each) => each.id === away.deputy);
  for (let steps = 0; next !== undefined && steps < people.length; steps++) {
    if (next.id === person.id) return true;
    const theirs: Away | undefined = next.preferences.away;
    if (theirs === undefined || theirs.endedAt !== undefined || theirs.declined === true || !overlap(away, theirs))
      return false;
    next = people.find((each) => each.id === theirs.deputy);
  }
  return false;
};
