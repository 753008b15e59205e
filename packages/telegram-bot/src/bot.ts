import type { ChannelAdapter, Log, Outbound } from '@clusterbot/core';
import type { Update } from 'grammy/types';
import { asSignal, telegramApi } from './api.js';
import type { Called } from './call.js';
import type { HttpRequest, HttpResponse, TelegramConfig } from './config.js';
import { TelegramAdapter } from './deliver.js';
import { type Failure, nameOf, reduce } from './failure.js';
import { publishMenu } from './menu.js';
import { pollUpdates } from './poll.js';
import { type Door, Receiver } from './receive.js';
import { backOff, TIMING, type Timing } from './timing.js';
import { ALLOWED_UPDATES, type Me } from './to-inbound.js';
import { webhookHandler } from './webhook.js';

export type TelegramBotOptions = {
  readonly config: TelegramConfig;
  readonly app: Door;
  readonly log: Log;
  /** Given what `receive` handed out, after the commit; must not wait for delivery. */
  readonly onOutbound: (outbound: readonly Outbound[]) => void;
  /** Waits and limits of patience, for tests. */
  readonly timing?: Partial<Timing>;
};

export type TelegramBot = {
  readonly adapter: ChannelAdapter;
  /**
   * Asks Telegram who we are, then takes updates in the background. Rejects with a `TelegramTokenError` when the token is wrong;
   * resolves when Telegram cannot be reached yet, and goes on trying.
   */
  start(): Promise<void>;
  /** Takes no more updates; resolves when the one under way is done and what was taken is confirmed. Deliveries still work. */
  stop(): Promise<void>;
  /** Whether Telegram has been connected to once. */
  ready(): boolean;
  /** The bot's user name, for links; null until connected. */
  username(): string | null;
  /** Serves POSTs to `webhookPath`; null when polling. */
  readonly webhook: ((request: HttpRequest, response: HttpResponse) => void) | null;
  readonly webhookPath: string | null;
};

/** The operator must change TELEGRAM_BOT_TOKEN; trying again does not help. */
export class TelegramTokenError extends Error {
  override readonly name = 'TelegramTokenError';
  constructor() {
    super('TELEGRAM_BOT_TOKEN is refused by Telegram: get the current token from BotFather');
  }
}

export const createTelegramBot = ({
  config,
  app,
  log,
  onOutbound,
  timing: changed,
}: TelegramBotOptions): TelegramBot => {
  const timing: Timing = { ...TIMING, ...changed };
  const stop = new AbortController();
  const stopping = stop.signal;
  const api = telegramApi(config, timing.callSeconds);
  const receiver = new Receiver({ api, door: app, log, onOutbound });
  let me: Me | null = null;
  let isReady = false;
  let running: Promise<void> = Promise.resolve();
  let taking: Promise<unknown> = Promise.resolve();

  const take = (who: Me) => (update: Update) => {
    const taken = receiver.take(update, who);
    taking = taken;
    return taken;
  };

  /** Who we are, and that updates come the way we want them. */
  const connect = async (): Promise<Failure | null> => {
    const attempt = async <T>(method: string, make: () => Promise<T>): Promise<Called<T>> =>
      make().then(
        (value) => ({ ok: true, value }),
        (error: unknown) => ({ ok: false, failure: reduce(error, method) }),
      );
    const self = await attempt('getMe', () => api.getMe(asSignal(stopping)));
    if (!self.ok) return self.failure;
    const { webhook } = config;
    const route =
      webhook === null
        ? await attempt('deleteWebhook', () => api.deleteWebhook({ drop_pending_updates: false }, asSignal(stopping)))
        : await attempt('setWebhook', () =>
            api.setWebhook(
              webhook.url,
              { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES },
              asSignal(stopping),
            ),
          );
    // A server of one's own may not know webhooks at all; then there is none to delete.
    if (!route.ok && !(webhook === null && (route.failure.kind === 'token' || route.failure.kind === 'shape')))
      return route.failure;
    me = { id: self.value.id, username: self.value.username };
    return null;
  };

  const run = async (): Promise<void> => {
    const who = me;
    if (who === null || stopping.aborted) return;
    isReady = true;
    log.info('telegram.connected', { bot: who.id, by: config.webhook === null ? 'polling' : 'webhook' });
    publishMenu(api, app, log).catch((error: unknown) => log.error('telegram.menu_failed', { code: nameOf(error) }));
    if (config.webhook === null) {
      const polling = telegramApi(config, timing.pollSeconds + timing.callSeconds);
      await pollUpdates({ api: polling, log, timing, stopping, take: take(who) });
    }
  };

  const connectUntilDone = async (first: Failure): Promise<void> => {
    for (let failures = 1, failure: Failure | null = first; failure !== null; failures += 1) {
      const { method, code } = failure;
      log.warn('telegram.not_connected', { method, code, tries: failures });
      if (!(await timing.pause(failure.kind === 'too_many' ? failure.afterMs : backOff(failures), stopping))) return;
      failure = await connect();
    }
    await run();
  };

  return {
    adapter: new TelegramAdapter({ api, log, timing, stopping }),
    async start() {
      const failure = await connect();
      if (failure?.kind === 'token' && failure.method === 'getMe') throw new TelegramTokenError();
      running = failure === null ? run() : connectUntilDone(failure);
      running.catch((error: unknown) => log.error('telegram.stopped', { code: nameOf(error) }));
    },
    async stop() {
      stop.abort();
      await running;
      await taking;
    },
    ready: () => isReady,
    username: () => me?.username ?? null,
    webhook:
      config.webhook === null
        ? null
        : webhookHandler({
            secret: config.webhook.secret,
            take: () => (me === null || stopping.aborted ? null : take(me)),
          }),
    webhookPath: config.webhook?.path ?? null,
  };
};
