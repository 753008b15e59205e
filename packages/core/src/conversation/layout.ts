import { assertNever } from '../domain/result.js';
import type { Block, Inline, Line } from './reply.js';

/** A stretch of text with one look. `pre` keeps its columns: tables and texts to copy. */
export type Run = { readonly text: string; readonly style: 'plain' | 'bold' | 'italic' | 'code' | 'pre' };

type Table = Extract<Block, { readonly kind: 'table' }>;

const plain = (text: string): Run => ({ text, style: 'plain' });

export const inlineText = (inline: Inline): string => {
  if (typeof inline === 'string') return inline;
  if ('bold' in inline) return inline.bold;
  return 'italic' in inline ? inline.italic : inline.code;
};

const inlineRun = (inline: Inline): Run => {
  if (typeof inline === 'string') return plain(inline);
  if ('bold' in inline) return { text: inline.bold, style: 'bold' };
  return 'italic' in inline ? { text: inline.italic, style: 'italic' } : { text: inline.code, style: 'code' };
};

/** What stands before an item: `• ` or `3. `. */
export const marker = (ordered: boolean, index: number): string => (ordered ? `${index + 1}. ` : '• ');

const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const width = (text: string): number => [...GRAPHEMES.segment(text)].length;

const oneLine = (cell: string): string => cell.replace(/\s+/gu, ' ').trim();

const padded = (cell: string, room: number, align: 'start' | 'end'): string => {
  const space = ' '.repeat(Math.max(0, room - width(cell)));
  return align === 'end' ? space + cell : cell + space;
};

/** A table in fixed width: titles, a rule, the rows; two spaces between columns. */
export const tableText = (table: Table): string => {
  const titles = table.columns.map((column) => oneLine(column.title));
  const rows = table.rows.map((row) => table.columns.map((_, index) => oneLine(row[index] ?? '')));
  const rooms = titles.map((title, index) => Math.max(width(title), ...rows.map((row) => width(row[index] ?? ''))));
  const lines = [titles, ...rows].map((cells) =>
    cells
      .map((cell, index) => padded(cell, rooms[index] ?? 0, table.columns[index]?.align ?? 'start'))
      .join('  ')
      .trimEnd(),
  );
  const rule = '-'.repeat(rooms.reduce((sum, room) => sum + room + 2, -2));
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
};

const lineRuns = (line: Line): readonly Run[] => line.map(inlineRun);

const joined = (lines: readonly (readonly Run[])[]): readonly Run[] =>
  lines.flatMap((runs, index) => (index === 0 ? runs : [plain('\n'), ...runs]));

const blockRuns = (block: Exclude<Block, { readonly kind: 'buttons' }>): readonly Run[] => {
  switch (block.kind) {
    case 'text':
      return joined(block.lines.map(lineRuns));
    case 'list':
      return joined(block.items.map((item, index) => [plain(marker(block.ordered, index)), ...lineRuns(item)]));
    case 'table':
      return [{ text: tableText(block), style: 'pre' }];
    case 'copy':
      return [{ text: block.text, style: 'pre' }];
    default:
      return assertNever(block);
  }
};

/**
 * The one layout of a message as running text, without its buttons: what a platform without blocks of its own shows, what a
 * terminal prints and what `fit` counts. A text leads into the list, table or copy after it; other blocks stand a blank line apart.
 */
export const layOut = (blocks: readonly Block[]): readonly Run[] => {
  const runs: Run[] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    if (block.kind === 'buttons') continue;
    if (before !== null) runs.push(plain(before.kind === 'text' && block.kind !== 'text' ? '\n' : '\n\n'));
    runs.push(...blockRuns(block));
    before = block;
  }
  return runs.filter((run) => run.text !== '');
};

/** The same as one string without looks. */
export const layOutText = (blocks: readonly Block[]): string =>
  layOut(blocks)
    .map((run) => run.text)
    .join('');
