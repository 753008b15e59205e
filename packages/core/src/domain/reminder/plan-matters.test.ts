import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import { isoIn } from '../calendar/zone.js';
import type { BoardId, PersonId } from '../ids.js';
import { type Instant, parseInstant } from '../instant.js';
import type { Grant } from '../people/types.js';
import { isProtected, mustArrive, passesCap, snoozeUntil } from './hours.js';
import { plan } from './plan.js';
import { itemState } from './state.js';
import type { MatterItem, NoticeItem, PlannedCycle, PlannedMatter, Recipient } from './types.js';

const config = bundledCluster();
const at = (text: string): Instant => parseInstant(`${text}:00+07:00`) ?? ('' as Instant);
const BOARD = 'hai-phong' as BoardId;

const person = (id: string, grant: Grant, more: Partial<Recipient> = {}): Recipient => ({
  id: id as PersonId,
  grants: [grant],
  preferences: {},
  enrolledAt: at('2024-01-01T00:00'),
  reachable: true,
  ...more,
});
const officer = person('officer', { role: 'officer', board: BOARD });
const head = person('head', { role: 'head', board: BOARD });
const secretary = person('secretary', { role: 'secretary' });
const leader = person('leader', { role: 'leader' });

const step = (more: Partial<PlannedMatter> = {}): PlannedMatter => ({
  of: 'step',
  id: 'personnel',
  board: BOARD,
  opens: at('2024-06-01T00:00'),
  due: at('2024-06-18T17:00'),
  until: at('2024-06-20T00:00'),
  doneSince: null,
  ...more,
});
const question = step({ of: 'question', id: '3', board: null });

const slots = (
  matters: readonly PlannedMatter[],
  people: readonly Recipient[],
  cycles: readonly PlannedCycle[] = [],
): readonly string[] =>
  plan({ config, cycles, matters, people, from: at('2024-05-01T00:00'), to: at('2024-08-01T00:00') }).map(
    (slot) =>
      `${isoIn(config.calendar.zone, slot.at).slice(5, 16)} ${slot.to.person} ${slot.kind} ${slot.items.length}`,
  );
const item = (matter: PlannedMatter, more: Partial<MatterItem> = {}): NoticeItem => {
  const { of, id, board, due } = matter;
  return { kind: 'matter', of, because: 'duty', id, board, due, rung: -3, ...more };
};

describe('what is owed beside the reports', () => {
  it('is reminded of on the ladder, from its opening to its end', () => {
    expect(slots([step()], [officer])).toEqual([
      '06-11T08:00 officer reminder 1',
      '06-15T08:00 officer reminder 1',
      '06-17T08:00 officer reminder 1',
      '06-18T08:00 officer reminder 1',
      '06-19T08:00 officer reminder 1',
    ]);
    expect(slots([step({ opens: at('2024-06-16T00:00') })], [officer])).toHaveLength(3);
  });

  it('joins the slot of a report of the same hour, and of other matters', () => {
    const cycle: PlannedCycle = {
      period: '2024-H1' as PlannedCycle['period'],
      opens: at('2024-06-01T00:00'),
      boards: [{ board: BOARD, due: step().due, lock: at('2024-07-18T17:00'), inSince: null, completeSince: null }],
    };
    expect(slots([step(), step({ id: 'service' })], [officer], [cycle])[0]).toBe('06-11T08:00 officer reminder 3');
  });

  it('goes to the head once it is overdue, or where no officer is reached, else to the secretary', () => {
    expect(slots([step()], [officer, head]).filter((each) => each.includes('head'))).toEqual([
      '06-19T08:00 head escalation 1',
    ]);
    expect(slots([step()], [{ ...officer, reachable: false }, head])).toContain('06-11T08:00 head orphan 1');
    expect(slots([step()], [secretary])).toContain('06-11T08:00 secretary orphan 1');
    expect(slots([step()], [secretary])).toContain('06-11T08:00 null orphan 1');
  });

  it('without a board is the secretary’s, and the leader’s as well once it is overdue', () => {
    expect(slots([question], [officer, secretary, leader])).toEqual([
      '06-11T08:00 secretary reminder 1',
      '06-15T08:00 secretary reminder 1',
      '06-17T08:00 secretary reminder 1',
      '06-18T08:00 secretary reminder 1',
      '06-19T08:00 secretary reminder 1',
      '06-19T08:00 leader escalation 1',
    ]);
  });

  it('that only heads can do goes to them from the first rung, and to the secretary where none is reached', () => {
    const vote = step({ of: 'ballot', id: '1', owner: 'head', until: step().due });
    expect(slots([vote], [officer, head]).map((each) => each.slice(12))).toEqual(Array(4).fill('head reminder 1'));
    expect(slots([vote], [officer, { ...head, reachable: false }, secretary])).toContain(
      '06-11T08:00 secretary orphan 1',
    );
    const later = { ...head, preferences: { snoozedUntil: at('2024-06-11T16:00') } };
    expect(slots([vote], [later])).toContain('06-11T16:00 head reminder 1');
  });

  it('comes back at the hour it was put off to', () => {
    const later = { ...officer, preferences: { snoozedUntil: at('2024-06-11T16:00') } };
    expect(slots([step()], [later])).toContain('06-11T16:00 officer reminder 1');
  });

  it('is owed until it is done, and over after its end; one that is no more is not chased', () => {
    const known = (...matters: readonly PlannedMatter[]) => ({ cycles: [], matters });
    const now = at('2024-06-15T08:00');
    expect(itemState(known(step()), item(step()), now)).toBe('owed');
    expect(itemState(known(step({ doneSince: now })), item(step()), now)).toBe('handed_in');
    expect(itemState(known(step({ doneSince: at('2024-06-16T08:00') })), item(step()), now)).toBe('owed');
    expect(itemState(known(step()), item(step()), at('2024-06-21T08:00'))).toBe('locked');
    expect(itemState(known(), item(step()), now)).toBe('handed_in');
    expect(itemState(known(step({ board: 'ha-nam' as BoardId })), item(step()), now)).toBe('handed_in');
  });

  it('is as loud as a report: silent before the last day where the reader asked for it, never on that day', () => {
    const far = { items: [item(step())] };
    const near = { items: [item(step(), { rung: -1 })] };
    expect([isProtected(far), isProtected(near)]).toEqual([false, true]);
    expect([mustArrive(far), mustArrive(near)]).toEqual([false, true]);
    expect([passesCap(far), passesCap({ items: [item(step(), { because: 'escalation', rung: 1 })] })]).toEqual([
      false,
      true,
    ]);
    expect(snoozeUntil(config.calendar, far, at('2024-06-11T08:00'))?.when).toBe('afternoon');
  });
});
