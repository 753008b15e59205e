import { erasedName } from '../../conversation/present/roles.js';
import type { Who } from '../../conversation/present/source.js';
import type { Words } from '../../conversation/present/words.js';
import type { BoardId, PersonId, TextId } from '../../domain/ids.js';
import { boardOfGrant, holds } from '../../domain/people/grants.js';
import type { Person } from '../../domain/people/types.js';
import type { OnBehalf } from '../../domain/report/types.js';
import { readPerson } from '../people/documents.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';
import { isInside, ownBoards } from './asking.js';

/** What somebody did a figure as: the role on its board, else the secretary's who enters for all, or a leader's who decides. */
const roleOn = ({ t }: Words, person: Person, board: BoardId): string => {
  const { role } = t.people;
  const grant = person.grants.find((each) => boardOfGrant(each) === board);
  if (grant !== undefined) return role[grant.role];
  if (holds(person, 'secretary')) return role.secretary;
  return holds(person, 'leader') ? role.leader : t.questions.source.formerly;
};

/** A person by work name and role, to readers who may know the name. */
export const calledIn = (words: Words, person: Person, board: BoardId): string => {
  if (person.erased !== undefined) return erasedName(words.t, person.id);
  const role = roleOn(words, person, board);
  // A rehearsal's people are named by their role already.
  return person.name === '' || person.name.toLowerCase().startsWith(role.toLowerCase())
    ? person.name || role
    : words.t.questions.noted({ name: person.name, note: role });
};

/**
 * Names the people behind figures to the asker: by work name to secretary and leader and within one's own board, by role to
 * everybody else. Reads each person and document once.
 */
export const readWho = async (
  turn: Turn,
  people: readonly PersonId[],
  behalves: readonly (OnBehalf | null)[],
): Promise<Who> => {
  const known = new Map<PersonId, Person | null>();
  for (const id of new Set(people)) known.set(id, await readPerson(turn.deps, id));
  const documents = new Map<TextId, string>();
  for (const behalf of behalves)
    if (behalf !== null && !documents.has(behalf.source))
      documents.set(behalf.source, (await readText(turn.deps, behalf.source)) ?? '');
  const inside = isInside(turn);
  const own = ownBoards(turn);
  return {
    person: (id, board) => {
      if (id === turn.person.id) return turn.words.t.report.you;
      const person = known.get(id) ?? null;
      if (person === null) return turn.words.t.questions.source.formerly;
      return inside || own.includes(board) ? calledIn(turn.words, person, board) : roleOn(turn.words, person, board);
    },
    document: (behalf) => documents.get(behalf.source) ?? '',
  };
};
