import { type Delivery, fit, type Log, type MessageRef, type Outbound, type Reply } from '@clusterbot/core';
import type { WebClient } from '@slack/web-api';
import { slackCapabilities } from './capabilities.js';
import { type Fault, faultOf } from './faults.js';
import { render } from './render.js';
import type { Pause } from './timing.js';

export type DeliverOptions = {
  readonly client: WebClient;
  readonly log: Log;
  readonly pause: Pause;
  readonly stopping: AbortSignal;
};

/** The mark in a message's metadata by which we know our own again. */
export const OUTBOUND_EVENT = 'clusterbot_outbound';

/** Longer than this a caller is not kept waiting for Slack's `Retry-After`; the queue comes back later. */
const PATIENCE_MS = 5_000;
const LOOK_BACK = 100;
const REMEMBERED = 1_000;

type Progress = { sent: number; ref: MessageRef | null; uncertain: boolean };
type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

const asDelivery = (fault: Fault): Delivery => {
  switch (fault.kind) {
    case 'later':
      return { outcome: 'later', afterMs: fault.afterMs, code: fault.code };
    case 'unreachable':
      return { outcome: 'unreachable', state: fault.state, code: fault.code };
    case 'uncertain':
      return { outcome: 'uncertain', code: fault.code };
    case 'fixed':
      return { outcome: 'not_possible', code: fault.code };
    case 'shape':
    case 'rejected':
      return { outcome: 'rejected', code: fault.code };
  }
};

/** Changing or deleting a message twice does no harm, so an unknown outcome is simply tried again. */
const repeatable = (fault: Fault): Fault =>
  fault.kind === 'uncertain' ? { kind: 'later', code: fault.code, afterMs: PATIENCE_MS } : fault;

/** Carries outbounds to Slack. A message of several parts goes on where it stopped when it is delivered again. */
export const createDeliver = ({
  client,
  log,
  pause,
  stopping,
}: DeliverOptions): ((outbound: Outbound) => Promise<Delivery>) => {
  const progress = new Map<string, Progress>();

  const call = async <T>(method: string, id: string, run: () => Promise<T>): Promise<Answered<T>> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return { ok: true, value: await run() };
      } catch (error) {
        const fault = faultOf(error);
        log.warn('slack.call_failed', { method, code: fault.code, outbound: id, attempt });
        const wait = fault.code === 'ratelimited' && fault.kind === 'later' && fault.afterMs <= PATIENCE_MS;
        if (!wait || attempt > 1 || stopping.aborted) return { ok: false, fault };
        await pause(fault.afterMs, stopping);
      }
    }
  };

  /** With blocks, and once more as plain text when Slack refuses the blocks: that is a defect of ours, but the words arrive. */
  const withTwin = async <T>(
    method: string,
    id: string,
    run: (blocks: boolean) => Promise<T>,
  ): Promise<Answered<T>> => {
    const first = await call(method, id, () => run(true));
    if (first.ok || first.fault.kind !== 'shape') return first;
    log.error('slack.blocks_refused', { method, code: first.fault.code, outbound: id });
    return call(method, id, () => run(false));
  };

  const post = (outbound: Outbound, part: Reply, n: number): Promise<Answered<MessageRef | null>> => {
    const { text, blocks } = render(part);
    return withTwin('chat.postMessage', outbound.id, async (rich) => {
      const { channel, ts } = await client.chat.postMessage({
        channel: outbound.to.chat,
        text,
        ...(rich ? { blocks } : {}),
        // No preview may fetch an address out of a report.
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: OUTBOUND_EVENT, event_payload: { id: outbound.id, part: n } },
      });
      return ts === undefined ? null : { chat: channel ?? outbound.to.chat, message: ts };
    });
  };

  const update = (outbound: Outbound, target: MessageRef, part: Reply): Promise<Answered<MessageRef | null>> => {
    const { text, blocks } = render(part);
    return withTwin('chat.update', outbound.id, async (rich) => {
      // Without an empty list the old blocks, and with them the old buttons, would stay.
      await client.chat.update({ channel: target.chat, ts: target.message, text, blocks: rich ? blocks : [] });
      return target;
    });
  };

  /** Looks for a part that may have arrived although its answer was lost. */
  const find = (outbound: Outbound, n: number): Promise<Answered<MessageRef | null>> =>
    call('conversations.history', outbound.id, async () => {
      const channel = outbound.to.chat;
      const { messages = [] } = await client.conversations.history({
        channel,
        limit: LOOK_BACK,
        include_all_metadata: true,
      });
      const found = messages.find(({ metadata }) => {
        const payload = metadata?.event_payload as { readonly id?: unknown; readonly part?: unknown } | undefined;
        return metadata?.event_type === OUTBOUND_EVENT && payload?.id === outbound.id && payload.part === n;
      });
      return found?.ts === undefined ? null : { chat: channel, message: found.ts };
    });

  const end = (outbound: Outbound, delivery: Delivery): Delivery => {
    progress.delete(outbound.id);
    return delivery;
  };

  const sendFrom = async (outbound: Outbound, parts: readonly Reply[], done: Progress): Promise<Delivery> => {
    for (const [n, part] of [...parts.entries()].slice(done.sent)) {
      const before = done.uncertain ? await find(outbound, n) : null;
      if (before?.ok === false) {
        const { kind, code } = before.fault;
        return kind === 'later' ? asDelivery(before.fault) : { outcome: 'uncertain', code };
      }
      const result = before === null || before.value === null ? await post(outbound, part, n) : before;
      if (result.ok) {
        Object.assign(done, { sent: n + 1, ref: result.value, uncertain: false });
        continue;
      }
      const { fault } = result;
      done.uncertain =
        fault.kind === 'uncertain' || (fault.kind === 'later' && (done.uncertain || fault.doubtful === true));
      const comesBack = fault.kind === 'later' || (done.uncertain && outbound.uncertain === 'retry');
      return comesBack ? asDelivery(fault) : end(outbound, asDelivery(fault));
    }
    return end(outbound, { outcome: 'sent', ref: done.ref });
  };

  const edit = async (
    outbound: Outbound,
    target: MessageRef,
    parts: readonly Reply[],
    done: Progress,
  ): Promise<Delivery> => {
    const [first] = parts;
    if (first === undefined) return end(outbound, { outcome: 'rejected', code: 'empty_reply' });
    // An earlier attempt got past the card: it was edited, or could not be.
    if (done.sent > 0 || done.uncertain) return sendFrom(outbound, parts, done);
    const result = await update(outbound, target, first);
    if (result.ok) return sendFrom(outbound, parts, Object.assign(done, { sent: 1, ref: result.value }));
    const fault = repeatable(result.fault);
    if (fault.kind === 'fixed' && outbound.orSend) return sendFrom(outbound, parts, done);
    return fault.kind === 'later' ? asDelivery(fault) : end(outbound, asDelivery(fault));
  };

  const remove = async (outbound: Outbound, target: MessageRef): Promise<Delivery> => {
    const result = await call('chat.delete', outbound.id, () =>
      client.chat.delete({ channel: target.chat, ts: target.message }),
    );
    // Somebody was quicker: it is gone, as was wanted.
    if (result.ok || result.fault.code === 'message_not_found') return { outcome: 'sent', ref: null };
    return asDelivery(repeatable(result.fault));
  };

  /** False when Slack lets the app pin nothing there; a pin lost on the way is not asked for again. */
  const pin = async (id: string, { chat, message }: MessageRef): Promise<boolean> => {
    const result = await call('pins.add', id, () => client.pins.add({ channel: chat, timestamp: message }));
    return result.ok || result.fault.code === 'already_pinned' || result.fault.kind === 'uncertain';
  };

  const unpin = async (outbound: Outbound, { chat, message }: MessageRef): Promise<Delivery> => {
    const result = await call('pins.remove', outbound.id, () =>
      client.pins.remove({ channel: chat, timestamp: message }),
    );
    return result.ok ? { outcome: 'sent', ref: null } : { outcome: 'not_possible', code: result.fault.code };
  };

  const pinned = async (outbound: Outbound, delivery: Delivery): Promise<Delivery> => {
    const ref = delivery.outcome === 'sent' ? delivery.ref : null;
    if (ref === null || outbound.pin !== true || ref.message === outbound.target?.message) return delivery;
    return (await pin(outbound.id, ref)) ? delivery : { outcome: 'sent', ref, pinned: false };
  };

  const remembered = (id: string): Progress => {
    const before = progress.get(id);
    if (before !== undefined) return before;
    const fresh: Progress = { sent: 0, ref: null, uncertain: false };
    const oldest = progress.size >= REMEMBERED ? progress.keys().next().value : undefined;
    if (oldest !== undefined) progress.delete(oldest);
    progress.set(id, fresh);
    return fresh;
  };

  return async (outbound) => {
    const { kind, target, reply } = outbound;
    if (kind === 'delete')
      return target === null ? { outcome: 'rejected', code: 'no_target' } : remove(outbound, target);
    if (kind === 'unpin') return target === null ? { outcome: 'rejected', code: 'no_target' } : unpin(outbound, target);
    const parts = reply === null ? [] : fit(reply, slackCapabilities);
    if (parts.length === 0) return { outcome: 'rejected', code: 'empty_reply' };
    const done = remembered(outbound.id);
    if (kind !== 'edit') return pinned(outbound, await sendFrom(outbound, parts, done));
    return target === null
      ? end(outbound, { outcome: 'rejected', code: 'no_target' })
      : pinned(outbound, await edit(outbound, target, parts, done));
  };
};
