import { addDays } from '../../domain/calendar/days.js';
import type { AccountKey } from '../../domain/ids.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import type { Request } from '../request.js';
import { awayButtons, awayLines } from './away.js';
import { platformText } from './roles.js';
import type { Words } from './words.js';

/** How long reminders are off when no day was said. */
export const MUTE_DAYS = 7;
const MUTE_CHOICES = [7, 14, 30] as const;
const CAPS = [1, 2, 3, 5] as const;
const HOURS = ['07:30', '09:00', '14:00', '16:00'] as const;

/** `Telegram`, and by number where a person has several accounts of one platform. */
export const accountText = (words: Words, accounts: readonly AccountKey[], account: AccountKey): string => {
  const platform = platformText(words, account);
  const alike = accounts.filter((each) => platformText(words, each) === platform);
  return words.t.settings.account({ platform, n: alike.indexOf(account) + 1 });
};

export const isMutedOn = (person: Person, today: CalendarDate): boolean =>
  person.preferences.muteUntil !== undefined && today <= person.preferences.muteUntil;

/** Whether reminders come, and since when or until when they do not. */
const silenceLine = (words: Words, person: Person, now: Instant): string => {
  const { t, f } = words;
  const { muteUntil, snoozedUntil } = person.preferences;
  if (muteUntil !== undefined && isMutedOn(person, f.localDate(now)))
    return t.settings.mutedUntil({ date: f.date(muteUntil) });
  return snoozedUntil !== undefined && snoozedUntil > now
    ? t.settings.snoozed({ time: f.dateTime(snoozedUntil) })
    : t.settings.on;
};

const isSilent = (words: Words, person: Person, now: Instant): boolean =>
  silenceLine(words, person, now) !== words.t.settings.on;

/** The settings as they are, each with its button. */
export const presentSettings = (
  words: Words,
  person: Person,
  now: Instant,
  away: Parameters<typeof awayLines>[3],
): Reply => {
  const { settings } = words.t;
  const { reminderTime, dailyCap } = person.preferences;
  const today = words.f.localDate(now);
  const usual = words.config.reminders.time;
  const accounts = person.accounts.map((account) => {
    const shown = accountText(words, person.accounts, account);
    return account === person.preferred ? settings.receives({ account: shown }) : shown;
  });
  const others = person.accounts.flatMap((account, index): Button[] =>
    account === person.preferred
      ? []
      : [
          button(settings.button.preferred({ account: accountText(words, person.accounts, account) }), {
            verb: 'settings',
            topic: 'preferred',
            value: String(index + 1),
          }),
        ],
  );
  return reply(
    text(line(bold(settings.title))),
    bullets([
      settings.language,
      reminderTime === undefined ? settings.timeDefault({ time: usual }) : settings.time({ time: reminderTime }),
      silenceLine(words, person, now),
      dailyCap === undefined ? settings.capNone : settings.cap({ n: dailyCap }),
      ...awayLines(words, person, today, away),
      settings.accounts({ list: accounts.join(', ') }),
    ]),
    buttons(
      [languageButton(words, person), button(settings.button.time, { verb: 'settings', topic: 'reminder_time' })],
      [
        isSilent(words, person, now)
          ? button(settings.button.unmute, { verb: 'settings', topic: 'unmute' })
          : button(settings.button.mute({ days: MUTE_DAYS }), { verb: 'settings', topic: 'mute' }),
        button(settings.button.cap, { verb: 'settings', topic: 'cap' }),
      ],
      awayButtons(words, person, today, away.standsIn),
      [
        button(settings.button.link, { verb: 'link' }),
        button(words.t.reads.button.mine, { verb: 'reads', whose: 'me' }),
      ],
      ...others.map((each) => [each]),
    ),
  );
};

const languageButton = ({ t }: Words, person: Person): Button =>
  person.language === 'vi'
    ? button(t.settings.button.toEnglish, { verb: 'settings', topic: 'language', value: 'en' })
    : button(t.settings.button.toVietnamese, { verb: 'settings', topic: 'language', value: 'vi' });

/** A setting was changed: said, with the button that takes it back. */
export const presentChanged = (
  { t }: Words,
  said: string,
  undo: Request<'settings'>,
  more: readonly (readonly Button[])[] = [],
): Reply => reply(text(line(bold(said))), buttons(...more, [button(t.settings.button.undo, undo)]));

/** Which hour; `said` tells what was wrong with the one given. */
export const presentHours = (words: Words, said: string | null): Reply => {
  const { settings } = words.t;
  const { time, quietTo, quietFrom } = words.config.reminders;
  const choices = [
    button(settings.button.defaultTime({ time }), { verb: 'settings', topic: 'reminder_time', value: 'default' }),
    ...HOURS.filter((hour) => hour !== time).map((hour) =>
      button(hour, { verb: 'settings', topic: 'reminder_time', value: hour }),
    ),
  ];
  return reply(
    text(said ?? settings.timeAsk({ from: quietTo, to: quietFrom })),
    buttons(choices.slice(0, 1), choices.slice(1)),
  );
};

/** How many a day; `said` tells what was wrong with the number given. */
export const presentCaps = (words: Words, person: Person, said: string | null): Reply => {
  const { settings } = words.t;
  const { dailyCap } = person.preferences;
  const none = button(settings.button.capNone, { verb: 'settings', topic: 'cap', value: 'none' });
  return reply(
    text(said ?? settings.capAsk),
    buttons(
      CAPS.filter((n) => n !== dailyCap).map((n) =>
        button(settings.button.capOf({ n }), { verb: 'settings', topic: 'cap', value: String(n) }),
      ),
      dailyCap === undefined ? [] : [none],
    ),
  );
};

/** Other days until which reminders may be off. */
export const muteButtons = (words: Words, today: CalendarDate, chosen: CalendarDate | null): readonly Button[] =>
  MUTE_CHOICES.map((days) => addDays(today, days))
    .filter((date) => date !== chosen)
    .map((date) =>
      button(words.t.settings.button.muteUntil({ date: words.f.shortDate(date) }), {
        verb: 'settings',
        topic: 'mute',
        value: date,
      }),
    );
