import { button, buttons, replacing, reply, text } from '../../conversation/build.js';
import {
  boardNames,
  directiveTitle,
  presentDirective,
  presentDirectiveWord,
} from '../../conversation/present/directives.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { type Directive, MARKS, type Mark, type WordsRef } from '../../domain/directives/types.js';
import type { BoardId } from '../../domain/ids.js';
import { may } from '../../domain/people/permissions.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { commitSaid } from '../commit-said.js';
import { numberedStream } from '../numbered.js';
import { say } from '../steering/rounds.js';
import { tell } from '../steering/tell.js';
import type { Handler, Said, Turn } from '../turn.js';
import { answeredBy, byAnswerer } from './answering.js';
import { closeDirective } from './close.js';
import { findDirective, sayDirectiveRefusal } from './find.js';
import { senderOf } from './sender.js';
import { directiveDecider } from './store.js';
import { knownOf, versionIn, viewFor } from './view.js';

type Named = { readonly board?: string };

/**
 * The boards a person says a word for: their own it went to, those merged into their own together. A board named by a button has to be
 * one of them; where they answer for several units they are asked which.
 */
export const boardsSpokenFor = (
  turn: Turn,
  number: number,
  directive: Directive,
  { board }: Named,
  again: (board: BoardId) => Parameters<typeof button>[1],
): Result<readonly BoardId[], Said> => {
  const { words } = turn;
  const { refusal, ask } = words.t.directives;
  const title = directiveTitle(words, number, directive);
  const allowed = may(turn.person, 'mark_directive');
  if (!allowed.ok) return refuse(say(presentRoleMissing(words, allowed.error)));
  const groups = byAnswerer(turn, answeredBy(turn, turn.person, directive));
  const [only, ...others] = groups;
  if (only === undefined) return refuse(say(reply(text(refusal.notAddressed({ title })))));
  if (board !== undefined) {
    const named = groups.find((group) => group.some((each) => each === board));
    if (named !== undefined) return ok(named);
    const name = boardNames(words, [board as BoardId]) || board;
    return refuse(say(reply(text(refusal.otherBoard({ title, board: name })))));
  }
  if (others.length === 0) return ok(only);
  const choices = groups.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [[button(boardNames(words, group), again(first))]];
  });
  return refuse(say(reply(text(ask.which({ title })), buttons(...choices))));
};

/** Stores a board's word, and answers with the card as it stands then; `report` goes to whoever sent it. */
export const markBoards = async (
  turn: Turn,
  number: number,
  directive: Directive,
  word: {
    readonly boards: readonly BoardId[];
    readonly mark: Mark;
    readonly version: number;
    readonly report: { readonly ref: WordsRef; readonly text: string } | null;
  },
): Promise<Said> => {
  const { words, person } = turn;
  const known = await knownOf(turn, number, directive);
  const sender = word.report === null ? [] : await senderOf(turn, directive);
  const result = await commitSaid(
    turn,
    directiveDecider,
    numberedStream('directive', turn.config.id, number),
    { type: 'Mark', by: person.id, ...word, report: word.report?.ref ?? null },
    {
      receipt: (after) => replacing(presentDirective(words, viewFor(turn, known, after, person))),
      told: (after) =>
        tell(turn, sender, `directive-${number}-report`, (to) =>
          presentDirectiveWord(to, {
            number,
            directive: after,
            boards: word.boards,
            kind: 'report',
            text: word.report?.text ?? '',
          }),
        ),
    },
  );
  if (result.ok) {
    const cards = await closeDirective(turn, number, result.value.done.state, word.boards);
    return { replies: [], outbound: [...result.value.outbound, ...cards] };
  }
  return sayDirectiveRefusal(turn, number, directive, result.error);
};

const markNamed = (said: string): Mark | null => MARKS.find((mark) => mark === said) ?? null;

/** A board's word by button or by word: seen, understood, done. */
export const mark: Handler<'directive_mark'> = async (turn, request) => {
  const number = Number(request.n);
  const found = await findDirective(turn, request.n);
  if (!found.ok) return found.error;
  const to = markNamed(request.mark);
  if (to === null) return say(reply(text(turn.t.talk.oldButton)));
  const spoken = boardsSpokenFor(turn, number, found.value, request, (board) => ({ ...request, board }));
  if (!spoken.ok) return spoken.error;
  const version = versionIn(found.value, request.version);
  return markBoards(turn, number, found.value, { boards: spoken.value, mark: to, version, report: null });
};
