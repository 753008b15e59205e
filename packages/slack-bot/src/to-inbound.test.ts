import { describe, expect, it } from 'vitest';
import type { ActionBody, SlackEvent } from './payloads.js';
import { fromAction, fromCommand, fromEvent } from './to-inbound.js';

const event = (more: Partial<SlackEvent>) =>
  fromEvent(
    {
      team_id: 'T1',
      event_id: 'Ev1',
      event: {
        type: 'message',
        channel: 'D1',
        channel_type: 'im',
        user: 'U1',
        ts: '1718704800.000100',
        text: 'x',
        ...more,
      },
    },
    'UBOT',
  )?.inbound;

describe('an event', () => {
  it('carries the time and place of the message', () => {
    expect(event({})).toMatchObject({
      key: 'sl:T1:Ev1',
      account: 'sl:T1:U1',
      sentAt: '2024-06-18T10:00:00.000Z',
      message: { chat: 'D1', message: '1718704800.000100' },
    });
  });

  it('of an edit counts from the edit, not from the message', () => {
    const message = { user: 'U1', ts: '1718704800.000100', text: 'mới', edited: { ts: '1718791200.000000' } };
    expect(event({ subtype: 'message_changed', message, previous_message: { ...message, text: 'cũ' } })).toMatchObject({
      sentAt: '2024-06-19T10:00:00.000Z',
      content: {
        kind: 'edited',
        text: 'mới',
        original: { chat: 'D1', message: '1718704800.000100' },
        firstSentAt: '2024-06-18T10:00:00.000Z',
      },
    });
  });

  it.each([
    ['of another bot', { bot_id: 'B2' }],
    ['of ourselves', { user: 'UBOT' }],
    ['in a group of several', { channel_type: 'mpim' }],
    ['that a person left', { subtype: 'channel_leave' }],
    ['without its writer', { user: undefined }],
    [
      'of an edit of our own message',
      { subtype: 'message_changed', message: { user: 'UBOT', bot_id: 'B1', ts: '1.1', edited: { ts: '1.2' } } },
    ],
    ['of a deletion', { subtype: 'message_deleted', user: undefined }],
    ['of another kind', { type: 'reaction_added' }],
  ] as const)('%s is not for us', (_, more) => {
    expect(event(more as Partial<SlackEvent>)).toBeUndefined();
  });

  it('without words of its own is told from silence', () => {
    expect(event({ text: '' })?.content).toEqual({ kind: 'attachment', media: 'other', caption: '', fileName: '' });
    const voice = { name: null, mimetype: 'video/mp4', subtype: 'slack_audio' };
    expect(event({ subtype: 'file_share', text: '', files: [voice] })?.content).toMatchObject({
      media: 'voice',
      fileName: '',
    });
  });

  it('of a code is plain text in a direct message', () => {
    expect(event({ text: 'start abcde-fghij' })?.content).toEqual({ kind: 'text', text: 'start abcde-fghij' });
  });

  it('that mentions us loses the mention, and only ours', () => {
    const mention = { type: 'app_mention', channel: 'C1', text: '<@UBOT|clusterbot> hỏi <@U2|hung> &lt;gấp&gt;' };
    expect(event(mention)).toMatchObject({ place: 'group', content: { kind: 'text', text: 'hỏi @hung <gấp>' } });
    expect(event({ ...mention, text: '<@UBOT>' })?.content).toEqual({ kind: 'text', text: '' });
  });
});

describe('what is said in a channel', () => {
  const said = (more: object) => event({ channel_type: 'channel', channel: 'C1', text: 'ban nào chưa nộp?', ...more });

  it('is heard where it answers us in a thread, once where it mentions us as well', () => {
    expect(said({ thread_ts: '1.0', parent_user_id: 'UBOT' })).toMatchObject({
      place: 'group',
      content: { kind: 'text', text: 'ban nào chưa nộp?' },
    });
    expect(said({ thread_ts: '1.0', parent_user_id: 'UBOT', text: '<@UBOT> ban nào?' })).toBeUndefined();
  });

  it('is not heard otherwise', () => {
    expect(said({})).toBeUndefined();
    expect(said({ thread_ts: '1.0', parent_user_id: 'U9' })).toBeUndefined();
  });
});

describe('a channel', () => {
  const channel = (more: object) =>
    event({ channel_type: undefined, user: undefined, text: undefined, ...more } as never);

  it.each(['channel_archive', 'channel_deleted', 'channel_left', 'group_archive', 'group_deleted', 'group_left'])(
    'is left for good after %s',
    (type) => {
      expect(channel({ type, channel: 'C1' })).toMatchObject({
        chat: 'C1',
        place: 'group',
        displayName: '',
        message: null,
        content: { kind: 'removed' },
      });
    },
  );

  it('goes on under another id', () => {
    const more = { type: 'channel_id_changed', channel: undefined, old_channel_id: 'G1', new_channel_id: 'C1' };
    expect(channel(more)).toMatchObject({ chat: 'G1', content: { kind: 'moved', to: 'C1' } });
  });

  it('with another name is the same', () => {
    expect(channel({ type: 'channel_rename', channel: { id: 'C1', name: 'moi' } })).toBeUndefined();
  });
});

describe('a slash command', () => {
  const command = (text: string) =>
    fromCommand({ team_id: 'T1', user_id: 'U1', text, trigger_id: '1.2' }, 'D1').inbound.content;

  it.each([
    ['tiendo', 'tiendo', ''],
    ['  /giahan   thai binh  20/6 ', 'giahan', 'thai binh  20/6'],
    ['baocao một\nhai', 'baocao', 'một\nhai'],
    ['', 'trogiup', ''],
  ])('%o is the word %s and the rest %o', (text, word, rest) => {
    expect(command(text)).toEqual({ kind: 'command', word, rest });
  });
});

describe('a press', () => {
  const body: ActionBody = {
    team: { id: 'T1' },
    user: { id: 'U1' },
    channel: { id: 'C1' },
    message: { ts: '1.1' },
    trigger_id: '1.2',
    actions: [{ value: 'confirm|c1', action_ts: '1718704800.5' }],
  };

  it('carries the token, the card and where it was pressed', () => {
    expect(fromAction(body)?.inbound).toMatchObject({
      key: 'sl:T1:1.2',
      place: 'group',
      sentAt: '2024-06-18T10:00:00.500Z',
      content: { kind: 'press', token: 'confirm|c1', card: { chat: 'C1', message: '1.1' } },
      message: null,
    });
  });

  it('without a value is none of ours', () => {
    expect(fromAction({ ...body, actions: [{}] })).toBeNull();
  });
});
