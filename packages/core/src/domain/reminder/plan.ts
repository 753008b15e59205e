import { localDate } from '../calendar/zone.js';
import type { Instant } from '../instant.js';
import { digestEntries, type Entry, type PlanInput, rungEntries, type Span, snoozedEntries } from './plan-entries.js';
import type { NoticeItem, PlannedSlot, SlotKind } from './types.js';

const KINDS: readonly SlotKind[] = ['reminder', 'escalation', 'orphan', 'digest'];
const kindOf = (item: NoticeItem): SlotKind => {
  if (item.kind !== 'report') return item.kind;
  return item.because === 'duty' ? 'reminder' : item.because;
};

/** The name of the slot at an instant, to the minute. */
export const slotAt = (at: Instant): string => `${at.slice(0, 16)}Z`;

const nameOf = (item: NoticeItem): string =>
  item.kind === 'roster' ? item.on : `${item.period} ${item.kind === 'report' ? item.board : ''}`;
const sameItem = (a: NoticeItem, b: NoticeItem): boolean => a.kind === b.kind && nameOf(a) === nameOf(b);

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
