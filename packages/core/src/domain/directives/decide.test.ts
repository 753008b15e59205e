import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId, PersonId, TextId } from '../ids.js';
import type { Instant } from '../instant.js';
import { type DirectiveCommand, decideDirective } from './decide.js';
import { evolveDirective, NO_DIRECTIVE } from './evolve.js';
import {
  DIRECTIVE_DEEDS,
  DIRECTIVE_STATUSES,
  doneSince,
  markOf,
  marksOf,
  mayGoOn,
  notYet,
  reachesMark,
  statusAfter,
} from './states.js';
import { DIRECTIVE_KINDS, type Directive, type DirectiveKind, MARKS, type Mark } from './types.js';

const NOW = '2024-06-10T02:00:00.000Z' as Instant;
const LATER = '2024-06-28T10:00:00.000Z' as Instant;
const by = 'r-secretary' as PersonId;
const A = 'thai-binh' as BoardId;
const B = 'ha-nam' as BoardId;
const C = 'hai-phong' as BoardId;
const words = { text: 't1' as TextId, sha256: 'x' };
const zone = 'Asia/Ho_Chi_Minh';

const run = (commands: readonly DirectiveCommand[], from: Directive = NO_DIRECTIVE, at = NOW): Directive =>
  commands.reduce((state, command) => {
    const decided = decideDirective(command, state);
    if (!decided.ok) throw new Error(decided.error.code);
    return decided.value.reduce((sum, event) => evolveDirective(sum, event, at), state);
  }, from);
const send = (kind: DirectiveKind = 'directive', due: Instant | null = null): DirectiveCommand => ({
  type: 'Send',
  by,
  now: NOW,
  kind,
  boards: [A, B],
  due,
  words,
});
const mark = (board: BoardId, to: Mark, version = 1): DirectiveCommand => ({
  type: 'Mark',
  by,
  boards: [board],
  mark: to,
  version,
  report: null,
});
const chase = (to: Mark, boards: readonly BoardId[], now = NOW): DirectiveCommand => ({
  type: 'Chase',
  by,
  now,
  zone,
  mark: to,
  boards,
});
const OF: Readonly<Record<(typeof DIRECTIVE_DEEDS)[number], DirectiveCommand>> = {
  send: send(),
  correct: { type: 'Correct', by, words },
  call_off: { type: 'CallOff', by, reason: 'mistake' },
  mark: mark(A, 'seen'),
  ask: { type: 'Ask', by, boards: [A], version: 1, words },
  chase: chase('seen', [A]),
};
const code = (command: DirectiveCommand, state: Directive): string => {
  const decided = decideDirective(command, state);
  return decided.ok ? 'ok' : decided.error.code;
};

describe('the states', () => {
  const STATES = { none: NO_DIRECTIVE, open: run([send()]), called_off: run([send(), OF.call_off]) };
  const edges = DIRECTIVE_STATUSES.flatMap((status) => DIRECTIVE_DEEDS.map((deed) => [status, deed] as const));

  it.each(edges)('%s, %s: as the table says', (status, deed) => {
    const after = statusAfter(status, deed);
    if (after === null)
      expect(decideDirective(OF[deed], STATES[status])).toMatchObject({ error: { code: 'wrong_state', status } });
    else expect(run([OF[deed]], STATES[status]).status).toBe(after);
  });
});

describe('the marks', () => {
  const froms: readonly (Mark | null)[] = [null, ...MARKS];
  const steps = DIRECTIVE_KINDS.flatMap((kind) =>
    froms.flatMap((from) => MARKS.map((to) => [kind, from, to] as const)),
  );

  it.each(steps)('%s: from %s to %s as the table says', (kind, from, to) => {
    if (from !== null && !marksOf(kind).includes(from)) {
      expect(code(mark(A, from), run([send(kind)]))).toBe('announcement_is_not_done');
      return;
    }
    const state = run([send(kind), ...(from === null ? [] : [mark(A, from)])]);
    const legal = mayGoOn(kind, from, to);
    const expected = legal ? 'ok' : marksOf(kind).includes(to) ? 'already' : 'announcement_is_not_done';
    expect(code(mark(A, to), state)).toBe(expected);
  });

  it('are refused of a board it did not go to, and to words that are others by now', () => {
    expect(code(mark(C, 'seen'), run([send()]))).toBe('not_addressed');
    expect(code({ ...OF.ask, boards: [C] } as DirectiveCommand, run([send()]))).toBe('not_addressed');
    const corrected = run([send(), mark(A, 'done'), OF.correct]);
    expect(code(mark(A, 'seen', 1), corrected)).toBe('old_version');
    // What was said to version 1 stays said to version 1.
    expect([markOf(corrected, A), markOf(corrected, A, 1)]).toEqual([null, 'done']);
    expect(notYet(corrected, 'seen')).toEqual([A, B]);
    expect(doneSince(corrected, A)).toBeNull();
    expect(doneSince(run([mark(A, 'done', 2)], corrected), A)).toBe(NOW);
  });

  it('imply those before them', () => {
    const done = run([send(), mark(A, 'done')]);
    expect(MARKS.map((each) => notYet(done, each))).toEqual([[B], [B], [B]]);
  });

  it('never go back, whatever is said in whatever order', () => {
    const said = fc.record({ board: fc.constantFrom(A, B), to: fc.constantFrom(...MARKS) });
    fc.assert(
      fc.property(fc.constantFrom(...DIRECTIVE_KINDS), fc.array(said, { maxLength: 12 }), (kind, all) => {
        let state = run([send(kind)]);
        for (const { board, to } of all) {
          const before = markOf(state, board);
          const decided = decideDirective(mark(board, to), state);
          if (decided.ok) state = decided.value.reduce((sum, event) => evolveDirective(sum, event, NOW), state);
          const after = markOf(state, board);
          expect(before === null || reachesMark(after, before)).toBe(true);
          if (marksOf(kind).includes(to)) expect(reachesMark(after, to)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('sending', () => {
  it.each([
    ['to nobody', { ...OF.send, boards: [] } as DirectiveCommand, 'to_nobody'],
    ['due already', { ...OF.send, due: NOW } as DirectiveCommand, 'due_past'],
    ['an announcement with a due day', send('announcement', LATER), 'announcement_has_no_due'],
    ['a directive due later', send('directive', LATER), 'ok'],
  ] as const)('%s: %s', (_, command, expected) => {
    expect(code(command, NO_DIRECTIVE)).toBe(expected);
  });
});

describe('chasing', () => {
  it('is of boards that have not come as far, once a board and day of the cluster', () => {
    const state = run([send(), mark(A, 'understood')]);
    expect(decideDirective(chase('understood', [A, B]), state)).toMatchObject({ value: [{ boards: [B] }] });
    const chased = run([chase('understood', [A, B])], state);
    expect(decideDirective(chase('done', [A, B]), chased)).toMatchObject({ value: [{ boards: [A] }] });
    expect(code(chase('done', [B]), chased)).toBe('chased_today');
    // 00:30 of the next day in the cluster's zone is still the day before in UTC.
    expect(code(chase('done', [B], '2024-06-10T17:30:00.000Z' as Instant), chased)).toBe('ok');
    expect(code(chase('seen', [A, B]), run([mark(B, 'seen')], state))).toBe('all_there');
    expect(code(chase('done', [A]), run([send('announcement')]))).toBe('announcement_is_not_done');
  });
});
