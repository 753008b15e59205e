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
  timesOf,
} from '@clusterbot/core';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

const base = bundledCluster().calendar;
const PARTS = [
  ...(['H1', '9M', 'Y', 'Q1', 'Q2', 'Q3', 'Q4'] as const),
  ...Array.from({ length: 12 }, (_, index) => `M${String(index + 1).padStart(2, '0')}` as const),
];
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
    parts: fc.uniqueArray(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 19 }),
    window: fc.constantFrom('decree' as const, 'calendar' as const),
    months: fc.record(
      {
        opensDaysBeforeCutoff: fc.integer({ min: 0, max: 20 }),
        dueWorkingDaysAfterCutoff: fc.integer({ min: 1, max: 4 }),
        lockDaysAfterDue: fc.integer({ min: 0, max: 20 }),
      },
      { requiredKeys: [] },
    ),
    opens: fc.integer({ min: 0, max: 60 }),
    due: fc.integer({ min: 1, max: 8 }),
    lock: fc.integer({ min: 0, max: 60 }),
    hour: fc.integer({ min: 8, max: 20 }),
    holidays: fc.tuple(...[2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029].map(holidayYear)),
  })
  .map(({ zone, parts, window, months, opens, due, lock, hour, holidays }) => ({
    ...base,
    zone,
    parts,
    window,
    byPart: Object.fromEntries(parts.filter((part) => part.startsWith('M')).map((part) => [part, months])),
    opensDaysBeforeCutoff: opens,
    dueWorkingDaysAfterCutoff: due,
    lockDaysAfterDue: lock,
    dueTime: `${String(hour).padStart(2, '0')}:00` as Time5,
    holidays,
  }));

const reported = fc.record({ year: fc.integer({ min: 2023, max: 2027 }), part: fc.constantFrom(...PARTS) });
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
        expect(worked).toBe(timesOf(rule, part).dueWorkingDaysAfterCutoff);
        expect(isWorkingDay(rule, localDate(rule.zone, due))).toEqual({ ok: true, value: true });
      }),
    );
  });

  it('order what a series of reports closes, and never close two of them on one day', () => {
    fc.assert(
      fc.property(rule, fc.constantFrom('M', 'Q', 'whole'), (rule, kind) => {
        const row = PARTS.filter((part) => (kind === 'whole' ? !/^[MQ]/.test(part) : part.startsWith(kind)));
        const cycles = [2024, 2025, 2026].flatMap((year) =>
          row.flatMap((part) => {
            const read = cycleInstants(rule, period(year, part));
            return read.ok ? [read.value] : [];
          }),
        );
        expect(cycles).toHaveLength(3 * row.length);
        expect(new Set(cycles.map((cycle) => cycle.period)).size).toBe(cycles.length);
        for (const [index, cycle] of cycles.entries()) {
          const next = cycles[index + 1];
          if (next === undefined) continue;
          expect(cycle.cutoff < next.cutoff).toBe(true);
          expect([cycle.due <= next.due, cycle.opens <= next.opens || kind === 'M']).toEqual([true, true]);
          const same = timesOf(rule, cycle.period.slice(5)).lockDaysAfterDue;
          if (same === timesOf(rule, next.period.slice(5)).lockDaysAfterDue) expect(cycle.lock <= next.lock).toBe(true);
        }
      }),
    );
  });

  it('tile the time: each part ends the day before the next of its kind begins, and none leaves a day out', () => {
    fc.assert(
      fc.property(anyPart, fc.constantFrom('decree' as const, 'calendar' as const), ({ year, row }, window) => {
        const windows = [
          ...row.map((part) => periodWindow(period(year, part), window)),
          periodWindow(period(year + 1, row[0] ?? 'Y'), window),
        ];
        for (const [index, one] of windows.entries()) {
          const next = windows[index + 1];
          if (next !== undefined) expect(dayAfter(one.cutoff)).toBe(next.from);
        }
        const whole = periodWindow(period(year, 'Y'), window);
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
