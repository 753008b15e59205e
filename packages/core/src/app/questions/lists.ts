import {
  type Listed,
  presentPrecedents,
  presentQuestions,
  presentTimes,
  type TimesRow,
} from '../../conversation/present/question-lists.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { Request } from '../../conversation/request.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { BoardId } from '../../domain/ids.js';
import { may } from '../../domain/people/permissions.js';
import { ENDED_STATES, OWED_STATES } from '../../domain/questions/states.js';
import { answerTimes, isOverdue, median } from '../../domain/questions/timing.js';
import { QUESTION_KINDS, type QuestionState } from '../../domain/questions/types.js';
import { say } from '../steering/rounds.js';
import type { Handler, Said, Turn } from '../turn.js';
import { boardsNow, isOwn, type Known, mayAnswer, readQuestions, wordsOf } from './read.js';
import { sayRefusal } from './refusals.js';
import { readPrecedents, searchPrecedents } from './similar.js';

type Asked = Request<'questions'>;

const PAGE = 10;

const ENDED = ['settled', 'closed', 'withdrawn'] as const;
/** What waits for the reader’s own side comes first. */
const ANSWERING: readonly QuestionState[] = ['reopened', 'open', 'waiting', 'answered', ...ENDED];
const ASKING: readonly QuestionState[] = ['waiting', 'answered', 'reopened', 'open', ...ENDED];

/** Whom a question belongs to now, as a place in the official order. */
const placeOf = ({ config, now }: Turn, board: BoardId): number => {
  const [first = board] = boardsNow(config, board, now);
  return config.boards.findIndex(({ id }) => id === first);
};

/** For those who answer the overdue first and what waits by board; for a board what waits for it; then what has ended. */
const inOrder = (turn: Turn, all: readonly Known[]): readonly Known[] => {
  const answers = mayAnswer(turn);
  const rank = ({ state }: Known): number => {
    if (!answers) return ASKING.indexOf(state.state);
    if (isOverdue(state, turn.now)) return -1;
    return OWED_STATES.includes(state.state) ? 0 : ANSWERING.indexOf(state.state);
  };
  const later = ({ number, state }: Known): number => (ENDED_STATES.includes(state.state) ? -number : number);
  return [...all].sort(
    (a, b) => rank(a) - rank(b) || placeOf(turn, a.board) - placeOf(turn, b.board) || later(a) - later(b),
  );
};

const wanted = (turn: Turn, { do: what, kind, board }: Asked, all: readonly Known[]): readonly Known[] =>
  all.filter(
    ({ state, board: of }) =>
      (kind === undefined || state.raised?.kind === kind) &&
      (board === undefined || of === board || boardsNow(turn.config, of, turn.now).some((each) => each === board)) &&
      (what !== 'open' || OWED_STATES.includes(state.state)) &&
      (what !== 'overdue' || isOverdue(state, turn.now)),
  );

const showList = async (turn: Turn, request: Asked): Promise<Said> => {
  const answers = mayAnswer(turn);
  const all = (await readQuestions(turn.deps, turn.config)).filter(({ board }) => answers || isOwn(turn, board));
  const found = inOrder(turn, wanted(turn, request, all));
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number(request.page ?? '1') || 1));
  const items = await Promise.all(
    found.slice((page - 1) * PAGE, page * PAGE).map(async ({ number, state, board }): Promise<Listed> => {
      const topic = state.raised === null ? '' : await wordsOf(turn, state.raised.topic);
      return { number, question: state, board, topic };
    }),
  );
  const { said: _, ...asked } = request;
  return say(
    presentQuestions(turn.words, {
      now: turn.now,
      items,
      of: found.length,
      page,
      pages,
      answers,
      raises: may(turn.person, 'raise_question').ok,
      waiting: answers
        ? all.filter(({ state }) => OWED_STATES.includes(state.state)).length
        : all.filter(({ state }) => !ENDED_STATES.includes(state.state)).length,
      late: all.filter(({ state }) => isOverdue(state, turn.now)).length,
      asked: {
        what: request.do === 'open' || request.do === 'overdue' ? request.do : 'all',
        kind: QUESTION_KINDS.find((each) => each === request.kind) ?? null,
        board: boardOf(turn.config, request.board ?? '')?.id ?? null,
      },
      next: page < pages ? { ...asked, page: String(page + 1) } : null,
    }),
  );
};

const showPrecedents = async (turn: Turn, said: string | undefined): Promise<Said> => {
  const found = said === undefined ? await readPrecedents(turn) : await searchPrecedents(turn, said);
  const raises = may(turn.person, 'raise_question').ok;
  return say(presentPrecedents(turn.words, found.slice(0, PAGE), said ?? null, found.length, raises));
};

/** How long answers took: the whole cluster, then each board that asked, in official order. */
const showTimes = async (turn: Turn): Promise<Said> => {
  const allowed = may(turn.person, 'answer_question');
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const timed: { readonly board: BoardId; readonly first: number | null; readonly closing: number | null }[] = [];
  for (const { number, state, board } of await readQuestions(turn.deps, turn.config)) {
    const times = answerTimes(turn.config, state);
    if (!times.ok) return sayRefusal(turn, number, times.error);
    timed.push({ board: boardsNow(turn.config, board, turn.now)[0] ?? board, ...times.value });
  }
  const row = (board: BoardId | null): TimesRow => {
    const of = timed.filter((each) => board === null || each.board === board);
    return {
      board,
      n: of.length,
      first: median(of.flatMap(({ first }) => first ?? [])),
      closing: median(of.flatMap(({ closing }) => closing ?? [])),
    };
  };
  const asked = turn.config.boards.map(({ id }) => id).filter((id) => timed.some(({ board }) => board === id));
  return say(presentTimes(turn.words, timed.length === 0 ? [] : [row(null), ...asked.map(row)]));
};

/** What was raised: of the own board, or of the cluster for those who answer; answers given; how long they took. */
export const listQuestions: Handler<'questions'> = async (turn, request) => {
  const allowed = may(turn.person, 'find_answers');
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  if (request.do === 'times') return showTimes(turn);
  if (request.said !== undefined || request.do === 'answered') return showPrecedents(turn, request.said);
  return showList(turn, request);
};
