import { fit as fitTo, layOutText } from '@clusterbot/core';
import { telegramCapabilities } from '@clusterbot/telegram-bot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../fakes/telegram/index.js';
import { leavesOf, REPLIES, tokensOf } from './adapter-replies.js';
import { type Stage, telegramStage, text } from './adapter-telegram-stage.js';

const dense = (words: string): string => words.normalize('NFC').replace(/\s+/gu, '');

let stage: Stage;
beforeEach(async () => {
  stage = await telegramStage();
});
afterEach(() => stage.close());

/** A person who has written to the bot, and what the bot then shows them. */
const lan = () => {
  const person = stage.fake.user(42, { firstName: 'Lan' });
  if (!stage.fake.world.rooms.has(42)) person.send('/start');
  return person;
};
const shown = () =>
  lan()
    .messages()
    .filter((message) => message.from === 'bot');

describe('a reply on Telegram', () => {
  it.each(Object.keys(REPLIES))('arrives whole: %s', async (name) => {
    const reply = REPLIES[name] ?? text('');
    lan();
    expect(await stage.send(42, reply)).toMatchObject({ outcome: 'sent' });
    const said = dense(
      shown()
        .map((message) => message.text + message.buttons.flat().join(''))
        .join(''),
    );
    for (const leaf of leavesOf(reply)) expect(said).toContain(dense(leaf));
    expect(shown().map((message) => message.text)).toEqual(
      fitTo(reply, telegramCapabilities).map((piece) => layOutText(piece.blocks).trim()),
    );
    expect(stage.logged).toEqual([]);
  });

  it.each(Object.keys(REPLIES))('has buttons that come back as their tokens: %s', async (name) => {
    const reply = REPLIES[name] ?? text('');
    await stage.bot.start();
    lan();
    const delivery = await stage.send(42, reply);
    for (const message of shown()) {
      for (let n = 1; n <= message.buttons.flat().length; n += 1) lan().press(n, message.id);
    }
    await stage.fake.settled();
    const presses = stage.received.flatMap(({ content }) => (content.kind === 'press' ? [content] : []));
    expect(presses.map((press) => press.token)).toEqual(tokensOf(reply));
    const last = delivery.outcome === 'sent' ? delivery.ref : null;
    if (presses.length > 0) expect(presses.at(-1)?.card).toEqual(last);
  });

  it('carries entities, never a parse mode, and shows no link preview', async () => {
    lan();
    await stage.send(42, REPLIES['a text with every look'] ?? text(''));
    const [call] = stage.fake.callsOf('sendMessage');
    expect(call?.params).not.toHaveProperty('parse_mode');
    expect(call?.params).toMatchObject({ link_preview_options: { is_disabled: true } });
    const [message] = shown();
    expect(
      message?.entities.map(({ type, offset, length }) => [type, message.text.slice(offset, offset + length)]),
    ).toEqual([
      ['bold', 'Hải Dương'],
      ['italic', '09:13'],
      ['code', 'abcde-fghij'],
    ]);
  });

  it('keeps within the limits that Telegram is known for', () => {
    expect(telegramCapabilities.textChars).toBeLessThanOrEqual(LIMITS.textUnits);
    expect(telegramCapabilities.buttonsPerMessage).toBeLessThanOrEqual(LIMITS.keyboardButtons);
    expect(telegramCapabilities.buttonsPerRow).toBeLessThanOrEqual(LIMITS.keyboardRow);
  });
});

describe('an update from Telegram', () => {
  it('reaches the application in words every platform shares, in order', async () => {
    await stage.bot.start();
    const person = lan();
    const first = person.send('Kết nạp 848');
    person.edit(first, 'Kết nạp 849');
    person.sendDocument('so-lieu.xlsx', 'gửi số liệu');
    person.block();
    await stage.fake.settled();
    expect(stage.received.map(({ content }) => content)).toEqual([
      { kind: 'text', text: '/start' },
      { kind: 'text', text: 'Kết nạp 848' },
      {
        kind: 'edited',
        text: 'Kết nạp 849',
        original: { chat: '42', message: String(first) },
        firstSentAt: expect.any(String),
      },
      { kind: 'attachment', media: 'file', caption: 'gửi số liệu', fileName: 'so-lieu.xlsx' },
      { kind: 'reachability', state: 'blocked' },
    ]);
    expect(new Set(stage.received.map((inbound) => inbound.account))).toEqual(new Set([`tg:${stage.fake.botId}:42`]));
  });

  it('has the same key when it comes again', async () => {
    await stage.bot.start();
    lan().send('Kết nạp 848');
    const again = stage.fake.world.pending.at(-1);
    await stage.fake.settled();
    if (again !== undefined) stage.fake.world.repeat(again);
    await stage.fake.settled();
    const keys = stage.received
      .filter(({ content }) => content.kind === 'text' && content.text !== '/start')
      .map(({ key }) => key);
    expect(keys).toEqual([`tg:${stage.fake.botId}:${again?.update_id}`, `tg:${stage.fake.botId}:${again?.update_id}`]);
  });

  it('ignores its own messages and the talk of a group, and hears what a group asks it', async () => {
    await stage.bot.start();
    const group = stage.fake.group(-900, lan());
    stage.fake.world.update('message', {
      message_id: 1,
      date: 1,
      from: stage.fake.world.bot,
      chat: group.room.chat,
      text: '/tiendo',
    });
    group.send('các đồng chí nộp chưa');
    group.send(`@${stage.fake.username} tình hình thế nào`);
    await stage.fake.settled();
    expect(stage.received.slice(1).map(({ place, chat, content }) => [place, chat, content])).toEqual([
      ['group', '-900', { kind: 'text', text: 'tình hình thế nào' }],
    ]);
  });

  it('answers a press at once, whether or not that works, and hands out what the application says', async () => {
    await stage.bot.start();
    lan();
    await stage.send(42, REPLIES['a card with buttons'] ?? text(''));
    stage.fake.faults.plan('answerCallbackQuery', { kind: 'server_error' });
    stage.app.receive = async () => ({ outbound: [stage.outboundTo(42, { reply: text('Đã lưu.') })] });
    lan().press('Đúng, lưu');
    await stage.fake.until(() => stage.handedOut.length === 1);
    await stage.fake.until(() => stage.logged.some(({ event }) => event === 'telegram.call_failed'));
    expect(stage.fake.callsOf('answerCallbackQuery').map((call) => [call.code, call.params.text])).toEqual([
      [500, undefined],
    ]);
    lan().press('Sửa');
    await stage.fake.until(() => stage.fake.callsOf('answerCallbackQuery').some((call) => call.ok));
  });
});
