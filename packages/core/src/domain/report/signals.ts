import type { BoardId, IndicatorKey, PeriodId, TextId } from '../ids.js';
import type { Entries, FieldValue } from './types.js';
import { shareAgrees } from './unusual.js';

/**
 * What in a report may be form rather than substance. It is shown to whoever hands in, stands with the hand-in, and blocks or costs
 * nothing. Codes, ids and figures only: the words themselves are documents.
 */
export type Signal =
  /** A text much like that of the report before; `of` is that text. */
  | {
      readonly code: 'repeats';
      readonly field: IndicatorKey;
      readonly percent: number;
      readonly period: PeriodId;
      readonly of: TextId;
    }
  /** A text much like that of another board in the same period. */
  | {
      readonly code: 'alike';
      readonly field: IndicatorKey;
      readonly percent: number;
      readonly board: BoardId;
      readonly of: TextId;
    }
  /** Every figure is that of the report before; the person confirmed it. */
  | { readonly code: 'unchanged'; readonly period: PeriodId }
  /** A sentence (counted from 1) says that something rose or was done well, without a figure. */
  | { readonly code: 'no_figure'; readonly field: IndicatorKey; readonly sentence: number }
  /** The text says another figure of an indicator than the report. */
  | { readonly code: 'differs'; readonly field: IndicatorKey; readonly indicator: IndicatorKey; readonly said: number }
  /** The good models reported are not as many as the board registered in the period. */
  | { readonly code: 'models'; readonly reported: number; readonly registered: number };

/** From here on two texts are said to be alike; measured on labelled pairs (`signal-pairs.ts` of the tests). */
export const ALIKE_TEXTS = 0.6;

/** The field that counts good models. */
export const GOOD_MODELS = 'good_models' as IndicatorKey;

/** A text of a report, with where it stands. */
export type FieldText = { readonly field: IndicatorKey; readonly text: string };
export type KeptFieldText = FieldText & { readonly id: TextId };

/** What a report is held against. */
export type SignalSources = {
  readonly texts: readonly FieldText[];
  /** Texts of the report before, of the board or of those merged into it. */
  readonly before: { readonly period: PeriodId; readonly texts: readonly KeptFieldText[] } | null;
  /** Texts that other boards handed in for the same period, in official order. */
  readonly others: readonly (KeptFieldText & { readonly board: BoardId })[];
  readonly entries: Entries;
  readonly unchanged: PeriodId | null;
  /** Good models registered in the period; null where the form does not ask for them. */
  readonly registered: number | null;
};

/** How texts are read; given by whoever knows the language. */
export type SignalReading = {
  /** From 0 to 1, the same whichever is named first; 0 for texts too short to be compared. */
  readonly alike: (one: string, other: string) => number;
  /** Sentences that claim something without a figure, counted from 1. */
  readonly bareClaims: (text: string) => readonly number[];
  /** What a text says of indicators; `about`: as an approximation. */
  readonly figures: (
    text: string,
  ) => Readonly<Record<string, readonly { readonly value: number; readonly about: boolean }[]>>;
};

const likest = <T extends KeptFieldText>(
  own: FieldText,
  among: readonly T[],
  alike: SignalReading['alike'],
): { readonly found: T; readonly percent: number } | null => {
  const scored = among
    .filter(({ field }) => field === own.field)
    .map((found) => ({ found, share: alike(own.text, found.text) }))
    .filter(({ share }) => share >= ALIKE_TEXTS);
  const best = scored.reduce<(typeof scored)[number] | null>(
    (most, each) => (most === null || each.share > most.share ? each : most),
    null,
  );
  return best === null ? null : { found: best.found, percent: Math.round(best.share * 100) };
};

/** “Gần 1.200” is near enough when it is off by no more than this part. */
const ABOUT = 0.1;

const near = (said: number, entered: number): boolean => Math.abs(entered - said) <= Math.max(entered, said) * ABOUT;

const agrees = (value: FieldValue, said: number, about: boolean): boolean => {
  if (value.kind === 'ratio') return shareAgrees(said, value.percent) || (about && near(said, value.percent));
  return value.kind !== 'count' || said === value.value || (about && near(said, value.value));
};

const differing = (own: FieldText, { entries }: SignalSources, reading: SignalReading): readonly Signal[] =>
  Object.entries(reading.figures(own.text)).flatMap(([key, said]): readonly Signal[] => {
    const value = entries[key as IndicatorKey]?.value;
    const [first] = said;
    if (value === undefined || first === undefined) return [];
    if (said.some((each) => agrees(value, each.value, each.about))) return [];
    return [{ code: 'differs', field: own.field, indicator: key as IndicatorKey, said: first.value }];
  });

/** Everything that may be form in a report, in the order of its texts; figures last. */
export const signalsIn = (sources: SignalSources, reading: SignalReading): readonly Signal[] => {
  const { texts, before, others, entries, unchanged, registered } = sources;
  const inTexts = texts.flatMap((own): readonly Signal[] => {
    const { field, text } = own;
    const past = before === null ? null : likest(own, before.texts, reading.alike);
    const other = likest(own, others, reading.alike);
    return [
      ...(past === null || before === null
        ? []
        : [{ code: 'repeats', field, percent: past.percent, period: before.period, of: past.found.id } as const]),
      ...(other === null
        ? []
        : [{ code: 'alike', field, percent: other.percent, board: other.found.board, of: other.found.id } as const]),
      ...reading.bareClaims(text).map((sentence) => ({ code: 'no_figure', field, sentence }) as const),
      ...differing(own, sources, reading),
    ];
  });
  const models = entries[GOOD_MODELS]?.value;
  return [
    ...inTexts,
    ...(unchanged === null ? [] : [{ code: 'unchanged', period: unchanged } as const]),
    ...(registered === null || models?.kind !== 'count' || models.value === registered
      ? []
      : [{ code: 'models', reported: models.value, registered } as const]),
  ];
};
