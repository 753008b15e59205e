import { z } from 'zod';
import { MONTHS, QUARTERS, REPORTABLE } from '../../domain/calendar/periods.js';
import type { CycleTimes, ReportedPart } from '../../domain/cluster/types.js';
import { date, list, one, time, whole, words } from './file-atoms.js';

/** `Intl` knows every zone there is; asking it is the only complete check. */
const knownZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const day = z.strictObject({ date, name: words('Quốc khánh'), source: words('Bộ luật Lao động 2019, Điều 112', 400) });
export const holidayYear = z.strictObject({
  year: whole(2000, 2100, 2024),
  status: one(['decided', 'provisional']),
  source: words('Bộ luật Lao động 2019, Điều 112', 400),
  daysOff: list(day, '[{"date": "2024-09-02", "name": "Quốc khánh", "source": "…"}]'),
  workedDays: list(day, '[]'),
});

/** Short forms in `parts` and `byPart`. */
const GROUPS: Readonly<Record<string, readonly ReportedPart[]>> = { months: MONTHS, quarters: QUARTERS };

const reportedPart = z.enum(['months', 'quarters', ...REPORTABLE] as [string, ...string[]], {
  error: 'must be one of "H1", "9M", "Y", "Q1" … "Q4", "M01" … "M12", "quarters", "months"',
});

const opens = whole(0, 120, 14);
const due = whole(1, 30, 2);
const lock = whole(0, 120, 30);

const partTimes = z.strictObject({
  opensDaysBeforeCutoff: opens.exactOptional(),
  dueWorkingDaysAfterCutoff: due.exactOptional(),
  lockDaysAfterDue: lock.exactOptional(),
});

const spread = (part: string): readonly ReportedPart[] => GROUPS[part] ?? [part as ReportedPart];

/** What is said of one part counts over what is said of all months or all quarters. */
const spreadTimes = (
  byPart: Readonly<Record<string, Partial<CycleTimes>>>,
): Readonly<Record<string, Partial<CycleTimes>>> => {
  const all: Record<string, Partial<CycleTimes>> = {};
  const groupsFirst = Object.entries(byPart).sort(([a], [b]) => Number(b in GROUPS) - Number(a in GROUPS));
  for (const [name, times] of groupsFirst) for (const part of spread(name)) all[part] = { ...all[part], ...times };
  return all;
};

/** The section `calendar`; the short forms `months` and `quarters` stand for their parts. */
export const calendarSection = z.strictObject({
  zone: words('Asia/Ho_Chi_Minh').refine(knownZone, 'must be a time zone, e.g. "Asia/Ho_Chi_Minh"'),
  parts: list(reportedPart, '["H1", "Y"]')
    .min(1, 'must name at least one cycle, e.g. ["H1", "Y"]')
    .transform((parts) => parts.flatMap(spread)),
  window: one(['decree', 'calendar']).exactOptional(),
  opensDaysBeforeCutoff: opens,
  dueWorkingDaysAfterCutoff: due,
  dueTime: time,
  lockDaysAfterDue: lock,
  byPart: z
    .partialRecord(reportedPart, partTimes, {
      error: 'must be an object of parts, e.g. { "months": { "lockDaysAfterDue": 7 } }',
    })
    .transform((byPart) => spreadTimes(byPart as Readonly<Record<string, Partial<CycleTimes>>>))
    .exactOptional(),
  /** Left out: the country's holidays as shipped. */
  holidays: list(holidayYear, '[]').optional(),
});
