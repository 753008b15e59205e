import type { FormField } from '../../domain/cluster/types.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { RoundStatus } from '../../domain/summary/types.js';
import { bold, bullets, button, buttons, line, numbered, reply, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import { type ReviewView, waitingLine } from './approval.js';
import { ballotTasks, type ListedBallot } from './ballots.js';
import { directiveTasks, type ListedDirective } from './directive-list.js';
import { type MatterLine, matterButtons, matterLine } from './reminders-matters.js';
import { reasonText } from './return-reasons.js';
import { openMatters, overdueNames, type Reader } from './status-matters.js';
import { boardName } from './summary-words.js';
import { shortLabelOf, type Words } from './words.js';

/** One report this person enters: owed, or handed in. */
export type TaskReport = {
  readonly board: BoardId;
  readonly period: PeriodId;
  readonly due: Instant;
  readonly owed: boolean;
  /** Why it was sent back and is owed again; `due` is then the day for that. Null: it was not. */
  readonly returned?: string | null;
  readonly revision: number;
  readonly handedInAt: Instant | null;
  readonly done: number;
  readonly of: number;
  readonly missing: readonly FormField[];
};

export type TasksView = {
  readonly now: Instant;
  /** Open for entry, earliest due first. */
  readonly reports: readonly TaskReport[];
  /** For those who run the cycle; null for everybody else, and while no cycle is open. */
  readonly round: RoundStatus | null;
  /** Other rounds under way, for those who run the cycle. */
  readonly rounds?: readonly RoundStatus[];
  /** How the open matters are put: asked of a leader, told to the secretary. */
  readonly reader: Reader | null;
  /** What waits for the reader in the approval chain. */
  readonly steps?: readonly Waiting[];
  /** What is owed beside the reports, earliest due first. */
  readonly beside?: readonly MatterLine[];
  /** Announcements and directives that wait for a word of the reader's own boards. */
  readonly directives?: readonly ListedDirective[];
  /** Secret ballots that wait for the reader's vote. */
  readonly ballots?: readonly ListedBallot[];
  /** Enters reports of some board. */
  readonly entersReports: boolean;
};

/** What is owed beside the reports, under a heading unless that is the verdict itself. */
const besideBlocks = (words: Words, { beside = [] }: TasksView, said: string): readonly Block[] => {
  if (beside.length === 0) return [];
  const heading = words.t.reminders.matter.list({ n: beside.length });
  const nameBoards = new Set(beside.map(({ item }) => item.board)).size > 1;
  return [
    text(...(heading === said ? [] : [heading])),
    bullets(beside.map((matter) => matterLine(words, matter, nameBoards))),
    buttons(...matterButtons(words, beside)),
  ];
};

/** Reports that wait for one deed of the reader. */
type Waiting = {
  readonly deed: 'approve' | 'accept';
  readonly waiting: readonly Pick<ReviewView, 'board' | 'period' | 'approval'>[];
};

const MISSING_NAMED = 4;
const WAITING_SHOWN = 3;

const missingText = (words: Words, missing: readonly FormField[]): string => {
  const names = missing.map((field) => shortLabelOf(words, field.key));
  const rest = names.length - MISSING_NAMED;
  return rest < 2
    ? names.join('; ')
    : words.t.questions.tasks.andMore({ list: names.slice(0, MISSING_NAMED).join('; '), n: rest });
};

const stateText = (words: Words, task: TaskReport): string => {
  const k = words.t.questions.tasks;
  if (task.returned != null) return words.t.approval.task({ reason: reasonText(words, task.returned) });
  const missing = missingText(words, task.missing);
  if (task.revision > 0) return k.incomplete({ revision: words.f.revision(task.revision), missing });
  if (task.done === 0) return k.untouched;
  return task.missing.length === 0 ? k.ready({ of: task.of }) : k.filled({ done: task.done, of: task.of, missing });
};

const waitingIn = ({ steps = [] }: TasksView): readonly Waiting[] => steps.filter(({ waiting }) => waiting.length > 0);

/** What waits in the approval chain, each list under its heading unless that is the verdict itself. */
const stepBlocks = (words: Words, view: TasksView, said: string): readonly Block[] =>
  waitingIn(view).flatMap(({ deed, waiting }) => {
    const heading = words.t.approval.list[deed]({ n: waiting.length });
    return [
      text(...(heading === said ? [] : [heading])),
      bullets(waiting.map((each) => waitingLine(words, each))),
      buttons(
        waiting
          .slice(0, WAITING_SHOWN)
          .map(({ board, period }) =>
            button(words.t.approval.button.open({ board: board.name }), { verb: deed, period, board: board.id }),
          ),
      ),
    ];
  });

const verdict = (words: Words, view: TasksView, owed: readonly TaskReport[], matters: readonly string[]): string => {
  const { t, f } = words;
  const k = t.questions.tasks;
  const [first] = owed;
  if (first !== undefined && owed.every((task) => task.returned != null))
    return t.approval.owedAgain({ n: owed.length, left: f.daysLeft(view.now, first.due) });
  if (first !== undefined) return k.owed({ n: owed.length, left: f.daysLeft(view.now, first.due) });
  if (view.reader !== null && matters.length > 0)
    return (view.reader === 'leader' ? k.decide : k.handle)({ n: matters.length });
  const [waits] = waitingIn(view);
  if (waits !== undefined) return t.approval.list[waits.deed]({ n: waits.waiting.length });
  if (view.beside !== undefined && view.beside.length > 0) return t.reminders.matter.list({ n: view.beside.length });
  const { directives = [] } = view;
  if (directives.length > 0) return t.directives.task({ n: directives.length });
  const { ballots = [] } = view;
  if (ballots.length > 0) return t.ballots.list.waiting({ n: ballots.length });
  if (view.reader !== null) return k.nothingToDecide;
  return view.entersReports ? k.nothing : k.noReports;
};

const actions = (words: Words, view: TasksView, owed: readonly TaskReport[]): readonly (readonly Button[])[] => {
  const label = words.t.questions.button;
  const [first] = owed;
  const { round } = view;
  const asking = round?.boards.find((status) => status.extensionRequest !== null && !status.handedIn);
  const until = asking?.extensionRequest?.until ?? null;
  return [
    first === undefined
      ? []
      : [
          first.returned == null
            ? button(
                first.done === 0 ? label.report : label.goOn,
                { verb: 'report', period: first.period, board: first.board },
                'primary',
              )
            : button(
                words.t.approval.button.revise,
                { verb: 'revise', period: first.period, board: first.board },
                'primary',
              ),
          button(label.draft, { verb: 'draft', period: first.period, board: first.board }),
          button(label.template, { verb: 'template', period: first.period, board: first.board }),
        ],
    [
      ...(round === null || asking === undefined
        ? []
        : [
            button(label.extendBoard({ board: boardName(words, asking.board) }), {
              verb: 'extend',
              period: round.period,
              board: asking.board,
              ...(until === null ? {} : { date: until }),
              reason: 'requested',
            }),
            button(words.t.steering.button.refuse, {
              verb: 'extend_refuse',
              period: round.period,
              board: asking.board,
              ...(until === null ? {} : { date: until }),
            }),
          ]),
      ...(round !== null && round.counts.missing > 0
        ? [button(label.remindMissing({ n: round.counts.missing }), { verb: 'remind', period: round.period })]
        : []),
    ],
    [
      round === null
        ? button(label.status, { verb: 'status' })
        : button(label.status, { verb: 'status', period: round.period }),
      button(label.deadlines, { verb: 'deadlines' }),
    ],
  ];
};

/** What this person still owes, and what waits for their word. */
export const presentTasks = (words: Words, view: TasksView): Reply => {
  const { t, f } = words;
  const k = t.questions.tasks;
  const owed = view.reports.filter((task) => task.owed);
  const { round } = view;
  const overdue = round === null ? '' : overdueNames(words, round);
  const matters =
    round === null ? [] : [...openMatters(words, round), ...(overdue === '' ? [] : [k.overdue({ names: overdue })])];
  const asked = view.reader === 'leader' ? k.decide({ n: matters.length }) : k.handle({ n: matters.length });
  const said = verdict(words, view, owed, matters);
  return reply(
    text(line(bold(said))),
    bullets(
      view.reports.map((task) => {
        const at = { board: boardName(words, task.board), period: f.period(task.period) };
        return task.owed || task.handedInAt === null
          ? k.item({ ...at, state: stateText(words, task), due: f.dateTime(task.due) })
          : k.done({ ...at, revision: f.revision(task.revision), time: f.dateTime(task.handedInAt) });
      }),
    ),
    ...(owed.length > 0 && matters.length > 0 ? [text(asked)] : []),
    numbered(matters),
    ...stepBlocks(words, view, said),
    ...besideBlocks(words, view, said),
    ...directiveTasks(words, view.directives ?? [], view.now, said),
    ...ballotTasks(words, view.ballots ?? [], view.now, said),
    text(
      ...(round === null
        ? []
        : [
            k.round({
              period: f.period(round.period),
              n: round.counts.handedIn,
              of: round.counts.expected,
              due: f.dateTime(round.due),
              left: f.daysLeft(round.at, round.due),
            }),
          ]),
      ...(view.rounds ?? []).map((other) =>
        t.cycles.state.alsoOpen({
          names: t.cycles.state.round({
            period: f.period(other.period),
            n: other.counts.handedIn,
            of: other.counts.expected,
            due: f.dateTime(other.due),
          }),
        }),
      ),
    ),
    buttons(...actions(words, view, owed)),
  );
};
