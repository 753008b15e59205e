import type { Inbound } from '../conversation/inbound.js';
import type { Address, Outbound } from '../conversation/outbound.js';
import type { Reply } from '../conversation/reply.js';
import type { PersonId } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import type { Json, OutboxRow, StreamId } from '../ports/store.js';

/** Where the sender of a message is answered. */
export const addressOf = (inbound: Inbound, person: PersonId | null): Address => ({
  channel: inbound.channel,
  account: inbound.account,
  chat: inbound.chat,
  person,
  ...(inbound.place === 'group' ? { place: 'group' as const } : {}),
});

/** An answer to a message; ids follow from the message's key, so a redelivery makes the same ones. */
export const answerTo = (
  inbound: Inbound,
  person: PersonId | null,
  reply: Reply,
  index: number,
  id = `a:${inbound.key}:${index}`,
): Outbound => {
  const card = inbound.content.kind === 'press' ? inbound.content.card : null;
  const edits = reply.show === 'replace' && card !== null;
  return {
    id,
    to: addressOf(inbound, person),
    kind: edits ? 'edit' : 'reply',
    reply,
    target: edits ? card : null,
    orSend: edits,
    row: null,
    uncertain: 'leave',
    slot: null,
  };
};

/** The same message as an outbox row of a commit, and as the outbound that stands for it. */
export const asRow = (outbound: Outbound, dueAt: Instant): OutboxRow => ({
  id: outbound.id,
  dueAt,
  payload: { ...outbound, row: null } as unknown as Json,
});
export const withRow = (outbound: Outbound, stream: StreamId): Outbound => ({
  ...outbound,
  row: { stream, id: outbound.id },
});
export const fromRow = (row: { readonly stream: StreamId; readonly id: string; readonly payload: Json }): Outbound =>
  withRow(row.payload as unknown as Outbound, row.stream);

/** Takes the person's own message out of the conversation where the platform lets the bot. */
export const deletionOf = (inbound: Inbound, person: PersonId | null): Outbound | null =>
  inbound.message === null
    ? null
    : {
        id: `d:${inbound.key}`,
        to: addressOf(inbound, person),
        kind: 'delete',
        reply: null,
        target: inbound.message,
        orSend: false,
        row: null,
        uncertain: 'leave',
        slot: null,
      };
