import type { BoardId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { OWED_STATES } from '../../domain/questions/states.js';
import { escalatedSince } from '../../domain/questions/timing.js';
import type { Question, QuestionKind } from '../../domain/questions/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import type { Request } from '../request.js';
import { type Precedent, precedentLine } from './question-answer.js';
import { hoursText } from './question-card.js';
import { excerpt, kindText } from './question-words.js';
import { unitName } from './unit-words.js';
import type { Words } from './words.js';

/** One question in a list. */
export type Listed = {
  readonly number: number;
  readonly question: Question;
  readonly board: BoardId;
  readonly topic: string;
};

export type QuestionList = {
  readonly now: Instant;
  /** Those of this page, in order; `of` is how many there are on all pages. */
  readonly items: readonly Listed[];
  readonly of: number;
  readonly page: number;
  readonly pages: number;
  /** Sees the whole cluster. */
  readonly answers: boolean;
  readonly raises: boolean;
  readonly waiting: number;
  readonly late: number;
  /** What was asked for. */
  readonly asked: {
    readonly what: 'open' | 'overdue' | 'all';
    readonly kind: QuestionKind | null;
    readonly board: BoardId | null;
  };
  /** The same list on its next page; null on the last. */
  readonly next: Request | null;
};

const ITEM = 90;
const OPENED = 6;

const stateText = (words: Words, { question }: Listed, now: Instant, inside: boolean): string => {
  const { t, f } = words;
  const { list, state: states } = t.difficulties;
  const state = states[question.state];
  const { deadlines, raised } = question;
  if (deadlines === null || raised === null || !OWED_STATES.includes(question.state)) return state;
  const left = f.daysLeft(now, deadlines.due);
  const since = inside ? list.raisedAgo({ state, ago: f.duration(raised.at, now), left }) : list.age({ state, left });
  return escalatedSince(question, now) === null ? since : list.escalated({ state: since });
};

const itemLine = (words: Words, each: Listed, { now, answers }: QuestionList): string => {
  const { list } = words.t.difficulties;
  const said = { n: each.number, state: stateText(words, each, now, answers), words: excerpt(each.topic, ITEM) };
  const kind = kindText(words, each.question.raised?.kind ?? 'difficulty');
  return answers ? list.item({ ...said, board: unitName(words, each.board) }) : list.ownItem({ ...said, kind });
};

const verdict = (words: Words, view: QuestionList): string => {
  const { list } = words.t.difficulties;
  const { what, kind, board } = view.asked;
  const plain = what === 'all' && kind === null && board === null;
  if (plain && view.answers) return list.all({ n: view.waiting, late: view.late });
  if (plain) return view.of === 0 ? list.ownNone : list.own({ n: view.waiting, of: view.of });
  const named = list.what[what === 'all' ? (kind ?? 'all') : what];
  const about = board === null ? named : list.of({ what: named, board: unitName(words, board) });
  return view.of === 0 ? list.none({ what: about }) : list.filtered({ what: about, n: view.of });
};

const rowsOf = (all: readonly Button[], size: number): readonly (readonly Button[])[] =>
  all.flatMap((_, index) => (index % size === 0 ? [all.slice(index, index + size)] : []));

export const openButtons = ({ t }: Words, numbers: readonly number[]): readonly (readonly Button[])[] =>
  rowsOf(
    numbers.slice(0, OPENED).map((n) => button(t.difficulties.button.open({ n }), { verb: 'question', n: String(n) })),
    3,
  );

/** The questions of a board, or of the cluster: what waits for an answer first, the overdue on top. */
export const presentQuestions = (words: Words, view: QuestionList): Reply => {
  const label = words.t.difficulties.button;
  return reply(
    text(line(bold(verdict(words, view)))),
    bullets(view.items.map((each) => itemLine(words, each, view))),
    buttons(
      ...openButtons(
        words,
        view.items.map(({ number }) => number),
      ),
      [
        ...(view.next === null ? [] : [button(label.more, view.next)]),
        ...(view.raises ? [button(label.raise, { verb: 'question_raise' })] : []),
        ...(view.answers && view.late > 0 ? [button(label.overdue, { verb: 'questions', do: 'overdue' })] : []),
      ],
      [
        button(label.answers, { verb: 'questions', do: 'answered' }),
        ...(view.answers ? [button(label.times, { verb: 'questions', do: 'times' })] : []),
      ],
    ),
  );
};

/** Answers given before: those about what was looked for, or the latest. */
export const presentPrecedents = (
  words: Words,
  found: readonly Precedent[],
  said: string | null,
  of: number,
  raises: boolean,
): Reply => {
  const { list, button: label } = words.t.difficulties;
  const n = of;
  const title =
    said === null
      ? n === 0
        ? list.noAnswers
        : list.answers({ n })
      : n === 0
        ? list.notFound({ said })
        : list.found({ n, said });
  return reply(
    text(line(bold(title))),
    bullets(found.map((each) => precedentLine(words, each))),
    text(...(said === null && n > 0 ? [list.searchHow] : [])),
    buttons(
      ...openButtons(
        words,
        found.map(({ number }) => number),
      ),
      [...(raises ? [button(label.raise, { verb: 'question_raise' })] : []), button(label.list, { verb: 'questions' })],
    ),
  );
};

/** How long answers took, of one board or of all: the median in working minutes, null where there is none. */
export type TimesRow = {
  readonly board: BoardId | null;
  readonly n: number;
  readonly first: number | null;
  readonly closing: number | null;
};

/** A table of how long answers took, the whole cluster first. */
export const presentTimes = (words: Words, rows: readonly TimesRow[]): Reply => {
  const { times, button: label } = words.t.difficulties;
  const back = buttons([button(label.list, { verb: 'questions' })]);
  if (rows.length === 0) return reply(text(times.none), back);
  const cell = (minutes: number | null): string => (minutes === null ? times.notYet : hoursText(words, minutes));
  return reply(
    text(line(bold(times.title))),
    {
      kind: 'table',
      columns: [
        { title: times.board, align: 'start' },
        { title: times.n, align: 'end' },
        { title: times.first, align: 'end' },
        { title: times.closing, align: 'end' },
      ],
      rows: rows.map(({ board, n, first, closing }) => [
        board === null ? times.all : unitName(words, board),
        words.f.number(n),
        cell(first),
        cell(closing),
      ]),
    },
    text(times.how),
    back,
  );
};
