import { bold, line, reply, text } from '../../conversation/build.js';
import { type OwnDeadline, presentDeadlines } from '../../conversation/present/deadlines.js';
import { unitName } from '../../conversation/present/unit-words.js';
import { type Period, parsePeriod } from '../../domain/calendar/periods.js';
import { nextCycle } from '../../domain/cycle/current.js';
import { cycleInstants } from '../../domain/cycle/instants.js';
import type { CycleInstants } from '../../domain/cycle/types.js';
import type { BoardId } from '../../domain/ids.js';
import { standing } from '../../domain/report/evolve.js';
import { progress } from '../../domain/report/form.js';
import { tiersAfter } from '../../domain/report/tiers.js';
import { type OpenedCycle, openCycles } from '../cycles.js';
import { readReport } from '../reports.js';
import { cycleNotes } from '../steering/cycle-notes.js';
import type { Handler, Said, Turn } from '../turn.js';
import { isInside, ownBoards, refusedStatus, say, sayPeriodRefused } from './asking.js';
import { dutiesOf } from './duties.js';
import { currentByRule, instantsOf, resolvePeriod } from './resolve-period.js';

const next = (turn: Turn): CycleInstants | null => {
  const cycle = nextCycle(turn.config.calendar, turn.now);
  return cycle.ok ? cycle.value : null;
};

/** The other cycles open for entry, each due as this person's board has it. */
export const othersOpen = async (turn: Turn, cycle: OpenedCycle) => {
  const open = await openCycles(turn.deps, turn.config.id, turn.now);
  const mine = ownBoards(turn);
  return Promise.all(
    open
      .filter(({ instants, boards }) => {
        const concerns = mine.length === 0 || boards.some((board) => mine.includes(board));
        return instants.period !== cycle.instants.period && concerns;
      })
      .map(async ({ instants, boards }) => {
        const [board, ...more] = boards.filter((each) => mine.includes(each));
        const ref = { cluster: turn.config.id, period: instants.period, board: board ?? ('' as BoardId) };
        const due = board === undefined || more.length > 0 ? null : (await readReport(turn.deps, ref)).state.due;
        return { period: instants.period, due: due ?? instants.due };
      }),
  );
};

const ofCycle = async (turn: Turn, cycle: OpenedCycle): Promise<Said> => {
  const duties = await dutiesOf(turn.deps, turn.config, cycle);
  const mine = ownBoards(turn);
  const own = duties
    .filter((duty) => mine.includes(duty.board))
    .map(
      ({ board, report }): OwnDeadline => ({
        board,
        due: report.due,
        lock: report.lock,
        extended: report.extensions.length > 0,
        asked: report.extensionRequest === null ? null : { until: report.extensionRequest.until },
        revision: standing(report)?.number ?? 0,
        ...progress(cycle.form, report.draft),
      }),
    );
  const only = own.length === 1 ? own[0] : undefined;
  const extended = duties.filter(
    ({ board, report }) => report.extensions.length > 0 && standing(report) === null && !mine.includes(board),
  );
  const { f, t } = turn.words;
  const parts = cycle.stretches
    .filter(({ board }) => isInside(turn) || mine.includes(board))
    .map(({ board, from, to }) =>
      t.roster.stretch({ board: unitName(turn.words, board), from: f.date(from), to: f.date(to) }),
    );
  return say(
    presentDeadlines(turn.words, {
      instants: cycle.instants,
      now: turn.now,
      own,
      parts,
      tiers: tiersAfter(turn.config.approval, turn.config.calendar, only?.due ?? cycle.instants.due),
      extended: isInside(turn) ? extended.map(({ board, report }) => ({ board, due: report.due })) : [],
      open: true,
      others: await othersOpen(turn, cycle),
      notes: await cycleNotes(turn, cycle),
      next: turn.now > cycle.instants.lock ? next(turn) : null,
    }),
  );
};

const byRule = (turn: Turn, instants: CycleInstants): Said =>
  say(
    presentDeadlines(turn.words, {
      instants,
      now: turn.now,
      own: [],
      parts: [],
      extended: [],
      open: false,
      next: turn.now > instants.lock ? next(turn) : null,
    }),
  );

/** The year without holidays that keeps a due date from being computed: of the period named, else of the next cycle. */
const unknownYear = ({ config, now }: Turn, period: Period | null): number | null => {
  const { calendar } = config;
  if (period !== null && !calendar.parts.some((part) => part === period.part)) return null;
  const cycle = period === null ? nextCycle(calendar, now) : cycleInstants(calendar, period);
  return cycle.ok ? null : cycle.error.year;
};

/** When a report is due: the person's own extension counts; a period not open yet is answered by rule. */
export const answerDeadlines: Handler<'deadlines'> = async (turn, request) => {
  const refused = refusedStatus(turn);
  if (refused !== null) return refused;
  const found = await resolvePeriod(turn, request.period);
  if (found.ok) return ofCycle(turn, found.value);
  const period = request.period === undefined ? null : parsePeriod(request.period);
  const instants =
    request.period === undefined
      ? (next(turn) ?? currentByRule(turn.config, turn.now))
      : period === null
        ? null
        : instantsOf(turn.config, period);
  if (instants !== null) return byRule(turn, instants);
  const year = request.period !== undefined && period === null ? null : unknownYear(turn, period);
  if (year !== null) return say(reply(text(turn.words.t.questions.deadlines.holidaysMissing({ year: String(year) }))));
  return request.period === undefined
    ? say(reply(text(line(bold(turn.words.t.questions.deadlines.none)))))
    : sayPeriodRefused(turn, found.error);
};
