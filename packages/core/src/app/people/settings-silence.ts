import { reply, text } from '../../conversation/build.js';
import { isMutedOn, MUTE_DAYS, muteButtons, presentCaps, presentChanged } from '../../conversation/present/settings.js';
import { addDays } from '../../domain/calendar/days.js';
import { parseInstant } from '../../domain/instant.js';
import { CAP_MAX, CAP_MIN } from '../../domain/reminder/cap.js';
import type { Said, Turn } from '../turn.js';
import { isDay, prefer, today, type Undo, undo } from './settings-change.js';

/** Muting can be taken back to what it was: off until another day, or on. */
const undoMute = (turn: Turn): Undo => {
  const { muteUntil } = turn.person.preferences;
  return muteUntil !== undefined && isMutedOn(turn.person, today(turn)) ? undo('mute', muteUntil) : undo('unmute');
};

/** Ordinary reminders are off up to and including a day; a week when none was said. */
export const mute = async (turn: Turn, value: string | undefined): Promise<Said> => {
  const { words } = turn;
  const { settings } = words.t;
  const day = today(turn);
  const until = value === undefined ? addDays(day, MUTE_DAYS) : value;
  const wrong = !isDay(until) ? settings.muteUnclear : until < day ? settings.mutePast : null;
  if (wrong !== null || !isDay(until))
    return { replies: [presentChanged(words, wrong ?? '', undoMute(turn), [muteButtons(words, day, null)])] };
  await prefer(turn, (preferences) => ({ ...preferences, muteUntil: until }));
  const said = settings.muted({ date: words.f.date(until) });
  return {
    replies: [presentChanged(words, said, undoMute(turn), [muteButtons(words, day, until)])],
    remember: true,
  };
};

/** Reminders come again, whether they were off or put off. */
export const unmute = async (turn: Turn): Promise<Said> => {
  const { muteUntil, snoozedUntil } = turn.person.preferences;
  const { settings } = turn.words.t;
  await prefer(turn, ({ muteUntil: _, snoozedUntil: __, ...others }) => others);
  const before =
    muteUntil !== undefined && isMutedOn(turn.person, today(turn))
      ? undo('mute', muteUntil)
      : snoozedUntil !== undefined && snoozedUntil > turn.now
        ? undo('snoozed', snoozedUntil)
        : null;
  return {
    replies: [before === null ? reply(text(settings.alreadyOn)) : presentChanged(turn.words, settings.unmuted, before)],
    remember: true,
  };
};

/** Takes back that reminders were put off, or (with an instant still to come) that this was taken back. */
export const setSnoozed = async (turn: Turn, value: string | undefined): Promise<Said> => {
  const { words, now } = turn;
  const until = value === undefined ? null : parseInstant(value);
  const before = turn.person.preferences.snoozedUntil;
  if (until !== null && until <= now) return { replies: [reply(text(words.t.settings.alreadyOn))] };
  await prefer(turn, ({ snoozedUntil: _, ...others }) =>
    until === null ? others : { ...others, snoozedUntil: until },
  );
  const said =
    until === null ? words.t.settings.snoozeBack : words.t.reminders.snoozed({ time: words.f.dateTime(until) });
  const back = until === null && before !== undefined ? undo('snoozed', before) : undo('snoozed');
  return { replies: [presentChanged(words, said, back)], remember: true };
};

/** The most messages of the bot's own in a day, or none set. */
export const setCap = async (turn: Turn, value: string | undefined): Promise<Said> => {
  const { words, person } = turn;
  const { settings } = words.t;
  if (value === undefined) return { replies: [presentCaps(words, person, null)] };
  const cap = value === 'none' ? null : /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
  if (cap !== null && !(cap >= CAP_MIN && cap <= CAP_MAX))
    return { replies: [presentCaps(words, person, settings.capUnclear({ from: CAP_MIN, to: CAP_MAX }))] };
  const before = person.preferences.dailyCap;
  await prefer(turn, ({ dailyCap: _, ...others }) => (cap === null ? others : { ...others, dailyCap: cap }));
  const said = cap === null ? settings.capOff : settings.capSet({ n: cap });
  return {
    replies: [presentChanged(words, said, undo('cap', before === undefined ? 'none' : String(before)))],
    remember: true,
  };
};
