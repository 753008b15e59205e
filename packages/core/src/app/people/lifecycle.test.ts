import { describe, expect, it } from 'vitest';
import type { AccountKey, PersonId } from '../../domain/ids.js';
import { DAY, HOUR } from '../../domain/instant.js';
import { catalogue } from '../../i18n/catalogue.js';
import { createIds } from '../../store/ids.js';
import { createMemoryStore } from '../../store/memory.js';
import { addressOfPerson } from './address.js';
import { listPeople, peopleFor, readPerson, savePerson } from './documents.js';
import { foundPeople } from './found.js';
import { createInvite, createLink } from './invite.js';
import { peopleLines } from './lines.js';
import { markReachability } from './reachability.js';
import { revokePerson } from './revoke.js';
import { stageOn, textOf, tokensOf } from './stage.js';

const stage = (rehearsal = false) => stageOn(createMemoryStore(), createIds(), rehearsal);
const vi = catalogue('vi');
const key = (text: string) => text as AccountKey;

describe('a new data directory', () => {
  it('of a rehearsal has an officer and a head for each of the 18 units, and three more, all reachable', async () => {
    const s = stage(true);
    expect(await foundPeople(s.deps, s.config)).toEqual({ code: null, expiresAt: null });
    const people = await listPeople(s.deps);
    expect(people).toHaveLength(18 * 2 + 3);
    expect(await readPerson(s.deps, 'r-officer-hai-phong' as PersonId)).toEqual({
      id: 'r-officer-hai-phong',
      name: vi.people.rehearsalName({ who: `${vi.people.roleTitle.officer} Hải Phòng` }),
      language: 'vi',
      grants: [{ role: 'officer', board: 'hai-phong' }],
      accounts: ['term:officer:hai-phong'],
      preferred: 'term:officer:hai-phong',
      chat: 'officer:hai-phong',
      preferences: {},
      enrolledAt: s.now(),
      reachableSince: s.now(),
      revokedAt: null,
    });
    expect(people.filter((person) => addressOfPerson(person)?.channel !== 'terminal')).toEqual([]);
    expect(await peopleFor(s.deps, null, 'secretary')).toHaveLength(1);
    expect(await s.deps.store.documents.list('code:')).toEqual([]);
  });

  it('founded twice has the same people, untouched', async () => {
    const s = stage(true);
    await foundPeople(s.deps, s.config);
    const before = await s.dump();
    s.wait(HOUR);
    await foundPeople(s.deps, s.config);
    expect(await s.dump()).toBe(before);
  });

  it('for real has nobody, and a code for the first secretary', async () => {
    const s = stage();
    const { code, expiresAt } = await foundPeople(s.deps, s.config);
    expect(expiresAt).toBe('2024-06-13T09:00:00+07:00');
    expect(await listPeople(s.deps)).toEqual([]);
    await s.says('tg:1:9', `/start ${code ?? ''}`);
    expect((await s.personOf('tg:1:9')).grants).toEqual([{ role: 'secretary' }]);
  });
});

describe('codes for an operator', () => {
  it.each([
    ['officer', null, null, 'board_needed'],
    ['head', 'nowhere', null, 'unknown_board'],
    ['leader', 'ha-nam', null, 'board_not_wanted'],
    ['leader', null, 'pnobody', 'unknown_person'],
  ] as const)('%s of %s for %s is refused: %s', async (role, board, person, code) => {
    const s = stage();
    const request = { role, board, person } as Parameters<typeof createInvite>[2];
    expect(await createInvite(s.deps, s.config, request)).toMatchObject({ ok: false, error: { code } });
    expect(await s.deps.store.documents.list('code:')).toEqual([]);
  });

  it('are not made for a board that has ended or a person who was revoked', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:9', 'leader');
    await revokePerson(s.deps, id);
    await expect(s.code('leader', null, id)).rejects.toThrow('person_revoked');
    s.at('2025-07-01T00:00:00+07:00');
    await expect(s.code('officer', 'ha-nam')).rejects.toThrow('board_ended');
  });

  it('that expired long ago are swept when the next one is made', async () => {
    const s = stage();
    await s.code('leader');
    s.wait(33 * DAY);
    await s.code('leader');
    expect(await s.deps.store.documents.list('code:')).toHaveLength(2);
    s.wait(HOUR);
    await s.code('leader');
    expect(await s.deps.store.documents.list('code:')).toHaveLength(2);
  });
});

describe('an account that cannot be reached', () => {
  it('stops the bot from writing, not the duty, until it is back', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:9', 'officer', 'hai-phong');
    s.wait(HOUR);
    await markReachability(s.deps, key('tg:1:9'), 'blocked', s.now());
    const blocked = await s.personOf('tg:1:9');
    expect(blocked).toMatchObject({ reachableSince: null, grants: [{ role: 'officer', board: 'hai-phong' }] });
    expect(addressOfPerson(blocked)).toBeNull();
    s.wait(HOUR);
    await markReachability(s.deps, key('tg:1:9'), 'reachable', s.now());
    expect(addressOfPerson(await s.personOf('tg:1:9'))).toEqual({
      channel: 'telegram',
      account: 'tg:1:9',
      chat: 'chat-tg:1:9',
      person: id,
    });
    expect((await s.personOf('tg:1:9')).reachableSince).toBe(s.now());
  });

  it('gives way to another account of the person, and stays second when it is back', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:9', 'leader');
    await s.says('sl:T:U', `start ${(await createLink(s.deps, id)).code}`);
    await s.presses('sl:T:U', 'reachable');
    await markReachability(s.deps, key('tg:1:9'), 'left', s.now());
    expect(addressOfPerson(await s.personOf('tg:1:9'))).toMatchObject({ channel: 'slack', chat: 'chat-sl:T:U' });
    await markReachability(s.deps, key('tg:1:9'), 'reachable', s.now());
    expect(addressOfPerson(await s.personOf('tg:1:9'))).toMatchObject({ channel: 'slack' });
  });

  it('is not proven by the platform saying that it is there', async () => {
    const s = stage();
    await s.says('tg:1:9', `/start ${await s.code('leader')}`);
    await markReachability(s.deps, key('tg:1:9'), 'reachable', s.now());
    expect(await s.accountOf('tg:1:9')).toMatchObject({ reachability: 'unproven' });
    await markReachability(s.deps, key('tg:1:404'), 'blocked', s.now());
    expect(await s.accountOf('tg:1:404')).toBeNull();
  });
});

describe('a revoked person', () => {
  it('loses roles, accounts and dialogue at once, and is a stranger', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:9', 'officer', 'hai-phong');
    expect(await s.deps.store.documents.get(`session:${id}`)).not.toBeNull();
    expect(await revokePerson(s.deps, id)).toEqual({ ok: true, value: null });
    expect(await readPerson(s.deps, id)).toMatchObject({
      grants: [],
      accounts: [],
      preferred: null,
      reachableSince: null,
      revokedAt: s.now(),
      name: 'Người Dùng',
    });
    expect(await s.deps.store.documents.get(`session:${id}`)).toBeNull();
    s.wait(HOUR);
    expect(textOf(await s.says('tg:1:9', '/tiendo'))).toBe(vi.enrollment.stranger);
    expect(await peopleFor(s.deps, null, 'officer')).toEqual([]);
    expect(await revokePerson(s.deps, id)).toMatchObject({ ok: false, error: { code: 'already_revoked' } });
  });

  it('comes back as a new person with a new code', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:9', 'leader');
    await revokePerson(s.deps, id);
    expect((await s.enrol('tg:1:9', 'leader')).id).not.toBe(id);
  });

  it('may do nothing even where the account was not reached before a crash', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:9', 'leader');
    await savePerson(s.deps, id, (before) => ({ ...before, revokedAt: s.now() }));
    expect(textOf(await s.says('tg:1:9', 'OK'))).toBe(vi.enrollment.stranger);
    expect(await revokePerson(s.deps, id)).toEqual({ ok: true, value: null });
    expect(await s.accountOf('tg:1:9')).toMatchObject({ person: null });
  });

  it('cannot use a link made before', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:9', 'leader');
    const { code } = await createLink(s.deps, id);
    await revokePerson(s.deps, id);
    const replies = await s.says('sl:T:U', `start ${code}`);
    expect(textOf(replies)).toBe(vi.enrollment.failure.withdrawn);
    expect(tokensOf(replies)).toEqual([]);
  });

  it('is nobody known to the operator when the id is wrong', async () => {
    const s = stage();
    expect(await revokePerson(s.deps, 'p0' as PersonId)).toMatchObject({
      ok: false,
      error: { code: 'unknown_person' },
    });
  });
});

describe('the directory for programs', () => {
  it('follows the official order and carries the offset', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    await s.enrol('tg:1:2', 'head', 'ha-tinh');
    await s.enrol('tg:1:3', 'officer', 'lang-son');
    await s.says('tg:1:4', `/start ${await s.code('officer', 'ha-tinh')}`);
    const lines = peopleLines(s.config, await listPeople(s.deps));
    expect(lines.map(({ roles }) => roles)).toEqual([
      [{ role: 'officer', board: 'lang-son' }],
      [{ role: 'officer', board: 'ha-tinh' }],
      [{ role: 'head', board: 'ha-tinh' }],
      [{ role: 'secretary', board: null }],
    ]);
    expect(lines.map(({ reachable, reachableSince }) => [reachable, reachableSince])).toEqual([
      [true, '2024-06-10T09:00:00+07:00'],
      [false, null],
      [true, '2024-06-10T09:00:00+07:00'],
      [true, '2024-06-10T09:00:00+07:00'],
    ]);
  });
});

describe('documents', () => {
  it('are written again when somebody wrote in between', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:9', 'leader');
    await Promise.all(
      ['07:00', '08:00', '09:00'].map((time) =>
        savePerson(s.deps, id, (before) => ({ ...before, name: `${before.name} ${time}` })),
      ),
    );
    const { name } = await s.personOf('tg:1:9');
    expect(name.split(' ').slice(2).sort()).toEqual(['07:00', '08:00', '09:00']);
  });

  it('that are damaged are a fault, not a person', async () => {
    const s = stage();
    await s.deps.store.documents.put('person:p1', 0, { id: 'p1' });
    await expect(listPeople(s.deps)).rejects.toThrow();
  });
});
