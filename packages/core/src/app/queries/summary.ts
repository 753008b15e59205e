import { presentBelowFloor } from '../../conversation/present/approval-floor.js';
import { presentSummary, type SummaryView } from '../../conversation/present/summary.js';
import { presentBoardSummary, presentNoBoardSummary } from '../../conversation/present/summary-board.js';
import type { Board } from '../../domain/cluster/types.js';
import { formOf } from '../../domain/cycle/form-of.js';
import { may } from '../../domain/people/permissions.js';
import { reaches } from '../../domain/report/approval.js';
import { standing } from '../../domain/report/evolve.js';
import { fieldCell } from '../../domain/summary/cells.js';
import { boardStatus, stepOf } from '../../domain/summary/status.js';
import type { BoardDuty } from '../../domain/summary/types.js';
import type { OpenedCycle } from '../cycles.js';
import { maySeeSignals } from '../reporting/signals-shown.js';
import { readText } from '../texts.js';
import type { Handler, Said, Turn } from '../turn.js';
import {
  boardIn,
  isInside,
  maySee,
  ownBoards,
  say,
  sayFiguresRefused,
  sayPeriodRefused,
  sayUnknownBoard,
} from './asking.js';
import { unseenSince } from './changes.js';
import { dutiesFor, dutiesOf } from './duties.js';
import { estimatesOfPeriod, openBefore } from './estimates.js';
import { readFigures } from './figures.js';
import { readReasons } from './reasons.js';
import { resolvePeriod } from './resolve-period.js';

/** The figures of one board that are not what was published, with both. */
const amendedOf = async (turn: Turn, cycle: OpenedCycle, duty: BoardDuty) => {
  const cells = cycle.form.fields.map((field) => ({ key: field.key, cell: fieldCell(cycle.form, duty, field.key) }));
  const reasons = await readReasons(
    turn,
    cells.map(({ cell }) => cell),
  );
  return { cells, reasons };
};

const summaryOf = async (turn: Turn, cycle: OpenedCycle, board: Board): Promise<Said> => {
  const visible = maySee(turn, cycle, board.id);
  if (!visible.ok) return sayFiguresRefused(turn, cycle, visible.error);
  const duty = (await dutiesFor(turn, cycle)).find((each) => each.board === board.id);
  if (duty === undefined) return sayUnknownBoard(turn, cycle, 'summary');
  const revision = standing(duty.report);
  const own = ownBoards(turn).includes(board.id);
  const at = { board: board.id, period: cycle.instants.period, own };
  const { floor } = turn;
  const step = stepOf(duty.report);
  if (floor !== undefined && step !== null && !reaches(duty.report, floor))
    return say(presentBelowFloor(turn.words, { ...at, floor, step, now: turn.now }));
  if (revision === null) return say(presentNoBoardSummary(turn.words, { ...at, inside: isInside(turn) }));
  const texts = await Promise.all(
    formOf(cycle, revision.formVersion).fields.flatMap((field) => {
      const value = revision.entries[field.key]?.value;
      return value?.kind === 'text'
        ? [readText(turn.deps, value.text).then((text) => ({ key: field.key as string, text }))]
        : [];
    }),
  );
  return say(
    presentBoardSummary(turn.words, {
      ...at,
      form: formOf(cycle, revision.formVersion),
      status: boardStatus(duty, cycle.form, turn.now),
      revision,
      amended: await amendedOf(turn, cycle, duty),
      texts,
      signals: (revision.signals?.length ?? 0) > 0 && maySeeSignals(turn, board.id),
      at: turn.now,
      rehearsal: turn.deps.rehearsal,
    }),
  );
};

/** Where each report is in the approval chain, and which of them the floor leaves out. */
const stepsOf = async (turn: Turn, cycle: OpenedCycle, derived: boolean): Promise<Pick<SummaryView, 'steps'>> => {
  const { floor = null } = turn;
  if (turn.config.approval === undefined || (derived && floor === null)) return {};
  const duties = await dutiesOf(turn.deps, turn.config, cycle);
  const below = duties.filter(({ report }) => floor !== null && standing(report) !== null && !reaches(report, floor));
  const boards = duties.map(({ board, report }) => ({ board, approval: stepOf(report) }));
  return { steps: { boards, floor, below: below.map(({ board }) => board) } };
};

/** The content of a period, of the whole cluster or of one board: what was handed in, never a draft. */
export const answerSummary: Handler<'summary'> = async (turn, request) => {
  if (request.board !== undefined) {
    const found = await resolvePeriod(turn, request.period);
    if (!found.ok) return sayPeriodRefused(turn, found.error, request);
    const board = boardIn(turn, found.value, request.board);
    return board === undefined ? sayUnknownBoard(turn, found.value, 'summary') : summaryOf(turn, found.value, board);
  }
  const figures = await readFigures(turn, request.period, turn.groupedBy);
  if (!figures.ok) return sayPeriodRefused(turn, figures.error, request);
  const { summary, cycle, derivedFrom } = figures.value;
  const visible = maySee(turn, cycle, null);
  if (!visible.ok) return sayFiguresRefused(turn, cycle, visible.error);
  const mayPublish =
    turn.floor === undefined && derivedFrom === null && cycle.publishedAt === null && may(turn.person, 'steer').ok;
  const { period } = cycle.instants;
  const derived = derivedFrom !== null;
  return say(
    presentSummary(turn.words, {
      summary,
      at: turn.now,
      derivedFrom,
      rehearsal: turn.deps.rehearsal,
      mayPublish,
      mayAskWho: may(turn.person, 'see_reads').ok,
      reasons: await readReasons(
        turn,
        summary.indicators.flatMap((indicator) => indicator.cells),
      ),
      estimates: {
        own: await estimatesOfPeriod(turn, cycle, derived),
        before: derived ? null : await openBefore(turn, period),
      },
      ...(await stepsOf(turn, cycle, derived)),
      ...(derived || turn.past !== undefined ? {} : { since: await unseenSince(turn, period) }),
    }),
  );
};
