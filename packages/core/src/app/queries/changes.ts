import { presentChanges } from '../../conversation/present/changes.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import { DAY, type Instant, plusMillis } from '../../domain/instant.js';
import { latestNotices } from '../../domain/reminder/evolve.js';
import { evolve, NO_REPORT } from '../../domain/report/evolve.js';
import { type Change, changesIn, totalsBetween } from '../../domain/summary/changes.js';
import { readReportEvent } from '../codec/report-events.js';
import type { OpenedCycle } from '../cycles.js';
import { readNotices } from '../reminders/notices.js';
import { reportStream } from '../reports.js';
import { readSession } from '../session-store.js';
import type { Handler, Turn } from '../turn.js';
import { sayMomentRefused } from './as-of.js';
import {
  boardIn,
  isInside,
  maySee,
  ownBoards,
  refusedStatus,
  say,
  sayPeriodRefused,
  sayUnknownBoard,
} from './asking.js';
import { readSummary } from './duties.js';
import { sinceOf } from './moment.js';
import { resolvePeriod } from './resolve-period.js';
import { reportFor, type Shown } from './shown.js';
import { readWho } from './who.js';

/** So many lines are one page. */
const PAGE = 8;

/** Since when a person has not seen what changed: the last look or the last digest, whichever is later; else a day ago. */
export const unseenSince = async (turn: Turn, period: PeriodId): Promise<Instant> => {
  const { deps, config, person, now } = turn;
  const looked = (await readSession(deps, person.id)).session.looked?.[period];
  const digest = latestNotices(await readNotices(deps, config.id, person.id)).find(
    (notice) =>
      notice.decision === 'send' && notice.items.some((item) => item.kind === 'digest' && item.period === period),
  )?.at;
  const seen = [looked, digest].flatMap((each) => (each !== undefined && each <= now ? [each] : []));
  return seen.toSorted().at(-1) ?? plusMillis(now, -DAY);
};

const changesOf = async (
  turn: Turn,
  cycle: OpenedCycle,
  board: BoardId,
  since: Instant,
  show: Shown,
): Promise<readonly Change[]> => {
  const { deps, config } = turn;
  const { events } = await deps.store.read(reportStream({ cluster: config.id, period: cycle.instants.period, board }));
  const facts = events.map((each) => ({ event: readReportEvent(each.type, each.data), at: each.at }));
  const before = facts
    .filter(({ at }) => at <= since)
    .reduce((report, { event, at }) => evolve(report, event, at), NO_REPORT);
  return changesIn(
    cycle.form,
    board,
    before,
    facts.filter(({ at }) => at > since),
    show,
  );
};

/** What others may know of a board’s report: that it came, and when it is due; its figures from when they may be seen. */
const seen = (turn: Turn, cycle: OpenedCycle, change: Change): readonly Change[] => {
  if (change.kind === 'step' && turn.config.approval === undefined) return [];
  if (isInside(turn) || ownBoards(turn).includes(change.board)) return [change];
  if (change.kind === 'withdrawn' || change.kind === 'step' || change.kind === 'asked') return [];
  if (change.kind === 'revised' && !maySee(turn, cycle, change.board).ok) return [{ ...change, figures: null }];
  return [change];
};

/** What happened since a moment: hand-ins, revisions with every figure old and new, withdrawals, extensions, and the totals. */
export const answerChanges: Handler<'changes'> = async (turn, request) => {
  const refused = refusedStatus(turn);
  if (refused !== null) return refused;
  const found = await resolvePeriod(turn, request.period);
  if (!found.ok) return sayPeriodRefused(turn, found.error);
  const cycle = found.value;
  const { period } = cycle.instants;
  const board = request.board === undefined ? null : boardIn(turn, cycle, request.board);
  if (board === undefined) return sayUnknownBoard(turn, cycle, 'status');
  const { zone } = turn.config.calendar;
  const said = request.since === undefined ? null : sinceOf(zone, request.since, turn.now);
  if (said?.ok === false) return sayMomentRefused(turn, said.error, { verb: 'changes', period });
  const since = said === null ? await unseenSince(turn, period) : said.value;
  const boards = board === null ? cycle.boards : [board.id];
  const show = await reportFor(turn, cycle);
  const all = await Promise.all(boards.map((each) => changesOf(turn, cycle, each, since, show)));
  const changes = all
    .flat()
    .flatMap((change) => seen(turn, cycle, change))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const totals = board === null && maySee(turn, cycle, null).ok;
  const [before, after] = totals
    ? await Promise.all([readSummary(turn, cycle, { at: since }), readSummary(turn, cycle)])
    : [null, null];
  const pages = Math.max(1, Math.ceil(changes.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(request.page ?? '1')) || 1));
  const shown = changes.slice((page - 1) * PAGE, page * PAGE);
  const behalves = shown.map((change) => ('onBehalf' in change ? change.onBehalf : null));
  return {
    ...say(
      presentChanges(turn.words, {
        period,
        board: board?.id ?? null,
        since,
        now: turn.now,
        changes,
        shown,
        from: (page - 1) * PAGE,
        page,
        totals: before === null || after === null ? [] : totalsBetween(before, after),
        figures: totals,
        who: await readWho(
          turn,
          shown.flatMap((change) =>
            'deputyFor' in change && change.deputyFor !== undefined ? [change.by, change.deputyFor] : [change.by],
          ),
          behalves,
        ),
        rehearsal: turn.deps.rehearsal,
      }),
    ),
    // The next look goes on from here; the answer is kept with it, so that a message delivered twice is answered the same.
    ...(board === null && page === 1 ? { looked: period } : {}),
  };
};
