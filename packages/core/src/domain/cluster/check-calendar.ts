import { parsePeriod, periodId, seriesOf } from '../calendar/periods.js';
import { cycleInstants } from '../cycle/instants.js';
import type { CycleInstants } from '../cycle/types.js';
import { DAY, millis } from '../instant.js';
import { type ConfigFault, duplicates, fault } from './fault.js';
import type { CalendarRule, HolidayYear, ReportedPart } from './types.js';

const holidayFaults = (year: HolidayYear): readonly ConfigFault[] => {
  const path = `calendar.holidays.${year.year}`;
  const days = [...year.daysOff, ...year.workedDays].map((day) => day.date);
  return [
    ...duplicates(path, 'the day', days),
    ...days
      .filter((date) => !date.startsWith(`${year.year}-`))
      .map((date) => fault('wrong_year', path, `${date} belongs to another year`)),
  ];
};

/** Every cycle of a series in the years whose holidays are known, earliest cut-off first. */
const cyclesOf = (rule: CalendarRule, row: readonly ReportedPart[]): readonly CycleInstants[] =>
  rule.holidays
    .map(({ year }) => year)
    .sort((a, b) => a - b)
    .flatMap((year) =>
      row.flatMap((part) => {
        const period = parsePeriod(periodId(year, part));
        const read = period === null ? null : cycleInstants(rule, period);
        return read?.ok === true ? [read.value] : [];
      }),
    );

const partOf = (cycle: CycleInstants): string => cycle.period.slice(5);

/** The days after due that end before the next report of the series opens; negative when that opens before this is due. */
const roomFor = (cycle: CycleInstants, next: CycleInstants): number =>
  Math.floor((millis(next.opens) - millis(cycle.due)) / DAY);

/**
 * Months and quarters come so close that the next opens while the one before can still be changed, unless their times are set for
 * it: nobody could tell which month a figure is for. Found in the known years, Tết included; the most crowded one is named.
 */
const overlapFaults = (rule: CalendarRule): readonly ConfigFault[] =>
  (['M01', 'Q1'] as const).flatMap((first): readonly ConfigFault[] => {
    const row = seriesOf(first).filter((part): part is ReportedPart => rule.parts.some((each) => each === part));
    const cycles = cyclesOf(rule, row);
    const overlaps = cycles.flatMap((cycle, index) => {
      const next = cycles[index + 1];
      return next === undefined || cycle.lock < next.opens ? [] : [{ cycle, next, room: roomFor(cycle, next) }];
    });
    const [worst] = overlaps.sort((a, b) => a.room - b.room);
    if (worst === undefined) return [];
    const { cycle, next, room } = worst;
    const name = first === 'M01' ? 'months' : 'quarters';
    const example =
      room >= 0
        ? `e.g. "byPart": { "${name}": { "lockDaysAfterDue": ${room} } }`
        : `e.g. "byPart": { "${name}": { "opensDaysBeforeCutoff": 3, "lockDaysAfterDue": 3 } }`;
    return [
      fault(
        'cycles_overlap',
        `calendar.byPart.${partOf(cycle)}`,
        `${cycle.period} can be changed until ${cycle.lock.slice(0, 10)}, but ${next.period} opens before that; lock ${name} earlier or open them later, ${example}`,
      ),
    ];
  });

const partFaults = (rule: CalendarRule): readonly ConfigFault[] =>
  Object.keys(rule.byPart ?? {})
    .filter((part) => !rule.parts.some((each) => each === part))
    .map((part) =>
      fault(
        'not_reported',
        `calendar.byPart.${part}`,
        `is not among calendar.parts; add "${part}" there or leave it out`,
      ),
    );

/** What is wrong with a calendar whose shape is right. */
export const calendarFaults = (rule: CalendarRule): readonly ConfigFault[] => [
  ...duplicates('calendar.parts', 'the part', rule.parts),
  ...partFaults(rule),
  ...duplicates(
    'calendar.holidays',
    'the year',
    rule.holidays.map((year) => String(year.year)),
  ),
  ...rule.holidays.flatMap(holidayFaults),
  ...overlapFaults(rule),
];
