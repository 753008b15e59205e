import type { ActionToken, Reply } from '@clusterbot/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REPLIES } from './adapter-replies.js';
import { type Stage, telegramStage, text } from './adapter-telegram-stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await telegramStage({ timing: { callSeconds: 0.2 } });
  stage.fake.user(42).send('/start');
});
afterEach(() => stage.close());

const plan: Stage['fake']['faults']['plan'] = (...given) => stage.fake.faults.plan(...given);
const shown = (): readonly string[] =>
  stage.fake
    .user(42)
    .messages()
    .filter((message) => message.from === 'bot')
    .map((message) => message.text);
const codes = (method: string): readonly number[] => stage.fake.callsOf(method).map((call) => call.code);
const card = (label: string): Reply => ({
  show: 'new',
  blocks: [
    { kind: 'text', lines: [['Đồng chí kiểm tra:']] },
    { kind: 'buttons', rows: [[{ label, action: 'confirm|c1' as ActionToken }]] },
  ],
});

describe('a message that meets trouble', () => {
  it('waits out a short 429 and hands a long one back', async () => {
    plan('sendMessage', { kind: 'too_many', retryAfter: 2 });
    expect(await stage.send(42, text('một'))).toMatchObject({ outcome: 'sent' });
    expect(stage.waits).toEqual([2_000]);
    plan('sendMessage', { kind: 'too_many', retryAfter: 40 });
    expect(await stage.send(42, text('hai'))).toEqual({ outcome: 'later', afterMs: 40_000, code: 'too_many_requests' });
    expect(shown()).toEqual(['một']);
  });

  it('tries a 5xx again a few times, then hands it back', async () => {
    plan('sendMessage', { kind: 'server_error', status: 502, html: true }, { times: 2 });
    expect(await stage.send(42, text('một'))).toMatchObject({ outcome: 'sent' });
    plan('sendMessage', { kind: 'server_error' }, { times: 9 });
    expect(await stage.send(42, text('hai'))).toEqual({ outcome: 'later', afterMs: 5_000, code: 'server_500' });
    expect(codes('sendMessage')).toEqual([502, 502, 200, 500, 500, 500, 500]);
  });

  it('tries again when no connection came about', async () => {
    await stage.fake.close();
    expect(await stage.send(42, text('một'))).toEqual({ outcome: 'later', afterMs: 5_000, code: 'econnrefused' });
    expect(stage.waits).toEqual([300, 1_000, 2_000]);
  });

  it('is uncertain, and not sent twice, when the answer is lost', async () => {
    plan('sendMessage', { kind: 'drop', when: 'after' });
    expect(await stage.send(42, text('một'))).toMatchObject({ outcome: 'uncertain' });
    plan('sendMessage', { kind: 'hang', when: 'after' });
    expect(await stage.send(42, text('hai'))).toMatchObject({ outcome: 'uncertain' });
    plan('sendMessage', { kind: 'hang', when: 'before' });
    expect(await stage.send(42, text('ba'))).toMatchObject({ outcome: 'uncertain' });
    expect(shown()).toEqual(['một', 'hai']);
  });

  it('goes on where it stopped when it is handed over again', async () => {
    const long = stage.outboundTo(42, { reply: REPLIES['a text longer than a message'] ?? text('') });
    plan('sendMessage', { kind: 'too_many', retryAfter: 60 }, { skip: 2 });
    expect(await stage.bot.adapter.deliver(long)).toMatchObject({ outcome: 'later' });
    expect(shown()).toHaveLength(2);
    expect(await stage.bot.adapter.deliver(long)).toMatchObject({ outcome: 'sent' });
    expect(new Set(shown()).size).toBe(shown().length);
    expect(shown().join('\n').split('\n')).toHaveLength(400);
  });

  it('does not wait any more once the bot stops, but is still delivered', async () => {
    await stage.bot.stop();
    expect(await stage.send(42, text('một'))).toMatchObject({ outcome: 'sent' });
    plan('sendMessage', { kind: 'too_many', retryAfter: 1 });
    expect(await stage.send(42, text('hai'))).toMatchObject({ outcome: 'later', afterMs: 1_000 });
  });
});

describe('a person who cannot be reached', () => {
  it.each([
    ['has blocked the bot', 42, 'blocked', 'blocked_by_user'],
    ['never started it', 43, 'dm_closed', 'never_started'],
    ['is gone', 44, 'left', 'user_deactivated'],
    ['is unknown', 45, 'left', 'chat_not_found'],
    ['removed it from the group', -900, 'left', 'not_in_chat'],
  ])('%s', async (_, chat, state, code) => {
    stage.fake.user(42).block();
    stage.fake.user(43);
    stage.fake.user(44).send('/start');
    stage.fake.user(44).deactivate();
    stage.fake.group(-900, stage.fake.user(44)).room.kicked = true;
    expect(await stage.send(chat, text('nhắc'))).toEqual({ outcome: 'unreachable', state, code });
  });

  it('is written to under the new id after a group became a supergroup', async () => {
    stage.fake.group(-900, stage.fake.user(42));
    stage.fake.migrate(-900, -100_900);
    expect(await stage.send(-900, text('một'))).toMatchObject({ outcome: 'sent', ref: { chat: '-100900' } });
    expect(await stage.send(-900, text('hai'))).toMatchObject({ outcome: 'sent' });
    expect(codes('sendMessage')).toEqual([400, 200, 200]);
  });
});

describe('an edit', () => {
  const sentCard = async () => {
    const delivery = await stage.send(42, card('Đúng, lưu'));
    if (delivery.outcome !== 'sent' || delivery.ref === null) throw new Error('not sent');
    return delivery.ref;
  };

  it('changes the card in place and takes its buttons along', async () => {
    const target = await sentCard();
    expect(await stage.deliver(42, { kind: 'edit', target, reply: text('Đã lưu.') })).toEqual({
      outcome: 'sent',
      ref: target,
    });
    expect(stage.fake.user(42).last()).toMatchObject({ text: 'Đã lưu.', edited: true, buttons: [] });
  });

  it('counts as done when nothing was to change', async () => {
    const target = await sentCard();
    expect(await stage.deliver(42, { kind: 'edit', target, reply: card('Đúng, lưu') })).toEqual({
      outcome: 'sent',
      ref: target,
    });
  });

  it('is repeated after a lost answer, since that changes nothing', async () => {
    const target = await sentCard();
    plan('editMessageText', { kind: 'drop', when: 'after' });
    expect(await stage.deliver(42, { kind: 'edit', target, reply: text('Đã lưu.') })).toEqual({
      outcome: 'sent',
      ref: target,
    });
    plan('editMessageText', { kind: 'hang', when: 'before' }, { times: 2 });
    expect(await stage.deliver(42, { kind: 'edit', target, reply: text('Đã nộp.') })).toMatchObject({
      outcome: 'later',
    });
  });

  it('is sent anew when the card can no longer be edited, if that is wanted', async () => {
    const target = await sentCard();
    stage.fake.world.frozen.add(Number(target.message));
    const gone = { chat: '42', message: '99999' };
    expect(await stage.deliver(42, { kind: 'edit', target, reply: text('a') })).toEqual({
      outcome: 'not_possible',
      code: 'message_fixed',
    });
    expect(await stage.deliver(42, { kind: 'edit', target: gone, reply: text('b') })).toEqual({
      outcome: 'not_possible',
      code: 'message_not_found',
    });
    expect(await stage.deliver(42, { kind: 'edit', target, reply: text('c'), orSend: true })).toMatchObject({
      outcome: 'sent',
    });
    expect(await stage.deliver(42, { kind: 'edit', target: gone, reply: text('d'), orSend: true })).toMatchObject({
      outcome: 'sent',
    });
    expect(shown()).toEqual(['Đồng chí kiểm tra:', 'c', 'd']);
  });
});

describe('a deletion', () => {
  it('removes the message of a person in a private chat, and is done when it is gone', async () => {
    const id = stage.fake.user(42).send('danh sách');
    const target = { chat: '42', message: String(id) };
    expect(await stage.deliver(42, { kind: 'delete', target })).toEqual({ outcome: 'sent', ref: null });
    expect(
      stage.fake
        .user(42)
        .messages()
        .map((message) => message.text),
    ).toEqual(['/start']);
    expect(await stage.deliver(42, { kind: 'delete', target })).toEqual({ outcome: 'sent', ref: null });
  });

  it('is not possible after two days, nor of others in a group', async () => {
    const old = stage.fake.user(42).send('danh sách');
    const other = stage.fake.group(-900, stage.fake.user(42)).send('/tiendo');
    const refused = { outcome: 'not_possible', code: 'message_fixed' };
    expect(await stage.deliver(-900, { kind: 'delete', target: { chat: '-900', message: String(other) } })).toEqual(
      refused,
    );
    const begun = stage.fake.world.nowMs();
    stage.fake.world.nowMs = () => begun + 48 * 3_600_000 + 1_000;
    expect(await stage.deliver(42, { kind: 'delete', target: { chat: '42', message: String(old) } })).toEqual(refused);
  });
});

describe('a shape that Telegram refuses', () => {
  const SECRET = 'Nguyễn Văn Kín';

  it('goes out once as plain text with numbered choices, and is logged as our defect without a word of it', async () => {
    plan('sendMessage', {
      kind: 'refused',
      code: 400,
      description: `Bad Request: can't parse entities: near "${SECRET}"`,
    });
    expect(await stage.send(42, card(SECRET))).toMatchObject({ outcome: 'sent' });
    expect(shown()).toEqual([`Đồng chí kiểm tra:\n[1] ${SECRET}`]);
    expect(stage.logged).toEqual([
      {
        level: 'error',
        event: 'telegram.refused_shape',
        fields: { method: 'sendMessage', code: 'refused_400', outbound: 'o1' },
      },
    ]);
  });

  it('is rejected when the plain text is refused too, and never loops', async () => {
    plan('sendMessage', { kind: 'refused', code: 400, description: `Bad Request: no ${SECRET}` }, { times: 9 });
    expect(await stage.send(42, card(SECRET))).toEqual({ outcome: 'rejected', code: 'refused_400' });
    expect(codes('sendMessage')).toEqual([400, 400]);
    expect(JSON.stringify(stage.logged)).not.toContain(SECRET);
  });

  it('is never an empty message', async () => {
    expect(await stage.send(42, text('  '))).toEqual({ outcome: 'rejected', code: 'nothing_to_show' });
    expect(codes('sendMessage')).toEqual([]);
  });
});
