import { daysBetween } from '../calendar/days.js';
import { localDate } from '../calendar/zone.js';
import type { BoardId } from '../ids.js';
import { entersFor, owedEntries, routeOf, rungAt, type Span, steerers } from './plan-entries.js';
import { receiverOf, routed } from './routes.js';
import type { Because, Entry, MatterItem, PlannedMatter, Recipient } from './types.js';

const itemOf = (matter: PlannedMatter, because: MatterItem['because'], rung: number): MatterItem => {
  const { of, id, board, due } = matter;
  return { kind: 'matter', of, because, id, board, due, rung };
};

const within = ({ opens, until }: PlannedMatter, { at }: Entry): boolean => opens <= at && at <= until;

/** What those who steer owe: the secretaries up to the due day, the leaders as well once it is overdue. */
const steeringEntries = (span: Span, matter: PlannedMatter, rung: number): readonly Entry[] => {
  const day = localDate(span.input.config.calendar.zone, matter.due);
  const when = (person: Recipient) => rungAt(span, day, rung, person);
  const own = steerers(span, 'secretary', when, itemOf(matter, 'duty', rung), matter.of);
  return rung > 0 ? [...own, ...steerers(span, 'leader', when, itemOf(matter, 'escalation', rung), matter.of)] : own;
};

/** What no officer can do for the heads of a board: theirs alone; where the bot reaches none of them the secretary hears of it. */
const headEntries = (span: Span, matter: PlannedMatter, board: BoardId, rung: number): readonly Entry[] => {
  const day = localDate(span.input.config.calendar.zone, matter.due);
  const route = routeOf(span);
  const when = (person: Recipient) => rungAt(span, day, rung, person);
  const heads = span.input.people.filter((person) => entersFor(person, 'head', board));
  const item = itemOf(matter, 'duty', rung);
  const served = heads.some((person) => {
    const at = when(person);
    return at !== null && receiverOf(route, person, { role: 'head', board }, at) !== null;
  });
  const own = heads.flatMap((person) => routed(route, person, when, { role: 'head', board, item }));
  return served ? own : [...own, ...steerers(span, 'secretary', when, itemOf(matter, 'orphan', rung))];
};

/**
 * Everything the ladder says of one thing that is owed beside the reports: of a board as its reports are reminded of, of those who steer
 * in their own slots.
 */
const matterEntries = (span: Span, matter: PlannedMatter): readonly Entry[] => {
  const { calendar, reminders } = span.input.config;
  const day = localDate(calendar.zone, matter.due);
  const { board } = matter;
  return reminders.ladder
    .flatMap((rung): readonly Entry[] => {
      if (board === null) return steeringEntries(span, matter, rung);
      if (matter.owner === 'head') return headEntries(span, matter, board, rung);
      const { opens, until } = matter;
      const item = (because: Because) =>
        itemOf(matter, because === 'escalation' || because === 'orphan' ? because : 'duty', rung);
      return owedEntries(span, { board, opens, until, item }, day, rung);
    })
    .filter((entry) => within(matter, entry));
};

/** What was put off by its reader, at the instant they chose. */
const snoozedEntries = (span: Span, matter: PlannedMatter): readonly Entry[] => {
  const { input, first, last } = span;
  const { zone } = input.config.calendar;
  const { board, owner: role = 'officer' } = matter;
  if (board === null) return [];
  return input.people.flatMap((person): readonly Entry[] => {
    const at = person.preferences.snoozedUntil;
    if (at === undefined || at < matter.opens || !entersFor(person, role, board)) return [];
    const day = localDate(zone, at);
    const rung = -daysBetween(day, localDate(zone, matter.due));
    if (day < first || day > last || rung > 0) return [];
    return routed(routeOf(span), person, () => at, { role, board, item: itemOf(matter, 'duty', rung) });
  });
};

/** Every entry of everything that is owed beside the reports. */
export const entriesOfMatters = (span: Span): readonly Entry[] =>
  (span.input.matters ?? []).flatMap((matter) => [...matterEntries(span, matter), ...snoozedEntries(span, matter)]);
