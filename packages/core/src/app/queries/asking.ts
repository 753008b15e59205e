import { button, buttons, reply, text } from '../../conversation/build.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { Reply } from '../../conversation/reply.js';
import type { Request } from '../../conversation/request.js';
import { MONTHS, QUARTERS } from '../../domain/calendar/periods.js';
import type { Board, ReportedPart } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import { boardsOf, holds } from '../../domain/people/grants.js';
import { type FiguresRefusal, maySeeFigures, maySeeStatus } from '../../domain/people/permissions.js';
import { assertNever, type Result } from '../../domain/result.js';
import { groupsOn } from '../../domain/summary/regroup.js';
import type { OpenedCycle } from '../cycles.js';
import type { Said, Turn } from '../turn.js';
import type { PeriodRefusal } from './resolve-period.js';

export const say = (...replies: readonly Reply[]): Said => ({ replies });

/** Secretary or leader: sees how far drafts have got and who can be reached. */
export const isInside = (turn: Turn): boolean => readerOf(turn) !== null;

/** How open matters are put to the asker; null for those who do not run the cycle. */
export const readerOf = ({ person }: Turn): 'secretary' | 'leader' | null =>
  holds(person, 'secretary') ? 'secretary' : holds(person, 'leader') ? 'leader' : null;

export const ownBoards = ({ person }: Turn): readonly BoardId[] => boardsOf(person, 'officer', 'head');

/**
 * Whether the asker may see one board's figures of a cycle, or those of all (`null`). Of a moment in the past: with the roles and
 * the time of now, but only published when it was published then.
 */
export const maySee = (turn: Turn, cycle: OpenedCycle, board: BoardId | null): Result<null, FiguresRefusal> =>
  maySeeFigures(turn.person, board, {
    now: turn.past?.now ?? turn.now,
    due: cycle.instants.due,
    published: cycle.publishedAt !== null && cycle.publishedAt <= turn.now,
    rule: (turn.past?.config ?? turn.config).rules.figuresVisible,
  });

/** Refuses who holds no role that may ask who has handed in; null when the asker may. */
export const refusedStatus = (turn: Turn): Said | null => {
  const allowed = maySeeStatus(turn.person);
  return allowed.ok ? null : say(presentRoleMissing(turn.words, allowed.error));
};

/** Figures that this person may not see (yet): from when, and which roles may before. */
export const sayFiguresRefused = (turn: Turn, cycle: OpenedCycle, refusal: FiguresRefusal): Said => {
  const { t, f } = turn.words;
  if (refusal.code === 'role_missing') return say(presentRoleMissing(turn.words, refusal));
  const { refusal: words, button: label } = t.questions;
  const { period } = cycle.instants;
  const [own] = ownBoards(turn).filter((board) => cycle.boards.includes(board));
  return say(
    reply(
      text(refusal.from === null ? words.figuresPublished : words.figuresFrom({ from: f.dateTime(refusal.from) })),
      buttons([
        button(label.status, { verb: 'status', period }),
        ...(own === undefined ? [] : [button(label.own, { verb: 'summary', period, board: own })]),
      ]),
    ),
  );
};

/** The reported parts in words; all months, and all quarters, as one. */
const partsText = ({ words, config }: Turn): string => {
  const { part } = words.t.questions.refusal;
  const { parts } = config.calendar;
  const all = (row: readonly ReportedPart[]): boolean => row.every((each) => parts.includes(each));
  const named = parts.flatMap((each): readonly string[] => {
    if (QUARTERS.some((quarter) => quarter === each) && all(QUARTERS)) return [part.quarters];
    if (each.startsWith('M')) return [all(MONTHS) ? part.months : part.month({ month: Number(each.slice(1)) })];
    return [part[each as Exclude<keyof typeof part, 'month' | 'months' | 'quarters'>]];
  });
  return [...new Set(named)].join(', ');
};

/** A question that names a period. */
export type Asking = Request<'deadlines' | 'status' | 'summary' | 'indicator' | 'source'>;

/** A period that has nothing to show, and what may be asked instead: the same of a period that has. */
export const sayPeriodRefused = (turn: Turn, refusal: PeriodRefusal, request: Asking | null = null): Said => {
  const { t, f } = turn.words;
  const { refusal: words, button: label } = t.questions;
  const near = request === null || refusal.code === 'no_period' ? [] : refusal.near;
  const others = buttons(...near.map((period) => [button(f.periodName(period), { ...request, period } as Request)]), [
    button(label.status, { verb: 'status' }),
    button(label.deadlines, { verb: 'deadlines' }),
  ]);
  switch (refusal.code) {
    case 'unknown_period':
      return say(reply(text(words.unknownPeriod({ text: refusal.text })), others));
    case 'not_reported':
      return say(
        reply(
          text(
            words.notReported({
              period: f.period(refusal.period),
              parts: partsText(turn),
            }),
          ),
          others,
        ),
      );
    case 'not_open_yet':
      return say(
        reply(
          text(
            words.notOpenYet({
              period: f.period(refusal.period),
              opens: f.date(f.localDate(refusal.opens)),
              due: f.dateTime(refusal.due),
            }),
          ),
          ...(isInside(turn)
            ? [buttons([button(t.cycles.button.openThis, { verb: 'open', period: refusal.period })])]
            : []),
          others,
        ),
      );
    case 'not_kept':
      return say(reply(text(words.notKept({ period: f.period(refusal.period) })), others));
    case 'no_period':
      return say(reply(text(words.noPeriod), buttons([button(label.deadlines, { verb: 'deadlines' })])));
    default:
      return assertNever(refusal);
  }
};

/**
 * The board of a cycle that an id means: itself, or the unit of that name in the cycle's time, for a board named today may be
 * asked about in a period before it was merged. Undefined when the cycle expects none of it. In an answer by other boards: one of these.
 */
export const boardIn = (turn: Turn, cycle: OpenedCycle, id: string): Board | undefined => {
  const { boards } = turn.config;
  const units =
    turn.groupedBy === undefined
      ? cycle.boards
      : groupsOn(turn.config, cycle.boards, turn.groupedBy).map((group) => group.board);
  const expected = boards.filter((board) => units.includes(board.id));
  const named = boards.find((board) => board.id === id);
  return expected.find((board) => board.id === id) ?? expected.find((board) => board.name === named?.name);
};

/** The board asked about is not expected in that period: the ones that are, to choose from. */
export const sayUnknownBoard = (turn: Turn, cycle: OpenedCycle, verb: 'status' | 'summary' | 'source'): Said => {
  const { period } = cycle.instants;
  const items = turn.config.boards
    .filter((board) => cycle.boards.includes(board.id))
    .map((board) => button(board.name, { verb, period, board: board.id }));
  const rows = Array.from({ length: Math.ceil(items.length / 3) }, (_, index) => items.slice(index * 3, index * 3 + 3));
  const { refusal } = turn.words.t.questions;
  return say(reply(text(refusal.unknownBoard({ period: turn.words.f.period(period) })), buttons(...rows)));
};
