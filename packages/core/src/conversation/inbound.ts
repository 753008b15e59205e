import type { AccountKey } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';

export type Channel = 'telegram' | 'slack' | 'terminal';

/** A message of the bot's on its platform, opaque to core: `{chat, message}` ids. */
export type MessageRef = { readonly chat: string; readonly message: string };

/** What came in, in words every platform shares. */
export type InboundContent =
  | { readonly kind: 'text'; readonly text: string }
  /** A slash command of a platform that delivers them apart (`/cumtd tiendo 6T` → word `tiendo`, rest `6T`). */
  | { readonly kind: 'command'; readonly word: string; readonly rest: string }
  | { readonly kind: 'press'; readonly token: string; readonly card: MessageRef | null }
  /** A message sent earlier, first at `firstSentAt` where the platform says so, was edited to `text`. */
  | {
      readonly kind: 'edited';
      readonly text: string;
      readonly original: MessageRef;
      readonly firstSentAt?: Instant | null;
    }
  | {
      readonly kind: 'attachment';
      readonly media: 'file' | 'photo' | 'voice' | 'other';
      readonly caption: string;
      readonly fileName: string;
    }
  /** A native form was sent: `ref` as it was shown with, what stands in each field now, empty where nothing does. */
  | { readonly kind: 'form'; readonly ref: string; readonly values: Readonly<Record<string, string>> }
  /** The platform says that the person blocked the bot or came back. */
  | { readonly kind: 'reachability'; readonly state: 'blocked' | 'reachable' }
  /** The bot is no longer in this group, or nobody can write there any more. */
  | { readonly kind: 'removed' }
  /** The group goes on under another id of the platform's. */
  | { readonly kind: 'moved'; readonly to: string };

/** One update of a platform. A redelivery carries the same `key`. */
export type Inbound = {
  /** `tg:<bot>:<update_id>`, `sl:<team>:<event_id or trigger_id>`, `term:<run>:<n>`. */
  readonly key: string;
  readonly channel: Channel;
  readonly account: AccountKey;
  /** Name the platform shows, for the directory; may be empty. */
  readonly displayName: string;
  /** Where to answer. */
  readonly chat: string;
  readonly place: 'private' | 'group';
  /** The message's own time where the platform gives one. */
  readonly sentAt: Instant | null;
  readonly content: InboundContent;
  /** The person's own message on the platform, so that refused matter can be deleted; null for presses. */
  readonly message: MessageRef | null;
  /** The platform's language of the account (`vi`, `en-GB`), when it says. */
  readonly languageHint: string | null;
  /** Said in a group and answered in private: it answers no question that stands open there. */
  readonly relayed?: true;
};
