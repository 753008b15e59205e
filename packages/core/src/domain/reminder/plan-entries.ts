import { addDays, daysBetween } from '../calendar/days.js';
import { instantIn, localDate } from '../calendar/zone.js';
import type { ClusterConfig } from '../cluster/types.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { responsibleAmong } from '../people/routing.js';
import { reminderTime } from './hours.js';
import { direct, type Route, receiverOf, routed } from './routes.js';
import type {
  Because,
  Entry,
  MatterKind,
  NoticeItem,
  PlannedBoard,
  PlannedCycle,
  PlannedMatter,
  Recipient,
} from './types.js';

export type PlanInput = {
  readonly config: Pick<ClusterConfig, 'calendar' | 'reminders' | 'boards' | 'leads'>;
  readonly cycles: readonly PlannedCycle[];
  /** What is owed beside the reports; absent: nothing. */
  readonly matters?: readonly PlannedMatter[];
  readonly people: readonly Recipient[];
  /** Both inclusive. */
  readonly from: Instant;
  readonly to: Instant;
};

/** Whether somebody reports for a board in a role. */
export const entersFor = (person: Recipient, role: 'officer' | 'head', board: BoardId): boolean =>
  person.grants.some((grant) => grant.role === role && 'board' in grant && grant.board === board);
const steers = (person: Recipient, role: 'secretary' | 'leader'): boolean =>
  person.grants.some((grant) => grant.role === role);

/** The stretch as days of the cluster's zone, so that far-off rungs are passed over without looking at a clock. */
export type Span = { readonly input: PlanInput; readonly first: CalendarDate; readonly last: CalendarDate };

/** The instant of a rung for a person: their own hour on the day so many calendar days from the due date; null outside the span. */
export const rungAt = (
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

export const routeOf = ({ input }: Span): Route => ({ zone: input.config.calendar.zone, people: input.people });

/**
 * One thing for those who steer the cluster in a role and answer for reports that day. The last secretary is told even when away: there is nobody after them.
 */
export const steerers = (
  span: Span,
  role: 'secretary' | 'leader',
  when: (person: Recipient) => Instant | null,
  item: NoticeItem,
  of: MatterKind | 'report' = 'report',
): readonly Entry[] => {
  // Difficulties have a route of their own.
  const kind = of === 'question' ? of : 'report';
  const route = routeOf(span);
  const tell = { role, board: null, item };
  const { config, people } = span.input;
  const steering = people.filter((person) => steers(person, role));
  const all = steering.filter((person) => {
    const at = when(person);
    return (
      at !== null && responsibleAmong(config, kind, localDate(config.calendar.zone, at), steering).includes(person)
    );
  });
  const served = all.some((person) => {
    const at = when(person);
    return at !== null && receiverOf(route, person, tell, at) !== null;
  });
  return all.flatMap((person) =>
    role === 'secretary' && !served ? direct(person, when, tell) : routed(route, person, when, tell),
  );
};

/** Something a board owes: when it is spoken of, and how it is named. */
export type OwedByBoard = {
  readonly board: BoardId;
  readonly opens: Instant;
  readonly until: Instant;
  readonly item: (because: Because) => NoticeItem;
};

/**
 * Everything one rung says of what a board owes: to its officers; to its heads once it is overdue; where the bot reaches no officer to
 * the heads, else to the secretary.
 */
export const owedEntries = (span: Span, owed: OwedByBoard, due: CalendarDate, rung: number): readonly Entry[] => {
  const at = rungAt(span, due, rung, null);
  if (at === null) return [];
  const { people } = span.input;
  const { board, item } = owed;
  const open = (instant: Instant): boolean => owed.opens <= instant && instant <= owed.until;
  const route = routeOf(span);
  const when = (person: Recipient): Instant | null => rungAt(span, due, rung, person);
  const told = (role: 'officer' | 'head', who: readonly Recipient[], because: Because): readonly Entry[] =>
    who
      .flatMap((person) => routed(route, person, when, { role, board, item: item(because) }))
      .filter((entry) => open(entry.at));
  const served = (role: 'officer' | 'head', person: Recipient): boolean =>
    receiverOf(route, person, { role, board }, when(person) ?? at) !== null;
  const enrolled = (person: Recipient): boolean => person.enrolledAt <= (rungAt(span, due, rung, person) ?? at);
  const officers = people.filter((person) => entersFor(person, 'officer', board) && enrolled(person));
  const heads = people.filter((person) => entersFor(person, 'head', board) && enrolled(person));
  const own = told('officer', officers, 'duty');
  if (officers.some((person) => served('officer', person))) {
    const others = heads.filter((person) => !officers.includes(person));
    return rung > 0 ? [...own, ...told('head', others, 'escalation')] : own;
  }
  const reached = heads.filter((person) => served('head', person));
  const standIns =
    reached.length > 0
      ? told('head', reached, 'orphan')
      : steerers(span, 'secretary', when, item('orphan')).filter((entry) => open(entry.at));
  const nobody: readonly Entry[] =
    officers.length === 0 && open(at) ? [{ at, person: null, role: 'officer', board, item: item('orphan') }] : [];
  return [...own, ...nobody, ...standIns];
};

/** Everything one rung of one board's ladder says to anybody. */
export const rungEntries = (
  span: Span,
  cycle: PlannedCycle,
  board: PlannedBoard,
  due: CalendarDate,
  rung: number,
): readonly Entry[] => {
  const { period, opens } = cycle;
  const item = (because: Because): NoticeItem => ({
    kind: 'report',
    because,
    period,
    board: board.board,
    due: board.due,
    rung,
  });
  return owedEntries(span, { board: board.board, opens, until: board.lock, item }, due, rung);
};

/** The round's state for those who steer it: at each due instant, and on the rungs after it. */
export const digestEntries = (span: Span, cycle: PlannedCycle): readonly Entry[] => {
  const { config } = span.input;
  const lastLock =
    cycle.boards
      .map((board) => board.lock)
      .sort()
      .at(-1) ?? cycle.opens;
  return [...new Set(cycle.boards.map((board) => board.due))].flatMap((due) => {
    const day = localDate(config.calendar.zone, due);
    const moments = [
      { when: () => due, rung: 0, atDue: true },
      ...config.reminders.digestRungs.map((rung) => ({
        when: (person: Recipient) => rungAt(span, day, rung, person),
        rung,
        atDue: false,
      })),
    ];
    return (['secretary', 'leader'] as const).flatMap((role) =>
      moments
        .flatMap(({ when, rung, atDue }) =>
          steerers(span, role, when, { kind: 'digest', period: cycle.period, due, rung, atDue }),
        )
        .filter((entry) => entry.at <= lastLock),
    );
  });
};

/** Reminders put off by their reader: everything they owe at the instant they chose. */
export const snoozedEntries = (span: Span, cycle: PlannedCycle): readonly Entry[] => {
  const { input, first, last } = span;
  const { zone } = input.config.calendar;
  return input.people.flatMap((person) => {
    const at = person.preferences.snoozedUntil;
    if (at === undefined || at < cycle.opens) return [];
    const day = localDate(zone, at);
    if (day < first || day > last) return [];
    return cycle.boards.flatMap((board): readonly Entry[] => {
      const rung = -daysBetween(day, localDate(zone, board.due));
      if (!entersFor(person, 'officer', board.board) || rung > 0) return [];
      const item = {
        kind: 'report',
        because: 'duty',
        period: cycle.period,
        board: board.board,
        due: board.due,
        rung,
      } as const;
      return routed(routeOf(span), person, () => at, { role: 'officer', board: board.board, item });
    });
  });
};
