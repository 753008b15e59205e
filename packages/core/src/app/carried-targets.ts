import { parsePeriod } from '../domain/calendar/periods.js';
import { boardOf, lineage } from '../domain/cluster/roster.js';
import type { ClusterConfig, Form } from '../domain/cluster/types.js';
import type { BoardId, IndicatorKey, PeriodId } from '../domain/ids.js';
import { standing } from '../domain/report/evolve.js';
import type { Entries, Entry } from '../domain/report/types.js';
import { listCycles, type OpenedCycle } from './cycles.js';
import type { Deps } from './deps.js';
import { readReport } from './reports.js';

/** The targets of several units as one, stated by whoever stated theirs last; null unless every unit stated one. */
const sumOfTargets = (targets: readonly (Entry | undefined)[]): Entry | null => {
  const [first, ...rest] = targets.flatMap((entry) => entry ?? []);
  if (first === undefined || rest.length + 1 < targets.length) return null;
  return rest.reduce<Entry | null>((sum, each) => {
    if (sum?.value.kind !== 'count' || each.value.kind !== 'count') return null;
    const value = sum.value.value + each.value.value;
    const estimate = sum.value.estimate || each.value.estimate;
    return { ...(sum.at < each.at ? each : sum), value: { kind: 'count', value, estimate } };
  }, first);
};

/** The reports of a year that closed their figures before this one, the latest first. */
const earlierInYear = async (deps: Deps, config: ClusterConfig, period: PeriodId): Promise<readonly OpenedCycle[]> => {
  const year = parsePeriod(period)?.year;
  const cycles = await listCycles(deps, config.id);
  const cutoff = cycles.find((cycle) => cycle.instants.period === period)?.instants.cutoff;
  if (year === undefined || cutoff === undefined) return [];
  return cycles
    .filter(({ instants }) => parsePeriod(instants.period)?.year === year && instants.cutoff < cutoff)
    .sort((a, b) => (a.instants.cutoff < b.instants.cutoff ? 1 : -1));
};

/** What a board's targets were in one earlier report; of a board merged since, those of its predecessors together. */
const targetsIn = async (
  deps: Deps,
  config: ClusterConfig,
  { instants }: OpenedCycle,
  id: BoardId,
): Promise<(key: IndicatorKey) => Entry | null> => {
  const board = boardOf(config, id);
  // Where each unit reports its own days, each has its own target too.
  const sum = board !== undefined && config.rules.mergerInside !== 'split';
  const units = sum ? lineage(config, board, instants.cutoff).map((unit) => unit.id) : [id];
  const reports = await Promise.all(
    units.map((unit) => readReport(deps, { cluster: config.id, period: instants.period, board: unit })),
  );
  return (key) => sumOfTargets(reports.map(({ state }) => standing(state)?.entries[key]));
};

/** A yearly target stated in any earlier report of the year stands for the year; the one stated last, where it was changed. */
export const carriedTargets = async (
  deps: Deps,
  config: ClusterConfig,
  form: Form,
  { period, board }: { readonly period: PeriodId; readonly board: BoardId },
): Promise<Entries> => {
  const earlier = await earlierInYear(deps, config, period);
  const stated = await Promise.all(earlier.map((cycle) => targetsIn(deps, config, cycle, board)));
  return Object.fromEntries(
    form.fields.flatMap((field): [IndicatorKey, Entry][] => {
      if (field.type !== 'target') return [];
      const [entry] = stated.flatMap((targets) => targets(field.key) ?? []);
      return entry === undefined ? [] : [[field.key, entry]];
    }),
  );
};
