import { describe, expect, it } from 'vitest';
import type { BoardId, PeriodId, PersonId } from '../ids.js';
import { type Instant, parseInstant } from '../instant.js';
import { carriedItems } from './cap.js';
import { decideNotices, type NoticeCommand } from './decide.js';
import { evolveNotices, NO_NOTICES } from './evolve.js';
import { slotAt } from './plan.js';
import type { NoticeEvent, NoticeItem, Notices, PlannedSlot, ReportItem, SlotKind } from './types.js';

const at = (local: string): Instant => parseInstant(`2024-06-${local}:00+07:00`) ?? ('' as Instant);
const report = (rung: number, board = 'ha-nam', because: ReportItem['because'] = 'duty'): ReportItem => ({
  kind: 'report',
  because,
  period: '2024-H1' as PeriodId,
  board: board as BoardId,
  due: at('18T17:00'),
  rung,
});
const slot = (local: string, ...items: readonly NoticeItem[]): PlannedSlot => ({
  at: at(local),
  to: { role: 'officer', board: null, person: 'p' as PersonId },
  slot: slotAt(at(local)),
  kind: 'reminder',
  items,
});

type Step = { readonly now: string; readonly slots: readonly PlannedSlot[]; readonly done?: readonly string[] };

/** Decides one step after another for a person who wants one message a day; answers what each decided and the ledger. */
const play = (cap: number, ...steps: readonly Step[]) => {
  let notices: Notices = NO_NOTICES;
  const said = steps.map(({ now, slots, done = [] }) => {
    const command: NoticeCommand = {
      type: 'Decide',
      now: at(now),
      zone: 'Asia/Ho_Chi_Minh',
      slots,
      state: (item) => (item.kind === 'report' && done.includes(item.board) ? 'handed_in' : 'owed'),
      preferences: { dailyCap: cap },
      channel: 'telegram',
    };
    const read = decideNotices(command, notices);
    const events = read.ok ? read.value : [];
    notices = events.reduce((sum, event) => evolveNotices(sum, event, at(now)), notices);
    return events.map(wordsOf);
  });
  return { said, notices };
};
const wordsOf = (event: NoticeEvent): string =>
  event.type === 'NoticeDecided'
    ? `${event.reason} ${event.items.map((item) => (item.kind === 'report' ? `${item.board}${item.rung}` : item.kind)).join()}`
    : event.type;

const MORNING: Step = { now: '11T08:00', slots: [slot('11T08:00', report(-7))] };
const AFTERNOON: Step = { now: '11T16:00', slots: [slot('11T16:00', report(-7, 'nam-dinh'))] };

describe('more than a person wants in a day', () => {
  it('is not sent, and joins the next message', () => {
    const next: Step = { now: '15T08:00', slots: [slot('15T08:00', report(-3))] };
    expect(play(1, MORNING, AFTERNOON, next).said).toEqual([
      ['owed ha-nam-7'],
      ['capped nam-dinh-7'],
      ['owed ha-nam-3,nam-dinh-7'],
    ]);
  });

  it('joins it once, and only while it is owed', () => {
    const next = (day: string, done: readonly string[] = []): Step => ({
      now: `${day}T08:00`,
      slots: [slot(`${day}T08:00`, report(-3))],
      done,
    });
    expect(play(1, MORNING, AFTERNOON, next('15'), next('16')).said[3]).toEqual(['owed ha-nam-3']);
    expect(play(1, MORNING, AFTERNOON, next('15', ['nam-dinh'])).said[2]).toEqual(['owed ha-nam-3']);
  });

  it('counts by the day of the cluster, not of UTC', () => {
    const late: Step = { now: '11T20:00', slots: [slot('11T20:00', report(-7))] };
    const early: Step = { now: '12T07:00', slots: [slot('12T07:00', report(-6))] };
    expect(play(1, late, early).said[1]).toEqual(['owed ha-nam-6']);
  });

  it('is counted up to the number', () => {
    expect(play(2, MORNING, AFTERNOON).said[1]).toEqual(['owed nam-dinh-7']);
  });

  it('holds all that was missed together, none of it called too late', () => {
    const both: Step = { now: '11T16:00', slots: [slot('11T12:00', report(-7, 'thai-binh')), ...AFTERNOON.slots] };
    expect(play(1, MORNING, both).said[1]).toEqual(['capped thai-binh-7', 'capped nam-dinh-7']);
  });

  it('does not count a message that is known not to have arrived', () => {
    const { notices } = play(1, MORNING);
    const [name = ''] = Object.keys(notices);
    const settled: NoticeEvent = {
      type: 'NoticeSettled',
      slot: name,
      outcome: 'unreachable',
      code: '403',
      message: null,
    };
    const command: NoticeCommand = {
      type: 'Decide',
      now: at('11T16:00'),
      zone: 'Asia/Ho_Chi_Minh',
      slots: AFTERNOON.slots,
      state: () => 'owed',
      preferences: { dailyCap: 1 },
      channel: 'telegram',
    };
    const read = decideNotices(command, evolveNotices(notices, settled, at('11T08:01')));
    expect(read.ok && read.value.map(wordsOf)).toEqual(['owed nam-dinh-7']);
  });
});

describe('what always comes', () => {
  const after = (item: NoticeItem): readonly string[] | undefined =>
    play(1, MORNING, { now: '11T16:00', slots: [slot('11T16:00', item)] }).said[1];

  it.each([
    ['the day before', report(-1)],
    ['the due day', report(0)],
    ['an escalation', report(3, 'ha-nam', 'escalation')],
    ['a board nobody reports for', report(-7, 'ha-nam', 'orphan')],
  ])('%s', (_, item) => {
    expect(after(item)?.[0]).toMatch(/^owed/);
  });

  it('an outage and the round at its due instant', () => {
    const round = { kind: 'digest', period: '2024-H1' as PeriodId, due: at('18T17:00'), rung: 0 } as const;
    expect(after({ ...round, atDue: true })).toEqual(['owed digest']);
    expect(after({ ...round, rung: 1, atDue: false })).toEqual(['capped digest']);
    const { from, until, ...outage } = { ...round, from: at('18T16:00'), until: at('18T18:00'), minutes: 120 };
    expect(after({ ...outage, kind: 'outage', from, until })).toEqual(['owed outage']);
  });

  it('counts all the same', () => {
    const due: Step = { now: '11T08:00', slots: [slot('11T08:00', report(-1))] };
    expect(play(1, due, AFTERNOON).said[1]).toEqual(['capped nam-dinh-7']);
  });
});

it('a nudge names what it is about and leaves what waits for the next message', () => {
  const { notices } = play(1, MORNING, AFTERNOON);
  const kind: SlotKind = 'nudge';
  const nudge = { type: 'Nudge', slot: 'n', at: at('12T09:00'), kind, items: [report(-6)], channel: 'slack' } as const;
  const read = decideNotices(nudge, notices);
  const after = (read.ok ? read.value : []).reduce((sum, event) => evolveNotices(sum, event, nudge.at), notices);
  expect(carriedItems(after)).toEqual([report(-7, 'nam-dinh')]);
});
