import type { BoardId } from '../ids.js';
import type { Grant, Person, Role } from './types.js';

type Holder = Pick<Person, 'grants' | 'revokedAt'>;

/** What a person may act on now; nothing once revoked. */
export const grantsOf = (person: Holder): readonly Grant[] => (person.revokedAt === null ? person.grants : []);

export const boardOfGrant = (grant: Grant): BoardId | null => ('board' in grant ? grant.board : null);

/** Makes a grant of a role and a board; null when the role needs a board and has none, or has one and must not. */
export const grantOf = (role: Role, board: BoardId | null): Grant | null => {
  if (role === 'officer' || role === 'head') return board === null ? null : { role, board };
  return board === null ? { role } : null;
};

export const sameGrant = (a: Grant, b: Grant): boolean => a.role === b.role && boardOfGrant(a) === boardOfGrant(b);

/** Whether a person holds a role, for a board when one is named. */
export const holds = (person: Holder, role: Role, board?: BoardId): boolean =>
  grantsOf(person).some((grant) => grant.role === role && (board === undefined || boardOfGrant(grant) === board));

/** The boards of a person's grants of these roles, each once. */
export const boardsOf = (person: Holder, ...roles: readonly ('officer' | 'head')[]): readonly BoardId[] => [
  ...new Set(
    grantsOf(person).flatMap((grant) => {
      const board = boardOfGrant(grant);
      return board !== null && roles.some((role) => role === grant.role) ? [board] : [];
    }),
  ),
];

const FOREMOST: readonly Role[] = ['secretary', 'leader', 'head', 'officer', 'observer'];

/** The role a person is addressed in: who runs the cycle first, who only reads last; null for nobody. */
export const roleOf = (person: Holder): Role | null => FOREMOST.find((role) => holds(person, role)) ?? null;
