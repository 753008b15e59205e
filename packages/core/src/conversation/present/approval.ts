import type { Board, Form } from '../../domain/cluster/types.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { APPROVAL_STATES, type Approval, type ApprovalDeed, type ApprovalState } from '../../domain/report/approval.js';
import type { Report, ReviewStep } from '../../domain/report/types.js';
import type { StepStatus } from '../../domain/summary/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import { headingOf, rehearsalNote, valueList } from './report.js';
import { timelinessLine } from './report-receipt.js';
import { reasonText } from './return-reasons.js';
import { boardName } from './summary-words.js';
import type { Words } from './words.js';

/** One report of one board on its way through the chain. */
export type ReviewView = {
  readonly board: Board;
  readonly period: PeriodId;
  /** The form its last revision was filled in by. */
  readonly form: Form;
  readonly report: Report;
  readonly approval: Approval;
  readonly now: Instant;
  readonly rehearsal: boolean;
  /** What the reader may do with it now. */
  readonly deeds: readonly ApprovalDeed[];
  /** How the people behind it are named to the reader. */
  readonly who: (id: ReviewStep['by']) => string;
  /** The note that it was sent back with. */
  readonly note: string | null;
};

export const namedRevision = (
  words: Words,
  { board, period, approval }: Pick<ReviewView, 'board' | 'period' | 'approval'>,
) => ({
  heading: headingOf(words, { board, period }),
  revision: words.f.revision(approval.revision.number),
});

/** `đã duyệt`, or, where it was not handed in again in time, `chưa nộp lại`. */
export const stateText = ({ t }: Words, state: ApprovalState, resubmitBy: Instant | null, now: Instant): string =>
  state === 'returned' && resubmitBy !== null && now > resubmitBy ? t.approval.notResubmitted : t.approval.state[state];

const statusOf = (words: Words, { approval, deeds, now }: ReviewView): string => {
  const { t } = words;
  if (deeds.includes('approve')) return t.approval.waits.approve;
  if (deeds.includes('accept')) return t.approval.waits.accept;
  return stateText(words, approval.state, approval.returned?.back?.resubmitBy ?? null, now);
};

/** The step a board's report is at, for status and tasks: `trả lại (Thiếu số liệu), nộp lại trước …`. */
export const stepText = (words: Words, { state, reason, resubmitBy }: StepStatus, now: Instant): string => {
  const { status } = words.t.approval;
  if (state !== 'returned' || reason === null || resubmitBy === null) return words.t.approval.state[state];
  const named = { reason: reasonText(words, reason) };
  return now > resubmitBy ? status.overdue(named) : status.returned({ ...named, until: words.f.dateTime(resubmitBy) });
};

/** So many names still read well; of more, the step most boards are at goes without. */
const NAMED = 4;

/**
 * `Theo bước: đã nộp 2 (Hà Nam, Hải Dương), đã duyệt 9`: every report's step can be told from it, for only the largest group goes
 * without names. Nothing where the file has no chain or nobody handed in.
 */
export const stepCounts = (
  words: Words,
  boards: readonly { readonly board: BoardId; readonly approval: StepStatus | null }[],
  now: Instant,
): readonly string[] => {
  const { t, config } = words;
  if (config.approval === undefined) return [];
  const inWords = (approval: StepStatus | null): string | null =>
    approval === null ? null : stateText(words, approval.state, approval.resubmitBy, now);
  const states = [...APPROVAL_STATES.map((state) => t.approval.state[state]), t.approval.notResubmitted];
  const groups = states.map((state) => boards.filter((each) => inWords(each.approval) === state));
  const most = Math.max(...groups.map((group) => group.length));
  const list = states.flatMap((state, index) => {
    const group = groups[index] ?? [];
    if (group.length === 0) return [];
    const said = { state, n: group.length };
    const names = group.map(({ board }) => boardName(words, board)).join(', ');
    return group.length > NAMED && group.length === most
      ? [t.approval.status.count(said)]
      : [t.approval.status.named({ ...said, names })];
  });
  return list.length === 0 ? [] : [t.approval.status.counts({ list: list.join(', ') })];
};

/** Who approved, accepted or returned it, when, and what follows. */
export const stepLines = (
  words: Words,
  { approval, who, note, now }: Pick<ReviewView, 'approval' | 'who' | 'note' | 'now'>,
): readonly string[] => {
  const { t, f } = words;
  const { step } = t.approval;
  const said = (each: ReviewStep) => ({ who: who(each.by), time: f.dateTime(each.at) });
  const { approved, accepted, returned } = approval;
  const back = returned?.back ?? null;
  return [
    ...(approved === null ? [] : [step.approved(said(approved))]),
    ...(accepted === null ? [] : [step.accepted(said(accepted))]),
    ...(returned === null || back === null
      ? []
      : [
          step.returned({ ...said(returned), reason: reasonText(words, back.reason) }),
          ...(note === null ? [] : [t.approval.notice.note({ note })]),
          (now > back.resubmitBy ? t.approval.resubmitPast : t.approval.resubmit)({
            until: f.dateTime(back.resubmitBy),
          }),
        ]),
  ];
};

const deedButtons = ({ t }: Words, { board, period, approval, deeds }: ReviewView): readonly Button[] =>
  deeds.map((verb) =>
    button(
      t.approval.button[verb],
      { verb, period, board: board.id, version: String(approval.revision.number) },
      verb === 'return' ? 'danger' : 'primary',
    ),
  );

/** A report read back to who approves or accepts it: the figures, who stands behind them, and what may be done. */
export const presentReview = (words: Words, view: ReviewView, before: readonly string[] = []): Reply => {
  const { t, f } = words;
  const { approval, report } = view;
  const { revision } = approval;
  return reply(
    text(...before),
    text(
      line(bold(t.approval.card({ ...namedRevision(words, view), state: statusOf(words, view) }))),
      `${t.approval.handedIn({ who: view.who(revision.by), time: f.dateTime(revision.sentAt) })} ${timelinessLine(words, report, revision)}`,
      ...stepLines(words, view),
    ),
    valueList(words, { form: view.form, entries: revision.entries }),
    rehearsalNote(words, view.rehearsal),
    buttons(deedButtons(words, view)),
  );
};

const LISTED = 8;

/** Several reports that wait for the same person, each a button away. */
export const presentWaiting = (
  words: Words,
  deed: ApprovalDeed,
  waiting: readonly Pick<ReviewView, 'board' | 'period' | 'approval'>[],
): Reply => {
  const { t } = words;
  if (waiting.length === 0) return reply(text(t.approval.none[deed]));
  const several = new Set(waiting.map(({ period }) => period)).size > 1;
  return reply(
    text(line(bold(t.approval.list[deed]({ n: waiting.length })))),
    bullets(waiting.map((each) => waitingLine(words, each))),
    buttons(
      ...waiting.slice(0, LISTED).map(({ board, period }) => {
        const name = several ? `${board.name}, ${period}` : board.name;
        return [button(t.approval.button.open({ board: name }), { verb: deed, period, board: board.id })];
      }),
    ),
  );
};

export const waitingLine = (
  words: Words,
  { board, period, approval }: Pick<ReviewView, 'board' | 'period' | 'approval'>,
): string =>
  words.t.approval.item({
    board: boardName(words, board.id),
    period: words.f.period(period),
    revision: words.f.revision(approval.revision.number),
    time: words.f.dateTime(approval.revision.sentAt),
  });

/** To the board whose report was sent back: why, until when, and the way to correct it. */
export const presentReturned = (
  words: Words,
  view: Pick<ReviewView, 'board' | 'period' | 'approval'> & { readonly role: string; readonly note: string | null },
  back: { readonly reason: string; readonly resubmitBy: Instant },
): Reply => {
  const { notice, button: label } = words.t.approval;
  return reply(
    text(
      line(bold(notice.returned({ ...namedRevision(words, view), role: view.role }))),
      notice.reason({ reason: reasonText(words, back.reason) }),
      ...(view.note === null ? [] : [notice.note({ note: view.note })]),
      notice.resubmit({ until: words.f.dateTime(back.resubmitBy) }),
    ),
    buttons([button(label.revise, { verb: 'revise', period: view.period, board: view.board.id }, 'primary')]),
  );
};
