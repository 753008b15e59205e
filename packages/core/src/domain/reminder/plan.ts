import { localDate } from '../calendar/zone.js';
import type { Instant } from '../instant.js';
import { isProtected } from './hours.js';
import { kindOf } from './kind.js';
import { awayEntries } from './plan-away.js';
import { digestEntries, type PlanInput, rungEntries, type Span, snoozedEntries } from './plan-entries.js';
import { entriesOfMatters } from './plan-matters.js';
import { resubmitEntries } from './plan-resubmit.js';
import { tierEntries } from './plan-tiers.js';
import type { Entry, NoticeItem, PlannedSlot, SlotKind } from './types.js';

const KINDS: readonly SlotKind[] = ['reminder', 'escalation', 'orphan', 'digest', 'away'];

/** The name of the slot at an instant, to the minute. */
export const slotAt = (at: Instant): string => `${at.slice(0, 16)}Z`;

const nameOf = (item: NoticeItem): string => {
  if (item.kind === 'roster') return item.on;
  if (item.kind === 'handover') return `${item.handover} ${item.part}`;
  if (item.kind === 'matter') return `${item.of} ${item.id} ${item.board ?? ''}`;
  if (item.kind === 'away') return `${item.away} ${item.part}`;
  if (item.kind !== 'report') return item.period;
  // A deadline of its own is not the board’s.
  const other = item.because === 'returned' || item.because === 'approve' || item.because === 'accept';
  return `${item.period} ${item.board}${other ? ` ${item.because}` : ''}`;
};
const sameItem = (a: NoticeItem, b: NoticeItem): boolean => a.kind === b.kind && nameOf(a) === nameOf(b);

const forOf = (item: NoticeItem): Pick<Extract<NoticeItem, { kind: 'report' }>, 'for'> =>
  'for' in item && item.for !== undefined ? { for: item.for } : {};

/**
 * Items without repetition, the first of each, which keeps for whom another one was; a digest names the boards nobody reports for, so
 * these need not be named again, but for what nothing may silence.
 */
export const coalesce = (items: readonly NoticeItem[]): readonly NoticeItem[] => {
  const once = items.filter((item, index) => items.findIndex((each) => sameItem(each, item)) === index);
  const whole = once.map((item): NoticeItem => {
    const other = items.find((each) => sameItem(each, item) && 'for' in each);
    return other === undefined ? item : { ...item, ...forOf(other) };
  });
  const digests = whole.flatMap((item) => (item.kind === 'digest' ? [item.period] : []));
  return whole.filter(
    (item) =>
      item.kind !== 'report' ||
      item.because !== 'orphan' ||
      !digests.includes(item.period) ||
      isProtected({ items: [item] }),
  );
};

/** Of a report that was sent back only that is said: it says when it is due again. */
const onceSentBack = (items: readonly NoticeItem[]): readonly NoticeItem[] => {
  const back = items.flatMap((item) => (item.kind === 'report' && item.because === 'returned' ? [item] : []));
  return items.filter(
    (item) =>
      item.kind !== 'report' ||
      item.because !== 'duty' ||
      !back.some(({ period, board }) => period === item.period && board === item.board),
  );
};

/** One's own before what one gets for others. */
const ownFirst = (entries: readonly Entry[]): readonly Entry[] => [
  ...entries.filter(({ item }) => !('for' in item)),
  ...entries.filter(({ item }) => 'for' in item),
];

const asSlot = (all: readonly [Entry, ...Entry[]]): PlannedSlot => {
  const present = all.filter((entry) => entry.absent === undefined);
  const entries = ownFirst(present.length > 0 ? present : all);
  const items = onceSentBack(coalesce(entries.map((entry) => entry.item)));
  const kind = KINDS.find((each) => items.some((item) => kindOf(item) === each)) ?? 'reminder';
  const lead = entries.find((entry) => kindOf(entry.item) === kind) ?? all[0];
  const oneBoard = new Set(entries.map((entry) => entry.board)).size === 1;
  return {
    at: lead.at,
    to: { role: lead.role, board: oneBoard ? lead.board : null, person: lead.person },
    slot: slotAt(lead.at),
    kind,
    items,
    ...(present.length > 0 ? {} : { absent: all.find((entry) => entry.absent != null)?.absent ?? null }),
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
  const entries = [
    ...awayEntries(span),
    ...entriesOfMatters(span),
    ...cycles.flatMap((cycle) => [
      ...cycle.boards.flatMap((board) => {
        const due = localDate(zone, board.due);
        return [
          ...config.reminders.ladder.flatMap((rung) => rungEntries(span, cycle, board, due, rung)),
          ...resubmitEntries(span, cycle, board),
          ...tierEntries(span, cycle, board),
        ];
      }),
      ...snoozedEntries(span, cycle),
      ...digestEntries(span, cycle),
    ]),
  ].filter((entry) => from <= entry.at && entry.at <= to);
  const messages = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = `${entry.at} ${entry.person ?? `nobody ${entry.board ?? ''}`}`;
    const before = messages.get(key);
    if (before === undefined) messages.set(key, [entry]);
    else before.push(entry);
  }
  return [...messages.values()].map(asSlot).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};
