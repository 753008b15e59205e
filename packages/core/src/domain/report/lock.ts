import type { PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import type { LockMove, Report, ReportEvent, UnlockReason } from './types.js';

/** Moves one board’s lock: with its whole cycle, or, `unlocked`, alone. */
export type MoveLock = {
  readonly type: 'MoveLock';
  readonly by: PersonId;
  readonly now: Instant;
  readonly why: LockMove;
  readonly lock: Instant;
  readonly reason: UnlockReason | null;
};

export type LockRefusal =
  | { readonly code: 'not_expected' }
  /** It may still be entered: nothing to unlock. */
  | { readonly code: 'not_locked'; readonly lock: Instant }
  | { readonly code: 'until_past'; readonly until: Instant }
  | { readonly code: 'cancelled' };

const later = (a: Instant, b: Instant): Instant => (a < b ? b : a);

/** Closing and taking back never lengthen a lock; a reopening never shortens the one of an extension. */
export const moveLock = (
  { by, now, why, lock, reason }: MoveLock,
  report: Report,
): Result<readonly ReportEvent[], LockRefusal> => {
  if (!report.expected) return refuse({ code: 'not_expected' });
  const moved = (to: Instant): Result<readonly ReportEvent[], LockRefusal> =>
    ok([{ type: 'LockMoved', by, why, lock: to, reason }]);
  switch (why) {
    case 'closed':
    case 'cancelled':
      return report.lock <= lock ? ok([]) : moved(lock);
    case 'reopened':
      return report.lockMoved?.why === 'closed' ? moved(later(lock, report.lockMoved.before)) : ok([]);
    case 'unlocked':
      if (report.lockMoved?.why === 'cancelled') return refuse({ code: 'cancelled' });
      if (now <= report.lock) return refuse({ code: 'not_locked', lock: report.lock });
      return lock <= now ? refuse({ code: 'until_past', until: lock }) : moved(lock);
  }
};
