import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Delivery, Inbound, Outbound, Reply } from '@clusterbot/core';
import { createSlackBot, slackConfig } from '@clusterbot/slack-bot';
import { type SlackFakeOptions, startSlackFake, TEAM } from '../fakes/slack/index.js';

export const text = (words: string): Reply => ({ show: 'new', blocks: [{ kind: 'text', lines: [[words]] }] });

export type StageOptions = SlackFakeOptions & {
  readonly mode?: 'http' | 'socket';
  readonly apiUrl?: string;
  readonly callMs?: number;
  readonly askMs?: number;
};

/** A Slack, the bot on it, and an application that only notes what it is given. Waits end at once and are noted too. */
export const slackStage = async ({ mode = 'http', apiUrl, callMs, askMs, ...options }: StageOptions = {}) => {
  const fake = await startSlackFake(options);
  const secret = mode === 'http' ? { SLACK_SIGNING_SECRET: fake.signingSecret } : { SLACK_APP_TOKEN: fake.appToken };
  const config = slackConfig({ SLACK_BOT_TOKEN: 'xoxb-fake', SLACK_API_URL: apiUrl ?? fake.url, ...secret });
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
    receive: async (_: Inbound): Promise<{ readonly answer?: Answer; readonly outbound: readonly Outbound[] }> => ({
      outbound: [],
    }),
  };
  const bot = createSlackBot({
    config: config.value,
    app: {
      receive: async (inbound) => {
        received.push(inbound);
        fake.journal.push('receiving');
        fake.world.changed();
        const result = await app.receive(inbound);
        fake.journal.push('stored');
        return result;
      },
    },
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    onOutbound: (outbound) => {
      if (outbound.length > 0) fake.journal.push('handed out');
      handedOut.push(...outbound);
      fake.world.changed();
    },
    timing: {
      ...(callMs === undefined ? {} : { callMs }),
      ...(askMs === undefined ? {} : { askMs }),
      pause: async (ms) => {
        waits.push(ms);
        fake.world.changed();
        await new Promise((resolve) => setImmediate(resolve));
      },
    },
  });
  const host = createServer((request, response) => bot.requestHandler?.(request, response));
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/slack/events`;
  if (mode === 'http') fake.connect(url);
  let outbounds = 0;
  const outboundTo = (chat: string, parts: Partial<Outbound>): Outbound => {
    outbounds += 1;
    return {
      id: `o${outbounds}`,
      to: { channel: 'slack', account: `sl:${TEAM}:${chat}` as Inbound['account'], chat, person: null },
      kind: 'reply',
      reply: null,
      target: null,
      orSend: false,
      row: null,
      uncertain: 'leave',
      slot: null,
      ...parts,
    };
  };
  const deliver = (chat: string, parts: Partial<Outbound>): Promise<Delivery> =>
    bot.adapter.deliver(outboundTo(chat, parts));
  const send = (chat: string, reply: Reply): Promise<Delivery> => deliver(chat, { reply });
  /** The log's lines of consequence. */
  const complaints = (): readonly string[] =>
    logged.filter(({ level }) => level !== 'info').map(({ event, fields }) => `${event} ${String(fields.code ?? '')}`);
  const close = async (): Promise<void> => {
    await bot.stop();
    host.closeAllConnections();
    host.close();
    await fake.close();
  };
  return { fake, bot, app, url, received, handedOut, logged, complaints, waits, outboundTo, deliver, send, close };
};

export type Stage = Awaited<ReturnType<typeof slackStage>>;
