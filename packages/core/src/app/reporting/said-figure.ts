import type { FormField } from '../../domain/cluster/types.js';
import type { FieldValue } from '../../domain/report/types.js';
import { fold } from '../../language/fold.js';
import { asFieldValue, type Reading, readTyped } from './read-value.js';

/** A figure as it is written: `1.034`, `17/63`, `62,5%`. */
export const FIGURE = /\d(?:[\d.,]*\d)?(?:\s*\/\s*\d(?:[\d.,]*\d)?)?\s*%?/;

/** “khoảng”, “ước”: what such words stand before is an estimate. */
const APPROXIMATE = /\b(uoc|khoang|gan|hon|tren|xap xi|about|around|nearly|estimated?)\b|~/;
/** `125 (ước)`, `125 đồng chí (số ước)`, `125 ước, …`. */
const MARKED_AFTER = /^[^\d,;(]{0,20}\(\s*(?:số )?(?:ước|uoc|est)|^\s*(?:ước|uoc)\s*(?:[,;.]|$)/iu;

/** A comma inside a number is followed by a digit. */
const CLAUSES = /,(?!\d)|;|\n|\s(?:và|va|and)\s/;

/** Shares are read to one place, written with as many as somebody likes. */
const SAME_PERCENT = 0.05;

const isFigure = (value: FieldValue, figure: number): boolean => {
  if (value.kind === 'count') return value.value === figure;
  return value.kind === 'ratio' && (value.numerator === figure || Math.abs(value.percent - figure) < SAME_PERCENT);
};

/**
 * The value that a sentence gives a field, as it is written there: a share keeps the parts it was given with, and it is an estimate
 * when the words between the figure before and itself say so, or those before a colon that speaks for all. A figure in words has no
 * place of its own: then the clause that names the field decides, or else the whole sentence. Null when the field cannot hold it.
 */
export const asSaid = (turn: Reading, field: FormField, figure: number | string, text: string): FieldValue | null => {
  const forAll = APPROXIMATE.test(fold(/^([^:\d]*):/.exec(text)?.[1] ?? ''));
  let after = 0;
  for (const match of text.matchAll(new RegExp(FIGURE, 'g'))) {
    const before = text.slice(after, match.index);
    after = match.index + match[0].length;
    const marked = MARKED_AFTER.exec(text.slice(after))?.[0].length ?? 0;
    after += marked;
    if (typeof figure !== 'number') continue;
    const typed = readTyped(turn, field, match[0].trim());
    if (typed.kind !== 'value' || !isFigure(typed.value, figure)) continue;
    const estimate = forAll || marked > 0 || APPROXIMATE.test(fold(before));
    return 'estimate' in typed.value ? { ...typed.value, estimate } : typed.value;
  }
  const own = text.split(CLAUSES).filter((clause) => turn.reader.indicator(clause).some((key) => key === field.key));
  const about = own.length === 0 ? text : own.join(', ');
  return asFieldValue(field, figure, forAll || APPROXIMATE.test(fold(about)));
};
