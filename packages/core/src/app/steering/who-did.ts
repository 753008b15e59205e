import type { PersonId } from '../../domain/ids.js';
import { holds } from '../../domain/people/grants.js';
import type { Person, Role } from '../../domain/people/types.js';
import { readPerson } from '../people/documents.js';
import type { Turn } from '../turn.js';

/** The role in which somebody steers a cycle. */
export const steeringRole = (person: Pick<Person, 'grants' | 'revokedAt'>): Role =>
  holds(person, 'secretary') ? 'secretary' : 'leader';

/** Who steered, named by role to the reader: “thư ký cụm”; who has no role any more as somebody who had. */
export const whoDid = async (turn: Turn, id: PersonId): Promise<string> => {
  const person = await readPerson(turn.deps, id);
  if (person?.grants.length === 0) return turn.t.questions.source.formerly;
  return turn.t.people.role[person === null ? 'secretary' : steeringRole({ ...person, revokedAt: null })];
};
