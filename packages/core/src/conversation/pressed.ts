import { fold } from '../language/fold.js';
import type { Button } from './reply.js';

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9/%.,-]+/g, ' ')
    .trim();

/**
 * The button a typed text stands for: its number (1, 2, …, unless a figure is expected), its label, or the beginning of exactly
 * one label. How a person without buttons presses them.
 */
export const pressedBy = (text: string, buttons: readonly Button[], numbers: boolean): Button | null => {
  const said = plain(text);
  if (said === '') return null;
  // A figure that is itself a choice is that choice, not the one with its number.
  const exact = buttons.find((button) => plain(button.label) === said);
  if (exact !== undefined) return exact;
  // “#1” is the number of a question, not of a choice.
  if (numbers && !text.includes('#') && /^\d{1,2}$/.test(said)) return buttons[Number(said) - 1] ?? null;
  if (said.length < 2 || /^\d+$/.test(said)) return null;
  const begins = buttons.filter(
    (button) => plain(button.label).startsWith(`${said},`) || plain(button.label).startsWith(`${said} `),
  );
  return begins.length === 1 ? (begins[0] ?? null) : null;
};
