import type { Language } from '@clusterbot/core';

/** One line of the terminal chat: a message, or a command of the terminal itself. */
export type ChatLine =
  | { readonly kind: 'empty' }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly button: string }
  | { readonly kind: 'as'; readonly who: string }
  | { readonly kind: 'clock' | 'outage'; readonly to: string }
  | { readonly kind: 'help'; readonly language: Language | null }
  | { readonly kind: 'unknown'; readonly word: string };

/** Reads a line. `:word` is a command of the terminal; anything else, `:)` too, is a message. */
export const readLine = (line: string): ChatLine => {
  const text = line.trim();
  if (text === '') return { kind: 'empty' };
  const command = /^:([a-z]+)(?:\s+(.*))?$/is.exec(text);
  if (command === null) return { kind: 'say', text };
  const [, word = '', rest = ''] = command;
  switch (word.toLowerCase()) {
    case 'press':
      return { kind: 'press', button: rest.trim() };
    case 'as':
      return { kind: 'as', who: rest.trim() };
    case 'clock':
      return { kind: 'clock', to: rest.trim() };
    case 'outage':
      return { kind: 'outage', to: rest.trim() };
    case 'help':
      return {
        kind: 'help',
        language: rest.trim() === 'en' || rest.trim() === 'vi' ? (rest.trim() as Language) : null,
      };
    default:
      return { kind: 'unknown', word: `:${word}` };
  }
};

/** Joins lines that end in a backslash with the next, so that a message of several lines can be typed and piped. */
export async function* wholeMessages(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const line of lines) {
    if (line.endsWith('\\')) {
      begun.push(line.slice(0, -1));
      continue;
    }
    yield [...begun, line].join('\n');
    begun = [];
  }
  if (begun.length > 0) yield begun.join('\n');
}
