import type { BoardId, IndicatorKey, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';

/** What may be looked at: figures, their sources, what changed, and who looked. */
export const READ_KINDS = ['summary', 'indicator', 'source', 'changes', 'reads', 'ranking'] as const;
export type ReadKind = (typeof READ_KINDS)[number];

/** What was asked for, in ids and codes only: never a word that a person typed. */
export type ReadSubject = {
  readonly what: ReadKind;
  /** Absent: of all periods. */
  readonly period?: string;
  /** Absent: of all boards. */
  readonly board?: BoardId;
  readonly indicator?: IndicatorKey;
  /** By which boards: a day, `now` or `then`. */
  readonly roster?: string;
  /** What was known by then; of changes, since when. */
  readonly asOf?: Instant;
  /** Beside what: a period, or one of the words a comparison is asked with. */
  readonly against?: string;
  /** It was not theirs to see, or not yet; nothing was shown. */
  readonly refused?: true;
};

/** Who asked for something, and when. */
export type Read = ReadSubject & { readonly at: Instant };

/** A document (`reads:<month>:<person>`): what one person looked at in one month of the cluster's zone, earliest first. */
export type ReadLog = { readonly person: PersonId; readonly month: string; readonly reads: readonly Read[] };

/** `2024-06`, of a day. */
export const monthOf = (day: CalendarDate): string => day.slice(0, 7);
