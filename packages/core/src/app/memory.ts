import { decodeAction } from '../conversation/action-token.js';
import type { Outbound } from '../conversation/outbound.js';
import type { Button, Reply } from '../conversation/reply.js';
import type { Request } from '../conversation/request.js';
import type { Received } from './app.js';
import type { LastAsked } from './last-asked.js';

const REMEMBERED = 2_000;

/** A button under “did you mean …”, by its token, and the words typed for what it asks, which no button carries. */
export type Offered = { readonly action: string; readonly said: string };

/** What is kept between two messages in memory only: convenience that a restart may forget, never facts. */
export type Memory = {
  readonly answered: Map<string, Received>;
  /** The buttons of the last card in a conversation, for typed labels and numbers. */
  readonly buttons: Map<string, readonly Button[]>;
  readonly asks: Map<string, LastAsked>;
  /** The question a conversation shows, and the last one a person saw anywhere: two accounts and two officers may be at one form. */
  readonly asked: Map<string, Request<'skip'>>;
  /** What the last message of a conversation was offered as, with its words; over with the next one. */
  readonly offered: Map<string, readonly Offered[]>;
};
export const newMemory = (): Memory => ({
  answered: new Map(),
  buttons: new Map(),
  asks: new Map(),
  asked: new Map(),
  offered: new Map(),
});

export const keep = <V>(map: Map<string, V>, key: string, value: V): void => {
  map.delete(key);
  map.set(key, value);
  const oldest = map.size > REMEMBERED ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
};

export const conversationOf = ({ account, chat }: { readonly account: string; readonly chat: string }): string =>
  `${account} ${chat}`;

/** The card that is now the last one in its conversation: its buttons are what typed numbers and labels mean. */
export const rememberCard = (memory: Memory, { kind, orSend, reply: shown, to }: Outbound): void => {
  // A reminder further up that is brought up to date does not become the last thing said.
  if (shown === null || kind === 'delete' || (kind === 'edit' && !orSend)) return;
  const buttons = buttonsOf(shown);
  keep(memory.buttons, conversationOf(to), buttons);
  const asked = buttons.map(({ action }) => decodeAction(action)).find((each) => each?.verb === 'skip');
  if (asked?.verb !== 'skip' || asked.reason !== undefined) return;
  keep(memory.asked, conversationOf(to), asked);
  if (to.person !== null) keep(memory.asked, to.person, asked);
};

const buttonsOf = (shown: Reply): readonly Button[] =>
  shown.blocks
    .flatMap((block) => (block.kind === 'buttons' ? block.rows.flat() : []))
    // What needs a press cannot be typed, and has no number either.
    .filter((button) => button.needs === undefined);
