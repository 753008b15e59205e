import type { BoardId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Role } from '../../domain/people/types.js';
import { OWED_STATES, QUESTION_TABLE, type QuestionDeed } from '../../domain/questions/states.js';
import { type AnswerTimes, escalatedSince } from '../../domain/questions/timing.js';
import type { Answer, Exchange, Question } from '../../domain/questions/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import type { Request } from '../request.js';
import { type AnswerView, basisLines, type Precedent, precedentLine } from './question-answer.js';
import { kindTitle, roleText, roleTitle } from './question-words.js';
import { unitName } from './unit-words.js';
import type { Words } from './words.js';

/** Words of somebody, with the role they spoke in; null: they have none any more. */
export type Spoken = { readonly role: Role | null; readonly at: Instant; readonly words: string };

/** One question as one person may see it: what is not theirs was left out before. */
export type QuestionView = {
  readonly now: Instant;
  readonly number: number;
  readonly question: Question;
  readonly board: BoardId;
  /** Of those who answer. */
  readonly answers: boolean;
  readonly leads: boolean;
  /** Of the board that asked. */
  readonly asks: boolean;
  readonly topic: string;
  /** Who it lies with; the name for those who answer only. */
  readonly owner: { readonly role: Role; readonly name: string | null } | null;
  readonly exchanges: readonly (Spoken & Pick<Exchange, 'what'>)[];
  readonly answer: AnswerView | null;
  /** The answers that do not stand any more, first to last. */
  readonly earlier: readonly Answer[];
  /** The revision that the reader’s board went by, where the answer is another one by now; else null. */
  readonly reliedOn: number | null;
  /** Answers given to the like of it, while those who answer owe one; empty for everybody else. */
  readonly similar: readonly Precedent[];
  /** Empty for everybody but those who answer. */
  readonly notes: readonly Spoken[];
  readonly relied: readonly BoardId[];
  /** Working minutes that those who answer had it, for them to see. */
  readonly times: AnswerTimes;
  /** A year without known holidays keeps that from being counted; null: none does. */
  readonly unknownYear: number | null;
};

/** `6,5 giờ`: working minutes as hours, to a tenth. */
export const hoursText = ({ t, f }: Words, minutes: number): string =>
  t.difficulties.times.hours({ hours: f.number(Math.round(minutes / 6) / 10) });

/** The answers before, each with its time and reason, and that the reader’s board went by one of them. */
const earlierLines = ({ t, f }: Words, { earlier, reliedOn, now }: QuestionView): readonly string[] => {
  const { card, answerReason } = t.difficulties;
  const each = earlier.map(({ revision, at, reason }) => {
    const given = { revision: f.revision(revision), time: f.shortDateTime(at, now) };
    return reason === null ? card.given(given) : card.givenBecause({ ...given, reason: answerReason[reason] });
  });
  return [
    ...(each.length === 0 ? [] : [card.earlier({ answers: each.join('; ') })]),
    ...(reliedOn === null ? [] : [card.movedSince({ revision: f.revision(reliedOn) })]),
  ];
};

const answerLines = (words: Words, view: QuestionView): readonly string[] => {
  const { t, f } = words;
  const { card, answerReason } = t.difficulties;
  if (view.question.retracted) return [card.retracted, ...earlierLines(words, view)];
  if (view.answer === null) return [];
  const { answer, role } = view.answer;
  const said = { who: roleTitle(words, role), time: f.shortDateTime(answer.at, view.now), words: view.answer.words };
  return [
    card.answered({ ...said, revision: f.revision(answer.revision) }),
    ...(answer.reason === null ? [] : [card.changed({ reason: answerReason[answer.reason] })]),
    ...basisLines(words, view.answer, view.now),
    ...earlierLines(words, view),
  ];
};

const exchangeLine = (words: Words, { what, role, at, words: said }: QuestionView['exchanges'][number], now: Instant) =>
  words.t.difficulties.card[what]({
    who: roleTitle(words, role),
    time: words.f.shortDateTime(at, now),
    words: said,
  });

/** Until when, with whom, and since when the leader has it. */
const owedLines = (words: Words, { question, now, owner }: QuestionView): readonly string[] => {
  const { t, f } = words;
  const { card, nobody } = t.difficulties;
  const { state, deadlines } = question;
  const who =
    owner === null
      ? nobody
      : owner.name === null
        ? roleText(words, owner.role)
        : card.named({ role: roleText(words, owner.role), name: owner.name });
  const since = escalatedSince(question, now);
  if (state === 'waiting') return [card.paused, card.owner({ who })];
  if (!OWED_STATES.includes(state) || deadlines === null) return [];
  return [
    card.due({ due: f.dateTime(deadlines.due), left: f.daysLeft(now, deadlines.due) }),
    card.owner({ who }),
    ...(since === null ? [] : [card.escalated({ since: f.shortDateTime(since, now) })]),
  ];
};

const closedLines = ({ t }: Words, { closed }: Question): readonly string[] => {
  if (closed === null) return [];
  const { card, closeReason } = t.difficulties;
  return closed.duplicateOf === null
    ? [card.closed({ reason: closeReason[closed.reason] })]
    : [card.duplicate({ to: closed.duplicateOf })];
};

/** What was said, in the order it was. */
const courseLines = (words: Words, view: QuestionView): readonly string[] => {
  const at = view.answer?.answer.at ?? view.now;
  const said = (after: boolean): readonly string[] =>
    view.exchanges.filter((each) => each.at > at === after).map((each) => exchangeLine(words, each, view.now));
  return [...said(false), ...answerLines(words, view), ...said(true)];
};

/** Only for those who answer. */
const insideLines = (words: Words, view: QuestionView): readonly string[] => {
  const { t, f } = words;
  const { card } = t.difficulties;
  const { first, closing } = view.times;
  if (!view.answers) return [];
  const names = view.relied.map((board) => unitName(words, board)).join(', ');
  return [
    ...(view.question.shared ? [] : [card.notShared]),
    ...(names === '' ? [] : [card.relied({ names })]),
    ...(first === null ? [] : [card.time({ first: hoursText(words, first) })]),
    ...(closing === null ? [] : [card.closing({ closing: hoursText(words, closing) })]),
    ...(view.unknownYear === null ? [] : [t.difficulties.refusal.holidays({ year: String(view.unknownYear) })]),
    ...view.notes.map(({ role, at, words: said }) =>
      card.note({ who: roleText(words, role), time: f.shortDateTime(at, view.now), words: said }),
    ),
  ];
};

/** What has a button on the card; what an answer is relied on for, and shared by, has buttons of its own. */
type Pressed = Exclude<QuestionDeed, 'share' | 'rely'>;

/** What was answered to the like of it. */
const similarLines = (words: Words, { similar }: QuestionView): readonly string[] =>
  similar.length === 0
    ? []
    : [words.t.raising.raise.similar({ n: similar.length }), ...similar.map((each) => precedentLine(words, each))];

const similarButtons = ({ t }: Words, { number, similar }: QuestionView): readonly (readonly Button[])[] =>
  similar.map((each) => [
    button(t.difficulties.button.answerAs({ n: each.number }), {
      verb: 'question',
      n: String(number),
      do: 'answer',
      with: String(each.number),
    }),
  ]);

/** What each side may press; the table of states says when. */
const ASKING: readonly Pressed[] = ['settle', 'reopen', 'reply', 'withdraw'];
const ANSWERING: readonly Pressed[] = ['answer', 'ask', 'escalate', 'assign', 'close', 'revise', 'retract', 'note'];
const PRIMARY: readonly Pressed[] = ['answer', 'settle'];

/** The button of one deed; a deed that is put into words asks for them next. */
export const deedButton = (words: Words, number: number, deed: Pressed, revision: number): Button => {
  const n = String(number);
  const of: Request<'question'> = {
    verb: 'question',
    n,
    do: deed,
    ...(revision === 0 ? {} : { version: String(revision) }),
  };
  return button(words.t.difficulties.button.deed[deed], of, PRIMARY.includes(deed) ? 'primary' : undefined);
};

const deedsOf = (view: QuestionView): readonly Pressed[] => {
  const may = QUESTION_TABLE[view.question.state];
  const wanted = [...(view.asks ? ASKING : []), ...(view.answers ? ANSWERING : [])];
  return wanted.filter((deed) => may[deed] !== undefined && !(deed === 'escalate' && view.leads));
};

const rowsOf = (all: readonly Button[]): readonly (readonly Button[])[] =>
  all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));

const actions = (words: Words, view: QuestionView): readonly (readonly Button[])[] => {
  const label = words.t.difficulties.button;
  const { number, question } = view;
  const revision = question.answers.at(-1)?.revision ?? 0;
  const shares =
    view.leads && QUESTION_TABLE[question.state].share !== undefined
      ? [
          button(question.shared ? label.hide : label.share, {
            verb: 'question',
            n: String(number),
            do: 'share',
            with: question.shared ? 'no' : 'yes',
          }),
        ]
      : [];
  const deeds = deedsOf(view).map((deed) => deedButton(words, number, deed, revision));
  return [
    ...similarButtons(words, view),
    ...rowsOf([...deeds, ...shares]),
    [button(label.list, { verb: 'questions' })],
  ];
};

/** One question with all that its reader may know of it, and what they may do next. */
export const presentQuestion = (words: Words, view: QuestionView): Reply => {
  const { t, f } = words;
  const { card, state } = t.difficulties;
  const { question, number } = view;
  const { raised } = question;
  const kind = kindTitle(words, raised?.kind ?? 'difficulty');
  if (!view.asks && !view.answers)
    return reply(
      text(
        line(bold(card.precedent({ kind, n: number }))),
        card.topic({ words: view.topic }),
        ...answerLines(words, view),
      ),
      buttons([button(t.difficulties.button.answers, { verb: 'questions', do: 'answered' })]),
    );
  const title = card.title({ kind, n: number, board: unitName(words, view.board), state: state[question.state] });
  return reply(
    text(
      line(bold(title)),
      card.topic({ words: view.topic }),
      ...(raised === null ? [] : [card.raised({ time: f.shortDateTime(raised.at, view.now) })]),
      ...owedLines(words, view),
      ...closedLines(words, question),
      ...courseLines(words, view),
      ...(question.reopenings === 0 ? [] : [card.reopened({ times: question.reopenings })]),
      ...insideLines(words, view),
      ...similarLines(words, view),
    ),
    buttons(...actions(words, view)),
  );
};
