import { dayOf } from '../conversation/board-words.js';
import type { Request } from '../conversation/request.js';
import { boardOf, boardsOn, hasEnded, heirs, lineage } from '../domain/cluster/roster.js';
import type { Board, ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { fold } from '../language/index.js';
import type { Reading } from '../language/types.js';
import { ownBoards } from './reporting/resolve.js';
import { boardNamed } from './slots.js';
import type { Turn } from './turn.js';

const ABOUT: readonly Request['verb'][] = ['status', 'summary', 'indicator', 'source'];

const names = (said: string, board: Board): boolean =>
  ` ${fold(said).replace(/[^a-z0-9]+/g, ' ')} `.includes(` ${fold(board.name)} `);

/** The one board a sentence names by a name that no living unit carries any more: readings give the unit after it. */
const endedIn = (config: ClusterConfig, said: string, today: CalendarDate): Board | undefined => {
  const living = boardsOn(config, today).map(({ name }) => name);
  const ended = config.boards.filter(
    (board) => hasEnded(board, today) && !living.includes(board.name) && names(said, board),
  );
  return ended.length === 1 ? ended[0] : undefined;
};

/** The board of this person’s own that reported a day: what they report for today, or reported for then. */
const ownOn = ({ config, person }: Turn, board: string, day: CalendarDate): string => {
  const known = boardOf(config, board);
  const then = known === undefined ? [] : lineage(config, known, day).map(({ id }) => id);
  return ownBoards(person).find((id) => then.includes(id)) ?? board;
};

/**
 * A question with its board as the unit that is meant: the one of that name in the time of the period; one’s own as it was then; a board
 * that has ended when a sentence names it.
 */
export const withUnit = (turn: Turn, { slots }: Reading, request: Request, said: string | undefined): Request => {
  if (!ABOUT.includes(request.verb) || !('board' in request) || request.board === undefined) return request;
  const { config } = turn;
  const today = turn.words.f.localDate(turn.now);
  const period = 'period' in request ? (request.period ?? null) : null;
  const day = dayOf(config, period ?? turn.current, today);
  const [name] = slots.boards ?? [];
  if (name === undefined) return { ...request, board: ownOn(turn, request.board, day) };
  const ended = said === undefined ? undefined : endedIn(config, said, today);
  if (ended !== undefined && heirs(config, ended, today).some((heir) => heir.name === name))
    return { ...request, board: ended.id };
  const unit = period === null ? undefined : boardNamed(config, name, day);
  return unit === undefined ? request : { ...request, board: unit.id };
};
