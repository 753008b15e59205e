import { describe, expect, it } from 'vitest';
import type { BoardId, PersonId } from '../ids.js';
import { type CalendarDate, type Instant, parseInstant } from '../instant.js';
import { awayAt, awayFrom, checkAway, deputyAt, mayStandIn, wouldCircle } from './away.js';
import type { Away, Grant, Person } from './types.js';

const zone = 'Asia/Ho_Chi_Minh';
const at = (local: string): Instant => parseInstant(`2024-06-${local}+07:00`) ?? ('' as Instant);
const day = (local: string) => `2024-${local}` as CalendarDate;
const SINCE = at('10T09:00:00');
const away = (deputy: string | null, more: Partial<Away> = {}): Away => ({
  id: 'a1',
  from: day('06-12'),
  until: day('06-20'),
  deputy: deputy as PersonId | null,
  since: SINCE,
  ...more,
});
type Somebody = Pick<Person, 'id' | 'grants' | 'preferences'>;
const one = (id: string, grants: readonly Grant[], their?: Away): Somebody => ({
  id: id as PersonId,
  grants,
  preferences: their === undefined ? {} : { away: their },
});
const officer = (board: string): readonly Grant[] => [{ role: 'officer', board: board as BoardId }];
const head = (board: string): readonly Grant[] => [{ role: 'head', board: board as BoardId }];
const OF_HA_NAM = { role: 'officer', board: 'ha-nam' as BoardId } as const;

describe('the days', () => {
  it.each([
    ['06-12', '06-20', null],
    ['06-10', '06-10', null],
    ['06-10', '08-08', null],
    ['06-10', '08-09', { code: 'too_long', days: 61 }],
    ['06-09', '06-20', { code: 'past' }],
    ['06-20', '06-12', { code: 'end_before_begin' }],
  ])('%s to %s, said on 10 June', (from, until, refusal) => {
    const checked = checkAway(day(from), day(until), day('06-10'));
    expect(checked.ok ? null : checked.error).toEqual(refusal);
  });

  it.each([
    ['11T23:59:59', false],
    ['12T00:00:00', true],
    ['20T23:59:59', true],
    ['21T00:00:00', false],
  ])('begin and end with days of the cluster: at %s %s', (local, expected) => {
    expect(awayAt(zone, one('p', [], away(null)), at(local)) !== null).toBe(expected);
  });

  it('change nothing before they were set, nor after the person came back', () => {
    const late = one('p', [], away(null, { since: at('12T10:00:00'), endedAt: at('14T10:00:00') }));
    expect(
      ['12T08:00:00', '12T10:00:00', '14T09:59:00', '14T10:00:00'].map((t) => awayAt(zone, late, at(t)) !== null),
    ).toEqual([false, true, true, false]);
    expect(awayFrom(late, day('06-12'))).toBeNull();
    expect(awayFrom(one('p', [], away(null)), day('06-10'))?.id).toBe('a1');
    expect(awayFrom(one('p', [], away(null)), day('06-21'))).toBeNull();
  });
});

describe('who may stand in', () => {
  it.each([
    ['an officer of the same board', officer('ha-nam'), true],
    ['the head of the same board', head('ha-nam'), true],
    ['an officer of another board', officer('nam-dinh'), false],
    ['a secretary', [{ role: 'secretary' }] as const, false],
    ['an observer', [{ role: 'observer' }] as const, false],
    ['nobody in particular', [], false],
  ])('for an officer: %s', (_, grants, expected) => {
    expect(mayStandIn(one('p', officer('ha-nam')), one('d', grants))).toBe(expected);
  });

  it('for a secretary a secretary, for a leader a leader, for an observer nobody, for oneself never', () => {
    const of = (role: 'secretary' | 'leader' | 'observer') => one(role, [{ role }]);
    const may = (['secretary', 'leader', 'observer'] as const).map((role) =>
      (['secretary', 'leader', 'observer'] as const).filter((other) =>
        mayStandIn(of(role), { ...of(other), id: 'd' as PersonId }),
      ),
    );
    expect(may).toEqual([['secretary'], ['leader'], []]);
    expect(mayStandIn(of('leader'), of('leader'))).toBe(false);
  });

  it('only for what they share: a deputy of one board of two stands in for that one', () => {
    const person = one('p', [...officer('ha-nam'), ...officer('nam-dinh')], away('d'));
    const people = [person, one('d', officer('ha-nam'))];
    const deputyFor = (board: string) =>
      deputyAt({ zone, people }, person, { role: 'officer', board: board as BoardId }, at('15T08:00:00'))?.id ?? null;
    expect([deputyFor('ha-nam'), deputyFor('nam-dinh')]).toEqual(['d', null]);
  });
});

describe('a deputy', () => {
  const deputy = (their: Away, theirs?: Away): string | null => {
    const person = one('p', officer('ha-nam'), their);
    const people = [person, one('d', head('ha-nam'), theirs)];
    return deputyAt({ zone, people }, person, OF_HA_NAM, at('15T08:00:00'))?.id ?? null;
  };

  it('stands in while the person is away', () => {
    expect(deputy(away('d'))).toBe('d');
    expect(deputy(away('d', { from: day('06-16') }))).toBeNull();
  });

  it('does not after declining, when gone, or when away as well', () => {
    expect(deputy(away('d', { declined: true }))).toBeNull();
    expect(deputy(away('gone'))).toBeNull();
    expect(deputy(away('p'))).toBeNull();
    expect(deputy(away('d'), away(null))).toBeNull();
  });
});

describe('deputies in a circle', () => {
  const p = one('p', officer('ha-nam'));
  const q = (theirs?: Away) => one('q', head('ha-nam'), theirs);
  it.each([
    ['each other, in the same days', away('p'), true],
    ['each other, in other days', away('p', { from: day('07-01'), until: day('07-05') }), false],
    ['one who came back', away('p', { endedAt: SINCE }), false],
    ['one who was declined', away('p', { declined: true }), false],
    ['one who is there', undefined, false],
  ])('%s', (_, theirs, expected) => {
    expect(wouldCircle([p, q(theirs)], p, away('q'))).toBe(expected);
  });

  it('through a third', () => {
    const r = one('r', officer('ha-nam'), away('p'));
    expect(wouldCircle([p, q(away('r')), r], p, away('q'))).toBe(true);
    expect(wouldCircle([p, q(away('r')), one('r', officer('ha-nam'), away('q'))], p, away('q'))).toBe(false);
  });
});
