import type { About, Moved } from '../../conversation/present/question-notices.js';
import { presentBaseMoved } from '../../conversation/present/question-notices.js';
import type { BoardId } from '../../domain/ids.js';
import { boardsOf } from '../../domain/people/grants.js';
import type { Person } from '../../domain/people/types.js';
import { relyingOn } from '../../domain/questions/reliance.js';
import { concernedIn, enteringFor, type Telling, tell } from '../steering/tell.js';
import type { Turn } from '../turn.js';
import { boardsNow, type Known, readQuestions } from './read.js';

export const aboutOf = (turn: Turn, { number, state, board }: Known): About => ({
  number,
  kind: state.raised?.kind ?? 'difficulty',
  board,
  now: turn.now,
});

/** Several messages of one commit as one. */
export const together = (...all: readonly Telling[]): Telling => ({
  people: all.flatMap(({ people }) => people),
  rows: () => all.flatMap(({ rows }) => rows()),
  sent: (stream, replayed) => all.flatMap(({ sent }) => sent(stream, replayed)),
});

/** All officers and heads of the board that asked, but the sender; after a merger those of the unit after it. */
export const askersOf = (turn: Turn, board: BoardId): Promise<readonly Person[]> =>
  enteringFor(turn, boardsNow(turn.config, board, turn.now));

/** Those who answer for questions this year, but the sender. */
export const answeringOf = (turn: Turn): Promise<readonly Person[]> => concernedIn(turn, [], 'question');

/** People who relied on an answer, each once, with the question they came to it by; not those of the board that asked it. */
export type Reliant = { readonly person: Person; readonly through: number };

/**
 * Everybody of the boards that relied on the answer to a question, by whatever chain of answers. The board that asked it is told in
 * another message.
 */
export const reliantOn = async (turn: Turn, { number, board }: Known): Promise<readonly Reliant[]> => {
  const relying = relyingOn(await readQuestions(turn.deps, turn.config), number);
  const asked = boardsNow(turn.config, board, turn.now);
  const boards = relying.flatMap(({ board: of, through }) =>
    boardsNow(turn.config, of, turn.now).map((each) => ({ board: each, through })),
  );
  const people = await enteringFor(
    turn,
    boards.map((each) => each.board),
  );
  return people.flatMap((person) => {
    const own = boardsOf(person, 'officer', 'head');
    if (own.some((each) => asked.includes(each))) return [];
    const first = boards.find((each) => own.includes(each.board));
    return first === undefined ? [] : [{ person, through: first.through }];
  });
};

/** Tells those who rely on an answer what became of it. */
export const tellReliant = (turn: Turn, reliant: readonly Reliant[], about: About, moved: Moved): Telling => {
  const through = new Map(reliant.map((each) => [each.person.id, each.through]));
  return tell(
    turn,
    reliant.map(({ person }) => person),
    `q${about.number}:relied`,
    (words, { id }) => presentBaseMoved(words, about, through.get(id) ?? about.number, moved),
  );
};
