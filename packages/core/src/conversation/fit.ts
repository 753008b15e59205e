import { assertNever } from '../domain/result.js';
import { cutAt, cutLine, lineText } from './cut.js';
import { buttonsBlock, fitButtons, groupRows, rowsChars } from './fit-buttons.js';
import { largest, pageTable, tableAsList } from './fit-tables.js';
import { layOut, layOutText, marker } from './layout.js';
import type { Block, Capabilities, Inline, Line, Reply } from './reply.js';

type Content = Exclude<Block, { readonly kind: 'buttons' }>;

/** The text of a message that carries nothing but buttons: platforms refuse a message without text. */
const CONTINUED: Content = { kind: 'text', lines: [['…']] };

const nfcInline = (inline: Inline): Inline => {
  if (typeof inline === 'string') return inline.normalize('NFC');
  if ('bold' in inline) return { bold: inline.bold.normalize('NFC') };
  return 'italic' in inline ? { italic: inline.italic.normalize('NFC') } : { code: inline.code.normalize('NFC') };
};
const nfcLine = (line: Line): Line => line.map(nfcInline);

/** Composed letters, so that what is counted here is what the platform counts. */
const nfc = (block: Content): Content => {
  switch (block.kind) {
    case 'text':
      return { ...block, lines: block.lines.map(nfcLine) };
    case 'list':
      return { ...block, items: block.items.map(nfcLine) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: column.title.normalize('NFC') })),
        rows: block.rows.map((row) => row.map((cell) => cell.normalize('NFC'))),
      };
    case 'copy':
      return { ...block, text: block.text.normalize('NFC') };
    default:
      return assertNever(block);
  }
};

const measure = (blocks: readonly Block[]): number => layOut(blocks).reduce((sum, run) => sum + run.text.length, 0);
const isBlank = (blocks: readonly Block[]): boolean => layOutText(blocks).trim() === '';

const textOf = (lines: readonly Line[]): readonly Content[] => (lines.length === 0 ? [] : [{ kind: 'text', lines }]);
const itemsAsLines = (items: readonly Line[], ordered: boolean, from: number): readonly Line[] =>
  items.map((item, index) => [marker(ordered, from + index), ...item]);

/** A block as the part that passes and what is left of it; `head` null when not even its first line does. */
type Split = { readonly head: Content | null; readonly rest: readonly Block[] };

const splitAtBorder = (block: Content, passes: (part: Content) => boolean): Split => {
  switch (block.kind) {
    case 'text': {
      const n = largest(block.lines.length, (k) => passes({ ...block, lines: block.lines.slice(0, k) }));
      return n === 0
        ? { head: null, rest: [block] }
        : { head: { ...block, lines: block.lines.slice(0, n) }, rest: textOf(block.lines.slice(n)) };
    }
    case 'list': {
      const n = largest(block.items.length, (k) => passes({ ...block, items: block.items.slice(0, k) }));
      if (n === 0) return { head: null, rest: [block] };
      const items = block.items.slice(n);
      // The numbers of an ordered list go on where it was cut, so the rest of it is written out as lines.
      const rest = block.ordered ? textOf(itemsAsLines(items, true, n)) : [{ ...block, items }];
      return { head: { ...block, items: block.items.slice(0, n) }, rest: items.length === 0 ? [] : rest };
    }
    case 'table': {
      const n = largest(block.rows.length, (k) => passes({ ...block, rows: block.rows.slice(0, k) }));
      return n === 0
        ? { head: null, rest: [block] }
        : { head: { ...block, rows: block.rows.slice(0, n) }, rest: [{ ...block, rows: block.rows.slice(n) }] };
    }
    case 'copy': {
      const lines = block.text.split('\n');
      const n = largest(lines.length, (k) => passes({ ...block, text: lines.slice(0, k).join('\n') }));
      if (n === 0) return { head: null, rest: [block] };
      return {
        head: { ...block, text: lines.slice(0, n).join('\n') },
        rest: [{ ...block, text: lines.slice(n).join('\n') }],
      };
    }
    default:
      return assertNever(block);
  }
};

/** A block whose first line fills more than a whole message, as smaller blocks. */
const breakUp = (block: Content, room: number): readonly Block[] => {
  switch (block.kind) {
    case 'text': {
      const [first = [], ...others] = block.lines;
      const { head, rest } = cutLine(first, room);
      return [...textOf([head]), ...textOf([...(lineText(rest) === '' ? [] : [rest]), ...others])];
    }
    case 'list':
      return textOf(itemsAsLines(block.items, block.ordered, 0));
    case 'table':
      return tableAsList(block);
    case 'copy': {
      const at = cutAt(block.text, room);
      return [
        { ...block, text: block.text.slice(0, at) },
        { ...block, text: block.text.slice(at).replace(/^[ \n]/, '') },
      ];
    }
    default:
      return assertNever(block);
  }
};

/** The heading that stands over a list or table and should not be left behind alone. */
const leadInOf = (piece: readonly Block[], block: Block): Block | null => {
  const last = piece.at(-1);
  return piece.length > 1 && block.kind !== 'text' && last?.kind === 'text' ? last : null;
};

/** Blocks in messages of at most `textChars`, broken at the border of a block, a line, a word, a grapheme: the first that does. */
const pack = (blocks: readonly Block[], capabilities: Capabilities): readonly (readonly Block[])[] => {
  const pieces: (readonly Block[])[] = [];
  const left = [...blocks];
  let piece: readonly Block[] = [];
  const fits = (more: readonly Block[]): boolean => measure(more) <= capabilities.textChars;
  const clashes = (block: Block): boolean =>
    capabilities.tables === 'native' && block.kind === 'table' && piece.some((other) => other.kind === 'table');
  const close = (): void => {
    if (!isBlank(piece)) pieces.push(piece);
    piece = [];
  };
  for (let block = left.shift(); block !== undefined; block = left.shift()) {
    if (block.kind === 'buttons') continue;
    if (clashes(block)) close();
    if (fits([...piece, block])) {
      piece = [...piece, block];
      continue;
    }
    if (piece.length > 0 && fits([block])) {
      const leadIn = leadInOf(piece, block);
      const along = leadIn !== null && fits([leadIn, block]) ? [leadIn] : [];
      piece = piece.slice(0, piece.length - along.length);
      close();
      left.unshift(...along, block);
      continue;
    }
    const before = piece;
    const { head, rest } = splitAtBorder(block, (part) => fits([...before, part]));
    if (head !== null) {
      piece = [...before, head];
      close();
      left.unshift(...rest);
    } else if (before.length > 0) {
      close();
      left.unshift(block);
    } else {
      left.unshift(...breakUp(block, capabilities.textChars));
    }
  }
  close();
  return pieces;
};

/**
 * Makes a reply fit a platform: one or more messages in order. Splits, pages, wraps or turns tables into lists; never cuts and
 * never loses a word. Buttons stay with the last message; those too many for it follow in messages of their own. Empty when
 * there is nothing to show. Limits below 24 characters a message are not served.
 */
export const fit = (reply: Reply, capabilities: Capabilities): readonly Reply[] => {
  const { rows, spelledOut } = fitButtons(reply, capabilities);
  const content = reply.blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'buttons') return [];
    const composed = nfc(block);
    return composed.kind === 'table' ? pageTable(composed, capabilities) : [composed];
  });
  const pieces = pack([...content, ...textOf(spelledOut)], capabilities);
  const groups = groupRows(rows, capabilities.textChars - measure([CONTINUED]), capabilities);
  const [first = [], ...others] = groups;
  const last = pieces.at(-1);
  const together = last !== undefined && measure(last) + rowsChars(first, 1, capabilities) <= capabilities.textChars;
  const messages: (readonly Block[])[] = together
    ? [...pieces.slice(0, -1), [...last, ...buttonsBlock(first)]]
    : [...pieces, ...(first.length === 0 ? [] : [[CONTINUED, ...buttonsBlock(first)]])];
  for (const group of others) messages.push([CONTINUED, ...buttonsBlock(group)]);
  return messages.map((blocks, index) => ({ blocks, show: index === 0 ? reply.show : 'new' }));
};
