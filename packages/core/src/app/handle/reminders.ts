import { reply, text } from '../../conversation/build.js';
import { presentWhy, type WhyView } from '../../conversation/present/reminders-why.js';
import { presentChanged } from '../../conversation/present/settings.js';
import { DAY, plusMillis, SECOND } from '../../domain/instant.js';
import { latestNotices } from '../../domain/reminder/evolve.js';
import { snoozeUntil } from '../../domain/reminder/hours.js';
import { plan } from '../../domain/reminder/plan.js';
import { itemState } from '../../domain/reminder/state.js';
import { savePerson } from '../people/documents.js';
import { readNotices } from '../reminders/notices.js';
import { active, expectedPeople, recipientOf, roundsBetween } from '../reminders/rounds.js';
import type { Handlers, Turn } from '../turn.js';

const RECENT = 6;
const AHEAD_MS = 60 * DAY;

/** The next slot of this person that something is still owed for, as known now. */
const nextSlot = async (turn: Turn): Promise<WhyView['next']> => {
  const { deps, config, now, person } = turn;
  const to = plusMillis(now, AHEAD_MS);
  const { rounds } = await roundsBetween(deps, config, now, to);
  const people = active(await expectedPeople(deps, config, to)).map(recipientOf);
  const slots = plan({ config, cycles: rounds, people, from: plusMillis(now, SECOND), to });
  const next = slots.find(
    (slot) => slot.to.person === person.id && slot.items.some((item) => itemState(rounds, item, slot.at) === 'owed'),
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
    return { replies: [presentWhy(turn.words, { now: turn.now, about, next })] };
  },

  snooze: async (turn, request) => {
    const { deps, config, now, person, t, words } = turn;
    const notice = (await readNotices(deps, config.id, person.id))[request.slot];
    if (notice === undefined) return { replies: [reply(text(t.reminders.why.unknown))] };
    const { rounds } = await roundsBetween(deps, config, now, now);
    const owed = notice.items.filter((item) => itemState(rounds, item, now) === 'owed');
    if (owed.length === 0) return { replies: [reply(text(t.reminders.nothingToSnooze))] };
    const snooze = notice.kind === 'reminder' ? snoozeUntil(config.calendar, { items: owed }, now) : null;
    if (snooze === null) return { replies: [reply(text(t.reminders.cannotSnooze))] };
    await savePerson(deps, person.id, (before) => ({
      ...before,
      preferences: { ...before.preferences, snoozedUntil: snooze.until },
    }));
    const said = t.reminders.snoozed({ time: words.f.dateTime(snooze.until) });
    return { replies: [presentChanged(words, said, { verb: 'settings', topic: 'snoozed' })], remember: true };
  },
};
