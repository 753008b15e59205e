import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { byRoster, type RosterView } from '../../conversation/present/roster-view.js';
import { presentFoldedBoard } from '../../conversation/present/summary-folded.js';
import { boardNames } from '../../conversation/present/summary-words.js';
import { endedText } from '../../conversation/present/unit-words.js';
import type { Request } from '../../conversation/request.js';
import { addDays } from '../../domain/calendar/days.js';
import { parsePeriod, sameLastYear } from '../../domain/calendar/periods.js';
import { periodWindow } from '../../domain/calendar/window.js';
import { boardOf, boardsOn, hasEnded, heirs, lineage } from '../../domain/cluster/roster.js';
import type { Board } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { listCycles } from '../cycles.js';
import type { Handler, Said, Turn } from '../turn.js';
import { boardIn, maySee, say } from './asking.js';
import { keyOf } from './field-words.js';
import { type Figures, indicatorIn, readFigures } from './figures.js';
import { rosterDay, sayUnknownRoster, versionOn } from './roster-asked.js';

type Viewed = 'summary' | 'indicator' | 'source';
type Asked = Request<Viewed>;

const EVERY = '99';

/** A board that is not among those of the period: what became of it, or was before it, and these a button away. */
const sayElsewhere = (turn: Turn, { cycle, summary }: Figures, board: Board, request: Request): Said => {
  const { t, f } = turn.words;
  const { cutoff } = cycle.instants;
  const units = (board.validFrom > cutoff ? lineage : heirs)(turn.config, board, cutoff).filter(({ id }) =>
    summary.boards.includes(id),
  );
  const names = boardNames(
    turn.words,
    units.map(({ id }) => id),
  );
  const period = f.period(summary.period);
  const said =
    board.validFrom > cutoff
      ? [t.roster.ended.earlier({ board: board.name, date: f.date(board.validFrom), names })]
      : [
          t.roster.ended.title({ ended: endedText(turn.words, board) }),
          ...(units.length === 0 ? [] : [t.roster.ended.period({ period, names })]),
        ];
  const [first = '', ...rest] = said;
  return say(
    reply(
      text(line(bold(first)), ...rest),
      buttons(
        units.map((unit) =>
          button(t.roster.ended.ask({ board: unit.name }), {
            ...request,
            period: summary.period,
            board: unit.id,
          } as Request),
        ),
      ),
    ),
  );
};

/** A board that has ended before a period which has nothing to show yet. */
const endedBefore = (turn: Turn, request: Request<Viewed | 'status'>): Board | null => {
  const board = request.board === undefined ? undefined : boardOf(turn.config, request.board);
  const period = request.period === undefined ? null : parsePeriod(request.period);
  if (board === undefined || period === null) return null;
  return hasEnded(board, periodWindow(period, turn.config.calendar.window).cutoff) ? board : null;
};

const sayEnded = (turn: Turn, board: Board, { period: _, ...request }: Request<Viewed | 'status'>): Said => {
  const next = heirs(turn.config, board, turn.words.f.localDate(turn.now));
  return say(
    reply(
      text(line(bold(turn.t.roster.ended.title({ ended: endedText(turn.words, board) })))),
      buttons(
        next.map((unit) =>
          button(turn.t.roster.ended.ask({ board: unit.name }), { ...request, board: unit.id } as Request),
        ),
      ),
    ),
  );
};

/** The board that a request names and its period does not know; null when it does, or names none. */
const elsewhere = (turn: Turn, { cycle }: Figures, id: string | undefined): Board | null =>
  id === undefined || boardIn(turn, cycle, id) !== undefined ? null : (boardOf(turn.config, id) ?? null);

/** Refuses a question about a board outside its validity, and names what stands in its place. */
export const withinRoster =
  (handler: Handler<'status'>): Handler<'status'> =>
  async (turn, request) => {
    const found = await readFigures(turn, request.period);
    const board = found.ok ? elsewhere(turn, found.value, request.board) : endedBefore(turn, request);
    if (board === null) return handler(turn, request);
    return found.ok ? sayElsewhere(turn, found.value, board, request) : sayEnded(turn, board, request);
  };

const dayAfter = ({ config }: Turn, day: CalendarDate): CalendarDate => {
  const version = versionOn(config, day);
  return version?.to == null ? (version?.from ?? day) : addDays(version.to, 1);
};

/** The day from which on the boards of a period are no more; null while they are those of today. */
const changedSince = (turn: Turn, { cycle, summary }: Figures, today: CalendarDate): CalendarDate | null => {
  const now = boardsOn(turn.config, today).map(({ id }) => id);
  const same = summary.boards.length === now.length && summary.boards.every((board) => now.includes(board));
  return same ? null : dayAfter(turn, cycle.instants.cutoff);
};

/** The whole table of what a request asks of one board. */
const table = (request: Asked, period: string, roster: string): Request => {
  const { board: _, ...all } = request;
  const every = request.verb === 'indicator' && request.field !== undefined ? { order: 'top', limit: EVERY } : {};
  return { ...all, ...(request.board === undefined ? {} : every), period, roster } as Request;
};

const others = async (
  turn: Turn,
  request: Asked,
  units: Figures,
  regrouped: boolean,
  today: CalendarDate,
): Promise<RosterView['others']> => {
  const { config } = turn;
  const { period, boards } = units.summary;
  const now = boardsOn(config, today);
  if (regrouped)
    return [{ boards: boards.length, old: boards.length > now.length, request: table(request, period, 'then') }];
  if (changedSince(turn, units, today) === null) return besideLastYear(turn, request, units, today);
  const board = request.board === undefined ? undefined : boardIn(turn, units.cycle, request.board);
  const [heir] = board === undefined ? [] : heirs(config, board, today);
  const folded = heir === undefined ? null : ({ ...request, period, board: heir.id, roster: 'now' } as Request);
  return [{ boards: now.length, old: false, request: folded ?? table(request, period, 'now') }];
};

/** Beside a board whose last year was that of its predecessors: all boards of now, and those of then. */
const besideLastYear = async (
  turn: Turn,
  request: Asked,
  { summary, cycle }: Figures,
  today: CalendarDate,
): Promise<RosterView['others']> => {
  const { config, deps } = turn;
  const period = parsePeriod(summary.period);
  const board = request.board === undefined ? undefined : boardIn(turn, cycle, request.board);
  if (request.verb !== 'indicator' || request.field === undefined || period === null || board === undefined) return [];
  const id = sameLastYear(period);
  const last = (await listCycles(deps, config.id)).find(({ instants }) => instants.period === id);
  if (last === undefined || board.predecessors.length === 0 || last.instants.cutoff >= board.validFrom) return [];
  const { against: _, ...plain } = request;
  return [
    { boards: boardsOn(config, today).length, old: false, request: table(request, summary.period, 'then') },
    { boards: last.boards.length, old: true, request: table(plain, id, 'then') },
  ];
};

const mayLook = (turn: Turn, { cycle }: Figures, board: BoardId | null): boolean =>
  maySee(turn, cycle, null).ok || (board !== null && maySee(turn, cycle, board).ok);

/**
 * Lets a question about figures be asked by other boards than those of its period: “theo 9 ban” on 2024 folds the fourteen in, “theo 14
 * ban” goes back. The answer says which, and has the other view a button away.
 */
export const viewedBy =
  <V extends Viewed>(handler: Handler<V>): Handler<V> =>
  async (turn, request) => {
    const asked = request as Asked;
    const units = await readFigures(turn, asked.period);
    if (!units.ok) {
      const ended = endedBefore(turn, asked);
      return ended === null ? handler(turn, request) : sayEnded(turn, ended, asked);
    }
    const today = turn.words.f.localDate(turn.now);
    const argument = asked.roster ?? turn.roster;
    const day = rosterDay(turn.config, argument, today);
    if (!day.ok) return sayUnknownRoster(turn);
    const figures = day.value === null ? units : await readFigures(turn, asked.period, day.value);
    if (!figures.ok) return handler(turn, request);
    const { regrouped } = figures.value.summary;
    const grouped: Turn = day.value === null || regrouped === undefined ? turn : { ...turn, groupedBy: day.value };
    const missing = elsewhere(grouped, figures.value, asked.board);
    if (missing !== null) return sayElsewhere(turn, units.value, missing, asked);
    const { cycle, summary } = figures.value;
    const board = asked.board === undefined ? null : (boardIn(grouped, cycle, asked.board)?.id ?? null);
    if (!mayLook(turn, units.value, board)) return handler(grouped, request);
    const field = 'field' in asked ? asked.field : undefined;
    const indicator = field === undefined ? null : (indicatorIn(summary, keyOf(cycle, field)) ?? null);
    const folded = board !== null && (regrouped?.folded.some((each) => each.board === board) ?? false);
    const said =
      folded && asked.verb === 'summary'
        ? say(presentFoldedBoard(turn.words, { board, summary, rehearsal: turn.deps.rehearsal }))
        : await handler(grouped, request);
    const back = regrouped !== undefined && regrouped.day < cycle.instants.cutoff ? regrouped.day : null;
    const view: RosterView = {
      summary,
      changed: back === null ? changedSince(turn, units.value, today) : dayAfter(turn, back),
      asked: argument !== undefined,
      indicator,
      board,
      others: await others(turn, asked, units.value, regrouped !== undefined, today),
    };
    const [first, ...rest] = said.replies;
    if (first === undefined) return said;
    const carried = regrouped === undefined ? null : (argument ?? null);
    return { ...said, replies: [byRoster(turn.words, first, view, carried), ...rest] };
  };
