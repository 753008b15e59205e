import { addDays, daysBetween } from '../calendar/days.js';
import { instantIn, localDate, localTime } from '../calendar/zone.js';
import type { CalendarRule, ReminderRule } from '../cluster/types.js';
import type { Instant, TimeOfDay } from '../instant.js';
import type { Preferences } from '../people/types.js';
import type { NoticeItem, PlannedSlot } from './types.js';

type Quiet = Pick<ReminderRule, 'quietFrom' | 'quietTo'>;

/** Whether the bot keeps from starting a conversation at a time of day; the hours may span midnight. */
const isQuietTime = ({ quietFrom, quietTo }: Quiet, time: TimeOfDay): boolean =>
  quietFrom > quietTo ? time > quietFrom || time < quietTo : time > quietFrom && time < quietTo;

export const isQuiet = (rule: Quiet, zone: string, at: Instant): boolean => isQuietTime(rule, localTime(zone, at));

/** The first instant from `at` on at which the bot may start a conversation. */
export const endOfQuiet = (rule: Quiet, zone: string, at: Instant): Instant => {
  if (!isQuiet(rule, zone, at)) return at;
  const today = localDate(zone, at);
  const morning = instantIn(zone, today, rule.quietTo);
  return morning >= at ? morning : instantIn(zone, addDays(today, 1), rule.quietTo);
};

/** The hour at which a person is reminded: their own where they set one, moved out of the quiet hours. */
export const reminderTime = (rule: ReminderRule, preferences: Preferences): TimeOfDay => {
  const time = preferences.reminderTime ?? rule.time;
  return isQuietTime(rule, time) ? rule.time : time;
};

const isClose = (item: NoticeItem): boolean => (item.kind !== 'report' && item.kind !== 'matter') || item.rung >= -1;

/** T−1, T0, overdue, escalations, digests: sent, then recorded. What comes before is recorded, then sent. */
export const mustArrive = (slot: Pick<PlannedSlot, 'items'>): boolean => slot.items.some(isClose);

/** The day before and the due day itself can be neither muted nor snoozed, nor can word of a new board or new duties. */
export const isProtected = (slot: Pick<PlannedSlot, 'items'>): boolean =>
  slot.items.some(
    (item) =>
      item.kind === 'outage' ||
      item.kind === 'roster' ||
      item.kind === 'away' ||
      item.kind === 'handover' ||
      ((item.kind === 'report' || item.kind === 'matter') && (item.rung === -1 || item.rung === 0)),
  );

/**
 * What counts toward a person's daily cap and is never held back by it: the day before and the due day, the round at its due instant,
 * and what comes to those who must act for others.
 */
export const passesCap = (slot: Pick<PlannedSlot, 'items'>): boolean =>
  isProtected(slot) ||
  slot.items.some((item) =>
    item.kind === 'report' || item.kind === 'matter'
      ? item.because !== 'duty' && item.because !== 'returned'
      : item.kind === 'digest' && item.atDue,
  );

/** The person asked for silence up to and including a day that has not passed at `at`. */
export const isMuted = (zone: string, preferences: Preferences, at: Instant): boolean =>
  preferences.muteUntil !== undefined && localDate(zone, at) <= preferences.muteUntil;

const AFTERNOON = '16:00' as TimeOfDay;
const LAST_CALL = '15:30' as TimeOfDay;
const MORNING = '08:00' as TimeOfDay;

/**
 * Until when a reminder can be put off: this afternoon at 16:00, later in the day to tomorrow at 08:00; null where that would
 * pass the day before the due date of anything in it.
 */
export const snoozeUntil = (
  rule: Pick<CalendarRule, 'zone'>,
  slot: Pick<PlannedSlot, 'items'>,
  now: Instant,
): { readonly until: Instant; readonly when: 'afternoon' | 'tomorrow' } | null => {
  const { zone } = rule;
  const today = localDate(zone, now);
  const when = localTime(zone, now) < LAST_CALL ? 'afternoon' : 'tomorrow';
  const day = when === 'afternoon' ? today : addDays(today, 1);
  const reminded = slot.items.filter((item) => item.kind !== 'away');
  const allowed =
    reminded.length > 0 &&
    reminded.every(
      (item) =>
        (item.kind === 'report' || item.kind === 'matter') &&
        daysBetween(day, localDate(zone, item.due)) >= 1 &&
        daysBetween(today, localDate(zone, item.due)) > 1,
    );
  return allowed ? { until: instantIn(zone, day, when === 'afternoon' ? AFTERNOON : MORNING), when } : null;
};
