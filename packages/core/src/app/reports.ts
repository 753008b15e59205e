import type { Instant } from '../domain/instant.js';
import { decide, type ReportCommand, type ReportRefusal } from '../domain/report/decide.js';
import { evolve, NO_REPORT } from '../domain/report/evolve.js';
import type { Report, ReportEvent, ReportRef } from '../domain/report/types.js';
import type { StreamId } from '../ports/store.js';
import { readReportEvent } from './codec/report-events.js';
import type { Deps } from './deps.js';
import { type Folded, fold } from './fold.js';
import type { Decider } from './run-command.js';

export const reportDecider: Decider<Report, ReportCommand, ReportEvent, ReportRefusal> = {
  initial: NO_REPORT,
  read: readReportEvent,
  evolve,
  decide,
};

export const reportStream = (ref: ReportRef): StreamId =>
  `report:${ref.cluster}:${ref.period}:${ref.board}` as StreamId;

/** One board's duty as known now, or as known at `until` (what had been stored by then), or at a version. */
export const readReport = async (
  deps: Pick<Deps, 'store'>,
  ref: ReportRef,
  until?: { readonly at: Instant } | { readonly version: number },
): Promise<Folded<Report>> => fold(deps.store, reportStream(ref), reportDecider, until);
