import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import { isoIn } from '../calendar/zone.js';
import type { BoardId, PeriodId, PersonId } from '../ids.js';
import { type CalendarDate, type Instant, parseInstant, type TimeOfDay } from '../instant.js';
import type { Away, Grant, Preferences } from '../people/types.js';
import { plan } from './plan.js';
import type { PlannedCycle, PlannedSlot, Recipient } from './types.js';

const config = bundledCluster();
const { zone } = config.calendar;
const at = (local: string): Instant => parseInstant(`2024-06-${local}:00+07:00`) ?? ('' as Instant);
const HA_NAM = 'ha-nam' as BoardId;
const CYCLE: PlannedCycle = {
  period: '2024-H1' as PeriodId,
  opens: at('01T00:00'),
  boards: [{ board: HA_NAM, due: at('18T17:00'), lock: at('30T17:00'), inSince: null, completeSince: null }],
};
const OFFICER: Grant = { role: 'officer', board: HA_NAM };
const HEAD: Grant = { role: 'head', board: HA_NAM };
const one = (id: string, grant: Grant, preferences: Preferences = {}, reachable = true): Recipient => ({
  id: id as PersonId,
  grants: [grant],
  preferences,
  enrolledAt: at('01T00:00'),
  reachable,
});
const away = (deputy: string | null, more: Partial<Away> = {}): Preferences => ({
  away: {
    id: 'a1',
    from: '2024-06-14' as CalendarDate,
    until: '2024-06-17' as CalendarDate,
    deputy: deputy as PersonId | null,
    since: at('10T09:00'),
    ...more,
  },
});

const wordsOf = (slot: PlannedSlot): string => {
  const items = slot.items.map((item) =>
    item.kind === 'away'
      ? item.part
      : item.kind === 'report'
        ? `${item.because}${item.for === undefined ? '' : `>${item.for}`}`
        : item.kind,
  );
  const absent = slot.absent === undefined ? '' : ` away:${slot.absent ?? 'nobody'}`;
  return `${isoIn(zone, slot.at).slice(8, 16)} ${items.join()}${absent}`;
};
/** What a person has planned from the 15th (T−3) to the 17th (T−1). */
const planned = (id: string, ...people: readonly Recipient[]): readonly string[] =>
  plan({ config, cycles: [CYCLE], people, from: at('15T00:00'), to: at('17T23:59') })
    .filter((slot) => slot.to.person === id)
    .map(wordsOf);

describe('reminders of who is away', () => {
  const p = one('p', OFFICER, away('d'));

  it('go to the deputy, and are in their own plan as going there', () => {
    const people = [p, one('d', HEAD)];
    expect(planned('p', ...people)).toEqual(['15T08:00 duty away:d', '17T08:00 duty away:d']);
    expect(planned('d', ...people)).toEqual(['15T08:00 duty>p', '17T08:00 duty>p']);
  });

  it('come at the deputy’s own hour, one message with what is theirs', () => {
    const people = [p, one('d', OFFICER, { reminderTime: '14:00' as TimeOfDay })];
    expect(planned('d', ...people)).toEqual(['15T14:00 duty>p', '17T14:00 duty>p']);
    expect(planned('p', ...people)).toEqual(['15T08:00 duty away:d', '17T08:00 duty away:d']);
  });

  it('come at once to a deputy whose hour had passed when it was set', () => {
    const late = one('p', OFFICER, {
      ...away('d', { since: at('15T10:00') }),
      reminderTime: '14:00' as TimeOfDay,
    });
    expect(planned('d', late, one('d', HEAD))).toEqual(['15T10:00 duty>p', '17T08:00 duty>p']);
  });

  it('stay what they were when it was set after them', () => {
    const late = one('p', OFFICER, away('d', { since: at('15T10:00') }));
    expect(planned('p', late, one('d', HEAD))).toEqual(['15T08:00 duty', '17T08:00 duty away:d']);
    expect(planned('d', late, one('d', HEAD))).toEqual(['17T08:00 duty>p']);
  });

  it('come to them when the deputy cannot be reached', () => {
    const people = [p, one('d', HEAD, {}, false)];
    expect(planned('p', ...people)).toEqual(['15T08:00 duty', '17T08:00 duty']);
    expect(planned('d', ...people)).toEqual([]);
  });

  it('put off go with them', () => {
    const snoozed = one('p', OFFICER, { ...away('d'), snoozedUntil: at('15T16:00') });
    expect(planned('d', snoozed, one('d', HEAD))).toEqual(['15T08:00 duty>p', '15T16:00 duty>p', '17T08:00 duty>p']);
  });
});

describe('without a deputy', () => {
  const nobody = one('p', OFFICER, away(null));
  const secretary = one('s', { role: 'secretary' });

  it('the board’s other officers are enough', () => {
    const people = [nobody, one('q', OFFICER), one('h', HEAD), secretary];
    expect(planned('p', ...people)).toEqual(['15T08:00 duty away:nobody', '17T08:00 duty away:nobody']);
    expect(planned('h', ...people)).toEqual([]);
    expect(planned('q', ...people)).toEqual(['15T08:00 duty', '17T08:00 duty']);
  });

  it.each([
    ['nobody was named', away(null)],
    ['the deputy is away too', away('d')],
    ['the deputy declined', away('e', { declined: true })],
    ['the deputy is of another board', away('x')],
    ['the deputy was revoked', away('gone')],
  ])('the head is told, where %s', (_, theirs) => {
    const people = [
      one('p', OFFICER, theirs),
      one('d', OFFICER, away(null)),
      one('x', { role: 'officer', board: 'nam-dinh' as BoardId }),
      one('h', HEAD),
      secretary,
    ];
    expect(planned('h', ...people)).toEqual(['15T08:00 orphan', '17T08:00 orphan']);
    expect(planned('s', ...people)).toEqual([]);
  });

  it('then the secretary, and the last secretary even when away', () => {
    const absentHead = one('h', HEAD, away(null));
    expect(planned('s', nobody, absentHead, secretary)).toEqual(['15T08:00 orphan', '17T08:00 orphan']);
    const last = one('s', { role: 'secretary' }, away(null));
    expect(planned('s', nobody, absentHead, last)).toEqual(['15T08:00 orphan', '17T08:00 orphan']);
    const other = one('t', { role: 'secretary' });
    expect(planned('s', nobody, absentHead, last, other)).toEqual([
      '15T08:00 orphan away:nobody',
      '17T08:00 orphan away:nobody',
    ]);
  });
});

describe('standing in', () => {
  const days = (...people: readonly Recipient[]): readonly string[] =>
    plan({ config, cycles: [], people, from: at('10T00:00'), to: at('20T00:00') }).map(
      (slot) => `${slot.to.person} ${wordsOf(slot)}`,
    );

  it('begins on the first day and ends after the last, at the deputy’s hour', () => {
    const deputy = one('d', HEAD, { reminderTime: '09:30' as TimeOfDay });
    expect(days(one('p', OFFICER, away('d')), deputy)).toEqual(['d 14T09:30 begin', 'd 18T09:30 end']);
  });

  it('is told by who sets it, where that hour has passed, and by who ends it early', () => {
    const deputy = one('d', HEAD);
    expect(days(one('p', OFFICER, away('d', { since: at('14T10:00') })), deputy)).toEqual(['d 18T08:00 end']);
    expect(days(one('p', OFFICER, away('d', { endedAt: at('16T10:00') })), deputy)).toEqual(['d 14T08:00 begin']);
  });

  it('is not told of to nobody, to who declined, or to another board', () => {
    const others = [one('d', HEAD), one('x', { role: 'head', board: 'nam-dinh' as BoardId })];
    for (const theirs of [away(null), away('d', { declined: true }), away('x'), away('gone')])
      expect(days(one('p', OFFICER, theirs), ...others)).toEqual([]);
  });
});
