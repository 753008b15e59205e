import type { Instant } from '../../domain/instant.js';
import type { Role } from '../../domain/people/types.js';
import type { AnswerReason, CloseReason, QuestionKind } from '../../domain/questions/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import { type AnswerView, basisLines } from './question-answer.js';
import { deedButton } from './question-card.js';
import { kindText, kindTitle, roleText } from './question-words.js';
import { unitName } from './unit-words.js';
import type { Words } from './words.js';

/** What a message about a question says of it. */
export type About = {
  readonly number: number;
  readonly kind: QuestionKind;
  readonly board: string;
  readonly now: Instant;
};

const open = ({ t }: Words, n: number): Button =>
  button(t.difficulties.button.open({ n }), { verb: 'question', n: String(n) });

const said = ({ t }: Words, words: string): string => t.difficulties.card.topic({ words });

const message = (title: string, lines: readonly string[], ...rows: readonly (readonly Button[])[]): Reply =>
  reply(text(line(bold(title)), ...lines), buttons(...rows));

const dueLine = ({ t, f }: Words, due: Instant, now: Instant): string =>
  t.difficulties.card.due({ due: f.dateTime(due), left: f.daysLeft(now, due) });

/** To those who answer: what was raised, or given to one of them, or put before the leader. */
export const presentRaised = (
  words: Words,
  what: 'raised' | 'assigned' | 'escalated',
  { number, kind, board, now }: About,
  topic: string,
  due: Instant,
): Reply =>
  message(
    words.t.difficulties.notice[what]({ board: unitName(words, board), kind: kindText(words, kind), n: number }),
    [said(words, topic), dueLine(words, due, now)],
    [deedButton(words, number, 'answer', 0), deedButton(words, number, 'ask', 0)],
    [open(words, number)],
  );

/** To the board that asked: an answer, first or corrected; whether it settles the matter is asked with it. */
export const presentAnswered = (
  words: Words,
  { number, kind, now }: About,
  answer: AnswerView,
  reason: AnswerReason | null,
): Reply => {
  const { notice, answerReason } = words.t.difficulties;
  const { revision } = answer.answer;
  const title =
    reason === null
      ? notice.answered({ kind: kindTitle(words, kind), n: number })
      : notice.corrected({ kind: kindText(words, kind), n: number, reason: answerReason[reason] });
  return message(
    title,
    [said(words, answer.words), ...basisLines(words, answer, now), notice.settles],
    [deedButton(words, number, 'settle', revision), deedButton(words, number, 'reopen', revision)],
    [open(words, number)],
  );
};

export const presentRetracted = (words: Words, { number, kind }: About, reason: AnswerReason): Reply => {
  const { notice, answerReason } = words.t.difficulties;
  const title = notice.retracted({ kind: kindText(words, kind), n: number, reason: answerReason[reason] });
  return message(title, [], [open(words, number)]);
};

/** What became of an answer that others rest on: given first, corrected or taken back for a reason. */
export type Moved =
  | { readonly what: 'answered'; readonly answer: AnswerView }
  | { readonly what: 'corrected'; readonly answer: AnswerView; readonly reason: AnswerReason }
  | { readonly what: 'retracted'; readonly answer: null; readonly reason: AnswerReason };

const movedTitle = ({ t }: Words, n: number, to: number, moved: Moved): string => {
  const { notice, answerReason } = t.difficulties;
  return moved.what === 'answered'
    ? notice.relied.answered({ n, to })
    : notice.relied[moved.what]({ n, reason: answerReason[moved.reason] });
};

/** To a board that relies on an answer: what became of it. `through`: the question by which they came to rely on it. */
export const presentBaseMoved = (words: Words, { number, now }: About, through: number, moved: Moved): Reply => {
  const { notice } = words.t.difficulties;
  const { answer, what } = moved;
  return message(
    movedTitle(words, number, through, moved),
    [
      ...(through === number || what === 'answered' ? [] : [notice.through({ n: number, to: through })]),
      ...(answer === null ? [] : [said(words, answer.words), ...basisLines(words, answer, now)]),
    ],
    [open(words, through), ...(through === number ? [] : [open(words, number)])],
  );
};

/** To the board that asked: what those who answer need to know first. */
export const presentAskedBack = (words: Words, { number, kind }: About, role: Role | null, question: string): Reply =>
  message(
    words.t.difficulties.notice.asked({ kind: kindText(words, kind), n: number, who: roleText(words, role) }),
    [said(words, question)],
    [deedButton(words, number, 'reply', 0), open(words, number)],
  );

/** To those who answer: what came back from the board. `missing`: the answer does not settle it. */
export const presentCameBack = (
  words: Words,
  what: { readonly kind: 'replied' } | { readonly kind: 'reopened'; readonly times: number },
  { number, board, now }: About,
  from: string,
  due: Instant,
): Reply => {
  const { notice } = words.t.difficulties;
  const about = { board: unitName(words, board), n: number };
  return message(
    what.kind === 'replied' ? notice.replied(about) : notice.reopened({ ...about, times: what.times }),
    [said(words, from), dueLine(words, due, now)],
    [deedButton(words, number, 'answer', 0), deedButton(words, number, 'ask', 0)],
    [open(words, number)],
  );
};

/** To those who answer: nothing more to do. */
export const presentEnded = (words: Words, what: 'settled' | 'withdrawn', { number, board }: About): Reply =>
  message(words.t.difficulties.notice[what]({ board: unitName(words, board), n: number }), [], [open(words, number)]);

/** To the board that asked: closed without an answer of its own. `there`: the one it repeats has an answer that they may see. */
export const presentClosed = (
  words: Words,
  { number, kind }: About,
  reason: CloseReason,
  to: number | null,
  there: boolean,
): Reply => {
  const { notice, closeReason } = words.t.difficulties;
  const about = { kind: kindTitle(words, kind), n: number };
  if (to === null) return message(notice.closed({ ...about, reason: closeReason[reason] }), [], [open(words, number)]);
  return message(notice.duplicate({ ...about, to }), there ? [] : [notice.willBeTold({ to })], [
    ...(there ? [open(words, to)] : []),
    open(words, number),
  ]);
};
