import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import { parsePeriod } from '../calendar/periods.js';
import { isoIn } from '../calendar/zone.js';
import { boardsOn } from '../cluster/roster.js';
import { cycleInstants, extendedTo } from '../cycle/instants.js';
import type { BoardId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { parseInstant } from '../instant.js';
import type { Grant, Preferences } from '../people/types.js';
import { plan } from './plan.js';
import type { PlannedCycle, PlannedSlot, Recipient } from './types.js';

const config = bundledCluster();
const { zone } = config.calendar;
const instant = (text: string): Instant => parseInstant(text) ?? ('' as Instant);

const cycleOf = (id: string): PlannedCycle => {
  const read = cycleInstants(config.calendar, parsePeriod(id) ?? { year: 0, part: 'Y' });
  if (!read.ok) throw new Error(id);
  const { opens, due, lock, cutoff, period } = read.value;
  const boards = boardsOn(config, cutoff).map((board) => ({
    board: board.id,
    due,
    lock,
    inSince: null,
    completeSince: null,
  }));
  return { period, opens, boards };
};
const extended = (cycle: PlannedCycle, board: string, day: string): PlannedCycle => ({
  ...cycle,
  boards: cycle.boards.map((each) =>
    each.board === board ? { ...each, ...extendedTo(config.calendar, day as CalendarDate, cycle.period) } : each,
  ),
});

const EARLY = instant('2024-01-01T00:00:00Z');
const person = (id: string, grants: readonly Grant[], more: Partial<Recipient> = {}): Recipient => ({
  id: id as PersonId,
  grants,
  preferences: {},
  enrolledAt: EARLY,
  reachable: true,
  ...more,
});
const officer = (board: string, more: Partial<Recipient> = {}, id = `officer-${board}`): Recipient =>
  person(id, [{ role: 'officer', board: board as BoardId }], more);
const head = (board: string, more: Partial<Recipient> = {}): Recipient =>
  person(`head-${board}`, [{ role: 'head', board: board as BoardId }], more);
const secretary = person('secretary', [{ role: 'secretary' }]);
const leader = person('leader', [{ role: 'leader' }]);
const everyOfficer = boardsOn(config, '2024-06-14' as CalendarDate).map((board) => officer(board.id));

const planned = (
  people: readonly Recipient[],
  cycles: readonly PlannedCycle[] = [cycleOf('2024-H1')],
  from = '2024-05-01T00:00:00Z',
  to = '2024-08-01T00:00:00Z',
) => plan({ config, cycles, people, from: instant(from), to: instant(to) });
const of = (slots: readonly PlannedSlot[], id: string): readonly PlannedSlot[] =>
  slots.filter((slot) => slot.to.person === id);
const when = (slots: readonly PlannedSlot[]): readonly string[] =>
  slots.map((slot) => isoIn(zone, slot.at).slice(5, 16));
const rungs = (slot: PlannedSlot | undefined): readonly number[] =>
  (slot?.items ?? []).flatMap((item) => ('rung' in item ? [item.rung] : []));

describe('the ladder', () => {
  it('falls at 08:00, calendar days from the due date, days off included', () => {
    const slots = of(planned(everyOfficer), 'officer-hai-phong');
    expect(when(slots)).toEqual([
      '06-11T08:00',
      '06-15T08:00',
      '06-17T08:00',
      '06-18T08:00',
      '06-19T08:00',
      '06-21T08:00',
    ]);
    expect(slots.map((slot) => slot.kind)).toEqual(Array(6).fill('reminder'));
  });

  it('follows an extension of the board', () => {
    const slots = planned(everyOfficer, [extended(cycleOf('2024-H1'), 'thai-binh', '2024-06-20')]);
    expect(when(of(slots, 'officer-thai-binh'))).toEqual([
      '06-13T08:00',
      '06-17T08:00',
      '06-19T08:00',
      '06-20T08:00',
      '06-21T08:00',
      '06-23T08:00',
    ]);
    expect(when(of(slots, 'officer-ha-nam'))).toHaveLength(6);
    expect(when(of(slots, 'officer-ha-nam'))[3]).toBe('06-18T08:00');
  });

  it('falls at the person’s own hour, unless that lies in the quiet hours', () => {
    const hours = ['09:30', '20:00', '21:15', '06:59'].map((time) =>
      when(
        of(planned([officer('ha-nam', { preferences: { reminderTime: time } as Preferences })]), 'officer-ha-nam'),
      )[0]?.slice(6),
    );
    expect(hours).toEqual(['09:30', '20:00', '08:00', '08:00']);
  });

  it('does not exist before the person was enrolled', () => {
    const late = officer('ha-nam', { enrolledAt: instant('2024-06-15T01:00:00.001Z') });
    expect(when(of(planned([late]), 'officer-ha-nam'))).toEqual([
      '06-17T08:00',
      '06-18T08:00',
      '06-19T08:00',
      '06-21T08:00',
    ]);
  });

  it('does not exist before entry opens or after the lock', () => {
    const long = { ...config, reminders: { ...config.reminders, ladder: [-30, -18, 29, 30, 31] } };
    const slots = plan({
      config: long,
      cycles: [cycleOf('2024-H1')],
      people: [officer('ha-nam')],
      from: EARLY,
      to: instant('2025-01-01T00:00:00Z'),
    });
    expect(when(of(slots, 'officer-ha-nam'))).toEqual(['05-31T08:00', '07-17T08:00', '07-18T08:00']);
  });

  it('is cut to the stretch asked for, both ends included', () => {
    const slots = planned([officer('ha-nam')], [cycleOf('2024-H1')], '2024-06-15T01:00:00Z', '2024-06-17T01:00:00Z');
    expect(when(of(slots, 'officer-ha-nam'))).toEqual(['06-15T08:00', '06-17T08:00']);
  });
});

describe('one message a person and instant', () => {
  it('keeps the day before of a board nobody reports for beside a digest, which may be silenced', () => {
    const cycle = cycleOf('2024-H1');
    const due = instant('2024-06-20T10:00:00Z');
    const boards = cycle.boards.map((board) => (board.board === 'ha-nam' ? { ...board, due } : board));
    const [slot] = of(planned([person('s', [{ role: 'secretary' }])], [{ ...cycle, boards }]), 's').filter((each) =>
      isoIn(zone, each.at).startsWith('2024-06-19'),
    );
    expect(slot?.items.map((item) => (item.kind === 'report' ? item.board : item.kind)).sort()).toEqual([
      'digest',
      'ha-nam',
    ]);
  });

  it('names every board the person reports for', () => {
    const both = person('both', [
      { role: 'officer', board: 'ha-nam' as BoardId },
      { role: 'officer', board: 'nam-dinh' as BoardId },
    ]);
    const slots = of(planned([both]), 'both');
    expect(slots).toHaveLength(6);
    expect(slots[0]?.items.map((item) => item.kind === 'report' && item.board)).toEqual(['nam-dinh', 'ha-nam']);
    expect(slots[0]?.to.board).toBeNull();
  });

  it('holds items of different rungs when dues differ', () => {
    const both = person('both', [
      { role: 'officer', board: 'ha-nam' as BoardId },
      { role: 'officer', board: 'thai-binh' as BoardId },
    ]);
    const slots = of(planned([both], [extended(cycleOf('2024-H1'), 'thai-binh', '2024-06-20')]), 'both');
    const seventeenth = slots.find((slot) => slot.slot === '2024-06-17T01:00Z');
    expect(rungs(seventeenth)).toEqual([-3, -1]);
  });

  it('joins a digest and a reminder of the same instant', () => {
    const twofold = person('twofold', [{ role: 'secretary' }, { role: 'officer', board: 'thanh-hoa' as BoardId }]);
    const slots = of(planned([twofold, ...everyOfficer.filter((each) => each.id !== 'officer-thanh-hoa')]), 'twofold');
    const nineteenth = slots.filter((slot) => slot.slot === '2024-06-19T01:00Z');
    expect(nineteenth.map((slot) => [slot.kind, slot.items.map((item) => item.kind)])).toEqual([
      ['reminder', ['report', 'digest']],
    ]);
  });
});

describe('escalation', () => {
  it('tells the head on the overdue rungs only', () => {
    const slots = of(planned([officer('ha-nam'), head('ha-nam')]), 'head-ha-nam');
    expect(slots.map((slot) => [slot.kind, ...rungs(slot)])).toEqual([
      ['escalation', 1],
      ['escalation', 3],
    ]);
  });

  it('sends a head who also reports one message, not two', () => {
    const one = person('one', [
      { role: 'officer', board: 'ha-nam' as BoardId },
      { role: 'head', board: 'ha-nam' as BoardId },
    ]);
    const slots = of(planned([one]), 'one');
    expect(slots.map((slot) => slot.items.length)).toEqual(Array(6).fill(1));
  });
});

describe('a board with nobody enrolled', () => {
  it('appears without a person and goes to its head', () => {
    const slots = planned([head('ha-nam'), secretary]).filter((slot) =>
      slot.items.some((item) => item.kind === 'report' && item.board === 'ha-nam'),
    );
    expect(
      slots.filter((slot) => slot.to.person === null).map((slot) => [slot.kind, slot.to.role, slot.to.board]),
    ).toEqual(Array(6).fill(['orphan', 'officer', 'ha-nam']));
    expect(of(slots, 'head-ha-nam').map((slot) => slot.kind)).toEqual(Array(6).fill('orphan'));
    expect(of(slots, 'secretary')).toEqual([]);
  });

  it('goes to the secretary when it has no head either, all boards in one message', () => {
    const slots = of(planned([secretary]), 'secretary');
    const third = slots.find((slot) => slot.slot === '2024-06-15T01:00Z');
    expect([third?.kind, third?.items.length]).toEqual(['orphan', 14]);
  });

  it('is not named twice where the digest names it anyway', () => {
    const nineteenth = of(planned([secretary]), 'secretary').find((slot) => slot.slot === '2024-06-19T01:00Z');
    expect(nineteenth?.items.map((item) => item.kind)).toEqual(['digest']);
  });

  it('counts as such from the day its officer cannot be reached, whose own slots stay for the record', () => {
    const slots = planned([officer('ha-nam', { reachable: false }), head('ha-nam')]);
    expect(of(slots, 'officer-ha-nam')).toHaveLength(6);
    expect(of(slots, 'head-ha-nam').map((slot) => slot.kind)).toEqual(Array(6).fill('orphan'));
    expect(of(slots, 'null')).toEqual([]);
  });

  it('goes past a head who cannot be reached either', () => {
    const slots = planned([head('ha-nam', { reachable: false }), secretary]);
    expect(of(slots, 'head-ha-nam')).toEqual([]);
    expect(
      of(slots, 'secretary').some((slot) =>
        slot.items.some((item) => item.kind === 'report' && item.board === 'ha-nam'),
      ),
    ).toBe(true);
  });
});

describe('the digest', () => {
  it('goes to secretary and leader at the due instant, +1 and +3 at 08:00', () => {
    const slots = planned([...everyOfficer, secretary, leader]);
    for (const id of ['secretary', 'leader']) {
      expect(when(of(slots, id))).toEqual(['06-18T17:00', '06-19T08:00', '06-21T08:00']);
      expect(of(slots, id).map((slot) => slot.kind)).toEqual(Array(3).fill('digest'));
    }
  });

  it('follows an extension of all, and closes a single one at its own due', () => {
    const all = everyOfficer.reduce(
      (cycle, each) => extended(cycle, String(each.id).slice('officer-'.length), '2024-06-20'),
      cycleOf('2024-H1'),
    );
    expect(when(of(planned([...everyOfficer, leader], [all]), 'leader'))).toEqual([
      '06-20T17:00',
      '06-21T08:00',
      '06-23T08:00',
    ]);
    const one = planned([...everyOfficer, leader], [extended(cycleOf('2024-H1'), 'thai-binh', '2024-06-20')]);
    expect(when(of(one, 'leader'))).toEqual([
      '06-18T17:00',
      '06-19T08:00',
      '06-20T17:00',
      '06-21T08:00',
      '06-23T08:00',
    ]);
  });
});

describe('a snoozed reminder', () => {
  it('comes again at the instant chosen, with all that is owed then', () => {
    const snoozing = officer('ha-nam', { preferences: { snoozedUntil: instant('2024-06-15T09:00:00Z') } });
    const again = of(planned([snoozing]), 'officer-ha-nam').find((slot) => slot.slot === '2024-06-15T09:00Z');
    expect([again?.kind, ...rungs(again)]).toEqual(['reminder', -3]);
  });
});
