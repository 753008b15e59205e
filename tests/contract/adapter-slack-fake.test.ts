import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS, type SlackFake, startSlackFake } from '../fakes/slack/index.js';

let fake: SlackFake;
beforeEach(async () => {
  fake = await startSlackFake({ echo: false });
  fake.user('U1LAN');
});
afterEach(() => fake.close());

const call = async (method: string, params: object, token = fake.token): Promise<string> => {
  const response = await fetch(`${fake.url}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  const answer = (await response.json()) as { readonly ok: boolean; readonly error?: string };
  return answer.ok ? 'ok' : (answer.error ?? '');
};
const post = (params: object): Promise<string> => call('chat.postMessage', { channel: 'D1LAN', ...params });
const blocks = (...all: readonly object[]): Promise<string> => post({ text: 'x', blocks: all });
const plain = (text: string) => ({ type: 'plain_text', text });
const rich = (...elements: readonly object[]) => ({ type: 'rich_text', elements });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const words = (text: string) => rich({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
const button = (more: object = {}) => ({ type: 'button', action_id: 'b1', text: plain('Có'), value: 'v', ...more });
const actions = (...elements: readonly object[]) => ({ type: 'actions', elements });
const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));

describe('the Slack of the tests', () => {
  it('takes what Slack takes', async () => {
    expect(await blocks(...times(LIMITS.blocks, () => ({ type: 'divider' })))).toBe('ok');
    expect(await blocks(section('x'.repeat(3_000)), words('x'), actions(button()))).toBe('ok');
    expect(await blocks(actions(...times(25, (n) => button({ action_id: `b${n}` }))))).toBe('ok');
  });

  it.each<[string, () => readonly object[]]>([
    ['51 blocks', () => times(51, () => ({ type: 'divider' }))],
    ['a section of 3,001 characters', () => [section('x'.repeat(3_001))]],
    ['an empty section', () => [section('')]],
    ['a section of 11 fields', () => [{ type: 'section', fields: times(11, () => plain('x')) }]],
    ['a header of 151 characters', () => [{ type: 'header', text: plain('x'.repeat(151)) }]],
    ['a header with markup', () => [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
    ['26 buttons in a row', () => [actions(...times(26, (n) => button({ action_id: `b${n}` })))]],
    ['a label of 76 characters', () => [actions(button({ text: plain('x'.repeat(76)) }))]],
    ['a value of 2,001 characters', () => [actions(button({ value: 'x'.repeat(2_001) }))]],
    ['two buttons of one id', () => [actions(button()), actions(button())]],
    ['a button without an id', () => [actions(button({ action_id: undefined }))]],
    ['two blocks of one id', () => times(2, () => ({ type: 'divider', block_id: 'd' }))],
    ['a block nobody knows', () => [{ type: 'poem' }]],
    ['a property nobody knows', () => [{ type: 'divider', colour: 'red' }]],
    ['an empty rich text', () => [rich()]],
    ['an empty text in it', () => [words('')]],
    ['an unknown element in it', () => [rich({ type: 'rich_text_section', elements: [{ type: 'poem' }] })]],
    ['a list with a style of its own', () => [rich({ type: 'rich_text_list', style: 'roman', elements: [] })]],
  ])('refuses %s', async (_, make) => {
    expect(await blocks(...make())).toBe('invalid_blocks');
  });

  it('refuses a message that is too long as a whole, empty, or not JSON', async () => {
    expect(await blocks(...times(5, () => section('x'.repeat(2_500))))).toBe('msg_blocks_too_long');
    expect(await post({ text: '' })).toBe('no_text');
    expect(await post({ text: 'x'.repeat(40_001) })).toBe('msg_too_long');
    expect(await post({ text: 'x', blocks: '[{' })).toBe('invalid_blocks_format');
    expect(await post({ text: 'x', metadata: { event_type: 'x' } })).toBe('invalid_metadata_schema');
  });

  it('knows its conversations, its messages and its tokens', async () => {
    expect(await call('chat.postMessage', { channel: 'D9', text: 'x' })).toBe('channel_not_found');
    expect(await call('conversations.open', { users: 'U9' })).toBe('user_not_found');
    expect(await call('chat.update', { channel: 'D1LAN', ts: '1.1', text: 'x' })).toBe('message_not_found');
    const own = fake.user('U1LAN').dm('x');
    expect(await call('chat.update', { channel: 'D1LAN', ts: own, text: 'x' })).toBe('cant_update_message');
    expect(await call('chat.delete', { channel: 'D1LAN', ts: own })).toBe('cant_delete_message');
    expect(await call('auth.test', {}, 'xoxb-another')).toBe('invalid_auth');
    expect(await call('apps.connections.open', {})).toBe('not_allowed_token_type');
    expect(await call('files.upload', {})).toBe('unknown_method');
  });
});

describe('a form of the Slack of the tests', () => {
  const input = (more: object = {}) => ({
    type: 'input',
    block_id: 'a~0',
    optional: true,
    label: plain('Kết nạp'),
    element: { type: 'plain_text_input', action_id: 'value' },
    ...more,
  });
  const view = (more: object = {}) => ({
    type: 'modal',
    callback_id: 'report_form',
    title: plain('Báo cáo'),
    submit: plain('Lưu'),
    close: plain('Đóng'),
    blocks: [words('x'), input()],
    ...more,
  });
  let triggers = 0;
  const trigger = (): string => {
    const id = `t${++triggers}`;
    fake.world.modals.grant(id, 'U1LAN');
    return id;
  };
  const open = (made: object, id = trigger()): Promise<string> => call('views.open', { trigger_id: id, view: made });

  it('opens once for a trigger that a person gave, within three seconds', async () => {
    const id = trigger();
    expect(await open(view(), id)).toBe('ok');
    expect(await open(view(), id)).toBe('exchanged_trigger_id');
    expect(await open(view(), 'made-up')).toBe('invalid_trigger');
  });

  it('piles up to three and is replaced by its id and hash', async () => {
    await open(view());
    const push = (): Promise<string> => call('views.push', { trigger_id: trigger(), view: view() });
    expect([await push(), await push(), await push()]).toEqual(['ok', 'ok', 'push_limit_reached']);
    const top = fake.world.modals.top('U1LAN');
    expect(await call('views.update', { view_id: top?.id, hash: 'old', view: view() })).toBe('hash_conflict');
    expect(await call('views.update', { view_id: top?.id, hash: top?.hash, view: view() })).toBe('ok');
    expect(await call('views.update', { view_id: 'V0', view: view() })).toBe('not_found');
  });

  it.each<[string, object]>([
    ['a title of 25 characters', { title: plain('x'.repeat(25)) }],
    ['no submit', { submit: undefined }],
    ['private metadata of 3,001 characters', { private_metadata: 'x'.repeat(3_001) }],
    ['101 blocks', { blocks: times(101, () => ({ type: 'divider' })) }],
    ['a block_id twice', { blocks: [input(), input()] }],
    ['a table', { blocks: [{ type: 'table', rows: [] }, input()] }],
    [
      'an input of 3,001 characters',
      { blocks: [input({ element: { type: 'plain_text_input', action_id: 'v', max_length: 3_001 } })] },
    ],
    [
      'an empty initial value',
      { blocks: [input({ element: { type: 'plain_text_input', action_id: 'v', initial_value: '' } })] },
    ],
    [
      'a date that is none',
      { blocks: [input({ element: { type: 'datepicker', action_id: 'v', initial_date: '14/6/2024' } })] },
    ],
    ['a label in markup', { blocks: [input({ label: { type: 'mrkdwn', text: 'x' } })] }],
    ['a property Slack does not know', { colour: 'red' }],
  ])('refuses %s', async (_, more) => {
    expect(await open(view(more))).toBe('invalid_arguments');
    expect(fake.user('U1LAN').form()).toBeNull();
  });
});
