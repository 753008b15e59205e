import { type CalendarDate, parseDay } from '../domain/instant.js';

const DATE = /(?<![\d/-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?)(?![\d/-])/;
const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** A day in figures, day before month; the year is that of `today` where none is said. */
export const takeDate = (words: string, today: CalendarDate): { readonly date?: string; readonly rest: string } => {
  const found = DATE.exec(words);
  if (found === null) return { rest: words };
  const [all, year, month, day, dayFirst, monthSecond, yearLast] = found;
  const date =
    year === undefined
      ? `${yearLast ?? today.slice(0, 4)}-${two(monthSecond)}-${two(dayFirst)}`
      : `${year}-${two(month)}-${two(day)}`;
  const rest = words.replace(all, ' ').replace(/(?<!\p{L})(đến|den|ngày|ngay|until|to)(?!\p{L})/giu, ' ');
  return parseDay(date) === null ? { rest: words } : { date, rest };
};
