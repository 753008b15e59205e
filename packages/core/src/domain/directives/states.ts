import type { BoardId } from '../ids.js';
import type { Instant } from '../instant.js';
import { type Directive, type DirectiveKind, type DirectiveStatus, MARKS, type Mark, type MarkMade } from './types.js';

/** What is done to one. */
export type DirectiveDeed = 'send' | 'correct' | 'call_off' | 'mark' | 'ask' | 'chase';
export const DIRECTIVE_DEEDS: readonly DirectiveDeed[] = ['send', 'correct', 'call_off', 'mark', 'ask', 'chase'];
export const DIRECTIVE_STATUSES: readonly DirectiveStatus[] = ['none', 'open', 'called_off'];

/** What may happen in each state, and where it leads; anything else is refused. */
const EDGES: Readonly<Record<DirectiveStatus, Readonly<Partial<Record<DirectiveDeed, DirectiveStatus>>>>> = {
  none: { send: 'open' },
  open: { correct: 'open', call_off: 'called_off', mark: 'open', ask: 'open', chase: 'open' },
  called_off: {},
};

export const statusAfter = (status: DirectiveStatus, deed: DirectiveDeed): DirectiveStatus | null =>
  EDGES[status][deed] ?? null;

/** How far a board may have come, and from where it may go on; nobody goes back. */
const STEPS: Readonly<Record<DirectiveKind, Readonly<Record<Mark | 'none', readonly Mark[]>>>> = {
  directive: { none: ['seen', 'understood', 'done'], seen: ['understood', 'done'], understood: ['done'], done: [] },
  announcement: { none: ['seen', 'understood'], seen: ['understood'], understood: [], done: [] },
};

export const mayGoOn = (kind: DirectiveKind, from: Mark | null, to: Mark): boolean =>
  STEPS[kind][from ?? 'none'].includes(to);

/** The mark that ends what is owed. */
export const wanted = (kind: DirectiveKind): Mark => (kind === 'directive' ? 'done' : 'seen');

/** The marks that one of this kind can have. */
export const marksOf = (kind: DirectiveKind): readonly Mark[] =>
  MARKS.filter((mark) => kind === 'directive' || mark !== 'done');

const rank = (mark: Mark | null): number => (mark === null ? -1 : MARKS.indexOf(mark));

/** Whether one mark is as far as another or further. */
export const reachesMark = (mark: Mark | null, asked: Mark): boolean => rank(mark) >= rank(asked);

export const versionOf = (directive: Directive): number => directive.versions.length;

/** How far a board has come with a version; null: it has not said a word to it. */
export const markOf = (directive: Directive, board: BoardId, version = versionOf(directive)): Mark | null =>
  directive.marks
    .filter((made) => made.board === board && made.version === version)
    .reduce<Mark | null>((furthest, { mark }) => (rank(mark) > rank(furthest) ? mark : furthest), null);

/**
 * Where a board's having come as far as `mark` rests on: the word itself, or the first one further on, which implies it. Of the version in
 * force; where it said nothing to that yet, of the last one it did say something to.
 */
export const standsOn = (directive: Directive, board: BoardId, mark: Mark): MarkMade | null => {
  const own = directive.marks.filter((made) => made.board === board);
  const last = own.reduce((version, made) => Math.max(version, made.version), 0);
  return own.find((made) => made.version === last && reachesMark(made.mark, mark)) ?? null;
};

/** The boards that have not come as far as `mark` with the version in force, in official order. */
export const notYet = (directive: Directive, mark: Mark): readonly BoardId[] =>
  directive.boards.filter((board) => !reachesMark(markOf(directive, board), mark));

/** The first mark that a board has not reached with the version in force; null: it has reached them all. */
export const nextMark = (directive: Directive, board: BoardId): Mark | null =>
  marksOf(directive.kind).find((mark) => !reachesMark(markOf(directive, board), mark)) ?? null;

/** Since when a board owes nothing more; null while it does. */
export const doneSince = (directive: Directive, board: BoardId): Instant | null => {
  const asked = wanted(directive.kind);
  if (!reachesMark(markOf(directive, board), asked)) return null;
  return standsOn(directive, board, asked)?.at ?? null;
};
