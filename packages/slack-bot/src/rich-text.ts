import { type Block, type Inline, type Line, layOut } from '@clusterbot/core';
import type { RichTextBlock, RichTextSection, RichTextText } from '@slack/types';
import { SLACK_LIMITS } from './capabilities.js';

type Content = Exclude<Block, { readonly kind: 'buttons' }>;
type Element = RichTextBlock['elements'][number];
type Style = NonNullable<RichTextText['style']>;

/** Text as it stands: rich text parses nothing, so `<!channel>`, `*` and `&` stay what a person typed. */
const texts = (text: string, style?: Style): RichTextText[] => {
  const parts: RichTextText[] = [];
  let rest = text;
  while (rest !== '') {
    const border = rest.charCodeAt(SLACK_LIMITS.textElement - 1);
    // Never between the two halves of a character outside the basic plane.
    const at = border >= 0xd800 && border <= 0xdbff ? SLACK_LIMITS.textElement - 1 : SLACK_LIMITS.textElement;
    parts.push({ type: 'text', text: rest.slice(0, at), ...(style === undefined ? {} : { style }) });
    rest = rest.slice(at);
  }
  return parts;
};

const inline = (part: Inline): RichTextText[] => {
  if (typeof part === 'string') return texts(part);
  if ('bold' in part) return texts(part.bold, { bold: true });
  return 'italic' in part ? texts(part.italic, { italic: true }) : texts(part.code, { code: true });
};

const section = (elements: RichTextText[]): RichTextSection => ({
  type: 'rich_text_section',
  elements: elements.length === 0 ? texts(' ') : elements,
});

const lines = (all: readonly Line[]): RichTextText[] =>
  all.flatMap((line, index) => [...(index === 0 ? [] : texts('\n')), ...line.flatMap(inline)]);

const elementOf = (block: Content): Element => {
  switch (block.kind) {
    case 'text':
      return section(lines(block.lines));
    case 'list':
      return {
        type: 'rich_text_list',
        style: block.ordered ? 'ordered' : 'bullet',
        elements: block.items.map((item) => section(item.flatMap(inline))),
      };
    case 'table':
    case 'copy':
      return { type: 'rich_text_preformatted', elements: layOut([block]).flatMap((run) => texts(run.text)) };
  }
};

/**
 * Blocks as at most `room` rich texts. A text leads into the list, table or copy after it, inside one rich text; others stand
 * apart as Slack spaces blocks. Beyond the room the last ones share a block with an empty line between them: nothing is cut.
 */
export const richTexts = (blocks: readonly Content[], room: number): RichTextBlock[] => {
  const groups: Element[][] = [];
  let before: Content | null = null;
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last !== undefined && before?.kind === 'text' && block.kind !== 'text') last.push(elementOf(block));
    else if (last !== undefined && groups.length >= room) last.push(section(texts('\n')), elementOf(block));
    else groups.push([elementOf(block)]);
    before = block;
  }
  return groups.map((elements) => ({ type: 'rich_text', elements }));
};
