import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import type { Term } from '../cluster/terms.js';
import type { BoardId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { decideMilestones, type StepCommand, type Told, valueFault } from './decide.js';
import { evolveMilestones, NO_MILESTONES } from './evolve.js';
import {
  inOrder,
  mayHappen,
  STEP_DEEDS,
  STEP_STATES,
  type StepDeed,
  type StepState,
  standingWord,
  stateOf,
} from './states.js';
import { type Milestones, refKey, STEP_REASONS, type StepEvent, type StepValue, type StepWord } from './types.js';

const [TERM] = bundledCluster().terms as readonly [Term];
const BOARD = 'hai-phong' as BoardId;
const day = (date: string): CalendarDate => date as CalendarDate;
const TODAY = day('2024-07-02');
const NOW = '2024-07-02T02:00:00.000Z' as Instant;
const DATE = { board: BOARD, step: 'subcommittee_personnel' };
const SHARE = { board: BOARD, step: 'congress_grassroots' };
const on = (date: string): StepValue => ({ kind: 'date', date: day(date) });
const share = (done: number, of = 434): StepValue => ({ kind: 'share', done, of, asOf: TODAY });

const saying = { term: TERM, by: 'p1' as PersonId, sentAt: NOW, today: TODAY, onBehalf: null, elsewhere: () => [] };
const tell = (...told: readonly Told[]): StepCommand => ({ type: 'Tell', ...saying, told });
const withdraw = (ref: typeof DATE): StepCommand => ({ type: 'Withdraw', ...saying, ...ref, reason: 'mistake' });
const after = (known: Milestones, command: StepCommand): Milestones => {
  const decided = decideMilestones(command, known);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.reduce((sum: Milestones, event) => evolveMilestones(sum, event, NOW), known);
};

/** A ledger in which a step of a kind is in a state. */
const LEDGERS: Readonly<Record<StepState, { readonly ref: typeof DATE; readonly known: Milestones }>> = {
  open: { ref: SHARE, known: NO_MILESTONES },
  begun: { ref: SHARE, known: after(NO_MILESTONES, tell({ ...SHARE, deed: 'report', value: share(1) })) },
  done: { ref: SHARE, known: after(NO_MILESTONES, tell({ ...SHARE, deed: 'report', value: share(434) })) },
};
const doing = (deed: StepDeed, ref: typeof DATE): StepCommand =>
  deed === 'withdraw' ? withdraw(ref) : tell({ ...ref, deed, value: share(7) });

const EDGES = STEP_STATES.flatMap((state) => STEP_DEEDS.map((deed) => [state, deed] as const));

describe('a step', () => {
  it.each(EDGES)('%s: %s happens just where the table has it', (state, deed) => {
    const { ref, known } = LEDGERS[state];
    expect(stateOf(standingWord(known[refKey(ref)] ?? [])?.value ?? null)).toBe(state);
    const decided = decideMilestones(doing(deed, ref), known);
    expect(decided.ok).toBe(mayHappen(state, deed));
    if (!decided.ok) expect(decided.error).toMatchObject({ code: 'wrong_state', deed, state });
  });

  it('is done on its day, corrected with both values kept, taken back and reported again', () => {
    const first = after(NO_MILESTONES, tell({ ...DATE, deed: 'report', value: on('2024-06-05') }));
    const second = after(first, tell({ ...DATE, deed: 'correct', value: on('2024-06-07') }));
    const third = after(second, withdraw(DATE));
    const words = after(third, tell({ ...DATE, deed: 'report', value: on('2024-06-08') }))[refKey(DATE)] ?? [];
    expect(words.map(({ value, was }) => [value, was])).toEqual([
      [on('2024-06-05'), null],
      [on('2024-06-07'), on('2024-06-05')],
      [null, on('2024-06-07')],
      [on('2024-06-08'), null],
    ]);
  });

  it('stands as a report or the file says where nothing was said here, or nothing later', () => {
    const word = (at: string | null, value: StepValue): StepWord => ({
      at: at as Instant | null,
      by: null,
      onBehalf: null,
      source: { kind: 'known', source: 'x' },
      value,
      was: null,
    });
    const elsewhere = () => [word(null, { kind: 'by', date: day('2024-06-30') })];
    const known = { type: 'Tell', ...saying, elsewhere } as const;
    const again = decideMilestones(
      { ...known, told: [{ ...DATE, deed: 'report', value: on('2024-06-05') }] },
      NO_MILESTONES,
    );
    expect(again).toMatchObject({ ok: false, error: { code: 'wrong_state', state: 'done' } });
    const corrected = decideMilestones(
      { ...known, told: [{ ...DATE, deed: 'correct', value: on('2024-06-05') }] },
      NO_MILESTONES,
    );
    expect(corrected).toMatchObject({ ok: true, value: [{ type: 'StepCorrected', was: { kind: 'by' } }] });
    expect(
      standingWord([word('2024-06-02T00:00:00.000Z', on('2024-06-01')), word(null, on('2024-05-01'))])?.value,
    ).toEqual(on('2024-06-01'));
  });

  it.each<[string, StepValue, string]>([
    ['a day to come', on('2024-07-03'), 'future'],
    ['a day before the term', on('2022-12-31'), 'before_term'],
    ['more than all', share(435), 'more_than_all'],
    ['of nothing', share(0, 0), 'more_than_all'],
    ['another kind', share(1), 'other_kind'],
    ['a day that is not known', { kind: 'by', date: day('2024-06-30') }, 'other_kind'],
  ])('is refused: %s', (_, value, code) => {
    const kind = code === 'other_kind' || value.kind === 'date' ? 'date' : 'share';
    expect(valueFault(TERM, { kind }, value, TODAY)?.code).toBe(code);
    const ref = kind === 'date' ? DATE : SHARE;
    const decided = decideMilestones(tell({ ...ref, deed: 'report', value }), NO_MILESTONES);
    expect(decided).toMatchObject({ ok: false, error: { code: 'value', fault: { code } } });
  });

  it('is refused after its term, when it says what stands, and when there is no such step', () => {
    expect(valueFault(TERM, { kind: 'date' }, on('2031-01-01'), day('2031-02-01'))?.code).toBe('after_term');
    const known = after(NO_MILESTONES, tell({ ...DATE, deed: 'report', value: on('2024-06-05') }));
    const same = { ...DATE, deed: 'correct', value: on('2024-06-05') } as const;
    expect(decideMilestones(tell(same), known)).toMatchObject({ ok: false, error: { code: 'unchanged' } });
    // Among others it is passed over.
    const other = { board: BOARD, step: 'subcommittee_service', deed: 'report', value: on('2024-06-05') } as const;
    expect(decideMilestones(tell(same, other), known)).toMatchObject({ ok: true, value: [{ step: other.step }] });
    const none = { board: BOARD, step: 'none', deed: 'report', value: on('2024-06-05') } as const;
    expect(decideMilestones(tell(none), known)).toMatchObject({ ok: false, error: { code: 'unknown_step' } });
    expect(decideMilestones(withdraw({ ...DATE, step: 'none' }), known)).toMatchObject({
      ok: false,
      error: { code: 'unknown_step' },
    });
    // All or nothing.
    expect(decideMilestones(tell(other, none), known).ok).toBe(false);
  });
});

describe('whatever is said', () => {
  const value = fc.integer({ min: 1, max: 28 }).map((n) => on(`2024-06-${String(n).padStart(2, '0')}`));
  const event: fc.Arbitrary<StepEvent> = fc
    .record({
      step: fc.constantFrom('subcommittee_personnel', 'subcommittee_service'),
      type: fc.constantFrom('StepReported' as const, 'StepCorrected' as const, 'StepWithdrawn' as const),
      value,
      was: value,
      reason: fc.constantFrom(...STEP_REASONS),
    })
    .map(({ step, type, value, was, reason }): StepEvent => {
      const said = { board: BOARD, step, by: 'p1' as PersonId, sentAt: NOW, onBehalf: null };
      if (type === 'StepReported') return { type, ...said, value };
      return type === 'StepCorrected' ? { type, ...said, was, value } : { type, ...said, was, reason };
    });
  const at = (n: number): Instant => `2024-07-02T02:${String(n).padStart(2, '0')}:00.000Z` as Instant;

  it('keeps every word, and the last one of a step stands', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const known = events.reduce((sum: Milestones, each, n) => evolveMilestones(sum, each, at(n)), NO_MILESTONES);
        expect(Object.values(known).flat()).toHaveLength(events.length);
        for (const step of ['subcommittee_personnel', 'subcommittee_service']) {
          const last = events.findLast((each) => each.step === step);
          const words = known[refKey({ board: BOARD, step })] ?? [];
          const stands = standingWord(words.toReversed())?.value ?? null;
          expect(stands).toEqual(last === undefined || last.type === 'StepWithdrawn' ? null : last.value);
          expect(inOrder(words.toReversed())).toEqual(words);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves each step in a state from which what the table allows is accepted', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), value, (events, next) => {
        const known = events.reduce((sum: Milestones, each, n) => evolveMilestones(sum, each, at(n)), NO_MILESTONES);
        const stands = standingWord(known[refKey(DATE)] ?? [])?.value ?? null;
        const deed = stands === null ? 'report' : 'correct';
        const decided = decideMilestones(tell({ ...DATE, deed, value: next }), known);
        if (decided.ok) expect(decided.value).toHaveLength(1);
        else expect(decided.error.code).toBe('unchanged');
      }),
      { numRuns: 100 },
    );
  });
});
