import { reply, text } from '../../conversation/build.js';
import { presentWhy, type WhyView } from '../../conversation/present/reminders-why.js';
import { presentChanged } from '../../conversation/present/settings.js';
import { instantIn, localDate } from '../../domain/calendar/zone.js';
import { DAY, plusMillis, SECOND, type TimeOfDay } from '../../domain/instant.js';
import { capReached } from '../../domain/reminder/cap.js';
import { latestNotices } from '../../domain/reminder/evolve.js';
import { snoozeUntil } from '../../domain/reminder/hours.js';
import { plan } from '../../domain/reminder/plan.js';
import { itemState } from '../../domain/reminder/state.js';
import type { MatterItem } from '../../domain/reminder/types.js';
import { matterWording } from '../matters.js';
import { listPeople, savePerson } from '../people/documents.js';
import { readNotices } from '../reminders/notices.js';
import { active, expectedPeople, owedBetween, recipientOf } from '../reminders/rounds.js';
import type { Handlers, Turn } from '../turn.js';

const RECENT = 6;
const EVENING = '20:00' as TimeOfDay;
const AHEAD_MS = 60 * DAY;

/** The next slot of this person that something is still owed for, as known now. */
const nextSlot = async (turn: Turn): Promise<WhyView['next']> => {
  const { deps, config, now, person } = turn;
  const to = plusMillis(now, AHEAD_MS);
  const { rounds, matters } = await owedBetween(deps, config, now, to);
  const people = active(await expectedPeople(deps, config, to)).map(recipientOf);
  const slots = plan({ config, cycles: rounds, matters, people, from: plusMillis(now, SECOND), to });
  const next = slots.find(
    (slot) =>
      slot.to.person === person.id &&
      slot.absent === undefined &&
      slot.items.some(
        (item) => item.kind !== 'away' && itemState({ cycles: rounds, matters }, item, slot.at) === 'owed',
      ),
  );
  return next === undefined ? null : { at: next.at, digest: next.kind === 'digest' };
};

export const reminders: Handlers = {
  why: async (turn, request) => {
    const { deps, config, person } = turn;
    const notices = await readNotices(deps, config.id, person.id);
    const next = await nextSlot(turn);
    const about =
      request.slot === undefined
        ? { kind: 'recent' as const, notices: latestNotices(notices).slice(0, RECENT) }
        : { kind: 'one' as const, notice: notices[request.slot] ?? null };
    const named = about.kind === 'one' ? (about.notice === null ? [] : [about.notice]) : about.notices;
    const items = named.flatMap((notice) => notice.items.flatMap((item) => (item.kind === 'matter' ? [item] : [])));
    const word = await matterWording(deps, config, items);
    const nameOfMatter = (item: MatterItem): string => word(turn.words, item).name;
    const people = await listPeople(deps);
    return { replies: [presentWhy(turn.words, { now: turn.now, about, next, people, nameOfMatter })] };
  },

  snooze: async (turn, request) => {
    const { deps, config, now, person, t, words } = turn;
    const notices = await readNotices(deps, config.id, person.id);
    const notice = notices[request.slot];
    if (notice === undefined) return { replies: [reply(text(t.reminders.why.unknown))] };
    const { rounds, matters } = await owedBetween(deps, config, now, now);
    const owed = notice.items.filter((item) => itemState({ cycles: rounds, matters }, item, now) === 'owed');
    if (owed.length === 0) return { replies: [reply(text(t.reminders.nothingToSnooze))] };
    const { zone } = config.calendar;
    // Nothing more comes today to who got all they want: the next morning is meant then.
    const full = capReached(zone, person.preferences, notices, now);
    const from = full ? instantIn(zone, localDate(zone, now), EVENING) : now;
    const snooze = notice.kind === 'reminder' ? snoozeUntil(config.calendar, { items: owed }, from) : null;
    if (snooze === null) return { replies: [reply(text(t.reminders.cannotSnooze))] };
    await savePerson(deps, person.id, (before) => ({
      ...before,
      preferences: { ...before.preferences, snoozedUntil: snooze.until },
    }));
    const said = (full ? t.reminders.snoozedFull : t.reminders.snoozed)({ time: words.f.dateTime(snooze.until) });
    return { replies: [presentChanged(words, said, { verb: 'settings', topic: 'snoozed' })], remember: true };
  },
};
