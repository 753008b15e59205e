import { describe, expect, it } from 'vitest';
import type { BoardId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { ScoringCommand } from './commands.js';
import { decideScoring } from './decide.js';
import { evolveScoring } from './evolve.js';
import {
  BOARD_DEEDS,
  BOARD_STEPS,
  BOARD_TABLE,
  type BoardDeed,
  YEAR_DEEDS,
  YEAR_STATES,
  YEAR_TABLE,
} from './states.js';
import type { ScoringTable } from './table.js';
import { NO_SHEET, NOT_SCORED, type Opened, type Scoring, type Sheet } from './types.js';

const A = 'a' as BoardId;
const B = 'b' as BoardId;
const AT = '2024-12-01T00:00:00.000Z' as Instant;
const BY = 'p1' as PersonId;
const NOTE = { text: 't1', sha256: 'x' } as never;

const TABLE: ScoringTable = {
  vi: 'Bảng',
  en: 'Table',
  source: 'test',
  scale: 100,
  decimals: 1,
  rounding: 'half_up',
  noteAbove: 1,
  groups: [
    {
      vi: 'g',
      en: 'g',
      criteria: [
        { id: 'tc1', vi: 'm', en: 'm', max: 90, rule: { type: 'manual' } },
        { id: 'tc2', vi: 'o', en: 'o', max: 10, rule: { type: 'on_time', perReport: 5 } },
        { id: 'th1', vi: 'b', en: 'b', max: 5, rule: { type: 'bonus' } },
      ],
    },
  ],
};
const OPENED: Opened = {
  by: BY,
  at: AT,
  year: 2024,
  day: '2024-12-14' as CalendarDate,
  table: TABLE,
  boards: [A, B],
  pairs: [
    { scorer: B, scored: A },
    { scorer: A, scored: B },
  ],
  judged: [],
};
const SCORE = { points: 50, reason: null, evidence: null, decision: null, by: BY, at: AT };
const sheet = (step: Sheet['step']): Sheet => ({
  ...NO_SHEET,
  step,
  scores: { self: { tc1: SCORE }, cross: { tc1: SCORE }, decided: step === 'decided' ? { tc1: SCORE } : {} },
});
const scoring = (over: Partial<Scoring>): Scoring => ({ ...NOT_SCORED, state: 'open', opened: OPENED, ...over });
const score = (column: 'self' | 'cross' | 'decided', own: readonly BoardId[]): ScoringCommand => ({
  type: 'Score',
  by: BY,
  own,
  board: A,
  column,
  criterion: 'tc1',
  points: 50,
  reason: NOTE,
  evidence: null,
  decision: null,
});

const COMMANDS: Readonly<Record<Exclude<BoardDeed, 'settle'>, ScoringCommand>> = {
  score_self: score('self', [A]),
  hand_in_self: { type: 'HandIn', by: BY, own: [A], board: A, column: 'self' },
  pass_self: { type: 'Pass', by: BY, own: [], board: A, column: 'self' },
  return_self: { type: 'Return', by: BY, own: [], board: A, reason: 'evidence' },
  score_cross: score('cross', [B]),
  hand_in_cross: { type: 'HandIn', by: BY, own: [B], board: A, column: 'cross' },
  pass_cross: { type: 'Pass', by: BY, own: [], board: A, column: 'cross' },
  score_decided: score('decided', []),
};

describe('the way of one board', () => {
  const deeds = BOARD_DEEDS.filter((deed) => deed !== 'settle');
  it.each(BOARD_STEPS.flatMap((step) => deeds.map((deed) => [step, deed] as const)))('%s: %s', (step, deed) => {
    const before = scoring({ sheets: { [A]: sheet(step) } });
    const decided = decideScoring(COMMANDS[deed], before, 1);
    const to = BOARD_TABLE[step][deed];
    if (to === undefined) {
      expect(decided).toEqual({ ok: false, error: { code: 'wrong_step', deed, step } });
      return;
    }
    if (!decided.ok) throw new Error(decided.error.code);
    const after = decided.value.reduce((sum, event) => evolveScoring(sum, event, AT), before);
    // The last criterion that is decided settles the board.
    expect(after.sheets[A]?.step).toBe(step === 'deciding' && deed === 'score_decided' ? 'decided' : to);
    expect(after.sheets[B]).toBeUndefined();
  });
});

describe('the way of a year', () => {
  const commands: Readonly<Record<(typeof YEAR_DEEDS)[number], ScoringCommand>> = {
    Open: { type: 'Open', by: BY, year: 2024, day: OPENED.day, table: TABLE, boards: [A, B], pairs: [], judged: [] },
    Score: COMMANDS.score_decided,
    Freeze: { type: 'Freeze', by: BY, snapshot: { boards: [] } as never, sha256: 'x', version: 1 },
    Publish: { type: 'Publish', by: BY, version: 1 },
    Reopen: { type: 'Reopen', by: BY, reason: 'figures', note: null },
  };
  const version = { number: 1, at: AT, by: BY, snapshot: {} as never, sha256: 'x', published: null, why: null };
  it.each(YEAR_STATES.flatMap((state) => YEAR_DEEDS.map((deed) => [state, deed] as const)))('%s: %s', (state, deed) => {
    const before = scoring({
      state,
      opened: state === 'planned' ? null : OPENED,
      sheets: { [A]: sheet('decided'), [B]: sheet('decided') },
      versions: state === 'planned' || state === 'open' ? [] : [version],
    });
    const decided = decideScoring(commands[deed], before, 1);
    const to = YEAR_TABLE[state][deed];
    if (to === undefined) {
      expect(decided).toMatchObject({ ok: false, error: { code: 'wrong_state', state } });
      return;
    }
    if (!decided.ok) throw new Error(decided.error.code);
    expect(decided.value.reduce((sum, event) => evolveScoring(sum, event, AT), before).state).toBe(to);
  });
});

describe('who scores, and what', () => {
  const at = (step: Sheet['step'], over: Partial<Sheet> = {}) =>
    scoring({ sheets: { [A]: { ...sheet(step), ...over } } });
  const refusal = (command: ScoringCommand, state: Scoring): unknown => {
    const decided = decideScoring(command, state, 1);
    return decided.ok ? null : decided.error;
  };
  const self = (over: object): ScoringCommand => ({ ...score('self', [A]), ...over }) as ScoringCommand;

  it('is nobody of the own board beyond the self-score, and no other than the assigned one', () => {
    expect(refusal(score('self', [B]), at('self'))).toEqual({ code: 'not_own_board' });
    expect(refusal(score('cross', [A, B]), at('cross'))).toEqual({ code: 'own_board' });
    expect(refusal(score('cross', []), at('cross'))).toEqual({ code: 'not_the_pair', scorer: B });
    expect(refusal(score('decided', [A]), at('deciding'))).toEqual({ code: 'own_board' });
    for (const deed of ['pass_self', 'return_self'] as const)
      expect(refusal({ ...COMMANDS[deed], own: [A] } as ScoringCommand, at('self'))).toEqual({ code: 'own_board' });
    expect(refusal({ type: 'Agree', by: BY, own: [A], board: A }, at('deciding'))).toEqual({ code: 'own_board' });
  });

  it.each([
    ['a criterion that is not there', { criterion: 'tc9' }, { code: 'unknown_criterion' }],
    ['a computed criterion', { criterion: 'tc2' }, { code: 'computed_criterion', criterion: 'tc2' }],
    ['too many points', { points: 90.1 }, { code: 'out_of_range', criterion: 'tc1', min: 0, max: 90 }],
    ['too few', { points: -0.1 }, { code: 'out_of_range', criterion: 'tc1', min: 0, max: 90 }],
    ['no number', { points: Number.NaN }, { code: 'out_of_range', criterion: 'tc1', min: 0, max: 90 }],
    ['more decimals than declared', { points: 50.25 }, { code: 'decimals', decimals: 1 }],
    ['no reason', { reason: null }, { code: 'reason_needed' }],
    ['a bonus without a decision', { criterion: 'th1', points: 2 }, { code: 'decision_needed', criterion: 'th1' }],
    ['another year’s board', { board: 'c' }, { code: 'unknown_board' }],
  ])('refuses %s', (_, over, error) => {
    expect(refusal(self(over), at('self'))).toEqual(error);
  });

  it('takes a note above the difference declared, and none at it', () => {
    const cross = (points: number) => ({ ...score('cross', [B]), points, reason: null }) as ScoringCommand;
    expect(refusal(cross(51), at('cross'))).toBeNull();
    expect(refusal(cross(51.1), at('cross'))).toEqual({ code: 'note_needed', above: 1, difference: 1.1 });
    const decided = { ...score('decided', []), points: 48.9, reason: null } as ScoringCommand;
    expect(refusal(decided, at('deciding'))).toEqual({ code: 'note_needed', above: 1, difference: 1.1 });
  });

  it('hands in nothing with a criterion missing, and freezes nothing undecided or changed meanwhile', () => {
    const empty = at('self', { scores: NO_SHEET.scores });
    expect(refusal(COMMANDS.hand_in_self, empty)).toEqual({ code: 'not_scored', criteria: ['tc1'] });
    const freeze = { type: 'Freeze', by: BY, snapshot: {} as never, sha256: 'x', version: 1 } as const;
    expect(refusal(freeze, at('decided'))).toEqual({ code: 'not_settled', boards: [B] });
    expect(refusal({ ...freeze, version: 2 }, at('decided'))).toEqual({ code: 'changed' });
  });

  it('decides at once only what does not differ', () => {
    const apart = { self: { tc1: SCORE }, cross: { tc1: { ...SCORE, points: 60 } }, decided: {} };
    const agree = { type: 'Agree', by: BY, own: [], board: A } as const;
    expect(refusal(agree, at('deciding', { scores: apart }))).toEqual({ code: 'nothing_agrees', criteria: ['tc1'] });
    const decided = decideScoring(agree, at('deciding'), 1);
    expect(decided.ok && decided.value.map(({ type }) => type)).toEqual(['PointsScored', 'BoardSettled']);
  });
});
