import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  about,
  at,
  board,
  CLUSTER,
  complete,
  count,
  entered,
  expected,
  extended,
  H1,
  handedIn,
  none,
  ratio,
  reportOf,
  type Step,
  withdrawn,
} from '../../../../../tests/support/reports.js';
import type { FieldValue } from '../report/types.js';
import { changesIn, totalsBetween } from './changes.js';
import { periodSummary } from './period.js';
import { estimatesIn } from './settled.js';

const HP = board('hai-phong');
const told = (...steps: readonly Step[]) => changesIn(CLUSTER.form, HP, reportOf(expected()), steps);
const first = [
  entered('2024-06-12T09:00', complete({ party_members_admitted: about(1_200) })),
  handedIn('2024-06-12T09:10'),
];
const revised = [
  entered('2024-06-13T09:00', { party_members_admitted: count(1_187), units_merged: none('not_applicable') }, 'head'),
  handedIn('2024-06-13T09:10', { by: 'head' }),
];

describe('what happened to a report', () => {
  it('is its hand-in, its revision with every figure old and new, its withdrawal and its extension, in their order', () => {
    const all = told(...first, ...revised, withdrawn('2024-06-14T09:00'), extended('2024-06-15T09:00', '2024-06-20'));
    expect(all.map(({ kind, by }) => [kind, by])).toEqual([
      ['handed_in', 'officer'],
      ['revised', 'head'],
      ['withdrawn', 'officer'],
      ['extended', 'secretary'],
    ]);
    expect(all[0]).toMatchObject({ revision: 1, complete: true, onTime: true, at: at('2024-06-12T09:10') });
    expect(all[1]).toMatchObject({
      revision: 2,
      figures: [
        { key: 'party_members_admitted', before: about(1_200), after: count(1_187) },
        { key: 'units_merged', before: count(4), after: none('not_applicable') },
      ],
    });
    expect(all[2]).toMatchObject({ revision: 2, reason: 'mistake' });
    expect(all[3]).toMatchObject({ from: H1.due, due: at('2024-06-20T17:00'), reason: 'requested' });
  });
  it('says nothing of drafts, and goes on from what was known', () => {
    expect(told(entered('2024-06-12T09:00', complete()))).toEqual([]);
    const later = changesIn(CLUSTER.form, HP, reportOf(expected(), ...first), revised);
    expect(later.map(({ kind }) => kind)).toEqual(['revised']);
  });
  it('after a withdrawal is set against the revision taken back', () => {
    const again = told(...first, withdrawn('2024-06-13T08:00'), ...revised);
    expect(again.at(-1)).toMatchObject({ kind: 'revised', revision: 2, figures: [{ before: about(1_200) }, {}] });
  });
});

describe('an estimate', () => {
  const settled = (...steps: readonly Step[]) => estimatesIn(CLUSTER.form, HP, reportOf(expected(), ...steps));
  it('that a later revision settles is told with the difference and where it stood', () => {
    expect(settled(...first, ...revised)).toEqual({
      settled: [
        {
          board: HP,
          key: 'party_members_admitted',
          estimate: about(1_200),
          estimatedIn: 1,
          final: count(1_187),
          settledIn: 2,
          difference: -13,
        },
      ],
      open: [],
    });
  });
  it('stays open until then, and in a draft nothing is settled', () => {
    const open = { settled: [], open: [{ board: HP, key: 'party_members_admitted' }] };
    expect(settled(...first)).toEqual(open);
    expect(settled(...first, entered('2024-06-13T09:00', { party_members_admitted: count(1_187) }))).toEqual(open);
    expect(settled(...first, withdrawn('2024-06-13T09:00'))).toEqual({ settled: [], open: [] });
  });
  it('of an estimate is the last one, and of ratios in points', () => {
    const women = (n: number, estimate: boolean): Record<string, FieldValue> => ({
      planning_women_pct: { ...ratio(n, 100), estimate } as FieldValue,
    });
    const steps = [30, 34, 31].flatMap((n, index) => [
      entered(`2024-06-1${2 + index}T09:00`, { ...(index === 0 ? complete() : {}), ...women(n, index < 2) }),
      handedIn(`2024-06-1${2 + index}T09:10`),
    ]);
    expect(settled(...steps).settled).toMatchObject([{ estimatedIn: 2, settledIn: 3, difference: -3 }]);
  });
});

const summed = (figures: readonly (number | null)[]) =>
  periodSummary(
    CLUSTER,
    H1.period,
    CLUSTER.form,
    figures.map((value, index) => ({
      board: board(`b${index}`),
      report:
        value === null
          ? reportOf(expected())
          : reportOf(
              expected(),
              entered('2024-06-12T09:00', complete({ party_members_admitted: count(value) })),
              handedIn('2024-06-12T09:10'),
            ),
    })),
  );

describe('totals before and after', () => {
  const admitted = 'party_members_admitted';
  it('differ by the sum of the boards’ changes when the boards are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(900), fc.nat(900)), { minLength: 1, maxLength: 8 }), (pairs) => {
        const [before, after] = [summed(pairs.map(([a]) => a)), summed(pairs.map(([, b]) => b))];
        const change = totalsBetween(before, after).find(({ key }) => key === admitted);
        const sum = pairs.reduce((total, [a, b]) => total + b - a, 0);
        if (change === undefined) expect(sum).toBe(0);
        else expect(change.difference).toBe(sum);
      }),
    );
  });
  it('have no difference when other boards stand behind them, and the unchanged are left out', () => {
    const [change] = totalsBetween(summed([10, null]), summed([10, 5]));
    expect(change).toMatchObject({ key: admitted, difference: null, before: { reporting: ['b0'] } });
    expect(totalsBetween(summed([10, 5]), summed([10, 5]))).toEqual([]);
  });
});
