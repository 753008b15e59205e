import type { Inbound, InboundContent } from '@clusterbot/core';
import type { Chat, Message, Update, User } from 'grammy/types';

/** Whose updates these are; told by `getMe`. */
export type Me = { readonly id: number; readonly username: string };

/** The kinds of update that are asked for. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

type Place = Pick<Inbound, 'chat' | 'place' | 'message'>;

const OTHER_MEDIA = [
  'audio',
  'video',
  'video_note',
  'animation',
  'sticker',
  'contact',
  'location',
  'venue',
  'poll',
  'dice',
  'story',
  'paid_media',
  'checklist',
  'game',
] as const;

const instant = (seconds: number): Inbound['sentAt'] => new Date(seconds * 1000).toISOString() as Inbound['sentAt'];

const placeOf = (chat: Chat, messageId: number | null): Place | null => {
  if (chat.type === 'channel') return null;
  const id = String(chat.id);
  return {
    chat: id,
    place: chat.type === 'private' ? 'private' : 'group',
    message: messageId === null ? null : { chat: id, message: String(messageId) },
  };
};

const common = (
  update: Update,
  me: Me,
  from: User,
): Pick<Inbound, 'key' | 'channel' | 'account' | 'displayName' | 'languageHint'> => ({
  key: `tg:${me.id}:${update.update_id}`,
  channel: 'telegram',
  account: `tg:${me.id}:${from.id}` as Inbound['account'],
  displayName: [from.first_name, from.last_name ?? ''].join(' ').trim(),
  languageHint: from.language_code ?? null,
});

/** Where a text names this bot, as a mention or behind a command. */
const ownName = ({ username }: Me): RegExp => new RegExp(`@${username}(?![A-Za-z0-9_])`, 'gi');

/** `/tiendo@cum2_bot 6T` → `/tiendo 6T`, `@cum2_bot ban nào chưa nộp` → `ban nào chưa nộp`: the name only calls. */
const withoutOwnName = (text: string, me: Me): string => text.replace(ownName(me), '').trim();

/** In a group only what is meant for the bot counts: a command that names no other bot, a mention, an answer to it. */
const addressed = (message: Message, text: string, me: Me): boolean => {
  if (message.reply_to_message?.from?.id === me.id) return true;
  const command = /^\/[A-Za-z0-9_]+(@[A-Za-z0-9_]+)?/.exec(text);
  if (command !== null)
    return command[1] === undefined || command[1].slice(1).toLowerCase() === me.username.toLowerCase();
  return ownName(me).test(text);
};

const attachment = (message: Message): InboundContent | null => {
  const caption = message.caption ?? '';
  const fileName = message.document?.file_name ?? message.audio?.file_name ?? message.video?.file_name ?? '';
  const of = (media: 'file' | 'photo' | 'voice' | 'other'): InboundContent => ({
    kind: 'attachment',
    media,
    caption,
    fileName,
  });
  if (message.photo !== undefined) return of('photo');
  if (message.voice !== undefined) return of('voice');
  // An animation carries a document too, and is none.
  if (message.document !== undefined && message.animation === undefined) return of('file');
  return OTHER_MEDIA.some((kind) => message[kind] !== undefined) ? of('other') : null;
};

/** A group goes on as a supergroup: the old one tells of the new id, and the new one of the old. */
const fromMigration = (update: Update, message: Message, me: Me): Inbound | null => {
  const { migrate_to_chat_id: to, migrate_from_chat_id: from, chat } = message;
  if (to === undefined && from === undefined) return null;
  return {
    ...common(update, me, message.from ?? { id: chat.id, is_bot: true, first_name: '' }),
    chat: String(from ?? chat.id),
    place: 'group',
    message: null,
    sentAt: instant(message.date),
    content: { kind: 'moved', to: String(to ?? chat.id) },
  };
};

const fromMessage = (update: Update, message: Message, edited: boolean, me: Me): Inbound | null => {
  const moved = fromMigration(update, message, me);
  if (moved !== null) return moved;
  const { from } = message;
  if (from === undefined || from.is_bot) return null;
  const place = placeOf(message.chat, message.message_id);
  const words = message.text ?? message.caption ?? '';
  if (place?.message == null || (place.place === 'group' && !addressed(message, words, me))) return null;
  const text = withoutOwnName(message.text ?? '', me);
  const content: InboundContent | null = edited
    ? { kind: 'edited', text: withoutOwnName(words, me), original: place.message, firstSentAt: instant(message.date) }
    : message.text === undefined
      ? attachment(message)
      : { kind: 'text', text };
  if (content === null || (edited && words === '')) return null;
  return { ...common(update, me, from), ...place, sentAt: instant(message.edit_date ?? message.date), content };
};

const fromPress = (update: Update, query: NonNullable<Update['callback_query']>, me: Me): Inbound | null => {
  if (query.data === undefined || query.from.is_bot) return null;
  const card = query.message;
  const place =
    card === undefined
      ? { chat: String(query.from.id), place: 'private' as const, message: null }
      : placeOf(card.chat, card.message_id);
  if (place === null) return null;
  const content: InboundContent = { kind: 'press', token: query.data, card: place.message };
  return { ...common(update, me, query.from), ...place, message: null, sentAt: null, content };
};

const fromMembership = (update: Update, change: NonNullable<Update['my_chat_member']>, me: Me): Inbound | null => {
  const place = placeOf(change.chat, null);
  const { status } = change.new_chat_member;
  const out = status === 'kicked' || status === 'left';
  if (place === null || (place.place === 'group' ? !out : status !== 'kicked' && status !== 'member')) return null;
  const content: InboundContent =
    place.place === 'group' ? { kind: 'removed' } : { kind: 'reachability', state: out ? 'blocked' : 'reachable' };
  return { ...common(update, me, change.from), ...place, sentAt: instant(change.date), content };
};

/** An update in the words every platform shares; null for what is not meant for us: other kinds, bots, our own, group talk. */
export const toInbound = (update: Update, me: Me): Inbound | null => {
  if (update.message !== undefined) return fromMessage(update, update.message, false, me);
  if (update.edited_message !== undefined) return fromMessage(update, update.edited_message, true, me);
  if (update.callback_query !== undefined) return fromPress(update, update.callback_query, me);
  if (update.my_chat_member !== undefined) return fromMembership(update, update.my_chat_member, me);
  return null;
};
