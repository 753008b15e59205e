import type { Log } from '@clusterbot/core';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { asSignal } from './api.js';
import { type Failure, reduce } from './failure.js';
import { TELEGRAM_LIMITS } from './limits.js';
import { backOff, type Timing } from './timing.js';
import { ALLOWED_UPDATES } from './to-inbound.js';

/** What stopping may spend on telling Telegram which updates are done with. */
const GOODBYE_MS = 2_000;

const EXPLANATION: Readonly<Partial<Record<Failure['kind'], string>>> = {
  conflict:
    'another process takes the updates of this bot (or a webhook is set elsewhere); stop it, or give this host a bot of its own; trying again until then',
  token: 'Telegram does not know this TELEGRAM_BOT_TOKEN; get the current one from BotFather and start again',
};

export type PollOptions = {
  readonly api: Api;
  readonly log: Log;
  readonly timing: Timing;
  readonly stopping: AbortSignal;
  /** See `Receiver.take`. */
  readonly take: (update: Update) => Promise<boolean>;
};

/**
 * Takes updates until `stopping`. The offset, which tells Telegram to forget what lies below it, moves past an update only when
 * that was taken: one that fails is tried again, in its place, and nothing behind it goes first. Stopping comes between updates;
 * those taken are then confirmed at once.
 */
export const pollUpdates = async (options: PollOptions): Promise<void> => {
  const { api, stopping, timing } = options;
  let offset = 0;
  let confirmed = 0;
  let failures = 0;
  let told: string | null = null;
  while (!stopping.aborted) {
    let updates: readonly Update[];
    try {
      confirmed = offset;
      updates = await api.getUpdates(
        {
          offset,
          limit: TELEGRAM_LIMITS.updatesPerCall,
          timeout: timing.pollSeconds,
          allowed_updates: ALLOWED_UPDATES,
        },
        asSignal(stopping),
      );
      if (failures > 0) options.log.info('telegram.polling_again', { failures });
      failures = 0;
      told = null;
    } catch (error) {
      confirmed = 0;
      if (stopping.aborted) break;
      failures += 1;
      const failure = reduce(error, 'getUpdates');
      // One line when a trouble begins, with what to do about it; not one for every try.
      if (failure.code !== told) tell(options.log, failure);
      told = failure.code;
      await timing.pause(waitAfter(failure, failures), stopping);
      continue;
    }
    for (const update of updates) {
      if (!(await takeUntilDone(update, options))) break;
      offset = update.update_id + 1;
    }
  }
  if (offset > confirmed) await goodbye(options, offset);
};

/** False when the bot stops before the update could be taken. */
const takeUntilDone = async (update: Update, { take, timing, stopping }: PollOptions): Promise<boolean> => {
  for (let failures = 0; !stopping.aborted; ) {
    if (await take(update)) return true;
    failures += 1;
    await timing.pause(backOff(failures), stopping);
  }
  return false;
};

/** Two hosts that poll at once throw each other out: each leaves the other some seconds before it tries again. */
const waitAfter = (failure: Failure, failures: number): number => {
  if (failure.kind === 'too_many') return failure.afterMs;
  return backOff(failure.kind === 'conflict' ? failures + 3 : failures);
};

const tell = (log: Log, { kind, method, code }: Failure): void => {
  const explanation = EXPLANATION[kind];
  if (explanation === undefined) log.warn('telegram.polling_failed', { method, code });
  else log.error('telegram.polling_failed', { method, code, explanation });
};

const goodbye = async ({ api, log }: PollOptions, offset: number): Promise<void> => {
  try {
    await api.getUpdates(
      { offset, limit: 1, timeout: 0, allowed_updates: ALLOWED_UPDATES },
      asSignal(AbortSignal.timeout(GOODBYE_MS)),
    );
  } catch (error) {
    const { method, code } = reduce(error, 'getUpdates');
    log.info('telegram.not_confirmed', { method, code });
  }
};
