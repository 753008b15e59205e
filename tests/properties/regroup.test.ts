import {
  type Board,
  type CalendarDate,
  type Cell,
  type FieldValue,
  type IndicatorSummary,
  periodSummary,
  type Report,
  ranked,
  regroup,
} from '@clusterbot/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  about,
  bare,
  CLUSTER,
  count,
  entered,
  expected,
  H1,
  handedIn,
  none,
  ratio,
  reportOf,
} from '../support/reports.js';

/** One thing that happens to a roster: two or three living units become one, or one becomes two or three. */
type Change = { readonly merge: boolean; readonly picks: readonly number[] };
const change: fc.Arbitrary<Change> = fc.record({
  merge: fc.boolean(),
  picks: fc.array(fc.nat(20), { minLength: 2, maxLength: 3 }),
});

const dayOf = (step: number): CalendarDate => `20${String(10 + step)}-07-01` as CalendarDate;
const before = (date: CalendarDate): CalendarDate => `${date.slice(0, 4)}-06-30` as CalendarDate;
const unit = (id: string, from: CalendarDate, predecessors: readonly string[]): Board => ({
  id: id as Board['id'],
  name: id,
  kind: 'province',
  code: id,
  abbreviations: [],
  validFrom: from,
  validTo: null,
  predecessors: predecessors as Board['predecessors'],
});

type History = {
  readonly boards: readonly Board[];
  /** After each step: which units of the beginning went, whole or in part, into each living unit. */
  readonly holders: readonly ReadonlyMap<string, ReadonlySet<string>>[];
};

/** Plays the changes forward, and beside the roster keeps by itself where every first unit has gone: the oracle. */
const played = (first: number, changes: readonly Change[]): History => {
  let boards: Board[] = Array.from({ length: first }, (_, index) => unit(`b${index}`, dayOf(0), []));
  let living = boards.map(({ id }) => id as string);
  let made = first;
  let holders = new Map(living.map((id) => [id, new Set([id])]));
  const steps = [holders as ReadonlyMap<string, ReadonlySet<string>>];
  for (const [index, { merge, picks }] of changes.entries()) {
    const on = dayOf(index + 1);
    const chosen = [...new Set(picks.map((pick) => living[pick % living.length] ?? ''))];
    const ending = merge ? chosen : chosen.slice(0, 1);
    const born = Array.from({ length: merge ? 1 : picks.length }, () => `b${made++}`);
    boards = boards.map((board) => (ending.includes(board.id) ? { ...board, validTo: before(on) } : board));
    boards = [...boards, ...born.map((id) => unit(id, on, ending))];
    living = [...living.filter((id) => !ending.includes(id)), ...born];
    holders = new Map(
      [...holders].map(([id, held]): [string, Set<string>] => {
        const kept = [...held].filter((each) => !ending.includes(each));
        return [id, new Set(kept.length < held.size ? [...kept, ...born] : kept)];
      }),
    );
    steps.push(holders);
  }
  return { boards, holders: steps };
};

const anyRatio = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 300 })).map(([n, of]) => ratio(Math.min(n, of), of));
const stated: fc.Arbitrary<Record<string, FieldValue> | null> = fc.option(
  fc.record({
    party_members_admitted: fc.oneof(
      fc.nat(2_000).map(count),
      fc.nat(2_000).map(about),
      fc.constant(none('not_available')),
    ),
    party_members_target: fc.integer({ min: 1, max: 4_000 }).map(count),
    planning_women_pct: fc.oneof(anyRatio, fc.nat(100).map(bare), fc.constant(none('not_applicable'))),
  }),
  { nil: null },
);
const reportFrom = (values: Record<string, FieldValue> | null): Report =>
  values === null
    ? reportOf(expected())
    : reportOf(expected(), entered('2024-06-12T09:00', values), handedIn('2024-06-13T09:00'));

const FIRST = 6;
const story = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 5 }),
  reports: fc.array(stated, { minLength: FIRST, maxLength: FIRST }),
});
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;
const told = ({ changes, reports }: Story) => {
  const history = played(FIRST, changes);
  const duties = reports.map((values, index) => ({ board: `b${index}` as Board['id'], report: reportFrom(values) }));
  return { ...history, last: dayOf(changes.length), summary: periodSummary(CLUSTER, H1.period, CLUSTER.form, duties) };
};
const indicatorOf = (indicators: readonly IndicatorSummary[], key: string): IndicatorSummary => {
  const found = indicators.find((each) => each.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};
const numbers = (cells: readonly Cell[]): readonly number[] =>
  cells.flatMap(({ value }) => (value?.kind === 'count' ? [value.value] : []));

describe('a period by another roster', () => {
  it('gives a unit the sum of exactly those that went into it whole, whatever was merged and split since', () => {
    fc.assert(
      fc.property(story, (each) => {
        const { boards, holders, last, summary } = told(each);
        const held = holders.at(-1) ?? new Map();
        const then = indicatorOf(summary.indicators, 'party_members_admitted');
        const now = indicatorOf(regroup(summary, { boards }, last).indicators, 'party_members_admitted');
        for (const cell of now.cells.filter(({ fold }) => fold?.kind !== 'undivided')) {
          const mine = [...held].filter(([, in_]) => in_.size === 1 && in_.has(cell.board)).map(([id]) => id);
          const figures = numbers(then.cells.filter(({ board }) => mine.includes(board)));
          const sum = figures.reduce((total, figure) => total + figure, 0);
          expect(numbers([cell])).toEqual(figures.length === 0 ? [] : [sum]);
        }
        const alone = now.cells.filter(({ fold }) => fold?.kind === 'undivided').map(({ board }) => board);
        expect(alone).toEqual([...held].filter(([, in_]) => in_.size !== 1).map(([id]) => id));
      }),
    );
  });

  it('leaves every total as it was', () => {
    fc.assert(
      fc.property(story, (each) => {
        const { boards, last, summary } = told(each);
        const after = regroup(summary, { boards }, last);
        for (const [index, { total, share }] of summary.indicators.entries()) {
          expect(after.indicators[index]?.total).toEqual(total);
          expect(after.indicators[index]?.share).toEqual(share);
        }
      }),
    );
  });

  it('computes a ratio from Σnumerator/Σdenominator and never from the percentages', () => {
    fc.assert(
      fc.property(story, (each) => {
        const { boards, last, summary } = told(each);
        const now = indicatorOf(regroup(summary, { boards }, last).indicators, 'planning_women_pct');
        for (const cell of now.cells) {
          if (cell.fold?.kind !== 'folded') continue;
          const whole = cell.fold.cells.flatMap(({ value }) =>
            value?.kind === 'ratio' && value.denominator !== null ? [value] : [],
          );
          const numerator = whole.reduce((sum, value) => sum + (value.numerator ?? 0), 0);
          const denominator = whole.reduce((sum, value) => sum + (value.denominator ?? 0), 0);
          if (whole.length === 0) expect(cell.value).toBeNull();
          else expect(cell.value).toMatchObject({ numerator, denominator, percent: (numerator / denominator) * 100 });
          const percents = cell.fold.cells.filter(({ value }) => value?.kind === 'ratio' && value.denominator === null);
          expect(cell.fold.bare).toEqual(percents.map(({ board }) => board));
        }
      }),
    );
  });

  it('is the same summary by the roster of the period itself', () => {
    fc.assert(
      fc.property(story, (each) => {
        const { boards, summary } = told(each);
        expect(regroup(summary, { boards }, dayOf(0))).toBe(summary);
      }),
    );
  });

  it('traces every part to its unit, names what is missing, and gives no place to what cannot be divided', () => {
    fc.assert(
      fc.property(story, (each) => {
        const { boards, last, summary } = told(each);
        const after = regroup(summary, { boards }, last);
        for (const key of ['party_members_admitted', 'planning_women_pct']) {
          const then = indicatorOf(summary.indicators, key);
          const { cells } = indicatorOf(after.indicators, key);
          const parts = cells.flatMap((cell) => (cell.fold?.kind === 'folded' ? cell.fold.cells : [cell]));
          expect(parts.map(({ board }) => board).toSorted()).toEqual(then.cells.map(({ board }) => board).toSorted());
          for (const part of parts) {
            const original = then.cells.find(({ board }) => board === part.board);
            expect({ ...part, fold: undefined }).toEqual({ ...original, fold: undefined });
          }
          for (const { fold } of cells) {
            if (fold?.kind !== 'folded') continue;
            const silent = fold.cells.filter(({ state }) => state === 'missing').map(({ board }) => board);
            expect(fold.missing).toEqual(expect.arrayContaining(silent));
          }
          expect(ranked(cells).filter(({ cell }) => cell.fold?.kind === 'undivided')).toEqual([]);
        }
      }),
    );
  });

  it('of a later period by an older roster keeps merged units apart and puts the parts of a split one together', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(1_000), (changes, seed) => {
        const { boards } = played(FIRST, changes);
        const last = dayOf(changes.length);
        const living = boards.filter(({ validFrom, validTo }) => validFrom <= last && validTo === null);
        const duties = living.map(({ id }, index) => ({
          board: id,
          report: reportFrom({ party_members_admitted: count(seed + index) }),
        }));
        const summary = periodSummary(CLUSTER, H1.period, CLUSTER.form, duties);
        const then = regroup(summary, { boards }, dayOf(0));
        const roots = (id: string): readonly string[] => {
          const from = boards.find((board) => board.id === id)?.predecessors ?? [];
          return from.length === 0 ? [id] : [...new Set(from.flatMap(roots))];
        };
        for (const cell of indicatorOf(then.indicators, 'party_members_admitted').cells) {
          const mine = living.filter(({ id }) => roots(id).length === 1 && roots(id)[0] === cell.board);
          if (cell.fold?.kind === 'undivided') expect(roots(cell.board).length).toBeGreaterThan(1);
          else
            expect(numbers([cell])[0]).toBe(
              mine.reduce((sum, { id }) => sum + seed + living.findIndex((each) => each.id === id), 0),
            );
        }
      }),
    );
  });
});
