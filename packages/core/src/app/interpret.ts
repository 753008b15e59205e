import type { CommandContext } from '../conversation/commands.js';
import type { FormField } from '../domain/cluster/types.js';
import type { BoardId } from '../domain/ids.js';
import { may, mayEnter } from '../domain/people/permissions.js';
import { fold } from '../language/index.js';
import type { Interpretation } from '../language/types.js';
import { ownBoards } from './reporting/resolve.js';
import type { Turn } from './turn.js';

/** What reading the arguments of a command needs. */
export const commandContext = ({ config, reader, now, words: { f } }: Turn): CommandContext => ({
  config,
  reader,
  now,
  today: f.localDate(now),
});

export const contextOf = (turn: Turn) => ({
  config: turn.config,
  today: turn.words.f.localDate(turn.now),
  current: turn.current,
  own: may(turn.person, 'steer').ok ? null : (ownBoards(turn.person)[0] ?? null),
  enters: (board: BoardId) => mayEnter(turn.person, board).ok,
});

const COMPARES = /(?<![a-z])(?:so (?:sanh|voi|cung|ky)|compare[ds]?|versus|vs)(?![a-z])/;

export const interpret = (turn: Turn, said: string, openField?: FormField): Interpretation => {
  // A comparison that names its figure stands by itself: nothing is carried over from the question before.
  if (turn.previous !== null && COMPARES.test(fold(said))) {
    const alone = interpret({ ...turn, previous: null }, said, openField);
    if (alone.intent === 'trend' && alone.slots.indicator !== undefined) return alone;
  }
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
