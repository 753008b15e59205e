import { afterEach, describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import { parsePeriod } from '../calendar/periods.js';
import { isoIn } from '../calendar/zone.js';
import type { PeriodId } from '../ids.js';
import { type CalendarDate, type Instant, parseInstant } from '../instant.js';
import { currentPeriod, nextCycle } from './current.js';
import { cycleInstants, cyclesBetween, extendedTo, reportedPeriods } from './instants.js';

const { calendar } = bundledCluster();
const instant = (text: string): Instant => parseInstant(text) ?? ('' as Instant);
const here = (at: Instant): string => isoIn(calendar.zone, at).slice(0, 16);
const of = (id: string) => cycleInstants(calendar, parsePeriod(id) ?? { year: 0, part: 'Y' });
const current = (at: string) => currentPeriod(calendar, instant(at));

describe('the instants of a cycle', () => {
  // Worked out by hand on a wall calendar.
  it.each([
    ['2024-H1', '2024-05-31T00:00', '2024-06-18T17:00', '2024-07-18T17:00', false],
    ['2024-Y', '2024-11-30T00:00', '2024-12-17T17:00', '2025-01-16T17:00', false],
    ['2025-H1', '2025-05-31T00:00', '2025-06-17T17:00', '2025-07-17T17:00', false],
    ['2025-Y', '2025-11-30T00:00', '2025-12-16T17:00', '2026-01-15T17:00', false],
    ['2026-H1', '2026-05-31T00:00', '2026-06-16T17:00', '2026-07-16T17:00', false],
    ['2026-Y', '2026-11-30T00:00', '2026-12-16T17:00', '2027-01-15T17:00', false],
    ['2027-H1', '2027-05-31T00:00', '2027-06-16T17:00', '2027-07-16T17:00', true],
  ])('%s opens %s, is due %s and locks %s', (id, opens, due, lock, provisional) => {
    const cycle = of(id);
    expect(cycle.ok && [cycle.value.opens, cycle.value.due, cycle.value.lock].map(here)).toEqual([opens, due, lock]);
    expect(cycle.ok && cycle.value.provisional).toBe(provisional);
  });

  it('are refused for a year without holidays', () => {
    expect(of('2023-H1')).toEqual({ ok: false, error: { code: 'holiday_year_missing', year: 2023 } });
    expect(of('2028-H1')).toEqual({ ok: false, error: { code: 'holiday_year_missing', year: 2028 } });
  });

  it('follow an extension with their lock', () => {
    const extended = extendedTo(calendar, '2024-06-20' as CalendarDate, '2024-H1' as PeriodId);
    expect([extended.due, extended.lock].map(here)).toEqual(['2024-06-20T17:00', '2024-07-20T17:00']);
  });

  describe('whatever the zone of the machine', () => {
    const before = process.env.TZ;
    afterEach(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    it.each(['UTC', 'America/St_Johns', 'Pacific/Kiritimati'])('%s', (zone) => {
      process.env.TZ = zone;
      const cycle = of('2024-H1');
      expect(cycle.ok && cycle.value).toEqual({
        period: '2024-H1',
        from: '2023-12-15',
        cutoff: '2024-06-14',
        opens: '2024-05-30T17:00:00.000Z',
        due: '2024-06-18T10:00:00.000Z',
        lock: '2024-07-18T10:00:00.000Z',
        provisional: false,
      });
    });
  });
});

describe('which cycle is meant', () => {
  it('is the one open for entry, until its lock', () => {
    expect(current('2024-06-10T09:00:00+07:00')).toEqual({ ok: true, value: '2024-H1' });
    expect(current('2024-07-18T17:00:00+07:00')).toEqual({ ok: true, value: '2024-H1' });
    expect(current('2024-11-30T00:00:00+07:00')).toEqual({ ok: true, value: '2024-Y' });
  });

  it('is the last that locked while none is open', () => {
    expect(current('2024-09-01T09:00:00+07:00')).toEqual({ ok: true, value: '2024-H1' });
    expect(current('2024-11-29T23:59:59+07:00')).toEqual({ ok: true, value: '2024-H1' });
    expect(current('2025-02-01T09:00:00+07:00')).toEqual({ ok: true, value: '2024-Y' });
  });

  it('is refused where the holidays are unknown', () => {
    expect(current('2028-06-10T09:00:00+07:00')).toEqual({
      ok: false,
      error: { code: 'holiday_year_missing', year: 2028 },
    });
  });

  it('next opens on 30 November', () => {
    const next = nextCycle(calendar, instant('2024-09-01T09:00:00+07:00'));
    expect(next.ok && [next.value.period, here(next.value.opens)]).toEqual(['2024-Y', '2024-11-30T00:00']);
  });
});

describe('cycles of a stretch of time', () => {
  it('are those open at some time in it, earliest due first', () => {
    const { cycles, missing } = cyclesBetween(
      calendar,
      instant('2024-06-01T00:00:00Z'),
      instant('2024-12-31T00:00:00Z'),
    );
    expect(cycles.map((cycle) => cycle.period)).toEqual(['2024-H1', '2024-Y']);
    expect(missing).toEqual([]);
  });

  it('name the years that keep others from being computed', () => {
    expect(cyclesBetween(calendar, instant('2027-06-01T00:00:00Z'), instant('2028-06-01T00:00:00Z'))).toMatchObject({
      cycles: [{ period: '2027-H1' }, { period: '2027-Y' }],
      missing: [2028],
    });
  });

  it('are listed by the day their figures close', () => {
    expect(reportedPeriods(calendar, '2024-06-14' as CalendarDate, '2025-06-14' as CalendarDate)).toEqual([
      '2024-H1',
      '2024-Y',
      '2025-H1',
    ]);
  });
});
