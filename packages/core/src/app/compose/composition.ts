import type { Button, Line } from '../../conversation/reply.js';
import type { ComposedKind, Composing } from '../../conversation/session.js';
import type { Result } from '../../domain/result.js';
import type { Said, Turn } from '../turn.js';

/** One thing that is asked for. What is kept of it is a string: the words themselves, an id, a day. */
export type Part = {
  readonly name: string;
  /** At most 20 characters, for a button changes it. */
  readonly label: (turn: Turn) => string;
  /** The question, with an example where one helps. */
  readonly ask: (turn: Turn, draft: Composing) => readonly (string | Line)[];
  readonly optional?: true;
  /** Not named in the read-back while there is nothing of it. */
  readonly quiet?: true;
  /** Several of the choices: what is kept is their values with commas, in the order of the choices. */
  readonly many?: true;
  /** A figure is typed: a number is that figure, not the place of a button. */
  readonly figure?: true;
  /** Characters of words that are kept as they are. */
  readonly max: number;
  /** What was typed, as it is kept; or why it cannot be, with an example. Absent: the words as typed. */
  readonly read?: (turn: Turn, said: string, draft: Composing) => Result<string, string | HalfRead>;
  /** How what is kept is shown. Absent: as it is kept. */
  readonly shown?: (turn: Turn, kept: string, draft: Composing) => string;
  /** Answers by button; `value` is what is kept, an id or a code. */
  readonly choices?: (turn: Turn, draft: Composing) => readonly Choice[];
};

/** `alone`: answers a part that takes several all by itself. */
export type Choice = { readonly label: string; readonly value: string; readonly alone?: true };

/** Not all of it could be read: why, and what of it is kept while the part stays open. */
export type HalfRead = { readonly said: string; readonly keep: string };

/** What is said under the read-back, with buttons of its own: what is like it already, what is doubtful. */
export type Remarks = {
  readonly lines: readonly (string | Line)[];
  readonly buttons: readonly (readonly Button[])[];
  /** Said before the read-back. */
  readonly above?: readonly (string | Line)[];
  /** The word on the button that stores it, where that depends on what is remarked. */
  readonly confirmLabel?: string;
};

/** How a thing of several parts is put into words. Parts are asked for in order, read back together, and stored when confirmed. */
export type Composition = {
  readonly what: ComposedKind;
  readonly heading: (turn: Turn, draft: Composing) => string;
  readonly parts: (turn: Turn, draft: Composing) => readonly Part[];
  /** What was just said of one part may say something of others. Absent: it does not. */
  readonly spread?: (turn: Turn, draft: Composing, part: string) => Composing;
  readonly remarks?: (turn: Turn, draft: Composing) => Promise<Remarks>;
  /** The word on the button that stores it. Absent: the usual one. */
  readonly confirmLabel?: (turn: Turn, draft: Composing) => string;
  /** Stores it; the answer ends the dialogue unless it sets another. */
  readonly confirm: (turn: Turn, draft: Composing) => Promise<Said>;
};
