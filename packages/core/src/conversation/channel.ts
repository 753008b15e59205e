import type { AccountKey } from '../domain/ids.js';
import type { Channel } from './inbound.js';

const CHANNELS: Readonly<Record<string, Channel>> = { tg: 'telegram', sl: 'slack' };

/** The platform of an account, by the first part of its key; all others are terminals. */
export const channelOf = (account: AccountKey): Channel =>
  CHANNELS[account.slice(0, account.indexOf(':'))] ?? 'terminal';

/** Whether a pressed button can open a form of the platform's own. */
export const hasForms = (channel: Channel): boolean => channel === 'slack';
