import { type Block, type Button, layOut } from '@clusterbot/core';
import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { TELEGRAM_LIMITS } from './limits.js';

export type Rendered = {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly reply_markup?: InlineKeyboardMarkup;
};

const key = (button: Button): InlineKeyboardButton => ({
  text: button.label,
  callback_data: button.action,
  ...(button.tone === undefined ? {} : { style: button.tone }),
});

/**
 * A message that fits, as Telegram takes it: text with entities, whose offsets count UTF-16 units as JavaScript's strings do, and
 * buttons. Never a parse mode, so nothing that a person wrote can become markup.
 */
export const render = (blocks: readonly Block[]): Rendered => {
  const entities: MessageEntity[] = [];
  let text = '';
  for (const run of layOut(blocks)) {
    if (run.style !== 'plain') entities.push({ type: run.style, offset: text.length, length: run.text.length });
    text += run.text;
  }
  const rows = blocks.flatMap((block) => (block.kind === 'buttons' ? block.rows.map((row) => row.map(key)) : []));
  return {
    text,
    entities: entities.slice(0, TELEGRAM_LIMITS.entities),
    ...(rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } }),
  };
};
