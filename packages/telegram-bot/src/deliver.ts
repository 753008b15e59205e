import {
  type ChannelAdapter,
  type Delivery,
  fit,
  type Log,
  type MessageRef,
  type Outbound,
  plainText,
  type Reply,
} from '@clusterbot/core';
import type { Api } from 'grammy';
import { type Called, call } from './call.js';
import type { Failure } from './failure.js';
import { telegramCapabilities } from './limits.js';
import { type Rendered, render } from './render.js';
import type { Timing } from './timing.js';

/** When to try again after what one delivery's patience did not cure. */
const LATER_MS = 5_000;
/** A refused token is not cured by haste. */
const TOKEN_LATER_MS = 60_000;
/** How many half-sent messages are remembered, so that going on does not repeat their first parts. */
const REMEMBERED = 1_000;

const NO_PREVIEW = { link_preview_options: { is_disabled: true } } as const;

/** A message for a Telegram that refused its twin with looks and buttons: text alone, the choices numbered. */
const twinOf = (piece: Reply): readonly Rendered[] =>
  fit(piece, { ...telegramCapabilities, buttons: 'numbered', tables: 'list' }).map((each) => ({
    text: plainText(each).text,
    entities: [],
  }));

export type DeliverOptions = {
  readonly api: Api;
  readonly log: Log;
  readonly timing: Timing;
  readonly stopping: AbortSignal;
};

/** Sends, edits and deletes; reduces every answer of Telegram's to a `Delivery`. Nothing of a message ever reaches the log. */
export class TelegramAdapter implements ChannelAdapter {
  readonly channel = 'telegram';
  private readonly progress = new Map<string, { readonly next: number; readonly ref: MessageRef }>();
  /** Groups that became supergroups under a new id. */
  private readonly movedTo = new Map<string, string>();

  constructor(private readonly options: DeliverOptions) {}

  async deliver(outbound: Outbound): Promise<Delivery> {
    if (outbound.kind === 'delete') return this.remove(outbound);
    if (outbound.kind === 'unpin') return this.unpin(outbound);
    if (outbound.kind === 'edit' && outbound.target === null && !outbound.orSend)
      return { outcome: 'not_possible', code: 'no_target' };
    const pieces = outbound.reply === null ? [] : fit(outbound.reply, telegramCapabilities);
    const begun = this.progress.get(outbound.id);
    let ref = begun?.ref ?? null;
    for (const [index, piece] of pieces.entries()) {
      if (index < (begun?.next ?? 0)) continue;
      const delivery = await this.show(
        outbound,
        piece,
        index === 0 && outbound.kind === 'edit' ? outbound.target : null,
      );
      if (delivery.outcome !== 'sent') return delivery;
      ref = delivery.ref;
      if (ref !== null) this.remember(outbound.id, index + 1, ref);
    }
    this.progress.delete(outbound.id);
    if (pieces.length === 0) return { outcome: 'rejected', code: 'nothing_to_show' };
    const unseen = outbound.pin === true && ref !== null && ref.message !== outbound.target?.message ? ref : null;
    return unseen !== null && !(await this.pin(unseen))
      ? { outcome: 'sent', ref, pinned: false }
      : { outcome: 'sent', ref };
  }

  /** False when Telegram lets the bot pin nothing there; a pin lost on the way is not asked for again. */
  private async pin(ref: MessageRef): Promise<boolean> {
    const pin = (): Promise<true> =>
      this.options.api.raw.pinChatMessage({
        chat_id: ref.chat,
        message_id: Number(ref.message),
        disable_notification: true,
      });
    const done = await call('pinChatMessage', pin, { ...this.options, repeatable: true });
    return done.ok || (done.failure.kind !== 'unreachable' && done.failure.kind !== 'shape');
  }

  private async unpin({ target }: Outbound): Promise<Delivery> {
    if (target === null) return { outcome: 'not_possible', code: 'no_target' };
    const unpin = (): Promise<true> =>
      this.options.api.raw.unpinChatMessage({ chat_id: target.chat, message_id: Number(target.message) });
    const done = await call('unpinChatMessage', unpin, { ...this.options, repeatable: true });
    // Gone, or pinned no more, or not ours to unpin: it stays as it is.
    return done.ok ? { outcome: 'sent', ref: null } : { outcome: 'not_possible', code: done.failure.code };
  }

  /** Shows one piece, by an edit of `target` where there is one. */
  private async show(outbound: Outbound, piece: Reply, target: MessageRef | null): Promise<Delivery> {
    const done = await this.put(outbound, render(piece.blocks), target);
    if (done.ok) return { outcome: 'sent', ref: done.value };
    const { failure } = done;
    if (target !== null && (failure.kind === 'gone' || failure.kind === 'fixed')) {
      return outbound.orSend ? this.show(outbound, piece, null) : { outcome: 'not_possible', code: failure.code };
    }
    if (failure.kind !== 'shape') return this.outcome(failure, target !== null);
    this.options.log.error('telegram.refused_shape', {
      method: failure.method,
      code: failure.code,
      outbound: outbound.id,
    });
    return this.showTwin(outbound, piece, target);
  }

  private async showTwin(outbound: Outbound, piece: Reply, target: MessageRef | null): Promise<Delivery> {
    let ref: MessageRef | null = null;
    for (const [index, rendered] of twinOf(piece).entries()) {
      const done = await this.put(outbound, rendered, index === 0 ? target : null);
      if (!done.ok) return this.outcome(done.failure, index === 0 && target !== null);
      ref = done.value;
    }
    return { outcome: 'sent', ref };
  }

  private async put(outbound: Outbound, rendered: Rendered, target: MessageRef | null): Promise<Called<MessageRef>> {
    const chat = this.movedTo.get(outbound.to.chat) ?? outbound.to.chat;
    const done = target === null ? await this.send(chat, rendered) : await this.edit(target, rendered);
    if (done.ok || done.failure.kind !== 'migrated') return done;
    // The old messages stay behind in the old group, so an edit goes on as a new message.
    this.movedTo.set(chat, done.failure.to);
    return this.send(done.failure.to, rendered);
  }

  private async send(chat: string, rendered: Rendered): Promise<Called<MessageRef>> {
    const send = (): Promise<MessageRef> =>
      this.options.api.raw
        .sendMessage({ chat_id: chat, ...rendered, ...NO_PREVIEW })
        .then((message) => ({ chat: String(message.chat.id), message: String(message.message_id) }));
    return call('sendMessage', send, { ...this.options, repeatable: false });
  }

  private async edit(target: MessageRef, rendered: Rendered): Promise<Called<MessageRef>> {
    const edit = (): Promise<MessageRef> =>
      this.options.api.raw
        .editMessageText({ chat_id: target.chat, message_id: Number(target.message), ...rendered, ...NO_PREVIEW })
        .then(() => target);
    const done = await call('editMessageText', edit, { ...this.options, repeatable: true });
    return !done.ok && done.failure.kind === 'unchanged' ? { ok: true, value: target } : done;
  }

  private async remove(outbound: Outbound): Promise<Delivery> {
    const { target } = outbound;
    if (target === null) return { outcome: 'not_possible', code: 'no_target' };
    const remove = (): Promise<true> =>
      this.options.api.raw.deleteMessage({ chat_id: target.chat, message_id: Number(target.message) });
    const done = await call('deleteMessage', remove, { ...this.options, repeatable: true });
    // What is no longer there is as gone as it was meant to be: the person, or an earlier try, was first.
    if (done.ok || done.failure.kind === 'gone') return { outcome: 'sent', ref: null };
    if (done.failure.kind === 'shape' || done.failure.kind === 'migrated')
      return { outcome: 'not_possible', code: done.failure.code };
    return this.outcome(done.failure, true);
  }

  private outcome(failure: Failure, repeatable: boolean): Delivery {
    const { code } = failure;
    switch (failure.kind) {
      case 'too_many':
        return { outcome: 'later', afterMs: failure.afterMs, code };
      case 'server':
      case 'not_sent':
      case 'conflict':
        return { outcome: 'later', afterMs: LATER_MS, code };
      case 'token':
        this.options.log.error('telegram.token_refused', { method: failure.method, code });
        return { outcome: 'later', afterMs: TOKEN_LATER_MS, code };
      case 'unknown':
        return repeatable ? { outcome: 'later', afterMs: LATER_MS, code } : { outcome: 'uncertain', code };
      case 'unreachable':
        return { outcome: 'unreachable', state: failure.state, code };
      case 'gone':
      case 'fixed':
        return { outcome: 'not_possible', code };
      case 'unchanged':
      case 'migrated':
      case 'shape':
        return { outcome: 'rejected', code };
    }
  }

  private remember(id: string, next: number, ref: MessageRef): void {
    this.progress.delete(id);
    this.progress.set(id, { next, ref });
    const [oldest] = this.progress.keys();
    if (this.progress.size > REMEMBERED && oldest !== undefined) this.progress.delete(oldest);
  }
}
