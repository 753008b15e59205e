import { fit as fitTo, type Reply } from '@clusterbot/core';
import { slackCapabilities } from '@clusterbot/slack-bot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, LIMITS, TEAM } from '../fakes/slack/index.js';
import { leavesOf, REPLIES, tokensOf } from './adapter-replies.js';
import { type Stage, slackStage, text } from './adapter-slack-stage.js';

const dense = (words: string): string => words.normalize('NFC').replace(/\s+/gu, '');

let stage: Stage;
beforeEach(async () => {
  stage = await slackStage();
  await stage.bot.start();
});
afterEach(() => stage.close());

const CHAT = 'D1LAN';
const lan = () => stage.fake.user('U1LAN', { realName: 'Nguyễn Thị Lan', locale: 'vi-VN' });
const shown = () =>
  lan()
    .messages()
    .filter((message) => message.from === 'bot');

describe('a reply on Slack', () => {
  it.each(Object.keys(REPLIES))('arrives whole: %s', async (name) => {
    const reply = REPLIES[name] ?? text('');
    lan();
    expect(await stage.send(CHAT, reply)).toMatchObject({ outcome: 'sent' });
    const said = dense(
      shown()
        .map((message) => message.text + message.buttons.flat().join(''))
        .join(''),
    );
    for (const leaf of leavesOf(reply)) expect(said).toContain(dense(leaf));
    expect(shown().length).toBe(fitTo(reply, slackCapabilities).length);
    expect(stage.complaints()).toEqual([]);
  });

  it.each(Object.keys(REPLIES))('says the same in its notification: %s', async (name) => {
    const reply = REPLIES[name] ?? text('');
    lan();
    await stage.send(CHAT, reply);
    const said = dense(
      shown()
        .map((message) => message.notification)
        .join(''),
    );
    for (const leaf of leavesOf(reply)) expect(said).toContain(dense(leaf));
  });

  it.each(Object.keys(REPLIES))('has buttons that come back as their tokens: %s', async (name) => {
    const reply = REPLIES[name] ?? text('');
    lan();
    const delivery = await stage.send(CHAT, reply);
    for (const message of shown()) {
      for (let n = 1; n <= message.buttons.flat().length; n += 1) {
        lan().press(n, message.id);
        await stage.fake.settled();
      }
    }
    await stage.fake.settled();
    const presses = stage.received.flatMap(({ content }) => (content.kind === 'press' ? [content] : []));
    expect(presses.map((press) => press.token)).toEqual(tokensOf(reply));
    const last = delivery.outcome === 'sent' ? delivery.ref : null;
    if (presses.length > 0) expect(presses.at(-1)?.card).toEqual(last);
  });

  it('calls nobody, whatever a person wrote', async () => {
    lan();
    await stage.send(CHAT, text('<!channel> <!here> <@U1LAN> &lt; *x* `y`'));
    const [message] = shown();
    expect(message?.callsEverybody).toBe(false);
    expect(message?.text).toBe('<!channel> <!here> <@U1LAN> &lt; *x* `y`');
    expect(message?.notification).toBe('<!channel> <!here> <@U1LAN> &lt; *x* `y`');
    expect(stage.fake.callsOf('chat.postMessage')[0]?.params).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
  });

  it('of more blocks than a message may hold is one message still', async () => {
    lan();
    const many: Reply = {
      show: 'new',
      blocks: Array.from({ length: 70 }, (_, n) => ({ kind: 'text', lines: [[`Đoạn ${n}.`]] })),
    };
    expect(await stage.send(CHAT, many)).toMatchObject({ outcome: 'sent' });
    expect(shown().length).toBe(1);
    expect(stage.complaints()).toEqual([]);
    for (const leaf of leavesOf(many)) expect(shown()[0]?.text).toContain(leaf);
  });

  it('keeps within the limits that Slack is known for', () => {
    const { textChars, buttonsPerMessage, buttonLabelChars, buttonsPerRow } = slackCapabilities;
    expect(textChars + buttonsPerMessage * buttonLabelChars).toBeLessThanOrEqual(LIMITS.messageChars);
    expect(buttonLabelChars).toBeLessThanOrEqual(LIMITS.buttonText);
    expect(buttonsPerRow).toBeLessThanOrEqual(LIMITS.actionsElements);
    expect(buttonsPerMessage).toBeLessThan(LIMITS.blocks);
  });
});

describe('an update from Slack', () => {
  it('reaches the application in words every platform shares', async () => {
    const person = lan();
    const first = person.dm('Kết nạp 848 & < 900, xem https://bao.example/x hoặc a@b.vn');
    await stage.fake.settled();
    person.edit(first, 'Kết nạp 849');
    await stage.fake.settled();
    person.upload('so-lieu.xlsx', 'gửi số liệu');
    await stage.fake.settled();
    person.upload('anh.png', '', 'image/png');
    await stage.fake.settled();
    expect(stage.received.map(({ content }) => content)).toEqual([
      { kind: 'text', text: 'Kết nạp 848 & < 900, xem https://bao.example/x hoặc a@b.vn' },
      {
        kind: 'edited',
        text: 'Kết nạp 849',
        original: { chat: CHAT, message: first },
        firstSentAt: stage.received[0]?.sentAt,
      },
      { kind: 'attachment', media: 'file', caption: 'gửi số liệu', fileName: 'so-lieu.xlsx' },
      { kind: 'attachment', media: 'photo', caption: '', fileName: 'anh.png' },
    ]);
    expect(stage.received[0]).toMatchObject({
      key: `sl:${TEAM}:${stage.fake.deliveries[0]?.id}`,
      channel: 'slack',
      account: `sl:${TEAM}:U1LAN`,
      displayName: 'Nguyễn Thị Lan',
      languageHint: 'vi-VN',
      chat: CHAT,
      place: 'private',
      message: { chat: CHAT, message: first },
      sentAt: new Date(Math.floor(Number(first) * 1_000)).toISOString(),
    });
  });

  it('is a command with the word and the rest, answered in the direct message wherever it was typed', async () => {
    const channel = stage.fake.channel('C9CHUNG', lan());
    const typed = channel.slash('/cumtd', 'tiendo 6T/2024');
    await stage.fake.settled();
    lan().slash('/cumtd', '');
    await stage.fake.settled();
    expect(
      stage.received.map(({ content, chat, place, key, message }) => ({ content, chat, place, key, message })),
    ).toEqual([
      {
        content: { kind: 'command', word: 'tiendo', rest: '6T/2024' },
        chat: CHAT,
        place: 'private',
        key: `sl:${TEAM}:${typed.id}`,
        message: null,
      },
      expect.objectContaining({ content: { kind: 'command', word: 'trogiup', rest: '' } }),
    ]);
    expect(stage.fake.callsOf('conversations.open').length).toBe(1);
  });

  it('is heard in a channel when it mentions the bot', async () => {
    const channel = stage.fake.channel('C9CHUNG', lan());
    channel.mention('tình hình thế nào');
    await stage.fake.settled();
    expect(stage.received.map(({ place, chat, content }) => [place, chat, content])).toEqual([
      ['group', 'C9CHUNG', { kind: 'text', text: 'tình hình thế nào' }],
    ]);
  });

  it('is not heard when it is the bot itself, another bot, a deletion, a link preview, or talk of a channel', async () => {
    const person = lan();
    const sent = await stage.send(CHAT, text('Xin chào.'));
    if (sent.outcome === 'sent') {
      await stage.deliver(CHAT, { kind: 'edit', target: sent.ref, reply: text('Xin chào lần nữa.') });
      await stage.deliver(CHAT, { kind: 'delete', target: sent.ref });
    }
    const place = { channel: CHAT, channel_type: 'im' };
    stage.fake.outlet.event({
      type: 'message',
      subtype: 'bot_message',
      bot_id: 'B7',
      text: 'tin máy',
      ts: '1.2',
      ...place,
    });
    stage.fake.outlet.event({ type: 'message', user: BOT.user, text: 'mình', ts: '1.3', ...place });
    stage.fake.outlet.event({
      type: 'message',
      subtype: 'channel_join',
      user: 'U1LAN',
      text: 'vào',
      ts: '1.4',
      ...place,
    });
    stage.fake.outlet.event({
      type: 'message',
      user: 'U1LAN',
      text: 'chuyện',
      ts: '1.5',
      channel: 'C9',
      channel_type: 'channel',
    });
    stage.fake.outlet.event({ type: 'tokens_revoked', tokens: { bot: [BOT.user] } });
    const own = person.dm('xem https://bao.example');
    await stage.fake.settled();
    person.unfurl(own);
    await stage.fake.settled();
    expect(stage.received.map(({ content }) => content)).toEqual([{ kind: 'text', text: 'xem https://bao.example' }]);
    person.edit(own, 'xem https://bao.example/2');
    await stage.fake.settled();
    person.unfurl(own);
    await stage.fake.settled();
    expect(stage.received.map(({ content }) => content.kind)).toEqual(['text', 'edited']);
    expect(stage.fake.deliveries.filter((each) => each.echo).length).toBe(3);
    expect(stage.fake.deliveries.every((each) => each.state === 'acknowledged')).toBe(true);
    expect(stage.complaints()).toEqual([]);
  });

  it('comes without a name rather than not at all when Slack does not tell it', async () => {
    stage.fake.faults.plan('users.info', { kind: 'server_error' });
    stage.fake.faults.plan('users.info', { kind: 'refused', error: 'missing_scope' });
    for (const words of ['một', 'hai', 'ba']) {
      lan().dm(words);
      await stage.fake.settled();
    }
    expect(stage.received.map(({ displayName, languageHint }) => [displayName, languageHint])).toEqual(
      Array.from({ length: 3 }, () => ['', null]),
    );
    // Trouble that passes is asked again, a scope that is missing is not.
    expect(stage.complaints()).toEqual(['slack.call_failed http_500', 'slack.call_failed missing_scope']);
  });

  it('of a command is refused when Slack does not say where to answer, and taken the next time', async () => {
    stage.fake.faults.plan('conversations.open', { kind: 'server_error' });
    lan().slash('/cumtd', 'tiendo');
    await stage.fake.settled();
    lan().slash('/cumtd', 'tiendo');
    await stage.fake.settled();
    expect(stage.fake.deliveries.map(({ state }) => state)).toEqual(['given_up', 'acknowledged']);
    expect(stage.received.length).toBe(1);
  });

  it('of one person is handled in the order it came, however long the first takes', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    stage.app.receive = async (inbound) => {
      if (inbound.content.kind === 'text' && inbound.content.text === 'một') await held;
      return { outbound: [] };
    };
    lan().dm('một');
    await stage.fake.until(() => stage.received.length === 1);
    lan().dm('hai');
    stage.fake.user('U2HUNG').dm('ba');
    await stage.fake.until(() => stage.received.length === 2);
    release();
    await stage.fake.settled();
    expect(stage.received.map(({ content }) => (content.kind === 'text' ? content.text : ''))).toEqual([
      'một',
      'ba',
      'hai',
    ]);
  });
});
