import type { Inbound, Log, Outbound } from '@clusterbot/core';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { nameOf, reduce } from './failure.js';
import { type Me, toInbound } from './to-inbound.js';

/** The application as the adapter sees it. */
export type Door = {
  /** Resolves when everything the update changed is on disk; rejects when it could not be stored. */
  receive(inbound: Inbound): Promise<{ readonly outbound: readonly Outbound[] }>;
  menu(language: 'vi' | 'en'): Promise<readonly { readonly command: string; readonly description: string }[]>;
};

export type ReceiverOptions = {
  readonly api: Api;
  readonly door: Door;
  readonly log: Log;
  readonly onOutbound: (outbound: readonly Outbound[]) => void;
};

/** Takes updates in, one after another, and says of each whether Telegram may forget it. */
export class Receiver {
  private answeredUpTo = 0;

  constructor(private readonly options: ReceiverOptions) {}

  /** True when the update is done with: stored, or nothing for us. False: keep it, it must come again. */
  async take(update: Update, me: Me): Promise<boolean> {
    this.stopSpinner(update);
    const inbound = this.read(update, me);
    if (inbound === null) return true;
    try {
      const { outbound } = await this.options.door.receive(inbound);
      this.options.onOutbound(outbound);
      return true;
    } catch (error) {
      this.options.log.error('telegram.receive_failed', { update: update.update_id, code: nameOf(error) });
      return false;
    }
  }

  /** An update whose parts are not where Telegram puts them must not hold up those behind it for ever. */
  private read(update: Update, me: Me): Inbound | null {
    try {
      return toInbound(update, me);
    } catch (error) {
      this.options.log.error('telegram.unreadable_update', { update: update.update_id, code: nameOf(error) });
      return null;
    }
  }

  /** Ends the little clock on a pressed button, at once and once. It says nothing, and whether it worked does not matter. */
  private stopSpinner(update: Update): void {
    const id = update.callback_query?.id;
    if (id === undefined || update.update_id <= this.answeredUpTo) return;
    this.answeredUpTo = update.update_id;
    this.options.api.answerCallbackQuery(id).catch((error: unknown) => {
      const { method, code } = reduce(error, 'answerCallbackQuery');
      this.options.log.info('telegram.call_failed', { method, code, update: update.update_id });
    });
  }
}
