import type { IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { Comparison } from '../../domain/summary/compare.js';
import { bottom, type Ranked, ranked, top } from '../../domain/summary/rank.js';
import { smallCells } from '../../domain/summary/regroup.js';
import type { Settled } from '../../domain/summary/settled.js';
import type { Cell, IndicatorSummary } from '../../domain/summary/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Block, Reply } from '../reply.js';
import { otherViews } from './against.js';
import { amendedBoards, type Reasons } from './amended.js';
import { openLines, settledLines } from './estimate-words.js';
import { comparisonLine } from './indicator-compare.js';
import { boardName, boardNames, figureText, noted, rehearsed, smallLines, totalWithUnit } from './summary-words.js';
import { labelOf, type Words } from './words.js';

export type IndicatorView = {
  readonly key: IndicatorKey;
  /** The indicator as buttons carry it. */
  readonly field: string;
  readonly period: PeriodId;
  readonly indicator: IndicatorSummary;
  readonly order: 'top' | 'bottom' | null;
  readonly limit: number | null;
  readonly reasons?: Reasons;
  readonly earlier: { readonly period: PeriodId; readonly comparison: Comparison } | null;
  /** Estimates of this figure that were settled since; absent: not looked for. */
  readonly settled?: readonly Settled[];
  readonly rehearsal: boolean;
};

const EVERY = '99';
const USUAL_VIEWS = ['same', 'trend'] as const;
const TO_TARGET = ['target'] as const;
const USUAL = 3;
/** So many places still read well as a sentence; more become a table. */
const SPOKEN = 5;

const named = (words: Words, { cell }: Ranked): string =>
  words.t.questions.indicator.named({ name: boardName(words, cell.board), value: figureText(words, cell) });

const listed = (words: Words, rows: readonly Ranked[]): string => rows.map((row) => named(words, row)).join(', ');

const silentLines = (words: Words, indicator: IndicatorSummary): readonly string[] => {
  const i = words.t.questions.indicator;
  return [
    ...(indicator.missing.length === 0
      ? []
      : [i.missing({ n: indicator.missing.length, names: boardNames(words, indicator.missing) })]),
    ...(indicator.notApplicable.length === 0
      ? []
      : [i.notApplicable({ names: boardNames(words, indicator.notApplicable) })]),
    ...(indicator.withoutParts.length === 0
      ? []
      : [i.withoutParts({ names: boardNames(words, indicator.withoutParts) })]),
    ...smallLines(words, smallCells(indicator)),
  ];
};

const shareLine = (words: Words, { share }: IndicatorSummary): readonly string[] =>
  share === null
    ? []
    : [
        words.t.questions.indicator.share({
          percent: words.f.percent(share.percent),
          value: words.f.number(share.value),
          target: words.f.number(share.target),
          boards: share.boards,
        }),
      ];

/** The highest and the lowest, with whoever is level; one line when all are equal. */
const extremes = (words: Words, rows: readonly Ranked[]): readonly string[] => {
  const i = words.t.questions.indicator;
  const [first] = rows;
  if (first === undefined || rows.length < 2) return [];
  const last = bottom(rows, 1);
  if (last.some((row) => row.rank === 1)) return [i.same({ value: figureText(words, first.cell) })];
  return [i.highest({ names: listed(words, top(rows, 1)) }), i.lowest({ names: listed(words, last) })];
};

const table = (words: Words, rows: readonly Ranked[], shares: boolean): Block => {
  const { column } = words.t.questions.indicator;
  return {
    kind: 'table',
    columns: [
      { title: column.rank, align: 'end' },
      { title: column.board, align: 'start' },
      { title: column.value, align: 'end' },
      ...(shares ? [{ title: column.share, align: 'end' as const }] : []),
    ],
    rows: rows.map(({ rank, cell }) => [
      String(rank),
      boardName(words, cell.board),
      figureText(words, cell),
      ...(shares ? [cell.share === null ? '' : words.f.percent(cell.share.percent)] : []),
    ]),
  };
};

const actions = (words: Words, view: IndicatorView, every: boolean): Block => {
  const label = words.t.questions.button;
  const { field, period, indicator } = view;
  const views =
    indicator.aggregation === 'count' ? [] : [...USUAL_VIEWS, ...(indicator.share === null ? [] : TO_TARGET)];
  return buttons(
    [
      ...(every ? [button(label.everyBoard, { verb: 'indicator', field, period, order: 'top', limit: EVERY })] : []),
      button(label.source, { verb: 'source', period, field }),
      button(label.summary, { verb: 'summary', period }),
    ],
    otherViews(words, { field, period, board: null }, views),
  );
};

/** Dates: who is done, who partly, who has said nothing. */
const presentDone = (words: Words, view: IndicatorView): Reply => {
  const { indicator, period } = view;
  const i = words.t.questions.indicator;
  const rows = ranked(indicator.cells);
  const partly = indicator.cells.filter((cell) => cell.value === null && (cell.parts?.done ?? 0) > 0);
  const verdict = i.done({
    label: labelOf(words, view.key),
    period: words.f.period(period),
    n: rows.length,
    of: indicator.cells.length,
  });
  const nothing = indicator.missing.filter((board) => !partly.some((cell) => cell.board === board));
  const part = (cell: Cell): string =>
    noted(words, boardName(words, cell.board), cell.parts === null ? [] : [i.parts(cell.parts)]);
  return reply(
    text(
      line(bold(verdict)),
      ...(rows.length === 0 ? [] : [i.doneBy({ names: listed(words, rows) })]),
      ...(partly.length === 0 ? [] : [i.partly({ names: partly.map(part).join(', ') })]),
      ...silentLines(words, { ...indicator, missing: nothing }),
      ...amendedBoards(words, indicator.cells, view.reasons ?? new Map()),
    ),
    ...rehearsed(words, view.rehearsal),
    actions(words, view, false),
  );
};

/** One indicator across the boards: total, highest and lowest, or the places asked for; nobody missing is counted as zero. */
export const presentIndicator = (words: Words, view: IndicatorView): Reply => {
  const { indicator, order, earlier } = view;
  const i = words.t.questions.indicator;
  const label = labelOf(words, view.key);
  const period = words.f.period(view.period);
  if (indicator.reporting.length + indicator.small.length === 0)
    return reply(
      text(line(bold(i.nothing({ label, period }))), ...silentLines(words, indicator)),
      buttons([button(words.t.questions.button.status, { verb: 'status', period: view.period })]),
    );
  if (indicator.aggregation === 'count') return presentDone(words, view);
  const rows = ranked(indicator.cells);
  const count = view.limit ?? USUAL;
  const chosen = order === null ? [] : order === 'top' ? top(rows, count) : bottom(rows, count);
  const spoken = order !== null && count <= SPOKEN;
  const of = { n: indicator.reporting.length - indicator.withoutParts.length, of: indicator.cells.length };
  const total = totalWithUnit(words, indicator);
  const heading = { label, period };
  return reply(
    text(
      ...(spoken
        ? [
            line(
              bold(
                i.ranked({
                  ...heading,
                  order: (order === 'top' ? i.highest : i.lowest)({ names: listed(words, chosen) }),
                }),
              ),
            ),
            i.totalLine({ total, ...of }),
          ]
        : [line(bold(i.total({ ...heading, total, ...of })))]),
      ...shareLine(words, indicator),
      ...(order === null ? extremes(words, rows) : []),
      ...(earlier === null
        ? []
        : [comparisonLine(words, indicator, earlier.period, earlier.comparison, indicator.reporting.length)]),
    ),
    ...(order !== null && !spoken ? [table(words, chosen, indicator.share !== null)] : []),
    text(
      ...silentLines(words, indicator),
      ...openLines(
        words,
        indicator.estimates.map((board) => ({ board, key: view.key })),
        false,
      ),
      ...settledLines(words, view.settled ?? [], false),
      ...amendedBoards(words, indicator.cells, view.reasons ?? new Map()),
    ),
    ...rehearsed(words, view.rehearsal),
    actions(words, view, (order === null || spoken) && rows.length > 1),
  );
};
