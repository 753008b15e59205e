import { alsoOpen } from '../../conversation/present/deadlines.js';
import { presentStatus } from '../../conversation/present/status.js';
import { presentBoardStatus } from '../../conversation/present/status-board.js';
import type { BoardId } from '../../domain/ids.js';
import type { SilenceCase } from '../../domain/reminder/silence-classes.js';
import { periodSummary } from '../../domain/summary/period.js';
import { boardStatus, outward, roundStatus } from '../../domain/summary/status.js';
import type { BoardDuty, BoardStatus, Reach } from '../../domain/summary/types.js';
import type { OpenedCycle } from '../cycles.js';
import { cycleButtons } from '../steering/cycle-buttons.js';
import { cycleNotes } from '../steering/cycle-notes.js';
import type { Handler, Turn } from '../turn.js';
import {
  boardIn,
  isInside,
  maySee,
  ownBoards,
  readerOf,
  refusedStatus,
  say,
  sayPeriodRefused,
  sayUnknownBoard,
} from './asking.js';
import { othersOpen } from './deadlines.js';
import { dutiesOf } from './duties.js';
import { readSilence } from './fair-silence.js';
import { resolvePeriod } from './resolve-period.js';

const REACHED: Reach = { enrolled: true, reachable: true, unreachableSince: null };

/** Each board's duty; whom the bot reached at a moment of the past is not kept, so nothing is said of it. */
const readDuties = async (turn: Turn, cycle: OpenedCycle): Promise<readonly BoardDuty[]> => {
  const duties = await dutiesOf(turn.deps, turn.config, cycle);
  return turn.past === undefined ? duties : duties.map((duty) => ({ ...duty, reach: REACHED }));
};
/** Of boards past their due instant: why nothing is there, for those who steer and for their own people. Of a moment of the past nothing is said. */
const readSilent = async (
  turn: Turn,
  cycle: OpenedCycle,
  duties: readonly BoardDuty[],
): Promise<ReadonlyMap<BoardId, SilenceCase>> => {
  const { deps, config, now } = turn;
  if (turn.past !== undefined) return new Map();
  const open = (board: BoardId): boolean => isInside(turn) || ownBoards(turn).includes(board);
  const late = duties.filter(({ board, report }) => report.due < now && open(board));
  return new Map((await readSilence(deps, config, cycle, late, now)).map((each) => [each.board, each]));
};

/** To those who steer: the cycle is on an older version of the form. */
const formNote = (turn: Turn, { form, call }: OpenedCycle): readonly string[] =>
  call === null && isInside(turn) && form.version !== turn.config.form.version
    ? [turn.t.cycles.state.olderForm({ before: form.version, after: turn.config.form.version })]
    : [];

/** Who has handed in and who has not, or how far one board is. Drafts and contacts of other boards show to secretary and leader only. */
export const answerStatus: Handler<'status'> = async (turn, request) => {
  const refused = refusedStatus(turn);
  if (refused !== null) return refused;
  const found = await resolvePeriod(turn, request.period);
  if (!found.ok) return sayPeriodRefused(turn, found.error, request);
  const cycle = found.value;
  const inside = isInside(turn);
  const own = ownBoards(turn);
  const shown = (status: BoardStatus): BoardStatus =>
    inside || own.includes(status.board) ? status : outward(status, turn.now);
  const { rehearsal } = turn.deps;
  if (request.board !== undefined) {
    const board = boardIn(turn, cycle, request.board);
    if (board === undefined) return sayUnknownBoard(turn, cycle, 'status');
    const duty = (await readDuties(turn, cycle)).find((each) => each.board === board.id);
    if (duty === undefined) return sayUnknownBoard(turn, cycle, 'status');
    return say(
      presentBoardStatus(turn.words, {
        status: shown(boardStatus(duty, cycle.form, turn.now)),
        period: cycle.instants.period,
        at: turn.now,
        inside,
        own: own.includes(board.id),
        figures: maySee(turn, cycle, board.id).ok,
        silence: (await readSilent(turn, cycle, [duty])).get(board.id),
        rehearsal,
      }),
    );
  }
  const duties = await readDuties(turn, cycle);
  const round = roundStatus(cycle.instants, cycle.form, duties, turn.now);
  const { indicators } = periodSummary(turn.config, cycle.instants.period, cycle.form, duties);
  return say(
    presentStatus(turn.words, {
      round: { ...round, boards: round.boards.map(shown) },
      inside,
      own,
      figures: maySee(turn, cycle, null).ok,
      headline: inside ? (indicators.find((each) => each.total?.kind === 'sum') ?? null) : null,
      reader: turn.past === undefined ? readerOf(turn) : null,
      only: request.only === 'missing' || request.only === 'submitted' ? request.only : null,
      silence: inside ? await readSilent(turn, cycle, duties) : new Map(),
      rehearsal,
      notes: [
        ...(await cycleNotes(turn, cycle)),
        ...formNote(turn, cycle),
        ...alsoOpen(turn.words, await othersOpen(turn, cycle)),
      ],
      steering: turn.past === undefined ? await cycleButtons(turn, cycle, round) : [],
    }),
  );
};
