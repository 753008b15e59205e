import {
  bundledCluster,
  type CalendarRule,
  currentPeriod,
  cycleInstants,
  cyclesBetween,
  type HolidayYear,
  isWorkingDay,
  localDate,
  parsePeriod,
  periodWindow,
} from '@clusterbot/core';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

const base = bundledCluster().calendar;
const DAY_MS = 86_400_000;

type Date10 = HolidayYear['daysOff'][number]['date'];
type Time5 = CalendarRule['dueTime'];
type At = Parameters<typeof currentPeriod>[1];

const dayOfYear = (year: number, index: number): Date10 =>
  new Date(Date.UTC(year, 0, 1) + index * DAY_MS).toISOString().slice(0, 10) as Date10;
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
const at = (ms: number): At => new Date(ms).toISOString() as At;

/** Years with up to forty days off anywhere, and swapped days; 2023 to 2028. */
const holidayYear = (year: number) =>
  fc
    .record({
      off: fc.uniqueArray(fc.nat(364), { maxLength: 40 }),
      worked: fc.uniqueArray(fc.nat(364), { maxLength: 4 }),
      decided: fc.boolean(),
    })
    .map(
      ({ off, worked, decided }): HolidayYear => ({
        year,
        status: decided ? 'decided' : 'provisional',
        source: 'made up',
        daysOff: off.map((index) => ({ date: dayOfYear(year, index), name: 'off', source: 'made up' })),
        workedDays: worked
          .filter((index) => !off.includes(index))
          .map((index) => ({ date: dayOfYear(year, index), name: 'worked', source: 'made up' })),
      }),
    );

const rule: fc.Arbitrary<CalendarRule> = fc
  .record({
    zone: fc.constantFrom('Asia/Ho_Chi_Minh', 'UTC', 'Pacific/Kiritimati', 'America/St_Johns'),
    opens: fc.integer({ min: 0, max: 60 }),
    due: fc.integer({ min: 1, max: 8 }),
    lock: fc.integer({ min: 0, max: 60 }),
    hour: fc.integer({ min: 8, max: 20 }),
    holidays: fc.tuple(...[2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029].map(holidayYear)),
  })
  .map(({ zone, opens, due, lock, hour, holidays }) => ({
    ...base,
    zone,
    opensDaysBeforeCutoff: opens,
    dueWorkingDaysAfterCutoff: due,
    lockDaysAfterDue: lock,
    dueTime: `${String(hour).padStart(2, '0')}:00` as Time5,
    holidays,
  }));

const reported = fc.record({ year: fc.integer({ min: 2023, max: 2027 }), part: fc.constantFrom('H1', 'Y') });
const anyPart = fc.record({
  year: fc.integer({ min: 1990, max: 2090 }),
  row: fc.constantFrom(
    ['H1', 'H2'],
    ['Q1', 'Q2', 'Q3', 'Q4'],
    ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'M10', 'M11', 'M12'],
    ['Y'],
  ),
});
const period = (year: number, part: string) => {
  const parsed = parsePeriod(`${year}-${part}`);
  if (parsed === null) throw new Error(`no period: ${year}-${part}`);
  return parsed;
};

describe('calendars of any cluster', () => {
  it('close the figures before they are due, and lock after that; due is a working day, the rule’s count after the cut-off', () => {
    fc.assert(
      fc.property(rule, reported, (rule, { year, part }) => {
        const read = cycleInstants(rule, period(year, part));
        if (!read.ok) throw new Error(`no instants: ${read.error.year}`);
        const { opens, cutoff, due, lock } = read.value;
        expect(opens <= due && due <= lock).toBe(true);
        expect(cutoff < localDate(rule.zone, due)).toBe(true);
        let worked = 0;
        for (let day = dayAfter(cutoff); day <= localDate(rule.zone, due); day = dayAfter(day)) {
          const works = isWorkingDay(rule, day as Date10);
          if (works.ok && works.value) worked += 1;
        }
        expect(worked).toBe(rule.dueWorkingDaysAfterCutoff);
        expect(isWorkingDay(rule, localDate(rule.zone, due))).toEqual({ ok: true, value: true });
      }),
    );
  });

  it('tile the time: each part ends the day before the next of its kind begins, and none leaves a day out', () => {
    fc.assert(
      fc.property(anyPart, ({ year, row }) => {
        const windows = [
          ...row.map((part) => periodWindow(period(year, part))),
          periodWindow(period(year + 1, row[0] ?? 'Y')),
        ];
        for (const [index, window] of windows.entries()) {
          const next = windows[index + 1];
          if (next !== undefined) expect(dayAfter(window.cutoff)).toBe(next.from);
        }
        const whole = periodWindow(period(year, 'Y'));
        expect([windows[0]?.from, windows.at(-2)?.cutoff]).toEqual([whole.from, whole.cutoff]);
      }),
    );
  });

  it('always have a current cycle: open, or locked with none open', () => {
    fc.assert(
      fc.property(rule, fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 5, 1) }), (rule, ms) => {
        const now = at(ms);
        const current = currentPeriod(rule, now);
        if (!current.ok) throw new Error(`no current period: ${current.error.year}`);
        const { cycles } = cyclesBetween(rule, now, now);
        if (cycles.length > 0) expect(cycles[0]?.period).toBe(current.value);
        else {
          const locked = cycleInstants(rule, period(Number(current.value.slice(0, 4)), current.value.slice(5)));
          expect(locked.ok && locked.value.lock < now).toBe(true);
        }
      }),
    );
  });

  it('list as open exactly the cycles whose own instants say so', () => {
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 5, 1) }),
        fc.nat(400),
        (rule, ms, days) => {
          const [from, to] = [at(ms), at(ms + days * DAY_MS)];
          const all = [2023, 2024, 2025, 2026, 2027, 2028].flatMap((year) =>
            rule.parts.flatMap((part) => {
              const read = cycleInstants(rule, period(year, part));
              return read.ok && read.value.opens <= to && from <= read.value.lock ? [read.value.period] : [];
            }),
          );
          expect(
            cyclesBetween(rule, from, to)
              .cycles.map((cycle) => cycle.period)
              .sort(),
          ).toEqual(all.sort());
        },
      ),
    );
  });
});

describe('whatever the zone of the machine', () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it('the instants are the same', () => {
    fc.assert(
      fc.property(rule, reported, (rule, { year, part }) => {
        const seen = ['UTC', 'America/St_Johns', 'Pacific/Kiritimati'].map((zone) => {
          process.env.TZ = zone;
          return JSON.stringify(cycleInstants(rule, period(year, part)));
        });
        expect(new Set(seen).size).toBe(1);
      }),
    );
  });
});
