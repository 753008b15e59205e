import { isRecord, type Json, type Message } from './types.js';

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const textOf = (value: unknown): string => (isRecord(value) && typeof value.text === 'string' ? value.text : '');
const joined = (value: unknown): string => listOf(value).map(textOf).join('');

/** What a person reads for Slack's own markup; only entities here, for nothing of ours may hold more. */
export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const richPart = (part: Json): string =>
  part.type === 'rich_text_list'
    ? listOf(part.elements)
        .map((item, i) => `${part.style === 'ordered' ? `${i + 1}.` : '•'} ${joined(item.elements)}`)
        .join('\n')
    : joined(part.elements);

const blockText = (block: Json): string => {
  switch (block.type) {
    case 'rich_text':
      return listOf(block.elements).map(richPart).join('\n');
    case 'section':
      return [textOf(block.text), ...listOf(block.fields).map(textOf)].filter((text) => text !== '').join('\n');
    case 'header':
      return textOf(block.text);
    case 'context':
      return listOf(block.elements).map(textOf).join(' ');
    default:
      return '';
  }
};

export type ShownButton = {
  readonly label: string;
  readonly value: string;
  readonly actionId: string;
  readonly blockId: string;
};

/** The buttons of a message, a row a block. */
export const buttonRows = (message: Message): readonly (readonly ShownButton[])[] =>
  message.blocks
    .filter((block) => block.type === 'actions')
    .map((block) =>
      listOf(block.elements).map((element) => ({
        label: textOf(element.text),
        value: String(element.value ?? ''),
        actionId: String(element.action_id),
        blockId: String(block.block_id),
      })),
    );

/** A message as a person sees it in Slack: its blocks, or its text when it has none. */
export const shownText = (message: Message): string =>
  message.blocks.length === 0
    ? unescaped(message.text)
    : message.blocks
        .map(blockText)
        .filter((text) => text !== '')
        .join('\n');

/** Whether a message would ring for everybody in a channel. */
export const callsEverybody = (message: Message): boolean =>
  /<!(channel|here|everyone)[|>]/.test(message.text) || JSON.stringify(message.blocks).includes('"broadcast"');
