import { type Instant, instantAt, MINUTE, millis } from '../instant.js';
import { awayAt, type Concern, deputyAt } from '../people/away.js';
import type { Entry, NoticeItem, Recipient } from './types.js';

/** Everybody who may be told, and the zone whose days count. */
export type Route = { readonly zone: string; readonly people: readonly Recipient[] };

/** When a person is told of the same thing; null when not at all. */
type When = (person: Recipient) => Instant | null;
type Tell = Pick<Entry, 'role' | 'board' | 'item'>;

const wholeMinute = (at: Instant): Instant => instantAt(Math.ceil(millis(at) / MINUTE) * MINUTE);
const later = (a: Instant, b: Instant): Instant => (a < b ? b : a);

const forThem = (item: NoticeItem, person: Recipient): NoticeItem =>
  item.kind === 'report' || item.kind === 'digest' || item.kind === 'matter' ? { ...item, for: person.id } : item;

/**
 * Who gets at an instant what is meant for a person: themselves, their deputy while they are away, themselves again when the deputy
 * cannot be reached; null when nobody of these gets it.
 */
export const receiverOf = (route: Route, person: Recipient, concern: Concern, at: Instant): Recipient | null => {
  if (awayAt(route.zone, person, at) === null) return person.reachable ? person : null;
  const deputy = deputyAt(route, person, concern, at);
  if (deputy === null) return null;
  return [deputy, person].find((each) => each.reachable) ?? null;
};

/** One thing for one person at their own instant, away or not. */
export const direct = (person: Recipient, when: When, tell: Tell): readonly Entry[] => {
  const at = when(person);
  return at === null || at < person.enrolledAt ? [] : [{ ...tell, at, person: person.id }];
};

/**
 * The same with deputies: who is away has it in their own slot, marked as going elsewhere, and the deputy in theirs, at their own hour;
 * at once where that had passed when the absence was set.
 */
export const routed = (route: Route, person: Recipient, when: When, tell: Tell): readonly Entry[] =>
  direct(person, when, tell).flatMap((own): readonly Entry[] => {
    const away = awayAt(route.zone, person, own.at);
    if (away === null) return [own];
    const deputy = deputyAt(route, person, tell, own.at);
    if (deputy === null) return [{ ...own, absent: null }];
    if (!deputy.reachable) return [own];
    const theirs = direct(deputy, (each) => when(each), { ...tell, item: forThem(tell.item, person) })
      .map((entry) => ({ ...entry, at: later(entry.at, wholeMinute(away.since)) }))
      .filter((entry) => away.endedAt === undefined || entry.at < away.endedAt);
    return [{ ...own, absent: deputy.id }, ...theirs];
  });
