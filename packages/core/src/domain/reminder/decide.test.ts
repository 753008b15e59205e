import { describe, expect, it } from 'vitest';
import type { BoardId, PeriodId, PersonId } from '../ids.js';
import { type CalendarDate, type Instant, parseInstant } from '../instant.js';
import type { Preferences } from '../people/types.js';
import { decideNotices, type NoticeCommand } from './decide.js';
import { evolveNotices, latestNotices, NO_NOTICES } from './evolve.js';
import { slotAt } from './plan.js';
import type { ItemState } from './state.js';
import type { NoticeEvent, NoticeItem, Notices, PlannedSlot } from './types.js';

const instant = (text: string): Instant => parseInstant(text) ?? ('' as Instant);
const DUE = instant('2024-06-18T10:00:00Z');
const period = '2024-H1' as PeriodId;

const item = (rung: number, board = 'ha-nam'): NoticeItem => ({
  kind: 'report',
  because: 'duty',
  period,
  board: board as BoardId,
  due: DUE,
  rung,
});
const slot = (day: number, ...items: readonly NoticeItem[]): PlannedSlot => {
  const at = instant(`2024-06-${day}T01:00:00Z`);
  return {
    at,
    to: { role: 'officer', board: null, person: 'p' as PersonId },
    slot: slotAt(at),
    kind: 'reminder',
    items,
  };
};
const T7 = slot(11, item(-7));
const T3 = slot(15, item(-3));
const T1 = slot(17, item(-1));
const T0 = slot(18, item(0));

const decided = (
  slots: readonly PlannedSlot[],
  more: {
    readonly now?: string;
    readonly state?: ItemState;
    readonly preferences?: Preferences;
    readonly channel?: string | null;
    readonly notices?: Notices;
  } = {},
): readonly NoticeEvent[] => {
  const command: NoticeCommand = {
    type: 'Decide',
    now: instant(more.now ?? '2024-06-18T01:00:00Z'),
    zone: 'Asia/Ho_Chi_Minh',
    slots,
    state: () => more.state ?? 'owed',
    preferences: more.preferences ?? {},
    channel: more.channel === undefined ? 'telegram' : more.channel,
  };
  const read = decideNotices(command, more.notices ?? NO_NOTICES);
  return read.ok ? read.value : [];
};
const verdicts = (events: readonly NoticeEvent[]): readonly string[] =>
  events.map((event) =>
    event.type === 'NoticeDecided' ? `${event.slot.slice(8, 10)} ${event.decision} ${event.reason}` : event.type,
  );
const NOW = instant('2024-06-18T01:00:00Z');
const fold = (events: readonly NoticeEvent[], from: Notices = NO_NOTICES): Notices =>
  events.reduce((sum, event) => evolveNotices(sum, event, NOW), from);

describe('what fell due', () => {
  it('is sent with what is owed', () => {
    expect(decided([T3], { now: '2024-06-15T01:00:00Z' })).toEqual([
      {
        type: 'NoticeDecided',
        slot: '2024-06-15T01:00Z',
        kind: 'reminder',
        at: T3.at,
        items: T3.items,
        decision: 'send',
        reason: 'owed',
        channel: 'telegram',
      },
    ]);
  });

  it('is decided once', () => {
    expect(decided([T3], { notices: fold(decided([T3])) })).toEqual([]);
  });

  it('is skipped when the report is in, or locked', () => {
    expect(verdicts(decided([T3], { state: 'handed_in' }))).toEqual(['15 skip handed_in']);
    expect(verdicts(decided([T3], { state: 'locked' }))).toEqual(['15 skip locked']);
  });

  it('is skipped for a person who cannot be reached', () => {
    expect(verdicts(decided([T0], { channel: null }))).toEqual(['18 skip unreachable']);
  });
});

describe('slots missed together', () => {
  it('end as one message, the latest; the others are too late', () => {
    expect(verdicts(decided([T7, T3, T1]))).toEqual(['11 skip too_late', '15 skip too_late', '17 send owed']);
  });

  it('carry into that message what only an older one would have named', () => {
    const [, sent] = decided([slot(15, item(-3, 'nam-dinh'), item(-3)), slot(17, item(-1))]);
    expect(
      sent?.type === 'NoticeDecided' &&
        sent.items.map((each) => [each.kind === 'report' && each.board, each.kind === 'report' && each.rung]),
    ).toEqual([
      ['ha-nam', -1],
      ['nam-dinh', -3],
    ]);
  });

  it('count as one with a latest that is of no use', () => {
    const preferences = { muteUntil: '2024-06-30' as CalendarDate };
    expect(verdicts(decided([T0, slot(19, item(1))], { now: '2024-06-19T01:00:00Z', preferences }))).toEqual([
      '18 send owed',
      '19 skip muted',
    ]);
  });
});

describe('silence asked for', () => {
  const muted = { muteUntil: '2024-06-18' as CalendarDate };
  const snoozed = { snoozedUntil: instant('2024-06-18T09:00:00Z') };
  it.each([
    ['muted', muted],
    ['snoozed', snoozed],
  ])('%s: holds for ordinary rungs', (reason, preferences) => {
    expect(verdicts(decided([T3], { preferences }))).toEqual([`15 skip ${reason}`]);
  });

  it.each([
    ['muted', muted],
    ['snoozed', snoozed],
  ])('%s: never for the day before and the due day', (_, preferences) => {
    expect(verdicts(decided([T1], { preferences }))).toEqual(['17 send owed']);
    expect(verdicts(decided([T0], { preferences }))).toEqual(['18 send owed']);
  });

  it('ends after its day and at its instant', () => {
    expect(verdicts(decided([T3], { preferences: { muteUntil: '2024-06-17' as CalendarDate } }))).toEqual([
      '15 send owed',
    ]);
    expect(verdicts(decided([T3], { preferences: { snoozedUntil: NOW } }))).toEqual(['15 send owed']);
  });
});

describe('the ledger', () => {
  const sent = fold(decided([T3]));
  const settle: NoticeCommand = { type: 'Settle', slot: T3.slot, outcome: 'sent', code: null, message: '42' };

  it('keeps the outcome with the platform’s message', () => {
    const read = decideNotices(settle, sent);
    const after = fold(read.ok ? read.value : [], sent);
    expect(after[T3.slot]).toMatchObject({
      decision: 'send',
      outcome: 'sent',
      message: '42',
      closed: false,
      settledAt: NOW,
    });
  });

  it('refuses the outcome of a slot it does not know', () => {
    expect(decideNotices(settle, NO_NOTICES)).toEqual({ ok: false, error: { code: 'unknown_slot' } });
  });

  it('closes a card once', () => {
    const close: NoticeCommand = { type: 'Close', slot: T3.slot };
    const first = decideNotices(close, sent);
    const closed = fold(first.ok ? first.value : [], sent);
    expect(closed[T3.slot]?.closed).toBe(true);
    expect(decideNotices(close, closed)).toEqual({ ok: true, value: [] });
  });

  it('records a nudge, and a person it could not reach', () => {
    const nudge = { type: 'Nudge', slot: 'n-1', at: NOW, kind: 'nudge', items: [item(-3)] } as const;
    const reached = decideNotices({ ...nudge, channel: 'slack' }, NO_NOTICES);
    expect(reached.ok && reached.value[0]).toMatchObject({ decision: 'send', reason: 'nudged', channel: 'slack' });
    const missed = decideNotices({ ...nudge, channel: null }, NO_NOTICES);
    expect(missed.ok && missed.value[0]).toMatchObject({ decision: 'skip', reason: 'unreachable' });
  });

  it('lists the latest first', () => {
    expect(latestNotices(fold(decided([T7, T3, T1]))).map((notice) => notice.slot.slice(8, 10))).toEqual([
      '17',
      '15',
      '11',
    ]);
  });
});
