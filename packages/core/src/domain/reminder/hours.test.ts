import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import { isoIn } from '../calendar/zone.js';
import type { BoardId, PeriodId } from '../ids.js';
import { type Instant, parseInstant } from '../instant.js';
import { endOfQuiet, isProtected, isQuiet, mustArrive, snoozeUntil } from './hours.js';
import { missedWhileDown } from './missed.js';
import type { NoticeItem, PlannedCycle } from './types.js';

const { calendar, reminders } = bundledCluster();
const { zone } = calendar;
const instant = (text: string): Instant => parseInstant(text) ?? ('' as Instant);
const here = (at: Instant): string => isoIn(zone, at).slice(5, 16);
const DUE = instant('2024-06-18T17:00:00+07:00');
const report = (rung: number): { readonly items: readonly NoticeItem[] } => ({
  items: [
    { kind: 'report', because: 'duty', period: '2024-H1' as PeriodId, board: 'ha-nam' as BoardId, due: DUE, rung },
  ],
});

describe('quiet hours', () => {
  it.each([
    ['2024-06-18T20:00:00+07:00', false],
    ['2024-06-18T20:01:00+07:00', true],
    ['2024-06-19T06:59:00+07:00', true],
    ['2024-06-19T07:00:00+07:00', false],
  ])('%s: %s', (at, quiet) => {
    expect(isQuiet(reminders, zone, instant(at))).toBe(quiet);
  });

  it('end at 07:00, today or tomorrow', () => {
    expect(here(endOfQuiet(reminders, zone, instant('2024-06-18T23:40:00+07:00')))).toBe('06-19T07:00');
    expect(here(endOfQuiet(reminders, zone, instant('2024-06-19T03:00:00+07:00')))).toBe('06-19T07:00');
    expect(here(endOfQuiet(reminders, zone, instant('2024-06-19T09:00:00+07:00')))).toBe('06-19T09:00');
  });
});

describe('what a rung demands', () => {
  it('before the last day a loss is bearable, from then on the message must arrive', () => {
    expect([-7, -3, -1, 0, 1, 3].map((rung) => mustArrive(report(rung)))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('only the last day before and the due day are protected from silence', () => {
    expect([-7, -3, -1, 0, 1, 3].map((rung) => isProtected(report(rung)))).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('snoozing', () => {
  const until = (rung: number, now: string): string | null => {
    const found = snoozeUntil(calendar, report(rung), instant(now));
    return found === null ? null : here(found.until);
  };
  it('goes to this afternoon, or to tomorrow morning once the afternoon is near', () => {
    expect(until(-3, '2024-06-15T08:05:00+07:00')).toBe('06-15T16:00');
    expect(until(-3, '2024-06-15T15:30:00+07:00')).toBe('06-16T08:00');
  });

  it('never passes the day before the due day', () => {
    expect(until(-2, '2024-06-16T18:00:00+07:00')).toBe('06-17T08:00');
    expect(until(-1, '2024-06-17T08:05:00+07:00')).toBeNull();
    expect(until(0, '2024-06-18T08:05:00+07:00')).toBeNull();
    expect(until(1, '2024-06-19T08:05:00+07:00')).toBeNull();
  });
});

describe('an outage over a due instant', () => {
  const cycle = (...dues: readonly Instant[]): PlannedCycle & { readonly due: Instant } => ({
    period: '2024-H1' as PeriodId,
    opens: instant('2024-05-31T00:00:00+07:00'),
    due: DUE,
    boards: dues.map((due, index) => ({
      board: `b${index}` as BoardId,
      due,
      lock: instant('2024-07-18T17:00:00+07:00'),
      inSince: null,
      completeSince: null,
    })),
  });
  const missed = (cycles: readonly (PlannedCycle & { readonly due: Instant })[], last: string, now: string) =>
    missedWhileDown(cycles, instant(last), instant(now)).map((item) => [here(item.due), item.minutes]);

  it('is made up for in full', () => {
    expect(missed([cycle(DUE, DUE)], '2024-06-18T15:00:00+07:00', '2024-06-18T18:30:00+07:00')).toEqual([
      ['06-18T17:00', 210],
    ]);
  });

  it('moves on from a due that was moved before', () => {
    const moved = instant('2024-06-19T17:00:00+07:00');
    expect(missed([cycle(moved)], '2024-06-19T16:00:00+07:00', '2024-06-19T18:00:00+07:00')).toEqual([
      ['06-19T17:00', 24 * 60 + 120],
    ]);
  });

  it('is none when the host ticked at the due instant, before it, or only after', () => {
    expect(missed([cycle(DUE)], '2024-06-18T08:00:00+07:00', '2024-06-18T17:00:00+07:00')).toEqual([]);
    expect(missed([cycle(DUE)], '2024-06-18T16:59:30+07:00', '2024-06-18T17:00:40+07:00')).toEqual([]);
    expect(missed([cycle(DUE)], '2024-06-18T17:00:00+07:00', '2024-06-19T17:00:00+07:00')).toEqual([]);
  });
});
