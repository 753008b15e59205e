import type { PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import type { Cycle, CycleEvent } from './types.js';

export type CycleCommand = { readonly type: 'Publish'; readonly by: PersonId };
export type CycleRefusal =
  | { readonly code: 'not_opened' }
  | { readonly code: 'already_published'; readonly at: Instant };

/** A period is published once; from then on observers read its figures. Later corrections show as they come in. */
export const decideCycle = (command: CycleCommand, cycle: Cycle): Result<readonly CycleEvent[], CycleRefusal> => {
  if (!cycle.opened) return refuse({ code: 'not_opened' });
  if (cycle.publishedAt !== null) return refuse({ code: 'already_published', at: cycle.publishedAt });
  return ok([{ type: 'CyclePublished', by: command.by }]);
};
