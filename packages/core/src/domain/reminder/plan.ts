import { addDays, daysBetween } from '../calendar/days.js';
import { instantIn, localDate } from '../calendar/zone.js';
import type { ClusterConfig } from '../cluster/types.js';
import type { BoardId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { Role } from '../people/types.js';
import { reminderTime } from './hours.js';
import type { Because, NoticeItem, PlannedBoard, PlannedCycle, PlannedSlot, Recipient, SlotKind } from './types.js';

export type PlanInput = {
  readonly config: Pick<ClusterConfig, 'calendar' | 'reminders'>;
  readonly cycles: readonly PlannedCycle[];
  readonly people: readonly Recipient[];
  /** Both inclusive. */
  readonly from: Instant;
  readonly to: Instant;
};

/** One thing to tell one person at one instant, before everything of that instant becomes one message. */
type Entry = {
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
type Span = { readonly input: PlanInput; readonly first: CalendarDate; readonly last: CalendarDate };

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
const rungEntries = (
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
const digestEntries = (span: Span, cycle: PlannedCycle): readonly Entry[] => {
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
const snoozedEntries = ({ input, first, last }: Span, cycle: PlannedCycle): readonly Entry[] =>
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

const KINDS: readonly SlotKind[] = ['reminder', 'escalation', 'orphan', 'digest'];
const kindOf = (item: NoticeItem): SlotKind => {
  if (item.kind !== 'report') return item.kind;
  return item.because === 'duty' ? 'reminder' : item.because;
};

/** The name of the slot at an instant, to the minute. */
export const slotAt = (at: Instant): string => `${at.slice(0, 16)}Z`;

const sameItem = (a: NoticeItem, b: NoticeItem): boolean =>
  a.kind === b.kind && a.period === b.period && (a.kind !== 'report' || b.kind !== 'report' || a.board === b.board);

/** Items without repetition; a digest names the boards nobody reports for, so these need not be named again. */
export const coalesce = (items: readonly NoticeItem[]): readonly NoticeItem[] => {
  const once = items.filter((item, index) => items.findIndex((each) => sameItem(each, item)) === index);
  const digests = once.filter((item) => item.kind === 'digest').map((item) => item.period);
  return once.filter((item) => item.kind !== 'report' || item.because !== 'orphan' || !digests.includes(item.period));
};

const asSlot = (entries: readonly [Entry, ...Entry[]]): PlannedSlot => {
  const items = coalesce(entries.map((entry) => entry.item));
  const kind = KINDS.find((each) => items.some((item) => kindOf(item) === each)) ?? 'reminder';
  const lead = entries.find((entry) => kindOf(entry.item) === kind) ?? entries[0];
  const oneBoard = new Set(entries.map((entry) => entry.board)).size === 1;
  return {
    at: lead.at,
    to: { role: lead.role, board: oneBoard ? lead.board : null, person: lead.person },
    slot: slotAt(lead.at),
    kind,
    items,
  };
};

/**
 * Every message of the bot's own between two instants, earliest first: the ladder from the due date in force, one message a person
 * and instant. Computed, never stored, and blind to what came in: that is looked at when a slot falls due, so nothing needs cancelling.
 */
export const plan = (input: PlanInput): readonly PlannedSlot[] => {
  const { config, cycles, from, to } = input;
  const { zone } = config.calendar;
  const span: Span = { input, first: localDate(zone, from), last: localDate(zone, to) };
  const entries = cycles
    .flatMap((cycle) => [
      ...cycle.boards.flatMap((board) => {
        const due = localDate(zone, board.due);
        return config.reminders.ladder.flatMap((rung) => rungEntries(span, cycle, board, due, rung));
      }),
      ...snoozedEntries(span, cycle),
      ...digestEntries(span, cycle),
    ])
    .filter((entry) => from <= entry.at && entry.at <= to);
  const messages = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = `${entry.at} ${entry.person ?? `nobody ${entry.board ?? ''}`}`;
    const before = messages.get(key);
    if (before === undefined) messages.set(key, [entry]);
    else before.push(entry);
  }
  return [...messages.values()].map(asSlot).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};
