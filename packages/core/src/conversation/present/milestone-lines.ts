import { type PlacedStep, stepsIn, stepsOf, type Term, type TermStep } from '../../domain/cluster/terms.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { StepCell, StepRow } from '../../domain/milestone/matrix.js';
import { button } from '../build.js';
import type { Block, Button } from '../reply.js';
import type { Request } from '../request.js';
import { groupShort, stepArgument, stepCellText, stepShort } from './milestone-words.js';
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
  /** How the same looks by other boards: those before the last merger, or those of today; null where there are none. */
  readonly other: { readonly boards: number; readonly roster: string } | null;
  /** May report for all boards, on their behalf. */
  readonly forAll: boolean;
};

const REPORT_BUTTONS = 4;
const IN_A_ROW = 2;
const OPEN_NAMED = 4;

/** Buttons two in a row. */
export const inRows = (all: readonly Button[]): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(all.length / IN_A_ROW) }, (_, row) => all.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW));

/** A step with its place in the file, as buttons name it. */
export const placedIn = (words: Words, step: TermStep): PlacedStep | undefined =>
  stepsIn(words.config).find((placed) => placed.step.key === step.key);

/** A step's cells, one a board, in official order. */
export const cellsOf = (view: MatrixView, step: TermStep): readonly StepCell[] =>
  view.rows.flatMap(({ cells }) => cells.filter((cell) => cell.step === step.key));

/** How many of them are done. */
const count = (cells: readonly StepCell[]): number => cells.filter(({ state }) => state === 'done').length;

/** The boards of cells, by name. */
const names = (words: Words, cells: readonly StepCell[]): string =>
  cells.map(({ board }) => boardName(words, board)).join(', ');

/** Buttons to report what is open of a board, a few of them. */
export const openButtons = (
  words: Words,
  view: MatrixView,
  board: BoardId,
  steps: readonly TermStep[],
): readonly Button[] => {
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
export const ownLine = (
  words: Words,
  view: MatrixView,
  board: BoardId,
  steps: readonly TermStep[],
): readonly string[] => {
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
export const knownLines = (words: Words, cells: readonly StepCell[]): readonly string[] => {
  const sources = new Map<string, Set<string>>();
  const all = (these: readonly StepCell[]): readonly StepCell[] => these.flatMap((cell) => [cell, ...all(cell.before)]);
  for (const { word, board } of all(cells))
    if (word?.source.kind === 'known')
      sources.set(word.source.source, (sources.get(word.source.source) ?? new Set()).add(boardName(words, board)));
  return [...sources].map(([source, boards]) =>
    words.t.milestones.knownFrom({ names: [...boards].join(', '), source }),
  );
};

/** `Tiểu ban Nhân sự: 4/14 ban xong, quá hạn 2 (…)`. */
export const stepLine = (words: Words, view: MatrixView, step: TermStep): string => {
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

/** Board × step. */
export const matrix = (words: Words, view: MatrixView, steps: readonly TermStep[]): Block => ({
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
export const overview = (words: Words, view: MatrixView): Block => ({
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

/** `Xem theo 14 ban cũ`: the same by other boards. */
export const rosterButtons = ({ t }: Words, { other }: MatrixView, request: Request<'steps'>): readonly Button[] => {
  if (other === null) return [];
  const { by, byOld } = t.roster.button;
  const label = other.roster === 'now' ? by({ n: other.boards }) : byOld({ n: other.boards });
  return [button(label, { ...request, roster: other.roster })];
};
