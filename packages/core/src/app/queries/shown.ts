import { parsePeriod } from '../../domain/calendar/periods.js';
import { boardOf, lineage } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId, IndicatorKey } from '../../domain/ids.js';
import { boardsOf, holds } from '../../domain/people/grants.js';
import { standing } from '../../domain/report/evolve.js';
import {
  type Beginning,
  type Beginnings,
  hiddenIn,
  reportShown,
  type SmallCounts,
  smallCounts,
} from '../../domain/report/small.js';
import type { Report } from '../../domain/report/types.js';
import { beginningsOf } from '../../domain/summary/derive.js';
import type { BoardDuty } from '../../domain/summary/types.js';
import { isOpened, type OpenedCycle, readCycle } from '../cycles.js';
import { readReport } from '../reports.js';
import type { Asker } from './resolve-period.js';

/** A board's own people are those of what it became, too. */
const withPredecessors = (config: ClusterConfig, boards: readonly BoardId[]): ReadonlySet<BoardId> => {
  const found = new Set<BoardId>();
  const add = (id: BoardId): void => {
    if (found.has(id)) return;
    found.add(id);
    boardOf(config, id)?.predecessors.forEach(add);
  };
  boards.forEach(add);
  return found;
};

/** What a reader knows of what each unit counted in a period handed in there. */
type Known = ReadonlyMap<BoardId, Readonly<Partial<Record<IndicatorKey, Beginning>>>>;

const knownOf = async (asker: Asker, rule: SmallCounts, cycle: OpenedCycle): Promise<Known> => {
  const { deps, config } = asker;
  const { period } = cycle.instants;
  const beginnings = await beginningsIn(asker, rule, cycle);
  const known = await Promise.all(
    cycle.boards.map(async (board): Promise<[BoardId, Readonly<Partial<Record<IndicatorKey, Beginning>>>]> => {
      const revision = standing((await readReport(deps, { cluster: config.id, period, board })).state);
      if (revision === null) return [board, {}];
      const hidden = hiddenIn(rule, cycle.form.fields, revision.entries, beginnings.get(board));
      const counts = [...rule.personal].flatMap((key): [IndicatorKey, Beginning][] => {
        const value = revision.entries[key]?.value;
        const of = hidden.find((each) => each.key === key)?.of;
        return value?.kind !== 'count' ? [] : [[key, of === undefined || of === 'share' ? value.value : of]];
      });
      return [board, Object.fromEntries(counts)];
    }),
  );
  return new Map(known);
};

/** Of several units in a board's place: the sum, where each stated one; with one of them not shown nothing is known of it. */
const together = (parts: readonly (Beginning | undefined)[]): Beginning | null => {
  const [only] = parts;
  if (parts.length === 1) return only ?? null;
  if (parts.length === 0 || parts.includes(undefined)) return null;
  return parts.reduce<Beginning>(
    (sum, part) => (typeof sum === 'number' && typeof part === 'number' ? sum + part : 'since'),
    0,
  );
};

/** The counts of the periods that this one begins with, board by board. */
const beginningsIn = async (
  asker: Asker,
  rule: SmallCounts,
  cycle: OpenedCycle,
): Promise<ReadonlyMap<BoardId, Beginnings>> => {
  const { deps, config } = asker;
  const period = parsePeriod(cycle.instants.period);
  const counted = cycle.form.fields.some((field) => field.type === 'count' && rule.personal.has(field.key));
  if (period === null || !counted) return new Map();
  const ids = beginningsOf(config.calendar.parts, period);
  const cycles = (await Promise.all(ids.map((id) => readCycle(deps, config.id, id)))).filter(isOpened);
  const earlier = await Promise.all(
    cycles.map(async (each) => ({ cutoff: each.instants.cutoff, known: await knownOf(asker, rule, each) })),
  );
  const before = (board: BoardId): Beginnings =>
    earlier.map(({ cutoff, known }) => {
      const unit = boardOf(config, board);
      const units = unit === undefined ? [] : lineage(config, unit, cutoff).map((each) => known.get(each.id) ?? {});
      const sums = [...rule.personal].flatMap((key): [IndicatorKey, Beginning][] => {
        const sum = together(units.map((each) => each[key]));
        return sum === null ? [] : [[key, sum]];
      });
      return Object.fromEntries(sums);
    });
  return new Map(cycle.boards.map((board) => [board, before(board)]));
};

/** A board's report as somebody may be told of it. */
export type Shown = (board: BoardId, report: Report) => Report;

/**
 * A board's report of a cycle as the asker may be told of it: without small counts of persons, by the rule of today, unless the board
 * is their own or they run the cycle. Every figure that is shown to anybody is read through this.
 */
export const reportFor = async (asker: Asker, cycle: OpenedCycle): Promise<Shown> => {
  const { person, past } = asker;
  const config = past?.config ?? asker.config;
  const rule = smallCounts(config);
  if (rule === null || holds(person, 'secretary') || holds(person, 'leader')) return (_, report) => report;
  const own = withPredecessors(config, boardsOf(person, 'officer', 'head'));
  const beginnings = await beginningsIn(asker, rule, cycle);
  return (board, report) =>
    own.has(board) ? report : reportShown(rule, cycle.form.fields, report, beginnings.get(board));
};

/** The same of boards' duties, with what was published of them. */
export const dutiesShown = <D extends Pick<BoardDuty, 'board' | 'report' | 'published'>>(
  show: Shown,
  duties: readonly D[],
): readonly D[] =>
  duties.map((duty) => {
    const report = show(duty.board, duty.report);
    if (report === duty.report || duty.published === undefined) return { ...duty, report };
    const { revision } = duty.published;
    // What was published is shown like a revision of the report.
    const [published = null] =
      revision === null ? [] : show(duty.board, { ...duty.report, revisions: [revision] }).revisions;
    return { ...duty, report, published: { ...duty.published, revision: published } };
  });
