import type { PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { SilenceCase } from '../../domain/reminder/silence-classes.js';
import type { BoardStatus, StepStatus } from '../../domain/summary/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import { stepText } from './approval.js';
import { silenceNote } from './silence.js';
import { boardName, rehearsed } from './summary-words.js';
import { unitName } from './unit-words.js';
import type { Words } from './words.js';

/** One board as one person may see it. */
export type BoardStatusView = {
  readonly status: BoardStatus;
  readonly period: PeriodId;
  readonly at: Instant;
  readonly inside: boolean;
  readonly own: boolean;
  /** Whether this board's figures may be seen. */
  readonly figures: boolean;
  /** Why it is silent past its due instant, for its own people and those who run the cycle. */
  readonly silence?: SilenceCase | undefined;
  readonly rehearsal: boolean;
};

/** `đúng hạn`, `muộn 1 giờ`, `chưa đủ mục bắt buộc`: the verdict on what was handed in. */
export const verdictIn = ({ t, f }: Words, status: BoardStatus): string => {
  const b = t.questions.status.board;
  if (!status.complete) return b.incomplete;
  if (status.onTime === null) return t.approval.waits.approve;
  if (status.lateAt !== null) return b.late({ by: f.duration(status.due, status.lateAt) });
  return status.byExtension ? b.onTimeExtended : b.onTime;
};

const verdict = (words: Words, { status, at }: BoardStatusView): string => {
  const b = words.t.questions.status.board;
  const board = unitName(words, status.board);
  if (status.handedIn)
    return b.handedIn({ board, revision: words.f.revision(status.revision), verdict: verdictIn(words, status) });
  const left = words.f.daysLeft(at, status.due);
  return status.withdrawn ? b.withdrawn({ board, left }) : b.notHandedIn({ board, left });
};

/** Where the report is in the approval chain; nothing where the file has none, or it is hidden from the reader. */
export const stepLine = (words: Words, approval: StepStatus | null, now: Instant): readonly string[] =>
  approval === null || words.config.approval === undefined
    ? []
    : [words.t.approval.status.now({ state: stepText(words, approval, now) })];

const details = (words: Words, view: BoardStatusView): readonly string[] => {
  const { t, f } = words;
  const { status } = view;
  const b = t.questions.status.board;
  const about = b.about({ period: f.period(view.period) });
  const due = status.extended ? b.dueExtended({ due: f.dateTime(status.due) }) : b.due({ due: f.dateTime(status.due) });
  if (status.handedIn)
    return [
      `${about} ${status.handedInAt === null ? '' : b.at({ time: f.dateTime(status.handedInAt) })}`.trim(),
      ...(status.onBehalf ? [b.onBehalf] : []),
      ...stepLine(words, status.approval, view.at),
      due,
    ];
  const { reach, extensionRequest: request, extensionRefused: refused } = status;
  const lost = reach?.unreachableSince ?? null;
  return [
    `${about} ${due}`,
    ...(reach === null || reach.reachable
      ? []
      : [reach.enrolled ? b.notReachable({ since: lost === null ? '' : f.shortDate(f.localDate(lost)) }) : b.nobody]),
    ...silenceNote(words, status, view.silence).map((why) => t.silence.ledger({ why })),
    ...(request === null ? [] : [b.asks({ until: request.until === null ? '' : f.shortDate(request.until) })]),
    ...(refused === null || !(view.inside || view.own)
      ? []
      : [
          b.refused({
            until: refused.until === null ? '' : f.shortDate(refused.until),
            reason: t.steering.refuseReason[refused.reason],
          }),
        ]),
    ...(status.draft === null || status.draftAt === null
      ? view.inside || view.own
        ? [b.untouched]
        : []
      : [b.draft({ ...status.draft, at: f.shortDateTime(status.draftAt) })]),
  ];
};

const actions = (
  words: Words,
  { status, period, inside, own, figures, silence }: BoardStatusView,
): readonly Button[] => {
  const label = words.t.questions.button;
  const name = boardName(words, status.board);
  const at = { period, board: status.board };
  if (status.handedIn)
    return figures
      ? [
          button(label.summaryOf({ board: name }), { verb: 'summary', ...at }),
          button(label.source, { verb: 'source', ...at }),
        ]
      : [button(label.status, { verb: 'status', period })];
  const why = silence === undefined ? [] : [button(words.t.silence.button.why, { verb: 'silence', ...at })];
  if (own)
    return [
      button(label.report, { verb: 'report', ...at }, 'primary'),
      button(label.draft, { verb: 'draft', ...at }),
      ...why,
    ];
  if (!inside) return [button(label.status, { verb: 'status', period })];
  return [
    ...(status.reach?.reachable === false
      ? [button(label.invite, { verb: 'invite', role: 'officer', board: status.board })]
      : [button(label.remind({ board: name }), { verb: 'remind', ...at })]),
    button(label.extendBoard({ board: name }), { verb: 'extend', ...at }),
    ...(status.extensionRequest === null
      ? []
      : [
          button(words.t.steering.button.refuse, {
            verb: 'extend_refuse',
            ...at,
            ...(status.extensionRequest.until === null ? {} : { date: status.extensionRequest.until }),
          }),
        ]),
    ...why,
  ];
};

/** Has this board handed in? The answer, then what is known about it. */
export const presentBoardStatus = (words: Words, view: BoardStatusView): Reply =>
  reply(
    text(line(bold(verdict(words, view))), ...details(words, view)),
    ...rehearsed(words, view.rehearsal),
    buttons(actions(words, view)),
  );
