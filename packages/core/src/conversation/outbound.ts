import type { AccountKey, PersonId } from '../domain/ids.js';
import type { NativeForm } from './form.js';
import type { Channel, MessageRef } from './inbound.js';
import type { Reply } from './reply.js';

/** Where a message goes: one account's conversation. */
export type Address = {
  readonly channel: Channel;
  readonly account: AccountKey;
  readonly chat: string;
  readonly person: PersonId | null;
  /** A group's conversation, which `account` only asked or set up; absent: the account's own. */
  readonly place?: 'group';
};

/**
 * One thing to do on a platform. `id` is stable: the same id is delivered once while the process lives.
 * `kind`: `reply` answers a message; `notice` is started by the bot; `edit` changes `target` (sent anew when it cannot be
 * edited and `orSend`); `delete` removes `target`; `unpin` takes it from the top of the conversation and leaves it where it stands.
 */
export type Outbound = {
  readonly id: string;
  readonly to: Address;
  readonly kind: 'reply' | 'notice' | 'edit' | 'delete' | 'unpin';
  readonly reply: Reply | null;
  readonly target: MessageRef | null;
  readonly orSend: boolean;
  /** Set when a stored outbox row stands behind it; handed back to `settled`. */
  readonly row: { readonly stream: string; readonly id: string } | null;
  /** After an unknown outcome: `retry` once after ten minutes, or `leave` it. */
  readonly uncertain: 'retry' | 'leave';
  /** The notice slot this message carries, for the ledger. */
  readonly slot: string | null;
  /** What is newly sent is kept at the top of the conversation, without ringing for anybody. */
  readonly pin?: true;
  /** Said once the outcome of this is known. */
  readonly after?: { readonly sent: Outbound; readonly otherwise: Outbound };
};

/** What became of an outbound. Adapters reduce every platform answer to one of these. */
export type Delivery =
  /** `ref` of the (last) message sent; null for deletes. `pinned` false: it was sent, but the platform lets the bot pin nothing there. */
  | { readonly outcome: 'sent'; readonly ref: MessageRef | null; readonly pinned?: false }
  /** The platform refused for now (429, 5xx after bounded retries, no connection): try again after so many milliseconds. */
  | { readonly outcome: 'later'; readonly afterMs: number; readonly code: string }
  /** 403, chat gone, messages tab closed. */
  | { readonly outcome: 'unreachable'; readonly state: 'blocked' | 'dm_closed' | 'left'; readonly code: string }
  /** The platform refused the shape; a defect of ours. */
  | { readonly outcome: 'rejected'; readonly code: string }
  /** A delete or edit that the platform no longer allows. */
  | { readonly outcome: 'not_possible'; readonly code: string }
  /** Timed out after the request went out. */
  | { readonly outcome: 'uncertain'; readonly code: string };

/** What travels inside the platform's acknowledgement, or with the trigger of what was pressed; never through the queue. */
export type Answer =
  | { readonly kind: 'none' }
  /** The form stays as it was typed, with a word at each of these fields, in the form's order. */
  | { readonly kind: 'fieldErrors'; readonly errors: readonly { readonly field: string; readonly message: string }[] }
  /** Opens a form, or puts it in the place of the one just sent. `otherwise` goes out when the platform could not open it. */
  | { readonly kind: 'openForm'; readonly form: NativeForm; readonly otherwise: readonly Outbound[] };

/** A platform adapter as the host sees it. */
export interface ChannelAdapter {
  readonly channel: Channel;
  deliver(outbound: Outbound): Promise<Delivery>;
}
