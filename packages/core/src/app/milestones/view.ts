import type { Sayer } from '../../conversation/present/milestone-board.js';
import type { MatrixView } from '../../conversation/present/milestone-lines.js';
import { boardOf, boardsOn, heirs, rosterVersions, sameRoster } from '../../domain/cluster/roster.js';
import { type Term, termOn } from '../../domain/cluster/terms.js';
import type { Board } from '../../domain/cluster/types.js';
import type { BoardId, TextId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { matrixOf, type Words } from '../../domain/milestone/matrix.js';
import type { StepWord } from '../../domain/milestone/types.js';
import { may } from '../../domain/people/permissions.js';
import { maySee, ownBoards } from '../queries/asking.js';
import { readWho } from '../queries/who.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';
import { readWords } from './words.js';

export const todayOf = (turn: Turn): CalendarDate => turn.words.f.localDate(turn.now);

/** The term that a request names, else the one that runs; undefined where the file has none. */
export const termFor = (turn: Turn, named?: string): Term | undefined =>
  named === undefined ? termOn(turn.config, todayOf(turn)) : turn.config.terms?.find(({ id }) => id === named);

/** The board of today that an id means: itself, or the one it went into; undefined where there is none, or are several. */
export const livingBoard = (turn: Turn, id: string): Board | undefined => {
  const board = boardOf(turn.config, id);
  const living = board === undefined ? [] : heirs(turn.config, board, todayOf(turn));
  return living.length === 1 ? living[0] : undefined;
};

/** The boards for which a person reports steps themselves, those of today. */
export const ownToday = (turn: Turn): readonly BoardId[] => {
  const own = ownBoards(turn);
  return boardsOn(turn.config, todayOf(turn)).flatMap(({ id }) => (own.includes(id) ? [id] : []));
};

/** Whether a person reports for boards that are not theirs, and marked so. */
export const onBehalfIn = (turn: Turn, board: BoardId): boolean => !ownBoards(turn).includes(board);

/** Everything said of a term, but what a report says that this reader may not be told of yet. */
export const wordsSeen = (turn: Turn, term: Term): Promise<Words> =>
  readWords(turn.deps, turn.config, term, todayOf(turn), (cycle, board) => maySee(turn, cycle, board).ok);

/** The boards of the other side of the last merger within a term. */
const otherRoster = ({ config }: Turn, term: Term, day: CalendarDate, today: CalendarDate): MatrixView['other'] => {
  if (!sameRoster(config, day, today)) return { boards: boardsOn(config, today).length, roster: 'now' };
  const before = rosterVersions(config).findLast(({ to }) => to !== null && to < today && to >= term.from);
  return before?.to == null ? null : { boards: before.boards.length, roster: before.to };
};

/** Board × step by the boards of a day, which is today's as a rule. */
export const matrixFor = async (turn: Turn, term: Term, day: CalendarDate = todayOf(turn)): Promise<MatrixView> => {
  const today = todayOf(turn);
  const words = await wordsSeen(turn, term);
  return {
    term,
    today,
    rows: matrixOf(turn.config, term, term.steps, words, { boards: day, today }),
    own: ownToday(turn),
    other: otherRoster(turn, term, day, today),
    forAll: may(turn.person, 'report_step').ok && ownBoards(turn).length === 0,
  };
};

/** Who said these words, and in which documents, to this reader. */
export const sayersOf = async (turn: Turn, words: readonly StepWord[]): Promise<Sayer> => {
  const people = words.flatMap(({ by }) => (by === null ? [] : [by]));
  const who = await readWho(turn, people, []);
  const documents = new Map<TextId, string>();
  for (const { onBehalf } of words)
    if (onBehalf?.source != null)
      documents.set(onBehalf.source.text, (await readText(turn.deps, onBehalf.source.text)) ?? '');
  return { person: who.person, document: (id) => documents.get(id) ?? '' };
};
