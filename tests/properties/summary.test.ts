import {
  bottom,
  type FieldValue,
  periodSummary,
  type Report,
  ranked,
  roundStatus,
  standing,
  top,
} from '@clusterbot/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  about,
  at,
  BOARDS,
  bare,
  board,
  CLUSTER,
  count,
  day,
  entered,
  expected,
  extended,
  H1,
  handedIn,
  NOBODY,
  none,
  REACHED,
  ratio,
  reportOf,
  type Step,
  withdrawn,
} from '../support/reports.js';

const anyRatio = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 300 })).map(([n, of]) => ratio(Math.min(n, of), of));
const skipped = fc.constantFrom(none('not_available'), none('not_applicable'), none('in_preparation'));
const figure = (type: string): fc.Arbitrary<FieldValue> => {
  if (type === 'ratio') return fc.oneof(anyRatio, fc.nat(100).map(bare), skipped);
  if (type === 'date') return fc.oneof(fc.constantFrom('2024-03-01', '2024-05-02', '2024-06-03').map(day), skipped);
  return fc.oneof(fc.nat(3_000).map(count), fc.nat(3_000).map(about), fc.constant(count(0)), skipped);
};
const fields = CLUSTER.form.fields.filter((field) => field.type !== 'text');
const figures: fc.Arbitrary<Record<string, FieldValue>> = fc
  .tuple(...fields.map((field) => fc.option(figure(field.type), { nil: undefined })))
  .map((values) =>
    Object.fromEntries(
      fields.flatMap((field, index): [string, FieldValue][] => {
        const value = values[index];
        return value === undefined ? [] : [[field.key, value]];
      }),
    ),
  );

const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('enter' as const), values: figures }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hand in' as const), complete: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ do: 'withdraw' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'extend' as const }) },
);

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const stepOf = (each: Deed, index: number): Step => {
  const local = new Date(Date.parse('2024-06-01T08:00:00Z') + index * 37 * 3_600_000).toISOString().slice(0, 16);
  if (each.do === 'enter') return entered(local, each.values);
  if (each.do === 'hand in') return handedIn(local, { complete: each.complete });
  return each.do === 'withdraw' ? withdrawn(local) : extended(local, '2024-06-25');
};

/** A board's story, one deed every 37 hours from the opening on: some fall before the due instant, some after. */
const story: fc.Arbitrary<readonly Step[]> = fc
  .array(deed, { maxLength: 14 })
  .map((deeds) => [expected(), ...deeds.map(stepOf)]);
const stories = fc.array(story, { minLength: 1, maxLength: BOARDS.length });
const dutiesOf = (all: readonly (readonly Step[])[]) =>
  all.map((steps, index) => ({ board: board(BOARDS[index] ?? ''), report: reportOf(...steps) }));
const summed = (duties: readonly { board: ReturnType<typeof board>; report: Report }[]) =>
  periodSummary(CLUSTER, H1.period, CLUSTER.form, duties);

describe('a summary', () => {
  it('adds up to the sum of its boards, each summed alone', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const duties = dutiesOf(all);
        const alone = duties.map((duty) => summed([duty]));
        for (const [index, { total, aggregation }] of summed(duties).indicators.entries()) {
          const parts = alone.flatMap((each) => each.indicators[index]?.total ?? []);
          if (aggregation !== 'sum') continue;
          const sum = parts.reduce((before, part) => before + (part.kind === 'sum' ? part.value : Number.NaN), 0);
          expect(total).toEqual(parts.length === 0 ? null : { kind: 'sum', value: sum });
        }
      }),
    );
  });

  it('computes every ratio from Σnumerator/Σdenominator', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const duties = dutiesOf(all);
        for (const { key, total, aggregation } of summed(duties).indicators) {
          if (aggregation !== 'ratio') continue;
          const stated = duties.flatMap(({ report }) => {
            const value = standing(report)?.entries[key]?.value;
            return value?.kind === 'ratio' && value.denominator !== null ? [value] : [];
          });
          const numerator = stated.reduce((sum, value) => sum + (value.numerator ?? 0), 0);
          const denominator = stated.reduce((sum, value) => sum + (value.denominator ?? 0), 0);
          if (stated.length === 0) expect(total).toBeNull();
          else
            expect(total).toEqual({ kind: 'ratio', numerator, denominator, percent: (numerator / denominator) * 100 });
        }
      }),
    );
  });

  it('never counts the missing as zero: without them every total is the same, and none of them has a value', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const duties = dutiesOf(all);
        for (const indicator of summed(duties).indicators) {
          const silent = new Set([...indicator.missing, ...indicator.notApplicable]);
          expect(indicator.cells.filter((cell) => silent.has(cell.board) && cell.value !== null)).toEqual([]);
          expect([...indicator.reporting, ...silent].toSorted()).toEqual(duties.map((duty) => duty.board).toSorted());
          const without = summed(duties.filter((duty) => !silent.has(duty.board)));
          const same = without.indicators.find((each) => each.key === indicator.key);
          if (indicator.reporting.length > 0) expect(same?.total).toEqual(indicator.total);
          else if (indicator.aggregation !== 'count') expect(indicator.total).toBeNull();
        }
      }),
    );
  });

  it('shows nothing of a draft: what is entered after the last hand-in changes no figure', () => {
    fc.assert(
      fc.property(stories, figures, (all, draft) => {
        const typed = all.map((steps) => [...steps, entered('2024-07-01T08:00', draft)]);
        expect(summed(dutiesOf(typed))).toEqual(summed(dutiesOf(all)));
      }),
    );
  });

  it('does not depend on the order of the boards', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const duties = dutiesOf(all);
        const totals = (of: typeof duties) => summed(of).indicators.map(({ total, share }) => ({ total, share }));
        expect(totals(duties.toReversed())).toEqual(totals(duties));
      }),
    );
  });
});

describe('a round', () => {
  it('puts every board into one class, and never counts more on time than complete', () => {
    fc.assert(
      fc.property(
        stories,
        fc.constantFrom('2024-06-10T09:00', '2024-06-19T08:00', '2024-07-10T08:00'),
        (all, local) => {
          const duties = dutiesOf(all).map((duty, index) => ({ ...duty, reach: index % 3 === 0 ? NOBODY : REACHED }));
          const { counts, completeness, timeliness, boards } = roundStatus(H1, CLUSTER.form, duties, at(local));
          expect(counts.onTime + counts.late + counts.incomplete).toBe(counts.handedIn);
          expect(counts.handedIn + counts.missing).toBe(counts.expected);
          expect(timeliness.done).toBeLessThanOrEqual(completeness.done);
          const inside = ['handed_in', 'late', 'incomplete'];
          for (const status of boards) expect(inside.includes(status.class)).toBe(status.handedIn);
        },
      ),
    );
  });
});

describe('places', () => {
  it('count those strictly ahead, and the edges keep whoever is level', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: 5 }), (all, n) => {
        for (const { cells } of summed(dutiesOf(all)).indicators) {
          const rows = ranked(cells);
          for (const row of rows) expect(row.rank).toBe(rows.filter((other) => other.rank < row.rank).length + 1);
          for (const edge of [top(rows, n), bottom(rows, n)]) {
            expect(edge.length).toBeGreaterThanOrEqual(Math.min(n, rows.length));
            const ranks = new Set(edge.map((row) => row.rank));
            expect(rows.filter((row) => ranks.has(row.rank)).length).toBe(edge.length);
          }
        }
      }),
    );
  });
});
