import type { FormField } from '../domain/cluster/types.js';
import type { BoardId } from '../domain/ids.js';
import { may, mayEnter } from '../domain/people/permissions.js';
import type { Interpretation } from '../language/types.js';
import { ownBoards } from './reporting/resolve.js';
import type { Turn } from './turn.js';

export const contextOf = (turn: Turn) => ({
  config: turn.config,
  today: turn.words.f.localDate(turn.now),
  current: turn.current,
  own: may(turn.person, 'steer').ok ? null : (ownBoards(turn.person)[0] ?? null),
  enters: (board: BoardId) => mayEnter(turn.person, board).ok,
});

export const interpret = (turn: Turn, said: string, openField?: FormField): Interpretation => {
  const [grant] = turn.person.grants;
  const board = turn.person.grants.flatMap((each) => ('board' in each ? [each.board] : []))[0];
  return turn.reader.interpret(said, {
    config: turn.config,
    now: turn.now,
    role: grant?.role ?? 'observer',
    ...(board === undefined ? {} : { board }),
    ...(openField === undefined ? {} : { openField: openField.key }),
    ...(turn.previous === null ? {} : { previous: turn.previous }),
  });
};
