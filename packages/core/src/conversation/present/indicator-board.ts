import type { IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { Comparison } from '../../domain/summary/compare.js';
import type { Settled } from '../../domain/summary/settled.js';
import type { Cell, IndicatorSummary } from '../../domain/summary/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { otherViews } from './against.js';
import { amendedLine, type Reasons } from './amended.js';
import { settledText } from './estimate-words.js';
import { comparisonLine } from './indicator-compare.js';
import { figureText, noted, rehearsed } from './summary-words.js';
import { unitName } from './unit-words.js';
import { labelOf, valueText, type Words } from './words.js';

export type IndicatorBoardView = {
  readonly key: IndicatorKey;
  readonly field: string;
  readonly period: PeriodId;
  readonly aggregation: IndicatorSummary['aggregation'];
  readonly cell: Cell;
  /** Its place among the boards that stated something; null when others' figures may not be seen, or it has none. */
  readonly place: { readonly rank: number; readonly of: number } | null;
  readonly reasons?: Reasons;
  readonly earlier: { readonly period: PeriodId; readonly comparison: Comparison } | null;
  /** The estimate that this figure settled; null when it was none, or still is; absent: not looked for. */
  readonly settled?: Settled | null;
  /** Whether the figures of all boards may be seen. */
  readonly figures: boolean;
  readonly rehearsal: boolean;
};

const verdict = (words: Words, { cell, key, period }: IndicatorBoardView): string => {
  const { t, f } = words;
  const i = t.questions.indicator;
  const heading = { board: unitName(words, cell.board), period: f.period(period), label: labelOf(words, key) };
  if (cell.value !== null) return i.one({ ...heading, value: valueText(words, cell.value) });
  if (cell.state === 'small') return i.one({ ...heading, value: figureText(words, cell) });
  if (cell.state === 'na') return i.oneNotApplicable(heading);
  const partly = cell.parts !== null && cell.parts.done > 0 ? [i.parts(cell.parts)] : [];
  return i.oneMissing({ ...heading, why: [i.why[cell.why ?? 'blank'], ...partly].join('; ') });
};

/** One figure of one board, with its share, its place, the year before and where it comes from. */
export const presentIndicatorOf = (words: Words, view: IndicatorBoardView): Reply => {
  const { t, f } = words;
  const { cell, field, period } = view;
  const i = t.questions.indicator;
  const label = t.questions.button;
  return reply(
    text(
      line(bold(verdict(words, view))),
      ...(cell.share === null
        ? []
        : [i.oneShare({ percent: f.percent(cell.share.percent), target: f.number(cell.share.target) })]),
      ...(cell.trace === null || cell.asOf === null || cell.value === null
        ? []
        : [
            noted(
              words,
              i.oneFrom({ revision: f.revision(cell.trace.revision), date: f.date(cell.asOf) }),
              cell.trace.onBehalf === null ? [] : [t.questions.status.note.onBehalf],
            ),
          ]),
      ...(cell.state === 'small' ? [t.questions.small.why] : []),
      ...(view.settled == null ? [] : [settledText(words, view.settled)]),
      ...(view.place === null ? [] : [i.place(view.place)]),
      ...amendedLine(words, cell, view.reasons ?? new Map()),
      ...(view.earlier === null || cell.value === null
        ? []
        : [comparisonLine(words, view, view.earlier.period, view.earlier.comparison, 1)]),
    ),
    ...rehearsed(words, view.rehearsal),
    buttons(
      [
        ...(cell.value === null ? [] : [button(label.source, { verb: 'source', period, field, board: cell.board })]),
        ...(view.figures ? [button(label.compare, { verb: 'indicator', field, period })] : []),
        button(label.status, { verb: 'status', period, board: cell.board }),
      ],
      otherViews(
        words,
        { field, period, board: cell.board },
        cell.value === null || view.earlier === null ? [] : ['same', 'trend'],
      ),
    ),
  );
};
