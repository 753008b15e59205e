import type { Outbound } from '../conversation/outbound.js';
import type { Reply } from '../conversation/reply.js';
import type { Result } from '../domain/result.js';
import type { StreamId } from '../ports/store.js';
import { answerTo, asRow, withRow } from './outbound.js';
import { type Decider, type Done, runCommand } from './run-command.js';
import type { Telling } from './steering/tell.js';
import type { Turn } from './turn.js';

/** What is said because of a commit, worded from the state after it. */
export type SaidAfter<S, E> = {
  /** To the sender; absent where the handler answers by itself. `version` is the one after the commit. */
  readonly receipt?: (state: S, version: number, events: readonly E[]) => Reply;
  /** To others. */
  readonly told?: (state: S, events: readonly E[]) => Telling;
};

export type Committed<S, E> = { readonly done: Done<S, E>; readonly outbound: readonly Outbound[] };

/**
 * Carries out one command on one stream under the message's key, with its receipt and what others are told as outbox rows of the same
 * commit: once this resolves all are on disk. A redelivery finds the receipt still waiting, or knows that it went out.
 */
export const commitSaid = async <S, C, E extends { readonly type: string }, R>(
  turn: Turn,
  decider: Decider<S, C, E, R>,
  stream: StreamId,
  command: C,
  { receipt, told }: SaidAfter<S, E>,
): Promise<Result<Committed<S, E>, R>> => {
  const { deps, inbound, person, now } = turn;
  const id = `r:${inbound.key}`;
  let own: Outbound | null = null;
  let telling: Telling | null = null;
  const result = await runCommand(
    deps,
    decider,
    { stream, key: inbound.key, at: now, command },
    (state, events, before) => {
      own =
        receipt === undefined
          ? null
          : answerTo(inbound, person.id, receipt(state, before + events.length, events), 0, id);
      telling = told?.(state, events) ?? null;
      return [...(own === null ? [] : [asRow(own, now)]), ...(telling?.rows() ?? [])];
    },
  );
  if (!result.ok) return result;
  const { replayed, state, version, events } = result.value;
  if (replayed && receipt !== undefined) {
    const waiting = await deps.store.waiting(stream, id);
    own = waiting ? answerTo(inbound, person.id, receipt(state, version, events), 0, id) : null;
  }
  const others = (telling as Telling | null)?.sent(stream, replayed) ?? [];
  return {
    ok: true,
    value: { done: result.value, outbound: [...(own === null ? [] : [withRow(own, stream)]), ...others] },
  };
};
