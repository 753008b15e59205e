import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate, Instant } from '../domain/instant.js';
import type { Interpretation, ReadingContext } from '../language/types.js';

/** A command as typed: its word without slash, folded, and what stands behind it. */
export type ParsedCommand = { readonly command: string; readonly rest: string; readonly slash: boolean };

/** What reading the arguments needs; `reader` helps where they are a sentence. */
export type CommandContext = {
  readonly config: ClusterConfig;
  readonly today: CalendarDate;
  readonly now: Instant;
  readonly reader: {
    interpret(text: string, context: ReadingContext): Pick<Interpretation, 'slots' | 'unsure' | 'outside'>;
    nearest(text: string, choices: readonly string[]): readonly string[];
  };
};
