import type { PeriodId } from '../ids.js';
import type { CalendarDate } from '../instant.js';

/** The parts of a year that reports speak of. Months are `M01` … `M12`. */
export type PeriodPart = 'H1' | 'H2' | 'Y' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | '9M' | `M${string}`;
export type Period = { readonly year: number; readonly part: PeriodPart };

const PERIOD = /^(\d{4})-(H1|H2|Y|Q[1-4]|9M|M(?:0[1-9]|1[0-2]))$/;

/** Reads `2024-H1`; null for anything else. Words such as “6T/2024” are read by language/. */
export const parsePeriod = (text: string): Period | null => {
  const match = PERIOD.exec(text);
  return match === null ? null : { year: Number(match[1]), part: match[2] as PeriodPart };
};

export const periodId = (year: number, part: PeriodPart): PeriodId =>
  `${String(year).padStart(4, '0')}-${part}` as PeriodId;

/** First and last month of each part, as months of its year. */
const months = (part: PeriodPart): readonly [number, number] => {
  switch (part) {
    case 'H1':
      return [1, 6];
    case 'H2':
      return [7, 12];
    case 'Y':
      return [1, 12];
    case '9M':
      return [1, 9];
    case 'Q1':
      return [1, 3];
    case 'Q2':
      return [4, 6];
    case 'Q3':
      return [7, 9];
    case 'Q4':
      return [10, 12];
    default: {
      const month = Number(part.slice(1));
      return [month, month];
    }
  }
};

const day = (year: number, month: number, date: number): CalendarDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${date}` as CalendarDate;

/**
 * What a period counts, both days inclusive. Decree 09/2019/NĐ-CP, Art. 12: from the 15th of the month before the first month to
 * the 14th of the last month, so H1 runs 15 December to 14 June.
 */
export const periodWindow = ({
  year,
  part,
}: Period): { readonly from: CalendarDate; readonly cutoff: CalendarDate } => {
  const [first, last] = months(part);
  return { from: first === 1 ? day(year - 1, 12, 15) : day(year, first - 1, 15), cutoff: day(year, last, 14) };
};

/** The same part of the year before. */
export const sameLastYear = ({ year, part }: Period): PeriodId => periodId(year - 1, part);

const CYCLIC: readonly (readonly PeriodPart[])[] = [
  ['H1', 'H2'],
  ['Q1', 'Q2', 'Q3', 'Q4'],
  Array.from({ length: 12 }, (_, index): PeriodPart => `M${String(index + 1).padStart(2, '0')}`),
];

/**
 * The period before this one. Of a reported part it is the report that was due before (2024-Y → 2024-H1 → 2023-Y); of the others
 * the one of the same length that ends where this one begins.
 */
export const previousPeriod = (reported: readonly PeriodPart[], period: Period): PeriodId => {
  const { year, part } = period;
  if (reported.includes(part)) {
    const cutoff = periodWindow(period).cutoff;
    const before = [year - 1, year]
      .flatMap((each) => reported.map((other): Period => ({ year: each, part: other })))
      .filter((other) => periodWindow(other).cutoff < cutoff)
      .sort((a, b) => (periodWindow(a).cutoff < periodWindow(b).cutoff ? 1 : -1));
    const [latest] = before;
    if (latest !== undefined) return periodId(latest.year, latest.part);
  }
  const row = CYCLIC.find((parts) => parts.includes(part));
  const index = row?.indexOf(part) ?? 0;
  return index > 0 ? periodId(year, row?.[index - 1] ?? part) : periodId(year - 1, row?.at(-1) ?? part);
};
