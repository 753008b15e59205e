import type { ParseArgsConfig } from 'node:util';
import type { Log } from '@clusterbot/core';
import type { Env, LogLevel } from './env.js';
import type { Done } from './fault.js';
import type { Io } from './io.js';

/** The values of a command's options, by name. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export type Call = {
  readonly options: OptionValues;
  readonly operands: readonly string[];
  readonly env: Env;
  readonly io: Io;
  /** A log on stderr; LOG_LEVEL, when given, wins over the level a command wants. */
  readonly log: (level?: LogLevel) => Log;
};

/** One command of the operator. `run` answers the exit status of a command that did its work. */
export type Command = {
  readonly name: string;
  /** What follows the name, e.g. `FILE [--yes]`. */
  readonly usage: string;
  /** One line: what it does. */
  readonly does: string;
  readonly options: Readonly<Record<string, NonNullable<ParseArgsConfig['options']>[string]>>;
  /** How many operands it takes. */
  readonly operands: { readonly min: number; readonly max: number };
  run(call: Call): Promise<Done<number>>;
};

export const NO_OPERANDS = { min: 0, max: 0 } as const;
export const JSON_OPTION = { json: { type: 'boolean' } } as const;

/** The text of an option; null when it was not given. */
export const textOf = (options: OptionValues, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' ? value : null;
};
