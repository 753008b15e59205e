import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import { type CalendarDate, type Instant, parseInstant, type TimeOfDay } from '../instant.js';
import { addDays, daysBetween, weekday } from './days.js';
import { callId, parseCall, parsePeriod, previousPeriod, REPORTABLE, sameLastYear } from './periods.js';
import { periodWindow } from './window.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';
import { instantIn, isoIn, localDate, localTime } from './zone.js';

const day = (text: string): CalendarDate => text as CalendarDate;
const time = (text: string): TimeOfDay => text as TimeOfDay;
const instant = (text: string): Instant => parseInstant(text) ?? ('' as Instant);
const { calendar } = bundledCluster();
const works = (date: string): boolean => {
  const read = isWorkingDay(calendar, day(date));
  return read.ok && read.value;
};
const period = (id: string) => parsePeriod(id) ?? { year: 0, part: 'Y' as const };

describe('zones', () => {
  it('puts a local time of Hà Nội at its instant and back', () => {
    const due = instantIn('Asia/Ho_Chi_Minh', day('2024-06-18'), time('17:00'));
    expect(due).toBe('2024-06-18T10:00:00.000Z');
    expect(localTime('Asia/Ho_Chi_Minh', due)).toBe('17:00');
    expect(isoIn('Asia/Ho_Chi_Minh', due)).toBe('2024-06-18T17:00:00+07:00');
  });

  it('changes the day at the midnight of the zone and not of the machine', () => {
    expect(localDate('Asia/Ho_Chi_Minh', instant('2024-06-14T16:59:59Z'))).toBe('2024-06-14');
    expect(localDate('Asia/Ho_Chi_Minh', instant('2024-06-14T17:00:00Z'))).toBe('2024-06-15');
    expect(localDate('America/St_Johns', instant('2024-06-15T02:00:00Z'))).toBe('2024-06-14');
  });

  it('writes offsets with minutes and of the west', () => {
    expect(isoIn('America/St_Johns', instant('2024-06-15T02:00:00Z'))).toBe('2024-06-14T23:30:00-02:30');
  });
});

describe('days', () => {
  it('counts over months, leap days and years', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2024-01-01'), -1)).toBe('2023-12-31');
    expect(daysBetween(day('2024-06-14'), day('2024-06-18'))).toBe(4);
  });

  it('knows the day of the week', () => {
    expect(['2024-06-17', '2024-06-23', '1969-12-31'].map((each) => weekday(day(each)))).toEqual([1, 7, 3]);
  });
});

describe('working days', () => {
  it('rests at weekends, on holidays and on swapped days', () => {
    expect(
      ['2024-06-15', '2024-02-12', '2024-04-29', '2025-05-02', '2026-01-02', '2026-04-27', '2026-11-24'].map(works),
    ).toEqual(Array(7).fill(false));
  });

  it('works on ordinary days and on the Saturdays given in exchange', () => {
    expect(['2024-06-17', '2024-05-04', '2025-04-26', '2026-01-10', '2024-02-15'].map(works)).toEqual(
      Array(5).fill(true),
    );
  });

  it('counts over Tết: the first working day after Wednesday 7 February 2024 is the 15th', () => {
    const next = addWorkingDays(calendar, day('2024-02-07'), 1);
    expect(next).toEqual({ ok: true, value: { date: '2024-02-15', provisional: false } });
  });

  it('counts a Saturday worked in exchange', () => {
    const next = addWorkingDays(calendar, day('2024-05-02'), 2);
    expect(next).toEqual({ ok: true, value: { date: '2024-05-04', provisional: false } });
  });

  it('says so when a year on the way is provisional', () => {
    expect(addWorkingDays(calendar, day('2027-06-14'), 2)).toEqual({
      ok: true,
      value: { date: '2027-06-16', provisional: true },
    });
  });

  it('refuses a year nobody entered', () => {
    expect(addWorkingDays(calendar, day('2027-12-30'), 3)).toEqual({
      ok: false,
      error: { code: 'holiday_year_missing', year: 2028 },
    });
  });
});

describe('periods', () => {
  it.each([
    ['2024-H1', '2023-12-15', '2024-06-14'],
    ['2024-H2', '2024-06-15', '2024-12-14'],
    ['2024-Y', '2023-12-15', '2024-12-14'],
    ['2024-9M', '2023-12-15', '2024-09-14'],
    ['2024-Q1', '2023-12-15', '2024-03-14'],
    ['2024-Q3', '2024-06-15', '2024-09-14'],
    ['2024-M01', '2023-12-15', '2024-01-14'],
    ['2024-M12', '2024-11-15', '2024-12-14'],
  ])('%s counts from %s to %s', (id, from, cutoff) => {
    expect(periodWindow(period(id))).toEqual({ from, cutoff });
  });

  it.each([
    ['2024-H1', '2024-01-01', '2024-06-30'],
    ['2024-Y', '2024-01-01', '2024-12-31'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-M02', '2024-02-01', '2024-02-29'],
  ])('%s counts from %s to %s where the calendar cuts', (id, from, cutoff) => {
    expect(periodWindow(period(id), 'calendar')).toEqual({ from, cutoff });
  });

  it('reads nothing else', () => {
    expect(['2024', '2024-H3', '2024-M13', '24-H1', '2024-h1', '2024-H1 '].map(parsePeriod)).toEqual(
      Array(6).fill(null),
    );
  });

  it.each([
    ['2024-Y', '2024-H1'],
    ['2024-H1', '2023-Y'],
    ['2024-Q1', '2023-Q4'],
    ['2024-Q2', '2024-Q1'],
    ['2024-H2', '2024-H1'],
    ['2024-M01', '2023-M12'],
    ['2024-9M', '2023-9M'],
  ])('before %s came %s', (id, before) => {
    expect(previousPeriod(['H1', 'Y'], period(id))).toBe(before);
  });

  it.each([
    ['2024-Y', '2024-9M'],
    ['2024-9M', '2024-H1'],
    ['2024-H1', '2023-Y'],
    ['2024-Q1', '2023-Q4'],
    ['2024-M01', '2023-M12'],
    ['2024-M06', '2024-M05'],
  ])('before %s came %s of its own series where everything is reported', (id, before) => {
    expect(previousPeriod(REPORTABLE, period(id))).toBe(before);
  });

  it('numbers report calls in their year and takes none for a part of it', () => {
    expect(parseCall('2024-C01')).toEqual({ year: 2024, number: 1 });
    expect(callId({ year: 2024, number: 12 })).toBe('2024-C12');
    expect(['2024-C00', '2024-C1', '2024-C100', '2024-H1'].map(parseCall)).toEqual(Array(4).fill(null));
    expect(parsePeriod('2024-C01')).toBeNull();
  });

  it('compares with the same part of the year before', () => {
    expect(sameLastYear(period('2024-H1'))).toBe('2023-H1');
  });
});
