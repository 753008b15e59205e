import type { CalendarDate } from '../instant.js';
import { addDays } from './days.js';
import type { Period, PeriodPart } from './periods.js';

/**
 * How periods are cut: `decree` to the 14th as in Decree 09/2019/NĐ-CP, Art. 12; `calendar` to the last day of the month, as Party
 * statistics are (30 June, 31 December).
 */
export type WindowRule = 'decree' | 'calendar';

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
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as CalendarDate;

const lastOf = (year: number, month: number): CalendarDate =>
  addDays(month === 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1), -1);

/**
 * What a period counts, both days inclusive. By the Decree from the 15th of the month before the first month to the 14th of the
 * last month, so H1 runs 15 December to 14 June, Q2 15 March to 14 June, June 15 May to 14 June; by the calendar from the first
 * day of the first month to the last of the last.
 */
export const periodWindow = (
  { year, part }: Period,
  rule: WindowRule = 'decree',
): { readonly from: CalendarDate; readonly cutoff: CalendarDate } => {
  const [first, last] = months(part);
  if (rule === 'calendar') return { from: day(year, first, 1), cutoff: lastOf(year, last) };
  return { from: first === 1 ? day(year - 1, 12, 15) : day(year, first - 1, 15), cutoff: day(year, last, 14) };
};
