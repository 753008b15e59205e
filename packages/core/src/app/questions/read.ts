import { localDate } from '../../domain/calendar/zone.js';
import { boardOf, heirs } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId, PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { boardsOf } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { responsibleAmong } from '../../domain/people/routing.js';
import type { Person, Role } from '../../domain/people/types.js';
import { decideQuestion, type QuestionCommand, type QuestionRefusal } from '../../domain/questions/decide.js';
import { evolveQuestion, NO_QUESTION } from '../../domain/questions/evolve.js';
import type { KeptWords, Question, QuestionEvent } from '../../domain/questions/types.js';
import { readQuestionEvent } from '../codec/question-events.js';
import type { Deps } from '../deps.js';
import { fold } from '../fold.js';
import { listNumbered, numberedStream } from '../numbered.js';
import { readPerson } from '../people/documents.js';
import type { Decider } from '../run-command.js';
import { steeringRole } from '../steering/who-did.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';

export const questionDecider: Decider<Question, QuestionCommand, QuestionEvent, QuestionRefusal> = {
  initial: NO_QUESTION,
  read: readQuestionEvent,
  evolve: evolveQuestion,
  decide: decideQuestion,
};

/** One that was raised, with its number. */
export type Known = { readonly number: number; readonly state: Question; readonly board: BoardId };

const known = (number: number, state: Question): readonly Known[] =>
  state.raised === null ? [] : [{ number, state, board: state.raised.board }];

export const readQuestions = async (deps: Pick<Deps, 'store'>, config: ClusterConfig): Promise<readonly Known[]> =>
  (await listNumbered(deps, 'question', config.id, questionDecider)).flatMap(({ number, state }) =>
    known(number, state),
  );

/** Null: there is none of that number. */
export const readQuestion = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  number: number,
): Promise<Known | null> => {
  if (!Number.isInteger(number) || number < 1) return null;
  const { state } = await fold(deps.store, numberedStream('question', config.id, number), questionDecider);
  return known(number, state)[0] ?? null;
};

/** The words as they were said; a neutral word where they were erased. */
export const wordsOf = async ({ deps, t }: Pick<Turn, 'deps' | 't'>, kept: KeptWords): Promise<string> =>
  (await readText(deps, kept.text)) ?? t.difficulties.erased;

/** The boards of a day that a board’s questions belong to: itself while it lives, else what it was merged into. */
export const boardsNow = (config: ClusterConfig, id: BoardId, now: Instant): readonly BoardId[] => {
  const board = boardOf(config, id);
  const living = board === undefined ? [] : heirs(config, board, localDate(config.calendar.zone, now));
  return living.length === 0 ? [id] : living.map((each) => each.id);
};

/** Whether a question is one of the sender’s own boards, which answer for their predecessors. */
export const isOwn = ({ config, person, now }: Turn, board: BoardId): boolean => {
  const own = boardsOf(person, 'officer', 'head');
  return boardsNow(config, board, now).some((each) => own.includes(each));
};

export const mayAnswer = ({ person }: Pick<Turn, 'person'>): boolean => may(person, 'answer_question').ok;

/** Whether somebody else than its own board may find an answer to a question. */
export const isFindable = ({ state, shared, retracted, answers }: Question): boolean =>
  (state === 'answered' || state === 'settled') && shared && !retracted && answers.length > 0;

/** The role in which one of those who answer spoke; null: they have none any more. */
export const roleOfAnswering = async (deps: Pick<Deps, 'store'>, id: PersonId): Promise<Role | null> => {
  const person = await readPerson(deps, id);
  return person === null || person.grants.length === 0 ? null : steeringRole({ ...person, revokedAt: null });
};

/** Whoever a question lies with: who it was given to, else of those whom questions go to a secretary before a leader. */
export const ownerAmong = (
  config: ClusterConfig,
  { owner }: Question,
  people: readonly Person[],
  now: Instant,
): Person | null => {
  const answering = people.filter((person) => person.revokedAt === null && may(person, 'answer_question').ok);
  const day = localDate(config.calendar.zone, now);
  const routed = responsibleAmong(config, 'question', day, answering);
  return (
    answering.find(({ id }) => id === owner) ??
    routed.find((person) => person.grants.some(({ role }) => role === 'secretary')) ??
    routed[0] ??
    null
  );
};
