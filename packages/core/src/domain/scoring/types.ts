import type { BoardId, PeriodId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { NoteText } from '../report/types.js';
import type { ReceiptLine } from './receipt.js';
import type { CriterionId, CriterionRule, Pair, ScoringTable } from './table.js';

/** The three columns that stand side by side: the board's own, its assigned board's, what was decided. */
export type Column = 'self' | 'cross' | 'decided';
export const COLUMNS: readonly Column[] = ['self', 'cross', 'decided'];

/** The decision that grants a bonus: `123-QĐ/BTCTW`. */
export type Decision = { readonly number: string; readonly date: CalendarDate };

/** One column of one criterion of one board, as last stated. `reason` is its reason or note, `evidence` what it refers to. */
export type Score = {
  readonly points: number;
  readonly reason: NoteText | null;
  readonly evidence: NoteText | null;
  readonly decision: Decision | null;
  readonly by: PersonId;
  readonly at: Instant;
};

export type ReturnReason = 'incomplete' | 'evidence' | 'mistake' | 'instructed';
export const RETURN_REASONS: readonly ReturnReason[] = ['incomplete', 'evidence', 'mistake', 'instructed'];

export type ReopenReason = 'figures' | 'complaint' | 'mistake' | 'instructed';
export const REOPEN_REASONS: readonly ReopenReason[] = ['figures', 'complaint', 'mistake', 'instructed'];

/** The rule for on time that was in force at a period's due instant, where that was not the table's own; null: none was. */
export type Judged = {
  readonly period: PeriodId;
  readonly criterion: CriterionId;
  readonly rule: Extract<CriterionRule, { type: 'on_time' }> | null;
};

/** One board in a table as it was frozen. `rank` null: it has no total that could be ranked. */
export type FrozenBoard = {
  readonly board: BoardId;
  readonly rank: number | null;
  readonly total: number | null;
  readonly lines: readonly ReceiptLine[];
};

/** What was frozen, and what it was computed from: each report's version, and that of the scores themselves. */
export type Snapshot = {
  readonly year: number;
  readonly at: Instant;
  readonly scores: number;
  readonly read: readonly {
    readonly period: PeriodId;
    readonly board: BoardId;
    readonly version: number;
    /** No word of it had reached anybody of the unit before it was due. */
    readonly silent?: true;
  }[];
  /** The version of each good model, by number; absent where no rule asked for them. */
  readonly models?: readonly { readonly model: number; readonly version: number }[];
  readonly boards: readonly FrozenBoard[];
};

/** The versions that a table was computed from. */
export type Reading = Pick<Snapshot, 'read' | 'models'>;

export type ScoringEvent =
  | {
      readonly type: 'ScoringOpened';
      readonly by: PersonId;
      readonly year: number;
      /** The day whose boards are ranked. */
      readonly day: CalendarDate;
      readonly table: ScoringTable;
      readonly boards: readonly BoardId[];
      readonly pairs: readonly Pair[];
      readonly judged: readonly Judged[];
    }
  | {
      readonly type: 'PointsScored';
      readonly by: PersonId;
      readonly deputyFor?: PersonId;
      readonly board: BoardId;
      readonly column: Column;
      readonly criterion: CriterionId;
      readonly points: number;
      readonly reason?: NoteText;
      readonly evidence?: NoteText;
      readonly decision?: Decision;
    }
  | {
      readonly type: 'ColumnHandedIn';
      readonly by: PersonId;
      readonly deputyFor?: PersonId;
      readonly board: BoardId;
      readonly column: 'self' | 'cross';
    }
  /** Passed over by who steers, with what was scored so far. */
  | {
      readonly type: 'ColumnPassed';
      readonly by: PersonId;
      readonly board: BoardId;
      readonly column: 'self' | 'cross';
    }
  | {
      readonly type: 'SelfScoresReturned';
      readonly by: PersonId;
      readonly board: BoardId;
      readonly reason: ReturnReason;
    }
  | { readonly type: 'BoardSettled'; readonly by: PersonId; readonly board: BoardId }
  | {
      readonly type: 'ScoresFrozen';
      readonly by: PersonId;
      readonly version: number;
      readonly snapshot: Snapshot;
      /** Of the canonical JSON of `snapshot`. */
      readonly sha256: string;
    }
  | { readonly type: 'ScoresPublished'; readonly by: PersonId; readonly version: number }
  | {
      readonly type: 'ScoringReopened';
      readonly by: PersonId;
      readonly reason: ReopenReason;
      readonly note?: NoteText;
    };

/** How far a board has come: scoring itself, being cross-scored, being decided, decided. */
export type BoardStep = 'self' | 'cross' | 'deciding' | 'decided';
export type YearState = 'planned' | 'open' | 'frozen' | 'published';

export type Scores = Readonly<Record<Column, Readonly<Partial<Record<CriterionId, Score>>>>>;

export type Sheet = {
  readonly step: BoardStep;
  readonly scores: Scores;
  readonly handedIn: Readonly<
    Partial<Record<'self' | 'cross', { readonly by: PersonId; readonly at: Instant; readonly passed: boolean }>>
  >;
  /** The last return, until the board hands in again. */
  readonly returned: { readonly by: PersonId; readonly at: Instant; readonly reason: ReturnReason } | null;
};

/** One frozen version; a later one says why it was made. */
export type Version = {
  readonly number: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly snapshot: Snapshot;
  readonly sha256: string;
  readonly published: { readonly at: Instant; readonly by: PersonId } | null;
  readonly why: { readonly reason: ReopenReason; readonly note: NoteText | null; readonly by: PersonId } | null;
};

export type Opened = {
  readonly by: PersonId;
  readonly at: Instant;
  readonly year: number;
  readonly day: CalendarDate;
  readonly table: ScoringTable;
  readonly boards: readonly BoardId[];
  readonly pairs: readonly Pair[];
  readonly judged: readonly Judged[];
};

/** The scoring of one year, folded from its stream. */
export type Scoring = {
  readonly state: YearState;
  readonly opened: Opened | null;
  readonly sheets: Readonly<Partial<Record<BoardId, Sheet>>>;
  readonly versions: readonly Version[];
  readonly reopened: { readonly by: PersonId; readonly reason: ReopenReason; readonly note: NoteText | null } | null;
};

export const NO_SHEET: Sheet = {
  step: 'self',
  scores: { self: {}, cross: {}, decided: {} },
  handedIn: {},
  returned: null,
};

export const NOT_SCORED: Scoring = { state: 'planned', opened: null, sheets: {}, versions: [], reopened: null };

export const sheetOf = (scoring: Scoring, board: BoardId): Sheet => scoring.sheets[board] ?? NO_SHEET;

/** The version that everybody may read; null before the first was published. */
export const publishedVersion = ({ versions }: Scoring): Version | null =>
  versions.findLast(({ published }) => published !== null) ?? null;

/** What people see of a hash: its first eight characters, `3F2A-91BC`. */
export const shortCode = (sha256: string): string => `${sha256.slice(0, 4)}-${sha256.slice(4, 8)}`.toUpperCase();
