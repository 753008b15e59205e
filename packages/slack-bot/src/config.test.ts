import { describe, expect, it } from 'vitest';
import { slackConfig } from './config.js';

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1' };

describe('the Slack part of the environment', () => {
  it('is no configuration when it is empty', () => {
    expect(slackConfig({})).toEqual({ ok: true, value: null });
    expect(slackConfig({ SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '' })).toEqual({ ok: true, value: null });
    expect(slackConfig({ SLACK_API_URL: 'https://slack.example/api' })).toEqual({ ok: true, value: null });
  });

  it('chooses the mode; Socket Mode wins', () => {
    expect(slackConfig({ ...BOT, SLACK_SIGNING_SECRET: 's' })).toEqual({
      ok: true,
      value: { token: 'xoxb-1', apiUrl: null, mode: { kind: 'http', signingSecret: 's' } },
    });
    expect(slackConfig({ ...BOT, SLACK_SIGNING_SECRET: 's', SLACK_APP_TOKEN: 'xapp-1' })).toEqual({
      ok: true,
      value: { token: 'xoxb-1', apiUrl: null, mode: { kind: 'socket', appToken: 'xapp-1' } },
    });
  });

  it.each([
    ['http://127.0.0.1:8/api', 'http://127.0.0.1:8/api/'],
    ['http://127.0.0.1:8/api/', 'http://127.0.0.1:8/api/'],
    ['https://slack.example', 'https://slack.example/'],
  ])('takes the address of the Web API with or without a slash at the end: %s', (given, apiUrl) => {
    expect(slackConfig({ ...BOT, SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: given })).toMatchObject({
      value: { apiUrl },
    });
  });

  it.each([
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
    [BOT, 'SLACK_APP_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ ...BOT, SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ ...BOT, SLACK_SIGNING_SECRET: 'two words' }, 'SLACK_SIGNING_SECRET'],
    [{ ...BOT, SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'slack.example' }, 'SLACK_API_URL'],
    [{ ...BOT, SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'ftp://slack.example' }, 'SLACK_API_URL'],
  ])('names what is wrong in one line, without its value: %o', (environment, name) => {
    const result = slackConfig(environment);
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining(name) });
    if (result.ok) return;
    expect(result.error).not.toContain('\n');
    for (const value of Object.values(environment)) expect(result.error.split(' ')).not.toContain(value);
  });
});
