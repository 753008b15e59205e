import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { toInbound } from './to-inbound.js';

const ME = { id: 7, username: 'Cum2Bot' };
const FROM = { id: 42, is_bot: false, first_name: 'Lan', last_name: 'Phạm', language_code: 'vi' };
const PRIVATE = { id: 42, type: 'private', first_name: 'Lan' };
const GROUP = { id: -100, type: 'supergroup', title: 'Cụm 2' };
const DATE = 1_718_000_000;

const update = (parts: object): Update => ({ update_id: 900, ...parts }) as Update;
const message = (parts: object, chat: object = PRIVATE): Update =>
  update({ message: { message_id: 5, date: DATE, chat, from: FROM, ...parts } });
const contentOf = (each: Update) => toInbound(each, ME)?.content ?? null;

describe('toInbound', () => {
  it('reads a private text', () => {
    expect(toInbound(message({ text: 'tình hình 6 tháng' }), ME)).toEqual({
      key: 'tg:7:900',
      channel: 'telegram',
      account: 'tg:7:42',
      displayName: 'Lan Phạm',
      languageHint: 'vi',
      chat: '42',
      place: 'private',
      message: { chat: '42', message: '5' },
      sentAt: new Date(DATE * 1000).toISOString(),
      content: { kind: 'text', text: 'tình hình 6 tháng' },
    });
  });

  it('passes commands on as text, without its own name behind them', () => {
    expect(contentOf(message({ text: '/start abcde-fghij' }))).toEqual({ kind: 'text', text: '/start abcde-fghij' });
    expect(contentOf(message({ text: '/tiendo@cum2bot 6T/2024' }))).toEqual({ kind: 'text', text: '/tiendo 6T/2024' });
    expect(contentOf(message({ text: '/tiendo@other_bot 6T' }))).toEqual({
      kind: 'text',
      text: '/tiendo@other_bot 6T',
    });
  });

  it('reads an edited message with the time of the edit', () => {
    const edited = update({
      edited_message: { message_id: 5, date: DATE, edit_date: DATE + 60, chat: PRIVATE, from: FROM, text: 'KN 849' },
    });
    expect(toInbound(edited, ME)).toMatchObject({
      content: {
        kind: 'edited',
        text: 'KN 849',
        original: { chat: '42', message: '5' },
        firstSentAt: new Date(DATE * 1000).toISOString(),
      },
      sentAt: new Date((DATE + 60) * 1000).toISOString(),
    });
  });

  it('reads a press with the card it stands on', () => {
    const query = {
      id: 'q',
      from: FROM,
      chat_instance: 'c',
      data: 'confirm|c1',
      message: { message_id: 8, date: DATE, chat: PRIVATE },
    };
    expect(toInbound(update({ callback_query: query }), ME)).toMatchObject({
      content: { kind: 'press', token: 'confirm|c1', card: { chat: '42', message: '8' } },
      chat: '42',
      message: null,
      sentAt: null,
    });
  });

  it.each([
    [
      { document: { file_name: 'nhan su.xlsx' }, caption: 'gửi anh' },
      { kind: 'attachment', media: 'file', caption: 'gửi anh', fileName: 'nhan su.xlsx' },
    ],
    [{ photo: [{}] }, { kind: 'attachment', media: 'photo', caption: '', fileName: '' }],
    [{ voice: {} }, { kind: 'attachment', media: 'voice', caption: '', fileName: '' }],
    [
      { animation: {}, document: { file_name: 'a.mp4' } },
      { kind: 'attachment', media: 'other', caption: '', fileName: 'a.mp4' },
    ],
    [{ contact: { phone_number: '1' } }, { kind: 'attachment', media: 'other', caption: '', fileName: '' }],
  ])('reads media with caption and file name: %o', (parts, content) => {
    expect(contentOf(message(parts))).toEqual(content);
  });

  it.each([
    ['kicked', 'blocked'],
    ['member', 'reachable'],
  ])('reads that the person is %s', (status, state) => {
    const change = {
      chat: PRIVATE,
      from: FROM,
      date: DATE,
      old_chat_member: { status: 'member' },
      new_chat_member: { status },
    };
    expect(contentOf(update({ my_chat_member: change }))).toEqual({ kind: 'reachability', state });
  });

  it('hears in a group only what is meant for it', () => {
    const places = [
      ['/tiendo', true],
      ['/tiendo@Cum2Bot', true],
      ['/tiendo@other_bot', false],
      ['@cum2bot tình hình thế nào', true],
      ['@cum2bot2 tình hình', false],
      ['tình hình thế nào', false],
    ] as const;
    for (const [text, heard] of places)
      expect([text, toInbound(message({ text }, GROUP), ME)?.place ?? null]).toEqual([text, heard ? 'group' : null]);
    const answer = message({ text: 'rồi', reply_to_message: { message_id: 1, from: { id: 7, is_bot: true } } }, GROUP);
    expect(toInbound(answer, ME)?.place).toBe('group');
  });

  it.each([
    ['@Cum2Bot ban nào chưa nộp?', 'ban nào chưa nộp?'],
    ['các đồng chí hỏi @cum2bot nhé', 'các đồng chí hỏi  nhé'],
    ['@cum2bot', ''],
    ['/hannop@Cum2Bot 6T', '/hannop 6T'],
    ['@cum2bot hỏi @cum2bot2', 'hỏi @cum2bot2'],
  ])('takes its own name out of “%s”', (text, rest) => {
    expect(contentOf(message({ text }, GROUP))).toEqual({ kind: 'text', text: rest });
  });

  it.each([
    ['left', 'removed'],
    ['kicked', 'removed'],
  ])('reads that it was put out of a group: %s', (status, kind) => {
    const change = { chat: GROUP, from: FROM, date: DATE, new_chat_member: { status } };
    const inbound = toInbound(update({ my_chat_member: change }), ME);
    expect(inbound).toMatchObject({ chat: String(GROUP.id), place: 'group', content: { kind } });
  });

  it('reads from either side that a group goes on as a supergroup, whoever did it', () => {
    const old = { id: -5, type: 'group', title: 'Cụm 2' };
    const anonymous = { id: 1087968824, is_bot: true, first_name: 'Group' };
    const moved = { chat: '-5', place: 'group', message: null, content: { kind: 'moved', to: '-100' } };
    expect(toInbound(message({ migrate_to_chat_id: -100 }, old), ME)).toMatchObject(moved);
    expect(toInbound(message({ migrate_from_chat_id: -5, from: anonymous }, GROUP), ME)).toMatchObject(moved);
  });

  it.each([
    ['own and other bots', message({ text: 'x', from: { id: 7, is_bot: true, first_name: 'b' } })],
    [
      'channels',
      update({
        message: { message_id: 1, date: DATE, chat: { id: -5, type: 'channel' }, from: FROM, text: '/tiendo' },
      }),
    ],
    ['service messages', message({ new_chat_title: 'x' })],
    [
      'a live location moving',
      update({
        edited_message: { message_id: 5, date: DATE, edit_date: DATE, chat: PRIVATE, from: FROM, location: {} },
      }),
    ],
    ['games', update({ callback_query: { id: 'q', from: FROM, chat_instance: 'c', game_short_name: 'g' } })],
    ['kinds it did not ask for', update({ poll: { id: 'p' } })],
    [
      'a group it was added to',
      update({ my_chat_member: { chat: GROUP, from: FROM, date: DATE, new_chat_member: { status: 'member' } } }),
    ],
  ])('is not concerned by %s', (_, each) => {
    expect(toInbound(each, ME)).toBeNull();
  });
});
