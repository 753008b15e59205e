import type { Term, TermStep } from '../cluster/terms.js';
import type { BoardId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import { mayHappen, type StepDeed, type StepState, standingWord, stateOf } from './states.js';
import {
  type Behalf,
  type Milestones,
  refKey,
  type StepEvent,
  type StepReason,
  type StepRef,
  type StepValue,
  type StepWord,
} from './types.js';

/** One thing a person says about one step. */
export type Told = StepRef & { readonly deed: Exclude<StepDeed, 'withdraw'>; readonly value: StepValue };

type Saying = {
  readonly term: Term;
  readonly by: PersonId;
  readonly sentAt: Instant;
  /** In the cluster's zone; no step is done later. */
  readonly today: CalendarDate;
  readonly onBehalf: Behalf | null;
  /** What reports and the file say of a step: a word like any other. */
  readonly elsewhere: (ref: StepRef) => readonly StepWord[];
};

export type StepCommand =
  | (Saying & { readonly type: 'Tell'; readonly told: readonly Told[] })
  | (Saying & {
      readonly type: 'Withdraw';
      readonly board: BoardId;
      readonly step: string;
      readonly reason: StepReason;
    });

export type ValueFault =
  | { readonly code: 'future'; readonly date: CalendarDate; readonly today: CalendarDate }
  | { readonly code: 'before_term'; readonly date: CalendarDate; readonly from: CalendarDate }
  | { readonly code: 'after_term'; readonly date: CalendarDate; readonly to: CalendarDate }
  | { readonly code: 'more_than_all'; readonly done: number; readonly of: number }
  | { readonly code: 'other_kind' };

export type StepRefusal =
  | { readonly code: 'unknown_step'; readonly step: string }
  | { readonly code: 'value'; readonly ref: StepRef; readonly fault: ValueFault }
  | {
      readonly code: 'wrong_state';
      readonly ref: StepRef;
      readonly deed: StepDeed;
      readonly state: StepState;
      readonly stands: StepWord | null;
    }
  | { readonly code: 'unchanged'; readonly ref: StepRef; readonly stands: StepWord };

/** What is wrong with a value of a step; null when nothing is. */
export const valueFault = (
  { from, to }: Pick<Term, 'from' | 'to'>,
  step: Pick<TermStep, 'kind'>,
  value: StepValue,
  today: CalendarDate,
): ValueFault | null => {
  if (value.kind !== step.kind) return { code: 'other_kind' };
  const date = value.kind === 'share' ? value.asOf : value.date;
  if (date > today) return { code: 'future', date, today };
  if (date < from) return { code: 'before_term', date, from };
  if (date > to) return { code: 'after_term', date, to };
  if (value.kind !== 'share') return null;
  const { done, of } = value;
  return Number.isInteger(done) && Number.isInteger(of) && 0 <= done && done <= of && of > 0
    ? null
    : { code: 'more_than_all', done, of };
};

export const sameValue = (a: StepValue, b: StepValue): boolean =>
  a.kind === 'share' && b.kind === 'share'
    ? a.done === b.done && a.of === b.of && a.asOf === b.asOf
    : a.kind === b.kind && a.kind !== 'share' && b.kind !== 'share' && a.date === b.date;

const tell = (
  command: Extract<StepCommand, { type: 'Tell' }>,
  known: Milestones,
  told: Told,
): Result<StepEvent, StepRefusal> => {
  const { term, by, sentAt, onBehalf, today } = command;
  const { board, deed, value } = told;
  const step = term.steps.find(({ key }) => key === told.step);
  if (step === undefined) return refuse({ code: 'unknown_step', step: told.step });
  const fault = valueFault(term, step, value, today);
  if (fault !== null) return refuse({ code: 'value', ref: told, fault });
  const stands = standingWord([...command.elsewhere(told), ...(known[refKey(told)] ?? [])]);
  const was = stands?.value ?? null;
  const state = stateOf(was);
  if (stands !== null && was !== null && sameValue(was, value)) return refuse({ code: 'unchanged', ref: told, stands });
  if (!mayHappen(state, deed)) return refuse({ code: 'wrong_state', ref: told, deed, state, stands });
  const said = { board, step: step.key, by, sentAt, onBehalf };
  return ok(
    deed === 'correct' && was !== null
      ? { type: 'StepCorrected', ...said, was, value }
      : { type: 'StepReported', ...said, value },
  );
};

/**
 * The rules of a term's steps. What reports and the file say stands like a word said here, so that a step is in one state whoever
 * said it. Several things said together are stored together or not at all; what stands already as said is passed over, unless all does.
 */
export const decideMilestones = (
  command: StepCommand,
  known: Milestones,
): Result<readonly StepEvent[], StepRefusal> => {
  if (command.type === 'Withdraw') {
    const { term, board, step, reason, by, sentAt, onBehalf } = command;
    const ref = { board, step };
    if (!term.steps.some(({ key }) => key === step)) return refuse({ code: 'unknown_step', step });
    const stands = standingWord([...command.elsewhere(ref), ...(known[refKey(ref)] ?? [])]);
    const was = stands?.value ?? null;
    const state = stateOf(was);
    if (was === null || !mayHappen(state, 'withdraw'))
      return refuse({ code: 'wrong_state', ref, deed: 'withdraw', state, stands });
    return ok([{ type: 'StepWithdrawn', board, step, was, reason, by, sentAt, onBehalf }]);
  }
  const events: StepEvent[] = [];
  let unchanged: StepRefusal | null = null;
  for (const told of command.told) {
    const one = tell(command, known, told);
    if (one.ok) events.push(one.value);
    else if (one.error.code === 'unchanged') unchanged ??= one.error;
    else return one;
  }
  return events.length === 0 && unchanged !== null ? refuse(unchanged) : ok(events);
};
