import type { TgChat, TgMessage, TgUpdate, TgUser } from './types.js';

export type Member = { readonly user: TgUser; state: 'stranger' | 'started' | 'blocked' | 'deactivated' };
export type Room = {
  chat: TgChat;
  readonly messages: Map<number, TgMessage>;
  migratedTo: number | null;
  kicked: boolean;
  /** Ids of the messages at the top, the newest last. */
  pinned: readonly number[];
  /** How many pins rang for everybody. */
  rung: number;
  /** What the group's owner lets the bot do. */
  botMayPin: boolean;
  botMayDelete: boolean;
};
export const newRoom = (chat: TgChat): Room => ({
  chat,
  messages: new Map(),
  migratedTo: null,
  kicked: false,
  pinned: [],
  rung: 0,
  botMayPin: false,
  botMayDelete: false,
});
/** One change of a chat, in the order it happened. */
export type Change = {
  readonly what: 'sent' | 'edited' | 'deleted';
  readonly chat: number;
  readonly message: TgMessage;
};

/** Everything the fake knows: people, chats, what waits to be fetched. */
export class World {
  readonly bot: TgUser = { id: 700_001, is_bot: true, first_name: 'Cụm 2', username: 'cum2_test_bot' };
  readonly members = new Map<number, Member>();
  readonly rooms = new Map<number, Room>();
  readonly changes: Change[] = [];
  /** Message ids that Telegram no longer lets the bot edit. */
  readonly frozen = new Set<number>();
  readonly callbacks = new Map<string, number>();
  pending: TgUpdate[] = [];
  allowed: readonly string[] | null = null;
  /** The lowest update id that is not confirmed yet. */
  confirmed = 0;
  private nextUpdate = 500_000;
  private nextMessage = 1;
  private readonly listeners = new Set<() => void>();

  constructor(public nowMs: () => number) {}

  seconds(): number {
    return Math.floor(this.nowMs() / 1000);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    for (const listener of [...this.listeners]) listener();
  }

  messageId(): number {
    return this.nextMessage++;
  }

  /** Keeps a message as the chat now shows it, and remembers the change. */
  put(what: 'sent' | 'edited', message: TgMessage): TgMessage {
    this.rooms.get(message.chat.id)?.messages.set(message.message_id, message);
    this.changes.push({ what, chat: message.chat.id, message });
    this.changed();
    return message;
  }

  remove(message: TgMessage): void {
    const room = this.rooms.get(message.chat.id);
    room?.messages.delete(message.message_id);
    if (room !== undefined) room.pinned = room.pinned.filter((each) => each !== message.message_id);
    this.changes.push({ what: 'deleted', chat: message.chat.id, message });
    this.changed();
  }

  /** Queues an update unless its kind was not asked for; Telegram keeps it until it is confirmed. */
  update(kind: string, content: unknown): number {
    const id = this.nextUpdate++;
    if (this.allowed === null || this.allowed.includes(kind)) this.pending.push({ update_id: id, [kind]: content });
    this.changed();
    return id;
  }

  /** Queues the very same update again, as Telegram does when an acknowledgement was lost. */
  repeat(update: TgUpdate): void {
    this.pending.push(update);
    this.changed();
  }

  confirm(offset: number): void {
    this.pending = this.pending.filter((each) => each.update_id >= offset);
    this.confirmed = Math.max(this.confirmed, offset);
    this.changed();
  }
}
