import type { Form } from '../cluster/types.js';
import type { BoardId, IndicatorKey, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { evolve } from '../report/evolve.js';
import { difference } from '../report/form.js';
import type {
  ExtensionReason,
  FieldValue,
  OnBehalf,
  Report,
  ReportEvent,
  ReviewStep,
  Revision,
  WithdrawReason,
} from '../report/types.js';
import { totalOf } from './period.js';
import type { IndicatorSummary, PeriodSummary } from './types.js';

/** One figure handed in anew. */
export type FigureChange = {
  readonly key: IndicatorKey;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
};

type Base = { readonly board: BoardId; readonly at: Instant; readonly by: PersonId };

/** What happened to one board's report; drafts are nobody's business and not among it. */
export type Change = Base &
  (
    | {
        readonly kind: 'handed_in';
        readonly revision: number;
        readonly onBehalf: OnBehalf | null;
        /** Who was away and stood in for. */
        readonly deputyFor?: PersonId;
        readonly complete: boolean;
        /** Verdict of this hand-in when it is the one that decides; null when it was decided before, or is not yet. */
        readonly onTime: boolean | null;
      }
    | {
        readonly kind: 'revised';
        readonly revision: number;
        readonly onBehalf: OnBehalf | null;
        readonly deputyFor?: PersonId;
        /** In the form's order; null for who may not see them. */
        readonly figures: readonly FigureChange[] | null;
      }
    | { readonly kind: 'withdrawn'; readonly revision: number; readonly reason: WithdrawReason }
    | {
        readonly kind: 'step';
        readonly to: ReviewStep['to'];
        readonly revision: number;
        /** Why it was sent back; null for the others. */
        readonly reason: string | null;
      }
    /** The board asked for a later due; `until` null: without a day. */
    | { readonly kind: 'asked'; readonly until: CalendarDate | null }
    | { readonly kind: 'extended'; readonly from: Instant; readonly due: Instant; readonly reason: ExtensionReason }
  );

/** A fact and the instant it was stored at. */
export type ReportFact = { readonly event: ReportEvent; readonly at: Instant };

const figuresOf = (form: Form, last: Revision, next: Report['draft']): readonly FigureChange[] =>
  difference(form, last.entries, next).map(({ field, before, after }) => ({
    key: field.key,
    before: before?.value ?? null,
    after: after?.value ?? null,
  }));

const changeOf = (form: Form, board: BoardId, report: Report, after: Report, { event, at }: ReportFact) => {
  switch (event.type) {
    case 'ReportHandedIn': {
      const { by, onBehalf, complete, deputyFor } = event;
      const last = report.revisions.at(-1);
      const revision = report.revisions.length + 1;
      const base = {
        board,
        at: event.sentAt,
        by,
        revision,
        onBehalf,
        ...(deputyFor === undefined ? {} : { deputyFor }),
      };
      if (last !== undefined)
        return {
          ...base,
          kind: 'revised' as const,
          figures: figuresOf(form, last, after.revisions.at(-1)?.entries ?? {}),
        };
      return { ...base, kind: 'handed_in' as const, complete, onTime: after.timeliness?.onTime ?? null };
    }
    case 'ReportWithdrawn':
      return {
        kind: 'withdrawn' as const,
        board,
        at,
        by: event.by,
        revision: report.revisions.length,
        reason: event.reason,
      };
    case 'ExtensionRequested':
      return { kind: 'asked' as const, board, at, by: event.by, until: event.until };
    case 'ReportExtended':
      return {
        kind: 'extended' as const,
        board,
        at,
        by: event.by,
        from: report.due,
        due: event.due,
        reason: event.reason,
      };
    case 'RevisionApproved':
    case 'RevisionAccepted':
    case 'RevisionReturned': {
      const step = after.reviews.at(-1);
      if (step === undefined) return null;
      const { to, by, revision } = step;
      return { kind: 'step' as const, board, at, by, to, revision, reason: step.back?.reason ?? null };
    }
    default:
      return null;
  }
};

/** What the facts after `before` did to a board's report, in their order; `show`: the report as the reader may be told of it. */
export const changesIn = (
  form: Form,
  board: BoardId,
  before: Report,
  facts: readonly ReportFact[],
  show: (board: BoardId, report: Report) => Report = (_, report) => report,
): readonly Change[] => {
  const found: Change[] = [];
  let report = before;
  for (const fact of facts) {
    const after = evolve(report, fact.event, fact.at);
    const change = changeOf(form, board, show(board, report), show(board, after), fact);
    if (change !== null) found.push(change);
    report = after;
  }
  return found;
};

/** A total that is not what it was. */
export type TotalChange = {
  readonly key: IndicatorKey;
  readonly before: IndicatorSummary;
  readonly after: IndicatorSummary;
  /** In the figure's own unit; null when other boards stand behind the two, so that the difference is no change. */
  readonly difference: number | null;
};

const amountOf = ({ total }: IndicatorSummary): number | null =>
  total === null ? null : total.kind === 'ratio' ? total.percent : total.value;

/** The totals of one period that differ between two instants. */
export const totalsBetween = (before: PeriodSummary, after: PeriodSummary): readonly TotalChange[] =>
  after.indicators.flatMap((now): TotalChange[] => {
    const then = before.indicators.find((each) => each.key === now.key) ?? {
      ...now,
      cells: [],
      total: totalOf(now.aggregation, []),
      reporting: [],
    };
    const same = JSON.stringify(then.reporting) === JSON.stringify(now.reporting);
    if (same && JSON.stringify(then.total) === JSON.stringify(now.total)) return [];
    const [a, b] = [amountOf(now), amountOf(then)];
    return [{ key: now.key, before: then, after: now, difference: same && a !== null && b !== null ? a - b : null }];
  });
