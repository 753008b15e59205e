import { describe, expect, it } from 'vitest';
import { telegramConfig } from './config.js';

describe('telegramConfig', () => {
  it('is not configured without a token', () => {
    expect(telegramConfig({})).toEqual({ ok: true, value: null });
    expect(telegramConfig({ TELEGRAM_BOT_TOKEN: '' })).toEqual({ ok: true, value: null });
  });

  it('takes the API root with or without a trailing slash', () => {
    for (const root of ['http://127.0.0.1:8081', 'http://127.0.0.1:8081/']) {
      expect(telegramConfig({ TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_API_ROOT: root })).toEqual({
        ok: true,
        value: { token: '1:a', apiRoot: 'http://127.0.0.1:8081', webhook: null },
      });
    }
    const read = telegramConfig({ TELEGRAM_BOT_TOKEN: '1:a' });
    expect(read.ok && read.value?.apiRoot).toBe('https://api.telegram.org');
  });

  it('takes a webhook with its secret', () => {
    const read = telegramConfig({
      TELEGRAM_BOT_TOKEN: '1:a',
      TELEGRAM_WEBHOOK_URL: 'https://bot.example/telegram/hook',
      TELEGRAM_WEBHOOK_SECRET: 's3cret',
    });
    expect(read.ok && read.value?.webhook).toEqual({
      url: 'https://bot.example/telegram/hook',
      path: '/telegram/hook',
      secret: 's3cret',
    });
  });

  it.each([
    [{ TELEGRAM_BOT_TOKEN: 'with space' }, 'TELEGRAM_BOT_TOKEN'],
    [{ TELEGRAM_BOT_TOKEN: 'no-colon' }, 'TELEGRAM_BOT_TOKEN'],
    [{ TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook', TELEGRAM_WEBHOOK_SECRET: 'zyxw' }, 'TELEGRAM_BOT_TOKEN'],
    [{ TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_API_ROOT: 'localhost' }, 'TELEGRAM_API_ROOT'],
    [{ TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook' }, 'TELEGRAM_WEBHOOK_SECRET'],
    [{ TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_WEBHOOK_SECRET: 'abc' }, 'TELEGRAM_WEBHOOK_URL'],
    [
      { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_WEBHOOK_URL: 'https://b.example/x', TELEGRAM_WEBHOOK_SECRET: 'no spaces' },
      'TELEGRAM_WEBHOOK_SECRET',
    ],
  ])('names the wrong variable in one line without its value: %o', (env, name) => {
    const read = telegramConfig(env);
    if (read.ok) throw new Error('was taken');
    expect(read.error).toMatch(new RegExp(`^${name} `));
    expect(read.error).not.toContain('\n');
    for (const value of Object.values(env)) expect(read.error).not.toContain(value);
  });
});
