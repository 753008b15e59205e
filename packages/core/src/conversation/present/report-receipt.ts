import type { FormField } from '../../domain/cluster/types.js';
import { fieldNumber, missingFields, sameValue } from '../../domain/report/form.js';
import type { Report, Revision } from '../../domain/report/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { behalfLine, headingOf, keptLine, type ReportView, rehearsalNote, target, valueList, where } from './report.js';
import { reasonText } from './return-reasons.js';
import { labelOf, shortLabelOf, valueText, type Words } from './words.js';

/** On time or not, and by which revision: timeliness belongs to the first complete one. */
export const timelinessLine = (words: Words, report: Report, revision: Revision): string => {
  const { t, f } = words;
  const { timeliness } = report;
  if (timeliness === null) return revision.complete ? t.approval.next.onTimeLater : t.report.notComplete;
  if (revision.onTimeBy === 'head') {
    const { onTimeApproved, lateApproved } = t.approval.next;
    return (timeliness.onTime ? onTimeApproved : lateApproved)({ time: f.dateTime(timeliness.at) });
  }
  const first = timeliness.at === revision.sentAt;
  if (!first)
    return timeliness.onTime
      ? t.report.onTimeKept({ time: f.dateTime(timeliness.at) })
      : t.report.lateKept({ time: f.dateTime(timeliness.at) });
  if (timeliness.extended) return t.report.onTimeExtended({ due: f.dateTime(report.due) });
  return timeliness.onTime
    ? t.report.onTime
    : t.report.late({ by: f.duration(report.due, revision.sentAt), due: f.dateTime(report.due) });
};

/** The receipt: board, period, revision, values, what is missing, on time or not; to correct or to take back. */
export const presentReceipt = (words: Words, view: ReportView, revision: Revision): Reply => {
  const { t, f } = words;
  const missing = missingFields(view.form, revision.entries);
  const heading = headingOf(words, view);
  return reply(
    text(
      line(bold(t.report.receiptTitle({ heading, revision: f.revision(revision.number) }))),
      `${t.report.receiptTime({ time: f.dateTime(revision.sentAt) })} ${timelinessLine(words, view.report, revision)}`,
      ...behalfLine(words, view),
      ...(view.next ?? []),
      ...(revision.amends === null
        ? []
        : [
            revision.amends.note === 'late'
              ? t.cycles.amend.receiptLate({ at: f.dateTime(revision.amends.publishedAt) })
              : t.cycles.amend.receipt({
                  at: f.dateTime(revision.amends.publishedAt),
                  note: view.reason ?? t.cycles.amend.note[revision.amends.note],
                }),
          ]),
    ),
    valueList(words, { form: view.form, entries: revision.entries }),
    text(
      ...(missing.length === 0
        ? []
        : [t.report.missing({ list: missing.map((field) => shortLabelOf(words, field.key)).join('; ') })]),
      ...keptLine(words, revision.unchanged),
    ),
    rehearsalNote(words, view.rehearsal),
    buttons(...(view.raise ?? []), [
      button(t.report.button.revise, { verb: 'revise', ...target(view) }),
      button(t.report.button.withdraw, { verb: 'withdraw', ...target(view), version: String(revision.number) }),
      button(t.report.button.history, { verb: 'history', ...target(view) }),
    ]),
  );
};

/** Which item to correct: a button each, then the person types the new value. */
export const presentRevise = (words: Words, view: ReportView): Reply => {
  const fields = view.form.fields.filter((field) => view.entries[field.key] !== undefined);
  const rows = fields.map((field) => [
    button(shortLabelOf(words, field.key), {
      verb: 'revise',
      ...where(view),
      field: fieldNumber(view.form, field.key),
    }),
  ]);
  return reply(text(line(bold(headingOf(words, view))), words.t.report.reviseHow), buttons(...rows));
};

export const presentWithdrawAsk = (words: Words, view: ReportView, revision: number): Reply => {
  const { t, f } = words;
  const reasons = ['mistake', 'incomplete', 'instructed'] as const;
  return reply(
    text(t.report.withdrawAsk({ heading: headingOf(words, view), revision: f.revision(revision) })),
    buttons(
      reasons.map((reason) =>
        button(t.report.withdrawReason[reason], {
          verb: 'withdraw',
          ...where(view),
          version: String(revision),
          reason,
        }),
      ),
    ),
  );
};

export const presentHistory = (words: Words, view: ReportView, who: (revision: Revision) => string): Reply => {
  const { t, f } = words;
  const { revisions } = view.report;
  const items = revisions.flatMap((revision, index) => {
    const before = revisions[index - 1];
    const head = t.report.historyLine({
      revision: f.revision(revision.number),
      time: f.dateTime(revision.sentAt),
      who: who(revision),
      complete: revision.complete,
    });
    const changes =
      before === undefined ? [] : view.form.fields.flatMap((field) => changeLine(words, field, before, revision));
    return [line(bold(head)), ...[...changes, ...stepsOf(words, view, revision)].map((each) => line(each))];
  });
  return reply(
    text(line(bold(t.report.historyTitle({ heading: headingOf(words, view) })))),
    revisions.length === 0 ? text(t.report.historyNone) : bullets(items),
    text(...(view.report.withdrawn ? [t.report.historyWithdrawn] : [])),
    rehearsalNote(words, view.rehearsal),
  );
};

/** What became of a revision in the approval chain. */
const stepsOf = (words: Words, { report }: ReportView, { number }: Revision): readonly string[] => {
  const { t, f, config } = words;
  if (config.approval === undefined) return [];
  return report.reviews
    .filter((step) => step.revision === number)
    .map(({ to, at, back }) => {
      const said = { state: t.approval.state[to], time: f.dateTime(at) };
      return back === null
        ? t.approval.history(said)
        : t.approval.historyBack({ ...said, reason: reasonText(words, back.reason) });
    });
};

const changeLine = (words: Words, field: FormField, before: Revision, after: Revision): readonly string[] => {
  const [a, b] = [before.entries[field.key]?.value, after.entries[field.key]?.value];
  if (b === undefined || sameValue(a, b)) return [];
  return [
    words.t.report.changed({
      label: labelOf(words, field.key),
      before: a === undefined ? words.t.report.blank : valueText(words, a),
      after: valueText(words, b),
    }),
  ];
};
