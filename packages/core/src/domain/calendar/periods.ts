import type { PeriodId } from '../ids.js';

/** The parts of a year that reports speak of. Months are `M01` … `M12`. */
export type PeriodPart = 'H1' | 'H2' | 'Y' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | '9M' | `M${string}`;
export type Period = { readonly year: number; readonly part: PeriodPart };

export const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
export const MONTHS = Array.from(
  { length: 12 },
  (_, index): `M${string}` => `M${String(index + 1).padStart(2, '0')}`,
) as readonly `M${string}`[];
/** Every part that a report can be of; the second half is derived and has none. */
export const REPORTABLE = ['H1', '9M', 'Y', ...QUARTERS, ...MONTHS] as const;

const PERIOD = /^(\d{4})-(H1|H2|Y|Q[1-4]|9M|M(?:0[1-9]|1[0-2]))$/;
const CALL = /^(\d{4})-C(0[1-9]|[1-9]\d)$/;

/** Reads `2024-H1`; null for anything else, report calls too. Words such as “6T/2024” are read by language/. */
export const parsePeriod = (text: string): Period | null => {
  const match = PERIOD.exec(text);
  return match === null ? null : { year: Number(match[1]), part: match[2] as PeriodPart };
};

export const periodId = (year: number, part: PeriodPart): PeriodId =>
  `${String(year).padStart(4, '0')}-${part}` as PeriodId;

/** A report called for outside the calendar, numbered in its year. */
export type CallNumber = { readonly year: number; readonly number: number };

/** Reads `2024-C01`; null for anything else. */
export const parseCall = (text: string): CallNumber | null => {
  const match = CALL.exec(text);
  return match === null ? null : { year: Number(match[1]), number: Number(match[2]) };
};

export const callId = ({ year, number }: CallNumber): PeriodId =>
  `${String(year).padStart(4, '0')}-C${String(number).padStart(2, '0')}` as PeriodId;

/** Reports that follow one another: months, quarters, and those that count from the beginning of the year. */
const SERIES: readonly (readonly PeriodPart[])[] = [MONTHS, QUARTERS, ['H1', '9M', 'Y']];

/** The parts that make one row of reports with this one, in the order of the year; empty for the second half. */
export const seriesOf = (part: PeriodPart): readonly PeriodPart[] => SERIES.find((row) => row.includes(part)) ?? [];

/** The same part of the year before. */
export const sameLastYear = ({ year, part }: Period): PeriodId => periodId(year - 1, part);

const before = (row: readonly PeriodPart[], { year, part }: Period): PeriodId => {
  const index = row.indexOf(part);
  const last = row.at(-1) ?? part;
  return index > 0 ? periodId(year, row[index - 1] ?? part) : periodId(year - 1, last);
};

/**
 * The period before this one. Of a reported part the report of its series that was due before (2024-Y → 2024-H1 → 2023-Y, 2024-M01
 * → 2023-M12); of the others the one of the same length that ends where this one begins.
 */
export const previousPeriod = (reported: readonly PeriodPart[], period: Period): PeriodId => {
  const { part } = period;
  if (reported.includes(part))
    return before(
      seriesOf(part).filter((each) => reported.includes(each)),
      period,
    );
  if (part === 'H1' || part === 'H2') return before(['H1', 'H2'], period);
  if (part === '9M' || part === 'Y') return before([part], period);
  return before(seriesOf(part), period);
};
