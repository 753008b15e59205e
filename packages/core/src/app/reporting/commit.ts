import type { Outbound } from '../../conversation/outbound.js';
import type { Reply } from '../../conversation/reply.js';
import type { ReportCommand, ReportRefusal } from '../../domain/report/decide.js';
import type { Report, ReportEvent } from '../../domain/report/types.js';
import type { Result } from '../../domain/result.js';
import { answerTo, asRow, withRow } from '../outbound.js';
import { reportDecider, reportStream } from '../reports.js';
import { type Done, runCommand } from '../run-command.js';
import type { Turn } from '../turn.js';
import type { Duty } from './duty.js';

export type Receipt = { readonly done: Done<Report, ReportEvent>; readonly outbound: readonly Outbound[] };

/**
 * Carries out one command on one report under the message's key, with its receipt as an outbox row of the same commit: once
 * this resolves both are on disk. A redelivery finds the receipt still waiting, or knows that it went out.
 */
export const commitWithReceipt = async (
  turn: Turn,
  duty: Duty,
  command: ReportCommand,
  receipt: (report: Report, version: number) => Reply,
): Promise<Result<Receipt, ReportRefusal>> => {
  const { deps, inbound, person, now } = turn;
  const stream = reportStream(duty.ref);
  const id = `r:${inbound.key}`;
  let outbound: Outbound | null = null;
  const result = await runCommand(
    deps,
    reportDecider,
    { stream, key: inbound.key, at: now, command },
    (report, events, version) => {
      outbound = answerTo(inbound, person.id, receipt(report, version + events.length), 0, id);
      return [asRow(outbound, now)];
    },
  );
  if (!result.ok) return result;
  const { replayed } = result.value;
  if (replayed) {
    const waiting = await deps.store.waiting(stream, id);
    outbound = waiting ? answerTo(inbound, person.id, receipt(result.value.state, result.value.version), 0, id) : null;
  }
  return { ok: true, value: { done: result.value, outbound: outbound === null ? [] : [withRow(outbound, stream)] } };
};
