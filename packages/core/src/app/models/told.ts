import { bold, buttons, line, reply, text } from '../../conversation/build.js';
import { openButton, type TitledModel } from '../../conversation/present/models.js';
import type { Words } from '../../conversation/present/words.js';
import { boardOf, heirs } from '../../domain/cluster/roster.js';
import type { BoardId } from '../../domain/ids.js';
import { holds } from '../../domain/people/grants.js';
import type { Person, Role } from '../../domain/people/types.js';
import { capital } from '../../i18n/format.js';
import { actingPeople } from '../people/acting.js';
import { enteringFor, type Telling, tell } from '../steering/tell.js';
import type { Turn } from '../turn.js';

/** Whoever reports for some boards, or for what became of them by today, but the sender. */
export const peopleOf = (turn: Turn, boards: readonly BoardId[]): Promise<readonly Person[]> => {
  const today = turn.words.f.localDate(turn.now);
  const answering = boards.flatMap((id) => {
    const board = boardOf(turn.config, id);
    return board === undefined ? [] : heirs(turn.config, board, today).map((heir) => heir.id);
  });
  return enteringFor(turn, answering);
};

/** Whoever holds a role of the cluster, but the sender. */
export const peopleWith = async (turn: Turn, role: Role): Promise<readonly Person[]> =>
  (await actingPeople(turn.deps, turn.config, turn.now)).filter(
    (person) => person.revokedAt === null && person.id !== turn.person.id && holds(person, role),
  );

/** Each person once, whatever lists they stand in. */
export const everyone = (...lists: readonly (readonly Person[])[]): readonly Person[] => {
  const all = lists.flat();
  return all.filter((person, at) => all.findIndex(({ id }) => id === person.id) === at);
};

/** One line about models, each a button away. */
export const tellOf = (
  turn: Turn,
  people: readonly Person[],
  tag: string,
  models: readonly TitledModel[],
  wording: (words: Words) => string,
): Telling =>
  tell(turn, people, tag, (words) =>
    reply(text(line(bold(capital(wording(words))))), buttons(...models.map((each) => [openButton(words, each)]))),
  );
