import type { Channel } from '../../conversation/inbound.js';
import type { Address } from '../../conversation/outbound.js';
import type { AccountKey } from '../../domain/ids.js';
import type { Person } from '../../domain/people/types.js';

const CHANNELS: Readonly<Record<string, Channel>> = {
  tg: 'telegram',
  sl: 'slack',
  term: 'terminal',
  terminal: 'terminal',
};

/** The platform of an account, by the first part of its key; the terminal where it is unknown. */
export const channelOf = (account: AccountKey): Channel =>
  CHANNELS[account.slice(0, account.indexOf(':'))] ?? 'terminal';

/** Where the bot writes to a person of its own accord; null while no account of theirs is known to be reachable. */
export const addressOfPerson = (person: Person): Address | null =>
  person.preferred === null || person.chat === null || person.reachableSince === null || person.revokedAt !== null
    ? null
    : { channel: channelOf(person.preferred), account: person.preferred, chat: person.chat, person: person.id };
