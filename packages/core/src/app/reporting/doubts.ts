import type { IndicatorKey } from '../../domain/ids.js';
import { sameValue } from '../../domain/report/form.js';
import { smallCounts } from '../../domain/report/small.js';
import type { Entries, Entry, FieldValue } from '../../domain/report/types.js';
import { type Doubt, doubted, doubtsThrough } from '../../domain/report/unusual.js';
import type { Turn } from '../turn.js';
import type { Duty } from './duty.js';
import { readPast } from './past.js';

export type Values = Readonly<Partial<Record<IndicatorKey, FieldValue>>>;

/** The draft once these values are stored; what was confirmed before stays so when it is said again. */
const entriesWith = (turn: Turn, duty: Duty, values: Values): Entries => ({
  ...duty.entries,
  ...Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, Entry][] => {
      if (value === undefined) return [];
      const before = duty.entries[key as IndicatorKey];
      const confirmed = before?.confirmed === true && sameValue(before.value, value);
      const asOf = turn.words.f.localDate(turn.now);
      const few = before?.few === true && sameValue(before.value, value) ? { few: true as const } : {};
      return [[key, { value, onBehalf: null, asOf, by: turn.person.id, at: turn.now, confirmed, ...few }]];
    }),
  ),
});

/** What would be unusual in the draft through these values: to be asked about before they are stored. */
export const doubtsOf = async (
  turn: Turn,
  duty: Duty,
  values: Values,
  shares: Readonly<Record<string, number>> = {},
): Promise<readonly Doubt[]> =>
  doubtsThrough(
    Object.keys(values) as IndicatorKey[],
    duty.form,
    entriesWith(turn, duty, values),
    await readPast(turn, duty),
    shares,
    smallCounts(turn.config),
  );

/** A doubt as it is remembered between the question and the answer. */
export const markOf = (doubt: Doubt): string => JSON.stringify(doubt);

/** The fields that these doubts are about, each once. */
export const fieldsOf = (doubts: readonly Doubt[]): readonly IndicatorKey[] => [...new Set(doubts.flatMap(doubted))];

/** The fields whose few persons may be shown to others once these doubts are let stand. */
export const fewOf = (doubts: readonly Doubt[]): readonly IndicatorKey[] =>
  doubts.flatMap((doubt) => (doubt.code === 'few' ? [doubt.field] : []));
