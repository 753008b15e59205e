import { SlackTokenError } from '@clusterbot/slack-bot';
import { afterEach, describe, expect, it } from 'vitest';
import { bodyOf, signedRequest, startSlackFake, TEAM } from '../fakes/slack/index.js';
import { REPLIES } from './adapter-replies.js';
import { type Stage, type StageOptions, slackStage, text } from './adapter-slack-stage.js';

let stage: Stage;
const begin = async (options: StageOptions = {}): Promise<void> => {
  stage = await slackStage({ echo: false, ...options });
  await stage.bot.start();
};
afterEach(() => stage.close());

const lan = () => stage.fake.user('U1LAN');
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const keys = (): readonly string[] => stage.received.map(({ key }) => key);
const states = (): readonly string[] => stage.fake.deliveries.map(({ state }) => state);
/** Makes the application wait before it stores; answers what lets it go on. */
const holdBack = (): (() => void) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  stage.app.receive = async () => {
    await held;
    return { outbound: [stage.outboundTo('D1LAN', { reply: text('Đã lưu.') })] };
  };
  return () => release();
};
const failTimes = (times: number): void => {
  let left = times;
  stage.app.receive = async () => {
    left -= 1;
    if (left >= 0) throw new Error('the disk is full');
    return { outbound: [] };
  };
};

describe.each(['http', 'socket'] as const)('an acknowledgement over %s', (mode) => {
  it('is given only when the facts are stored, however long that takes', async () => {
    await begin({ mode });
    const release = holdBack();
    lan().dm('Kết nạp 848');
    await stage.fake.until(() => stage.received.length === 1);
    for (let n = 0; n < 20; n += 1) await turn();
    expect(states()).toEqual(['under_way']);
    expect(stage.handedOut).toEqual([]);
    release();
    await stage.fake.settled();
    const { journal } = stage.fake;
    const [id] = stage.fake.deliveries.map((each) => each.id);
    expect(journal.filter((line) => line !== 'handed out')).toEqual([
      `request ${id} 0`,
      'receiving',
      'stored',
      `acknowledged ${id} 0`,
    ]);
    expect(stage.handedOut.length).toBe(1);
  });

  it('is not given when storing failed, so that the update comes again under the same key', async () => {
    await begin({ mode, patienceMs: mode === 'socket' ? 100 : 3_000 });
    failTimes(2);
    lan().dm('Kết nạp 848');
    await stage.fake.settled();
    const [delivery] = stage.fake.deliveries;
    expect(delivery?.state).toBe('acknowledged');
    const [first, second] = delivery?.attempts ?? [];
    expect([first?.status, second?.status]).toEqual(mode === 'http' ? [500, 500] : [null, null]);
    expect(keys().length).toBeGreaterThanOrEqual(3);
    expect(new Set(keys())).toEqual(new Set([`sl:${TEAM}:${delivery?.id}`]));
    const redelivered = stage.logged.filter(({ event }) => event === 'slack.redelivered');
    expect(redelivered.slice(0, 2).map(({ fields }) => fields.retry)).toEqual([1, 2]);
  });

  it('may come too late for Slack, which then delivers again and is answered by the second', async () => {
    await begin({ mode, patienceMs: 100 });
    const release = holdBack();
    lan().dm('Kết nạp 848');
    await stage.fake.until(() => stage.fake.deliveries[0]?.attempts.length === 1);
    release();
    await stage.fake.settled();
    expect(states()).toEqual(['acknowledged']);
    expect(stage.fake.deliveries[0]?.attempts[0]?.status).toBeNull();
    expect(keys().length).toBeGreaterThanOrEqual(2);
    expect(new Set(keys()).size).toBe(1);
    await stage.fake.until(() => stage.handedOut.length === keys().length);
  });

  it('of a command or a press that failed is refused, which Slack shows to the person', async () => {
    await begin({ mode, patienceMs: mode === 'socket' ? 100 : 3_000 });
    lan();
    await stage.send('D1LAN', REPLIES['a card with buttons'] ?? text(''));
    failTimes(2);
    lan().slash('/cumtd', 'tiendo');
    await stage.fake.settled();
    lan().press('Sửa');
    await stage.fake.settled();
    lan().press('Sửa');
    await stage.fake.settled();
    expect(states()).toEqual(['given_up', 'given_up', 'acknowledged']);
    expect(new Set(keys()).size).toBe(3);
  });
});

describe('a request over HTTP', () => {
  const post = async (init: RequestInit): Promise<number> => (await fetch(stage.url, init)).status;
  const event = { type: 'event_callback', team_id: TEAM, event_id: 'Ev1', event: { type: 'message' } };
  const now = (): number => Math.floor(Date.now() / 1_000);
  const signed = (secret = stage.fake.signingSecret, at = now()) =>
    signedRequest(bodyOf('events_api', event), secret, at);
  const signedText = (body: string) => signedRequest([body, 'application/json'], stage.fake.signingSecret);

  it('is believed only when Slack signed it, within five minutes', async () => {
    await begin();
    expect(await post(signed())).toBe(200);
    expect(await post(signed('another-secret'))).toBe(401);
    expect(await post(signed(undefined, now() - 302))).toBe(401);
    expect(await post(signed(undefined, now() + 400))).toBe(401);
    expect(await post({ ...signed(), body: JSON.stringify({ ...event, event_id: 'Ev2' }) })).toBe(401);
    expect(await post({ method: 'POST', body: JSON.stringify(event) })).toBe(401);
    expect(await post({ method: 'GET' })).toBe(401);
    expect(stage.received).toEqual([]);
  });

  it('that makes no sense is refused without harm', async () => {
    await begin();
    expect(await post(signedText('{"type":'))).toBe(400);
    expect(await post(signedText('null'))).toBe(400);
    expect(await post(signedText('{"type":"something_new"}'))).toBe(200);
    expect(
      await post(signedRequest(['ssl_check=1', 'application/x-www-form-urlencoded'], stage.fake.signingSecret)),
    ).toBe(200);
    expect(stage.received).toEqual([]);
  });

  it('asks for its challenge even before Slack was reached', async () => {
    stage = await slackStage();
    const challenge = JSON.stringify({ type: 'url_verification', token: 'unused', challenge: 'abc' });
    const response = await fetch(stage.url, signedText(challenge));
    expect([response.status, await response.json()]).toEqual([200, { challenge: 'abc' }]);
    expect(await post(signed())).toBe(503);
  });
});

describe('a Slack that cannot be reached', () => {
  it.each(['http', 'socket'] as const)('at boot neither ends nor wedges the bot over %s', async (mode) => {
    stage = await slackStage({ mode, echo: false, patienceMs: 200 });
    const port = Number(new URL(stage.fake.url).port);
    await stage.fake.close();
    await stage.bot.start();
    expect(stage.bot.ready()).toBe(false);
    await stage.fake.until(() => stage.waits.length >= 3);
    expect(stage.waits.slice(0, 3)).toEqual([1_000, 2_000, 4_000]);
    if (mode === 'http') {
      lan().dm('có ai không');
      await stage.fake.settled();
      expect(stage.fake.deliveries[0]?.attempts.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    }
    const back = await startSlackFake({ port, echo: false });
    try {
      await stage.fake.until(() => stage.bot.ready());
      if (mode === 'http') back.connect(stage.url);
      back.user('U1LAN').dm('xin chào');
      await back.settled();
      expect(stage.received.map(({ content }) => content)).toEqual([{ kind: 'text', text: 'xin chào' }]);
    } finally {
      await stage.bot.stop();
      await back.close();
    }
  });

  it('says which token is wrong', async () => {
    stage = await slackStage({ token: 'xoxb-another' });
    await expect(stage.bot.start()).rejects.toThrow(new SlackTokenError('SLACK_BOT_TOKEN', 'invalid_auth'));
    await stage.close();
    stage = await slackStage({ mode: 'socket' });
    stage.fake.faults.plan(
      'apps.connections.open',
      { kind: 'refused', error: 'not_allowed_token_type' },
      { times: 99 },
    );
    await expect(stage.bot.start()).rejects.toThrow('SLACK_APP_TOKEN');
    expect(stage.bot.ready()).toBe(false);
  });
});

describe('Socket Mode', () => {
  it('carries messages, commands and presses', async () => {
    await begin({ mode: 'socket' });
    expect(stage.bot.requestHandler).toBeNull();
    lan().dm('Kết nạp 848');
    await stage.fake.settled();
    lan().slash('/cumtd', 'tiendo');
    await stage.send('D1LAN', REPLIES['a card with buttons'] ?? text(''));
    lan().press('Sửa');
    await stage.fake.settled();
    expect(stage.received.map(({ content }) => content.kind).sort()).toEqual(['command', 'press', 'text']);
    expect(stage.complaints()).toEqual([]);
  });

  it.each([true, false])('comes back when Slack moves it or the line is cut (%s)', async (polite) => {
    await begin({ mode: 'socket' });
    stage.fake.outlet.disconnect(polite);
    await stage.fake.until(() => stage.logged.filter(({ event }) => event === 'slack.connected').length === 2);
    lan().dm('còn đó không');
    await stage.fake.settled();
    expect(stage.received.length).toBe(1);
    expect(stage.fake.outlet.connections).toBe(1);
  });
});

describe('stopping', () => {
  it.each(['http', 'socket'] as const)('lets what is under way finish and takes nothing new over %s', async (mode) => {
    await begin({ mode });
    const release = holdBack();
    lan().dm('Kết nạp 848');
    await stage.fake.until(() => stage.received.length === 1);
    const stopped = stage.bot.stop();
    stage.fake.user('U2HUNG').dm('muộn rồi');
    await turn();
    release();
    await stopped;
    await stage.fake.until(() => stage.fake.deliveries[0]?.state === 'acknowledged');
    expect(stage.received.length).toBe(1);
    expect(stage.handedOut.length).toBe(1);
    await stage.fake.until(() => stage.fake.outlet.connections === 0);
    expect(await stage.send('D1LAN', text('vẫn gửi được'))).toMatchObject({ outcome: 'sent' });
  });

  it('ends even while Slack is out of reach', async () => {
    stage = await slackStage({ apiUrl: 'http://127.0.0.1:1/api' });
    await stage.bot.start();
    await stage.bot.stop();
    const before = stage.waits.length;
    for (let n = 0; n < 20; n += 1) await turn();
    expect(stage.waits.length - before).toBeLessThanOrEqual(1);
  });
});
