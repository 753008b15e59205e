import type { Delivery, Inbound, Outbound, Reply } from '@clusterbot/core';
import { createTelegramBot, type TelegramBotOptions, telegramConfig } from '@clusterbot/telegram-bot';
import { startTelegramFake } from '../fakes/telegram/index.js';

export const text = (words: string): Reply => ({ show: 'new', blocks: [{ kind: 'text', lines: [[words]] }] });

/** A Telegram, the bot on it, and an application that only notes what it is given. Waits end at once and are noted too. */
export const telegramStage = async (
  options: { readonly timing?: TelegramBotOptions['timing']; readonly env?: Readonly<Record<string, string>> } = {},
) => {
  const fake = await startTelegramFake();
  const config = telegramConfig({ TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url, ...options.env });
  if (!config.ok || config.value === null) throw new Error('the stage is set wrongly');
  const received: Inbound[] = [];
  const handedOut: Outbound[] = [];
  const logged: {
    readonly level: string;
    readonly event: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }[] = [];
  const waits: number[] = [];
  const note =
    (level: string) =>
    (event: string, fields: Readonly<Record<string, unknown>> = {}): void => {
      logged.push({ level, event, fields });
      fake.world.changed();
    };
  /** What the application does with an update; a test may put another in its place. */
  const app = {
    receive: async (_: Inbound): Promise<{ readonly outbound: readonly Outbound[] }> => ({ outbound: [] }),
  };
  const bot = createTelegramBot({
    config: config.value,
    app: {
      receive: (inbound) => {
        received.push(inbound);
        fake.world.changed();
        return app.receive(inbound);
      },
      menu: async (language) => [
        { command: 'tiendo', description: language === 'vi' ? 'Tình hình nộp báo cáo' : 'Who has handed in' },
      ],
    },
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    onOutbound: (outbound) => void handedOut.push(...outbound),
    timing: {
      pause: async (ms, signal) => {
        waits.push(ms);
        await new Promise((resolve) => setImmediate(resolve));
        return !signal.aborted;
      },
      ...options.timing,
    },
  });
  let outbounds = 0;
  const outboundTo = (chat: number | string, parts: Partial<Outbound>): Outbound => ({
    id: `o${++outbounds}`,
    to: {
      channel: 'telegram',
      account: `tg:${fake.botId}:${chat}` as Inbound['account'],
      chat: String(chat),
      person: null,
    },
    kind: 'reply',
    reply: null,
    target: null,
    orSend: false,
    row: null,
    uncertain: 'leave',
    slot: null,
    ...parts,
  });
  const deliver = (chat: number | string, parts: Partial<Outbound>): Promise<Delivery> =>
    bot.adapter.deliver(outboundTo(chat, parts));
  const send = (chat: number | string, reply: Reply): Promise<Delivery> => deliver(chat, { reply });
  const close = async (): Promise<void> => {
    await bot.stop();
    await fake.close();
  };
  return { fake, bot, app, received, handedOut, logged, waits, outboundTo, deliver, send, close };
};

export type Stage = Awaited<ReturnType<typeof telegramStage>>;
