import type { Directive } from '../../domain/directives/types.js';
import { may } from '../../domain/people/permissions.js';
import type { Person } from '../../domain/people/types.js';
import { actingPeople } from '../people/acting.js';
import { addressOfPerson } from '../people/address.js';
import type { Turn } from '../turn.js';

/** Who hears what a board writes: whoever sent it; where they steer no longer or cannot be reached, all who steer. */
export const senderOf = async (turn: Turn, { by }: Directive): Promise<readonly Person[]> => {
  const steering = (await actingPeople(turn.deps, turn.config, turn.now)).filter(
    (person) => may(person, 'steer').ok && addressOfPerson(person) !== null,
  );
  const sender = steering.filter(({ id }) => id === by);
  return (sender.length > 0 ? sender : steering).filter(({ id }) => id !== turn.person.id);
};
