import {
  type PlacedStep,
  type StepGroup,
  stepsIn,
  stepsOf,
  type Term,
  type TermStep,
} from '../../domain/cluster/terms.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { StepCell, StepRow } from '../../domain/milestone/matrix.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import {
  groupArgument,
  groupName,
  groupShort,
  stepArgument,
  stepCellText,
  stepDue,
  stepName,
  stepShort,
  termName,
} from './milestone-words.js';
import { boardName } from './summary-words.js';
import type { Words } from './words.js';

/** The steps of a term as one person may see them. */
export type MatrixView = {
  readonly term: Term;
  readonly today: CalendarDate;
  /** Board × all steps of the term, by the boards of today. */
  readonly rows: readonly StepRow[];
  /** The boards this person reports steps of, their own first; empty for who only looks on. */
  readonly own: readonly BoardId[];
  /** May report for all boards, on their behalf. */
  readonly forAll: boolean;
};

const REPORT_BUTTONS = 4;
const IN_A_ROW = 2;
const OPEN_NAMED = 4;

export const inRows = (all: readonly Button[]): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(all.length / IN_A_ROW) }, (_, row) => all.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW));

export const placedIn = (words: Words, step: TermStep): PlacedStep | undefined =>
  stepsIn(words.config).find((placed) => placed.step.key === step.key);

const cellsOf = (view: MatrixView, step: TermStep): readonly StepCell[] =>
  view.rows.flatMap(({ cells }) => cells.filter((cell) => cell.step === step.key));

const count = (cells: readonly StepCell[]): number => cells.filter(({ state }) => state === 'done').length;

const names = (words: Words, cells: readonly StepCell[]): string =>
  cells.map(({ board }) => boardName(words, board)).join(', ');

const openButtons = (words: Words, view: MatrixView, board: BoardId, steps: readonly TermStep[]): readonly Button[] => {
  const row = view.rows.find((each) => each.board === board);
  return steps
    .flatMap((step): Button[] => {
      const placed = placedIn(words, step);
      const open = row?.cells.find((cell) => cell.step === step.key)?.state !== 'done';
      if (placed === undefined || !open) return [];
      const label = words.t.milestones.button.report({ step: stepShort(words, step) });
      return [button(label, { verb: 'step_report', step: stepArgument(placed), board })];
    })
    .slice(0, REPORT_BUTTONS);
};

/** `Hải Phòng: đã báo 3/11. Chưa báo: …`: one's own board before the others. */
const ownLine = (words: Words, view: MatrixView, board: BoardId, steps: readonly TermStep[]): readonly string[] => {
  const row = view.rows.find((each) => each.board === board);
  if (row === undefined) return [];
  const { own } = words.t.milestones;
  const cells = row.cells.filter((cell) => steps.some(({ key }) => key === cell.step));
  const open = steps.filter((step) => cells.find((cell) => cell.step === step.key)?.state !== 'done');
  const at = { board: boardName(words, board), n: count(cells), of: cells.length };
  if (open.length === 0) return [own.all(at)];
  const named = open
    .slice(0, OPEN_NAMED)
    .map((step) => stepShort(words, step))
    .join(', ');
  const more = open.length > OPEN_NAMED ? own.more({ n: open.length - OPEN_NAMED }) : '';
  return [own.some({ ...at, steps: `${named}${more}` })];
};

/** What no board reported but is known from elsewhere, with its source. */
const knownLines = (words: Words, cells: readonly StepCell[]): readonly string[] => {
  const sources = new Map<string, Set<string>>();
  const all = (these: readonly StepCell[]): readonly StepCell[] => these.flatMap((cell) => [cell, ...all(cell.before)]);
  for (const { word, board } of all(cells))
    if (word?.source.kind === 'known')
      sources.set(word.source.source, (sources.get(word.source.source) ?? new Set()).add(boardName(words, board)));
  return [...sources].map(([source, boards]) =>
    words.t.milestones.knownFrom({ names: [...boards].join(', '), source }),
  );
};

const stepLine = (words: Words, view: MatrixView, step: TermStep): string => {
  const cells = cellsOf(view, step);
  const late = cells.filter((cell) => cell.late);
  const begun = cells.filter(({ state }) => state === 'begun');
  const { step: said } = words.t.milestones;
  return [
    said.count({ step: stepShort(words, step), n: count(cells), of: cells.length }),
    ...(begun.length === 0 ? [] : [said.begun({ n: begun.length })]),
    ...(late.length === 0
      ? []
      : [
          late.length > OPEN_NAMED
            ? said.lateMany({ n: late.length })
            : said.late({ n: late.length, names: names(words, late) }),
        ]),
  ].join(', ');
};

const matrix = (words: Words, view: MatrixView, steps: readonly TermStep[]): Block => ({
  kind: 'table',
  columns: [
    { title: words.t.milestones.column.board, align: 'start' },
    ...steps.map((step) => ({ title: stepShort(words, step), align: 'start' as const })),
  ],
  rows: view.rows.map(({ board, cells }) => [
    boardName(words, board),
    ...steps.map((step) => {
      const cell = cells.find((each) => each.step === step.key);
      return cell === undefined ? words.t.milestones.cell.open : stepCellText(words, cell);
    }),
  ]),
});

/** Board × group: how many of a group's steps each board has done. */
const overview = (words: Words, view: MatrixView): Block => ({
  kind: 'table',
  columns: [
    { title: words.t.milestones.column.board, align: 'start' },
    ...view.term.groups.map((group) => ({ title: groupShort(words, group), align: 'end' as const })),
  ],
  rows: view.rows.map(({ board, cells }) => [
    boardName(words, board),
    ...view.term.groups.map((group) => {
      const keys = stepsOf(view.term, group).map(({ key }) => key);
      const these = cells.filter(({ step }) => keys.includes(step));
      return `${count(these)}/${these.length}`;
    }),
  ]),
});

/** The whole term: one's own board first, each step's count, who is late, board × group. */
export const presentTerm = (words: Words, view: MatrixView): Reply => {
  const { t, f } = words;
  const { term } = view;
  const late = view.rows.filter(({ cells }) => cells.some((cell) => cell.late));
  const lines = late.map(({ board }) => boardName(words, board)).join(', ');
  const [mine] = view.own;
  return reply(
    text(
      line(bold(t.milestones.title({ term: termName(words, term) }))),
      t.milestones.about({ date: f.date(view.today), n: view.rows.length }),
      ...view.own.flatMap((board) => ownLine(words, view, board, term.steps)),
      ...(late.length === 0 ? [] : [t.milestones.lateBoards({ n: late.length, names: lines })]),
    ),
    bullets(term.steps.map((step) => `${stepLine(words, view, step)}${stepDue(words, step)}`)),
    overview(words, view),
    buttons(
      ...inRows([
        ...(mine === undefined ? [] : openButtons(words, view, mine, term.steps)),
        ...(mine === undefined && view.forAll ? [button(t.milestones.button.behalf, { verb: 'step_report' })] : []),
      ]),
      ...inRows(
        term.groups.map((group) =>
          button(groupShort(words, group), { verb: 'steps', step: groupArgument(term, group), term: term.id }),
        ),
      ),
    ),
  );
};

/** One group: board × step. */
export const presentGroup = (words: Words, view: MatrixView, group: StepGroup): Reply => {
  const { t } = words;
  const { term } = view;
  const steps = stepsOf(term, group);
  const [mine] = view.own;
  const parts = view.rows.map(({ board, cells }) => ({
    board,
    cells: cells.filter((cell) => steps.some(({ key }) => key === cell.step)),
  }));
  const all = parts.filter(({ cells }) => cells.every(({ state }) => state === 'done'));
  const some = parts.filter((part) => !all.includes(part) && part.cells.some(({ state }) => state !== 'open'));
  const named = (label: (p: { n: number; names: string }) => string, these: readonly StepRow[]): readonly string[] =>
    these.length === 0
      ? []
      : [label({ n: these.length, names: these.map(({ board }) => boardName(words, board)).join(', ') })];
  return reply(
    text(
      line(
        bold(
          t.milestones.group.verdict({
            group: groupName(words, group),
            n: all.length,
            of: view.rows.length,
            steps: steps.length,
          }),
        ),
      ),
      t.milestones.step.about({ term: termName(words, term) }),
      ...view.own.flatMap((board) => ownLine(words, view, board, steps)),
      ...knownLines(
        words,
        steps.flatMap((step) => cellsOf(view, step)),
      ),
    ),
    bullets([
      ...named(t.milestones.group.all, all),
      ...named(t.milestones.group.some, some),
      ...named(
        t.milestones.group.none,
        parts.filter((part) => !all.includes(part) && !some.includes(part)),
      ),
    ]),
    bullets(steps.length === 1 ? [] : steps.map((step) => `${stepLine(words, view, step)}${stepDue(words, step)}`)),
    matrix(words, view, steps),
    buttons(
      ...inRows(mine === undefined ? [] : openButtons(words, view, mine, steps)),
      ...inRows(
        steps.flatMap((step) => {
          const placed = placedIn(words, step);
          return placed === undefined
            ? []
            : [button(stepShort(words, step), { verb: 'steps', step: stepArgument(placed) })];
        }),
      ),
      [button(t.milestones.button.all, { verb: 'steps' })],
    ),
  );
};

const withValue = (words: Words, cell: StepCell): string =>
  words.t.questions.noted({ name: boardName(words, cell.board), note: stepCellText(words, cell) });

/** One step: who has done it, who has begun, who has not, who is late. */
export const presentStep = (words: Words, view: MatrixView, placed: PlacedStep): Reply => {
  const { t } = words;
  const { step, term } = placed;
  const cells = cellsOf(view, step);
  const of = (pick: (cell: StepCell) => boolean): readonly StepCell[] => cells.filter(pick);
  const done = of(({ state }) => state === 'done');
  const begun = of(({ state }) => state === 'begun');
  const late = of((cell) => cell.late && cell.state === 'open');
  const open = of(({ state, late: is }) => state === 'open' && !is);
  const list = (label: (p: { n: number; names: string }) => string, these: readonly StepCell[], valued: boolean) =>
    these.length === 0
      ? []
      : [
          label({
            n: these.length,
            names: these.map((cell) => (valued ? withValue(words, cell) : boardName(words, cell.board))).join(', '),
          }),
        ];
  const [mine] = view.own;
  const group = term.groups.find(({ key }) => key === step.group);
  const verdict = { step: stepName(words, step), n: done.length, of: cells.length };
  return reply(
    text(
      line(bold(step.kind === 'share' ? t.milestones.step.verdictShare(verdict) : t.milestones.step.verdict(verdict))),
      `${t.milestones.step.about({ term: termName(words, term) })}${stepDue(words, step)}`,
      ...knownLines(words, cells),
    ),
    bullets([
      ...list(t.milestones.step.doneBy, done, true),
      ...list(t.milestones.step.begunBy, begun, true),
      ...list(t.milestones.step.lateBy, late, false),
      ...list(t.milestones.step.openBy, open, false),
    ]),
    buttons(
      ...inRows([
        ...(mine === undefined ? [] : openButtons(words, view, mine, [step])),
        ...(mine === undefined
          ? []
          : [
              button(t.milestones.button.detail({ board: boardName(words, mine) }), {
                verb: 'steps',
                step: stepArgument(placed),
                board: mine,
              }),
            ]),
        ...(view.forAll && done.length < cells.length
          ? [button(t.milestones.button.behalf, { verb: 'step_report', step: stepArgument(placed) })]
          : []),
      ]),
      [
        ...(group === undefined
          ? []
          : [button(groupShort(words, group), { verb: 'steps', step: groupArgument(term, group), term: term.id })]),
        button(t.milestones.button.all, { verb: 'steps' }),
      ],
    ),
  );
};
