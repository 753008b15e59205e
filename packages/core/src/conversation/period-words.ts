import { type PeriodPart, parseCall, parsePeriod } from '../domain/calendar/periods.js';
import type { CalendarDate } from '../domain/instant.js';
import { fold } from '../language/fold.js';

type Found = { readonly period: string; readonly rest: string };

const YEAR = String.raw`(?:\s*(?:nam|/|-|of)\s*|\s+)?(20\d{2})?`;
const NUMBERS: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', dau: '1', cuoi: '2' };

/** A part of the year, or the number of a report call in it: `C01`. */
type Part = PeriodPart | `C${string}`;
type Rule = { readonly pattern: RegExp; readonly part: (found: RegExpExecArray) => Part | null };
const rule = (words: string, part: Rule['part']): Rule => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\d/])${words}(?![\p{L}\d/])`, 'u'),
  part,
});
const year = (found: RegExpExecArray): string | undefined => found.findLast((each) => /^20\d{2}$/.test(each ?? ''));

/** What people write for a period beside a command. More is understood by the reader of sentences. */
const RULES: readonly Rule[] = [
  rule(
    String.raw`(20\d{2})-(h1|h2|y|q[1-4]|9m|m(?:0[1-9]|1[0-2]))`,
    (found) => (found[2] ?? '').toUpperCase() as PeriodPart,
  ),
  rule(String.raw`(?:(20\d{2})-)?c(0[1-9]|[1-9]\d)${YEAR}`, (found) => `C${found[2] ?? ''}`),
  rule(
    String.raw`(?:(?:bao cao )?chuyen de|report call)\s*(?:so\s*)?(\d{1,2})${YEAR}`,
    (found) => `C${(found[1] ?? '').padStart(2, '0')}`,
  ),
  rule(String.raw`(?:6|sau)\s*(?:t|th|thang)(?:\s*(dau|cuoi))?(?:\s+nam)?${YEAR}`, (found) =>
    found[1] === 'cuoi' ? 'H2' : 'H1',
  ),
  rule(`(?:first|second) half${YEAR}`, (found) => (found[0].startsWith('second') ? 'H2' : 'H1')),
  rule(`h([12])${YEAR}`, (found) => `H${found[1] ?? '1'}` as PeriodPart),
  rule(String.raw`(?:9|chin)\s*(?:t|th|thang)(?:\s*dau)?(?:\s+nam)?${YEAR}`, () => '9M'),
  rule(
    String.raw`(?:quy|q)\s*([1-4]|i{1,3}|iv)${YEAR}`,
    (found) => `Q${NUMBERS[found[1] ?? ''] ?? found[1]}` as PeriodPart,
  ),
  rule(String.raw`(?:thang|t)\s*(1[0-2]|0?[1-9])${YEAR}`, (found) => `M${(found[1] ?? '').padStart(2, '0')}`),
  rule(String.raw`(?:ca\s+)?nam\s*(20\d{2})`, () => 'Y'),
  rule(`(?:ca nam|full year)${YEAR}`, () => 'Y'),
  rule(String.raw`(20\d{2})`, () => 'Y'),
];

/** The period named in words, and what else stands there; the year is that of `today` where none is said. */
export const takePeriod = (text: string, today: CalendarDate): Found | null => {
  const folded = fold(text).trim();
  for (const { pattern, part } of RULES) {
    const found = pattern.exec(folded);
    const named = found === null ? null : part(found);
    if (found === null || named === null) continue;
    const id = `${year(found) ?? today.slice(0, 4)}-${named}`;
    if (parsePeriod(id) === null && parseCall(id) === null) continue;
    const rest = `${folded.slice(0, found.index)} ${folded.slice(found.index + found[0].length)}`;
    return { period: id, rest: rest.replace(/\s+/g, ' ').trim() };
  }
  return null;
};
