import { boardOf, heirs } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Directive } from '../../domain/directives/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { boardsOf } from '../../domain/people/grants.js';
import type { Person } from '../../domain/people/types.js';
import type { Turn } from '../turn.js';

/** Who answers for a board on a day: itself, or what it was merged or divided into. */
export const answeringFor = (
  config: Pick<ClusterConfig, 'boards'>,
  id: BoardId,
  day: CalendarDate,
): readonly BoardId[] => {
  const board = boardOf(config, id);
  return [id, ...(board === undefined ? [] : heirs(config, board, day).map((heir) => heir.id))];
};

/** The boards of a directive that a person answers for: their own, and those merged into their own. */
export const answeredBy = (
  { config, words, now }: Pick<Turn, 'config' | 'words' | 'now'>,
  person: Person,
  { boards }: Pick<Directive, 'boards'>,
): readonly BoardId[] => {
  const own = boardsOf(person, 'officer', 'head');
  const today = words.f.localDate(now);
  return boards.filter((board) => answeringFor(config, board, today).some((each) => own.includes(each)));
};

/** Boards that one unit answers for today stand together: one word is said for all of them. */
export const byAnswerer = (
  { config, words, now }: Pick<Turn, 'config' | 'words' | 'now'>,
  boards: readonly BoardId[],
): readonly (readonly BoardId[])[] => {
  const today = words.f.localDate(now);
  const groups = new Map<string, readonly BoardId[]>();
  for (const board of boards) {
    const key = answeringFor(config, board, today).slice(1).join() || board;
    groups.set(key, [...(groups.get(key) ?? []), board]);
  }
  return [...groups.values()];
};
