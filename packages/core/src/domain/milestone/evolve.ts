import type { Instant } from '../instant.js';
import { assertNever } from '../result.js';
import { type Milestones, refKey, type StepEvent, type StepWord } from './types.js';

export const NO_MILESTONES: Milestones = {};

const wordOf = (event: StepEvent): StepWord => {
  const { by, sentAt: at, onBehalf } = event;
  switch (event.type) {
    case 'StepReported':
      return {
        at,
        by,
        onBehalf,
        source: { kind: 'said', deed: 'report', reason: null },
        value: event.value,
        was: null,
      };
    case 'StepCorrected': {
      const { value, was } = event;
      return { at, by, onBehalf, source: { kind: 'said', deed: 'correct', reason: null }, value, was };
    }
    case 'StepWithdrawn': {
      const { was, reason } = event;
      return { at, by, onBehalf, source: { kind: 'said', deed: 'withdraw', reason }, value: null, was };
    }
    default:
      return assertNever(event);
  }
};

/** Folds one fact into the words of its step. `at` is the instant it was stored: time never runs backwards in a stream. */
export const evolveMilestones = (before: Milestones, event: StepEvent, at: Instant): Milestones => {
  const key = refKey(event);
  return { ...before, [key]: [...(before[key] ?? []), { ...wordOf(event), at }] };
};
