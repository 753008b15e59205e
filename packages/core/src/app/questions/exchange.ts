import { presentAskedBack, presentCameBack } from '../../conversation/present/question-notices.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { unitName } from '../../conversation/present/unit-words.js';
import { may } from '../../domain/people/permissions.js';
import { answerDeadlines, deadlinesAfter } from '../../domain/questions/rule.js';
import { ok } from '../../domain/result.js';
import { say } from '../steering/rounds.js';
import { tell } from '../steering/tell.js';
import { steeringRole } from '../steering/who-did.js';
import type { Said, Turn } from '../turn.js';
import { commitStep, receiptOf } from './commit.js';
import { isOwn, type Known, mayAnswer } from './read.js';
import { aboutOf, answeringOf, askersOf } from './told.js';

/** The boards in whose name the sender speaks about a question: its own where it is theirs, else none. */
export const speaksFor = (turn: Turn, { board }: Known): readonly Known['board'][] =>
  isOwn(turn, board) ? [board] : [];

const notAnswering = (turn: Turn): Said | null => {
  const allowed = may(turn.person, 'answer_question');
  return allowed.ok || mayAnswer(turn) ? null : say(presentRoleMissing(turn.words, allowed.error));
};

/** Those who answer ask the board something first; the clock pauses. */
export const askBack = async (turn: Turn, known: Known, words: string): Promise<Said> => {
  const refused = notAnswering(turn);
  if (refused !== null) return refused;
  const { number, board } = known;
  const askers = await askersOf(turn, board);
  return commitStep(turn, known, {
    keep: { words },
    command: (kept) => ok({ type: 'Ask', by: turn.person.id, words: kept('words') }),
    receipt: () =>
      receiptOf(turn, number, turn.t.difficulties.done.asked({ n: number, board: unitName(turn.words, board) })),
    told: () =>
      tell(turn, askers, `q${number}:asked`, (each) =>
        presentAskedBack(each, aboutOf(turn, known), steeringRole(turn.person), words),
      ),
  });
};

/** The board replies; the clock goes on and the deadline moves by the working days that it stood still. */
export const replyBack = async (turn: Turn, known: Known, words: string): Promise<Said> => {
  const { number, state } = known;
  const paused = state.course.at(-1)?.at ?? turn.now;
  const due =
    state.deadlines === null
      ? answerDeadlines(turn.config, turn.now)
      : deadlinesAfter(turn.config, state.deadlines, paused, turn.now);
  const answering = await answeringOf(turn);
  return commitStep(turn, known, {
    keep: { words },
    command: (kept) =>
      due.ok
        ? ok({
            type: 'Reply',
            by: turn.person.id,
            boards: speaksFor(turn, known),
            words: kept('words'),
            ...due.value,
          })
        : due,
    receipt: (question) => {
      const until = question.deadlines === null ? '' : turn.words.f.dateTime(question.deadlines.due);
      return receiptOf(turn, number, turn.t.difficulties.done.replied({ n: number, due: until }));
    },
    told: (question) =>
      tell(turn, answering, `q${number}:replied`, (each) =>
        presentCameBack(each, { kind: 'replied' }, aboutOf(turn, known), words, question.deadlines?.due ?? turn.now),
      ),
  });
};

/** The board says what the answer leaves open: it is owed again. */
export const saysMissing = async (turn: Turn, known: Known, revision: number, words: string): Promise<Said> => {
  const { number } = known;
  const due = answerDeadlines(turn.config, turn.now);
  const answering = await answeringOf(turn);
  return commitStep(turn, known, {
    keep: { missing: words },
    command: (kept) =>
      due.ok
        ? ok({
            type: 'Reopen',
            by: turn.person.id,
            boards: speaksFor(turn, known),
            revision,
            missing: kept('missing'),
            ...due.value,
          })
        : due,
    receipt: (question) => {
      const until = question.deadlines === null ? '' : turn.words.f.dateTime(question.deadlines.due);
      return receiptOf(turn, number, turn.t.difficulties.done.reopened({ n: number, due: until }));
    },
    told: (question) =>
      tell(turn, answering, `q${number}:reopened`, (each) =>
        presentCameBack(
          each,
          { kind: 'reopened', times: question.reopenings },
          aboutOf(turn, known),
          words,
          question.deadlines?.due ?? turn.now,
        ),
      ),
  });
};

/** A note for those who answer; nobody is told. */
export const addNote = async (turn: Turn, known: Known, words: string): Promise<Said> => {
  const refused = notAnswering(turn);
  if (refused !== null) return refused;
  const { number } = known;
  return commitStep(turn, known, {
    keep: { words },
    command: (kept) => ok({ type: 'Note', by: turn.person.id, words: kept('words') }),
    receipt: () => receiptOf(turn, number, turn.t.difficulties.done.noted({ n: number })),
  });
};
