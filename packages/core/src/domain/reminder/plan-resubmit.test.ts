import { bundledCluster } from '@clusterbot/core';
import { describe, expect, it } from 'vitest';
import { at, board, H1, person } from '../../../../../tests/support/reports.js';
import { plan } from './plan.js';
import { itemState } from './state.js';
import type { PlannedBoard, PlannedCycle, Recipient } from './types.js';

const HP = board('hai-phong');
const someone = (id: string, role: 'officer' | 'head', over: Partial<Recipient> = {}): Recipient => ({
  id: person(id),
  grants: [{ role, board: HP }],
  preferences: {},
  enrolledAt: at('2024-01-01T09:00'),
  reachable: true,
  ...over,
});
const OFFICER = someone('officer', 'officer');
const HEAD = someone('head', 'head');
const back = (over: Partial<PlannedBoard> = {}): PlannedCycle => ({
  period: H1.period,
  opens: H1.opens,
  boards: [
    {
      board: HP,
      due: H1.due,
      lock: H1.lock,
      inSince: at('2024-06-12T09:00'),
      completeSince: at('2024-06-12T09:00'),
      resubmit: { since: at('2024-06-20T15:00'), by: at('2024-06-24T17:00') },
      ...over,
    },
  ],
});
const told = (cycle: PlannedCycle, people: readonly Recipient[]): readonly string[] =>
  plan({ config: bundledCluster(), cycles: [cycle], people, from: H1.opens, to: H1.lock }).flatMap((slot) =>
    slot.items.flatMap((item) =>
      item.kind === 'report' && item.because === 'returned'
        ? [`${slot.to.role} ${slot.at.slice(0, 16)} ${item.rung} ${slot.kind}`]
        : [],
    ),
  );

describe('a report that was sent back', () => {
  it('is said the day before it is due again and that day, to the officers', () => {
    expect(told(back(), [OFFICER, HEAD])).toEqual([
      'officer 2024-06-23T01:00 -1 reminder',
      'officer 2024-06-24T01:00 0 reminder',
    ]);
  });

  it('is said to the heads where no officer can be reached', () => {
    expect(told(back(), [{ ...OFFICER, reachable: false }, HEAD])).toEqual([
      'head 2024-06-23T01:00 -1 reminder',
      'head 2024-06-24T01:00 0 reminder',
    ]);
  });

  it('is not said for hours that had passed when it was sent back', () => {
    const late = { since: at('2024-06-23T15:00'), by: at('2024-06-24T17:00') };
    expect(told(back({ resubmit: late }), [OFFICER])).toEqual(['officer 2024-06-24T01:00 0 reminder']);
  });

  it('is owed until it comes again, or is sent back with another day', () => {
    const item = {
      kind: 'report',
      because: 'returned',
      period: H1.period,
      board: HP,
      due: at('2024-06-24T17:00'),
      rung: 0,
    } as const;
    const now = at('2024-06-24T08:00');
    const { resubmit: _, ...again } = back().boards[0] as PlannedBoard;
    expect(itemState({ cycles: [back()], matters: [] }, item, now)).toBe('owed');
    expect(itemState({ cycles: [{ ...back(), boards: [again] }], matters: [] }, item, now)).toBe('handed_in');
    const other = { since: at('2024-06-23T09:00'), by: at('2024-06-25T17:00') };
    expect(itemState({ cycles: [back({ resubmit: other })], matters: [] }, item, now)).toBe('handed_in');
    expect(itemState({ cycles: [back()], matters: [] }, item, at('2024-07-18T17:01'))).toBe('locked');
  });
});
