import { describe, expect, it } from 'vitest';
import type { PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import { decide } from './decide.js';
import { evolve, NO_REPORT } from './evolve.js';
import type { MoveLock } from './lock.js';
import type { LockMove, Report } from './types.js';

const by = 'p1' as PersonId;
const DUE = '2024-06-18T10:00:00.000Z' as Instant;
const CLOSED = '2024-06-19T02:00:00.000Z' as Instant;
const LOCK = '2024-07-18T10:00:00.000Z' as Instant;
const LATER = '2024-07-20T02:00:00.000Z' as Instant;
const UNTIL = '2024-07-25T10:00:00.000Z' as Instant;
const carried = {};
const OPEN = evolve(
  NO_REPORT,
  { type: 'ReportExpected', due: DUE, lock: LOCK, formVersion: 1, provisional: false, carried },
  DUE,
);
const move = (why: LockMove, lock: Instant, now: Instant = lock): MoveLock => ({
  type: 'MoveLock',
  by,
  now,
  why,
  lock,
  reason: why === 'unlocked' ? 'supplement' : null,
});
const after = (report: Report, command: MoveLock): Report => {
  const decided = decide(command, report);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.reduce((sum, event) => evolve(sum, event, command.now), report);
};
const code = (report: Report, command: Parameters<typeof decide>[0]): string => {
  const decided = decide(command, report);
  return decided.ok ? `${decided.value.length} facts` : decided.error.code;
};
const SHUT = after(OPEN, move('closed', CLOSED));

describe('the lock of one board', () => {
  it('follows its cycle: shut by a closing, and back where it was by a reopening', () => {
    expect(SHUT.lock).toBe(CLOSED);
    expect(after(SHUT, move('reopened', LOCK, CLOSED)).lock).toBe(LOCK);
  });

  it('goes back to its extension, when that is later than the cycle’s', () => {
    const extended: Report = { ...OPEN, lock: UNTIL };
    expect(after(after(extended, move('closed', CLOSED)), move('reopened', LOCK, CLOSED)).lock).toBe(UNTIL);
  });

  it('is never lengthened by a closing, and a reopening of what was not closed changes nothing', () => {
    expect(code(OPEN, move('closed', LATER))).toBe('0 facts');
    expect(code(OPEN, move('reopened', UNTIL, CLOSED))).toBe('0 facts');
  });

  it('is opened for one board only once it is locked, and until a day ahead', () => {
    expect(code(OPEN, move('unlocked', UNTIL, CLOSED))).toBe('not_locked');
    expect(code(OPEN, move('unlocked', CLOSED, LATER))).toBe('until_past');
    expect(after(OPEN, move('unlocked', UNTIL, LATER)).lock).toBe(UNTIL);
    expect(after(SHUT, move('unlocked', UNTIL, LATER)).lock).toBe(UNTIL);
  });

  it('stays shut where the call was taken back', () => {
    expect(code(after(OPEN, move('cancelled', CLOSED)), move('unlocked', UNTIL, LATER))).toBe('cancelled');
  });

  it('is not lengthened by an extension while the cycle is closed', () => {
    const extend = { type: 'Extend', by, due: UNTIL, lock: UNTIL, reason: 'other' } as const;
    expect(code(SHUT, extend)).toBe('locked');
    expect(code(OPEN, extend)).toBe('1 facts');
  });

  it('needs a report that is expected', () => {
    for (const why of ['closed', 'reopened', 'unlocked', 'cancelled'] as const)
      expect(code(NO_REPORT, move(why, CLOSED))).toBe('not_expected');
  });
});
