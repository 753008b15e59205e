import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, ChannelAdapter, Log, Outbound } from '@clusterbot/core';
import { ok } from '@clusterbot/core';
import type { Variables } from '../env.js';
import { type Done, misused } from '../fault.js';
import { type Probe, probeSlack, probeTelegram } from './probe.js';

/** A connection to one platform, as the host starts, stops and asks it. */
export type Bot = {
  readonly adapter: ChannelAdapter;
  start(): Promise<void>;
  stop(): Promise<void>;
  ready(): boolean;
  /** The bot's user name on Telegram once learnt; null elsewhere. */
  username(): string | null;
  /** What the platform calls over HTTP; null when the bot asks the platform itself. */
  readonly route: {
    readonly path: string;
    readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  } | null;
};

export type BotOptions = {
  readonly app: Pick<App, 'receive' | 'menu'>;
  readonly log: Log;
  /** Must not wait for delivery. */
  readonly onOutbound: (outbound: readonly Outbound[]) => void;
};

/** A configured platform, not connected yet. */
export type ConfiguredChannel = {
  readonly name: 'telegram' | 'slack';
  readonly create: (options: BotOptions) => Bot;
  /** Asks the platform who we are, without starting anything. */
  readonly probe: () => Promise<Probe>;
};

const SLACK_PATH = '/slack/events';
const isSet = (variables: Variables, prefix: string): boolean =>
  Object.entries(variables).some(([name, value]) => name.startsWith(prefix) && value !== undefined && value !== '');

/** Reads the channels' part of the environment. A platform's library is loaded only when a variable of it is set. */
export const readChannels = async (variables: Variables): Promise<Done<readonly ConfiguredChannel[]>> => {
  const channels: ConfiguredChannel[] = [];
  if (isSet(variables, 'TELEGRAM_')) {
    const { telegramConfig, createTelegramBot } = await import('@clusterbot/telegram-bot');
    const read = telegramConfig(variables);
    if (!read.ok) return misused(read.error);
    const config = read.value;
    if (config !== null) {
      channels.push({
        name: 'telegram',
        probe: () => probeTelegram(config.apiRoot, config.token),
        create: (options) => {
          const bot = createTelegramBot({ config, ...options });
          const { webhook: handle, webhookPath: path } = bot;
          return { ...bot, route: handle === null || path === null ? null : { path, handle } };
        },
      });
    }
  }
  if (isSet(variables, 'SLACK_')) {
    const { slackConfig, createSlackBot } = await import('@clusterbot/slack-bot');
    const read = slackConfig(variables);
    if (!read.ok) return misused(read.error);
    const config = read.value;
    if (config !== null) {
      channels.push({
        name: 'slack',
        probe: () => probeSlack(config.apiUrl, config.token),
        create: (options) => {
          const bot = createSlackBot({ config, ...options });
          const { requestHandler } = bot;
          return {
            ...bot,
            username: () => null,
            route: requestHandler === null ? null : { path: SLACK_PATH, handle: requestHandler },
          };
        },
      });
    }
  }
  return ok(channels);
};
