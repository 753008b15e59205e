import { addDays, daysBetween } from '../calendar/days.js';
import { instantIn, localDate } from '../calendar/zone.js';
import type { ClusterConfig } from '../cluster/types.js';
import type { BoardId, PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
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

/** The instant of a rung for a person: their own hour on the day so many calendar days from the due date. */
const rungAt = ({ config }: PlanInput, due: Instant, rung: number, person: Recipient | null): Instant => {
  const { zone } = config.calendar;
  const time = person === null ? config.reminders.time : reminderTime(config.reminders, person.preferences);
  return instantIn(zone, addDays(localDate(zone, due), rung), time);
};

/** Everything one rung of one board's ladder says to anybody. */
const rungEntries = (input: PlanInput, cycle: PlannedCycle, board: PlannedBoard, rung: number): readonly Entry[] => {
  const { people } = input;
  const told = (role: Role, who: readonly Recipient[], because: Because): readonly Entry[] =>
    who.flatMap((person): Entry[] => {
      const at = rungAt(input, board.due, rung, person);
      if (at < person.enrolledAt || at < cycle.opens || at > board.lock) return [];
      const item = { kind: 'report', because, period: cycle.period, board: board.board, due: board.due, rung } as const;
      return [{ at, person: person.id, role, board: role === 'secretary' ? null : board.board, item }];
    });
  const at = rungAt(input, board.due, rung, null);
  const enrolled = (person: Recipient): boolean => person.enrolledAt <= rungAt(input, board.due, rung, person);
  const officers = people.filter((person) => holds(person, 'officer', board.board) && enrolled(person));
  const heads = people.filter((person) => holds(person, 'head', board.board) && enrolled(person));
  const own = told('officer', officers, 'duty');
  if (officers.some((person) => person.reachable)) {
    return rung > 0
      ? [
          ...own,
          ...told(
            'head',
            heads.filter((head) => !officers.includes(head)),
            'escalation',
          ),
        ]
      : own;
  }
  const reached = heads.filter((person) => person.reachable);
  const standIns =
    reached.length > 0
      ? told('head', reached, 'orphan')
      : told(
          'secretary',
          people.filter((person) => steers(person, 'secretary')),
          'orphan',
        );
  const item = {
    kind: 'report',
    because: 'orphan',
    period: cycle.period,
    board: board.board,
    due: board.due,
    rung,
  } as const;
  const nobody: readonly Entry[] =
    officers.length === 0 && at >= cycle.opens && at <= board.lock
      ? [{ at, person: null, role: 'officer', board: board.board, item }]
      : [];
  return [...own, ...nobody, ...standIns];
};

/** The round's state for those who steer it: at each due instant, and on the rungs after it. */
const digestEntries = (input: PlanInput, cycle: PlannedCycle): readonly Entry[] => {
  const { config, people } = input;
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
          const digest = (at: Instant, rung: number, atDue: boolean): Entry => {
            const item = { kind: 'digest', period: cycle.period, due, rung, atDue } as const;
            return { at, person: person.id, role, board: null, item };
          };
          const later = config.reminders.digestRungs.map((rung) =>
            digest(rungAt(input, due, rung, person), rung, false),
          );
          const all = [digest(due, 0, true), ...later];
          return all.filter((entry) => entry.at >= person.enrolledAt && entry.at <= lastLock);
        }),
    ),
  );
};

/** Reminders put off by their reader: everything they owe at the instant they chose. */
const snoozedEntries = (input: PlanInput, cycle: PlannedCycle): readonly Entry[] =>
  input.people.flatMap((person) => {
    const at = person.preferences.snoozedUntil;
    if (at === undefined || at < cycle.opens) return [];
    const { zone } = input.config.calendar;
    return cycle.boards.flatMap((board): Entry[] => {
      const rung = -daysBetween(localDate(zone, at), localDate(zone, board.due));
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
  const entries = cycles
    .flatMap((cycle) => [
      ...cycle.boards.flatMap((board) =>
        config.reminders.ladder.flatMap((rung) => rungEntries(input, cycle, board, rung)),
      ),
      ...snoozedEntries(input, cycle),
      ...digestEntries(input, cycle),
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
