import { reply, text } from '../../conversation/build.js';
import { presentBoardSteps, presentStepDetail } from '../../conversation/present/milestone-board.js';
import { presentGroup, presentStep, presentTerm } from '../../conversation/present/milestones.js';
import { boardOf } from '../../domain/cluster/roster.js';
import { groupNumbered, type PlacedStep, stepNumbered } from '../../domain/cluster/terms.js';
import type { Board } from '../../domain/cluster/types.js';
import { cellOf } from '../../domain/milestone/matrix.js';
import { may } from '../../domain/people/permissions.js';
import { refusedStatus } from '../queries/asking.js';
import { rosterDay, sayUnknownRoster } from '../queries/roster-asked.js';
import { say } from '../steering/rounds.js';
import type { Handler, Said, Turn } from '../turn.js';
import { livingBoard, matrixFor, sayersOf, termFor, todayOf, wordsSeen } from './view.js';

const showDetail = async (turn: Turn, placed: PlacedStep, board: Board): Promise<Said> => {
  const words = await wordsSeen(turn, placed.term);
  const said = words({ board: board.id, step: placed.step.key });
  return say(
    presentStepDetail(turn.words, {
      placed,
      cell: cellOf(turn.config, board, placed.step, words, todayOf(turn)),
      words: said,
      who: await sayersOf(turn, said),
      reports: may(turn.person, 'report_step', board.id).ok,
    }),
  );
};

/** The steps of a term: all, a group, one step, one board, or one board's step with everything said of it. */
export const showSteps: Handler<'steps'> = async (turn, request) => {
  const refused = refusedStatus(turn);
  if (refused !== null) return refused;
  const { refusal } = turn.t.milestones;
  const placed = request.step === undefined ? undefined : stepNumbered(turn.config, request.step);
  const term = placed?.term ?? termFor(turn, request.term);
  if (term === undefined) return say(reply(text(refusal.notInUse)));
  const board = request.board === undefined ? undefined : livingBoard(turn, request.board);
  if (request.board !== undefined && board === undefined)
    return say(
      reply(text(refusal.unknownBoard({ board: boardOf(turn.config, request.board)?.name ?? request.board }))),
    );
  if (placed !== undefined && board !== undefined) return showDetail(turn, placed, board);
  const day = rosterDay(turn.config, request.roster ?? turn.roster, todayOf(turn));
  if (!day.ok) return sayUnknownRoster(turn);
  const view = await matrixFor(turn, term, day.value ?? todayOf(turn));
  if (placed !== undefined) return say(presentStep(turn.words, view, placed));
  const group = /^g[1-9]$/.test(request.step ?? '') ? groupNumbered(term, Number(request.step?.slice(1))) : undefined;
  if (board !== undefined) {
    const row = view.rows.find((each) => each.board === board.id);
    const reports = may(turn.person, 'report_step', board.id).ok;
    if (row !== undefined)
      return say(presentBoardSteps(turn.words, { term, row, reports, ...(group === undefined ? {} : { group }) }));
  }
  if (request.step === undefined) return say(presentTerm(turn.words, view));
  return say(group === undefined ? reply(text(refusal.unknownStep)) : presentGroup(turn.words, view, group));
};
