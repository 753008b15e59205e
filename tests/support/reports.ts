import {
  type BoardId,
  bundledCluster,
  type CalendarDate,
  type CycleInstants,
  cycleInstants,
  evolveReport,
  type FieldValue,
  type Instant,
  NO_REPORT,
  type OnBehalf,
  type PersonId,
  type Report,
  type ReportEvent,
} from '@clusterbot/core';

type Values = Readonly<Record<string, FieldValue>>;

/** Everything here is synthetic: made-up figures under the names of the example cluster. */
export const CLUSTER = bundledCluster();

/** `2024-06-15T09:40` on the cluster's clock. */
export const at = (local: string): Instant => new Date(`${local}:00+07:00`).toISOString() as Instant;
export const person = (id: string): PersonId => id as PersonId;
export const board = (id: string): BoardId => id as BoardId;

const half = cycleInstants(CLUSTER.calendar, { year: 2024, part: 'H1' });
if (!half.ok) throw new Error(half.error.code);
/** 2024-H1: cut-off 14/6, due 17:00 18/6, locks 17:00 18/7. */
export const H1: CycleInstants = half.value;

/** The fourteen boards of 2024, in official order. */
export const BOARDS: readonly BoardId[] = CLUSTER.boards
  .filter((each) => each.validFrom <= H1.cutoff && (each.validTo === null || H1.cutoff <= each.validTo))
  .map((each) => each.id);

export const count = (value: number): FieldValue => ({ kind: 'count', value, estimate: false });
export const about = (value: number): FieldValue => ({ kind: 'count', value, estimate: true });
export const ratio = (numerator: number, denominator: number): FieldValue => ({
  kind: 'ratio',
  percent: Math.round((numerator / denominator) * 1000) / 10,
  numerator,
  denominator,
  estimate: false,
});
export const bare = (percent: number): FieldValue => ({
  kind: 'ratio',
  percent,
  numerator: null,
  denominator: null,
  estimate: false,
});
export const day = (date: string): FieldValue => ({ kind: 'date', date: date as CalendarDate });
export const none = (reason: 'not_available' | 'not_applicable' | 'in_preparation' | 'other_channel'): FieldValue => ({
  kind: 'none',
  reason,
});

/** One figure for each of the eleven required items, and what is put over them. */
export const complete = (over: Values = {}): Values => ({
  party_members_admitted: count(400),
  party_members_target: count(1_000),
  private_sector_orgs: count(2),
  private_sector_members: count(20),
  staff_streamlined: count(30),
  units_merged: count(4),
  planning_added: count(63),
  planning_removed: count(7),
  planning_young_pct: ratio(12, 63),
  planning_women_pct: ratio(17, 63),
  good_models: count(2),
  ...over,
});

/** A fact and the instant it was stored at. */
export type Step = { readonly event: ReportEvent; readonly at: Instant };

export const expected = (instants: CycleInstants = H1, carried: Report['draft'] = {}): Step => ({
  event: {
    type: 'ReportExpected',
    due: instants.due,
    lock: instants.lock,
    formVersion: 1,
    provisional: false,
    carried,
  },
  at: instants.opens,
});

export const entered = (local: string, values: Values, by = 'officer', onBehalf: OnBehalf | null = null): Step => ({
  event: {
    type: 'FieldsEntered',
    by: person(by),
    onBehalf,
    asOf: local.slice(0, 10) as CalendarDate,
    confirmed: [],
    values,
  },
  at: at(local),
});

export const handedIn = (
  local: string,
  options: { readonly complete?: boolean; readonly by?: string; readonly onBehalf?: OnBehalf } = {},
): Step => ({
  event: {
    type: 'ReportHandedIn',
    by: person(options.by ?? 'officer'),
    onBehalf: options.onBehalf ?? null,
    sentAt: at(local),
    complete: options.complete ?? true,
    texts: {},
  },
  at: at(local),
});

export const withdrawn = (local: string, by = 'officer'): Step => ({
  event: { type: 'ReportWithdrawn', by: person(by), reason: 'mistake' },
  at: at(local),
});

export const extended = (local: string, until: string): Step => ({
  event: {
    type: 'ReportExtended',
    by: person('secretary'),
    due: at(`${until}T17:00`),
    lock: at(`${until}T17:00`),
    reason: 'requested',
  },
  at: at(local),
});

export const asked = (local: string, until: string | null): Step => ({
  event: { type: 'ExtensionRequested', by: person('officer'), until: until as CalendarDate | null },
  at: at(local),
});

/** The duty after these facts. */
export const reportOf = (...steps: readonly Step[]): Report =>
  steps.reduce((report, step) => evolveReport(report, step.event, step.at), NO_REPORT);

/** A complete report handed in at that time. */
export const inTime = (over: Values = {}, local = '2024-06-15T09:40'): Report =>
  reportOf(expected(), entered(local, complete(over)), handedIn(local));

export const REACHED = { enrolled: true, reachable: true, unreachableSince: null } as const;
export const NOBODY = { enrolled: false, reachable: false, unreachableSince: null } as const;
export const lostSince = (local: string) =>
  ({ enrolled: true, reachable: false, unreachableSince: at(local) }) as const;
