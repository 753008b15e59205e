import { channelOf } from '../../conversation/channel.js';
import type { Address } from '../../conversation/outbound.js';
import type { Person } from '../../domain/people/types.js';

export { channelOf };

/** Where the bot writes to a person of its own accord; null while no account of theirs is known to be reachable. */
export const addressOfPerson = (person: Person): Address | null =>
  person.preferred === null || person.chat === null || person.reachableSince === null || person.revokedAt !== null
    ? null
    : { channel: channelOf(person.preferred), account: person.preferred, chat: person.chat, person: person.id };
