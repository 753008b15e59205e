import type { BoardId, IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { Trend, TrendPoint } from '../../domain/summary/trend.js';
import type { IndicatorSummary } from '../../domain/summary/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Block, Reply } from '../reply.js';
import { otherViews } from './against.js';
import { cellsText, moveText, totalOnly } from './move-words.js';
import { boardName, figureText, rehearsed } from './summary-words.js';
import { fewest, labelOf, type Words } from './words.js';

export type TrendView = {
  readonly key: IndicatorKey;
  readonly field: string;
  /** The latest period, from which the trend was asked. */
  readonly period: PeriodId;
  readonly aggregation: IndicatorSummary['aggregation'];
  readonly board: BoardId | null;
  readonly trend: Trend;
  /** Periods that are kept and may not be seen. */
  readonly hidden: readonly PeriodId[];
  readonly hasTarget: boolean;
  readonly rehearsal: boolean;
};

/** A point whose every figure is too small to be shown has one all the same. */
const withFigure = ({ points }: Trend): readonly TrendPoint[] =>
  points.filter((point) => point.cells.length + point.small.length > 0);

const pointText = (
  words: Words,
  known: Pick<TrendView, 'key' | 'aggregation'>,
  { cells, small }: TrendPoint,
): string => {
  const [hidden] = small;
  return cells.length === 0 && hidden !== undefined ? figureText(words, hidden) : cellsText(words, known, cells);
};

const directionText = (words: Words, { trend }: TrendView): string => {
  const { direction } = words.t.comparison.trend;
  const several = withFigure(trend).length > 2;
  switch (trend.direction) {
    case null:
      return direction.none;
    case 'up':
      return several ? direction.upEach : direction.up;
    case 'down':
      return several ? direction.downEach : direction.down;
    default:
      return direction[trend.direction];
  }
};

const verdict = (words: Words, view: TrendView): string => {
  const w = words.t.comparison.trend;
  const label = labelOf(words, view.key);
  const kept = withFigure(view.trend);
  const [only] = kept;
  if (only === undefined) return w.nothing({ label });
  if (kept.length === 1) return w.one({ label, period: words.f.period(only.period) });
  const said = { label, n: kept.length, direction: directionText(words, view) };
  return view.board === null ? w.verdict(said) : w.verdictOf({ ...said, board: boardName(words, view.board) });
};

const table = (words: Words, { trend, aggregation, key }: TrendView): Block => {
  const w = words.t.comparison.trend;
  const name = ({ period, derived }: TrendPoint): string =>
    derived ? w.derivedMark({ period: words.f.periodTitle(period) }) : words.f.periodTitle(period);
  const known = { key, aggregation };
  return {
    kind: 'table',
    columns: [
      { title: w.column.period, align: 'start' },
      { title: w.column.total, align: 'end' },
      { title: w.column.boards, align: 'end' },
      { title: w.column.move, align: 'end' },
    ],
    rows: withFigure(trend).map((point) => [
      name(point),
      pointText(words, known, point),
      `${point.cells.length}/${point.of}`,
      point.against?.move == null ? '–' : moveText(words, aggregation, point.against.move),
    ]),
  };
};

const notes = (words: Words, { trend, hidden, board }: TrendView): readonly string[] => {
  const w = words.t.comparison.trend;
  const kept = withFigure(trend);
  const merged = kept.some((point) =>
    point.against?.rows.some((row) => row.now.units.length !== row.before.units.length),
  );
  return [
    ...(trend.common === null || board !== null
      ? []
      : [
          w.common({
            n: trend.common.boards.length,
            list: trend.common.totals.map((total) => totalOnly(words, total)).join(' → '),
          }),
        ]),
    ...(kept.some((point) => point.small.length > 0) ? [words.t.questions.small.periods({ n: fewest(words) })] : []),
    ...(merged ? [w.merged] : []),
    ...(kept.some((point) => point.derived) ? [w.derived] : []),
    ...(hidden.length === 0 ? [] : [w.hidden({ periods: hidden.map((each) => words.f.period(each)).join(', ') })]),
  ];
};

/** One indicator over several periods of one kind: the direction in words, then each period. */
export const presentTrend = (words: Words, view: TrendView): Reply => {
  const { field, period, board } = view;
  const views = view.hasTarget ? (['same', 'previous', 'target'] as const) : (['same', 'previous'] as const);
  return reply(
    text(line(bold(verdict(words, view)))),
    ...(withFigure(view.trend).length > 1 ? [table(words, view)] : []),
    text(...notes(words, view)),
    ...rehearsed(words, view.rehearsal),
    buttons(otherViews(words, view, views), [
      button(words.t.questions.button.source, { verb: 'source', period, field, ...(board === null ? {} : { board }) }),
    ]),
  );
};
