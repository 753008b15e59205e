import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../cluster/types.js';
import type { IndicatorKey, PeriodId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { Entries } from './types.js';
import { doubtsIn, jumps, type PastReport } from './unusual.js';

const KEY = 'admitted' as IndicatorKey;
const form: Form = { version: 1, fields: [{ key: KEY, type: 'count', required: true, min: 0, max: 100_000 }] };
const figure = fc.nat(100_000);
const count = (value: number) => ({ kind: 'count', value, estimate: false }) as const;
const entries = (value: number, confirmed = false): Entries => ({
  [KEY]: {
    value: count(value),
    onBehalf: null,
    asOf: '2024-06-10' as CalendarDate,
    by: 'p1' as PersonId,
    at: '2024-06-10T02:00:00.000Z' as Instant,
    confirmed,
  },
});
const past = (figures: readonly number[]): readonly PastReport[] =>
  figures.map((value, at) => ({ period: `${2023 - at}-Y` as PeriodId, values: { [KEY]: count(value) } }));
const asked = (value: number, figures: readonly number[]): boolean =>
  doubtsIn(form, entries(value), past(figures)).length > 0;

describe('what is unusual', () => {
  it('never lies between a quarter and four times of what was before, nor within nine of it', () => {
    fc.assert(
      fc.property(figure, figure, (value, before) => {
        const usual = value * 4 >= before && value <= before * 4;
        if (usual || Math.abs(value - before) < 10) expect(jumps(value, before)).toBe(false);
        else expect(jumps(value, before)).toBe(true);
      }),
    );
  });

  it('looks the same from both sides', () => {
    fc.assert(fc.property(figure, figure, (a, b) => jumps(a, b) === jumps(b, a)));
  });

  it('stays unusual further away', () => {
    fc.assert(
      fc.property(figure, figure, figure, (before, value, more) => {
        if (!jumps(value, before)) return;
        const further = value > before ? value + more : Math.max(0, value - more);
        expect(jumps(further, before)).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the last three, nor on what is older', () => {
    const three = fc.tuple(figure, figure, figure);
    fc.assert(
      fc.property(figure, three, fc.array(figure, { maxLength: 4 }), (value, [a, b, c], older) => {
        const all = [asked(value, [a, b, c]), asked(value, [c, a, b]), asked(value, [b, c, a, ...older])];
        expect(new Set(all).size).toBe(1);
      }),
    );
  });

  it('is never asked about again once it was confirmed', () => {
    fc.assert(
      fc.property(figure, fc.array(figure, { maxLength: 4 }), (value, figures) => {
        expect(doubtsIn(form, entries(value, true), past(figures))).toEqual([]);
      }),
    );
  });
});
