import { addDays, daysBetween } from '../calendar/days.js';
import { instantIn, localDate } from '../calendar/zone.js';
import type { ClusterConfig } from '../cluster/types.js';
import type { BoardId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { Role } from '../people/types.js';
import { reminderTime } from './hours.js';
import type { Because, NoticeItem, PlannedBoard, PlannedCycle, Recipient } from './types.js';

export type PlanInput = {
  readonly config: Pick<ClusterConfig, 'calendar' | 'reminders'>;
  readonly cycles: readonly PlannedCycle[];
  readonly people: readonly Recipient[];
  /** Both inclusive. */
  readonly from: Instant;
  readonly to: Instant;
};

/** One thing to tell one person at one instant, before everything of that instant becomes one message. */
export type Entry = {
  readonly at: Instant;
  readonly person: PersonId | null;
  readonly role: Role;
  readonly board: BoardId | null;
  readonly item: NoticeItem;
};

const holds = (person: Recipient, role: 'officer' | 'head', board: BoardId): boolean =>
  person.grants.some((grant) => grant.role === role && 'board' in grant && grant.board === board);
const steers = (person: Recipient, role: 'secretary' | 'leader'): boolean =>
  person.grants.some((grant) => grant.role === role);

/** The stretch as days of the cluster's zone, so that far-off rungs are passed over without looking at a clock. */
export type Span = { readonly input: PlanInput; readonly first: CalendarDate; readonly last: CalendarDate };

/** The instant of a rung for a person: their own hour on the day so many calendar days from the due date; null outside the span. */
const rungAt = (
  { input, first, last }: Span,
  due: CalendarDate,
  rung: number,
  person: Recipient | null,
): Instant | null => {
  const day = addDays(due, rung);
  if (day < first || day > last) return null;
  const { calendar, reminders } = input.config;
  return instantIn(calendar.zone, day, person === null ? reminders.time : reminderTime(reminders, person.preferences));
};

/** Everything one rung of one board's ladder says to anybody. */
export const rungEntries = (
  span: Span,
  cycle: PlannedCycle,
  board: PlannedBoard,
  due: CalendarDate,
  rung: number,
): readonly Entry[] => {
  const at = rungAt(span, due, rung, null);
  if (at === null) return [];
  const { people } = span.input;
  const named = (because: Because): NoticeItem => ({
    kind: 'report',
    because,
    period: cycle.period,
    board: board.board,
    due: board.due,
    rung,
  });
  const open = (instant: Instant): boolean => cycle.opens <= instant && instant <= board.lock;
  const told = (role: Role, who: readonly Recipient[], because: Because): readonly Entry[] =>
    who.flatMap((person): Entry[] => {
      const own = rungAt(span, due, rung, person);
      if (own === null || own < person.enrolledAt || !open(own)) return [];
      return [
        { at: own, person: person.id, role, board: role === 'secretary' ? null : board.board, item: named(because) },
      ];
    });
  const enrolled = (person: Recipient): boolean => person.enrolledAt <= (rungAt(span, due, rung, person) ?? at);
  const officers = people.filter((person) => holds(person, 'officer', board.board) && enrolled(person));
  const heads = people.filter((person) => holds(person, 'head', board.board) && enrolled(person));
  const own = told('officer', officers, 'duty');
  if (officers.some((person) => person.reachable)) {
    const others = heads.filter((person) => !officers.includes(person));
    return rung > 0 ? [...own, ...told('head', others, 'escalation')] : own;
  }
  const reached = heads.filter((person) => person.reachable);
  const secretaries = people.filter((person) => steers(person, 'secretary'));
  const standIns = reached.length > 0 ? told('head', reached, 'orphan') : told('secretary', secretaries, 'orphan');
  const nobody: readonly Entry[] =
    officers.length === 0 && open(at)
      ? [{ at, person: null, role: 'officer', board: board.board, item: named('orphan') }]
      : [];
  return [...own, ...nobody, ...standIns];
};

/** The round's state for those who steer it: at each due instant, and on the rungs after it. */
export const digestEntries = (span: Span, cycle: PlannedCycle): readonly Entry[] => {
  const { config, people } = span.input;
  const lastLock =
    cycle.boards
      .map((board) => board.lock)
      .sort()
      .at(-1) ?? cycle.opens;
  return [...new Set(cycle.boards.map((board) => board.due))].flatMap((due) =>
    (['secretary', 'leader'] as const).flatMap((role) =>
      people
        .filter((person) => steers(person, role))
        .flatMap((person): Entry[] => {
          const day = localDate(config.calendar.zone, due);
          const moments = [
            { at: due, rung: 0, atDue: true },
            ...config.reminders.digestRungs.map((rung) => ({
              at: rungAt(span, day, rung, person),
              rung,
              atDue: false,
            })),
          ];
          return moments.flatMap(({ at, rung, atDue }): Entry[] => {
            if (at === null || at < person.enrolledAt || at > lastLock) return [];
            return [
              {
                at,
                person: person.id,
                role,
                board: null,
                item: { kind: 'digest', period: cycle.period, due, rung, atDue },
              },
            ];
          });
        }),
    ),
  );
};

/** Reminders put off by their reader: everything they owe at the instant they chose. */
export const snoozedEntries = ({ input, first, last }: Span, cycle: PlannedCycle): readonly Entry[] =>
  input.people.flatMap((person) => {
    const at = person.preferences.snoozedUntil;
    if (at === undefined || at < cycle.opens || at < person.enrolledAt) return [];
    const { zone } = input.config.calendar;
    const day = localDate(zone, at);
    if (day < first || day > last) return [];
    return cycle.boards.flatMap((board): Entry[] => {
      const rung = -daysBetween(day, localDate(zone, board.due));
      if (!holds(person, 'officer', board.board) || rung > 0) return [];
      const item = {
        kind: 'report',
        because: 'duty',
        period: cycle.period,
        board: board.board,
        due: board.due,
        rung,
      } as const;
      return [{ at, person: person.id, role: 'officer', board: board.board, item }];
    });
  });
