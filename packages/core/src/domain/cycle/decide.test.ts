import { describe, expect, it } from 'vitest';
import { CLUSTER, H1 } from '../../../../../tests/support/reports.js';
import type { BoardId, PersonId, TextId } from '../ids.js';
import type { Instant } from '../instant.js';
import type { CycleCommand } from './commands.js';
import { decideCycle } from './decide.js';
import { evolveCycle, NO_CYCLE } from './evolve.js';
import { CYCLE_TABLE, stateOf } from './states.js';
import { CYCLE_STATES, type Cycle, type CycleState } from './types.js';

const by = 'p1' as PersonId;
const boards = ['hai-phong' as BoardId];
const call = { title: 't1' as TextId, sha256: 'x', by };
const DURING = '2024-06-17T02:00:00.000Z' as Instant;
const LATER = '2024-06-19T02:00:00.000Z' as Instant;
const LOCKED = '2024-08-01T02:00:00.000Z' as Instant;

const after = (cycle: Cycle, command: CycleCommand): Cycle => {
  const decided = decideCycle(command, cycle);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.reduce((sum, event) => evolveCycle(sum, event, command.now), cycle);
};
const opening = { type: 'Open', now: DURING, instants: H1, form: CLUSTER.form, boards } as const;
const OPEN = after(NO_CYCLE, opening);
const CALLED = after(NO_CYCLE, { ...opening, form: { version: 1, fields: CLUSTER.form.fields.slice(0, 2) }, call });
const CLOSED = after(OPEN, { type: 'Close', now: DURING, by, reason: null, missing: [] });
const PUBLISHED = after(OPEN, { type: 'Publish', now: DURING, by });

const IN: Readonly<Record<CycleState, { readonly cycle: Cycle; readonly now: Instant }>> = {
  planned: { cycle: NO_CYCLE, now: DURING },
  open: { cycle: OPEN, now: DURING },
  closed: { cycle: CLOSED, now: LATER },
  locked: { cycle: OPEN, now: LOCKED },
  cancelled: { cycle: after(CALLED, { type: 'Cancel', now: DURING, by, reason: 'mistake' }), now: LATER },
};
const COMMANDS = (now: Instant): Readonly<Record<CycleCommand['type'], CycleCommand>> => ({
  Open: { ...opening, now },
  Close: { type: 'Close', now, by, reason: 'other', missing: [] },
  Reopen: { type: 'Reopen', now, by },
  Cancel: { type: 'Cancel', now, by, reason: 'mistake' },
  ChangeForm: { type: 'ChangeForm', now, by, form: { ...CLUSTER.form, version: 9 } },
  Publish: { type: 'Publish', now, by },
});
const EDGES = CYCLE_STATES.flatMap((state) =>
  (Object.keys(COMMANDS(DURING)) as CycleCommand['type'][]).map((type) => ({
    state,
    type,
    to: CYCLE_TABLE[state][type],
  })),
);
const code = (command: CycleCommand, cycle: Cycle): string => {
  const decided = decideCycle(command, cycle);
  return decided.ok ? 'ok' : decided.error.code;
};

describe('the states of a cycle', () => {
  it.each(CYCLE_STATES)('%s is what the facts say', (state) => {
    expect(stateOf(IN[state].cycle, IN[state].now)).toBe(state);
  });

  it.each(EDGES.filter(({ to }) => to === undefined))('$state refuses $type and stays as it is', ({ state, type }) => {
    const { cycle, now } = IN[state];
    const decided = decideCycle(COMMANDS(now)[type], cycle);
    expect(decided).toMatchObject({ ok: false, error: { code: 'wrong_state', state } });
    expect(stateOf(cycle, now)).toBe(state);
  });

  it.each(EDGES.filter(({ to }) => to !== undefined))('$state leads by $type to $to', ({ state, type, to }) => {
    const { now } = IN[state];
    const cycle = type === 'Cancel' ? CALLED : IN[state].cycle;
    expect(stateOf(after(cycle, COMMANDS(now)[type]), now)).toBe(to);
  });

  it('a closed cycle is locked once the lock of its rule has passed', () => {
    expect(stateOf(CLOSED, LOCKED)).toBe('locked');
    expect(code(COMMANDS(LOCKED).Reopen, CLOSED)).toBe('wrong_state');
  });
});

describe('closing', () => {
  const closing = (missing: readonly Instant[], reason: 'other' | 'all_in' | null, now = LATER): CycleCommand => ({
    type: 'Close',
    now,
    by,
    reason,
    missing,
  });

  it('takes the instant of closing as the lock and gives the one of the rule back', () => {
    // What comes at the very instant is too late.
    expect(CLOSED.instants?.lock).toBe('2024-06-17T01:59:59.999Z');
    expect(after(CLOSED, { type: 'Reopen', now: LATER, by }).instants?.lock).toBe(H1.lock);
  });

  it('waits for the due instant of every board that is missing', () => {
    expect(code(closing([H1.due], 'other', DURING), OPEN)).toBe('not_due');
    expect(code(closing([H1.due, '2024-06-20T10:00:00.000Z' as Instant], 'other'), OPEN)).toBe('not_due');
  });

  it('needs a reason while a board is missing, and “all in” is none', () => {
    expect(code(closing([H1.due], null), OPEN)).toBe('reason_needed');
    expect(code(closing([H1.due], 'all_in'), OPEN)).toBe('reason_needed');
    expect(code(closing([H1.due], 'other'), OPEN)).toBe('ok');
  });
});

describe('a report call', () => {
  const calling = (change: Partial<Extract<CycleCommand, { type: 'Open' }>>): CycleCommand => ({
    ...opening,
    form: { version: 1, fields: CLUSTER.form.fields.slice(0, 2) },
    call,
    ...change,
  });

  it.each([
    ['no_fields', calling({ form: { version: 1, fields: [] } })],
    ['too_many_fields', calling({ form: { version: 1, fields: CLUSTER.form.fields.slice(0, 13) } })],
    ['no_boards', calling({ boards: [] })],
    ['due_past', calling({ now: LATER })],
    ['lock_before_due', calling({ instants: { ...H1, lock: DURING } })],
  ])('is refused: %s', (refusal, command) => {
    expect(code(command, NO_CYCLE)).toBe(refusal);
  });

  it('is taken back before it is due only, and nothing else can be', () => {
    expect(code(COMMANDS(LATER).Cancel, CALLED)).toBe('past_due');
    expect(code(COMMANDS(DURING).Cancel, OPEN)).toBe('not_a_call');
  });

  it('has a form of its own', () => {
    expect(code(COMMANDS(DURING).ChangeForm, CALLED)).toBe('own_form');
  });
});

describe('a form of another version', () => {
  it('keeps the one before', () => {
    const moved = after(OPEN, COMMANDS(DURING).ChangeForm);
    expect([moved.form?.version, moved.earlierForms.map(({ version }) => version)]).toEqual([9, [1]]);
  });

  it('is refused when it is the same', () => {
    expect(code({ type: 'ChangeForm', now: DURING, by, form: CLUSTER.form }, OPEN)).toBe('same_form');
  });
});

describe('publishing a period', () => {
  it('is done by name, once', () => {
    expect(decideCycle(COMMANDS(DURING).Publish, OPEN)).toEqual({ ok: true, value: [{ type: 'CyclePublished', by }] });
    expect(decideCycle(COMMANDS(LATER).Publish, PUBLISHED)).toEqual({
      ok: false,
      error: { code: 'already_published', at: DURING },
    });
  });
});
