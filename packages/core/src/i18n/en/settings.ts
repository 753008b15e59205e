import type { Catalogue } from '../catalogue.js';

export const settings: Catalogue['settings'] = {
  title: 'Your settings',
  language: 'Language: English',
  time: (p) => `Reminders come at: ${p.time}`,
  timeDefault: (p) => `Reminders come at: ${p.time} (default)`,
  on: 'Reminders: on',
  mutedUntil: (p) => `Reminders: off until the end of ${p.date}`,
  snoozed: (p) => `Reminders: put off until ${p.time}`,
  cap: (p) => `Most reminders a day: ${p.n}`,
  capNone: 'Most reminders a day: no limit',
  accounts: (p) => `Accounts: ${p.list}`,
  account: (p) => `${p.platform}${p.n === 1 ? '' : ` ${p.n}`}`,
  receives: (p) => `${p.account} (gets reminders)`,

  languageSet: 'Switched to English.',
  timeAsk: (p) => `Choose when reminders come, or type “remind me at 7:30” (from ${p.from} to ${p.to}):`,
  timeSet: (p) => `Reminders will come at ${p.time}.`,
  timeQuiet: (p) => `Reminders come between ${p.from} and ${p.to}. Please choose again:`,
  timeUnclear: 'That does not read as a time, for example: 07:30. Please choose:',
  muted: (p) =>
    `Reminders are off until the end of ${p.date}. Those of the day before the deadline and of the day itself still come.`,
  unmuted: 'Reminders are on again.',
  mutePast: 'That day is past. Please choose again:',
  muteUnclear: 'That does not read as a day, for example: “settings mute until 20/6”. Please choose:',
  alreadyOn: 'Reminders are on.',
  snoozeBack: 'Reminders are no longer put off.',
  capAsk: 'How many reminders a day at most? Choose, or type “settings at most 4”:',
  capSet: (p) =>
    `At most ${p.n === 1 ? '1 reminder' : `${p.n} reminders`} a day; what is left joins the next one. Those of the day before the due date and of the day itself, and what needs action at once, still come.`,
  capOff: 'The number of reminders a day is no longer limited.',
  capUnclear: (p) =>
    `Between ${p.from} and ${p.to} a day, for example: “settings at most 4”. To get none for a while, turn reminders off. Please choose:`,
  preferredSet: (p) => `Reminders will go to ${p.account}.`,
  preferredNot: 'This account cannot be reached yet, so it gets no reminders.',

  button: {
    toEnglish: 'English',
    toVietnamese: 'Tiếng Việt',
    time: 'When reminders come',
    defaultTime: (p) => `${p.time} (default)`,
    mute: (p) => `Reminders off for ${p.days} days`,
    muteUntil: (p) => `Off until ${p.date}`,
    unmute: 'Reminders on again',
    cap: 'Reminders a day',
    capOf: (p) => `At most ${p.n}`,
    capNone: 'No limit',
    link: 'Add an account',
    preferred: (p) => `Reminders to ${p.account}`,
    undo: 'Undo',
  },
};
