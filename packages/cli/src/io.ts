import type { Readable, Writable } from 'node:stream';
import type { Variables } from './env.js';

/** What a command sees of the process it runs in. */
export type Io = {
  readonly variables: Variables;
  readonly input: Readable;
  readonly output: Writable;
  /** A person at a keyboard, before a screen. */
  readonly interactive: boolean;
  /** The user of this machine. */
  readonly user: string;
  /** One line or several on stdout. */
  print(text: string): void;
  /** One line on stderr. */
  warn(text: string): void;
  /** Comes with SIGTERM or SIGINT. */
  readonly signal: AbortSignal;
};
