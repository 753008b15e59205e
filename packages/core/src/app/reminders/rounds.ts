import { addDays } from '../../domain/calendar/days.js';
import { localDate } from '../../domain/calendar/zone.js';
import { stretchesIn } from '../../domain/cluster/stretches.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import { cyclesBetween } from '../../domain/cycle/instants.js';
import type { CycleInstants } from '../../domain/cycle/types.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import { DAY, type Instant, plusMillis } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import type { PlannedBoard, PlannedCycle, PlannedMatter, Recipient } from '../../domain/reminder/types.js';
import { approvalOf, sentBack, stateAfter } from '../../domain/report/approval.js';
import { standing } from '../../domain/report/evolve.js';
import { tiersAfter } from '../../domain/report/tiers.js';
import type { Report } from '../../domain/report/types.js';
import { listCycles, type OpenedCycle } from '../cycles.js';
import type { Deps } from '../deps.js';
import { mattersBetween } from '../matters.js';
import { actingOn } from '../people/acting.js';
import { listPeople } from '../people/documents.js';
import { readReport } from '../reports.js';

/** A cycle as planning sees it, with the cluster's own due instant; `opened` null while its entry window has not begun. */
export type Round = PlannedCycle & {
  readonly due: Instant;
  readonly provisional: boolean;
  readonly opened: OpenedCycle | null;
};

/** No extension is longer than this; bounds how far back a cycle may still matter. */
const LONGEST_EXTENSION_MS = 120 * DAY;

/** What a report that stands waits for in the chain of the file. */
const awaitedOf = ({ approval: rule }: ClusterConfig, report: Report): Pick<PlannedBoard, 'awaits'> => {
  const state = rule === undefined ? undefined : approvalOf(report)?.state;
  if (rule === undefined || state === undefined) return {};
  const deed = (['approve', 'accept'] as const).find((each) => stateAfter(rule, state, each) !== null);
  return deed === undefined ? {} : { awaits: deed };
};

/** Until when something may be said of a board: the lock, or a later deadline of the chain and the day after it. */
const lastOf = ({ lock, tiers = [] }: PlannedBoard): Instant =>
  tiers.map(({ by }) => plusMillis(by, 2 * DAY)).reduce((last, each) => (each > last ? each : last), lock);

const tiersOf = ({ approval, calendar }: ClusterConfig, due: Instant): Pick<PlannedBoard, 'tiers'> => {
  const tiers = tiersAfter(approval, calendar, due);
  return tiers.length === 0 ? {} : { tiers };
};

const fromReport = (config: ClusterConfig, board: BoardId, report: Report, cycle: CycleInstants): PlannedBoard => {
  const now = standing(report);
  const back = config.approval === undefined ? null : sentBack(report);
  const complete = report.revisions.find((revision) => revision.complete);
  return {
    board,
    due: report.expected ? report.due : cycle.due,
    lock: report.expected ? report.lock : cycle.lock,
    inSince: now === null ? null : (report.revisions[0]?.at ?? now.at),
    completeSince: now?.complete === true ? (complete?.at ?? now.at) : null,
    ...tiersOf(config, report.expected ? report.due : cycle.due),
    ...awaitedOf(config, report),
    ...(back?.back == null ? {} : { resubmit: { since: back.at, by: back.back.resubmitBy } }),
  };
};

const openedRound = async (deps: Pick<Deps, 'store'>, config: ClusterConfig, opened: OpenedCycle): Promise<Round> => {
  const { instants } = opened;
  const boards = await Promise.all(
    opened.boards.map(async (board) => {
      const { state } = await readReport(deps, { cluster: config.id, period: instants.period, board });
      return fromReport(config, board, state, instants);
    }),
  );
  return {
    period: instants.period,
    opens: instants.opens,
    due: instants.due,
    provisional: instants.provisional,
    boards,
    opened,
  };
};

const futureRound = (config: ClusterConfig, instants: CycleInstants): Round => {
  const { period, opens, due, lock, provisional } = instants;
  const boards = stretchesIn(config, instants).map(({ board }) => ({
    board,
    due,
    lock,
    inSince: null,
    completeSince: null,
    ...tiersOf(config, due),
  }));
  return { period, opens, due, provisional, boards, opened: null };
};

/**
 * The rounds with something to remind of between two instants, earliest due first: those opened as they stand with every
 * extension, those to come by rule. `missing`: years without holidays that hide others.
 */
const roundsBetween = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  from: Instant,
  to: Instant,
): Promise<{ readonly rounds: readonly Round[]; readonly missing: readonly number[] }> => {
  const all = await listCycles(deps, config.id);
  const near = all.filter(
    ({ instants }) => instants.opens <= to && from <= plusMillis(instants.lock, LONGEST_EXTENSION_MS),
  );
  const opened = await Promise.all(near.map((cycle) => openedRound(deps, config, cycle)));
  const { cycles, missing } = cyclesBetween(config.calendar, from, to);
  const known = new Set<PeriodId>(all.map(({ instants }) => instants.period));
  const coming = cycles.filter(({ period }) => !known.has(period)).map((instants) => futureRound(config, instants));
  const rounds = [...opened.filter((round) => round.boards.some((board) => from <= lastOf(board))), ...coming];
  return { rounds: rounds.sort((a, b) => (a.due < b.due ? -1 : 1)), missing };
};

/** All that may be reminded of between two instants: the rounds, and what is owed beside the reports. */
export const owedBetween = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  from: Instant,
  to: Instant,
): Promise<{
  readonly rounds: readonly Round[];
  readonly missing: readonly number[];
  readonly matters: readonly PlannedMatter[];
}> => ({
  ...(await roundsBetween(deps, config, from, to)),
  matters: await mattersBetween(deps, config, from, to),
});

/**
 * Everybody with the roles that will be theirs up to `to`, for planning: whoever has moved to a board by then hears of what it owes.
 * A role of a board that owes nothing says nothing, so looking ahead as far as entry opens does no harm.
 */
export const expectedPeople = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  to: Instant,
): Promise<readonly Person[]> => {
  const { zone, opensDaysBeforeCutoff } = config.calendar;
  const day = addDays(localDate(zone, to), opensDaysBeforeCutoff);
  return (await listPeople(deps)).map((person) => actingOn(config, person, day));
};

/** A person as planning sees them. */
export const recipientOf = (person: Person): Recipient => ({
  id: person.id,
  grants: person.grants,
  preferences: person.preferences,
  enrolledAt: person.enrolledAt,
  reachable: person.reachableSince !== null,
});

export const active = (people: readonly Person[]): readonly Person[] =>
  people.filter((person) => person.revokedAt === null);
