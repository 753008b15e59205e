import { wire } from './methods.js';
import type { SeenForm } from './modals.js';
import type { Delivery, Outlet } from './outlet.js';
import { buttonRows, callsEverybody, shownText, unescaped } from './shown.js';
import type { Channel, Message, SlackUser } from './types.js';
import { BOT, type World } from './world.js';

/** A message as a person sees it in the conversation now. */
export type Seen = {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly text: string;
  /** What the notification says. */
  readonly notification: string;
  readonly buttons: readonly (readonly string[])[];
  readonly edited: boolean;
  readonly callsEverybody: boolean;
};

const seen = (message: Message): Seen => ({
  id: message.ts,
  from: message.byBot ? 'bot' : 'person',
  text: shownText(message),
  notification: unescaped(message.text),
  buttons: buttonRows(message).map((row) => row.map((button) => button.label)),
  edited: message.edited !== null,
  callsEverybody: callsEverybody(message),
});

/** What Slack makes of what a person types before an app gets it: entities, and links in brackets. */
const asSent = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/https?:\/\/[^\s<>]+/g, (url) => `<${url}>`)
    .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, (address) => `<mailto:${address}|${address}>`);

const WAIT_MS = 30_000;

/** One person's side of a conversation with the bot in it. */
export class Conversation {
  constructor(
    protected readonly world: World,
    protected readonly outlet: Outlet,
    readonly user: SlackUser,
    readonly channel: Channel,
  ) {}

  protected write(text: string, files: Message['files'] = []): Message {
    return this.world.put(this.channel, {
      ts: this.world.ts(),
      user: this.user.id,
      byBot: false,
      text,
      blocks: [],
      metadata: null,
      edited: null,
      files,
    });
  }

  protected tell(message: Message, more: Readonly<Record<string, unknown>> = {}): Delivery {
    const place = { channel: this.channel.id, channel_type: this.channel.user === null ? 'channel' : 'im' };
    return this.outlet.event({ ...wire(message), ...place, event_ts: message.ts, ...more });
  }

  /** The conversation as it looks now, oldest first. */
  messages(): readonly Seen[] {
    return [...this.channel.messages.values()].sort((a, b) => (a.ts < b.ts ? -1 : 1)).map(seen);
  }

  /** The bot's last message. */
  last(): Seen {
    const last = this.messages().findLast((message) => message.from === 'bot');
    if (last === undefined) throw new Error('the bot has not written here');
    return last;
  }

  /**
   * Presses a button by its label, a part of it, or its number from 1, on the named message or the latest with buttons.
   * Answers the value that was sent.
   */
  press(which: string | number, ts?: string): string {
    const messages = [...this.channel.messages.values()].filter((message) => buttonRows(message).length > 0);
    const message = messages
      .filter((each) => ts === undefined || each.ts === ts)
      .sort((a, b) => (a.ts < b.ts ? -1 : 1))
      .at(-1);
    const buttons = message === undefined ? [] : buttonRows(message).flat();
    const button =
      typeof which === 'number'
        ? buttons[which - 1]
        : (buttons.find(({ label }) => label === which) ?? buttons.find(({ label }) => label.includes(which)));
    if (message === undefined || button === undefined) {
      throw new Error(`no button ${which} among ${JSON.stringify(buttons.map(({ label }) => label))}`);
    }
    this.pressValue(button.value, message.ts, button.actionId, button.blockId);
    return button.value;
  }

  /** Sends a value of any making, as a forged client could. */
  pressValue(value: string, ts: string, actionId = 'b1', blockId = 'blk0'): Delivery {
    const message = this.channel.messages.get(ts);
    const text = { type: 'plain_text', text: '', emoji: false };
    return this.outlet.action({
      user: { id: this.user.id, username: this.user.name, name: this.user.name },
      container: { type: 'message', message_ts: ts, channel_id: this.channel.id, is_ephemeral: false },
      channel: { id: this.channel.id, name: this.channel.user === null ? 'chung' : 'directmessage' },
      message: message === undefined ? { type: 'message', ts } : wire(message),
      state: { values: {} },
      actions: [{ type: 'button', action_id: actionId, block_id: blockId, value, text, action_ts: this.world.ts() }],
    });
  }

  /** The form in front of the person; null when there is none. */
  form(): SeenForm | null {
    return this.world.modals.seen(this.user.id);
  }

  /** Types into the form by labels or parts of them, and sends it. */
  submitForm(values: Readonly<Record<string, string>> = {}): Delivery {
    const { modals } = this.world;
    for (const [label, value] of Object.entries(values)) {
      if (!modals.type(this.user.id, label, value))
        throw new Error(`no input ${label} in ${JSON.stringify(this.form()?.fields.map((field) => field.label))}`);
    }
    const view = modals.wire(modals.top(this.user.id));
    return this.outlet.action({
      type: 'view_submission',
      user: { id: this.user.id, username: this.user.name, name: this.user.name },
      view,
      response_urls: [],
    });
  }

  /** Closes the form without sending it. */
  closeForm(): void {
    this.world.modals.close(this.user.id);
  }

  /** Types a slash command here; only the person sees that. */
  slash(command: string, text = ''): Delivery {
    return this.outlet.command(command, text, this.user.id, this.channel.id);
  }

  /** Resolves when the conversation satisfies the predicate, at once if it does; rejects after ten seconds with what is there. */
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
        reject(new Error(`waited in vain; the conversation shows ${JSON.stringify(this.messages(), null, 1)}`));
      }, WAIT_MS);
      const forget = this.world.onChange(look);
      look();
    });
  }

  /** Resolves with the bot's last message once one satisfies the predicate (default: any sent or changed after this call). */
  async reply(predicate?: (message: Seen) => boolean): Promise<Seen> {
    const before = new Map([...this.channel.messages].map(([ts, message]) => [ts, message]));
    const wanted = (): Seen | undefined =>
      [...this.channel.messages.values()]
        .filter((message) => message.byBot && (predicate !== undefined || before.get(message.ts) !== message))
        .sort((a, b) => (a.ts < b.ts ? -1 : 1))
        .map(seen)
        .findLast((message) => predicate === undefined || predicate(message));
    await this.waitFor(() => wanted() !== undefined);
    return wanted() ?? this.last();
  }
}

/** A person with their direct message to the bot. */
export class FakePerson extends Conversation {
  /** Types a message; answers its `ts`. */
  dm(text: string): string {
    const message = this.write(asSent(text));
    this.tell(message);
    return message.ts;
  }

  upload(name: string, caption = '', mimetype = 'application/octet-stream'): string {
    const message = this.write(asSent(caption), [{ id: `F${this.world.next()}`, name, mimetype }]);
    this.tell(message, { subtype: 'file_share' });
    return message.ts;
  }

  /** Changes a message sent earlier. */
  edit(ts: string, text: string): void {
    const before = this.channel.messages.get(ts);
    if (before === undefined || before.byBot) throw new Error(`no message ${ts} of this person to edit`);
    const after = this.world.put(this.channel, { ...before, text: asSent(text), edited: this.world.ts() });
    this.changedEvent(after, before);
  }

  /** Slack adds the preview of a link: the same event as an edit, of a message that nobody touched. */
  unfurl(ts: string): void {
    const message = this.channel.messages.get(ts);
    if (message !== undefined) this.changedEvent(message, message);
  }

  private changedEvent(message: Message, before: Message): void {
    const ts = this.world.ts();
    const place = { channel: this.channel.id, channel_type: 'im', hidden: true, ts, event_ts: ts };
    this.outlet.event({
      type: 'message',
      subtype: 'message_changed',
      ...place,
      message: wire(message),
      previous_message: wire(before),
    });
  }

  closeMessages(): void {
    this.user.state = 'dm_closed';
  }

  deactivate(): void {
    this.user.state = 'deactivated';
  }
}

/** A channel, seen by one of its people. */
export class FakeChannel extends Conversation {
  /** Writes a message that begins by mentioning the bot. */
  mention(text: string): string {
    const message = this.write(`<@${BOT.user}> ${asSent(text)}`);
    this.tell(message, { type: 'app_mention', channel_type: undefined });
    return message.ts;
  }

  archive(): void {
    this.channel.archived = true;
    this.outlet.event({ type: 'channel_archive', channel: this.channel.id, user: this.user.id, is_moved: 0 });
  }

  removeBot(): void {
    this.channel.botIsMember = false;
    this.outlet.event({ type: 'channel_left', channel: this.channel.id, actor_id: this.user.id });
  }

  /** Slack keeps the channel under another id, as when it is shared. */
  renumber(id: string): void {
    this.world.channels.delete(this.channel.id);
    this.world.channels.set(id, { ...this.channel, id });
    this.outlet.event({ type: 'channel_id_changed', old_channel_id: this.channel.id, new_channel_id: id });
  }
}
