import { clearLine, createInterface, cursorTo } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { wholeMessages } from './line.js';
import type { Session } from './session.js';

/** Where lines come from and text goes to. */
export type Screenside = {
  readonly input: Readable;
  readonly output: Writable;
  /** A person at a keyboard: there is a prompt, and nothing is echoed. */
  readonly interactive: boolean;
  /** Ends the conversation after the line under way. */
  readonly signal: AbortSignal;
};

/** Reads lines until the input ends or the signal comes, one after another. */
export const runSession = async (
  session: Session,
  side: Screenside,
  options: {
    /** Shows each line after the prompt, as a person would have typed it. */
    readonly echo: boolean;
    /** Given what shows the prompt anew after something else was written. */
    readonly onPrompt: (again: () => void) => void;
  },
): Promise<void> => {
  const { input, output, interactive, signal } = side;
  const lines = createInterface(interactive ? { input, output } : { input, crlfDelay: Number.POSITIVE_INFINITY });
  const end = (): void => lines.close();
  signal.addEventListener('abort', end, { once: true });
  lines.once('SIGINT', end);
  let busy = false;
  const ask = (): void => {
    if (!interactive || busy || signal.aborted) return;
    lines.setPrompt(session.prompt());
    lines.prompt(true);
  };
  options.onPrompt(ask);
  ask();
  for await (const message of wholeMessages(lines)) {
    if (signal.aborted) break;
    if (options.echo && message.trim() !== '') output.write(`${session.prompt()}${message}\n`);
    busy = true;
    await session.take(message);
    busy = false;
    ask();
  }
  signal.removeEventListener('abort', end);
  if (interactive) output.write('\n');
};

/** Writes above a prompt that is waiting for its line. */
export const writeAbovePrompt = (output: Writable, text: string): void => {
  clearLine(output, 0);
  cursorTo(output, 0);
  output.write(`${text}\n`);
};
