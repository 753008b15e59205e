import { button, buttons, reply, text } from '../../conversation/build.js';
import { presentIndicator } from '../../conversation/present/indicator.js';
import { presentIndicatorOf } from '../../conversation/present/indicator-board.js';
import { presentChooseIndicator } from '../../conversation/present/summary.js';
import { labelOf } from '../../conversation/present/words.js';
import type { BoardId, IndicatorKey } from '../../domain/ids.js';
import { fieldOf } from '../../domain/report/form.js';
import { ranked } from '../../domain/summary/rank.js';
import type { IndicatorSummary } from '../../domain/summary/types.js';
import type { OpenedCycle } from '../cycles.js';
import type { Handler, Said, Turn } from '../turn.js';
import { besideLastYear, ofBoard } from './against.js';
import { answerAgainst, answerAllAgainst, laterThan } from './answer-against.js';
import { boardIn, maySee, say, sayFiguresRefused, sayPeriodRefused, sayUnknownBoard } from './asking.js';
import { estimatesFor, estimatesOfPeriod } from './estimates.js';
import { fieldWord, keyOf } from './field-words.js';
import { type Figures, indicatorIn, readFigures } from './figures.js';
import { readReasons } from './reasons.js';
import { answerSummary } from './summary.js';

const choose = (turn: Turn, { summary, cycle }: Figures, against?: string): Said =>
  say(
    presentChooseIndicator(
      turn.words,
      summary.period,
      summary.indicators.map(({ key }) => ({ key, field: fieldWord(cycle, key) })),
      against,
    ),
  );

/** A text has no figure: the boards that may be looked at one by one. */
const chooseBoard = (turn: Turn, cycle: OpenedCycle, key: IndicatorKey): Said => {
  const { t } = turn.words;
  const items = turn.config.boards
    .filter((board) => cycle.boards.includes(board.id))
    .map((board) => button(board.name, { verb: 'summary', period: cycle.instants.period, board: board.id }));
  const rows = Array.from({ length: Math.ceil(items.length / 3) }, (_, index) => items.slice(index * 3, index * 3 + 3));
  return say(reply(text(t.questions.indicator.chooseBoard({ label: labelOf(turn.words, key) })), buttons(...rows)));
};

const one = async (turn: Turn, figures: Figures, indicator: IndicatorSummary, board: BoardId): Promise<Said> => {
  const { cycle, summary } = figures;
  const visible = maySee(turn, cycle, board);
  if (!visible.ok) return sayFiguresRefused(turn, cycle, visible.error);
  const cell = indicator.cells.find((each) => each.board === board);
  if (cell === undefined) return sayUnknownBoard(turn, cycle, 'summary');
  const all = maySee(turn, cycle, null).ok;
  const rows = ranked(indicator.cells);
  const estimates = await estimatesOfPeriod(turn, cycle, summary.derived);
  const [settled = null] = estimatesFor(estimates, indicator.key, board).settled;
  const rank = rows.find((row) => row.cell.board === board)?.rank;
  return say(
    presentIndicatorOf(turn.words, {
      key: indicator.key,
      field: fieldWord(cycle, indicator.key),
      period: summary.period,
      aggregation: indicator.aggregation,
      cell,
      place: all && rank !== undefined && rows.length > 1 ? { rank, of: rows.length } : null,
      earlier: await besideLastYear(turn, summary.period, ofBoard(indicator, board), board),
      reasons: await readReasons(turn, [cell]),
      settled,
      figures: all,
      rehearsal: turn.deps.rehearsal,
    }),
  );
};

/** One indicator: of one board, or across all with the highest and the lowest. */
export const answerIndicator: Handler<'indicator'> = async (turn, request) => {
  const found = await readFigures(turn, request.period ?? (await laterThan(turn, request.against)), turn.groupedBy);
  if (!found.ok) return sayPeriodRefused(turn, found.error, request);
  const { summary, cycle } = found.value;
  const board = request.board === undefined ? null : boardIn(turn, cycle, request.board);
  if (board === undefined) return sayUnknownBoard(turn, cycle, 'summary');
  if (request.field === undefined && board !== null)
    return answerSummary(turn, { verb: 'summary', period: cycle.instants.period, board: board.id });
  const visible = maySee(turn, cycle, board?.id ?? null);
  if (!visible.ok) return sayFiguresRefused(turn, cycle, visible.error);
  if (request.field === undefined)
    return request.against === undefined || request.against === 'target' || request.against === 'trend'
      ? choose(turn, found.value, request.against)
      : answerAllAgainst(turn, found.value, request.against);
  const key = keyOf(cycle, request.field);
  const indicator = indicatorIn(summary, key);
  if (indicator === undefined) {
    if (fieldOf(cycle.form, key)?.type !== 'text') return choose(turn, found.value);
    return board === null
      ? chooseBoard(turn, cycle, key)
      : answerSummary(turn, { verb: 'summary', period: cycle.instants.period, board: board.id });
  }
  if (request.against !== undefined)
    return answerAgainst(turn, found.value, indicator, board?.id ?? null, request.against);
  if (board !== null) return one(turn, found.value, indicator, board.id);
  const limit = Number(request.limit);
  const estimates = await estimatesOfPeriod(turn, cycle, summary.derived);
  return say(
    presentIndicator(turn.words, {
      key,
      field: fieldWord(cycle, key),
      period: summary.period,
      indicator,
      order: request.order === 'top' || request.order === 'bottom' ? request.order : null,
      limit: Number.isInteger(limit) && limit > 0 ? limit : null,
      earlier: await besideLastYear(turn, summary.period, indicator, null),
      reasons: await readReasons(turn, indicator.cells),
      settled: estimatesFor(estimates, key, null).settled,
      rehearsal: turn.deps.rehearsal,
    }),
  );
};
