import type { Reply } from '../../conversation/reply.js';
import type { IndicatorKey } from '../../domain/ids.js';
import type { Person } from '../../domain/people/types.js';
import type { ReportCommand, ReportRefusal } from '../../domain/report/decide.js';
import { sameValue } from '../../domain/report/form.js';
import type { Entries, Report, ReportEvent } from '../../domain/report/types.js';
import { type Result, refuse } from '../../domain/result.js';
import { type Committed, commitSaid } from '../commit-said.js';
import { actsFor } from '../people/deputies.js';
import { reportDecider, reportStream } from '../reports.js';
import type { Decider } from '../run-command.js';
import type { Telling } from '../steering/tell.js';
import type { Turn } from '../turn.js';
import type { Duty } from './duty.js';

export type Receipt = Committed<Report, ReportEvent>;

/** Messages to others because of what was done, worded from the state after it. */
export type TellAfter = (report: Report) => Telling;

/**
 * Carries out one command on one report under the message's key, with its receipt and what others are told as an outbox row of the same commit: once
 * this resolves both are on disk. A redelivery finds the receipt still waiting, or knows that it went out.
 */
export const commitWithReceipt = (
  turn: Turn,
  duty: Duty,
  command: ReportCommand,
  receipt: (report: Report, version: number) => Reply,
  told?: TellAfter,
): Promise<Result<Receipt, ReportRefusal>> => commitBy(reportDecider.decide, turn, duty, command, receipt, told);

/** Somebody wrote to the report after this person looked at it. */
export type Moved = { readonly code: 'moved' };

type Still = (report: Report, version: number) => boolean;

/** The same, only while the report stands as the person saw it; `still` is asked of the state the command would change. */
export const commitWhile = (
  turn: Turn,
  duty: Duty,
  still: Still,
  command: ReportCommand,
  receipt: (report: Report, version: number) => Reply,
  told?: TellAfter,
): Promise<Result<Receipt, ReportRefusal | Moved>> =>
  commitBy<ReportRefusal | Moved>(
    (given, report, version) =>
      still(report, version) ? reportDecider.decide(given, report, version) : refuse({ code: 'moved' }),
    turn,
    duty,
    command,
    receipt,
    told,
  );

/** These fields say what they said when the person looked. */
export const unchanged =
  (fields: readonly IndicatorKey[], seen: Entries): Still =>
  ({ draft }) =>
    fields.every((key) => {
      const [before, now] = [seen[key]?.value, draft[key]?.value];
      return before === undefined ? now === undefined : sameValue(before, now);
    });

/** What a deputy states is marked with whom it is stated for. */
const inPlace = (command: ReportCommand, absent: Person | null): ReportCommand =>
  absent !== null && (command.type === 'Enter' || command.type === 'HandIn')
    ? { ...command, deputyFor: absent.id }
    : command;

const commitBy = async <R>(
  decide: Decider<Report, ReportCommand, ReportEvent, R>['decide'],
  turn: Turn,
  duty: Duty,
  command: ReportCommand,
  receipt: (report: Report, version: number) => Reply,
  told?: TellAfter,
): Promise<Result<Receipt, R>> => {
  const { deps, config, person, now } = turn;
  const absent = await actsFor(deps, config, person, duty.ref.board, now);
  return commitSaid(turn, { ...reportDecider, decide }, reportStream(duty.ref), inPlace(command, absent), {
    receipt,
    ...(told === undefined ? {} : { told }),
  });
};
