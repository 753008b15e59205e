import type { Stretch } from '../../domain/cluster/stretches.js';
import type { Board, Form, FormField } from '../../domain/cluster/types.js';
import type { IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import { fieldNumber, missingFields, progress } from '../../domain/report/form.js';
import type { Entries, FieldValue, Report } from '../../domain/report/types.js';
import { bold, bullets, button, buttons, italic, line, numbered, reply, text } from '../build.js';
import type { Block, Button, Line, Reply } from '../reply.js';
import { calledText } from './away.js';
import { formButton } from './form-button.js';
import { type LastKnown, lastKnownText } from './last-known.js';
import { labelOf, shortLabelOf, unitOf, valueText, type Words } from './words.js';

/** What a screen about one board's report shows; everything in it was read before. */
export type ReportView = {
  readonly board: Board;
  readonly period: PeriodId;
  readonly form: Form;
  readonly report: Report;
  readonly version: number;
  /** The draft: figures and texts. */
  readonly entries: Entries;
  readonly now: Instant;
  readonly rehearsal: boolean;
  /** The document an entry on behalf is taken from; null when it is one's own. */
  readonly behalf: string | null;
  /** The days the board reports, where that is not the whole period. */
  readonly stretch?: Pick<Stretch, 'from' | 'to'>;
  /** Why figures change after publication, in the person's own words. */
  readonly reason?: string;
  /** Who is stood in for by the writer. */
  readonly absent?: Person | null;
  /** What follows a hand-in, where the file has an approval chain. */
  readonly next?: readonly string[];
  /** Offers under the receipt: to raise its difficulties and proposals with the cluster. */
  readonly raise?: readonly (readonly Button[])[];
};

export const headingOf = ({ t, f }: Words, view: Pick<ReportView, 'board' | 'period' | 'stretch'>): string => {
  const heading = t.report.heading({ board: view.board.name, period: f.period(view.period) });
  const { stretch } = view;
  return stretch === undefined
    ? heading
    : t.roster.part({ heading, from: f.date(stretch.from), to: f.date(stretch.to) });
};

/** In a rehearsal every screen with figures says that they are synthetic. */
export const rehearsalNote = (words: Words, rehearsal: boolean): Block =>
  text(...(rehearsal ? [line(italic(words.t.common.rehearsal))] : []));

export const target = (view: ReportView): { readonly board?: string; readonly period: string } => ({
  board: view.board.id,
  period: view.period,
});
export const where = (view: ReportView): { readonly period: string; readonly board: string } => ({
  period: view.period,
  board: view.board.id,
});

export const remainingLine = (words: Words, view: ReportView): string => {
  const { done, of } = progress(view.form, view.entries);
  const { due } = view.report;
  return words.t.report.remaining({
    left: of - done,
    of,
    due: words.f.dateTime(due),
    left_time: words.f.daysLeft(view.now, due),
  });
};

export const behalfLine = (words: Words, view: ReportView): readonly string[] => [
  ...(view.behalf === null ? [] : [words.t.report.onBehalf({ source: view.behalf })]),
  ...(view.absent == null ? [] : [words.t.report.inPlaceOf({ who: calledText(words, view.absent) })]),
];

/** One question of the guided entry, after what was just saved. */
export const presentQuestion = (
  words: Words,
  view: ReportView,
  field: FormField,
  context: {
    readonly saved: readonly Line[];
    readonly last: LastKnown | null;
  },
): Reply => {
  const { t, f } = words;
  const required = view.form.fields.filter((each) => each.required);
  const n = required.indexOf(field) + 1;
  const label = labelOf(words, field.key);
  const current = view.entries[field.key];
  const prompt = {
    count: () => t.report.ask.count({ unit: unitOf(words, field) }),
    target: () => t.report.ask.target,
    ratio: () => t.report.ask.ratio,
    date: () => t.report.ask.date,
    text: () => t.report.ask.text({ max: f.number(field.type === 'text' ? field.maxLength : 0) }),
  }[field.type]();
  const last = context.last === null ? t.report.lastKnownNone : lastKnownText(words, context.last);
  return reply(
    text(...context.saved),
    text(
      line(
        bold(
          field.required ? t.report.question({ n, of: required.length, label }) : t.report.questionOptional({ label }),
        ),
      ),
      headingOf(words, view),
      ...behalfLine(words, view),
      ...(field.type === 'text' ? [] : [last]),
      ...(current === undefined ? [] : [t.report.draftNow({ value: valueText(words, current.value) })]),
      prompt,
    ),
    rehearsalNote(words, view.rehearsal && (context.last !== null || current !== undefined)),
    buttons([
      button(t.report.button.skip, { verb: 'skip', ...where(view), field: fieldNumber(view.form, field.key) }),
      button(t.report.button.back, { verb: 'back', ...where(view), field: fieldNumber(view.form, field.key) }),
      button(t.report.button.pause, { verb: 'pause' }),
      formButton(words, where(view)),
    ]),
  );
};

export const presentSkipAsk = (words: Words, view: ReportView, field: FormField): Reply => {
  const { t } = words;
  const reasons = ['not_available', 'not_applicable', 'in_preparation', 'other_channel'] as const;
  const options = reasons.map((reason) =>
    button(t.report.skipReason[reason], {
      verb: 'skip',
      ...where(view),
      field: fieldNumber(view.form, field.key),
      reason,
    }),
  );
  return reply(
    text(t.report.skipAsk({ label: labelOf(words, field.key) })),
    buttons(options.slice(0, 2), options.slice(2)),
  );
};

/** All required items are in (or all optional ones): what is there, and the hand-in under the thumb. */
export const presentDone = (words: Words, view: ReportView, saved: readonly Line[], optionalLeft: boolean): Reply => {
  const { t } = words;
  const { done, of } = progress(view.form, view.entries);
  const missing = missingFields(view.form, view.entries);
  return reply(
    text(...saved),
    text(line(bold(remainingLine(words, view)))),
    ...(missing.length === 0
      ? []
      : [text(t.report.missing({ list: missing.map((field) => shortLabelOf(words, field.key)).join('; ') }))]),
    valueList(words, view),
    rehearsalNote(words, view.rehearsal),
    buttons(
      [submitButton(words, view, of - done > 0)],
      [
        ...(optionalLeft
          ? [button(t.report.button.optional, { verb: 'fill', ...where(view), field: 'optional' })]
          : []),
        button(t.report.button.draft, { verb: 'draft', ...target(view) }),
      ],
    ),
  );
};

export const submitButton = (words: Words, view: ReportView, incomplete: boolean): Button => {
  const { t, f } = words;
  const request = {
    verb: 'submit',
    ...where(view),
    version: String(view.version),
    sure: incomplete ? 'even' : 'yes',
  } as const;
  const again = view.report.revisions.length > 0;
  const label = again
    ? t.report.button.submitAgain({ revision: f.revision(view.report.revisions.length + 1) })
    : incomplete
      ? t.report.button.submitAnyway
      : t.report.button.submit;
  return button(label, request, 'primary');
};

/** Every entry by name, in the form's order; what is missing is named apart. */
export const valueList = (words: Words, view: Pick<ReportView, 'form' | 'entries'>): Block =>
  numbered(
    view.form.fields.flatMap((field) => {
      const entry = view.entries[field.key];
      if (entry === undefined) return [];
      const marks = [
        ...(entry.onBehalf === null ? [] : [words.t.report.onBehalfShort]),
        ...(entry.confirmed ? [words.t.report.unusual.confirmed] : []),
      ];
      const tail = marks.length === 0 ? '' : ` (${marks.join('; ')})`;
      return [
        line(
          `${labelOf(words, field.key)}: `,
          bold(valueText(words, entry.value)),
          ...shareOf(words, view, field),
          tail,
        ),
      ];
    }),
  );

const shareOf = (words: Words, view: Pick<ReportView, 'form' | 'entries'>, field: FormField): readonly string[] => {
  const targetField = view.form.fields.find((each) => each.type === 'target' && each.of === field.key);
  const [value, whole] = [
    view.entries[field.key]?.value,
    targetField === undefined ? undefined : view.entries[targetField.key]?.value,
  ];
  if (value?.kind !== 'count' || whole?.kind !== 'count' || whole.value === 0) return [];
  const percent = words.f.percent((value.value / whole.value) * 100);
  return [` · ${words.t.report.readShare({ percent, target: words.f.number(whole.value) })}`];
};

/** The draft as it stands. */
export const presentDraft = (words: Words, view: ReportView): Reply => {
  const { t } = words;
  const missing = missingFields(view.form, view.entries);
  const empty = Object.keys(view.entries).length === 0;
  const heading = headingOf(words, view);
  return reply(
    text(line(bold(t.report.draftTitle({ heading }))), ...behalfLine(words, view), remainingLine(words, view)),
    empty ? text(t.report.draftEmpty) : valueList(words, view),
    rehearsalNote(words, view.rehearsal),
    buttons(
      [
        button(t.report.button.goOn, { verb: 'report', ...target(view) }),
        button(t.report.button.template, { verb: 'template', ...target(view) }),
        formButton(words, where(view)),
      ],
      empty ? [] : [submitButton(words, view, missing.length > 0)],
    ),
  );
};

/** That the figures are those of the period before, and stand. */
export const keptLine = ({ t, f }: Words, unchanged: PeriodId | null): readonly string[] =>
  unchanged === null ? [] : [t.report.unusual.kept({ period: f.period(unchanged) })];

/** What would be handed in: all of it the first time, the differences from then on. */
export const presentPreview = (
  words: Words,
  view: ReportView,
  changes: readonly {
    readonly key: IndicatorKey;
    readonly before: FieldValue | undefined;
    readonly after: FieldValue | undefined;
    readonly confirmed: boolean;
  }[],
): Reply => {
  const { t, f } = words;
  const heading = headingOf(words, view);
  const missing = missingFields(view.form, view.entries);
  // Handing in again after a withdrawal may change nothing: then all of it is shown.
  const again = view.report.revisions.length > 0 && changes.length > 0;
  const shown = (value: FieldValue | undefined): string =>
    value === undefined ? t.report.blank : valueText(words, value);
  return reply(
    text(
      line(
        bold(
          again
            ? t.report.revisionPreviewTitle({ heading, revision: f.revision(view.report.revisions.length + 1) })
            : t.report.previewTitle({ heading }),
        ),
      ),
      ...behalfLine(words, view),
    ),
    again
      ? bullets(
          changes.map((change) =>
            t.report.changed({
              label: labelOf(words, change.key),
              before: shown(change.before),
              after: `${shown(change.after)}${change.confirmed ? ` (${t.report.unusual.confirmed})` : ''}`,
            }),
          ),
        )
      : valueList(words, view),
    text(
      ...(missing.length === 0
        ? []
        : [
            t.report.missing({ list: missing.map((field) => shortLabelOf(words, field.key)).join('; ') }),
            t.report.incompleteWarning,
          ]),
      ...keptLine(words, view.report.unchanged),
      ...(again ? [] : [remainingLine(words, view)]),
    ),
    rehearsalNote(words, view.rehearsal),
    buttons([
      submitButton(words, view, missing.length > 0),
      button(t.report.button.goOn, { verb: 'report', ...target(view) }),
    ]),
  );
};
