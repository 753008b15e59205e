import { ok, type Result, refuse } from '../result.js';
import { holds } from './grants.js';
import type { Person } from './types.js';

/** How far somebody's time here has come. */
export type Standing = 'enrolled' | 'revoked' | 'erased';

/** What may be done to somebody, or by them, because one leaves. */
export type LeavingDeed = 'revoke' | 'erase' | 'hand_over' | 'take_over';

/** In which standing each is possible; what is not here is refused. */
export const STANDINGS: Readonly<Record<LeavingDeed, readonly Standing[]>> = {
  revoke: ['enrolled'],
  erase: ['enrolled', 'revoked'],
  hand_over: ['enrolled'],
  take_over: ['enrolled'],
};

type Somebody = Pick<Person, 'id' | 'grants' | 'revokedAt'> & Pick<Partial<Person>, 'erased'>;

export const standingOf = (person: Pick<Person, 'revokedAt'> & Pick<Partial<Person>, 'erased'>): Standing => {
  if (person.erased !== undefined) return 'erased';
  return person.revokedAt === null ? 'enrolled' : 'revoked';
};

export const stands = (person: Parameters<typeof standingOf>[0], deed: LeavingDeed): boolean =>
  STANDINGS[deed].includes(standingOf(person));

/** Whether nobody else could run the cycle and make codes. */
export const isLastSecretary = (person: Somebody, people: readonly Somebody[]): boolean =>
  holds(person, 'secretary') && !people.some((other) => other.id !== person.id && holds(other, 'secretary'));

export type EraseRefusal = { readonly code: 'already_erased' | 'last_secretary' };

/** Whether somebody may be erased: once, and never the last secretary. */
export const checkErase = (person: Somebody, people: readonly Somebody[]): Result<null, EraseRefusal> => {
  if (!stands(person, 'erase')) return refuse({ code: 'already_erased' });
  return isLastSecretary(person, people) ? refuse({ code: 'last_secretary' }) : ok(null);
};

/** What is left of somebody: the id that facts name, and who erased the rest when. */
export const erasedPerson = ({ id }: Pick<Person, 'id'>, erased: NonNullable<Person['erased']>): Person => ({
  id,
  name: '',
  language: 'vi',
  grants: [],
  accounts: [],
  preferred: null,
  chat: null,
  preferences: {},
  enrolledAt: erased.at,
  reachableSince: null,
  revokedAt: erased.at,
  erased,
});
