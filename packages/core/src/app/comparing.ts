import { takeAgainst } from '../conversation/compare-words.js';
import type { Interpretation, PeriodSlot, Reading } from '../language/types.js';

type Compared = {
  /** What the figure is set against, as the request carries it. */
  readonly against?: string;
  /** The later period, when a comparison names both. */
  readonly period?: string;
};

const idOf = (slot: PeriodSlot | undefined): string | undefined =>
  slot !== undefined && 'year' in slot ? `${slot.year}-${slot.part}` : undefined;

/** A trend’s period is the earlier of two; the other readings of the same words name the one said first. */
const laterIn = (reading: Reading, earlier: string): string | undefined =>
  ('alternatives' in reading ? (reading as Interpretation).alternatives : [])
    .filter(({ intent }) => intent === 'indicator_compare' || intent === 'indicator_value')
    .flatMap(({ slots }) => idOf(slots.period) ?? [])
    .find((period) => period > earlier && period.slice(0, 4) >= earlier.slice(0, 4) && period !== earlier);

/** What a sentence about a figure compares it with; empty when it only asks for the figure. */
export const comparedIn = (reading: Reading, said: string | undefined): Compared => {
  const { intent, slots } = reading;
  const word = said === undefined ? undefined : takeAgainst(said)?.against;
  const relative = slots.period !== undefined && 'relative' in slots.period ? slots.period.relative : undefined;
  if (intent === 'trend') {
    if (relative === 'same_last_year') return { against: 'same' };
    if (relative === 'previous') return { against: 'previous' };
    const earlier = idOf(slots.period);
    if (earlier === undefined) return { against: word ?? 'trend' };
    const later = laterIn(reading, earlier);
    return { against: earlier, ...(later === undefined ? {} : { period: later }) };
  }
  if (word === undefined || slots.order !== undefined) return {};
  const period = idOf(slots.period);
  return { against: word, ...(period === undefined ? {} : { period }) };
};
