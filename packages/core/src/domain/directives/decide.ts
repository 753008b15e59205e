import { localDate } from '../calendar/zone.js';
import type { BoardId, PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import { markOf, marksOf, mayGoOn, notYet, statusAfter, versionOf } from './states.js';
import type { CallOffReason, Directive, DirectiveEvent, DirectiveKind, Mark, WordsRef } from './types.js';

export type DirectiveCommand =
  | {
      readonly type: 'Send';
      readonly by: PersonId;
      readonly now: Instant;
      readonly kind: DirectiveKind;
      readonly boards: readonly BoardId[];
      readonly due: Instant | null;
      readonly words: WordsRef;
    }
  | { readonly type: 'Correct'; readonly by: PersonId; readonly words: WordsRef }
  | { readonly type: 'CallOff'; readonly by: PersonId; readonly reason: CallOffReason }
  /** `boards`: those of the directive that whoever says it answers for; `version`: the one they had before them. */
  | {
      readonly type: 'Mark';
      readonly by: PersonId;
      readonly boards: readonly BoardId[];
      readonly mark: Mark;
      readonly version: number;
      readonly report: WordsRef | null;
    }
  | {
      readonly type: 'Ask';
      readonly by: PersonId;
      readonly boards: readonly BoardId[];
      readonly version: number;
      readonly words: WordsRef;
    }
  /** `boards`: those that somebody can be reached for; a board is chased once a day of the cluster's zone. */
  | {
      readonly type: 'Chase';
      readonly by: PersonId;
      readonly now: Instant;
      readonly zone: string;
      readonly mark: Mark;
      readonly boards: readonly BoardId[];
    };

export type DirectiveRefusal =
  | { readonly code: 'wrong_state'; readonly status: Directive['status'] }
  | { readonly code: 'to_nobody' }
  | { readonly code: 'due_past'; readonly due: Instant }
  | { readonly code: 'announcement_has_no_due' }
  | { readonly code: 'announcement_is_not_done' }
  | { readonly code: 'not_addressed' }
  | { readonly code: 'old_version'; readonly version: number }
  /** The board is as far or further already. */
  | { readonly code: 'already'; readonly mark: Mark }
  | { readonly code: 'all_there'; readonly mark: Mark }
  | { readonly code: 'chased_today'; readonly boards: readonly BoardId[] };

type Decided = Result<readonly DirectiveEvent[], DirectiveRefusal>;
type Of<T extends DirectiveCommand['type']> = Extract<DirectiveCommand, { type: T }>;

const send = ({ by, now, kind, boards, due, words }: Of<'Send'>): Decided => {
  if (boards.length === 0) return refuse({ code: 'to_nobody' });
  if (due !== null && kind === 'announcement') return refuse({ code: 'announcement_has_no_due' });
  if (due !== null && due <= now) return refuse({ code: 'due_past', due });
  return ok([{ type: 'DirectiveSent', by, kind, boards, due, ...words }]);
};

const mark = (command: Of<'Mark'>, directive: Directive): Decided => {
  const { by, mark: to, report } = command;
  if (!marksOf(directive.kind).includes(to)) return refuse({ code: 'announcement_is_not_done' });
  const boards = directive.boards.filter((board) => command.boards.includes(board));
  if (boards.length === 0) return refuse({ code: 'not_addressed' });
  const version = versionOf(directive);
  // What is done was done by the words that were read; they may be others by now.
  if (command.version !== version) return refuse({ code: 'old_version', version });
  const fresh = boards.filter((board) => mayGoOn(directive.kind, markOf(directive, board), to));
  const [first] = boards;
  if (fresh.length === 0)
    return refuse({ code: 'already', mark: (first === undefined ? null : markOf(directive, first)) ?? to });
  const said = report === null ? {} : { report };
  return ok(fresh.map((board) => ({ type: 'DirectiveMarked', by, board, mark: to, version, ...said })));
};

const ask = ({ by, boards, words }: Of<'Ask'>, directive: Directive): Decided => {
  const board = directive.boards.find((each) => boards.includes(each));
  return board === undefined
    ? refuse({ code: 'not_addressed' })
    : ok([{ type: 'DirectiveAsked', by, board, version: versionOf(directive), ...words }]);
};

const chase = ({ by, now, zone, mark: asked, boards }: Of<'Chase'>, directive: Directive): Decided => {
  if (!marksOf(directive.kind).includes(asked)) return refuse({ code: 'announcement_is_not_done' });
  const owing = notYet(directive, asked);
  if (owing.length === 0) return refuse({ code: 'all_there', mark: asked });
  const today = localDate(zone, now);
  const already = new Set(directive.chased.filter(({ at }) => localDate(zone, at) === today).map(({ board }) => board));
  const chased = owing.filter((board) => boards.includes(board) && !already.has(board));
  return chased.length === 0
    ? refuse({ code: 'chased_today', boards: owing.filter((board) => already.has(board)) })
    : ok([{ type: 'DirectiveChased', by, mark: asked, boards: chased }]);
};

const DEEDS = {
  Send: 'send',
  Correct: 'correct',
  CallOff: 'call_off',
  Mark: 'mark',
  Ask: 'ask',
  Chase: 'chase',
} as const;

/** The rules of one announcement or directive. Pure. */
export const decideDirective = (command: DirectiveCommand, directive: Directive): Decided => {
  if (statusAfter(directive.status, DEEDS[command.type]) === null)
    return refuse({ code: 'wrong_state', status: directive.status });
  switch (command.type) {
    case 'Send':
      return send(command);
    case 'Correct':
      return ok([{ type: 'DirectiveCorrected', by: command.by, version: versionOf(directive) + 1, ...command.words }]);
    case 'CallOff':
      return ok([{ type: 'DirectiveCalledOff', by: command.by, reason: command.reason }]);
    case 'Mark':
      return mark(command, directive);
    case 'Ask':
      return ask(command, directive);
    case 'Chase':
      return chase(command, directive);
  }
};
