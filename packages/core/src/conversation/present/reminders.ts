import type { Instant } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import type { ItemState } from '../../domain/reminder/state.js';
import type { AwayItem, OutageItem, ReportItem, SlotKind } from '../../domain/reminder/types.js';
import type { ApprovalState } from '../../domain/report/approval.js';
import { bold, bullets, button, buttons, italic, line, reply, text } from '../build.js';
import type { Block, Button, Line, Reply } from '../reply.js';
import { awayNoticeBlocks, calledText } from './away.js';
import { formButton } from './form-button.js';
import { type HandoverNews, handoverNoticeBlocks } from './handover.js';
import { presentDigest, type RoundView } from './reminders-digest.js';
import { isOpenMatter, type MatterLine, matterButtons, matterLine, orphanMatterBlocks } from './reminders-matters.js';
import { type RosterNews, rosterBlocks } from './reminders-roster.js';
import { rehearsalNote } from './report.js';
import { reasonText } from './return-reasons.js';
import { shortLabelOf, type Words } from './words.js';

/** One report that a message names, as it stands now. */
export type ReportLine = {
  readonly item: ReportItem;
  readonly state: ItemState;
  readonly board: string;
  readonly done: number;
  readonly of: number;
  /** Keys of the required fields without an answer, in the form's order. */
  readonly missing: readonly string[];
  /** The revision that stands. */
  readonly handedIn: {
    readonly revision: number;
    readonly at: Instant;
    readonly onTime: boolean | null;
    readonly onBehalf: boolean;
  } | null;
  readonly extended: boolean;
  readonly provisional: boolean;
  /** How far it has come in the chain; null while nothing stands. */
  readonly review?: ApprovalState | null;
  /** Why it was sent back, where that is what the message is about. */
  readonly returned?: string | null;
  /** Whose reminder it is, when the reader stands in for them. */
  readonly inPlaceOf: Person | null;
};

export type NoticeView = {
  readonly slot: string;
  readonly kind: SlotKind;
  readonly now: Instant;
  readonly reports: readonly ReportLine[];
  /** What is owed beside the reports. */
  readonly matters: readonly MatterLine[];
  readonly rounds: readonly RoundView[];
  readonly outages: readonly (OutageItem & { readonly newDue: Instant; readonly missing: number })[];
  readonly rosters: readonly RosterNews[];
  readonly aways: readonly { readonly item: AwayItem; readonly person: Person | null }[];
  /** Duties that came or went; `other` null: nothing is known of them any more. */
  readonly handovers: readonly HandoverNews[];
  /** Until when it can be put off; null when it cannot. */
  readonly snooze: 'afternoon' | 'tomorrow' | null;
  /** The reader reports for more than one board, or for none: boards are named. */
  readonly nameBoards: boolean;
  readonly rehearsal: boolean;
};

const MISSING_NAMED = 4;

const isOpen = (report: ReportLine): boolean => report.state === 'owed';

const nameOf = ({ t, f }: Words, report: ReportLine, nameBoards: boolean): string => {
  const period = f.period(report.item.period);
  return nameBoards ? t.reminders.nameOf({ period, board: report.board }) : t.reminders.name({ period });
};

/** `✓ Báo cáo 6 tháng đầu năm 2024: đã nộp 09:40 15/6, lần 1, đúng hạn`. */
const doneLine = (words: Words, report: ReportLine, nameBoards: boolean): Line => {
  const { t, f } = words;
  const name = nameOf(words, report, nameBoards);
  if (report.handedIn === null) return line(`${name}: ${t.reminders.locked}`);
  const { at, revision, onTime, onBehalf } = report.handedIn;
  const verdict = onTime === null ? '' : onTime ? t.reminders.onTime : t.reminders.late;
  const done = t.reminders.done({ name, time: f.shortDateTime(at), revision: f.revision(revision) });
  return line(`${done}${verdict}${onBehalf ? t.reminders.onBehalf : ''}`);
};

const openLine = (words: Words, report: ReportLine, nameBoards: boolean): Line => {
  const { t, f } = words;
  const { done, of, missing } = report;
  if (report.returned != null) {
    const again = t.approval.task({ reason: reasonText(words, report.returned) });
    return line(
      `${nameOf(words, report, nameBoards)}: ${again}${t.reminders.due({ due: f.dateTime(report.item.due) })}`,
    );
  }
  const named = missing.slice(0, MISSING_NAMED).map((key) => shortLabelOf(words, key));
  const rest = missing.length - named.length;
  const what = italic(`${named.join(', ')}${rest > 0 ? t.reminders.andMore({ n: rest }) : ''}`);
  const state =
    missing.length === 0
      ? [t.reminders.ready({ of })]
      : report.handedIn !== null
        ? [t.reminders.incomplete({ done, of }), what]
        : done === 0
          ? [t.reminders.empty]
          : [t.reminders.filled({ done, of }), what];
  const due = t.reminders.due({ due: f.dateTime(report.item.due) });
  const inPlace = report.inPlaceOf === null ? '' : t.away.inPlaceOf({ who: calledText(words, report.inPlaceOf) });
  const marks = `${inPlace}${report.extended ? t.reminders.extended : ''}${report.provisional ? t.reminders.provisional : ''}`;
  return line(`${nameOf(words, report, nameBoards)}: `, ...state, `${due}${marks}`);
};

/** What is open of the reader’s own, reports and what is owed beside them. */
type Open = { readonly reports: readonly ReportLine[]; readonly matters: readonly MatterLine[] };

const heading = (words: Words, view: NoticeView, open: Open): string | null => {
  const { t, f } = words;
  const all = [...open.reports, ...open.matters].map(({ item }) => item);
  const [nearest] = all.map((item) => item.due).sort();
  if (nearest === undefined) return null;
  const n = open.reports.length;
  const matters = open.matters.length;
  const left = f.daysLeft(view.now, nearest);
  const because = new Set(all.map((item) => item.because));
  if (view.kind === 'nudge') return n > 0 ? t.reminders.nudge({ n }) : t.reminders.matter.nudge({ n: matters });
  if (because.has('duty') || because.has('returned')) {
    const urgentOf = (lines: readonly (ReportLine | MatterLine)[]): number =>
      lines.filter(({ item }) => f.daysLeft(view.now, item.due) === left).length;
    const [urgent, urgentMatters] = [urgentOf(open.reports), urgentOf(open.matters)];
    if (urgent + urgentMatters < all.length) return t.reminders.mixed({ n, matters, urgent, urgentMatters, left });
    if (view.now > nearest) return t.reminders.overdue({ n, matters, left });
    return f.localDate(nearest) === f.localDate(view.now)
      ? t.reminders.today({ n, matters })
      : t.reminders.ahead({ n, matters, left });
  }
  if (!because.has('escalation')) return t.reminders.orphanHead;
  if (open.matters.some(({ item }) => item.board === null)) return t.reminders.matter.steering({ n: matters, left });
  return n > 0 ? t.reminders.escalation({ left }) : t.reminders.matter.escalation({ left });
};

const reportButtons = (words: Words, open: readonly ReportLine[]): readonly (readonly Button[])[] => {
  const { t } = words;
  const [only] = open;
  if (only === undefined) return [];
  const where = (report: ReportLine) => ({ period: report.item.period, board: report.item.board });
  if (open.length > 1) {
    // One board’s reports are told apart by their periods.
    const oneBoard = new Set(open.map((report) => report.item.board)).size === 1;
    const labelOf = ({ item, board }: ReportLine): string =>
      oneBoard ? words.f.periodName(item.period) : t.reminders.button.goOnOf({ board });
    return open.slice(0, 6).map((report) => [button(labelOf(report), { verb: 'report', ...where(report) })]);
  }
  if (only.returned != null) return [[button(t.approval.button.revise, { verb: 'revise', ...where(only) }, 'primary')]];
  const label = only.done === 0 ? t.reminders.button.start : t.reminders.button.goOn;
  const fill =
    only.missing.length === 0
      ? button(t.reminders.button.submit, { verb: 'submit', ...where(only) }, 'primary')
      : button(label, { verb: 'report', ...where(only) }, 'primary');
  const late = only.item.rung >= 0 ? [button(t.reminders.button.askExtension, { verb: 'extend', ...where(only) })] : [];
  return [[fill, formButton(words, where(only)), ...late]];
};

/** Boards whose officers the bot cannot reach, for the secretary: names, not a line each. */
const orphanBlocks = (words: Words, orphans: readonly ReportLine[]): readonly Block[] => {
  const { t, f } = words;
  const dues = [...new Set(orphans.map((report) => report.item.due))].sort();
  return [
    text(line(bold(t.reminders.orphanSecretary({ n: orphans.length })))),
    bullets(
      dues.map((due) => {
        const names = orphans.filter((report) => report.item.due === due).map((report) => report.board);
        return `${f.list(names)}${t.reminders.due({ due: f.dateTime(due) })}`;
      }),
    ),
  ];
};

const outageBlocks = (words: Words, view: NoticeView): readonly Block[] => {
  const { t, f } = words;
  return view.outages.flatMap((outage) => [
    text(
      line(bold(t.reminders.outage.title({ from: f.shortDateTime(outage.from), to: f.shortDateTime(outage.until) }))),
      t.reminders.outage.body({
        period: f.period(outage.period),
        due: f.dateTime(outage.due),
        missing: outage.missing,
      }),
      t.reminders.outage.offer({ due: f.dateTime(outage.newDue) }),
    ),
    buttons([
      button(
        t.reminders.button.extendAll,
        { verb: 'extend_all', period: outage.period, minutes: String(outage.minutes) },
        'primary',
      ),
    ]),
  ]);
};

/** What waits for the reader’s approval or acceptance: by when, and what of it is done. */
const reviewBlocks = (words: Words, reviews: readonly ReportLine[]): readonly Block[] => {
  const { t, f } = words;
  return (['approve', 'accept'] as const).flatMap((deed): readonly Block[] => {
    const these = reviews.filter(({ item }) => item.because === deed);
    if (these.length === 0) return [];
    const open = these.filter(isOpen);
    const title = open.length === 0 ? t.approval.none[deed] : t.approval.list[deed]({ n: open.length });
    return [
      text(line(bold(title))),
      bullets(
        these.map((each) => {
          const name = nameOf(words, each, true);
          if (isOpen(each)) return `${name}${t.approval.tier[deed]({ due: f.dateTime(each.item.due) })}`;
          return each.review == null ? `✓ ${name}` : `✓ ${name}: ${t.approval.state[each.review]}`;
        }),
      ),
    ];
  });
};

const reviewButtons = ({ t, f }: Words, open: readonly ReportLine[]): readonly (readonly Button[])[] => {
  const several = new Set(open.map(({ item }) => item.period)).size > 1;
  return open.slice(0, 6).flatMap(({ item, board }) => {
    const verb = item.because === 'approve' || item.because === 'accept' ? item.because : null;
    const name = several ? `${board}, ${f.periodName(item.period)}` : board;
    return verb === null
      ? []
      : [[button(t.approval.button.open({ board: name }), { verb, period: item.period, board: item.board })]];
  });
};

const ownBlocks = (words: Words, view: NoticeView, own: Open): readonly Block[] => {
  const open = { reports: own.reports.filter(isOpen), matters: own.matters.filter(isOpenMatter) };
  const title = heading(words, view, open);
  const lines = [
    ...own.reports.map((report) =>
      isOpen(report) ? openLine(words, report, view.nameBoards) : doneLine(words, report, view.nameBoards),
    ),
    ...own.matters.map((matter) => matterLine(words, matter, view.nameBoards)),
  ];
  if (title === null) return lines.length === 0 ? [] : [text(...lines)];
  return [text(line(bold(title))), bullets(lines)];
};

/**
 * A message of the bot's own: everything owed in one, the state of the round, an outage. Presented again after a hand-in it is the
 * same card with that report ticked off.
 */
export const presentNotice = (words: Words, view: NoticeView): Reply => {
  const { t } = words;
  const forSecretary = view.reports.filter(
    (report) => report.item.because === 'orphan' && view.kind !== 'nudge' && isOpen(report) && view.nameBoards,
  );
  const reviews = view.reports.filter(({ item }) => item.because === 'approve' || item.because === 'accept');
  const own = view.reports.filter((report) => !forSecretary.includes(report) && !reviews.includes(report));
  const orphans = view.matters.filter(
    (matter) => matter.item.because === 'orphan' && view.kind !== 'nudge' && isOpenMatter(matter) && view.nameBoards,
  );
  const matters = view.matters.filter((matter) => !orphans.includes(matter));
  const open = [...view.reports.filter(isOpen), ...view.matters.filter(isOpenMatter)];
  const live = open.length > 0 || view.rounds.length > 0 || view.rosters.length > 0;
  const snooze =
    view.snooze === null || open.length === 0
      ? []
      : [
          button(view.snooze === 'afternoon' ? t.reminders.button.snoozeAfternoon : t.reminders.button.snoozeTomorrow, {
            verb: 'snooze',
            slot: view.slot,
          }),
        ];
  return reply(
    ...view.aways.flatMap(({ item, person }) => awayNoticeBlocks(words, item, person)),
    ...view.handovers.flatMap((news) => handoverNoticeBlocks(words, news, open.length > 0)),
    ...outageBlocks(words, view),
    ...view.rosters.flatMap((news) => rosterBlocks(words, news)),
    ...ownBlocks(words, view, { reports: own, matters }),
    ...reviewBlocks(words, reviews),
    ...(forSecretary.length === 0 ? [] : orphanBlocks(words, forSecretary)),
    ...orphanMatterBlocks(words, orphans),
    ...view.rounds.flatMap((round) => presentDigest(words, round, view.rounds.length > 1)),
    rehearsalNote(
      words,
      view.rehearsal && view.reports.length + view.matters.length + view.rounds.length + view.outages.length > 0,
    ),
    buttons(
      ...reportButtons(words, own.filter(isOpen)),
      ...matterButtons(words, matters.filter(isOpenMatter)),
      ...reviewButtons(words, reviews.filter(isOpen)),
      ...(forSecretary.length === 0 ? [] : [[button(t.reminders.button.invite, { verb: 'invite' })]]),
      ...(live ? [[...snooze, button(t.reminders.button.why, { verb: 'why', slot: view.slot })]] : []),
    ),
  );
};
