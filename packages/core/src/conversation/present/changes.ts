import { addDays } from '../../domain/calendar/days.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Change, FigureChange, TotalChange } from '../../domain/summary/changes.js';
import type { IndicatorSummary } from '../../domain/summary/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Block, Reply } from '../reply.js';
import { reasonText } from './return-reasons.js';
import type { Who } from './source.js';
import { boardName, rehearsed, totalText } from './summary-words.js';
import { labelOf, shortLabelOf, valueText, type Words } from './words.js';

export type ChangesView = {
  readonly period: PeriodId;
  /** One board asked about; null: all. */
  readonly board: BoardId | null;
  readonly since: Instant;
  readonly now: Instant;
  /** Everything that changed, latest first, as far as this person may see it. */
  readonly changes: readonly Change[];
  /** The part of it on this page, and how many come before. */
  readonly shown: readonly Change[];
  readonly from: number;
  readonly page: number;
  readonly totals: readonly TotalChange[];
  /** Whether the figures of all boards may be seen. */
  readonly figures: boolean;
  readonly who: Who;
  readonly rehearsal: boolean;
};

const counted = ({ t }: Words, changes: readonly Change[]): string => {
  const { count } = t.changes;
  const of = (kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length;
  return (['handed_in', 'revised', 'withdrawn', 'step', 'asked', 'extended'] as const)
    .flatMap((kind) => (of(kind) === 0 ? [] : [count[kind]({ n: of(kind) })]))
    .join(', ');
};

const verdict = (words: Words, { period, board, since, changes }: ChangesView): string => {
  const { t, f } = words;
  const about = board === null ? f.period(period) : `${boardName(words, board)}, ${f.period(period)}`;
  const said = { since: f.dateTime(since), about };
  return changes.length === 0 ? t.changes.none(said) : t.changes.verdict({ ...said, counts: counted(words, changes) });
};

/** `Kết nạp đảng viên 1.250 → 1.260`; of a text only that it is another one. */
const figureLine = (words: Words, { key, before, after }: FigureChange): string => {
  const { t } = words;
  const label = labelOf(words, key);
  if ((before ?? after)?.kind === 'text') return t.changes.text({ label });
  const value = (each: FigureChange['before']): string => (each === null ? t.questions.blank : valueText(words, each));
  return t.changes.figure({ label, before: value(before), after: value(after) });
};

const what = (words: Words, change: Change): string => {
  const { t, f } = words;
  const c = t.changes;
  switch (change.kind) {
    case 'handed_in': {
      const { onTime, late, incomplete } = c.handed;
      const known = change.onTime === null ? t.approval.waits.approve : change.onTime ? onTime : late;
      const verdict = change.complete ? known : incomplete;
      return c.handedIn({ revision: f.revision(change.revision), verdict });
    }
    case 'revised': {
      const revision = f.revision(change.revision);
      if (change.figures === null || change.figures.length === 0) return c.revisedOnly({ revision });
      return c.revised({ revision, figures: change.figures.map((each) => figureLine(words, each)).join('; ') });
    }
    case 'withdrawn':
      return c.withdrawn({ revision: f.revision(change.revision), reason: t.report.withdrawReason[change.reason] });
    case 'step': {
      const said = { state: t.approval.state[change.to], revision: f.revision(change.revision) };
      return change.reason === null ? c.step(said) : c.sentBack({ ...said, reason: reasonText(words, change.reason) });
    }
    case 'asked':
      return change.until === null ? c.asked : c.askedUntil({ until: f.date(change.until) });
    case 'extended':
      return c.extended({
        from: f.shortDateTime(change.from),
        due: f.shortDateTime(change.due),
        reason: t.steering.extendReason[change.reason],
      });
  }
};

const item = (words: Words, who: Who, change: Change): string => {
  const { t, f } = words;
  const by = who.person(change.by, change.board);
  const behalf = 'onBehalf' in change && change.onBehalf !== null ? change.onBehalf : null;
  const absent = 'deputyFor' in change ? change.deputyFor : undefined;
  const { onBehalf, inPlaceOf } = t.questions.source;
  return t.changes.item({
    board: boardName(words, change.board),
    what: what(words, change),
    who: [
      by,
      ...(behalf === null ? [] : [onBehalf({ source: who.document(behalf) })]),
      ...(absent === undefined ? [] : [inPlaceOf({ who: who.person(absent, change.board) })]),
    ].join(', '),
    time: f.shortDateTime(change.at),
  });
};

/** The totals that are not what they were, and from how many boards. */
const totalsTable = (words: Words, totals: readonly TotalChange[]): readonly Block[] => {
  const parts = words.config.indicators.flatMap((each) => each.parts ?? []);
  // Without a figure on either side, or a milestone that went from unknown to reached by none, there is no news.
  const blank = (total: IndicatorSummary): boolean => totalText(words, total, false) === words.t.questions.blank;
  const idle = ({ before, after }: TotalChange): boolean =>
    blank(before) && (blank(after) || (after.total?.kind === 'count' && after.total.value === 0));
  const rows = totals.filter((each) => !parts.includes(each.key) && !idle(each));
  const { column } = words.t.changes;
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: column.indicator, align: 'start' },
        { title: column.before, align: 'end' },
        { title: column.after, align: 'end' },
        { title: column.boards, align: 'end' },
      ],
      rows: rows.map(({ key, before, after }) => [
        shortLabelOf(words, key),
        totalText(words, before, false),
        totalText(words, after, false),
        before.reporting.length === after.reporting.length
          ? String(after.reporting.length)
          : `${before.reporting.length} → ${after.reporting.length}`,
      ]),
    },
  ];
};

/** What has changed since a moment: how much first, then each change with who and when, then the totals before and after. */
export const presentChanges = (words: Words, view: ChangesView): Reply => {
  const { t, f } = words;
  const { period, board, since, changes, shown, from, page } = view;
  const label = t.changes.button;
  const last = from + shown.length;
  const more = { from: last + 1, to: Math.min(last + shown.length, changes.length), of: changes.length };
  const about = { verb: 'changes', period, ...(board === null ? {} : { board }) } as const;
  return reply(
    text(
      line(bold(verdict(words, view))),
      ...(page === 1 ? [] : [t.changes.page({ from: from + 1, to: last, of: changes.length })]),
    ),
    bullets(shown.map((change) => item(words, view.who, change))),
    ...(page === 1 ? totalsTable(words, view.totals) : []),
    ...(view.figures || board !== null ? rehearsed(words, view.rehearsal) : []),
    buttons(
      [
        ...(last < changes.length
          ? [button(label.more(more), { ...about, since, page: String(page + 1) }, 'primary')]
          : []),
        ...(changes.length === 0
          ? [
              button(label.yesterday, { ...about, since: addDays(f.localDate(view.now), -1) }),
              button(label.week, { ...about, since: addDays(f.localDate(view.now), -7) }),
            ]
          : []),
      ],
      [
        button(t.questions.button.status, { verb: 'status', period }),
        ...(view.figures ? [button(t.questions.button.summary, { verb: 'summary', period })] : []),
      ],
    ),
  );
};
