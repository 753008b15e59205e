import type { Form } from '../cluster/types.js';
import type { CycleInstants } from '../cycle/types.js';
import type { Instant } from '../instant.js';
import { approvalOf } from '../report/approval.js';
import { standing } from '../report/evolve.js';
import { progress } from '../report/form.js';
import type { Report, Revision } from '../report/types.js';
import type { BoardDuty, BoardStatus, Rate, Reach, RoundStatus, StatusClass, StepStatus } from './types.js';

const classOf = (report: Report, reach: Reach | null, begun: boolean, now: Instant): StatusClass => {
  const revision = standing(report);
  if (revision !== null) {
    if (!revision.complete) return 'incomplete';
    return report.timeliness?.onTime === false ? 'late' : 'handed_in';
  }
  if (reach !== null && !reach.enrolled) return 'nobody_enrolled';
  if (reach !== null && !reach.reachable) return 'not_reachable';
  if (now > report.due) return 'overdue';
  if (report.extensions.length > 0) return 'extended';
  return begun ? 'draft' : 'missing';
};

/** A report somebody began or took back; a yearly target carried over begins nothing. */
const begunAt = (report: Report): Instant | null => {
  if (!report.draftChanged && report.revisions.length === 0) return null;
  const instants = Object.values(report.draft).flatMap((entry) => (entry === undefined ? [] : [entry.at]));
  return instants.reduce<Instant | null>((last, at) => (last === null || at > last ? at : last), null);
};

/** Where the standing revision is in the approval chain. */
export const stepOf = (report: Report): StepStatus | null => {
  const approval = approvalOf(report);
  if (approval === null) return null;
  const back = approval.returned?.back ?? null;
  return { state: approval.state, reason: back?.reason ?? null, resubmitBy: back?.resubmitBy ?? null };
};

/** A late board is late by what stands, or by its head's approval where that is what counts. */
const lateAt = ({ timeliness }: Report, revision: Revision | null): Instant | null => {
  if (timeliness?.onTime !== false || revision === null) return null;
  return revision.onTimeBy === 'head' ? timeliness.at : revision.sentAt;
};

/** How one board stands at `now`. The form is the cycle's. */
export const boardStatus = ({ board, report, reach }: BoardDuty, form: Form, now: Instant): BoardStatus => {
  const revision = standing(report);
  const draftAt = revision === null ? begunAt(report) : null;
  return {
    board,
    class: classOf(report, reach, draftAt !== null, now),
    handedIn: revision !== null,
    revision: revision?.number ?? 0,
    handedInAt: revision?.sentAt ?? null,
    complete: revision?.complete ?? false,
    onTime: report.timeliness?.onTime ?? null,
    lateAt: lateAt(report, revision),
    byExtension: report.timeliness?.extended ?? false,
    onBehalf: revision !== null && revision.onBehalf !== null,
    withdrawn: report.withdrawn,
    due: report.due,
    lock: report.lock,
    extended: report.extensions.length > 0,
    extensionRequest: report.extensionRequest === null ? null : { until: report.extensionRequest.until },
    extensionRefused: report.extensionRefused,
    draft: draftAt === null ? null : progress(form, report.draft),
    draftAt,
    reach,
    approval: stepOf(report),
  };
};

const rate = (done: number, of: number): Rate => ({ done, of, percent: of === 0 ? 0 : (done / of) * 100 });

const onTimeNow = (status: BoardStatus): boolean => status.complete && status.onTime === true;

/** The round at `now`: every expected board, counts, and completeness and timeliness apart. */
export const roundStatus = (
  instants: CycleInstants,
  form: Form,
  duties: readonly BoardDuty[],
  now: Instant,
): RoundStatus => {
  const boards = duties.map((duty) => boardStatus(duty, form, now));
  const count = (pick: (status: BoardStatus) => boolean): number => boards.filter(pick).length;
  const complete = count((status) => status.complete);
  const onTime = count(onTimeNow);
  const handedIn = count((status) => status.handedIn);
  return {
    period: instants.period,
    at: now,
    due: instants.due,
    lock: instants.lock,
    provisional: instants.provisional,
    boards,
    counts: {
      expected: boards.length,
      handedIn,
      onTime,
      late: count((status) => status.complete && status.onTime === false),
      incomplete: handedIn - complete,
      missing: boards.length - handedIn,
    },
    completeness: rate(complete, boards.length),
    timeliness: rate(onTime, boards.length),
  };
};

/**
 * What everybody may know of another board: whether it has handed in and when it is due. How far a draft or its approval has got,
 * what was asked for and who can be reached stays with secretary and leader.
 */
export const outward = (status: BoardStatus, now: Instant): BoardStatus => {
  if (status.handedIn) return { ...status, reach: null, extensionRequest: null, onBehalf: false, approval: null };
  const open = now > status.due ? 'overdue' : status.extended ? 'extended' : 'missing';
  return { ...status, class: open, draft: null, draftAt: null, reach: null, extensionRequest: null, withdrawn: false };
};
