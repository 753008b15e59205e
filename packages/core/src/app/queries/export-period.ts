import { isoIn, localDate } from '../../domain/calendar/zone.js';
import { leadOf } from '../../domain/cluster/leads.js';
import type { ClusterConfig, FormField } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { standing } from '../../domain/report/evolve.js';
import { figureOf } from '../../domain/report/form.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { fieldCell } from '../../domain/summary/cells.js';
import { indicatorSummary, periodSummary } from '../../domain/summary/period.js';
import { type Group, groupsOn, isOwn, ownGroup, regroupIndicator } from '../../domain/summary/regroup.js';
import { estimatesIn } from '../../domain/summary/settled.js';
import { boardStatus } from '../../domain/summary/status.js';
import type { BoardDuty, Cell, IndicatorSummary, Total } from '../../domain/summary/types.js';
import { currentConfig } from '../cluster-state.js';
import type { OpenedCycle } from '../cycles.js';
import type { Deps } from '../deps.js';
import type { ExportedPeriod, ExportOptions, OperatorRefusal } from '../operator.js';
import { storeAt } from '../past.js';
import { dutiesFor, onlyAt } from './duties.js';
import { exportAgainst } from './export-against.js';
import { approvalLine, floorRefusal } from './export-approval.js';
import { foldedField, foldedLine } from './export-folded.js';
import { momentOf } from './moment.js';
import { type Asker, type PeriodRefusal, resolvePeriod } from './resolve-period.js';
import { rosterDay } from './roster-asked.js';

/** Who has the data directory sees what the secretary sees; what is made for others is what those may see. */
const readerOf = (reader: ExportOptions['reader']): Asker['person'] => ({
  grants: [{ role: reader ?? 'secretary' }],
  revokedAt: null,
});
const REACHED = { enrolled: true, reachable: true, unreachableSince: null } as const;

const message = (config: ClusterConfig, refusal: PeriodRefusal): string => {
  switch (refusal.code) {
    case 'unknown_period':
      return `"${refusal.text}" is no period; write it like 2024-H1`;
    case 'not_reported':
      return `${refusal.period} is not reported in this cluster; reported are ${config.calendar.parts.join(', ')}`;
    case 'not_open_yet':
      return `${refusal.period} is not open yet; it opens ${isoIn(config.calendar.zone, refusal.opens)}`;
    case 'not_kept':
      return `there are no data of ${refusal.period} here`;
    case 'no_period':
      return 'no period has opened yet';
  }
};

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

const figure = (
  cell: Cell,
  iso: (instant: Instant) => string,
): ExportedPeriod['boards'][number]['figures'][string] => ({
  value: cell.value === null ? null : figureOf(cell.value),
  state: cell.state,
  asOf: cell.value === null && cell.state !== 'na' && cell.state !== 'small' ? null : cell.asOf,
  ...(cell.amended === undefined
    ? {}
    : {
        amended: {
          published: cell.amended.was === null ? null : figureOf(cell.amended.was),
          publishedAt: iso(cell.amended.publishedAt),
          note: cell.amended.note,
        },
      }),
});

const totalValue = (total: Total | null): number | null => {
  if (total === null) return null;
  if (total.kind !== 'ratio') return total.value;
  return total.percent === null ? null : twoDecimals(total.percent);
};

/** A total with everything needed to judge it: how many boards, who is missing, what is estimated. */
const totalLine = (indicator: IndicatorSummary): Readonly<Record<string, unknown>> => {
  const { total, share } = indicator;
  return {
    value: totalValue(total),
    kind: total?.kind ?? indicator.aggregation,
    ...(total?.kind === 'ratio' ? { numerator: total.numerator, denominator: total.denominator } : {}),
    ...(share === null
      ? {}
      : { target: share.target, shareOfTarget: twoDecimals(share.percent), boardsWithTarget: share.boards }),
    boards: indicator.reporting.length,
    missing: indicator.missing,
    estimates: indicator.estimates,
    notApplicable: indicator.notApplicable,
    // Too few persons to be shown to whom this is for: in no total.
    ...(indicator.small.length === 0 ? {} : { small: indicator.small }),
    // Boards that stated a bare percentage: in `boards`, not in the ratio.
    withoutParts: indicator.withoutParts,
  };
};

const isFigure = (field: FormField): boolean => field.type !== 'text';

const settledIn = (form: OpenedCycle['form'], { board, report }: BoardDuty) => {
  const { settled } = estimatesIn(form, board, report);
  return (key: string) => {
    const found = settled.find((each) => each.key === key);
    if (found === undefined) return {};
    const { estimate, estimatedIn, difference } = found;
    return { settled: { estimate: figureOf(estimate), revision: estimatedIn, difference: twoDecimals(difference) } };
  };
};

type Given = Pick<Deps, 'store' | 'clock' | 'ids'>;

/** The store, configuration and clock of the moment asked for; now when none is. */
const momentAsked = async (
  deps: Given,
  config: ClusterConfig,
  asOf: string | undefined,
): Promise<
  Result<{ readonly deps: Given; readonly config: ClusterConfig; readonly now: Instant }, OperatorRefusal>
> => {
  const now = deps.clock.now();
  if (asOf === undefined) return ok({ deps, config, now });
  const moment = momentOf(config.calendar.zone, asOf, now);
  if (!moment.ok)
    return refuse({
      code: moment.error.code,
      message:
        moment.error.code === 'moment_ahead'
          ? `${asOf} is still ahead; it is ${isoIn(config.calendar.zone, now)} here`
          : `"${asOf}" is no moment; write it like 2024-06-10 or 2024-06-10T17:00+07:00`,
    });
  const { at } = moment.value;
  const then = { ...deps, store: storeAt(deps.store, at) };
  const known = await currentConfig(then);
  if (known === null) return refuse({ code: 'not_founded', message: `nothing had been recorded here by ${asOf}` });
  return ok({ deps: then, config: known, now: at });
};

/** One board’s own report. Whom the bot reaches is said by `people`; the state is the report’s alone. */
const ownLine = (
  cycle: OpenedCycle,
  duty: BoardDuty,
  now: Instant,
  iso: (instant: Instant) => string,
): ExportedPeriod['boards'][number] => {
  const status = boardStatus({ ...duty, reach: REACHED }, cycle.form, now);
  const revision = standing(duty.report);
  const settled = settledIn(cycle.form, duty);
  return {
    id: duty.board,
    state: status.class,
    revision: status.revision,
    submittedAt: revision === null ? null : iso(revision.sentAt),
    onTime: revision === null ? null : status.onTime,
    figures: Object.fromEntries(
      cycle.form.fields
        .filter(isFigure)
        .map((field) => [field.key, { ...figure(fieldCell(cycle.form, duty, field.key), iso), ...settled(field.key) }]),
    ),
  };
};

/**
 * One period as data, as known at the cluster's now or at a moment named; by the boards of another day where one is asked for. Texts
 * are no figures and are left out; a draft never shows.
 */
export const exportPeriod = async (
  given: Given,
  configNow: ClusterConfig,
  period: string,
  { asOf, against: word, roster, floor, reader }: ExportOptions = {},
): Promise<Result<ExportedPeriod, OperatorRefusal>> => {
  const moment = await momentAsked(given, configNow, asOf);
  if (!moment.ok) return moment;
  const { deps, config, now } = moment.value;
  const day = rosterDay(config, roster, localDate(config.calendar.zone, now));
  if (!day.ok)
    return refuse({
      code: 'unknown_roster',
      message: `"${roster}" is no roster; write then, now or a day, e.g. 2025-06-30`,
    });
  const unfit = floor === undefined ? null : floorRefusal(config, floor);
  if (unfit !== null) return refuse(unfit);
  const asker: Asker = { deps, config, person: readerOf(reader), now, past: { config: configNow } };
  const found = await resolvePeriod(asker, period);
  if (!found.ok) return refuse({ code: found.error.code, message: message(config, found.error) });
  const cycle = found.value;
  const lead = leadOf(config, Number(cycle.instants.period.slice(0, 4)));
  const iso = (instant: typeof now): string => isoIn(config.calendar.zone, instant);
  const all = await dutiesFor(asker, cycle);
  const duties = floor === undefined ? all : all.map((duty) => onlyAt(duty, floor));
  const against = word === undefined ? null : await exportAgainst(asker, cycle.instants.period, word);
  if (against?.ok === false) return against;
  const groups = day.value === null ? null : groupsOn(config, cycle.boards, day.value);
  const fields =
    groups === null
      ? []
      : cycle.form.fields.filter(isFigure).map((field) => foldedField(cycle.form, field, duties, groups));
  const own = (board: BoardId) =>
    duties
      .filter((duty) => duty.board === board)
      .map((duty) => ({
        ...ownLine(cycle, duty, now, iso),
        ...approvalLine(config, all.find((each) => each.board === board) ?? duty, iso),
      }));
  return ok({
    period: cycle.instants.period,
    asOf: iso(now),
    ...(day.value === null ? {} : { roster: day.value }),
    ...(floor === undefined ? {} : { floor }),
    ...(lead === null ? {} : { lead: { board: lead.board, deputies: lead.deputies ?? [] } }),
    boards: (groups ?? cycle.boards.map(ownGroup)).flatMap((group) => {
      if (group.undivided) return own(group.board).map((line) => ({ ...line, undivided: true as const }));
      return isOwn(group) ? own(group.board) : [foldedLine(group, fields)];
    }),
    totals: totalsOf(config, cycle, duties, groups),
    ...(against === null ? {} : { against: against.value }),
  });
};

const totalsOf = (
  config: ClusterConfig,
  cycle: OpenedCycle,
  duties: readonly BoardDuty[],
  groups: readonly Group[] | null,
): ExportedPeriod['totals'] => {
  const { indicators } = periodSummary(config, cycle.instants.period, cycle.form, duties);
  const targets = cycle.form.fields
    .filter((field) => field.type === 'target')
    .map(({ key }) =>
      indicatorSummary(
        key,
        'sum',
        duties.map((duty) => fieldCell(cycle.form, duty, key)),
      ),
    );
  const all = [...indicators, ...targets];
  const shown = groups === null ? all : all.map((each) => regroupIndicator(each, groups));
  return Object.fromEntries(shown.map((each) => [each.key, totalLine(each)]));
};
