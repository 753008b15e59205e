import { type Instant, plusMillis } from '../instant.js';
import { assertNever } from '../result.js';
import type { Cycle, CycleEvent } from './types.js';

export const NO_CYCLE: Cycle = {
  opened: false,
  instants: null,
  form: null,
  earlierForms: [],
  boards: [],
  stretches: [],
  publishedAt: null,
  call: null,
  openedEarly: null,
  closed: null,
  cancelled: null,
};

/** Entry ended at an instant: what comes at that same instant is too late, whatever the clock’s step. */
export const endedAt = (at: Instant): Instant => plusMillis(at, -1);

const lockedAt = (cycle: Cycle, lock: Instant): Cycle['instants'] =>
  cycle.instants === null ? null : { ...cycle.instants, lock };

/** Folds one fact into a reporting cycle. */
export const evolveCycle = (cycle: Cycle, event: CycleEvent, at: Instant): Cycle => {
  switch (event.type) {
    case 'CycleOpened':
      return {
        ...cycle,
        opened: true,
        instants: event.instants,
        form: event.form,
        boards: event.boards,
        stretches: event.stretches ?? [],
        call: event.call ?? null,
      };
    case 'CycleOpenedEarly':
      return { ...cycle, openedEarly: { by: event.by, at, byRule: event.byRule } };
    case 'CycleClosed': {
      const { by, reason, byRule } = event;
      return { ...cycle, instants: lockedAt(cycle, endedAt(at)), closed: { by, at, reason, byRule } };
    }
    case 'CycleReopened':
      return { ...cycle, instants: lockedAt(cycle, event.lock), closed: null };
    case 'CycleCancelled':
      return {
        ...cycle,
        instants: lockedAt(cycle, endedAt(at)),
        cancelled: { by: event.by, at, reason: event.reason },
      };
    case 'FormChanged':
      return {
        ...cycle,
        form: event.form,
        earlierForms: cycle.form === null ? cycle.earlierForms : [...cycle.earlierForms, cycle.form],
      };
    case 'CyclePublished':
      return { ...cycle, publishedAt: at };
    default:
      return assertNever(event);
  }
};
