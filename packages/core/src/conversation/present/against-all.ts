import type { IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { Comparison, Move } from '../../domain/summary/compare.js';
import type { IndicatorSummary } from '../../domain/summary/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Block, Reply } from '../reply.js';
import type { Earlier } from './against.js';
import { cellsText, moveText } from './move-words.js';
import { noted, rehearsed, totalText } from './summary-words.js';
import { shortLabelOf, type Words } from './words.js';

/** One indicator of all boards, with the period it is set against. */
export type AgainstRow = {
  readonly key: IndicatorKey;
  readonly field: string;
  readonly indicator: IndicatorSummary;
  readonly comparison: Comparison;
};

export type AgainstAllView = {
  readonly period: PeriodId;
  readonly earlier: Earlier;
  readonly rows: readonly AgainstRow[];
  readonly rehearsal: boolean;
};

/** The difference of the whole, else of the boards that have a figure on both sides. */
const moveOf = ({ comparison }: AgainstRow): Move | null => comparison.move ?? comparison.common?.move ?? null;

const counts = ({ t }: Words, rows: readonly AgainstRow[]): string => {
  const w = t.comparison.all;
  const signs = rows.map((row) => {
    const difference = moveOf(row)?.difference ?? null;
    if (difference === null) return null;
    return Math.sign(row.indicator.aggregation === 'ratio' ? Math.round(difference * 10) : difference);
  });
  const count = (sign: number | null): number => signs.filter((each) => each === sign).length;
  return [
    w.up({ n: count(1) }),
    w.down({ n: count(-1) }),
    w.level({ n: count(0) }),
    ...(count(null) === 0 ? [] : [w.unlike({ n: count(null) })]),
  ].join(', ');
};

const cell = (words: Words, row: AgainstRow): string => {
  const { comparison, indicator } = row;
  const move = moveOf(row);
  if (move === null) return '–';
  const said = moveText(words, indicator.aggregation, move);
  return comparison.common === null
    ? said
    : noted(words, said, [words.t.comparison.boards({ n: comparison.common.boards.length })]);
};

const table = (words: Words, { rows, earlier }: AgainstAllView): Block => {
  const { column } = words.t.comparison;
  return {
    kind: 'table',
    columns: [
      { title: column.indicator, align: 'start' },
      { title: column.now, align: 'end' },
      { title: earlier.as === 'named' ? words.f.periodTitle(earlier.period) : column[earlier.as], align: 'end' },
      { title: column.move, align: 'end' },
    ],
    rows: rows.map((row) => [
      shortLabelOf(words, row.key),
      totalText(words, row.indicator, false),
      row.comparison.before === null ? words.t.questions.blank : cellsText(words, row.indicator, row.comparison.cells),
      cell(words, row),
    ]),
  };
};

/** Every total of a period against those of another; each indicator a button away, where it is said why one cannot be compared. */
export const presentAgainstAll = (words: Words, view: AgainstAllView): Reply => {
  const { t, f } = words;
  const { period, earlier, rows } = view;
  const against = earlier.as === 'named' ? earlier.period : earlier.as;
  const items = rows.map(({ key, field }) =>
    button(shortLabelOf(words, key), { verb: 'indicator', field, period, against }),
  );
  const grid = Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => items.slice(index * 2, index * 2 + 2));
  return reply(
    text(
      line(
        bold(
          t.comparison.all.verdict({
            period: f.periodTitle(period),
            earlier: f.period(earlier.period),
            counts: counts(words, rows),
          }),
        ),
      ),
      ...(rows.some(({ comparison }) => comparison.common !== null) ? [t.comparison.all.common] : []),
      ...(rows.some((row) => moveOf(row) === null) ? [t.comparison.all.why] : []),
    ),
    table(words, view),
    ...rehearsed(words, view.rehearsal),
    buttons(...grid, [
      button(t.comparison.button.sourceNow, { verb: 'source', period }),
      button(t.comparison.button.sourceBefore, { verb: 'source', period: earlier.period }),
    ]),
  );
};
