import type { ActionToken, Reply } from '@clusterbot/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REPLIES } from './adapter-replies.js';
import { type Stage, slackStage, text } from './adapter-slack-stage.js';

const CHAT = 'D1LAN';
let stage: Stage;
beforeEach(async () => {
  stage = await slackStage({ callMs: 500, echo: false });
  stage.fake.user('U1LAN');
});
afterEach(() => stage.close());

const plan: Stage['fake']['faults']['plan'] = (...given) => stage.fake.faults.plan(...given);
const lan = () => stage.fake.user('U1LAN');
const shown = (): readonly string[] =>
  lan()
    .messages()
    .filter((message) => message.from === 'bot')
    .map((message) => message.text);
const codes = (method: string): readonly string[] => stage.fake.callsOf(method).map((call) => call.code);
const card = (label: string): Reply => ({
  show: 'new',
  blocks: [
    { kind: 'text', lines: [['Đồng chí kiểm tra:']] },
    { kind: 'buttons', rows: [[{ label, action: 'confirm|c1' as ActionToken, tone: 'primary' }]] },
  ],
});
const sentCard = async (label: string) => {
  const delivery = await stage.send(CHAT, card(label));
  if (delivery.outcome !== 'sent' || delivery.ref === null) throw new Error('the card was not sent');
  return delivery.ref;
};

describe('a message that meets trouble', () => {
  it('waits out a short 429 once and hands a long one back', async () => {
    plan('chat.postMessage', { kind: 'too_many', retryAfter: 2 });
    expect(await stage.send(CHAT, text('một'))).toMatchObject({ outcome: 'sent' });
    expect(stage.waits).toEqual([2_000]);
    plan('chat.postMessage', { kind: 'too_many', retryAfter: 40 });
    expect(await stage.send(CHAT, text('hai'))).toEqual({ outcome: 'later', afterMs: 40_000, code: 'ratelimited' });
    plan('chat.postMessage', { kind: 'too_many', retryAfter: 1 }, { times: 2 });
    expect(await stage.send(CHAT, text('ba'))).toEqual({ outcome: 'later', afterMs: 1_000, code: 'ratelimited' });
    expect(shown()).toEqual(['một']);
  });

  it('comes back later after a 5xx, and looks first whether it had arrived after all', async () => {
    const outbound = stage.outboundTo(CHAT, { reply: text('một') });
    plan('chat.postMessage', { kind: 'server_error', status: 502 });
    expect(await stage.bot.adapter.deliver(outbound)).toEqual({ outcome: 'later', afterMs: 5_000, code: 'http_502' });
    expect(await stage.bot.adapter.deliver(outbound)).toMatchObject({ outcome: 'sent' });
    expect(codes('conversations.history')).toEqual(['ok']);
    expect(shown()).toEqual(['một']);
  });

  it('comes back later when no connection came about, or a token must be replaced', async () => {
    plan('chat.postMessage', { kind: 'refused', error: 'token_revoked' });
    expect(await stage.send(CHAT, text('một'))).toEqual({ outcome: 'later', afterMs: 300_000, code: 'token_revoked' });
    await stage.fake.close();
    expect(await stage.send(CHAT, text('hai'))).toEqual({ outcome: 'later', afterMs: 5_000, code: 'ECONNREFUSED' });
  });

  it.each([
    ['the answer is cut off', { kind: 'drop', when: 'after' }, true],
    ['the answer does not come', { kind: 'hang', when: 'after' }, true],
    ['the answer is not one', { kind: 'unreadable' }, true],
    ['Slack is unsure itself', { kind: 'refused', error: 'fatal_error' }, false],
    ['nothing came of it', { kind: 'hang', when: 'before' }, false],
  ] as const)('is uncertain when %s, and on a retry found by its mark or sent once', async (_, fault, arrived) => {
    const outbound = stage.outboundTo(CHAT, { reply: text('đến hạn'), kind: 'notice', uncertain: 'retry' });
    plan('chat.postMessage', fault);
    expect(await stage.bot.adapter.deliver(outbound)).toMatchObject({ outcome: 'uncertain' });
    expect(shown()).toEqual(arrived ? ['đến hạn'] : []);
    const again = await stage.bot.adapter.deliver(outbound);
    expect(shown()).toEqual(['đến hạn']);
    expect(again).toEqual({ outcome: 'sent', ref: { chat: CHAT, message: lan().last().id } });
    expect(stage.fake.callsOf('chat.postMessage').length).toBe(arrived ? 1 : 2);
  });

  it('is looked for part by part', async () => {
    const reply = REPLIES['a text longer than a message'] ?? text('');
    const long = stage.outboundTo(CHAT, { reply, uncertain: 'retry' });
    plan('chat.postMessage', { kind: 'hang', when: 'before' }, { skip: 1 });
    expect(await stage.bot.adapter.deliver(long)).toMatchObject({ outcome: 'uncertain' });
    expect(await stage.bot.adapter.deliver(long)).toMatchObject({ outcome: 'sent' });
    expect(shown().join('\n').split('\n')).toHaveLength(400);
  });

  it('stays uncertain when Slack cannot be asked whether it arrived', async () => {
    const outbound = stage.outboundTo(CHAT, { reply: text('đến hạn'), uncertain: 'retry' });
    plan('chat.postMessage', { kind: 'hang', when: 'after' });
    await stage.bot.adapter.deliver(outbound);
    plan('conversations.history', { kind: 'refused', error: 'thread_not_found' });
    expect(await stage.bot.adapter.deliver(outbound)).toEqual({ outcome: 'uncertain', code: 'thread_not_found' });
    plan('conversations.history', { kind: 'too_many', retryAfter: 60 });
    expect(await stage.bot.adapter.deliver(outbound)).toMatchObject({ outcome: 'later', afterMs: 60_000 });
    expect(await stage.bot.adapter.deliver(outbound)).toMatchObject({ outcome: 'sent' });
    expect(shown()).toEqual(['đến hạn']);
  });

  it('goes on where it stopped when it is handed over again', async () => {
    const long = stage.outboundTo(CHAT, { reply: REPLIES['a text longer than a message'] ?? text('') });
    plan('chat.postMessage', { kind: 'too_many', retryAfter: 60 }, { skip: 2 });
    expect(await stage.bot.adapter.deliver(long)).toMatchObject({ outcome: 'later' });
    expect(shown()).toHaveLength(2);
    expect(await stage.bot.adapter.deliver(long)).toMatchObject({ outcome: 'sent' });
    expect(new Set(shown()).size).toBe(shown().length);
    expect(shown().join('\n').split('\n')).toHaveLength(400);
  });

  it('arrives as plain text, choices included, when Slack refuses its blocks', async () => {
    plan('chat.postMessage', { kind: 'refused', error: 'invalid_blocks' });
    expect(await stage.send(CHAT, card('Đúng, lưu'))).toMatchObject({ outcome: 'sent' });
    expect(shown()).toEqual(['Đồng chí kiểm tra:\n[1] Đúng, lưu']);
    expect(stage.logged.filter(({ level }) => level === 'error').map(({ event }) => event)).toEqual([
      'slack.blocks_refused',
    ]);
    plan('chat.postMessage', { kind: 'refused', error: 'msg_blocks_too_long' }, { times: 2 });
    expect(await stage.send(CHAT, card('Sửa'))).toEqual({ outcome: 'rejected', code: 'msg_blocks_too_long' });
  });

  it('is rejected for what only a defect of ours can cause', async () => {
    plan('chat.postMessage', { kind: 'refused', error: 'invalid_metadata_format' });
    expect(await stage.send(CHAT, text('một'))).toEqual({ outcome: 'rejected', code: 'invalid_metadata_format' });
    expect(await stage.send(CHAT, { show: 'new', blocks: [] })).toEqual({ outcome: 'rejected', code: 'empty_reply' });
    expect(await stage.deliver(CHAT, { kind: 'delete' })).toEqual({ outcome: 'rejected', code: 'no_target' });
    expect(await stage.deliver(CHAT, { kind: 'edit', reply: text('x') })).toEqual({
      outcome: 'rejected',
      code: 'no_target',
    });
  });
});

describe('a person who cannot be reached', () => {
  it.each([
    ['account_inactive', 'left'],
    ['user_not_found', 'left'],
    ['is_archived', 'left'],
    ['cannot_dm_bot', 'dm_closed'],
  ] as const)('is known by %s', async (error, state) => {
    plan('chat.postMessage', { kind: 'refused', error });
    expect(await stage.send(CHAT, text('một'))).toEqual({ outcome: 'unreachable', state, code: error });
  });

  it('has closed the messages tab, left, or never been there', async () => {
    lan().closeMessages();
    expect(await stage.send(CHAT, text('x'))).toEqual({
      outcome: 'unreachable',
      state: 'dm_closed',
      code: 'messages_tab_disabled',
    });
    stage.fake.user('U2HUNG').deactivate();
    expect(await stage.send('D2HUNG', text('x'))).toMatchObject({ outcome: 'unreachable', code: 'channel_not_found' });
    expect(await stage.send('D9', text('x'))).toMatchObject({ outcome: 'unreachable', code: 'channel_not_found' });
    stage.fake.channel('C9', lan()).removeBot();
    expect(await stage.send('C9', text('x'))).toMatchObject({ outcome: 'unreachable', code: 'not_in_channel' });
  });
});

describe('a card that changes', () => {
  it('is edited in place, buttons and all', async () => {
    const target = await sentCard('Đúng, lưu');
    expect(await stage.deliver(CHAT, { kind: 'edit', target, reply: text('Đã lưu.') })).toEqual({
      outcome: 'sent',
      ref: target,
    });
    expect(lan().messages()).toMatchObject([{ id: target.message, text: 'Đã lưu.', buttons: [], edited: true }]);
  });

  it('loses its buttons even when only plain text passes', async () => {
    const target = await sentCard('Đúng, lưu');
    plan('chat.update', { kind: 'refused', error: 'invalid_blocks' });
    await stage.deliver(CHAT, { kind: 'edit', target, reply: text('Đã lưu.') });
    expect(lan().messages()).toMatchObject([{ text: 'Đã lưu.', buttons: [] }]);
  });

  it('is sent anew when it can no longer be edited and may be; otherwise that is said', async () => {
    for (const error of ['cant_update_message', 'edit_window_closed', 'message_not_found']) {
      plan('chat.update', { kind: 'refused', error }, { times: 2 });
      const target = { chat: CHAT, message: '1.000001' };
      const edit = { kind: 'edit', target, reply: text(error) } as const;
      expect(await stage.deliver(CHAT, edit)).toEqual({ outcome: 'not_possible', code: error });
      const sent = await stage.deliver(CHAT, { ...edit, orSend: true });
      expect(sent).toEqual({ outcome: 'sent', ref: { chat: CHAT, message: lan().last().id } });
    }
    expect(shown()).toEqual(['cant_update_message', 'edit_window_closed', 'message_not_found']);
  });

  it('is simply edited again when the answer was lost', async () => {
    const target = await sentCard('Đúng, lưu');
    const edit = stage.outboundTo(CHAT, { kind: 'edit', target, reply: text('Đã lưu.'), orSend: true });
    plan('chat.update', { kind: 'drop', when: 'after' });
    expect(await stage.bot.adapter.deliver(edit)).toMatchObject({ outcome: 'later' });
    expect(await stage.bot.adapter.deliver(edit)).toEqual({ outcome: 'sent', ref: target });
    expect(shown()).toEqual(['Đã lưu.']);
  });

  it('that grew beyond one message goes on in new ones', async () => {
    const target = await sentCard('Đúng, lưu');
    const reply = REPLIES['a text longer than a message'] ?? text('');
    plan('chat.postMessage', { kind: 'too_many', retryAfter: 60 });
    const edit = stage.outboundTo(CHAT, { kind: 'edit', target, reply, orSend: true });
    expect(await stage.bot.adapter.deliver(edit)).toMatchObject({ outcome: 'later' });
    expect(await stage.bot.adapter.deliver(edit)).toEqual({
      outcome: 'sent',
      ref: { chat: CHAT, message: lan().last().id },
    });
    expect(codes('chat.update')).toEqual(['ok']);
    expect(shown().join('\n').split('\n')).toHaveLength(400);
  });

  it('is deleted; a message of the person themselves cannot be', async () => {
    const target = await sentCard('Đúng, lưu');
    expect(await stage.deliver(CHAT, { kind: 'delete', target })).toEqual({ outcome: 'sent', ref: null });
    expect(await stage.deliver(CHAT, { kind: 'delete', target })).toEqual({ outcome: 'sent', ref: null });
    const own = { chat: CHAT, message: lan().dm('danh sách nhân sự') };
    expect(await stage.deliver(CHAT, { kind: 'delete', target: own })).toEqual({
      outcome: 'not_possible',
      code: 'cant_delete_message',
    });
  });
});

describe('the log of a refused message', () => {
  it('holds codes, methods and ids, and nothing that anybody wrote', async () => {
    const secret = 'bí-mật-của-ban';
    const written: string[] = [];
    const note = (...words: readonly unknown[]): boolean => written.push(words.map(String).join(' ')) > 0;
    const spies = [
      ...(['debug', 'info', 'log', 'warn', 'error'] as const).map((name) =>
        vi.spyOn(console, name).mockImplementation(note),
      ),
      ...[process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(note)),
    ];
    try {
      for (const error of ['invalid_blocks', 'restricted_action', `${secret}`]) {
        plan('chat.postMessage', { kind: 'refused', error }, { times: 2 });
        await stage.send(CHAT, text(secret));
      }
      plan('chat.postMessage', { kind: 'server_error' });
      await stage.send(CHAT, text(secret));
      await stage.bot.start();
      stage.app.receive = async () => {
        throw new Error(`cannot store ${secret}`);
      };
      plan('users.info', { kind: 'refused', error: 'missing_scope' });
      lan().dm(secret);
      await stage.fake.settled();
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    expect(stage.logged.length).toBeGreaterThan(8);
    expect(JSON.stringify(stage.logged)).not.toContain(secret);
    expect(written).toEqual([]);
    expect(stage.complaints()).toContain('slack.update_failed Error');
    expect(stage.complaints()).toContain('slack.call_failed restricted_action');
    expect(stage.complaints()).toContain('slack.call_failed unreadable_answer');
  });
});
