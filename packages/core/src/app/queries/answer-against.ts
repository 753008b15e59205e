import { button, buttons, reply, text } from '../../conversation/build.js';
import { type Earlier, otherViews, presentAgainst } from '../../conversation/present/against.js';
import { type AgainstRow, presentAgainstAll } from '../../conversation/present/against-all.js';
import { presentAgainstTarget } from '../../conversation/present/against-target.js';
import { presentTrend } from '../../conversation/present/trend.js';
import { labelOf } from '../../conversation/present/words.js';
import { daysBetween } from '../../domain/calendar/days.js';
import { parsePeriod } from '../../domain/calendar/periods.js';
import { periodWindow } from '../../domain/calendar/window.js';
import type { BoardId, IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { targetFieldOf } from '../../domain/report/form.js';
import type { IndicatorSummary } from '../../domain/summary/types.js';
import { listCycles, type OpenedCycle } from '../cycles.js';
import type { Said, Turn } from '../turn.js';
import { earlierOf, ofBoard, readBeside, seesAs } from './against.js';
import { say } from './asking.js';
import { fieldWord } from './field-words.js';
import { type Figures, indicatorIn } from './figures.js';
import { readTrend } from './trend.js';

/** One indicator of all boards or of one, in the period asked about. */
type Asked = { readonly figures: Figures; readonly indicator: IndicatorSummary; readonly board: BoardId | null };

const hasTarget = ({ form }: OpenedCycle, key: IndicatorKey): boolean => targetFieldOf(form, key) !== undefined;

/** How much of the year a period belongs to has passed by its cut-off, or by today when that is earlier. */
const elapsed = (turn: Turn, period: PeriodId): { readonly date: CalendarDate; readonly percent: number } => {
  const read = parsePeriod(period);
  const today = turn.words.f.localDate(turn.now);
  if (read === null) return { date: today, percent: 0 };
  const { cutoff } = periodWindow(read, turn.config.calendar.window);
  const year = periodWindow({ year: read.year, part: 'Y' }, turn.config.calendar.window);
  const date = today < cutoff ? today : cutoff;
  const days = daysBetween(year.from, year.cutoff) + 1;
  return { date, percent: (Math.max(0, daysBetween(year.from, date) + 1) / days) * 100 };
};

const againstTarget = (turn: Turn, { figures, indicator, board }: Asked): Said => {
  const { cycle, summary } = figures;
  const field = fieldWord(cycle, indicator.key);
  const { period } = summary;
  if (!hasTarget(cycle, indicator.key))
    return say(
      reply(
        text(turn.words.t.comparison.noTarget({ label: labelOf(turn.words, indicator.key) })),
        buttons(otherViews(turn.words, { field, period, board }, ['same', 'previous', 'trend'])),
      ),
    );
  const { rehearsal } = turn.deps;
  const view = { key: indicator.key, field, period, indicator, board, elapsed: elapsed(turn, period), rehearsal };
  return say(presentAgainstTarget(turn.words, view));
};

/** The other period has nothing to set this one against. */
const sayNothingBeside = (turn: Turn, period: PeriodId, earlier: Earlier, hidden: boolean): Said => {
  const c = turn.words.t.comparison;
  const named = { period: turn.words.f.period(earlier.period) };
  return say(
    reply(
      text(hidden ? c.hidden(named) : c.notKept(named)),
      buttons([button(turn.words.t.questions.button.summary, { verb: 'summary', period })]),
    ),
  );
};

const againstPeriod = async (turn: Turn, { figures, indicator, board }: Asked, earlier: Earlier): Promise<Said> => {
  const { cycle, summary } = figures;
  const { period } = summary;
  const beside = await readBeside(turn, { period, indicator, board }, earlier.period, seesAs(turn));
  if (beside.kind !== 'kept') return sayNothingBeside(turn, period, earlier, beside.kind === 'hidden');
  const other = beside.figures.cycle;
  const kept = indicatorIn(beside.figures.summary, indicator.key) !== undefined;
  return say(
    presentAgainst(turn.words, {
      key: indicator.key,
      field: fieldWord(cycle, indicator.key),
      earlierField: kept ? fieldWord(other, indicator.key) : null,
      period,
      earlier,
      indicator,
      board,
      comparison: beside.comparison,
      grown: beside.grown,
      hasTarget: hasTarget(cycle, indicator.key),
      rehearsal: turn.deps.rehearsal,
    }),
  );
};

const overPeriods = async (turn: Turn, { figures, indicator, board }: Asked): Promise<Said> => {
  const { trend, hidden } = await readTrend(turn, figures, indicator, board);
  return say(
    presentTrend(turn.words, {
      key: indicator.key,
      field: fieldWord(figures.cycle, indicator.key),
      period: figures.summary.period,
      aggregation: indicator.aggregation,
      board,
      trend,
      hidden,
      hasTarget: hasTarget(figures.cycle, indicator.key),
      rehearsal: turn.deps.rehearsal,
    }),
  );
};

const sayNotEarlier = (turn: Turn, word: string): Said => {
  const { t, f } = turn.words;
  const period = parsePeriod(word);
  return say(
    reply(
      text(
        period === null
          ? t.questions.refusal.unknownPeriod({ text: word })
          : t.comparison.notLater({ period: f.period(word) }),
      ),
    ),
  );
};

/** One figure against its target, another period, or several. */
export const answerAgainst = async (
  turn: Turn,
  figures: Figures,
  all: IndicatorSummary,
  board: BoardId | null,
  word: string,
): Promise<Said> => {
  const asked: Asked = { figures, indicator: board === null ? all : ofBoard(all, board), board };
  if (word === 'target') return againstTarget(turn, asked);
  if (word === 'trend') return overPeriods(turn, asked);
  const earlier = earlierOf(turn, figures.summary.period, word);
  return earlier === null ? sayNotEarlier(turn, word) : againstPeriod(turn, asked, earlier);
};

/** Every figure of a period against those of another. */
export const answerAllAgainst = async (turn: Turn, figures: Figures, word: string): Promise<Said> => {
  const { cycle, summary } = figures;
  const { period } = summary;
  const earlier = earlierOf(turn, period, word);
  if (earlier === null) return sayNotEarlier(turn, word);
  const parts = turn.config.indicators.flatMap((each) => each.parts ?? []);
  const rows: AgainstRow[] = [];
  let known: Figures | undefined;
  for (const indicator of summary.indicators) {
    const { key } = indicator;
    if (parts.includes(key)) continue;
    const beside = await readBeside(turn, { period, indicator, board: null }, earlier.period, seesAs(turn), known);
    if (beside.kind !== 'kept') return sayNothingBeside(turn, period, earlier, beside.kind === 'hidden');
    known = beside.figures;
    rows.push({ key, field: fieldWord(cycle, key), indicator, comparison: beside.comparison });
  }
  return say(presentAgainstAll(turn.words, { period, earlier, rows, rehearsal: turn.deps.rehearsal }));
};

/**
 * The period a comparison with a named one is asked from, when none is said: the latest of the same kind, for who says
 * “so với 6T/2023” in December means the first halves. Undefined: the current one.
 */
export const laterThan = async (turn: Turn, word: string | undefined): Promise<PeriodId | undefined> => {
  const earlier = word === undefined ? null : parsePeriod(word);
  if (earlier === null) return undefined;
  return (await listCycles(turn.deps, turn.config.id))
    .map((cycle) => cycle.instants.period)
    .findLast((period) => {
      const read = parsePeriod(period);
      return read !== null && read.part === earlier.part && read.year > earlier.year;
    });
};
