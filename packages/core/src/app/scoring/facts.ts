import { parsePeriod } from '../../domain/calendar/periods.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { ClusterConfig, ReportedPart } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { contactedBefore } from '../../domain/reminder/silence-classes.js';
import type { Report, ReportRef } from '../../domain/report/types.js';
import { scorerOf } from '../../domain/scoring/decide.js';
import type { BoardFacts, PeriodFact, UnitFact } from '../../domain/scoring/facts.js';
import { type Opened, type Reading, type Scoring, type Snapshot, sheetOf } from '../../domain/scoring/types.js';
import { listCycles, type OpenedCycle } from '../cycles.js';
import type { Deps } from '../deps.js';
import { attemptsOf, readLedgers } from '../queries/fair-silence.js';
import { readReport } from '../reports.js';
import { becameOf, readMerits } from './merits.js';

/** All that a year's points are computed from, and which version of each report and model was read. */
export type YearFacts = { readonly boards: readonly BoardFacts[]; readonly reading: Reading };

type Stored = Pick<Deps, 'store'>;
type Unit = UnitFact & { readonly version: number };

/** The reporting cycles of a year; report calls and what was taken back are no part of it. */
export const cyclesOfYear = async (
  deps: Stored,
  cluster: ClusterConfig['id'],
  year: number,
): Promise<readonly OpenedCycle[]> =>
  (await listCycles(deps, cluster)).filter(
    ({ instants, cancelled }) => cancelled === null && parsePeriod(instants.period)?.year === year,
  );

const unitsOf = async (
  deps: Stored,
  config: ClusterConfig,
  cycle: OpenedCycle,
  contacted: Contact,
  read: Snapshot['read'] | undefined,
): Promise<readonly Unit[]> => {
  const { period } = cycle.instants;
  const wanted = cycle.boards.flatMap((board) => {
    const known = read?.find((each) => each.period === period && each.board === board);
    return read !== undefined && known === undefined ? [] : [{ board, version: known?.version }];
  });
  return Promise.all(
    wanted.map(async ({ board, version }): Promise<Unit> => {
      const ref = { cluster: config.id, period, board };
      const folded = await readReport(deps, ref, version === undefined ? undefined : { version });
      const report = folded.state;
      return { board, report, contacted: await contacted(ref, report), version: folded.version };
    }),
  );
};

/**
 * Whether word of a report had reached anybody of its board before it was due. The record of reminders is read once for all, and only
 * when a report is late or missing.
 */
const contactIn = (deps: Stored, config: ClusterConfig, now: Instant, read: Snapshot['read'] | undefined): Contact => {
  if (read !== undefined)
    return async ({ period, board }) =>
      !read.some((each) => each.period === period && each.board === board && each.silent === true);
  let ledgers: ReturnType<typeof readLedgers> | null = null;
  return async (ref, { due, timeliness }) => {
    if (timeliness?.onTime === true || now <= due) return true;
    ledgers ??= readLedgers(deps, config.id);
    return contactedBefore(attemptsOf(await ledgers, ref, now), due);
  };
};
type Contact = (ref: ReportRef, report: Report) => Promise<boolean>;

/** Reads a year's reports and good models, as they are now or as they were when a table was frozen (`reading`). */
export const factsOfYear = async (
  deps: Stored,
  config: ClusterConfig,
  scoring: Scoring,
  opened: Opened,
  now: Instant,
  reading?: Reading,
): Promise<YearFacts> => {
  const read = reading?.read;
  const cycles = await cyclesOfYear(deps, config.id, opened.year);
  const contacted = contactIn(deps, config, now, read);
  const all = await Promise.all(
    cycles.map(async (cycle) => ({ cycle, units: await unitsOf(deps, config, cycle, contacted, read) })),
  );
  const models = await readMerits(deps, config, opened, reading);
  const periodsOf = (board: BoardId): readonly PeriodFact[] =>
    all.flatMap(({ cycle, units }): PeriodFact[] => {
      const mine = units.filter((unit) => becameOf(config, opened, unit.board).includes(board));
      const part = parsePeriod(cycle.instants.period)?.part as ReportedPart | undefined;
      if (mine.length === 0 || part === undefined) return [];
      return [
        {
          period: cycle.instants.period,
          part,
          form: cycle.form,
          due: cycle.instants.due,
          units: mine.map(({ version: _, ...unit }) => unit),
          divided: mine.some((unit) => becameOf(config, opened, unit.board).length > 1),
        },
      ];
    });
  return {
    boards: opened.boards.map((board) => ({
      board,
      periods: periodsOf(board),
      sheet: sheetOf(scoring, board),
      scorer: scorerOf(opened, board),
      judged: opened.judged,
      merits: models.of(board),
      yearOver: localDate(config.calendar.zone, now) > opened.day,
      now,
    })),
    reading: {
      read: all.flatMap(({ cycle, units }) =>
        units.map(({ board, version, contacted: reached }) => ({
          period: cycle.instants.period,
          board,
          version,
          ...(reached ? {} : { silent: true as const }),
        })),
      ),
      ...(models.versions === null ? {} : { models: models.versions }),
    },
  };
};
