import type { Instant } from '../instant.js';
import { assertNever } from '../result.js';
import type { Cycle, CycleEvent } from './types.js';

export const NO_CYCLE: Cycle = {
  opened: false,
  instants: null,
  form: null,
  boards: [],
  stretches: [],
  publishedAt: null,
};

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
      };
    case 'CyclePublished':
      return { ...cycle, publishedAt: at };
    default:
      return assertNever(event);
  }
};
