import { encodeAction } from './action-token.js';
import type { Block, Button, Inline, Line, Reply } from './reply.js';
import type { Request } from './request.js';

/** Small builders, so that presenters read like the message they make. */
export const bold = (text: string): Inline => ({ bold: text });
export const italic = (text: string): Inline => ({ italic: text });
export const code = (text: string): Inline => ({ code: text });
export const line = (...parts: readonly Inline[]): Line => parts;

export const text = (...lines: readonly (string | Line)[]): Block => ({
  kind: 'text',
  lines: lines.map((each) => (typeof each === 'string' ? [each] : each)),
});
export const bullets = (items: readonly (string | Line)[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((each) => (typeof each === 'string' ? [each] : each)),
});
export const numbered = (items: readonly (string | Line)[]): Block => ({
  kind: 'list',
  ordered: true,
  items: items.map((each) => (typeof each === 'string' ? [each] : each)),
});
export const copy = (value: string): Block => ({ kind: 'copy', text: value });

export const button = (label: string, request: Request, tone?: 'primary' | 'danger'): Button => ({
  label,
  action: encodeAction(request),
  ...(tone === undefined ? {} : { tone }),
});
/** Rows of buttons; empty rows vanish. */
export const buttons = (...rows: readonly (readonly Button[])[]): Block => ({
  kind: 'buttons',
  rows: rows.filter((row) => row.length > 0),
});

/** Blocks that hold nothing vanish, so that presenters can leave parts out by leaving them empty. */
const holdsSomething = (block: Block): boolean => {
  switch (block.kind) {
    case 'buttons':
    case 'table':
      return block.rows.length > 0;
    case 'list':
      return block.items.length > 0;
    case 'text':
      return block.lines.length > 0;
    case 'copy':
      return block.text !== '';
  }
};

export const reply = (...blocks: readonly Block[]): Reply => ({ show: 'new', blocks: blocks.filter(holdsSomething) });
export const replacing = (answer: Reply): Reply => ({ ...answer, show: 'replace' });
