import type { Form } from '../cluster/types.js';
import type { BoardId, IndicatorKey } from '../ids.js';
import { standing } from '../report/evolve.js';
import type { FieldValue, Report } from '../report/types.js';

/** A figure first handed in as an estimate and since stated for good. */
export type Settled = {
  readonly board: BoardId;
  readonly key: IndicatorKey;
  /** The last estimate, and the revision that held it. */
  readonly estimate: FieldValue;
  readonly estimatedIn: number;
  readonly final: FieldValue;
  /** The first revision from which on it was no estimate any more. */
  readonly settledIn: number;
  /** Final less estimate; percentage points for ratios. */
  readonly difference: number;
};

/** A figure that still stands as an estimate. */
export type Unsettled = { readonly board: BoardId; readonly key: IndicatorKey };

export type Estimates = { readonly settled: readonly Settled[]; readonly open: readonly Unsettled[] };
export const NO_ESTIMATES: Estimates = { settled: [], open: [] };

const isEstimate = (value: FieldValue | undefined): boolean =>
  (value?.kind === 'count' || value?.kind === 'ratio') && value.estimate;

const sizeOf = (value: FieldValue | undefined): number | null =>
  value?.kind === 'count' ? value.value : value?.kind === 'ratio' ? value.percent : null;

/**
 * Which of a board's figures were estimates: settled by a later revision, or still open. Only what was handed in counts; while
 * nothing stands, nothing is open.
 */
export const estimatesIn = (form: Form, board: BoardId, report: Report): Estimates => {
  const now = standing(report);
  if (now === null) return NO_ESTIMATES;
  const settled: Settled[] = [];
  const open: Unsettled[] = [];
  for (const { key } of form.fields) {
    const final = now.entries[key]?.value;
    if (isEstimate(final)) open.push({ board, key });
    const size = sizeOf(final);
    if (final === undefined || size === null || isEstimate(final)) continue;
    const last = report.revisions.findLast((revision) => isEstimate(revision.entries[key]?.value));
    const estimate = last?.entries[key]?.value;
    const before = sizeOf(estimate);
    if (last === undefined || estimate === undefined || before === null) continue;
    const settledIn =
      report.revisions.find(
        (revision) => revision.number > last.number && sizeOf(revision.entries[key]?.value) !== null,
      )?.number ?? now.number;
    settled.push({
      board,
      key,
      estimate,
      estimatedIn: last.number,
      final,
      settledIn,
      difference: size - before,
    });
  }
  return { settled, open };
};

/** The same of several boards, in the order given. */
export const estimatesOf = (
  form: Form,
  duties: readonly { readonly board: BoardId; readonly report: Report }[],
): Estimates => {
  const each = duties.map(({ board, report }) => estimatesIn(form, board, report));
  return { settled: each.flatMap((one) => one.settled), open: each.flatMap((one) => one.open) };
};
