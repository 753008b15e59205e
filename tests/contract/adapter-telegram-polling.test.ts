import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTelegramBot, TelegramTokenError, telegramConfig } from '@clusterbot/telegram-bot';
import { afterEach, describe, expect, it } from 'vitest';
import { type Stage, telegramStage, text } from './adapter-telegram-stage.js';

let stage: Stage;
let http: Server | null = null;
afterEach(async () => {
  await stage.close();
  http?.closeAllConnections();
  http?.close();
  http = null;
});

const SECRET = 'Nguyễn Văn Kín';
const events = (): readonly string[] => stage.logged.map(({ event }) => event);
const texts = (): readonly string[] =>
  stage.received.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));

describe('taking updates by polling', () => {
  it('tells Telegram to forget an update only after it is stored', async () => {
    stage = await telegramStage();
    let store = (): void => {};
    stage.app.receive = () =>
      new Promise((resolve) => {
        store = () => resolve({ outbound: [] });
      });
    await stage.bot.start();
    stage.fake.user(42).send('một');
    await stage.fake.until(() => stage.received.length === 1);
    expect(stage.fake.world.pending).toHaveLength(1);
    store();
    await stage.fake.settled();
    expect(stage.fake.world.pending).toHaveLength(0);
  });

  it('tries a failed update again in its place, and lets nothing go before it', async () => {
    stage = await telegramStage();
    let failures = 3;
    stage.app.receive = async () => {
      failures -= 1;
      if (failures >= 0) throw new Error(`disk full while storing ${SECRET}`);
      return { outbound: [] };
    };
    stage.fake.user(42).send(SECRET);
    stage.fake.user(43).send('hai');
    await stage.bot.start();
    await stage.fake.settled();
    expect(texts()).toEqual([SECRET, SECRET, SECRET, SECRET, 'hai']);
    expect(stage.waits).toEqual([500, 1_000, 2_000]);
    expect(events().filter((event) => event === 'telegram.receive_failed')).toHaveLength(3);
    expect(JSON.stringify(stage.logged)).not.toContain(SECRET);
  });

  it('steps over an update that is nothing for it or not as Telegram makes them', async () => {
    stage = await telegramStage();
    stage.fake.world.update('message', { message_id: 1, text: SECRET, from: { id: 1 } });
    stage.fake.world.update('poll', { id: 'p' });
    stage.fake.user(42).send('một');
    await stage.bot.start();
    await stage.fake.settled();
    expect(texts()).toEqual(['một']);
    expect(events()).toContain('telegram.unreadable_update');
    expect(JSON.stringify(stage.logged)).not.toContain(SECRET);
  });

  it('ends between updates when told to stop, and confirms those it has taken', async () => {
    stage = await telegramStage();
    stage.app.receive = async () => {
      if (stage.received.length === 2) void stage.bot.stop();
      return { outbound: [] };
    };
    for (const word of ['một', 'hai', 'ba', 'bốn']) stage.fake.user(42).send(word);
    await stage.bot.start();
    await stage.fake.until(() => stage.received.length === 2);
    await stage.bot.stop();
    expect(texts()).toEqual(['một', 'hai']);
    expect(stage.fake.world.pending).toHaveLength(2);
    expect(stage.fake.callsOf('getUpdates').at(-1)?.params).toMatchObject({ limit: 1, timeout: 0 });
  });

  it('stops at once while Telegram holds the line, and while an update cannot be stored', async () => {
    stage = await telegramStage();
    await stage.bot.start();
    await stage.fake.settled();
    await stage.bot.stop();
    await stage.close();
    stage = await telegramStage();
    stage.app.receive = () => Promise.reject(new Error('disk full'));
    stage.fake.user(42).send('một');
    await stage.bot.start();
    await stage.fake.until(() => stage.received.length > 2);
    await stage.bot.stop();
    expect(stage.fake.world.pending).toHaveLength(1);
  });

  it('asks only for the kinds of update it reads', async () => {
    stage = await telegramStage();
    await stage.bot.start();
    await stage.fake.settled();
    expect(stage.fake.world.allowed).toEqual(['message', 'edited_message', 'callback_query', 'my_chat_member']);
  });

  it('explains a second poller in one line, leaves it some seconds, and goes on when it is gone', async () => {
    stage = await telegramStage();
    await stage.bot.start();
    await stage.fake.settled();
    const conflict = {
      kind: 'refused',
      code: 409,
      description: 'Conflict: terminated by other getUpdates request',
    } as const;
    stage.fake.faults.plan('getUpdates', conflict, { skip: 1, times: 3 });
    await fetch(`${stage.fake.url}/bot${stage.fake.token}/getUpdates`);
    stage.fake.user(42).send('một');
    await stage.fake.until(() => events().includes('telegram.polling_again'));
    const told = stage.logged.filter(({ event }) => event === 'telegram.polling_failed');
    expect(told).toEqual([
      { level: 'error', event: 'telegram.polling_failed', fields: expect.objectContaining({ code: 'second_poller' }) },
    ]);
    expect(String(told[0]?.fields.explanation)).toMatch(/another process/);
    expect(Math.min(...stage.waits)).toBeGreaterThanOrEqual(4_000);
  });

  it('comes through dropped connections and 5xx', async () => {
    stage = await telegramStage();
    stage.fake.faults.plan('getUpdates', { kind: 'drop', when: 'before' });
    stage.fake.faults.plan('getUpdates', { kind: 'server_error', status: 502, html: true }, { times: 2 });
    stage.fake.user(42).send('một');
    await stage.bot.start();
    await stage.fake.settled();
    expect(texts()).toEqual(['một']);
  });
});

describe('starting', () => {
  it('goes on trying when Telegram cannot be reached yet', async () => {
    stage = await telegramStage();
    stage.fake.faults.plan('getMe', { kind: 'server_error' }, { times: 2 });
    stage.fake.faults.plan('deleteWebhook', { kind: 'drop', when: 'before' });
    await stage.bot.start();
    expect([stage.bot.ready(), stage.bot.username()]).toEqual([false, null]);
    await stage.fake.until(() => stage.fake.server.polling.isWaiting);
    expect([stage.bot.ready(), stage.bot.username()]).toEqual([true, stage.fake.username]);
    expect(stage.waits.slice(0, 3)).toEqual([500, 1_000, 2_000]);
  });

  it('ends at once with what to do when the token is wrong, without naming it', async () => {
    stage = await telegramStage();
    const config = telegramConfig({ TELEGRAM_BOT_TOKEN: '1:wrong-one', TELEGRAM_API_ROOT: stage.fake.url });
    if (!config.ok || config.value === null) throw new Error('not configured');
    const silent = { info: () => {}, warn: () => {}, error: () => {} };
    const bot = createTelegramBot({
      config: config.value,
      app: { receive: stage.app.receive, menu: async () => [] },
      log: silent,
      onOutbound: () => {},
    });
    const refused: unknown = await bot.start().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TelegramTokenError);
    expect(String(refused)).toMatch(/TELEGRAM_BOT_TOKEN/);
    expect(String(refused)).not.toContain('wrong-one');
  });

  it('publishes the menu in both languages, and works without', async () => {
    stage = await telegramStage();
    stage.fake.faults.plan('setMyCommands', { kind: 'server_error' });
    await stage.bot.start();
    await stage.fake.until(() => stage.fake.callsOf('setMyCommands').length === 4);
    expect([...stage.fake.server.settings.commands]).toEqual([
      ['default|en', [{ command: 'tiendo', description: 'Who has handed in' }]],
      ['all_private_chats|', [{ command: 'tiendo', description: 'Tình hình nộp báo cáo' }]],
      ['all_private_chats|en', [{ command: 'tiendo', description: 'Who has handed in' }]],
    ]);
    expect(events()).toContain('telegram.menu_failed');
    stage.fake.user(42).send('một');
    await stage.fake.settled();
    expect(texts()).toEqual(['một']);
  });

  it('takes a webhook away before it polls', async () => {
    stage = await telegramStage();
    stage.fake.server.settings.webhook = { url: 'http://127.0.0.1:9/', secret: null, lastError: null };
    await stage.bot.start();
    await stage.fake.settled();
    expect(stage.fake.server.settings.webhook).toBeNull();
  });
});

describe('taking updates by webhook', () => {
  const SET = { TELEGRAM_WEBHOOK_SECRET: 'hook-secret_1' };
  const hooked = async (): Promise<string> => {
    const server = createServer((request, response) => stage.bot.webhook?.(request, response));
    http = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`;
    stage = await telegramStage({ env: { ...SET, TELEGRAM_WEBHOOK_URL: url } });
    await stage.bot.start();
    return url;
  };
  const post = async (url: string, body: string, secret = 'hook-secret_1'): Promise<number> =>
    (await fetch(url, { method: 'POST', body, headers: { 'x-telegram-bot-api-secret-token': secret } })).status;

  it('says 200 only when the update is stored, 500 else, and keeps the order', async () => {
    await hooked();
    let failures = 2;
    stage.app.receive = async () => {
      failures -= 1;
      if (failures >= 0) throw new Error(SECRET);
      return { outbound: [stage.outboundTo(42, { reply: text('rõ') })] };
    };
    stage.fake.user(42).send('một');
    stage.fake.user(42).send('hai');
    await stage.fake.settled();
    expect(texts()).toEqual(['một', 'một', 'một', 'hai']);
    expect(stage.fake.server.courier.statuses).toEqual([500, 500, 200, 200]);
    expect(stage.handedOut).toHaveLength(2);
    expect(JSON.stringify(stage.logged)).not.toContain(SECRET);
  });

  it('lets in nobody without the secret and nothing that is no update', async () => {
    const url = await hooked();
    const update = JSON.stringify({ update_id: 1 });
    expect(await post(url, update, '')).toBe(401);
    expect(await post(url, update, 'hook-secret_2')).toBe(401);
    expect(await post(url, update, 'hook-secret_1x')).toBe(401);
    expect(await post(url, '{')).toBe(400);
    expect(await post(url, '[]')).toBe(400);
    expect(await post(url, ' '.repeat(1_000_001))).toBe(413);
    expect((await fetch(url)).status).toBe(405);
    expect(await post(url, update)).toBe(200);
    expect(stage.received).toEqual([]);
  });

  it('takes one update at a time, however many come at once', async () => {
    const url = await hooked();
    const stores: (() => void)[] = [];
    stage.app.receive = () =>
      new Promise((resolve) => {
        stores.push(() => resolve({ outbound: [] }));
      });
    const update = (id: number): string =>
      JSON.stringify({
        update_id: id,
        message: {
          message_id: id,
          date: 1,
          text: `tin ${id}`,
          chat: { id: 42, type: 'private' },
          from: { id: 42, is_bot: false, first_name: 'Lan' },
        },
      });
    const first = post(url, update(1));
    await stage.fake.until(() => stores.length === 1);
    const second = post(url, update(2));
    // A request that needs no turn comes back, so the second one has long been read.
    expect(await post(url, update(3), 'wrong')).toBe(401);
    expect(texts()).toEqual(['tin 1']);
    stores[0]?.();
    expect(await first).toBe(200);
    await stage.fake.until(() => stores.length === 2);
    stores[1]?.();
    expect(await second).toBe(200);
  });

  it('asks Telegram to come again once it stops', async () => {
    const url = await hooked();
    expect(stage.bot.webhookPath).toBe('/telegram');
    await stage.bot.stop();
    expect(await post(url, JSON.stringify({ update_id: 1 }))).toBe(503);
  });
});
