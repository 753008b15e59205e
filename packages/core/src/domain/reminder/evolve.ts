import { HOUR, type Instant, plusMillis } from '../instant.js';
import { assertNever } from '../result.js';
import type { Notice, NoticeEvent, NoticeOutcome, Notices } from './types.js';

export const NO_NOTICES: Notices = {};

const changed = (notices: Notices, slot: string, change: Partial<Notice>): Notices => {
  const notice = notices[slot];
  return notice === undefined ? notices : { ...notices, [slot]: { ...notice, ...change } };
};

/** Folds one fact into a person's notices. `at` is the instant the fact was stored. */
export const evolveNotices = (notices: Notices, event: NoticeEvent, at: Instant): Notices => {
  switch (event.type) {
    case 'NoticeDecided': {
      const { type: _, ...decided } = event;
      const fresh = { decidedAt: at, outcome: null, code: null, message: null, settledAt: null, closed: false };
      return { ...notices, [event.slot]: { ...decided, ...fresh } };
    }
    case 'NoticeSettled': {
      const { outcome, code, message } = event;
      return changed(notices, event.slot, { outcome, code, message, settledAt: at });
    }
    case 'NoticeClosed':
      return changed(notices, event.slot, { closed: true });
    default:
      return assertNever(event);
  }
};

/** All slots, latest first. */
export const latestNotices = (notices: Notices): readonly Notice[] =>
  Object.values(notices).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.slot < b.slot ? 1 : -1));

/** A message on its way for longer than any retry lasts: the process that sent it ended before it knew. */
const LOST_AFTER_MS = HOUR;

/** What became of a message, as far as is known at `now`: one that was never heard of again is uncertain. */
export const outcomeAt = (notice: Notice, now: Instant): NoticeOutcome | null =>
  notice.outcome === null && plusMillis(notice.decidedAt, LOST_AFTER_MS) < now ? 'uncertain' : notice.outcome;
