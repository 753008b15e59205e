import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTelegramFake, type TelegramFake } from './index.js';

let fake: TelegramFake;
beforeEach(async () => {
  fake = await startTelegramFake({ now: () => Date.parse('2024-06-10T02:00:00Z') });
  fake.user(42).send('/start');
});
afterEach(() => fake.close());

type Answer = {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: unknown;
};
const raw = async (method: string, body: string, token = fake.token): Promise<Answer> => {
  const response = await fetch(`${fake.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return (await response.json()) as Answer;
};
const call = (method: string, params: object = {}): Promise<Answer> => raw(method, JSON.stringify(params));
const send = (params: object): Promise<Answer> => call('sendMessage', { chat_id: 42, ...params });
const keyboard = (...rows: readonly (readonly object[])[]): object => ({ inline_keyboard: rows });

describe('the Telegram fake refuses', () => {
  const bold = (offset: number, length: number) => [{ type: 'bold', offset, length }];
  const many = (count: number, perRow: number) => {
    const buttons = Array.from({ length: count }, (_, n) => ({ text: String(n), callback_data: 'x' }));
    return keyboard(
      ...Array.from({ length: Math.ceil(count / perRow) }, (_, row) => buttons.slice(row * perRow, (row + 1) * perRow)),
    );
  };
  it.each([
    ['no text', { text: '' }, 'message text is empty'],
    ['blank text', { text: ' \n ' }, 'message text is empty'],
    ['4097 units', { text: 'ế'.repeat(4097) }, 'message is too long'],
    ['half a character', { text: 'a\ud83d' }, 'UTF-8'],
    ['markup', { text: 'a', parse_mode: 'HTML' }, 'send entities'],
    ['an entity past the end', { text: 'abc', entities: bold(1, 3) }, 'ends after the end'],
    ['an entity before the start', { text: 'abc', entities: bold(-1, 2) }, 'incorrect offset'],
    ['an empty entity', { text: 'abc', entities: bold(1, 0) }, 'incorrect length'],
    ['an entity inside a character', { text: '👩a', entities: bold(1, 2) }, 'middle of a UTF-16 symbol'],
    ['an entity that ends inside one', { text: 'a👩', entities: bold(0, 2) }, 'middle of a UTF-16 symbol'],
    [
      'crossing entities',
      { text: 'abcd', entities: [...bold(0, 3), { type: 'italic', offset: 2, length: 2 }] },
      'cross',
    ],
    ['an unknown entity', { text: 'abc', entities: [{ type: 'loud', offset: 0, length: 1 }] }, 'unsupported entity'],
    [
      '65 bytes on a button',
      { text: 'a', reply_markup: keyboard([{ text: 'b', callback_data: `${'ế'.repeat(21)}xx` }]) },
      'BUTTON_DATA_INVALID',
    ],
    [
      'nothing on a button',
      { text: 'a', reply_markup: keyboard([{ text: 'b', callback_data: '' }]) },
      'BUTTON_DATA_INVALID',
    ],
    ['a button without action', { text: 'a', reply_markup: keyboard([{ text: 'b' }]) }, 'unallowed'],
    [
      'a button without label',
      { text: 'a', reply_markup: keyboard([{ text: ' ', callback_data: 'x' }]) },
      'text is empty',
    ],
    ['101 buttons', { text: 'a', reply_markup: many(101, 5) }, 'too long'],
    ['9 buttons in a row', { text: 'a', reply_markup: many(9, 9) }, 'row is too long'],
    ['an unknown chat', { chat_id: 7, text: 'a' }, 'chat not found'],
    ['no chat', { chat_id: '', text: 'a' }, 'chat_id is empty'],
  ])('%s', async (_, params, why) => {
    const answer = await send(params);
    expect([answer.ok, answer.error_code]).toEqual([false, 400]);
    expect(answer.description).toContain(why);
  });

  it('who never started it, who blocked it, a wrong token, an unknown method, broken JSON', async () => {
    fake.user(43);
    expect(await send({ chat_id: 43, text: 'a' })).toMatchObject({
      error_code: 403,
      description: expect.stringContaining("can't initiate"),
    });
    fake.user(42).block();
    expect(await send({ text: 'a' })).toMatchObject({
      error_code: 403,
      description: expect.stringContaining('blocked'),
    });
    expect(await raw('getMe', '{}', '1:other')).toMatchObject({ error_code: 401 });
    expect(await call('sendPigeon')).toMatchObject({ error_code: 404 });
    expect(await raw('sendMessage', '{"chat_id":')).toMatchObject({ error_code: 400 });
  });

  it('an unchanged edit, an edit of what is not there or not its own, a stale or repeated press', async () => {
    const sent = await send({ text: 'a', reply_markup: keyboard([{ text: 'b', callback_data: 'x' }]) });
    const { message_id } = sent.result as { message_id: number };
    const edit = (params: object): Promise<Answer> =>
      call('editMessageText', { chat_id: 42, message_id, text: 'a', ...params });
    expect(await edit({ reply_markup: keyboard([{ text: 'b', callback_data: 'x' }]) })).toMatchObject({
      description: expect.stringContaining('not modified'),
    });
    expect(await edit({ message_id: 999 })).toMatchObject({ description: expect.stringContaining('not found') });
    expect(await edit({ message_id: fake.user(42).messages()[0]?.id })).toMatchObject({
      description: expect.stringContaining("can't be edited"),
    });
    fake.user(42).press('b');
    const updates = (await call('getUpdates')).result as { readonly callback_query?: { readonly id: string } }[];
    const callback_query_id = updates.at(-1)?.callback_query?.id;
    expect(await call('answerCallbackQuery', { callback_query_id })).toMatchObject({ ok: true });
    expect(await call('answerCallbackQuery', { callback_query_id })).toMatchObject({ error_code: 400 });
  });

  it.each([
    [Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: 'x' })), 'TOO_MUCH'],
    [[{ command: 'tiến_độ', description: 'x' }], 'BOT_COMMAND_INVALID'],
    [[{ command: 'a'.repeat(33), description: 'x' }], 'BOT_COMMAND_INVALID'],
    [[{ command: 'a', description: 'x'.repeat(257) }], 'DESCRIPTION_INVALID'],
  ])('commands beyond its limits', async (commands, why) => {
    expect((await call('setMyCommands', { commands })).description).toContain(why);
  });
});

describe('the Telegram fake delivers', () => {
  it('updates again and again until a higher offset confirms them', async () => {
    const ids = async (params: object): Promise<readonly number[]> =>
      ((await call('getUpdates', params)).result as { readonly update_id: number }[]).map((each) => each.update_id);
    fake.user(42).send('hai');
    const [first = 0, second = 0] = await ids({});
    expect(await ids({ limit: 1 })).toEqual([first]);
    expect(await ids({ offset: first })).toEqual([first, second]);
    expect(await ids({ offset: second })).toEqual([second]);
    expect(await ids({ offset: 0 })).toEqual([second]);
  });

  it('what comes while the line is held, and ends the older of two pollers', async () => {
    await call('getUpdates', { offset: fake.world.pending[0]?.update_id ?? 0, timeout: 0 });
    fake.world.confirm(Number.MAX_SAFE_INTEGER);
    const older = call('getUpdates', { timeout: 50 });
    await fake.until(() => fake.server.polling.isWaiting);
    const younger = call('getUpdates', { timeout: 50 });
    expect(await older).toMatchObject({ ok: false, error_code: 409 });
    await fake.until(() => fake.server.polling.isWaiting);
    fake.user(42).send('hai');
    expect(await younger).toMatchObject({ ok: true, result: [{ message: { text: 'hai' } }] });
  });

  it('nothing by getUpdates while a webhook is set', async () => {
    await call('setWebhook', { url: 'https://bot.example/hook', secret_token: 's' });
    expect(await call('getUpdates')).toMatchObject({
      error_code: 409,
      description: expect.stringContaining('webhook'),
    });
    expect(await call('getWebhookInfo')).toMatchObject({ result: { url: 'https://bot.example/hook' } });
    expect(await call('setWebhook', { url: 'ftp://x' })).toMatchObject({ error_code: 400 });
    expect(await call('setWebhook', { url: 'https://x.example', secret_token: 'no spaces' })).toMatchObject({
      error_code: 400,
    });
  });

  it('trimmed text with its entities moved, the first hundred of them, and dates in seconds of its own clock', async () => {
    const entities = Array.from({ length: 120 }, (_, n) => ({ type: 'bold', offset: 2 + 2 * n, length: 1 }));
    const { result } = await send({ text: `  ${'a '.repeat(120)}`, entities });
    expect(result).toMatchObject({ date: Date.parse('2024-06-10T02:00:00Z') / 1000, text: 'a '.repeat(120).trim() });
    expect(
      (result as { readonly entities: readonly { readonly offset: number }[] }).entities.map((each) => each.offset),
    ).toEqual(Array.from({ length: 100 }, (_, n) => 2 * n));
  });
});

describe('the faults of the Telegram fake', () => {
  it('come in the order planned, then stop', async () => {
    fake.faults.plan('sendMessage', { kind: 'too_many', retryAfter: 7 });
    fake.faults.plan('sendMessage', { kind: 'server_error', status: 503 }, { skip: 1 });
    expect(await send({ text: 'a' })).toMatchObject({ error_code: 429, parameters: { retry_after: 7 } });
    expect(await send({ text: 'b' })).toMatchObject({ ok: true });
    expect(await send({ text: 'c' })).toMatchObject({ error_code: 503 });
    expect(await send({ text: 'd' })).toMatchObject({ ok: true });
    expect(
      fake
        .user(42)
        .messages()
        .map((message) => message.text),
    ).toEqual(['/start', 'b', 'd']);
  });

  it.each([
    ['before', false],
    ['after', true],
  ] as const)('drop the connection %s acting', async (when, acted) => {
    fake.faults.plan('*', { kind: 'drop', when });
    await expect(send({ text: 'a' })).rejects.toThrow();
    expect(
      fake
        .user(42)
        .messages()
        .some((message) => message.text === 'a'),
    ).toBe(acted);
  });
});

describe('a person at the Telegram fake', () => {
  it('sees edits and deletions, and presses by label or number', async () => {
    const { result } = await send({
      text: 'a',
      reply_markup: keyboard([{ text: 'Đúng, lưu', callback_data: 'y' }], [{ text: 'Bỏ', callback_data: 'n' }]),
    });
    const { message_id } = result as { message_id: number };
    expect([fake.user(42).press('Đúng'), fake.user(42).press(2)]).toEqual(['y', 'n']);
    expect(() => fake.user(42).press('Sửa')).toThrow(/Đúng, lưu/);
    await call('editMessageText', { chat_id: 42, message_id, text: 'b' });
    expect(fake.user(42).last()).toMatchObject({ text: 'b', edited: true, buttons: [] });
    await call('deleteMessage', { chat_id: 42, message_id });
    expect(
      fake
        .user(42)
        .messages()
        .map((message) => message.text),
    ).toEqual(['/start']);
  });

  it('waits for what the chat will show', async () => {
    const reply = fake.user(42).reply();
    const waiting = fake.user(42).waitFor((messages) => messages.some((message) => message.text === 'b'));
    await send({ text: 'a' });
    expect((await reply).text).toBe('a');
    await send({ text: 'b' });
    expect((await waiting).map((message) => message.text)).toEqual(['/start', 'a', 'b']);
  });
});
