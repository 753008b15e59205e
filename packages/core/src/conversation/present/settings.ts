import { addDays } from '../../domain/calendar/days.js';
import type { AccountKey } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import type { Request } from '../request.js';
import { platformText } from './roles.js';
import type { Words } from './words.js';

/** How long reminders are off when no day was said. */
export const MUTE_DAYS = 7;
const MUTE_CHOICES = [7, 14, 30] as const;
const HOURS = ['07:30', '09:00', '14:00', '16:00'] as const;

/** `Telegram`, and by number where a person has several accounts of one platform. */
export const accountText = (words: Words, accounts: readonly AccountKey[], account: AccountKey): string => {
  const platform = platformText(words, account);
  const alike = accounts.filter((each) => platformText(words, each) === platform);
  return words.t.settings.account({ platform, n: alike.indexOf(account) + 1 });
};

export const isMutedOn = (person: Person, today: CalendarDate): boolean =>
  person.preferences.muteUntil !== undefined && today <= person.preferences.muteUntil;

/** The settings as they are, each with its button. */
export const presentSettings = (words: Words, person: Person, today: CalendarDate): Reply => {
  const { settings } = words.t;
  const { reminderTime, muteUntil } = person.preferences;
  const usual = words.config.reminders.time;
  const muted = muteUntil !== undefined && isMutedOn(person, today);
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
      muted ? settings.mutedUntil({ date: words.f.date(muteUntil) }) : settings.on,
      settings.accounts({ list: accounts.join(', ') }),
    ]),
    buttons(
      [languageButton(words, person), button(settings.button.time, { verb: 'settings', topic: 'reminder_time' })],
      [
        muted
          ? button(settings.button.unmute, { verb: 'settings', topic: 'unmute' })
          : button(settings.button.mute({ days: MUTE_DAYS }), { verb: 'settings', topic: 'mute' }),
        button(settings.button.link, { verb: 'link' }),
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
