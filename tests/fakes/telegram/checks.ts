import { LIMITS } from './limits.js';
import { badRequest, type Params, type TgButton, type TgEntity, type TgKeyboard } from './types.js';

const ENTITY_TYPES = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'pre',
  'blockquote',
  'expandable_blockquote',
  'text_link',
  'mention',
  'bot_command',
]);

export const isRecord = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects and lists come as JSON or, in a form, as JSON text. */
export const structured = (value: unknown, name: string): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${name} JSON object`);
  }
};

export const integer = (params: Params, name: string): number | undefined => {
  const value = params[name];
  if (value === undefined || value === null) return undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number))
    throw badRequest(`parameter "${name}" must be an integer`);
  return number;
};

const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));

const entityOf = (value: unknown, text: string): TgEntity => {
  if (!isRecord(value)) throw badRequest("can't parse MessageEntity: expected an Object");
  const { type, offset, length } = value;
  if (typeof type !== 'string' || !ENTITY_TYPES.has(type)) throw badRequest('unsupported entity type specified');
  if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0)
    throw badRequest(`receive an entity with incorrect offset ${String(offset)}`);
  if (typeof length !== 'number' || !Number.isInteger(length) || length <= 0)
    throw badRequest(`receive an entity with incorrect length ${String(length)}`);
  if (offset + length > text.length)
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
    );
  if (splitsPair(text, offset)) throw badRequest(`entity begins in a middle of a UTF-16 symbol at offset ${offset}`);
  if (splitsPair(text, offset + length))
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at offset ${offset + length}`,
    );
  return { type, offset, length };
};

const crosses = (a: TgEntity, b: TgEntity): boolean =>
  a.offset < b.offset && b.offset < a.offset + a.length && a.offset + a.length < b.offset + b.length;

/** The text and entities as Telegram would keep them: trimmed, in order, at most 100 entities. */
export const checkText = (params: Params): { readonly text: string; readonly entities: readonly TgEntity[] } => {
  const raw = params.text;
  if (params.parse_mode !== undefined) throw badRequest('this fake parses no markup: send entities');
  if (raw !== undefined && typeof raw !== 'string') throw badRequest('parameter "text" must be a string');
  if (raw === undefined || raw.trim() === '') throw badRequest('message text is empty');
  if (Buffer.from(raw, 'utf8').toString('utf8') !== raw) throw badRequest('strings must be encoded in UTF-8');
  const list = structured(params.entities ?? [], 'entities');
  if (!Array.isArray(list)) throw badRequest("can't parse entities: expected an Array");
  const entities = list.map((each) => entityOf(each, raw)).sort((a, b) => a.offset - b.offset || b.length - a.length);
  for (const [index, each] of entities.entries()) {
    if (entities.slice(index + 1).some((other) => crosses(each, other))) throw badRequest('entities cross each other');
  }
  const lead = raw.length - raw.trimStart().length;
  const text = raw.trim();
  if (text.length > LIMITS.textUnits) throw badRequest('message is too long');
  const kept = entities.flatMap((each) => {
    const offset = Math.max(0, each.offset - lead);
    const end = Math.min(text.length, each.offset + each.length - lead);
    return end > offset ? [{ ...each, offset, length: end - offset }] : [];
  });
  return { text, entities: kept.slice(0, LIMITS.entities) };
};

const buttonOf = (value: unknown): TgButton => {
  if (!isRecord(value) || typeof value.text !== 'string')
    throw badRequest('can\'t parse inline keyboard button: Field "text" must be of type String');
  if (value.text.trim() === '') throw badRequest('inline keyboard button text is empty');
  if (value.style !== undefined && !['danger', 'primary', 'success'].includes(String(value.style)))
    throw badRequest('BUTTON_STYLE_INVALID');
  if (typeof value.url === 'string') return { text: value.text, url: value.url };
  if (typeof value.callback_data !== 'string') throw badRequest('text buttons are unallowed in the inline keyboard');
  const bytes = Buffer.byteLength(value.callback_data, 'utf8');
  if (bytes < 1 || bytes > LIMITS.callbackDataBytes) throw badRequest('BUTTON_DATA_INVALID');
  return { text: value.text, callback_data: value.callback_data };
};

export const checkKeyboard = (params: Params): TgKeyboard | undefined => {
  if (params.reply_markup === undefined) return undefined;
  const markup = structured(params.reply_markup, 'reply markup');
  if (!isRecord(markup) || !Array.isArray(markup.inline_keyboard)) throw badRequest('object expected as reply markup');
  const rows = markup.inline_keyboard.map((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest("can't parse inline keyboard: expected an Array of Arrays");
    if (row.length > LIMITS.keyboardRow) throw badRequest('inline keyboard row is too long');
    return row.map(buttonOf);
  });
  const kept = rows.filter((row) => row.length > 0);
  if (kept.flat().length > LIMITS.keyboardButtons) throw badRequest('reply markup is too long');
  return kept.length === 0 ? undefined : { inline_keyboard: kept };
};

export const checkCommands = (
  params: Params,
): readonly { readonly command: string; readonly description: string }[] => {
  const list = structured(params.commands, 'commands');
  if (!Array.isArray(list)) throw badRequest("can't parse commands: expected an Array");
  if (list.length > LIMITS.commands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return list.map((each: unknown) => {
    if (!isRecord(each) || typeof each.command !== 'string' || typeof each.description !== 'string')
      throw badRequest("can't parse BotCommand");
    const command = each.command.replace(/^\//, '');
    if (!LIMITS.commandName.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (each.description.length < 1 || each.description.length > LIMITS.commandDescription)
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    return { command, description: each.description };
  });
};
