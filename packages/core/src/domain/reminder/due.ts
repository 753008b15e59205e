import type { PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import { endOfQuiet } from './hours.js';
import { plan } from './plan.js';
import type { PlanInput } from './plan-entries.js';
import type { PlannedSlot } from './types.js';

export type FallenDue =
  | { readonly kind: 'decide'; readonly byPerson: ReadonlyMap<PersonId, readonly PlannedSlot[]> }
  /** Quiet hours: what fell due waits, from this instant on. */
  | { readonly kind: 'hold'; readonly since: Instant };

/**
 * What fell due between the last tick and now, a person at a time, earliest first. In quiet hours nothing is decided and nothing is
 * lost: `since` is where the next tick must begin.
 */
export const fallenDue = (
  input: Omit<PlanInput, 'from' | 'to'> & { readonly since: Instant; readonly now: Instant },
): FallenDue => {
  const { calendar, reminders } = input.config;
  const slots = plan({ ...input, from: input.since, to: input.now });
  const [first] = slots;
  if (first !== undefined && endOfQuiet(reminders, calendar.zone, input.now) > input.now) {
    return { kind: 'hold', since: first.at };
  }
  const byPerson = new Map<PersonId, PlannedSlot[]>();
  for (const slot of slots) {
    if (slot.to.person === null) continue;
    byPerson.set(slot.to.person, [...(byPerson.get(slot.to.person) ?? []), slot]);
  }
  return { kind: 'decide', byPerson };
};
