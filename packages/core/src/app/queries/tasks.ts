import { presentTasks, type TaskReport, type TasksView } from '../../conversation/present/tasks.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { BoardId } from '../../domain/ids.js';
import { standing } from '../../domain/report/evolve.js';
import { missingFields, progress } from '../../domain/report/form.js';
import { stepOf } from '../../domain/summary/status.js';
import { asWaiting, waitingFor } from '../approval/waiting.js';
import { waitingBallots } from '../ballot/waiting.js';
import { listCycles, type OpenedCycle, openCycles } from '../cycles.js';
import { unspokenDirectives } from '../directives/list.js';
import { isOpen, isOwed, loadDuty } from '../reporting/duty.js';
import { scoringWaiting } from '../scoring/waiting.js';
import type { Handler, Turn } from '../turn.js';
import { isInside, ownBoards, readerOf, say } from './asking.js';
import { readRound } from './duties.js';
import { owedMatters } from './owed-matters.js';
import { clusterCurrent } from './resolve-period.js';

/** The reports of some boards that are open for entry, earliest due first. */
export const openReportsOf = async (
  turn: Pick<Turn, 'deps' | 'config' | 'now'>,
  own: readonly BoardId[],
): Promise<readonly TaskReport[]> => {
  const tasks: TaskReport[] = [];
  for (const cycle of await listCycles(turn.deps, turn.config.id)) {
    for (const id of cycle.boards.filter((board) => own.includes(board))) {
      const board = boardOf(turn.config, id);
      if (board === undefined) continue;
      const duty = await loadDuty(turn.deps, turn.config.id, board, cycle);
      if (!isOpen(duty, turn.now)) continue;
      const revision = standing(duty.report);
      const step = turn.config.approval === undefined ? null : stepOf(duty.report);
      const again = step?.state === 'returned' ? step : null;
      tasks.push({
        board: id,
        period: cycle.instants.period,
        due: again?.resubmitBy ?? duty.report.due,
        owed: isOwed(duty) || again !== null,
        returned: again?.reason ?? null,
        revision: revision?.number ?? 0,
        handedInAt: revision?.sentAt ?? null,
        ...progress(cycle.form, duty.entries),
        missing: missingFields(cycle.form, duty.entries),
      });
    }
  }
  return tasks.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
};

/** The rounds under way beside the current one. */
const othersUnderWay = async (turn: Turn, current: OpenedCycle | null) =>
  Promise.all(
    (await openCycles(turn.deps, turn.config.id, turn.now))
      .filter((cycle) => cycle.instants.period !== current?.instants.period)
      .map((cycle) => readRound(turn.deps, turn.config, cycle, turn.now)),
  );

/** What waits for this person in the approval chain. */
const stepsFor = async (turn: Turn): Promise<NonNullable<TasksView['steps']>> =>
  Promise.all(
    (['approve', 'accept'] as const).map(async (deed) => ({
      deed,
      waiting: (await waitingFor(turn, deed)).flatMap(asWaiting),
    })),
  );

/** What this person owes; for secretary and leader also what waits for their word. */
export const answerTasks: Handler<'tasks'> = async (turn) => {
  const inside = isInside(turn);
  const current = clusterCurrent(await listCycles(turn.deps, turn.config.id), turn.now);
  const round =
    inside && current !== null && turn.now <= current.instants.lock
      ? await readRound(turn.deps, turn.config, current, turn.now)
      : null;
  return say(
    presentTasks(turn.words, {
      now: turn.now,
      reports: await openReportsOf(turn, ownBoards(turn)),
      round,
      rounds: inside ? await othersUnderWay(turn, current) : [],
      reader: readerOf(turn),
      steps: await stepsFor(turn),
      beside: await owedMatters(turn),
      directives: await unspokenDirectives(turn),
      ballots: await waitingBallots(turn),
      entersReports: ownBoards(turn).length > 0,
    }),
    ...(await scoringWaiting(turn)),
  );
};
