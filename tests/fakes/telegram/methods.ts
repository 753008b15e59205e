import { checkCommands, checkKeyboard, checkText, integer, isRecord, structured } from './checks.js';
import { LIMITS } from './limits.js';
import { badRequest, forbidden, type Params, Refusal, type TgKeyboard, type TgMessage } from './types.js';
import type { Room, World } from './world.js';

export type Webhook = { url: string; secret: string | null; lastError: string | null };
export type Settings = {
  webhook: Webhook | null;
  /** `scope|language` → the menu. */
  readonly commands: Map<string, readonly { readonly command: string; readonly description: string }[]>;
};
export type Method = (world: World, settings: Settings, params: Params) => unknown;

const roomOf = (world: World, params: Params): Room => {
  if (params.chat_id === undefined || params.chat_id === '') throw badRequest('chat_id is empty');
  const id = Number(params.chat_id);
  const room = world.rooms.get(id);
  const member = world.members.get(id);
  if (room === undefined)
    throw member === undefined
      ? badRequest('chat not found')
      : forbidden("bot can't initiate conversation with a user");
  if (room.migratedTo !== null) {
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: room.migratedTo,
    });
  }
  if (room.kicked) throw forbidden('bot was kicked from the group chat');
  if (member?.state === 'blocked') throw forbidden('bot was blocked by the user');
  if (member?.state === 'deactivated') throw forbidden('user is deactivated');
  return room;
};

const withKeyboard = (keyboard: TgKeyboard | undefined): { reply_markup?: TgKeyboard } =>
  keyboard === undefined ? {} : { reply_markup: keyboard };

const sendMessage: Method = (world, _, params) => {
  const room = roomOf(world, params);
  const { text, entities } = checkText(params);
  const keyboard = checkKeyboard(params);
  const message: TgMessage = {
    message_id: world.messageId(),
    from: world.bot,
    chat: room.chat,
    date: world.seconds(),
    text,
    ...(entities.length === 0 ? {} : { entities }),
    ...withKeyboard(keyboard),
  };
  return world.put('sent', message);
};

const editable = (world: World, params: Params): TgMessage => {
  const message = roomOf(world, params).messages.get(integer(params, 'message_id') ?? 0);
  if (message === undefined) throw badRequest('message to edit not found');
  if (!message.from.is_bot || world.frozen.has(message.message_id)) throw badRequest("message can't be edited");
  return message;
};

const same = (a: TgMessage, b: TgMessage): boolean =>
  JSON.stringify([a.text, a.entities ?? [], a.reply_markup ?? null]) ===
  JSON.stringify([b.text, b.entities ?? [], b.reply_markup ?? null]);

const keepEdit = (world: World, before: TgMessage, content: Partial<TgMessage>): TgMessage => {
  const { entities: _entities, reply_markup: _markup, ...bare } = before;
  const after: TgMessage = { ...bare, ...content, edit_date: world.seconds() };
  if (same(before, after)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  return world.put('edited', after);
};

const editMessageText: Method = (world, _, params) => {
  const before = editable(world, params);
  const { text, entities } = checkText(params);
  return keepEdit(world, before, {
    text,
    ...(entities.length === 0 ? {} : { entities }),
    ...withKeyboard(checkKeyboard(params)),
  });
};

const editMessageReplyMarkup: Method = (world, _, params) => {
  const before = editable(world, params);
  const { entities } = before;
  return keepEdit(world, before, {
    ...(entities === undefined ? {} : { entities }),
    ...withKeyboard(checkKeyboard(params)),
  });
};

const deleteMessage: Method = (world, _, params) => {
  const room = roomOf(world, params);
  const message = room.messages.get(integer(params, 'message_id') ?? 0);
  if (message === undefined) throw badRequest('message to delete not found');
  if (world.seconds() - message.date >= LIMITS.deleteHours * 3600)
    throw badRequest("message can't be deleted for everyone");
  if (room.chat.type !== 'private' && !message.from.is_bot && !room.botMayDelete)
    throw badRequest("message can't be deleted");
  world.remove(message);
  return true;
};

/** In a group only an administrator with that right pins; a member who is one without it is told so. */
const pinnable = (world: World, params: Params): Room => {
  const room = roomOf(world, params);
  if (room.chat.type !== 'private' && !room.botMayPin)
    throw badRequest('not enough rights to manage pinned messages in the chat');
  return room;
};

const pinChatMessage: Method = (world, _, params) => {
  const room = pinnable(world, params);
  const id = integer(params, 'message_id') ?? 0;
  if (!room.messages.has(id)) throw badRequest('message to pin not found');
  room.pinned = [...room.pinned.filter((each) => each !== id), id];
  if (params.disable_notification !== true && params.disable_notification !== 'true') room.rung += 1;
  world.changed();
  return true;
};

const unpinChatMessage: Method = (world, _, params) => {
  const room = pinnable(world, params);
  const id = integer(params, 'message_id') ?? room.pinned.at(-1) ?? 0;
  if (!room.pinned.includes(id)) throw badRequest('message to unpin not found');
  room.pinned = room.pinned.filter((each) => each !== id);
  world.changed();
  return true;
};

const answerCallbackQuery: Method = (world, _, params) => {
  const id = String(params.callback_query_id ?? '');
  const asked = world.callbacks.get(id);
  if (asked === undefined || world.seconds() - asked > LIMITS.callbackLifeSeconds) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  if (typeof params.text === 'string' && params.text.length > LIMITS.callbackAnswer)
    throw badRequest('MESSAGE_TOO_LONG');
  world.callbacks.delete(id);
  world.changed();
  return true;
};

const menuKey = (params: Params): string => {
  const scope = structured(params.scope ?? { type: 'default' }, 'scope');
  const language = params.language_code ?? '';
  if (!isRecord(scope) || typeof scope.type !== 'string') throw badRequest("can't parse BotCommandScope");
  if (typeof language !== 'string' || !/^([a-z]{2})?$/.test(language))
    throw badRequest('invalid language code specified');
  return `${scope.type}|${language}`;
};

const setWebhook: Method = (world, settings, params) => {
  const url = String(params.url ?? '');
  const secret = params.secret_token === undefined ? null : String(params.secret_token);
  if (url !== '' && !/^https:\/\/|^http:\/\/127\.0\.0\.1[:/]/.test(url))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (secret !== null && !LIMITS.webhookSecret.test(secret))
    throw badRequest('secret token contains unallowed characters');
  if (params.allowed_updates !== undefined)
    world.allowed = structured(params.allowed_updates, 'allowed_updates') as readonly string[];
  if (params.drop_pending_updates === true) world.confirm(Number.MAX_SAFE_INTEGER);
  settings.webhook = url === '' ? null : { url, secret, lastError: null };
  world.changed();
  return true;
};

/** The methods that answer at once; `getUpdates` waits and lives with the server. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: (world) => ({
    ...world.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  }),
  sendMessage,
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  pinChatMessage,
  unpinChatMessage,
  answerCallbackQuery,
  setMyCommands: (_, settings, params) => {
    settings.commands.set(menuKey(params), checkCommands(params));
    return true;
  },
  setWebhook,
  deleteWebhook: (world, settings, params) =>
    setWebhook(world, settings, { url: '', drop_pending_updates: params.drop_pending_updates }),
  getWebhookInfo: (world, settings) => ({
    url: settings.webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.pending.length,
    ...(settings.webhook?.lastError ? { last_error_message: settings.webhook.lastError } : {}),
  }),
  getChat: (world, _, params) => roomOf(world, params).chat,
};
