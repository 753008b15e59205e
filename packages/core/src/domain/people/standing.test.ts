import { describe, expect, it } from 'vitest';
import type { PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import {
  checkErase,
  erasedPerson,
  type LeavingDeed,
  STANDINGS,
  type Standing,
  standingOf,
  stands,
} from './standing.js';
import type { Person, Role } from './types.js';

const AT = '2024-06-10T02:00:00.000Z' as Instant;
const person = (id: string, standing: Standing, role: Role | null = null): Person => {
  const one: Person = {
    id: id as PersonId,
    name: 'Tên',
    language: 'en',
    grants: role === null || role === 'officer' || role === 'head' ? [] : [{ role }],
    accounts: [],
    preferred: null,
    chat: null,
    preferences: { dailyCap: 3 },
    enrolledAt: AT,
    reachableSince: null,
    revokedAt: standing === 'enrolled' ? null : AT,
  };
  return standing === 'erased' ? erasedPerson(one, { at: AT, by: null }) : one;
};

const TABLE: readonly (readonly [LeavingDeed, Readonly<Record<Standing, boolean>>])[] = [
  ['revoke', { enrolled: true, revoked: false, erased: false }],
  ['erase', { enrolled: true, revoked: true, erased: false }],
  ['hand_over', { enrolled: true, revoked: false, erased: false }],
  ['take_over', { enrolled: true, revoked: false, erased: false }],
];

describe('somebody who leaves', () => {
  it('has a row for every deed', () => {
    expect(TABLE.map(([deed]) => deed).sort()).toEqual(Object.keys(STANDINGS).sort());
  });

  it.each(TABLE.flatMap(([deed, row]) => Object.entries(row).map(([at, may]) => [deed, at as Standing, may] as const)))(
    '%s of one who is %s: %s',
    (deed, at, allowed) => {
      const one = person('p1', at);
      expect(standingOf(one)).toBe(at);
      expect(stands(one, deed)).toBe(allowed);
    },
  );

  it('is erased once, and never as the last secretary', () => {
    const secretary = person('p1', 'enrolled', 'secretary');
    const others = [person('p2', 'enrolled', 'leader'), person('p3', 'revoked', 'secretary')];
    expect(checkErase(secretary, [secretary, ...others])).toEqual({ ok: false, error: { code: 'last_secretary' } });
    expect(checkErase(secretary, [secretary, person('p4', 'enrolled', 'secretary')]).ok).toBe(true);
    expect(checkErase(person('p5', 'erased'), others)).toEqual({ ok: false, error: { code: 'already_erased' } });
  });

  it('once erased is an id and nothing else', () => {
    const left = erasedPerson(person('p1', 'revoked', 'leader'), { at: AT, by: 'p9' as PersonId });
    expect(left).toEqual({
      id: 'p1',
      name: '',
      language: 'vi',
      grants: [],
      accounts: [],
      preferred: null,
      chat: null,
      preferences: {},
      enrolledAt: AT,
      reachableSince: null,
      revokedAt: AT,
      erased: { at: AT, by: 'p9' },
    });
  });
});
