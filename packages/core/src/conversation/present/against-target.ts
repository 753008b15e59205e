import type { BoardId, IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { Cell, IndicatorSummary, Share } from '../../domain/summary/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Block, Reply } from '../reply.js';
import { otherViews } from './against.js';
import { boardName, boardNames, rehearsed } from './summary-words.js';
import { labelOf, type Words } from './words.js';

export type TargetView = {
  readonly key: IndicatorKey;
  readonly field: string;
  readonly period: PeriodId;
  readonly indicator: IndicatorSummary;
  /** One board asked about; null: all. */
  readonly board: BoardId | null;
  /** How much of the year has passed by a day: of the cut-off, or today's when that is earlier. */
  readonly elapsed: { readonly date: CalendarDate; readonly percent: number };
  readonly rehearsal: boolean;
};

const leftText = ({ t, f }: Words, { value, target }: Share): string => {
  const { left, beyond, reached } = t.comparison.target;
  if (value === target) return reached;
  return value < target ? left({ by: f.number(target - value) }) : beyond({ by: f.number(value - target) });
};

const verdict = (words: Words, view: TargetView, share: Share | null): string => {
  const { t, f } = words;
  const w = t.comparison.target;
  const named = { label: labelOf(words, view.key), period: f.period(view.period) };
  const board = view.board === null ? null : boardName(words, view.board);
  if (share === null) return board === null ? w.nothing(named) : w.nothingOf({ ...named, board });
  const said = {
    ...named,
    percent: f.percent(share.percent),
    value: f.number(share.value),
    target: f.number(share.target),
    left: leftText(words, share),
  };
  return board === null ? w.all({ ...said, n: share.boards }) : w.one({ ...said, board });
};

const table = (words: Words, cells: readonly Cell[]): Block => {
  const { f, t } = words;
  const { column } = t.comparison.target;
  return {
    kind: 'table',
    columns: [
      { title: t.comparison.column.board, align: 'start' },
      { title: column.value, align: 'end' },
      { title: column.target, align: 'end' },
      { title: column.percent, align: 'end' },
      { title: column.left, align: 'end' },
    ],
    rows: cells.flatMap(({ board, share }) =>
      share === null
        ? []
        : [
            [
              boardName(words, board),
              f.number(share.value),
              f.number(share.target),
              f.percent(share.percent),
              f.number(Math.max(0, share.target - share.value)),
            ],
          ],
    ),
  };
};

/** A figure against its yearly target: how far, how much is left, and how much of the year has passed, which judges nothing. */
export const presentAgainstTarget = (words: Words, view: TargetView): Reply => {
  const { t, f } = words;
  const { indicator, board, field, period, elapsed } = view;
  const share = board === null ? indicator.share : (indicator.cells[0]?.share ?? null);
  const without = indicator.cells.filter((cell) => cell.share === null).map((cell) => cell.board);
  return reply(
    text(
      line(bold(verdict(words, view, share))),
      ...(share === null
        ? []
        : [t.comparison.target.time({ date: f.date(elapsed.date), percent: f.percent(elapsed.percent) })]),
      ...(board !== null || without.length === 0 || share === null
        ? []
        : [t.comparison.target.without({ names: boardNames(words, without) })]),
    ),
    ...(board === null ? [table(words, indicator.cells)] : []),
    ...rehearsed(words, view.rehearsal),
    buttons(otherViews(words, view, ['same', 'previous', 'trend']), [
      button(t.questions.button.source, { verb: 'source', period, field, ...(board === null ? {} : { board }) }),
    ]),
  );
};
