import type { Form, ReportedPart } from '../cluster/types.js';
import type { BoardId, PeriodId } from '../ids.js';
import type { Instant } from '../instant.js';
import type { Report } from '../report/types.js';
import type { BoardMerit } from './merits.js';
import type { Judged, Sheet } from './types.js';

/** One unit's report of a period, and whether word of it reached anybody there before it was due. */
export type UnitFact = { readonly board: BoardId; readonly report: Report; readonly contacted: boolean };

/** A period of the year as a board of the year's day answers for it: by itself, or through the units it was made of. */
export type PeriodFact = {
  readonly period: PeriodId;
  readonly part: ReportedPart;
  readonly form: Form;
  readonly due: Instant;
  readonly units: readonly UnitFact[];
  /** A unit of the period was divided among several boards: its report is nobody's alone. */
  readonly divided: boolean;
};

/** All that a board's points are computed from. */
export type BoardFacts = {
  readonly board: BoardId;
  readonly periods: readonly PeriodFact[];
  readonly sheet: Sheet;
  /** Who cross-scores the board. */
  readonly scorer: BoardId | null;
  readonly judged: readonly Judged[];
  /** By the number of the model; empty where no rule asks for them. */
  readonly merits: readonly BoardMerit[];
  /** The last day on which a merit counts for the year has gone. */
  readonly yearOver: boolean;
  readonly now: Instant;
};
