import { join } from 'node:path';
import type { AccountKey, Inbound, Outbound } from '@clusterbot/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIo, temporaryDirectory } from '../../../../tests/support/cli-io.js';
import { runCli } from '../cli.js';
import { readEnv } from '../env.js';
import { type Opened, openDirectory } from '../open.js';
import type { Bot, BotOptions, ConfiguredChannel } from './channels.js';
import { runHost } from './run.js';

const LOG = { info: () => {}, warn: () => {}, error: () => {} };

let directory = '';
let remove: () => Promise<void> = async () => {};
let opened: Opened | null = null;

beforeEach(async () => {
  const made = await temporaryDirectory();
  directory = join(made.directory, 'data');
  remove = made.remove;
});
afterEach(async () => {
  await opened?.close();
  opened = null;
  await remove();
});

/** A platform without a platform: what it was given to deliver, and a hand to write to the bot with. */
const platform = (over: Partial<Bot> = {}) => {
  const delivered: Outbound[] = [];
  const calls: string[] = [];
  let host: BotOptions | null = null;
  const channel: ConfiguredChannel = {
    name: 'telegram',
    probe: async () => ({ ok: true, said: 'answers' }),
    create: (options) => {
      host = options;
      return {
        adapter: {
          channel: 'telegram',
          deliver: async (outbound) => {
            delivered.push(outbound);
            return { outcome: 'sent', ref: { chat: outbound.to.chat, message: String(delivered.length) } };
          },
        },
        start: async () => void calls.push('start'),
        stop: async () => void calls.push('stop'),
        ready: () => calls.includes('start'),
        username: () => 'cum2_bot',
        route: {
          path: '/hook',
          handle: (_request, response) => {
            response.writeHead(204).end();
          },
        },
        ...over,
      };
    },
  };
  const write = async (text: string, n: number): Promise<void> => {
    const inbound: Inbound = {
      key: `tg:1:${n}`,
      channel: 'telegram',
      account: 'tg:1:77' as AccountKey,
      displayName: 'Chị Bình',
      chat: '77',
      place: 'private',
      sentAt: null,
      content: { kind: 'text', text },
      message: { chat: '77', message: `in${n}` },
      languageHint: 'vi',
    };
    const received = await host?.app.receive(inbound);
    host?.onOutbound(received?.outbound ?? []);
  };
  return { channel, delivered, calls, write };
};

/** A host on a directory and a free port; `base` is where it listens. */
const hosting = async (args: readonly string[], channel: ConfiguredChannel) => {
  const variables = { CLUSTERBOT_DATA: directory, PORT: '0' };
  expect(await runCli(args, createIo({ variables }).io)).toBe(0);
  const done = await openDirectory({ directory, mode: 'write', log: LOG });
  const env = readEnv(variables);
  if (!done.ok || !env.ok) throw new Error('the directory could not be opened');
  opened = done.value;
  const stop = new AbortController();
  let listening: (port: number) => void = () => {};
  const port = new Promise<number>((resolve) => {
    listening = resolve;
  });
  const log = {
    ...LOG,
    info: (event: string, fields: Readonly<Record<string, unknown>> = {}) => {
      if (event === 'http_listening') listening(Number(fields.port));
    },
  };
  const ended = runHost({ opened: done.value, channels: [channel], env: env.value, log, signal: stop.signal });
  const base = `http://127.0.0.1:${await Promise.race([port, ended.then(() => 0)])}`;
  return { base, ended, stop: () => stop.abort() };
};

const post = (url: string, body: string): Promise<Response> => fetch(url, { method: 'POST', body });

describe('the host', () => {
  it('answers about itself, serves the platform’s calls, and ends when it is told to', async () => {
    const { channel, calls } = platform();
    const { base, ended, stop } = await hosting(['init'], channel);
    expect(await (await fetch(`${base}/healthz`)).text()).toBe('ok\n');
    expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ ready: true, channels: { telegram: true } });
    expect(await (await fetch(`${base}/metrics`)).text()).toMatch(/^clusterbot_messages_waiting 0$/m);
    expect((await post(`${base}/hook`, '{}')).status).toBe(204);
    expect((await fetch(`${base}/hook`)).status).toBe(405);
    expect((await fetch(`${base}/elsewhere`)).status).toBe(404);
    expect((await post(`${base}/rehearsal/clock`, '{"at":"2030-01-01T00:00:00Z"}')).status).toBe(404);
    stop();
    expect(await ended).toEqual({ ok: true, value: null });
    expect(calls).toEqual(['start', 'stop']);
  });

  it('is not ready before its channels have connected', async () => {
    const { channel } = platform({ ready: () => false });
    const { base, ended, stop } = await hosting(['init'], channel);
    expect((await fetch(`${base}/readyz`)).status).toBe(503);
    stop();
    await ended;
  });

  it('ends with one line when a platform refuses its token', async () => {
    const { channel } = platform({ start: () => Promise.reject(new Error('TELEGRAM_BOT_TOKEN is refused\nstack')) });
    const { ended } = await hosting(['init'], channel);
    expect(await ended).toEqual({ ok: false, error: { status: 1, message: 'TELEGRAM_BOT_TOKEN is refused' } });
  });

  it('delivers what an update causes before it ends, and learns the bot’s name for links', async () => {
    const { channel, delivered, write } = platform();
    const { ended, stop } = await hosting(['init'], channel);
    await write('xin chào', 1);
    stop();
    await ended;
    expect(delivered.map(({ kind, to }) => `${kind} ${to.chat}`)).toEqual(['reply 77']);
    expect((await opened?.store.documents.get('host:telegram'))?.value).toEqual({ username: 'cum2_bot' });
  });

  it('plays a rehearsal’s clock over HTTP, forward only, and says how much went to the platform', async () => {
    const { channel } = platform();
    const { base, ended, stop } = await hosting(['init', '--rehearsal'], channel);
    const clock = `${base}/rehearsal/clock`;
    const played = await post(clock, '{"at":"2024-06-12T09:00:00+07:00"}');
    expect(played.status).toBe(200);
    expect(await played.json()).toEqual({ now: '2024-06-12T09:00:00+07:00', sent: 0 });
    expect((await post(clock, '{"at":"2024-06-11T09:00:00+07:00"}')).status).toBe(409);
    expect((await post(clock, '{"at":"tomorrow"}')).status).toBe(400);
    expect((await post(clock, 'x')).status).toBe(400);
    stop();
    await ended;
  });
});
