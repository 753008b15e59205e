import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { awayAfter, checkGiver, checkReceiver, giverAfter, passingDeputies, receiverAfter } from './handover.js';
import type { Away, Grant, Handover, Person } from './types.js';

const AT = '2024-06-12T02:00:00.000Z' as Instant;
const TODAY = '2024-06-12' as CalendarDate;
const of = (board: string): Grant => ({ role: 'officer', board: board as BoardId });
const person = (id: string, grants: readonly Grant[], over: Partial<Person> = {}): Person => ({
  id: id as PersonId,
  name: id,
  language: 'vi',
  grants,
  accounts: [],
  preferred: null,
  chat: null,
  preferences: {},
  enrolledAt: AT,
  reachableSince: AT,
  revokedAt: null,
  ...over,
});
const away = (deputy: string | null, over: Partial<Away> = {}): Away => ({
  id: 'a1',
  from: '2024-06-10' as CalendarDate,
  until: '2024-06-20' as CalendarDate,
  deputy: deputy as PersonId | null,
  since: AT,
  ...over,
});
const handover = (grants: readonly Grant[]): Handover => ({ id: 'h1', to: 'b' as PersonId, grants, at: AT, by: null });

describe('handing over', () => {
  const giver = person('a', [of('ha-nam')]);

  it.each([
    ['to oneself', giver, 'self'],
    ['to who has left', person('b', [of('ha-nam')], { revokedAt: AT }), 'not_enrolled'],
    ['to who was erased', person('b', [], { revokedAt: AT, erased: { at: AT, by: null } }), 'not_enrolled'],
    ['to who holds nothing', person('b', []), 'not_enrolled'],
    ['to who only observes', person('b', [{ role: 'observer' }]), 'observer'],
    ['to who cannot be reached', person('b', [of('ha-nam')], { reachableSince: null }), 'unreachable'],
  ])('%s is refused', (_, receiver, code) => {
    expect(checkReceiver(giver, receiver)).toEqual({ ok: false, error: { code } });
  });

  it.each([
    ['nothing', person('a', [])],
    ['what ended', person('a', [of('ha-nam')], { revokedAt: AT })],
  ])('of %s is refused', (_, one) => {
    expect(checkGiver(one)).toEqual({ ok: false, error: { code: 'nothing', before: null } });
  });

  it('twice is refused, naming the first time', () => {
    const after = giverAfter(giver, handover(giver.grants));
    expect(checkGiver(after)).toEqual({ ok: false, error: { code: 'nothing', before: handover(giver.grants) } });
  });

  it('takes everything from one and gives it to the other, each once', () => {
    const one = person('a', [of('ha-nam'), { role: 'secretary' }], {
      preferences: { away: away('c'), awayBefore: away(null), standsInFor: ['d' as PersonId], dailyCap: 3 },
    });
    const left = giverAfter(one, handover(one.grants));
    expect(left.grants).toEqual([]);
    expect(left.preferences).toEqual({ dailyCap: 3, away: away('c', { endedAt: AT }) });
    const taken = receiverAfter(person('b', [of('ha-nam'), of('nam-dinh')]), handover(one.grants));
    expect(taken.grants).toEqual([of('ha-nam'), of('nam-dinh'), { role: 'secretary' }]);
    expect(receiverAfter(taken, handover(one.grants))).toEqual(taken);
  });

  it('loses no right and makes none, whatever the two held', () => {
    const all: readonly Grant[] = [
      of('ha-nam'),
      of('nam-dinh'),
      { role: 'head', board: 'ha-nam' as BoardId },
      { role: 'secretary' },
      { role: 'leader' },
      { role: 'observer' },
    ];
    const names = (grants: readonly Grant[]): readonly string[] => grants.map((grant) => JSON.stringify(grant)).sort();
    fc.assert(
      fc.property(fc.subarray([...all]), fc.subarray([...all]), (given, held) => {
        const passed = handover(given);
        const [left, taken] = [giverAfter(person('a', given), passed), receiverAfter(person('b', held), passed)];
        const before = [...new Set(names([...given, ...held]))];
        expect(names([...left.grants, ...taken.grants])).toEqual(before);
      }),
    );
  });

  it('passes standing in on where the successor may, and to nobody where not', () => {
    const receiver = person('b', [of('ha-nam')]);
    const absent = person('c', [of('ha-nam')], { preferences: { away: away('a', { declined: true }) } });
    const elsewhere = person('d', [of('hai-phong')], { preferences: { away: away('a') } });
    const over = person('e', [of('ha-nam')], { preferences: { away: away('a', { endedAt: AT }) } });
    const self = person('b', [of('ha-nam')], { preferences: { away: away('a') } });
    const passing = passingDeputies([giver, absent, elsewhere, over, self], giver, receiver, TODAY);
    expect(passing.map((each) => [each.absent.id, each.to?.id ?? null])).toEqual([
      ['c', 'b'],
      ['d', null],
      ['b', null],
    ]);
    const [first, second] = passing.map((each) => awayAfter(each, 'x', AT));
    expect(first).toEqual(away('b', { id: 'x' }));
    expect(second).toEqual(away(null, { id: 'x' }));
  });
});
