import { parseCall } from '../../domain/calendar/periods.js';
import type { CycleInstants } from '../../domain/cycle/types.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import type { TierDue } from '../../domain/report/tiers.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { leadLine } from './leads.js';
import { boardName } from './summary-words.js';
import type { Words } from './words.js';

/** A person's own board in that cycle. */
export type OwnDeadline = {
  readonly board: BoardId;
  readonly due: Instant;
  readonly lock: Instant;
  readonly extended: boolean;
  readonly asked: { readonly until: CalendarDate | null } | null;
  /** Number of the standing revision; 0 when none stands. */
  readonly revision: number;
  readonly done: number;
  readonly of: number;
};

export type DeadlineView = {
  readonly instants: CycleInstants;
  readonly now: Instant;
  readonly own: readonly OwnDeadline[];
  /** Which days boards report that report only some of the period, worded. */
  readonly parts: readonly string[];
  /** The deadlines of the chain after the board’s own. */
  readonly tiers?: readonly TierDue[];
  /** Other boards with more time, for those who run the cycle. */
  readonly extended: readonly { readonly board: BoardId; readonly due: Instant }[];
  /** The cycle has opened. */
  readonly open: boolean;
  /** Other cycles open for entry, with the instant this person has to keep; earliest first. */
  readonly others?: readonly { readonly period: PeriodId; readonly due: Instant }[];
  /** How entry was opened, closed or published out of the ordinary. */
  readonly notes?: readonly string[];
  /** The cycle after it, once this one is locked. */
  readonly next: CycleInstants | null;
};

const ownLines = (words: Words, { instants }: DeadlineView, own: OwnDeadline): readonly string[] => {
  const { t, f } = words;
  const d = t.questions.deadlines;
  const board = boardName(words, own.board);
  const asked = own.asked === null || own.revision > 0 ? null : own.asked.until;
  return [
    ...(own.extended
      ? [d.extendedOwn({ board, due: f.dateTime(own.due), original: f.shortDateTime(instants.due) })]
      : []),
    ...(own.asked === null || own.revision > 0
      ? []
      : [d.asked({ board, until: asked === null ? '' : f.shortDate(asked) })]),
    own.revision > 0
      ? d.ownIn({ board, revision: f.revision(own.revision) })
      : d.ownOpen({ board, done: own.done, of: own.of }),
  ];
};

/** Whatever else is open, so that nobody takes one report for the only one. */
export const alsoOpen = (
  { t, f }: Words,
  others: readonly { readonly period: PeriodId; readonly due: Instant }[],
): readonly string[] =>
  others.length === 0
    ? []
    : [
        t.cycles.state.alsoOpen({
          names: others
            .map(({ period, due }) => t.cycles.state.other({ period: f.period(period), due: f.dateTime(due) }))
            .join('; '),
        }),
      ];

/** When is it due: the instant first, as this person's board has it, then what leads up to it and what follows. */
export const presentDeadlines = (words: Words, view: DeadlineView): Reply => {
  const { t, f } = words;
  const d = t.questions.deadlines;
  const { instants, now, own, next } = view;
  const [only, ...others] = own;
  const mine = only !== undefined && others.length === 0 ? only : { due: instants.due, lock: instants.lock };
  const period = f.period(instants.period);
  const due = f.dateTime(mine.due);
  const locked = now > mine.lock;
  const owes = view.open && !locked && own.some((each) => each.revision === 0);
  const label = t.questions.button;
  return reply(
    text(
      line(bold(locked ? d.verdictPast({ period, due }) : d.verdict({ period, due, left: f.daysLeft(now, mine.due) }))),
      ...(instants.provisional ? [d.provisional] : []),
      ...(view.notes ?? []),
      ...(view.open ? own.flatMap((each) => ownLines(words, view, each)) : []),
      ...view.parts,
      ...(view.tiers ?? []).map(({ deed, by }) => t.approval.tier.deadline[deed]({ due: f.dateTime(by) })),
      ...(view.extended.length === 0
        ? []
        : [
            d.extendedOthers({
              names: view.extended
                .map((each) =>
                  d.until({ board: boardName(words, each.board), date: f.shortDate(f.localDate(each.due)) }),
                )
                .join(', '),
            }),
          ]),
      ...(locked
        ? []
        : [
            ...(now < instants.opens ? [d.opens({ date: f.longDate(f.localDate(instants.opens)) })] : []),
            // A report called for counts up to its own due day.
            ...(parseCall(instants.period) === null ? [d.cutoff({ date: f.date(instants.cutoff) })] : []),
            d.lock({ lock: f.dateTime(mine.lock) }),
          ]),
      ...leadLine(words, instants.period),
      ...alsoOpen(words, view.others ?? []),
      ...(next === null
        ? []
        : [
            d.next({
              period: f.period(next.period),
              due: f.dateTime(next.due),
              opens: f.date(f.localDate(next.opens)),
            }),
          ]),
    ),
    buttons([
      ...(owes ? [button(label.report, { verb: 'report', period: instants.period }, 'primary')] : []),
      ...(view.open ? [button(label.status, { verb: 'status', period: instants.period })] : []),
    ]),
  );
};
