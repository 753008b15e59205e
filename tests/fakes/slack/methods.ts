import { checkBlocks } from './check-blocks.js';
import { LIMITS } from './limits.js';
import type { Outlet } from './outlet.js';
import { type Channel, isRecord, type Json, type Message, Refusal } from './types.js';
import { BOT, TEAM, type World } from './world.js';

export type Tokens = { readonly bot: string; readonly app: string };
type Method = (params: Json, world: World, outlet: Outlet) => Json;

const string = (params: Json, name: string): string => (typeof params[name] === 'string' ? String(params[name]) : '');
const flag = (params: Json, name: string): boolean =>
  params[name] === true || params[name] === 'true' || params[name] === '1';

const channelOf = (params: Json, world: World): Channel => {
  const id = string(params, 'channel');
  const user = world.users.get(id);
  const channel = world.channels.get(id) ?? (user === undefined ? undefined : world.direct(user));
  if (channel === undefined) throw new Refusal('channel_not_found');
  const person = channel.user === null ? undefined : world.users.get(channel.user);
  if (person?.state === 'deactivated') throw new Refusal('channel_not_found');
  if (person?.state === 'dm_closed') throw new Refusal('messages_tab_disabled');
  if (channel.archived) throw new Refusal('is_archived');
  if (!channel.botIsMember) throw new Refusal('not_in_channel');
  return channel;
};

const metadataOf = (params: Json): Json | null => {
  const given = params.metadata;
  if (given === undefined) return null;
  let parsed: unknown = given;
  try {
    if (typeof given === 'string') parsed = JSON.parse(given);
  } catch {
    throw new Refusal('invalid_metadata_format');
  }
  if (!isRecord(parsed) || typeof parsed.event_type !== 'string' || !isRecord(parsed.event_payload)) {
    throw new Refusal('invalid_metadata_schema');
  }
  if (JSON.stringify(parsed).length > LIMITS.metadataBytes) throw new Refusal('metadata_too_large');
  return parsed;
};

const contentOf = (params: Json): { readonly text: string; readonly blocks: readonly Json[] | null } => {
  const text = string(params, 'text');
  const blocks = params.blocks === undefined ? null : checkBlocks(params.blocks);
  if (text.trim() === '' && (blocks === null || blocks.length === 0)) throw new Refusal('no_text');
  if (text.length > LIMITS.text) throw new Refusal('msg_too_long');
  return { text, blocks };
};

const own = (channel: Channel, params: Json, refusal: string): Message => {
  const message = channel.messages.get(string(params, 'ts'));
  if (message === undefined) throw new Refusal('message_not_found');
  if (!message.byBot) throw new Refusal(refusal);
  return message;
};

const pinnable = (params: Json, world: World): { readonly channel: Channel; readonly ts: string } => {
  const channel = channelOf(params, world);
  const ts = string(params, 'timestamp');
  if (ts === '') throw new Refusal('bad_timestamp');
  if (!channel.messages.has(ts)) throw new Refusal('message_not_found');
  if (!channel.pinsAllowed) throw new Refusal('restricted_action');
  return { channel, ts };
};

/** A message in the shape that events and histories give it. */
export const wire = (message: Message, withMetadata = false): Json => ({
  type: 'message',
  user: message.user,
  text: message.text,
  ts: message.ts,
  team: TEAM,
  ...(message.byBot ? { bot_id: BOT.id, app_id: BOT.app } : {}),
  ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
  ...(message.edited === null ? {} : { edited: { user: message.user, ts: message.edited } }),
  ...(message.files.length === 0 ? {} : { files: message.files }),
  ...(withMetadata && message.metadata !== null ? { metadata: message.metadata } : {}),
});

const place = (channel: Channel): Json => ({
  channel: channel.id,
  channel_type: channel.user === null ? 'channel' : 'im',
});

const changing = (world: World, act: () => Json): Json => {
  const answer = act();
  world.changed();
  return answer;
};

export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': () => ({
    url: 'https://cum2.example/',
    team: 'Cụm 2',
    user: 'clusterbot',
    team_id: TEAM,
    user_id: BOT.user,
    bot_id: BOT.id,
    is_enterprise_install: false,
  }),
  'chat.postMessage': (params, world, outlet) => {
    const channel = channelOf(params, world);
    const { text, blocks } = contentOf(params);
    const message = world.put(channel, {
      ts: world.ts(),
      user: BOT.user,
      byBot: true,
      text,
      blocks: blocks ?? [],
      metadata: metadataOf(params),
      edited: null,
      files: [],
    });
    outlet.echo({ ...wire(message), ...place(channel), event_ts: message.ts });
    return { channel: channel.id, ts: message.ts, message: wire(message) };
  },
  'chat.update': (params, world, outlet) => {
    const channel = channelOf(params, world);
    const before = own(channel, params, 'cant_update_message');
    const { text, blocks } = contentOf(params);
    const message = world.put(channel, {
      ...before,
      text,
      blocks: blocks ?? before.blocks,
      metadata: metadataOf(params) ?? before.metadata,
      edited: world.ts(),
    });
    const event = {
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      ts: message.edited,
      event_ts: message.edited,
    };
    outlet.echo({ ...event, ...place(channel), message: wire(message), previous_message: wire(before) });
    return { channel: channel.id, ts: message.ts, text };
  },
  'chat.delete': (params, world, outlet) => {
    const channel = channelOf(params, world);
    const message = own(channel, params, 'cant_delete_message');
    channel.messages.delete(message.ts);
    channel.pinned = channel.pinned.filter((each) => each !== message.ts);
    world.changed();
    const ts = world.ts();
    const event = {
      type: 'message',
      subtype: 'message_deleted',
      hidden: true,
      ts,
      event_ts: ts,
      deleted_ts: message.ts,
    };
    outlet.echo({ ...event, ...place(channel), previous_message: wire(message) });
    return { channel: channel.id, ts: message.ts };
  },
  'pins.add': (params, world) => {
    const { channel, ts } = pinnable(params, world);
    if (channel.pinned.includes(ts)) throw new Refusal('already_pinned');
    channel.pinned = [...channel.pinned, ts];
    world.changed();
    return {};
  },
  'pins.remove': (params, world) => {
    const { channel, ts } = pinnable(params, world);
    if (!channel.pinned.includes(ts)) throw new Refusal('no_pin');
    channel.pinned = channel.pinned.filter((each) => each !== ts);
    world.changed();
    return {};
  },
  'conversations.open': (params, world) => {
    const user = world.users.get(string(params, 'users'));
    if (user === undefined) throw new Refusal('user_not_found');
    if (user.state === 'deactivated') throw new Refusal('user_disabled');
    return { channel: { id: world.direct(user).id } };
  },
  'conversations.history': (params, world) => {
    const channel = channelOf(params, world);
    const limit = Number(params.limit ?? 100);
    if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.historyLimit) throw new Refusal('invalid_limit');
    const newest = [...channel.messages.values()].sort((a, b) => (a.ts < b.ts ? 1 : -1));
    const messages = newest.slice(0, limit).map((message) => wire(message, flag(params, 'include_all_metadata')));
    return { messages, has_more: newest.length > limit };
  },
  'users.info': (params, world) => {
    const user = world.users.get(string(params, 'user'));
    if (user === undefined) throw new Refusal('user_not_found');
    const locale = flag(params, 'include_locale') ? { locale: user.locale } : {};
    const profile = { real_name: user.realName, display_name: user.name };
    return { user: { id: user.id, team_id: TEAM, name: user.name, real_name: user.realName, profile, ...locale } };
  },
  'views.open': (params, world) => changing(world, () => ({ view: world.modals.open(params) })),
  'views.push': (params, world) => changing(world, () => ({ view: world.modals.push(params) })),
  'views.update': (params, world) => changing(world, () => ({ view: world.modals.update(params) })),
  'apps.connections.open': (_, __, outlet) => ({ url: outlet.socketUrl() }),
};

/** Which of the two tokens a method wants. */
export const tokenFor = (method: string, tokens: Tokens): string =>
  method === 'apps.connections.open' ? tokens.app : tokens.bot;
