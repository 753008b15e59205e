import type { BoardId } from '../../domain/ids.js';
import type { SilenceCase } from '../../domain/reminder/silence-classes.js';
import { bottom, ranked, top } from '../../domain/summary/rank.js';
import type { BoardStatus, IndicatorSummary, RoundStatus, StatusClass } from '../../domain/summary/types.js';
import { bold, bullets, button, buttons, line, numbered, reply, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import { stepCounts } from './approval.js';
import { silenceNote } from './silence.js';
import { openMatters, type Reader } from './status-matters.js';
import { boardName, figureText, noted, rehearsed, totalText } from './summary-words.js';
import { labelOf, type Words } from './words.js';

/** The round as one person may see it: other boards' drafts and contacts were taken out before. */
export type StatusView = {
  readonly round: RoundStatus;
  /** Secretary or leader. */
  readonly inside: boolean;
  readonly own: readonly BoardId[];
  /** Whether the figures of all boards may be seen now. */
  readonly figures: boolean;
  readonly only: 'missing' | 'submitted' | null;
  /** The first figure of the form, for those who run the cycle; null while nobody stated it. */
  readonly headline: IndicatorSummary | null;
  /** Who is asked about what waits; null for those who do not run the cycle. */
  readonly reader: Reader | null;
  /** Difficulties and proposals whose answer is overdue. */
  readonly questions?: number;
  readonly rehearsal: boolean;
  /** How entry was opened, closed or published out of the ordinary, and what else is open. */
  readonly notes?: readonly string[];
  /** Why boards past their due instant are silent, for those who run the cycle. */
  readonly silence?: ReadonlyMap<BoardId, SilenceCase>;
  /** What those who steer may do with the cycle. */
  readonly steering?: readonly (readonly Button[])[];
};

/** So many names still read well inside the verdict; more go into groups below it. */
const NAMED_IN_VERDICT = 4;

const OUT: readonly StatusClass[] = ['overdue', 'nobody_enrolled', 'not_reachable', 'extended', 'draft', 'missing'];
const IN: readonly StatusClass[] = ['handed_in', 'late', 'incomplete'];

/** What else is known of a board that has not handed in; `inGroup`: its class stands before it already. */
const notesOut = (words: Words, view: StatusView, status: BoardStatus, inGroup: boolean): readonly string[] => {
  const { note } = words.t.questions.status;
  const day = (instant: BoardStatus['due']): string => words.f.shortDate(words.f.localDate(instant));
  const lost = status.reach?.unreachableSince ?? null;
  const contact = {
    nobody_enrolled: inGroup ? [] : [note.nobody],
    not_reachable:
      lost === null
        ? inGroup
          ? []
          : [note.notReachable]
        : [inGroup ? note.since({ date: day(lost) }) : note.notReachableSince({ date: day(lost) })],
  };
  const request = status.extensionRequest;
  return [
    ...(status.class === 'nobody_enrolled' || status.class === 'not_reachable' ? contact[status.class] : []),
    ...(status.extended
      ? [
          inGroup && status.class === 'extended'
            ? note.until({ date: day(status.due) })
            : note.extendedTo({ date: day(status.due) }),
        ]
      : []),
    ...(request === null
      ? []
      : [request.until === null ? note.asks : note.asksUntil({ date: words.f.shortDate(request.until) })]),
    ...silenceNote(words, status, view.silence?.get(status.board)),
    ...(status.withdrawn ? [note.withdrawn] : []),
    ...(status.draft === null || status.withdrawn ? [] : [note.draft(status.draft)]),
  ];
};

const notesIn = (words: Words, status: BoardStatus): readonly string[] => {
  const { note } = words.t.questions.status;
  return [
    ...(status.class === 'late' && status.lateAt !== null
      ? [note.lateBy({ by: words.f.duration(status.due, status.lateAt) })]
      : []),
    ...(status.byExtension && status.class === 'handed_in' ? [note.byExtension] : []),
    ...(status.onBehalf ? [note.onBehalf] : []),
  ];
};

/** Complete and neither on time nor late yet: the head's approval decides. */
const pending = (boards: readonly BoardStatus[]): readonly BoardStatus[] =>
  boards.filter((status) => status.complete && status.onTime === null);

const pendingLine = (words: Words, boards: readonly BoardStatus[]): readonly string[] => {
  const waits = pending(boards);
  const names = waits.map(({ board }) => boardName(words, board)).join(', ');
  return waits.length === 0 ? [] : [words.t.approval.status.pendingNames({ n: waits.length, names })];
};

/** What is the same of many boards is said once for all of them; null where it is not. */
const sameSilence = (words: Words, view: StatusView, boards: readonly BoardStatus[]): string | null => {
  const notes = boards.map((status) => silenceNote(words, status, view.silence?.get(status.board)).join());
  const [first = ''] = notes;
  return boards.length > NAMED_IN_VERDICT && first !== '' && notes.every((note) => note === first) ? first : null;
};

/** Who does not see into drafts is not told that nothing was entered, only that nothing was handed in. */
const groups = (words: Words, view: StatusView, classes: readonly StatusClass[]): Block => {
  const { round, inside } = view;
  return bullets(
    classes.flatMap((each) => {
      const waits = pending(round.boards);
      const boards = round.boards.filter((status) => status.class === each && !waits.includes(status));
      if (boards.length === 0) return [];
      const why = sameSilence(words, view, boards);
      const { silence: _, ...bare } = view;
      const seen = why === null ? view : bare;
      const names = boards.map((status) =>
        noted(
          words,
          boardName(words, status.board),
          status.handedIn ? notesIn(words, status) : notesOut(words, seen, status, true),
        ),
      );
      const label = words.t.questions.status.group[each === 'missing' && !inside ? 'out' : each];
      const said = label({ n: boards.length, names: names.join(', ') });
      return [why === null ? said : words.t.silence.ofAll({ said, why })];
    }),
  );
};

const inVerdict = ({ t }: Words, { counts, boards }: RoundStatus): string => {
  const s = t.questions.status;
  return [
    ...(counts.onTime > 0 ? [s.onTime({ n: counts.onTime })] : []),
    ...(counts.late > 0 ? [s.late({ n: counts.late })] : []),
    ...(counts.incomplete > 0 ? [s.incomplete({ n: counts.incomplete })] : []),
    ...(pending(boards).length > 0 ? [t.approval.status.pending({ n: pending(boards).length })] : []),
  ].join(', ');
};

/** The missing by name and note when they are few; null when they are many, and groups follow. */
const fewMissing = (words: Words, view: StatusView): string | null => {
  const missing = view.round.boards.filter((status) => !status.handedIn);
  if (missing.length > NAMED_IN_VERDICT) return null;
  return missing
    .map((status) => noted(words, boardName(words, status.board), notesOut(words, view, status, false)))
    .join(', ');
};

const verdict = (words: Words, view: StatusView): string => {
  const { round, only } = view;
  const s = words.t.questions.status;
  const { expected: of, handedIn: n, missing } = round.counts;
  const names = fewMissing(words, view);
  if (only === 'missing' && missing > 0)
    return names === null ? s.onlyMissing({ n: missing, of }) : s.onlyMissingNamed({ n: missing, of, names });
  if (n === 0) return s.none({ of });
  if (only === 'submitted' && missing > 0) return s.onlyIn({ n, of });
  if (missing === 0) return s.all({ of, verdict: inVerdict(words, round) });
  const tail = names === null ? s.missingMany({ n: missing }) : s.missing({ n: missing, names });
  return `${s.some({ n, of, verdict: inVerdict(words, round) })}${tail}`;
};

const rates = (words: Words, { completeness, timeliness }: RoundStatus): string =>
  words.t.questions.status.rates({
    complete: `${completeness.done}/${completeness.of}`,
    completePercent: words.f.percent(completeness.percent),
    onTime: `${timeliness.done}/${timeliness.of}`,
    onTimePercent: words.f.percent(timeliness.percent),
  });

const actions = (words: Words, view: StatusView): readonly (readonly Button[])[] => {
  const label = words.t.questions.button;
  const { round, only } = view;
  const { period, counts } = round;
  const owes = round.boards.some((status) => view.own.includes(status.board) && !status.handedIn);
  const silent = (view.silence?.size ?? 0) > 0 && only !== 'submitted';
  const asked = round.boards.some((status) => status.extensionRequest !== null && !status.handedIn);
  return [
    [
      ...(view.inside && counts.missing > 0 && round.at <= round.lock
        ? [button(label.remindMissing({ n: counts.missing }), { verb: 'remind', period }, 'primary')]
        : []),
      ...(view.inside && asked ? [button(label.extend, { verb: 'extend', period })] : []),
      ...(silent ? [button(words.t.silence.button.why, { verb: 'silence', period })] : []),
      ...(owes ? [button(label.report, { verb: 'report', period }, 'primary')] : []),
    ],
    [
      ...(only !== 'submitted' && counts.handedIn > 0
        ? [button(label.submitted, { verb: 'status', period, only: 'submitted' })]
        : []),
      ...(only === 'submitted' && counts.missing > 0
        ? [button(label.missing, { verb: 'status', period, only: 'missing' })]
        : []),
      ...(view.figures && counts.handedIn > 0
        ? [button(label.summary, { verb: 'summary', period }), button(label.source, { verb: 'source', period })]
        : [button(label.deadlines, { verb: 'deadlines', period })]),
    ],
  ];
};

/** `Kết nạp đảng viên: 9.870, đạt 44,1% chỉ tiêu năm (12 ban). Cao nhất: Nghệ An 1.204. Thấp nhất: Lạng Sơn 288.` */
const headlineText = (words: Words, indicator: IndicatorSummary): string => {
  const { t, f } = words;
  const named = {
    label: labelOf(words, indicator.key),
    value: totalText(words, indicator, false),
    n: indicator.reporting.length,
  };
  const first =
    indicator.share === null || indicator.share.boards !== indicator.reporting.length
      ? t.questions.status.headline(named)
      : t.questions.status.headlineShare({ ...named, percent: f.percent(indicator.share.percent) });
  const rows = ranked(indicator.cells);
  const last = bottom(rows, 1);
  const names = (edge: typeof rows): string =>
    edge
      .map(({ cell }) =>
        t.questions.indicator.named({ name: boardName(words, cell.board), value: figureText(words, cell) }),
      )
      .join(', ');
  return rows.length < 2 || last.some((row) => row.rank === 1)
    ? first
    : [
        first,
        t.questions.indicator.highest({ names: names(top(rows, 1)) }),
        t.questions.indicator.lowest({ names: names(last) }),
      ].join(' ');
};

/** Who has handed in and who has not: the verdict, then names by class, then what to do about it. */
export const presentStatus = (words: Words, view: StatusView): Reply => {
  const { round, only, headline, reader } = view;
  const { t, f } = words;
  const outside = only === 'submitted' || fewMissing(words, view) !== null ? [] : OUT;
  const inside = only === 'missing' ? [] : only === 'submitted' ? IN : IN.filter((each) => each !== 'handed_in');
  const about = t.questions.status.about({ period: f.period(round.period), at: f.shortDateTime(round.at) });
  const matters = reader === null || only === 'submitted' ? [] : openMatters(words, round, view.questions);
  const ask = reader === 'leader' ? t.questions.tasks.decide : t.questions.tasks.handle;
  return reply(
    text(
      line(bold(verdict(words, view))),
      only === null && round.counts.handedIn > 0 ? `${about} ${rates(words, round)}` : about,
      ...(only === null ? stepCounts(words, round.boards, round.at) : []),
      ...(headline === null || only !== null ? [] : [headlineText(words, headline)]),
      ...(view.notes ?? []),
    ),
    groups(words, view, [...outside, ...inside]),
    bullets(only === 'missing' ? [] : pendingLine(words, round.boards)),
    text(...(matters.length === 0 ? [] : [ask({ n: matters.length })])),
    numbered(matters),
    ...rehearsed(words, view.rehearsal),
    buttons(
      ...actions(words, view),
      ...(matters.length > 0 && (view.questions ?? 0) > 0
        ? [[button(t.difficulties.button.overdue, { verb: 'questions', do: 'overdue' })]]
        : []),
      ...(only === null ? (view.steering ?? []) : []),
    ),
  );
};
