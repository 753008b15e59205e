import { instantIn, localDate } from '../calendar/zone.js';
import type { Instant, TimeOfDay } from '../instant.js';
import type { Preferences } from '../people/types.js';
import type { NoticeItem, Notices } from './types.js';

/** What a person may set: at least one message a day, for none at all is muting. */
export const CAP_MIN = 1;
export const CAP_MAX = 20;

const MIDNIGHT = '00:00' as TimeOfDay;

/** Whether a person got as many messages today as they want in a day of `zone`. One that is known not to have arrived does not count. */
export const capReached = (zone: string, preferences: Preferences, notices: Notices, now: Instant): boolean => {
  const { dailyCap } = preferences;
  if (dailyCap === undefined) return false;
  const morning = instantIn(zone, localDate(zone, now), MIDNIGHT);
  const sent = Object.values(notices).filter(
    (notice) =>
      notice.decision === 'send' &&
      notice.decidedAt >= morning &&
      notice.outcome !== 'unreachable' &&
      notice.outcome !== 'rejected',
  );
  return sent.length >= dailyCap;
};

/** What the cap held back and no message has named since; a nudge names only what it is about. In the order it was decided. */
export const carriedItems = (notices: Notices): readonly NoticeItem[] => {
  const decided = Object.values(notices);
  const last = decided.findLastIndex((notice) => notice.decision === 'send' && notice.kind !== 'nudge');
  return decided.slice(last + 1).flatMap((notice) => (notice.reason === 'capped' ? notice.items : []));
};
