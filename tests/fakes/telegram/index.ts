import { ChatSide, FakePerson } from './person.js';
import { BotApiServer } from './server.js';
import type { TgChat, TgUser } from './types.js';
import { newRoom, World } from './world.js';

export { LIMITS } from './limits.js';
export { ChatSide, FakePerson } from './person.js';
export type { TgUpdate } from './types.js';

export type Profile = {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly language?: string;
};

export type TelegramFakeOptions = {
  readonly token?: string;
  readonly port?: number;
  /** Milliseconds since 1970 that dates in messages come from; a journey passes its own clock. */
  readonly now?: () => number;
};

const WAIT_MS = 30_000;

/** A Telegram of one's own on a loopback port: people write, press and block; a bot talks to `url` with `token`. */
export class TelegramFake {
  private readonly people = new Map<number, FakePerson>();

  constructor(
    readonly url: string,
    readonly token: string,
    readonly world: World,
    readonly server: BotApiServer,
  ) {}

  get botId(): number {
    return this.world.bot.id;
  }

  get username(): string {
    return this.world.bot.username ?? '';
  }

  get calls(): BotApiServer['calls'] {
    return this.server.calls;
  }

  get faults(): BotApiServer['faults'] {
    return this.server.faults;
  }

  /** The calls of one method, refused ones included. */
  callsOf(method: string): BotApiServer['calls'] {
    return this.calls.filter((call) => call.method === method);
  }

  /** The person with this Telegram id, made when new; a stranger until they write. */
  user(id: number, profile: Profile = {}): FakePerson {
    const known = this.people.get(id);
    if (known !== undefined) return known;
    const user: TgUser = {
      id,
      is_bot: false,
      first_name: profile.firstName ?? `Người ${id}`,
      ...(profile.lastName === undefined ? {} : { last_name: profile.lastName }),
      ...(profile.username === undefined ? {} : { username: profile.username }),
      language_code: profile.language ?? 'vi',
    };
    const member = { user, state: 'stranger' as const };
    this.world.members.set(id, member);
    const room = newRoom({ id, type: 'private', first_name: user.first_name });
    const person = new FakePerson(this.world, member, room);
    this.people.set(id, person);
    return person;
  }

  /** A group that the bot is in, seen by one of its people. */
  group(id: number, by: FakePerson, title = 'Cụm số 2'): ChatSide {
    const chat: TgChat = { id, type: 'group', title };
    const room = this.world.rooms.get(id) ?? newRoom(chat);
    this.world.rooms.set(id, room);
    return new ChatSide(this.world, room, by.user);
  }

  /** Turns a group into a supergroup: its old id is refused with the new one, and both tell of it. */
  migrate(from: number, to: number, by?: FakePerson): void {
    const room = this.world.rooms.get(from);
    if (room === undefined) throw new Error(`no group ${from}`);
    room.migratedTo = to;
    const next = newRoom({ ...room.chat, id: to, type: 'supergroup' });
    next.botMayPin = room.botMayPin;
    this.world.rooms.set(to, next);
    if (by === undefined) return;
    const service = { from: by.user, date: this.world.seconds() };
    this.world.update('message', {
      ...service,
      message_id: this.world.messageId(),
      chat: room.chat,
      migrate_to_chat_id: to,
    });
    this.world.update('message', {
      ...service,
      message_id: this.world.messageId(),
      chat: next.chat,
      migrate_from_chat_id: from,
    });
  }

  /** Puts the bot out of a group. */
  putOut(id: number, by: FakePerson): void {
    const room = this.world.rooms.get(id);
    if (room === undefined) throw new Error(`no group ${id}`);
    room.kicked = true;
    const side = (status: string): unknown => ({ user: this.world.bot, status });
    this.world.update('my_chat_member', {
      chat: room.chat,
      from: by.user,
      date: this.world.seconds(),
      old_chat_member: side('member'),
      new_chat_member: side('left'),
    });
  }

  /** Resolves when `done` holds; asked again after everything that happens. */
  until(done: () => boolean, what = 'it'): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!done()) return;
        clearTimeout(timer);
        forget();
        resolve();
      };
      const timer = setTimeout(() => {
        forget();
        reject(
          new Error(
            `waited in vain for ${what}; calls: ${this.calls.map((call) => `${call.method} ${call.code}`).join(', ')}`,
          ),
        );
      }, WAIT_MS);
      const forget = this.world.onChange(look);
      look();
    });
  }

  /** Resolves when every update is confirmed and the bot waits for more. */
  settled(): Promise<void> {
    return this.until(
      () => this.world.pending.length === 0 && (this.server.polling.isWaiting || this.server.settings.webhook !== null),
      'the bot to have taken everything',
    );
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

export const startTelegramFake = async (options: TelegramFakeOptions = {}): Promise<TelegramFake> => {
  const world = new World(options.now ?? Date.now);
  const token = options.token ?? `${world.bot.id}:fake-token`;
  const server = new BotApiServer(world, token);
  return new TelegramFake(await server.listen(options.port), token, world, server);
};
