import { describe, expect, it } from 'vitest';
import type { BoardId } from '../ids.js';
import type { Instant } from '../instant.js';
import {
  type Deed,
  type FiguresSituation,
  MATRIX,
  may,
  mayEnter,
  mayInvite,
  mayListPeople,
  mayRevoke,
  maySeeFigures,
} from './permissions.js';
import { type Grant, ROLES, type Role } from './types.js';

const OWN = 'hai-phong' as BoardId;
const OTHER = 'ha-nam' as BoardId;
const grant = (role: Role): Grant => (role === 'officer' || role === 'head' ? { role, board: OWN } : { role });
const person = (...roles: readonly Role[]) => ({ grants: roles.map(grant), revokedAt: null });
const nobody = { grants: [], revokedAt: null };

/** The contract's matrix, written out: own board, other board. Order: officer, head, secretary, leader, observer. */
const TABLE: readonly (readonly [Deed, own: string, other: string])[] = [
  ['enter', '++---', '-----'],
  ['enter_on_behalf', '--+--', '--+--'],
  ['see_status', '+++++', '+++++'],
  ['see_progress', '++++-', '--++-'],
  ['ask_extension', '++---', '-----'],
  ['steer', '--++-', '--++-'],
  ['manage_officers', '-+++-', '--++-'],
  ['manage_everybody', '--++-', '--++-'],
  ['hand_over', '-++--', '--+--'],
  ['erase_people', '--+--', '--+--'],
  ['keep_groups', '--+--', '--+--'],
  ['approve', '-+---', '-----'],
  ['accept', '--+--', '--+--'],
  ['return', '-++--', '--+--'],
  ['see_reads', '--++-', '--++-'],
  ['report_step', '+++--', '--+--'],
];

describe('the role matrix', () => {
  it('has a row for every deed', () => {
    expect(TABLE.map(([deed]) => deed).sort()).toEqual(Object.keys(MATRIX).sort());
  });

  it.each(TABLE)('%s: own board %s, other board %s', (deed, own, other) => {
    const row = (board: BoardId): string =>
      ROLES.map((role) => (may(person(role), deed, board).ok ? '+' : '-')).join('');
    expect([row(OWN), row(OTHER)]).toEqual([own, other]);
  });

  it.each(TABLE.map(([deed]) => deed))('%s is refused to nobody in particular, naming the roles', (deed) => {
    expect(may(nobody, deed)).toEqual({
      ok: false,
      error: { code: 'role_missing', roles: ROLES.filter((role) => MATRIX[deed][role] !== undefined) },
    });
  });

  it('gives a revoked person nothing, whatever they held', () => {
    const revoked = { grants: ROLES.map(grant), revokedAt: '2024-06-10T02:00:00.000Z' as Instant };
    expect(TABLE.filter(([deed]) => may(revoked, deed, OWN).ok)).toEqual([]);
  });

  it('adds roles up', () => {
    expect(may(person('officer', 'observer'), 'enter', OWN).ok).toBe(true);
    expect(may(person('observer', 'leader'), 'steer').ok).toBe(true);
  });
});

describe('entering', () => {
  it('is own before on behalf', () => {
    expect(mayEnter(person('officer', 'secretary'), OWN)).toEqual({ ok: true, value: 'own' });
    expect(mayEnter(person('officer', 'secretary'), OTHER)).toEqual({ ok: true, value: 'behalf' });
    expect(mayEnter(person('leader'), OWN)).toEqual({
      ok: false,
      error: { code: 'role_missing', roles: ['officer', 'head', 'secretary'] },
    });
  });
});

const DUE = '2024-06-18T10:00:00.000Z' as Instant;
const BEFORE = '2024-06-18T09:59:59.000Z' as Instant;
const situation = (over: Partial<FiguresSituation>): FiguresSituation => ({
  now: BEFORE,
  due: DUE,
  published: false,
  rule: 'due',
  ...over,
});

describe('figures of boards', () => {
  // before due · at due · published; for another board. Order: officer, head, secretary, leader, observer.
  it.each([
    ['due', '--++-', '++++-', '+++++'],
    ['always', '++++-', '++++-', '+++++'],
    ['published', '--++-', '--++-', '+++++'],
  ] as const)('by the rule “%s”: before due %s, at due %s, published %s', (rule, before, at, published) => {
    const row = (over: Partial<FiguresSituation>): string =>
      ROLES.map((role) => (maySeeFigures(person(role), OTHER, situation({ rule, ...over })).ok ? '+' : '-')).join('');
    expect([row({}), row({ now: DUE }), row({ published: true })]).toEqual([before, at, published]);
  });

  it('of the own board are always seen, totals are not', () => {
    expect(maySeeFigures(person('officer'), OWN, situation({})).ok).toBe(true);
    expect(maySeeFigures(person('officer'), null, situation({}))).toEqual({
      ok: false,
      error: { code: 'figures_not_yet', from: DUE },
    });
  });

  it('says to an observer that it takes the publication, to nobody which roles', () => {
    expect(maySeeFigures(person('observer'), null, situation({ now: DUE }))).toEqual({
      ok: false,
      error: { code: 'figures_not_yet', from: null },
    });
    expect(maySeeFigures(nobody, null, situation({ published: true }))).toEqual({
      ok: false,
      error: { code: 'role_missing', roles: ROLES },
    });
  });
});

describe('codes, directory, revocation', () => {
  it.each([
    ['officer', 'none', 'none', 'none'],
    ['head', 'officer', 'none', 'boards'],
    ['secretary', 'officer,head,secretary,leader,observer', 'officer,head', 'all'],
    ['leader', 'officer,head,secretary,leader,observer', 'officer,head', 'all'],
    ['observer', 'none', 'none', 'none'],
  ] as const)('%s invites %s for the own board, %s for another, sees %s', (role, own, other, sees) => {
    const invites = (board: BoardId): string =>
      ROLES.filter((each) => {
        const ofBoard = each === 'officer' || each === 'head';
        return (board === OWN || ofBoard) && mayInvite(person(role), each, ofBoard ? board : null).ok;
      }).join(',') || 'none';
    const scope = mayListPeople(person(role));
    expect([invites(OWN), invites(OTHER), scope.ok ? scope.value.kind : 'none']).toEqual([own, other, sees]);
  });

  it('lets a head end only who is nothing but an officer of the own board', () => {
    const head = person('head');
    expect(mayRevoke(head, person('officer')).ok).toBe(true);
    expect(mayRevoke(head, person('officer', 'secretary')).ok).toBe(false);
    expect(mayRevoke(head, person('head')).ok).toBe(false);
    expect(mayRevoke(head, { grants: [{ role: 'officer', board: OTHER }], revokedAt: null }).ok).toBe(false);
    expect(mayRevoke(person('officer'), person('officer')).ok).toBe(false);
    expect(mayRevoke(person('leader'), person('secretary')).ok).toBe(true);
  });
});
