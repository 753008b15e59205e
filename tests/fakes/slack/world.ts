import { Modals } from './modals.js';
import type { Channel, Message, SlackUser } from './types.js';

export const TEAM = 'T0CUM2';
export const BOT = { user: 'U0BOT', id: 'B0BOT', app: 'A0BOT' } as const;

export const newChannel = (id: string, user: string | null): Channel => ({
  id,
  user,
  messages: new Map(),
  botIsMember: true,
  archived: false,
  pinned: [],
  pinsAllowed: true,
});

/** The workspace: people, conversations and what stands in them. */
export class World {
  readonly users = new Map<string, SlackUser>();
  readonly channels = new Map<string, Channel>();
  readonly modals = new Modals();
  private readonly watchers = new Set<() => void>();
  private count = 0;

  constructor(private readonly now: () => number) {}

  /** Counts up through the whole workspace, so that no two ids or times are the same. */
  next(): number {
    this.count += 1;
    return this.count;
  }

  ts(): string {
    return `${Math.floor(this.now() / 1_000)}.${String(this.next()).padStart(6, '0')}`;
  }

  seconds(): number {
    return Math.floor(this.now() / 1_000);
  }

  onChange(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  changed(): void {
    for (const watcher of [...this.watchers]) watcher();
  }

  /** The direct message between the bot and a person, made when new. */
  direct(user: SlackUser): Channel {
    const id = user.id.replace(/^U/, 'D');
    const known = this.channels.get(id);
    if (known !== undefined) return known;
    const channel = newChannel(id, user.id);
    this.channels.set(id, channel);
    return channel;
  }

  put(channel: Channel, message: Message): Message {
    channel.messages.set(message.ts, message);
    this.changed();
    return message;
  }
}
