import { reply, text } from '../../conversation/build.js';
import { presentWithdrawal } from '../../conversation/present/milestone-board.js';
import { stepShort } from '../../conversation/present/milestone-words.js';
import { boardOf, heirs } from '../../domain/cluster/roster.js';
import { stepNumbered } from '../../domain/cluster/terms.js';
import { cellOf } from '../../domain/milestone/matrix.js';
import { STEP_REASONS } from '../../domain/milestone/types.js';
import { may } from '../../domain/people/permissions.js';
import { beginReport } from '../milestones/begin.js';
import { sayMayNotReport } from '../milestones/refusals.js';
import { showSteps } from '../milestones/show.js';
import { livingBoard, todayOf, wordsSeen } from '../milestones/view.js';
import { withdrawStep } from '../milestones/withdraw.js';
import { say } from '../steering/rounds.js';
import type { Handlers, Said, Turn } from '../turn.js';

const sayNoBoard = (turn: Turn, id: string): Said => {
  const { refusal } = turn.t.milestones;
  const board = boardOf(turn.config, id);
  const names = board === undefined ? [] : heirs(turn.config, board, todayOf(turn)).map(({ name }) => name);
  return say(
    reply(
      text(
        board === undefined || names.length === 0
          ? refusal.unknownBoard({ board: board?.name ?? id })
          : refusal.ended({ board: board.name, names: names.join(', ') }),
      ),
    ),
  );
};

/** The steps of a term: looked at by all who may see the status, reported by a board's own people or on their behalf. */
export const milestones: Handlers = {
  steps: showSteps,

  step_report: async (turn, request) => {
    const board = request.board === undefined ? undefined : livingBoard(turn, request.board);
    if (request.board !== undefined && board === undefined) return sayNoBoard(turn, request.board);
    return beginReport(turn, request, board?.id ?? null);
  },

  step_withdraw: async (turn, request) => {
    const placed = stepNumbered(turn.config, request.step);
    const board = livingBoard(turn, request.board);
    if (placed === undefined) return say(reply(text(turn.t.milestones.refusal.unknownStep)));
    if (board === undefined) return sayNoBoard(turn, request.board);
    const allowed = may(turn.person, 'report_step', board.id);
    if (!allowed.ok) return sayMayNotReport(turn, allowed.error, board.id);
    const reason = STEP_REASONS.find((each) => each === request.reason);
    if (reason !== undefined) return withdrawStep(turn, placed, board.id, reason);
    const cell = cellOf(turn.config, board, placed.step, await wordsSeen(turn, placed.term), todayOf(turn));
    return cell.value === null || cell.before.length > 0
      ? say(reply(text(turn.t.milestones.refusal.wrongState.withdraw({ step: stepShort(turn.words, placed.step) }))))
      : say(presentWithdrawal(turn.words, { placed, cell }));
  },
};
