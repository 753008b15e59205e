import type { RosterChange } from '../domain/cluster/change.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { BoardId, PeriodId, PersonId } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import type { Role } from '../domain/people/types.js';
import type { ReadSubject } from '../domain/reads/types.js';
import type { Floor } from '../domain/report/approval.js';
import type { Result } from '../domain/result.js';
import type { ScoreCheck } from './scoring/verify.js';

/** What is kept too long: whole months of the read log, conversations, people who left, and since when a message waits. */
export type RetentionDue = {
  readonly readMonths: readonly string[];
  readonly sessions: readonly PersonId[];
  readonly people: readonly string[];
  readonly outboxSince: Instant | null;
};

/** A refusal to an operator: a code for programs and one clear English line for people. */
export type OperatorRefusal = { readonly code: string; readonly message: string };

export type ReminderLine = {
  readonly at: string;
  readonly to: { readonly role: Role; readonly board: BoardId | null; readonly person: PersonId | null };
  readonly rung: string;
  readonly items: readonly {
    readonly kind: string;
    /** Null for what is owed beside the reports. */
    readonly period: PeriodId | null;
    /** What is owed beside the reports, among its kind. */
    readonly id?: string;
    readonly board: BoardId | null;
    readonly due: string;
  }[];
  readonly why: string;
};

export type PersonLine = {
  readonly person: PersonId;
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly board: BoardId | null }[];
  readonly accounts: readonly string[];
  readonly reachable: boolean;
  readonly reachableSince: string | null;
  readonly revoked: boolean;
  readonly erased: boolean;
};

/** One look at figures, with what it was about; instants carry the cluster's offset. */
export type ReadLine = Omit<ReadSubject, 'asOf'> & {
  readonly at: string;
  readonly person: PersonId;
  readonly name: string | null;
  readonly asOf?: string;
};

/** `small`: a count of persons not shown to whom the export is for. */
export type FigureState = 'reported' | 'estimate' | 'zero' | 'na' | 'missing' | 'small';
export type ExportedPeriod = {
  readonly period: PeriodId;
  readonly asOf: string;
  /** By whose boards, a day; absent: those of the period. */
  readonly roster?: string;
  /** Only what has come that far in the approval chain; absent: everything handed in. */
  readonly floor?: Floor;
  /** Which board led the cluster in the year of the period; absent where the file does not say. */
  readonly lead?: { readonly board: BoardId; readonly deputies: readonly BoardId[] };
  readonly boards: readonly {
    readonly id: BoardId;
    readonly state: string;
    readonly revision: number;
    readonly submittedAt: string | null;
    readonly onTime: boolean | null;
    /** Where the standing revision is in the approval chain; only where the cluster has one. */
    readonly approval?: {
      readonly state: string;
      readonly approvedAt: string | null;
      readonly acceptedAt: string | null;
      readonly returned: { readonly at: string; readonly reason: string; readonly resubmitBy: string } | null;
    } | null;
    /** The units a board of another roster was folded from. */
    readonly from?: readonly BoardId[];
    /** No board of that roster answers for it: it stands apart. */
    readonly undivided?: true;
    readonly figures: Readonly<
      Record<
        string,
        {
          readonly value: number | string | null;
          readonly state: FigureState;
          readonly asOf: string | null;
          /** What was published, where the figure was changed after that; `note` is the code of the reason. */
          readonly amended?: {
            readonly published: number | string | null;
            readonly publishedAt: string;
            readonly note: string | null;
          };
          /** The estimate that this figure settled; only where there was one. */
          readonly settled?: {
            readonly estimate: number | string | null;
            readonly revision: number;
            readonly difference: number;
          };
          /** Folded from the units the board was made of, with those whose figure is not in it. */
          readonly derived?: true;
          readonly missing?: readonly BoardId[];
          /** Of what does not fold: each unit’s own. */
          readonly units?: Readonly<Record<string, number | string | null>>;
        }
      >
    >;
  }[];
  readonly totals: Readonly<Record<string, unknown>>;
  /** The totals of another period beside these, when asked for. */
  readonly against?: ExportedAgainst;
};

/** `change` is null where the boards behind the two figures are not the same; `common` then compares those that are. */
export type ExportedAgainst = {
  readonly period: PeriodId;
  readonly totals: Readonly<
    Record<
      string,
      {
        readonly before: number | null;
        readonly change: number | null;
        readonly unit: 'percent' | 'points' | 'boards';
        readonly difference: number | null;
        readonly why: string | null;
        readonly onlyNow: readonly BoardId[];
        readonly onlyBefore: readonly BoardId[];
        readonly estimatesBefore: readonly BoardId[];
        readonly common: {
          readonly boards: readonly BoardId[];
          readonly now: number | null;
          readonly before: number | null;
          readonly change: number | null;
          readonly difference: number;
        } | null;
      }
    >
  >;
};

export type ExportOptions = {
  /** What was known at that moment: an instant with offset, or a day, which means its end. */
  readonly asOf?: string;
  readonly against?: 'same' | 'previous';
  /** By which boards: `then` (default), `now` or a day. */
  readonly roster?: string;
  readonly floor?: Floor;
  /** For whom: `observer` leaves out small counts of persons; absent: the secretary. */
  readonly reader?: 'observer';
};

/** What the operator's commands ask of the application; instants in results carry the cluster's offset. */
export interface Operator {
  /** Founds the cluster in an empty store; in a rehearsal also its people. Answers the first secretary's code, null in a rehearsal. */
  found(
    config: ClusterConfig,
  ): Promise<Result<{ readonly code: string | null; readonly expiresAt: string | null }, OperatorRefusal>>;
  config(): Promise<ClusterConfig | null>;
  /** What `apply` would change, one readable line each. */
  difference(config: ClusterConfig): Promise<readonly string[]>;
  /** What `apply` would change about the boards, in words; refused when it would rewrite a locked period. */
  rosterPreview(config: ClusterConfig): Promise<Result<readonly string[], OperatorRefusal>>;
  /** The configuration after a merger or a split, nothing written; refused when the roster cannot be so. */
  rosterChanged(change: RosterChange): Promise<Result<ClusterConfig, OperatorRefusal>>;
  /** What `apply` would do to cycles that are open, one readable line each: they keep their form unless they are moved. */
  openCyclesOn(config: ClusterConfig): Promise<readonly string[]>;
  /** `openCycles` `move`: puts every open cycle on the form of the file as well. */
  apply(
    config: ClusterConfig,
    openCycles?: 'keep' | 'move',
  ): Promise<Result<{ readonly events: number; readonly moved: readonly PeriodId[] }, OperatorRefusal>>;
  invite(request: {
    readonly role: Role;
    readonly board: BoardId | null;
    readonly person: PersonId | null;
  }): Promise<Result<{ readonly code: string; readonly expiresAt: string }, OperatorRefusal>>;
  people(): Promise<readonly PersonLine[]>;
  revoke(person: PersonId): Promise<Result<null, OperatorRefusal>>;
  /** What would pass from one person to another, in words; refused where nothing can. */
  handoverPreview(from: PersonId, to: PersonId): Promise<Result<readonly string[], OperatorRefusal>>;
  /** Both are told once a host runs. */
  handOver(from: PersonId, to: PersonId): Promise<Result<null, OperatorRefusal>>;
  /** What erasing a person would take away and leave, in words; refused where it may not be done. */
  erasePreview(person: PersonId): Promise<Result<readonly string[], OperatorRefusal>>;
  erase(person: PersonId): Promise<Result<null, OperatorRefusal>>;
  reminders(from: Instant, to: Instant): Promise<readonly ReminderLine[]>;
  /** Who looked at which figures between two instants, earliest first. */
  reads(from: Instant, to: Instant): Promise<readonly ReadLine[]>;
  /** What is kept longer than the file says, which the host removes once a day; null where the file says nothing. */
  retentionDue(): Promise<RetentionDue | null>;
  /** Every frozen scoring table computed anew from what was stored: same or different, and where. */
  verifyScores(): Promise<readonly ScoreCheck[]>;
  exportPeriod(period: string, options?: ExportOptions): Promise<Result<ExportedPeriod, OperatorRefusal>>;
}
