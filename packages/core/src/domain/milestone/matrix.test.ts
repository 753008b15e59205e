import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import { boardOf, lineage } from '../cluster/roster.js';
import type { Term, TermStep } from '../cluster/terms.js';
import type { Board } from '../cluster/types.js';
import type { CalendarDate, Instant } from '../instant.js';
import { cellOf, doneAt, matrixOf } from './matrix.js';
import type { StepRef, StepValue, StepWord } from './types.js';

const config = bundledCluster();
const [TERM] = config.terms as readonly [Term];
const day = (date: string): CalendarDate => date as CalendarDate;
const STEP = TERM.steps.find(({ key }) => key === 'subcommittee_personnel') as TermStep;
const CONGRESS = TERM.steps.find(({ key }) => key === 'congress_grassroots') as TermStep;
const MERGED = config.boards.find(({ name, predecessors }) => name === 'Bắc Ninh' && predecessors.length > 1) as Board;
const [ONE, TWO] = MERGED.predecessors;

const word = (value: StepValue | null, at = '2024-06-12T00:00:00.000Z'): StepWord => ({
  at: at as Instant,
  by: null,
  onBehalf: null,
  source: { kind: 'said', deed: 'report', reason: null },
  value,
  was: null,
});
const on = (date: string): StepValue => ({ kind: 'date', date: day(date) });
const said = (words: Readonly<Record<string, readonly StepWord[]>>) => (ref: StepRef) => words[ref.board] ?? [];
const TODAY = day('2025-07-02');
const cell = (words: Readonly<Record<string, readonly StepWord[]>>, step = STEP) =>
  cellOf(config, MERGED, step, said(words), TODAY);

describe('a merged board', () => {
  it('has done what all before it have done, and names who has', () => {
    expect(cell({})).toMatchObject({ state: 'open', before: [] });
    const half = cell({ [String(ONE)]: [word(on('2024-06-05'))] });
    expect([half.state, half.before.map(({ board, state }) => [board, state])]).toEqual([
      'begun',
      [
        [ONE, 'done'],
        [TWO, 'open'],
      ],
    ]);
    const all = cell({
      [String(ONE)]: [word(on('2024-06-05'))],
      [String(TWO)]: [word(on('2024-06-07'), '2024-06-20T00:00:00.000Z')],
    });
    expect(all.state).toBe('done');
    expect(doneAt(all, '2023-01-01T00:00:00.000Z' as Instant)).toBe('2024-06-20T00:00:00.000Z');
  });

  it('answers for itself once it has said something, even that it is not done', () => {
    const before = { [String(ONE)]: [word(on('2024-06-05'))], [String(TWO)]: [word(on('2024-06-07'))] };
    expect(cell({ ...before, [MERGED.id]: [word(on('2025-07-01'))] })).toMatchObject({ state: 'done', before: [] });
    expect(cell({ ...before, [MERGED.id]: [word(null)] })).toMatchObject({ state: 'open', value: null, before: [] });
  });

  it('adds up the shares before it once all are there', () => {
    const share = (done: number, of: number, asOf: string): StepValue => ({ kind: 'share', done, of, asOf: day(asOf) });
    const one = { [String(ONE)]: [word(share(10, 20, '2025-05-02'))] };
    expect(cell(one, CONGRESS).value).toBeNull();
    expect(cell({ ...one, [String(TWO)]: [word(share(30, 30, '2025-05-01'))] }, CONGRESS)).toMatchObject({
      state: 'begun',
      value: share(40, 50, '2025-05-01'),
    });
  });
});

describe('the matrix', () => {
  it('has every board of the day with every step, whatever was said, and marks who is late', () => {
    const ids = config.boards.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.subarray(ids),
        fc.constantFrom(day('2024-07-02'), TODAY),
        fc.option(fc.constantFrom(day('2024-06-30'), day('2026-06-30')), { nil: undefined }),
        (done, today, due) => {
          const step = due === undefined ? STEP : { ...STEP, due };
          const words = said(Object.fromEntries(done.map((id) => [id, [word(on('2024-06-05'))]])));
          const rows = matrixOf(config, { ...TERM, steps: [step] }, [step], words, { boards: today, today });
          expect(rows).toHaveLength(today === TODAY ? 9 : 14);
          for (const { board, cells } of rows) {
            const [only] = cells;
            const unit = boardOf(config, board) as Board;
            const origin = lineage(config, unit, day('2024-07-02')).map(({ id }) => id);
            const complete =
              done.includes(board) || (unit.predecessors.length > 0 && origin.every((id) => done.includes(id)));
            expect(only?.state === 'done').toBe(complete);
            expect(only?.late).toBe(due !== undefined && today > due && !complete);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
