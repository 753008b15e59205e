import type { Period, PeriodPart } from './periods.js';

const monthsOf = (part: PeriodPart): number => {
  switch (part) {
    case 'Y':
      return 12;
    case '9M':
      return 9;
    case 'H1':
    case 'H2':
      return 6;
    case 'Q1':
    case 'Q2':
    case 'Q3':
    case 'Q4':
      return 3;
    default:
      return 1;
  }
};

/** Whether two periods are equally long, so that what adds up with time can be compared. */
export const sameLength = (a: Period, b: Period): boolean => monthsOf(a.part) === monthsOf(b.part);

/** The parts that begin with the year: the later ones hold the earlier (the year holds its first half). */
const FROM_JANUARY: readonly PeriodPart[] = ['M01', 'Q1', 'H1', '9M', 'Y'];

/** Whether `whole` counts everything that `part` counts, and goes on from there. */
export const goesOn = (whole: Period, part: Period): boolean =>
  whole.year === part.year &&
  FROM_JANUARY.includes(part.part) &&
  FROM_JANUARY.indexOf(whole.part) > FROM_JANUARY.indexOf(part.part);
