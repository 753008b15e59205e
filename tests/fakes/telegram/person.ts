import type { TgButton, TgChat, TgEntity, TgMessage, TgUser } from './types.js';
import type { Member, Room, World } from './world.js';

/** A message as a person sees it in the chat now. */
export type Seen = {
  readonly id: number;
  readonly from: 'bot' | 'person';
  readonly text: string;
  readonly entities: readonly TgEntity[];
  readonly buttons: readonly (readonly string[])[];
  readonly edited: boolean;
  readonly date: number;
};

const seen = (message: TgMessage): Seen => ({
  id: message.message_id,
  from: message.from.is_bot ? 'bot' : 'person',
  text: message.text ?? message.caption ?? '',
  entities: message.entities ?? [],
  buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map((button) => button.text)),
  edited: message.edit_date !== undefined,
  date: message.date,
});

/** The entities a Telegram app adds to what a person types. */
const typed = (text: string): { entities?: readonly TgEntity[] } => {
  const entities = [...text.matchAll(/(?<=^|\s)\/[a-z0-9_]+(@\w+)?/gi), ...text.matchAll(/(?<=^|\s)@\w{4,}/g)].map(
    (match) => ({
      type: match[0].startsWith('/') ? 'bot_command' : 'mention',
      offset: match.index,
      length: match[0].length,
    }),
  );
  return entities.length === 0 ? {} : { entities };
};

const WAIT_MS = 30_000;

/** One person's side of a chat: the private one, or a group's. */
export class ChatSide {
  constructor(
    protected readonly world: World,
    readonly room: Room,
    readonly user: TgUser,
  ) {}

  protected post(content: Partial<TgMessage>): number {
    const message: TgMessage = {
      message_id: this.world.messageId(),
      from: this.user,
      chat: this.room.chat,
      date: this.world.seconds(),
      ...content,
    };
    this.world.put('sent', message);
    this.world.update('message', message);
    return message.message_id;
  }

  /** Types a message; answers its id. */
  send(text: string, options: { readonly replyTo?: number } = {}): number {
    const to = options.replyTo === undefined ? undefined : this.room.messages.get(options.replyTo);
    return this.post({ text, ...typed(text), ...(to === undefined ? {} : { reply_to_message: to }) });
  }

  sendDocument(fileName: string, caption = ''): number {
    return this.post({
      document: { file_id: `f${fileName}`, file_unique_id: `u${fileName}`, file_name: fileName },
      ...(caption === '' ? {} : { caption }),
    });
  }

  sendPhoto(caption = ''): number {
    return this.post({
      photo: [{ file_id: 'p', file_unique_id: 'pu', width: 90, height: 60 }],
      ...(caption === '' ? {} : { caption }),
    });
  }

  sendVoice(): number {
    return this.post({ voice: { file_id: 'v', file_unique_id: 'vu', duration: 3 } });
  }

  /** Changes a message sent earlier. */
  edit(messageId: number, text: string): void {
    const before = this.room.messages.get(messageId);
    if (before === undefined || before.from.is_bot) throw new Error(`no message ${messageId} of this person to edit`);
    const { entities: _, ...bare } = before;
    const after = this.world.put('edited', { ...bare, text, ...typed(text), edit_date: this.world.seconds() });
    this.world.update('edited_message', after);
  }

  /** The chat as it looks now, oldest first. */
  messages(): readonly Seen[] {
    return [...this.room.messages.values()].sort((a, b) => a.message_id - b.message_id).map(seen);
  }

  /** The bot's last message. */
  last(): Seen {
    const last = this.messages().findLast((message) => message.from === 'bot');
    if (last === undefined) throw new Error('the bot has not written here');
    return last;
  }

  /**
   * Presses a button by its label, a part of it, or its number from 1, on the named message or the latest with buttons.
   * Answers the callback data that was sent.
   */
  press(which: string | number, messageId?: number): string {
    const candidates = [...this.room.messages.values()].filter(
      (message) => message.reply_markup !== undefined && (messageId === undefined || message.message_id === messageId),
    );
    const message = candidates.sort((a, b) => a.message_id - b.message_id).at(-1);
    const buttons: readonly TgButton[] = message?.reply_markup?.inline_keyboard.flat() ?? [];
    const button =
      typeof which === 'number'
        ? buttons[which - 1]
        : (buttons.find(({ text }) => text === which) ?? buttons.find(({ text }) => text.includes(which)));
    if (message === undefined || button === undefined)
      throw new Error(`no button ${which} among ${JSON.stringify(buttons.map(({ text }) => text))}`);
    const data = button.callback_data ?? '';
    this.pressData(data, message);
    return data;
  }

  /** Sends callback data of any making, as a forged client could. */
  pressData(data: string, message: TgMessage): void {
    const id = `${this.user.id}${this.world.messageId()}`;
    this.world.callbacks.set(id, this.world.seconds());
    this.world.update('callback_query', {
      id,
      from: this.user,
      message,
      chat_instance: String(this.room.chat.id),
      data,
    });
  }

  /** Resolves when the chat satisfies the predicate, at once if it does; rejects after ten seconds with what is there. */
  waitFor(predicate: (messages: readonly Seen[]) => boolean): Promise<readonly Seen[]> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!predicate(this.messages())) return;
        clearTimeout(timer);
        forget();
        resolve(this.messages());
      };
      const timer = setTimeout(() => {
        forget();
        reject(new Error(`waited in vain; the chat shows ${JSON.stringify(this.messages(), null, 1)}`));
      }, WAIT_MS);
      const forget = this.world.onChange(look);
      look();
    });
  }

  /** Resolves with the bot's last message once one satisfies the predicate (default: any newer than this call). */
  async reply(predicate?: (message: Seen) => boolean): Promise<Seen> {
    const before = this.world.changes.length;
    const fresh = (): readonly Seen[] =>
      this.world.changes
        .slice(before)
        .flatMap((change) =>
          change.chat === this.room.chat.id && change.what !== 'deleted' && change.message.from.is_bot
            ? [seen(change.message)]
            : [],
        );
    const wanted = (): Seen | undefined =>
      predicate === undefined
        ? fresh().at(-1)
        : this.messages().findLast((each) => each.from === 'bot' && predicate(each));
    await this.waitFor(() => wanted() !== undefined);
    return wanted() ?? this.last();
  }
}

/** A person with a private chat; a stranger to the bot until the first message. */
export class FakePerson extends ChatSide {
  constructor(
    world: World,
    readonly member: Member,
    room: Room,
  ) {
    super(world, room, member.user);
  }

  protected override post(content: Partial<TgMessage>): number {
    if (!this.world.rooms.has(this.room.chat.id)) this.world.rooms.set(this.room.chat.id, this.room);
    this.member.state = 'started';
    return super.post(content);
  }

  block(): void {
    this.reach('blocked', 'member', 'kicked');
  }

  unblock(): void {
    this.reach('started', 'kicked', 'member');
  }

  deactivate(): void {
    this.member.state = 'deactivated';
  }

  private reach(state: Member['state'], before: string, after: string): void {
    this.member.state = state;
    const side = (status: string): unknown => ({
      user: this.world.bot,
      status,
      ...(status === 'kicked' ? { until_date: 0 } : {}),
    });
    const chat: TgChat = this.room.chat;
    this.world.update('my_chat_member', {
      chat,
      from: this.user,
      date: this.world.seconds(),
      old_chat_member: side(before),
      new_chat_member: side(after),
    });
  }
}
