import { inlineText } from './layout.js';
import type { Inline, Line } from './reply.js';

const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** A letter with its marks, an emoji with its joiners: beyond this many units nothing is treated as one any more. */
const LONGEST_GRAPHEME = 64;

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * Where a text of more than `room` UTF-16 units breaks: after the last space within the room, else between two graphemes, else
 * (one grapheme fills the room) between two characters. At least 1, or 2 for a pair of surrogates.
 */
export const cutAt = (text: string, room: number): number => {
  if (text.length <= room) return text.length;
  const within = text.slice(0, room + 1);
  const space = Math.max(within.lastIndexOf(' '), within.lastIndexOf('\n'));
  if (space > 0 && within.slice(0, space).trim() !== '') return space;
  let last = 0;
  for (const { index } of GRAPHEMES.segment(text.slice(0, room + LONGEST_GRAPHEME))) {
    if (index > room) break;
    last = index;
  }
  if (last > 0) return last;
  const split = isLow(text.charCodeAt(room)) ? room - 1 : room;
  return Math.max(split, isLow(text.charCodeAt(1)) ? 2 : 1);
};

const withText = (inline: Inline, text: string): Inline => {
  if (typeof inline === 'string') return text;
  if ('bold' in inline) return { bold: text };
  return 'italic' in inline ? { italic: text } : { code: text };
};

/** The part of a line from one UTF-16 offset to another, looks kept. */
const sliceLine = (line: Line, from: number, to: number): Line => {
  const parts: Inline[] = [];
  let at = 0;
  for (const inline of line) {
    const text = inlineText(inline);
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (piece !== '') parts.push(withText(inline, piece));
    at += text.length;
  }
  return parts;
};

export const lineText = (line: Line): string => line.map(inlineText).join('');

/** A line as a first part of at most `room` units and the rest; spaces at the break are dropped. */
export const cutLine = (line: Line, room: number): { readonly head: Line; readonly rest: Line } => {
  const text = lineText(line);
  const at = cutAt(text, room);
  const gap = text.slice(at).length - text.slice(at).trimStart().length;
  return { head: sliceLine(line, 0, at), rest: sliceLine(line, at + gap, text.length) };
};
