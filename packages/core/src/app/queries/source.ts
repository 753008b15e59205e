import {
  presentSourceOfBoard,
  presentSourceOfIndicator,
  presentSources,
  type SourceBase,
} from '../../conversation/present/source.js';
import type { Board } from '../../domain/cluster/types.js';
import type { PersonId } from '../../domain/ids.js';
import { type Approval, approvalOf } from '../../domain/report/approval.js';
import { standing } from '../../domain/report/evolve.js';
import type { OnBehalf } from '../../domain/report/types.js';
import { fieldCell } from '../../domain/summary/cells.js';
import { periodSummary } from '../../domain/summary/period.js';
import { groupsOn } from '../../domain/summary/regroup.js';
import { estimatesIn, estimatesOf } from '../../domain/summary/settled.js';
import type { BoardDuty, Trace } from '../../domain/summary/types.js';
import type { OpenedCycle } from '../cycles.js';
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
import { dutiesFor } from './duties.js';
import { fieldWord, keyOf } from './field-words.js';
import { indicatorIn } from './figures.js';
import { readReasons } from './reasons.js';
import { resolvePeriod } from './resolve-period.js';
import { readWho } from './who.js';

const involved = ({ by, deputyFor }: Pick<Trace, 'by' | 'deputyFor'>): readonly PersonId[] =>
  deputyFor === undefined ? [by] : [by, deputyFor];

const whoBehind = (turn: Turn, traces: readonly (Trace | null)[], duties: readonly BoardDuty[]) => {
  const revisions = duties.flatMap((duty) => standing(duty.report) ?? []);
  const people: readonly PersonId[] = [
    ...traces.flatMap((trace) => (trace === null ? [] : involved(trace))),
    ...revisions.flatMap(involved),
    ...duties.flatMap(({ report }) => report.reviews.map((step) => step.by)),
  ];
  const behalves: readonly (OnBehalf | null)[] = [
    ...traces.map((trace) => trace?.onBehalf ?? null),
    ...revisions.map((revision) => revision.onBehalf),
  ];
  return readWho(turn, people, behalves);
};

/** Where the reports are in the approval chain. That one was sent back is between its board and those who run the cycle. */
const approvalsOf = (turn: Turn, duties: readonly BoardDuty[]): Partial<Pick<SourceBase, 'approvals' | 'at'>> => {
  if (turn.config.approval === undefined) return {};
  const open = (board: BoardDuty['board']): boolean => isInside(turn) || ownBoards(turn).includes(board);
  const approvals = duties.flatMap(({ board, report }): [BoardDuty['board'], Approval][] => {
    const approval = approvalOf(report);
    return approval === null ? [] : [[board, open(board) ? approval : { ...approval, returned: null }]];
  });
  return { approvals: new Map(approvals), at: turn.now };
};

const ofBoard = async (
  turn: Turn,
  cycle: OpenedCycle,
  duties: readonly BoardDuty[],
  board: Board,
  field: string | undefined,
): Promise<Said> => {
  const visible = maySee(turn, cycle, board.id);
  if (!visible.ok) return sayFiguresRefused(turn, cycle, visible.error);
  const duty = duties.find((each) => each.board === board.id);
  if (duty === undefined) return sayUnknownBoard(turn, cycle, 'source');
  const keys = cycle.form.fields
    .filter((each) => field === undefined || each.key === keyOf(cycle, field) || each.key === field)
    .map((each) => each.key);
  const cells = keys.map((key) => ({ key, cell: fieldCell(cycle.form, duty, key) }));
  const who = await whoBehind(
    turn,
    cells.map(({ cell }) => cell.trace),
    [duty],
  );
  return say(
    presentSourceOfBoard(turn.words, {
      period: cycle.instants.period,
      board: board.id,
      revision: standing(duty.report),
      cells,
      who,
      reasons: await readReasons(
        turn,
        cells.map(({ cell }) => cell),
      ),
      settled: estimatesIn(cycle.form, board.id, duty.report).settled,
      ...approvalsOf(turn, [duty]),
      rehearsal: turn.deps.rehearsal,
    }),
  );
};

/** The units whose reports stand behind a board: itself, or those that were folded into it. */
const unitsOf = (turn: Turn, cycle: OpenedCycle, board: Board): readonly Board[] => {
  if (turn.groupedBy === undefined) return [board];
  const group = groupsOn(turn.config, cycle.boards, turn.groupedBy).find((each) => each.board === board.id);
  return turn.config.boards.filter(({ id }) => [...(group?.from ?? []), ...(group?.lost ?? [])].includes(id));
};

/** Where figures come from: revision, person, time with offset, and “nhập thay” where the secretary typed it in. */
export const answerSource: Handler<'source'> = async (turn, request) => {
  const found = await resolvePeriod(turn, request.period);
  if (!found.ok) return sayPeriodRefused(turn, found.error, request);
  const cycle = found.value;
  const duties = await dutiesFor(turn, cycle);
  if (request.board !== undefined) {
    const board = boardIn(turn, cycle, request.board);
    if (board === undefined) return sayUnknownBoard(turn, cycle, 'source');
    const said = await Promise.all(
      unitsOf(turn, cycle, board).map((unit) => ofBoard(turn, cycle, duties, unit, request.field)),
    );
    return say(...said.flatMap(({ replies }) => replies));
  }
  const visible = maySee(turn, cycle, null);
  if (!visible.ok) {
    const own = ownBoards(turn).flatMap((id) => boardIn(turn, cycle, id) ?? []);
    const [only] = own;
    return only === undefined
      ? sayFiguresRefused(turn, cycle, visible.error)
      : ofBoard(turn, cycle, duties, only, request.field);
  }
  const base = { period: cycle.instants.period, rehearsal: turn.deps.rehearsal };
  const summary = periodSummary(turn.config, base.period, cycle.form, duties);
  const indicator = request.field === undefined ? undefined : indicatorIn(summary, keyOf(cycle, request.field));
  if (indicator !== undefined) {
    const traces = indicator.cells.map((cell) => cell.trace);
    const { key, cells } = indicator;
    const field = fieldWord(cycle, key);
    return say(
      presentSourceOfIndicator(turn.words, {
        ...base,
        key,
        field,
        cells,
        who: await whoBehind(turn, traces, []),
        reasons: await readReasons(turn, cells),
        settled: estimatesOf(cycle.form, duties).settled,
      }),
    );
  }
  return say(
    presentSources(turn.words, {
      ...base,
      boards: duties.map((duty) => ({ board: duty.board, revision: standing(duty.report) })),
      fields: summary.indicators.map(({ key }) => ({ key, field: fieldWord(cycle, key) })),
      who: await whoBehind(turn, [], duties),
      ...approvalsOf(turn, duties),
    }),
  );
};
