import { presentStatus } from '../../conversation/present/status.js';
import { presentBoardStatus } from '../../conversation/present/status-board.js';
import { periodSummary } from '../../domain/summary/period.js';
import { boardStatus, outward, roundStatus } from '../../domain/summary/status.js';
import type { BoardStatus } from '../../domain/summary/types.js';
import type { Handler } from '../turn.js';
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
import { dutiesOf } from './duties.js';
import { resolvePeriod } from './resolve-period.js';

/** Who has handed in and who has not, or how far one board is. Drafts and contacts of other boards show to secretary and leader only. */
export const answerStatus: Handler<'status'> = async (turn, request) => {
  const refused = refusedStatus(turn);
  if (refused !== null) return refused;
  const found = await resolvePeriod(turn, request.period);
  if (!found.ok) return sayPeriodRefused(turn, found.error);
  const cycle = found.value;
  const inside = isInside(turn);
  const own = ownBoards(turn);
  const shown = (status: BoardStatus): BoardStatus =>
    inside || own.includes(status.board) ? status : outward(status, turn.now);
  const { rehearsal } = turn.deps;
  if (request.board !== undefined) {
    const board = boardIn(turn, cycle, request.board);
    if (board === undefined) return sayUnknownBoard(turn, cycle, 'status');
    const duty = (await dutiesOf(turn.deps, turn.config, cycle)).find((each) => each.board === board.id);
    if (duty === undefined) return sayUnknownBoard(turn, cycle, 'status');
    return say(
      presentBoardStatus(turn.words, {
        status: shown(boardStatus(duty, cycle.form, turn.now)),
        period: cycle.instants.period,
        at: turn.now,
        inside,
        own: own.includes(board.id),
        figures: maySee(turn, cycle, board.id).ok,
        rehearsal,
      }),
    );
  }
  const duties = await dutiesOf(turn.deps, turn.config, cycle);
  const round = roundStatus(cycle.instants, cycle.form, duties, turn.now);
  const { indicators } = periodSummary(turn.config, cycle.instants.period, cycle.form, duties);
  return say(
    presentStatus(turn.words, {
      round: { ...round, boards: round.boards.map(shown) },
      inside,
      own,
      figures: maySee(turn, cycle, null).ok,
      headline: inside ? (indicators.find((each) => each.total?.kind === 'sum') ?? null) : null,
      reader: readerOf(turn),
      only: request.only === 'missing' || request.only === 'submitted' ? request.only : null,
      rehearsal,
    }),
  );
};
