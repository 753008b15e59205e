import type { Inbound, InboundContent } from '@clusterbot/core';
import { originOf, valuesOf } from './modal.js';
import { plainFromMrkdwn } from './mrkdwn.js';
import type { ActionBody, CommandBody, EventBody, SlackEvent, SlackFile, SlackMessage, ViewBody } from './payloads.js';

/** One update in the words of core, and whose profile completes it; null when nobody speaks. */
export type Update = { readonly inbound: Inbound; readonly user: string | null };

/** `/cumtd` alone asks for help. */
const BARE_COMMAND = 'trogiup';

/** Slack's `1718704800.000100`: seconds since 1970. */
const instantOf = (ts: string | undefined): Inbound['sentAt'] => {
  const ms = Math.floor(Number(ts) * 1000);
  return ts === undefined || !Number.isFinite(ms)
    ? null
    : (new Date(ms).toISOString() as NonNullable<Inbound['sentAt']>);
};

type Own = Pick<Inbound, 'chat' | 'place' | 'sentAt' | 'content' | 'message'>;

const update = (team: string, user: string, id: string, own: Own): Update => ({
  user,
  inbound: {
    key: `sl:${team}:${id}`,
    channel: 'slack',
    account: `sl:${team}:${user}` as Inbound['account'],
    displayName: '',
    languageHint: null,
    ...own,
  },
});

const mediaOf = (file: SlackFile): 'file' | 'photo' | 'voice' => {
  if (file.subtype === 'slack_audio' || file.mimetype?.startsWith('audio/') === true) return 'voice';
  return file.mimetype?.startsWith('image/') === true ? 'photo' : 'file';
};

/** What a person sent; `called`: it begins by mentioning us, which is no part of what they say. */
const written = (message: SlackMessage, called: string | null): InboundContent => {
  const mention = called === null ? null : new RegExp(`<@${called}(\\|[^>]*)?>`, 'g');
  const typed = message.text ?? '';
  const text = plainFromMrkdwn(mention === null ? typed : typed.replace(mention, ' ').trim());
  const [file] = message.files ?? [];
  if (file !== undefined) {
    return { kind: 'attachment', media: mediaOf(file), caption: text, fileName: (file.name ?? '').normalize('NFC') };
  }
  // A forwarded message or a card of another app has no text of its own; silence would look like a fault.
  return text.trim() === '' && called === null
    ? { kind: 'attachment', media: 'other', caption: '', fileName: '' }
    : { kind: 'text', text };
};

/** An edit by a person; null for what Slack itself adds to a message, such as the preview of a link. */
const changed = (event: SlackEvent, chat: string): InboundContent | null => {
  const { message, previous_message: before } = event;
  if (message?.edited === undefined || message.ts === undefined || message.text === before?.text) return null;
  return {
    kind: 'edited',
    text: plainFromMrkdwn(message.text ?? ''),
    original: { chat, message: message.ts },
    firstSentAt: instantOf(message.ts),
  };
};

/**
 * An answer in a thread under a message of ours. It comes only where the app was given `message.channels` or `message.groups`, which the
 * manifest leaves out: with them Slack sends all that is said in a channel. One that mentions us comes as a mention too.
 */
const answersUs = (
  { type, channel_type: kind, parent_user_id: parent, text = '' }: SlackEvent,
  self?: string,
): boolean =>
  type === 'message' &&
  (kind === 'channel' || kind === 'group') &&
  self !== undefined &&
  parent === self &&
  !text.includes(`<@${self}`);

const SPOKEN = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast']);

/**
 * A message event; null when it is not a person talking to us: our own and other bots' messages, deletions, joins, channel talk
 * that does not mention us.
 */
export const fromEvent = (body: EventBody, self: string | undefined): Update | null => {
  const { team_id: team, event_id: id, event } = body;
  const { channel: chat } = event;
  if (event.type !== 'message' && event.type !== 'app_mention') return fromChannel(body);
  const called = event.type === 'app_mention' || answersUs(event, self);
  if (chat === undefined || !(called || (event.type === 'message' && event.channel_type === 'im'))) return null;
  const edit = event.subtype === 'message_changed';
  const message: SlackMessage | undefined = edit ? event.message : event;
  const user = message?.user;
  if (message === undefined || user === undefined || user === self || message.bot_id !== undefined) return null;
  if (!edit && !SPOKEN.has(event.subtype)) return null;
  const content = edit ? changed(event, chat) : written(message, called ? (self ?? null) : null);
  if (content === null) return null;
  return update(team, user, id, {
    chat,
    place: called ? 'group' : 'private',
    sentAt: instantOf(edit ? message.edited?.ts : message.ts),
    content,
    message: message.ts === undefined ? null : { chat, message: message.ts },
  });
};

/** Channel events after which the bot hears and says nothing there any more. */
const ENDED = new Set([
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'group_archive',
  'group_deleted',
  'group_left',
]);
/** The kinds of event that are read, for whoever subscribes to them. */
export const EVENTS: readonly string[] = ['message', 'app_mention', 'channel_id_changed', ...ENDED];

/** What became of a channel as a whole; whoever did it says nothing to us. Names are not kept, so a new one changes nothing. */
const fromChannel = ({ team_id: team, event_id: id, event }: EventBody): Update | null => {
  const moved = event.type === 'channel_id_changed' && event.new_channel_id !== undefined;
  const chat = moved ? event.old_channel_id : event.channel;
  if (chat === undefined || !(moved || ENDED.has(event.type))) return null;
  const content: InboundContent = moved ? { kind: 'moved', to: event.new_channel_id } : { kind: 'removed' };
  const own = { chat, place: 'group', sentAt: null, content, message: null } as const;
  return { ...update(team, chat, id, own), user: null };
};

/** A slash command. It is answered in `chat`, our conversation with its writer, wherever it was typed. */
export const fromCommand = (body: CommandBody, chat: string): Update => {
  const text = plainFromMrkdwn(body.text ?? '').trim();
  const [word = '', rest = ''] = text.split(/\s+([\s\S]*)/, 2);
  const content = { kind: 'command', word: word.replace(/^\//, '') || BARE_COMMAND, rest } as const;
  const own = { chat, place: 'private', sentAt: null, content, message: null } as const;
  return update(body.team_id, body.user_id, body.trigger_id, own);
};

/** A pressed button of a message; null for anything else that can be acted on. */
export const fromAction = (body: ActionBody): Update | null => {
  const [action] = body.actions;
  const team = body.team?.id ?? body.user.team_id;
  const chat = body.channel?.id;
  if (team === undefined || chat === undefined || action?.value === undefined) return null;
  const card = body.message === undefined ? null : { chat, message: body.message.ts };
  return update(team, body.user.id, body.trigger_id, {
    chat,
    place: chat.startsWith('D') ? 'private' : 'group',
    sentAt: instantOf(action.action_ts),
    content: { kind: 'press', token: action.value, card },
    message: null,
  });
};

/** A sent form; null for a view that is not ours. */
export const fromSubmission = (body: ViewBody): Update | null => {
  const team = body.team?.id ?? body.user.team_id;
  const origin = originOf(body.view.private_metadata);
  if (team === undefined || origin === null) return null;
  return update(team, body.user.id, body.trigger_id, {
    chat: origin.chat,
    place: 'private',
    sentAt: null,
    content: { kind: 'form', ref: origin.ref, values: valuesOf(body.view.state) },
    message: null,
  });
};
