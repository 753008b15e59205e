import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { boardsOf } from '../../domain/people/grants.js';
import type { Account, Person } from '../../domain/people/types.js';
import { type Floor, reaches } from '../../domain/report/approval.js';
import type { Report, ReportRef } from '../../domain/report/types.js';
import { changedSince, publishedIn } from '../../domain/summary/amended.js';
import { periodSummary } from '../../domain/summary/period.js';
import { roundStatus } from '../../domain/summary/status.js';
import type { BoardDuty, PeriodSummary, Reach, RoundStatus } from '../../domain/summary/types.js';
import type { OpenedCycle } from '../cycles.js';
import type { Deps } from '../deps.js';
import { actingOn } from '../people/acting.js';
import { listPeople, readAccount } from '../people/documents.js';
import { readReport } from '../reports.js';
import type { Asker } from './resolve-period.js';
import { dutiesShown, reportFor } from './shown.js';

type Stored = Pick<Deps, 'store'>;

/** Somebody whose account was proven once stands for the board, also while it is blocked. */
const reachOf = async (deps: Stored, people: readonly Person[], board: BoardId): Promise<Reach> => {
  const bound = people.filter(
    (person) => person.preferred !== null && boardsOf(person, 'officer', 'head').includes(board),
  );
  const reachable = bound.some((person) => person.reachableSince !== null);
  if (bound.length === 0 || reachable) return { enrolled: bound.length > 0, reachable, unreachableSince: null };
  const accounts = await Promise.all(
    bound.flatMap((person) => (person.preferred === null ? [] : [readAccount(deps, person.preferred)])),
  );
  const since = accounts.flatMap((account: Account | null) => (account === null ? [] : [account.since]));
  return {
    enrolled: true,
    reachable: false,
    unreachableSince: since.reduce<Instant | null>((last, at) => (last === null || at > last ? at : last), null),
  };
};

/** What a board had handed in when its period was published: read only where something happened to the report since. */
const publishedOf = async (
  deps: Stored,
  { publishedAt: at }: OpenedCycle,
  ref: ReportRef,
  report: Report,
): Promise<Pick<BoardDuty, 'published'>> =>
  at === null || !changedSince(report, at)
    ? {}
    : { published: { at, revision: publishedIn((await readReport(deps, ref, { at })).state) } };

/** Each expected board's duty, in official order. */
export const dutiesOf = async (
  deps: Stored,
  config: ClusterConfig,
  cycle: OpenedCycle,
): Promise<readonly BoardDuty[]> => {
  const people = (await listPeople(deps)).map((person) => actingOn(config, person, cycle.instants.cutoff));
  return Promise.all(
    cycle.boards.map(async (board): Promise<BoardDuty> => {
      const ref = { cluster: config.id, period: cycle.instants.period, board };
      const { state: report } = await readReport(deps, ref);
      const published = await publishedOf(deps, cycle, ref, report);
      return { board, report, reach: await reachOf(deps, people, board), ...published };
    }),
  );
};

/** Who has handed in and who has not. */
export const readRound = async (
  deps: Stored,
  config: ClusterConfig,
  cycle: OpenedCycle,
  now: Instant,
): Promise<RoundStatus> => roundStatus(cycle.instants, cycle.form, await dutiesOf(deps, config, cycle), now);

/** A duty whose report has not come as far as the floor counts as not in. */
export const onlyAt = <D extends Pick<BoardDuty, 'report' | 'published'>>(
  duty: D,
  floor: Floor,
): Omit<D, 'published'> & Pick<BoardDuty, 'published'> => {
  if (reaches(duty.report, floor)) return duty;
  const { published: _, ...others } = duty;
  return { ...others, report: { ...duty.report, revisions: [], draft: {}, draftChanged: false } };
};

/** Each expected board's duty as the asker may be told of it. */
export const dutiesFor = async (asker: Asker, cycle: OpenedCycle): Promise<readonly BoardDuty[]> =>
  dutiesShown(await reportFor(asker, cycle), await dutiesOf(asker.deps, asker.config, cycle));

/** What the boards handed in adds up to, as known now or as was known at `until`, and as the asker may be told of it; with a floor only what has come
 * that far. */
export const readSummary = async (
  asker: Asker,
  cycle: OpenedCycle,
  until?: { readonly at: Instant },
): Promise<PeriodSummary> => {
  const { deps, config } = asker;
  const duties = await Promise.all(
    cycle.boards.map(async (board) => {
      const ref = { cluster: config.id, period: cycle.instants.period, board };
      const report = (await readReport(deps, ref, until)).state;
      const published = until === undefined || cycle.publishedAt === null || cycle.publishedAt <= until.at;
      return { board, report, ...(published ? await publishedOf(deps, cycle, ref, report) : {}) };
    }),
  );
  // What may be told is decided over all boards first: two views with different floors must not give away what neither shows.
  const shown = dutiesShown(await reportFor(asker, cycle), duties);
  const { floor } = asker;
  const counted = floor === undefined ? shown : shown.map((duty) => onlyAt(duty, floor));
  return periodSummary(config, cycle.instants.period, cycle.form, counted);
};
