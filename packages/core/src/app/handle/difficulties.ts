import { buttons, reply, text } from '../../conversation/build.js';
import { presentQuestion } from '../../conversation/present/question-card.js';
import { openButtons } from '../../conversation/present/question-lists.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { Composing } from '../../conversation/session.js';
import { may } from '../../domain/people/permissions.js';
import { standingAnswer } from '../../domain/questions/reliance.js';
import { OWED_STATES, QUESTION_DEEDS, QUESTION_TABLE, type QuestionDeed } from '../../domain/questions/states.js';
import { raiseQuestion } from '../questions/begin.js';
import { assign, close, escalate, lastOf, rely, retract, settle, share, withdraw } from '../questions/deeds.js';
import { listQuestions } from '../questions/lists.js';
import { openComposing } from '../questions/open.js';
import { DOCUMENT, spreadAnswer, WORDS } from '../questions/parts.js';
import { isOwn, type Known, readQuestion, readQuestions, wordsOf } from '../questions/read.js';
import { sayRefusal, sayTooLong, sayUnknown, withWords } from '../questions/refusals.js';
import { viewOf } from '../questions/view.js';
import { say } from '../steering/rounds.js';
import type { Handler, Handlers, Said, Turn } from '../turn.js';

/** Whose deed it is; what is neither is the leader’s, or anybody’s who may find answers. */
const BY_ASKER: readonly QuestionDeed[] = ['settle', 'reopen', 'reply', 'withdraw'];
const BY_ANSWERING: readonly QuestionDeed[] = [
  'answer',
  'revise',
  'retract',
  'ask',
  'close',
  'assign',
  'escalate',
  'note',
];

type Composed = 'answer' | 'revise' | 'ask' | 'reply' | 'reopen' | 'note';
const COMPOSED: readonly Composed[] = ['answer', 'revise', 'ask', 'reply', 'reopen', 'note'];

const NO_BASIS = { basis: '', lapses: '', based: '' } as const;

/** A corrected answer begins as the one that stands. */
const standingParts = async (turn: Turn, { state }: Known): Promise<Composing['parts']> => {
  const answer = standingAnswer(state);
  if (answer === null) return NO_BASIS;
  return {
    basis: answer.basis === null ? '' : await wordsOf(turn, answer.basis.words),
    lapses: answer.basis?.lapses ?? '',
    based: answer.basedOn === null ? '' : String(answer.basedOn.number),
  };
};

/** The answer to another question as one to this; nothing where it has none. */
const sameAs = async (turn: Turn, n: string): Promise<Composing['parts']> => {
  const other = await readQuestion(turn.deps, turn.config, Number(n));
  const answer = other === null ? null : standingAnswer(other.state);
  return other === null || answer === null
    ? {}
    : { ...(await standingParts(turn, other)), words: await wordsOf(turn, answer.words), based: n };
};

/** Begins to put a deed into words; what its state does not allow is refused before anything is typed. */
const compose = async (
  turn: Turn,
  known: Known,
  act: Composed,
  version?: string,
  begun: Composing['parts'] = {},
): Promise<Said> => {
  const { number, state, board } = known;
  const revision = version === undefined ? lastOf(known) : Number(version);
  if (QUESTION_TABLE[state.state][act] === undefined)
    return sayRefusal(turn, number, { code: 'wrong_state', deed: act, state: state.state });
  if ((act === 'revise' || act === 'reopen') && revision !== lastOf(known))
    return sayRefusal(turn, number, { code: 'not_the_last_answer', revision: lastOf(known) });
  const parts =
    act === 'answer'
      ? begun.words === undefined
        ? NO_BASIS
        : begun
      : act === 'revise'
        ? await standingParts(turn, known)
        : begun;
  const kind = state.raised?.kind ?? 'difficulty';
  return openComposing(turn, {
    parts,
    about: { act, n: String(number), revision: String(revision), kind, board },
  });
};

/** Why the sender may not do a deed about a question that they see; null where they may. */
const refusedDeed = (turn: Turn, known: Known, deed: QuestionDeed): Promise<Said> | Said | null => {
  if (BY_ANSWERING.includes(deed)) {
    const allowed = may(turn.person, 'answer_question');
    return allowed.ok ? null : say(presentRoleMissing(turn.words, allowed.error));
  }
  if (BY_ASKER.includes(deed) && !isOwn(turn, known.board))
    return sayRefusal(turn, known.number, { code: 'not_your_board', deed, board: known.board });
  return null;
};

const asDeed = (word: string | undefined): QuestionDeed | undefined => QUESTION_DEEDS.find((each) => each === word);
const asComposed = (deed: QuestionDeed): Composed | undefined => COMPOSED.find((each) => each === deed);

/** One question: shown, or something done about it. Who may not see it learns nothing of it. */
const question: Handler<'question'> = async (turn, request) => {
  const known = await readQuestion(turn.deps, turn.config, Number(request.n));
  const view = known === null ? null : await viewOf(turn, known);
  if (known === null || view === null) {
    const allowed = may(turn.person, 'find_answers');
    return allowed.ok ? sayUnknown(turn, request.n) : say(presentRoleMissing(turn.words, allowed.error));
  }
  const deed = asDeed(request.do);
  if (deed === undefined) return say(presentQuestion(turn.words, view));
  const refused = await refusedDeed(turn, known, deed);
  if (refused !== null) return refused;
  const composed = asComposed(deed);
  const as = composed === 'answer' && request.with !== undefined ? await sameAs(turn, request.with) : undefined;
  if (composed !== undefined) return compose(turn, known, composed, request.version, as);
  switch (deed) {
    case 'settle':
      return settle(turn, known, request);
    case 'withdraw':
      return withdraw(turn, known, request);
    case 'close':
      return close(turn, known, request);
    case 'assign':
      return assign(turn, known, request);
    case 'escalate':
      return escalate(turn, known);
    case 'share':
      return share(turn, known, request);
    case 'retract':
      return retract(turn, known, request);
    default:
      return rely(turn, known, request);
  }
};

/** An answer in the sender’s words; without a number, what waits for one is offered and the words are given back. */
const answerQuestion: Handler<'question_answer'> = async (turn, { n, said = '' }) => {
  const allowed = may(turn.person, 'answer_question');
  if (!allowed.ok) {
    // “trả lời #3: …” of the board that was asked something is its reply.
    const asked = n === undefined ? null : await readQuestion(turn.deps, turn.config, Number(n));
    if (asked !== null && isOwn(turn, asked.board)) {
      const long = sayTooLong(turn, said, WORDS);
      const replied = long ?? (await compose(turn, asked, 'reply', undefined, said === '' ? {} : { words: said }));
      return replied.dialogue === undefined ? withWords(turn, replied, said) : replied;
    }
    return withWords(turn, say(presentRoleMissing(turn.words, allowed.error)), said);
  }
  if (n === undefined) return askWhich(turn, said);
  const known = await readQuestion(turn.deps, turn.config, Number(n));
  if (known === null) return withWords(turn, sayUnknown(turn, n), said);
  if (said === '') return compose(turn, known, 'answer');
  const parts = spreadAnswer(turn, said, NO_BASIS);
  const long = sayTooLong(turn, parts.words ?? '', WORDS) ?? sayTooLong(turn, parts.basis ?? '', DOCUMENT);
  if (long !== null) return withWords(turn, long, said);
  const answered = await compose(turn, known, 'answer', undefined, parts);
  return answered.dialogue === undefined ? withWords(turn, answered, said) : answered;
};

const askWhich = async (turn: Turn, said: string): Promise<Said> => {
  const waiting = (await readQuestions(turn.deps, turn.config)).filter(({ state }) =>
    OWED_STATES.includes(state.state),
  );
  const { list, refusal } = turn.t.difficulties;
  const which = reply(
    text(said === '' ? list.forAnswer : refusal.numberless),
    buttons(
      ...openButtons(
        turn.words,
        waiting.map(({ number }) => number),
      ),
    ),
  );
  return withWords(turn, say(which), said);
};

/** Difficulties and proposals. */
export const difficulties: Handlers = {
  questions: listQuestions,
  question,
  question_raise: raiseQuestion,
  question_answer: answerQuestion,
};
