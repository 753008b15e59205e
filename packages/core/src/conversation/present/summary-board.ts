import type { Form } from '../../domain/cluster/types.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { missingFields } from '../../domain/report/form.js';
import type { Revision } from '../../domain/report/types.js';
import type { BoardStatus, Cell } from '../../domain/summary/types.js';
import { bold, bullets, button, buttons, italic, line, reply, text } from '../build.js';
import type { Line, Reply } from '../reply.js';
import { amendedLine, type Reasons } from './amended.js';
import { valueList } from './report.js';
import { signalsButton } from './signals.js';
import { stepLine, verdictIn } from './status-board.js';
import { rehearsed } from './summary-words.js';
import { unitName } from './unit-words.js';
import { labelOf, type Words } from './words.js';

export type BoardSummaryView = {
  readonly board: BoardId;
  readonly period: PeriodId;
  readonly form: Form;
  readonly status: BoardStatus;
  readonly revision: Revision;
  readonly amended?: {
    readonly cells: readonly { readonly key: string; readonly cell: Cell }[];
    readonly reasons: Reasons;
  };
  /** The words of the text fields handed in; null: erased since. */
  readonly texts: readonly { readonly key: string; readonly text: string | null }[];
  readonly own: boolean;
  /** There are signals of this report, and the reader may see them. */
  readonly signals?: boolean;
  /** When it is looked at; absent: where it is in the approval chain is not shown. */
  readonly at?: Instant;
  readonly rehearsal: boolean;
};

/** The content of one board's report: its standing revision, figures first, then what it says in words. */
export const presentBoardSummary = (words: Words, view: BoardSummaryView): Reply => {
  const { t, f } = words;
  const b = t.questions.board;
  const label = t.questions.button;
  const { board, period, form, revision } = view;
  const figures = { ...form, fields: form.fields.filter((field) => field.type !== 'text') };
  const missing = missingFields(form, revision.entries);
  const title = b.title({
    board: unitName(words, board),
    period: f.period(period),
    revision: f.revision(revision.number),
    verdict: verdictIn(words, view.status),
  });
  return reply(
    text(
      line(bold(title)),
      ...(revision.onBehalf === null ? [] : [t.questions.status.board.onBehalf]),
      ...(view.at === undefined ? [] : stepLine(words, view.status.approval, view.at)),
    ),
    valueList(words, { form: figures, entries: revision.entries }),
    bullets(
      (view.amended?.cells ?? []).flatMap(({ key, cell }) =>
        amendedLine(words, cell, view.amended?.reasons ?? new Map()).map((said) =>
          t.cycles.amend.labelled({ label: labelOf(words, key), list: said }),
        ),
      ),
    ),
    text(
      ...view.texts.flatMap((each): readonly Line[] => {
        const label = labelOf(words, each.key);
        if (each.text === null) return [line(b.text({ label, text: '' }), italic(b.erased))];
        return b
          .text({ label, text: each.text })
          .split('\n')
          .map((part) => line(part));
      }),
      ...(missing.length === 0
        ? []
        : [b.missing({ list: missing.map((field) => labelOf(words, field.key)).join('; ') })]),
    ),
    ...rehearsed(words, view.rehearsal),
    buttons([
      button(label.source, { verb: 'source', period, board }),
      ...(view.own
        ? [button(label.history, { verb: 'history', period, board })]
        : [button(label.compare, { verb: 'indicator', period })]),
      ...signalsButton(words, { period, board }, view.signals === true),
    ]),
  );
};

/** There is nothing to show of a board that has not handed in; a draft is for those who enter it. */
export const presentNoBoardSummary = (
  words: Words,
  view: { readonly board: BoardId; readonly period: PeriodId; readonly own: boolean; readonly inside: boolean },
): Reply => {
  const { t, f } = words;
  const label = t.questions.button;
  const { board, period } = view;
  return reply(
    text(
      line(bold(t.questions.board.notIn({ board: unitName(words, board), period: f.period(period) }))),
      ...(view.inside && !view.own ? [t.questions.board.ownDraft] : []),
    ),
    buttons(
      view.own
        ? [
            button(label.report, { verb: 'report', period, board }, 'primary'),
            button(label.draft, { verb: 'draft', period, board }),
          ]
        : [button(label.status, { verb: 'status', period, board })],
    ),
  );
};
