import type { BoardId, IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { Comparison, Group } from '../../domain/summary/compare.js';
import type { Cell, IndicatorSummary } from '../../domain/summary/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import { cellsText, groupText, moveText, partsText, totalOnly } from './move-words.js';
import { boardName, boardNames, figureText, rehearsed, smallLines, totalWithUnit } from './summary-words.js';
import { labelOf, valueText, type Words } from './words.js';

/** The period that a figure is set against, and how it was named. */
export type Earlier = { readonly period: PeriodId; readonly as: 'same' | 'previous' | 'named' };

export type AgainstView = {
  readonly key: IndicatorKey;
  /** The indicator as buttons carry it, in the form of this period and in that of the other (null: not in it). */
  readonly field: string;
  readonly earlierField: string | null;
  readonly period: PeriodId;
  readonly earlier: Earlier;
  /** Of the boards asked about: all, or one. */
  readonly indicator: IndicatorSummary;
  readonly board: BoardId | null;
  readonly comparison: Comparison;
  /** What was added since, when this period goes on where the other ended; null when it does not. */
  readonly grown: number | null;
  readonly hasTarget: boolean;
  readonly rehearsal: boolean;
};

/** “cùng kỳ”, “kỳ trước (năm 2023)”, “6 tháng đầu năm 2023”. */
export const againstText = ({ t, f }: Words, { as, period }: Earlier): string => {
  const { against } = t.comparison;
  if (as === 'same') return against.same;
  return as === 'previous'
    ? against.previous({ period: f.period(period) })
    : against.named({ period: f.period(period) });
};

/** How else a figure can be looked at. */
export const otherViews = (
  words: Words,
  at: { readonly field: string; readonly period: PeriodId; readonly board: BoardId | null },
  shown: readonly ('same' | 'previous' | 'target' | 'trend')[],
): readonly Button[] => {
  const label = words.t.comparison.button;
  const board = at.board === null ? {} : { board: at.board };
  return shown.map((against) =>
    button(label[against], { verb: 'indicator', field: at.field, period: at.period, ...board, against }),
  );
};

/** What stood for a board on one side: its figure, that it is too small to be shown, or that there is none. */
const sideText = (words: Words, indicator: IndicatorSummary, { cells, small }: Group): string => {
  if (cells.length > 0) return cellsText(words, indicator, cells);
  const [hidden] = small;
  return hidden === undefined ? words.t.questions.blank : figureText(words, hidden);
};

const heading = (words: Words, view: AgainstView): string => {
  const { t, f } = words;
  const named = { label: labelOf(words, view.key), period: f.period(view.period) };
  const [cell] = view.indicator.cells;
  if (view.board !== null)
    return t.comparison.headingOf({
      ...named,
      board: boardName(words, view.board),
      value:
        cell?.value == null
          ? cell === undefined
            ? t.questions.blank
            : figureText(words, cell)
          : valueText(words, cell.value),
    });
  const { reporting, withoutParts, cells, total } = view.indicator;
  const bare = total === null && withoutParts.length > 0;
  return t.comparison.heading({
    ...named,
    value: bare ? t.comparison.notAdded : totalWithUnit(words, view.indicator),
    boards:
      reporting.length === 0 || bare
        ? ''
        : t.comparison.behind({ n: reporting.length - withoutParts.length, of: cells.length }),
  });
};

/** A percentage without what it is a share of cannot be added to others. */
const isBare = ({ value }: Cell): boolean => value?.kind === 'ratio' && value.denominator === null;

/** `▲ 6,2% so với cùng kỳ 1.800`, or what stood then beside it when nothing can be said of the difference. */
const tail = (words: Words, view: AgainstView): string => {
  const { comparison, indicator, earlier } = view;
  const c = words.t.comparison;
  const against = againstText(words, earlier);
  const [row] = comparison.rows;
  if (view.board !== null && row !== undefined && row.before.cells.length === 0 && row.before.small.length > 0)
    return c.beside({ against, before: sideText(words, indicator, row.before) });
  if (comparison.before === null && comparison.cells.length === 0)
    return c.noneThen({ period: words.f.period(earlier.period) });
  const before =
    view.board !== null && row !== undefined
      ? groupText(words, indicator, row.before)
      : comparison.before === null && comparison.cells.some(isBare)
        ? c.notAdded
        : cellsText(words, indicator, comparison.cells);
  return comparison.move === null
    ? c.beside({ against, before })
    : c.moved({ move: moveText(words, indicator.aggregation, comparison.move), against, before });
};

const missingUnits = ({ before }: { readonly before: Group }): readonly BoardId[] =>
  before.units.filter((unit) => !before.cells.some((cell) => cell.board === unit));

const whyLines = (words: Words, view: AgainstView): readonly string[] => {
  const { comparison, earlier, indicator, period, grown } = view;
  const { t, f } = words;
  const c = t.comparison;
  const [now, then] = [f.period(period), f.period(earlier.period)];
  if (comparison.why === 'length')
    return [
      c.whyLength({ period: now, earlier: then }),
      ...(grown === null ? [] : [c.grown({ earlier: then, value: f.number(grown) })]),
    ];
  if (comparison.why !== 'boards') return [];
  const [row] = comparison.rows;
  if (view.board !== null)
    return row === undefined ? [] : [c.whyPart({ period: then, names: boardNames(words, missingUnits(row)) })];
  const { common, onlyNow, onlyBefore } = comparison;
  return [
    c.whyBoards,
    ...(onlyNow.length === 0 ? [] : [c.onlyNow({ period: now, names: boardNames(words, onlyNow) })]),
    ...(onlyBefore.length === 0 ? [] : [c.onlyBefore({ period: then, names: boardNames(words, onlyBefore) })]),
    ...(common === null
      ? []
      : [
          c.common({
            n: common.boards.length,
            now: totalOnly(words, common.now),
            before: totalOnly(words, common.before),
            move: moveText(words, indicator.aggregation, common.move),
          }),
        ]),
  ];
};

const estimated = (words: Words, period: PeriodId, cells: readonly Cell[]): readonly string[] => {
  const boards = cells.filter((cell) => cell.state === 'estimate').map((cell) => cell.board);
  return boards.length === 0
    ? []
    : [words.t.comparison.estimatesIn({ period: words.f.period(period), names: boardNames(words, boards) })];
};

/** Which of the figures compared are estimates, on either side. */
const estimateLines = (words: Words, { indicator, comparison, period, earlier }: AgainstView): readonly string[] => {
  const list = [...estimated(words, period, indicator.cells), ...estimated(words, earlier.period, comparison.cells)];
  return list.length === 0 ? [] : [words.t.comparison.estimates({ list: list.join('; ') })];
};

/** The boards whose count is too small to be shown, on either side. */
const smallRows = (words: Words, { comparison, board }: AgainstView): readonly string[] => {
  const small = comparison.rows.flatMap(({ now, before }) => [...now.small, ...before.small]);
  return board === null ? smallLines(words, small) : [];
};

/** Who stated a bare percentage, on either side: it stands in the table and in no total. */
const bareRows = (words: Words, { comparison, board }: AgainstView): readonly string[] => {
  const cells = comparison.rows.flatMap(({ now, before }) => [...now.cells, ...before.cells]);
  const bare = cells.filter(isBare);
  const names = boardNames(words, [...new Set(bare.map((cell) => cell.board))]);
  return board !== null || bare.length === 0 ? [] : [words.t.questions.indicator.withoutParts({ names })];
};

const mergedLine = (words: Words, { indicator, comparison }: AgainstView): readonly string[] => {
  const merged = comparison.rows.filter((row) => row.before.cells.length > 1);
  if (merged.length === 0 || indicator.aggregation === 'count') return [];
  const list = merged.map(({ now, before }) =>
    words.t.comparison.mergedRow({
      board: boardName(words, now.board),
      sum: partsText(words, indicator.aggregation, before.cells),
    }),
  );
  return [words.t.comparison.mergedRows({ list: list.join('; ') })];
};

const columnOf = (words: Words, { as, period }: Earlier): string => {
  const { column } = words.t.comparison;
  return as === 'named' ? words.f.periodTitle(period) : column[as];
};

/** A row a board: this period, the other, and the difference where there is one. */
const table = (words: Words, view: AgainstView): Block => {
  const { column } = words.t.comparison;
  const { indicator, comparison, earlier } = view;
  const value = (group: Group): string => sideText(words, indicator, group);
  return {
    kind: 'table',
    columns: [
      { title: column.board, align: 'start' },
      { title: column.now, align: 'end' },
      { title: columnOf(words, earlier), align: 'end' },
      { title: column.move, align: 'end' },
    ],
    rows: comparison.rows
      .filter(({ now, before }) => now.cells.length + now.small.length + before.cells.length + before.small.length > 0)
      .map(({ now, before, move }) => [
        boardName(words, now.board),
        value(now),
        value(before),
        move === null ? '–' : moveText(words, indicator.aggregation, move),
      ]),
  };
};

/** Where both sides come from. */
const sources = (words: Words, view: AgainstView): readonly Button[] => {
  const { field, earlierField, period, earlier, board, comparison } = view;
  const label = words.t.comparison.button;
  const units = comparison.rows[0]?.before.cells ?? [];
  const [unit] = units;
  const own = board === null || units.length > 1 || unit === undefined ? {} : { board: unit.board };
  return [
    button(label.sourceNow, { verb: 'source', period, field, ...(board === null ? {} : { board }) }),
    ...(earlierField === null || comparison.cells.length === 0
      ? []
      : [button(label.sourceBefore, { verb: 'source', period: earlier.period, field: earlierField, ...own })]),
  ];
};

/** A figure set against another period: the difference first, then why there is none, each board, and both sources. */
export const presentAgainst = (words: Words, view: AgainstView): Reply => {
  const { indicator, earlier, board } = view;
  const dates = indicator.aggregation === 'count';
  const views = (['same', 'previous', 'target', 'trend'] as const).filter(
    (each) => each !== earlier.as && (each !== 'target' || view.hasTarget) && (each !== 'trend' || !dates),
  );
  return reply(
    text(
      line(bold(heading(words, view)), `${tail(words, view)}.`),
      ...whyLines(words, view),
      ...(board === null ? mergedLine(words, view) : []),
      ...smallRows(words, view),
      ...bareRows(words, view),
      ...estimateLines(words, view),
    ),
    ...(board === null && !dates ? [table(words, view)] : []),
    ...rehearsed(words, view.rehearsal),
    buttons(otherViews(words, view, views), sources(words, view)),
  );
};
