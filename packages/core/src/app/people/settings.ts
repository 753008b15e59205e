import { reply, text } from '../../conversation/build.js';
import { accountText, presentChanged, presentHours } from '../../conversation/present/settings.js';
import type { Words } from '../../conversation/present/words.js';
import type { Request } from '../../conversation/request.js';
import { readTime } from '../../conversation/settings-words.js';
import type { TimeOfDay } from '../../domain/instant.js';
import type { Language } from '../../domain/people/types.js';
import type { Said, Turn } from '../turn.js';
import { readAccount } from './documents.js';
import { wordsFor } from './enroll.js';
import { answerDeputy, comeBack, setAway, setDeputy, showSettings, undoAway } from './settings-away.js';
import { change, prefer, undo } from './settings-change.js';
import { mute, setCap, setSnoozed, unmute } from './settings-silence.js';

const setLanguage = async (turn: Turn, value: string | undefined): Promise<Said> => {
  if (value !== 'vi' && value !== 'en') return showSettings(turn);
  const before: Language = turn.person.language;
  await change(turn, (person) => ({ ...person, language: value }));
  const words: Words = wordsFor(turn.config, value, turn.now);
  return {
    replies: [presentChanged(words, words.t.settings.languageSet, undo('language', before))],
    remember: true,
  };
};

const setTime = async (turn: Turn, value: string | undefined): Promise<Said> => {
  const { words, config, person } = turn;
  const { settings } = words.t;
  if (value === undefined) return { replies: [presentHours(words, null)] };
  const { quietFrom, quietTo, time: usual } = config.reminders;
  const time = value === 'default' ? usual : readTime(value);
  if (time === null) return { replies: [presentHours(words, settings.timeUnclear)] };
  if (time < quietTo || time > quietFrom)
    return { replies: [presentHours(words, settings.timeQuiet({ from: quietTo, to: quietFrom }))] };
  const before = person.preferences.reminderTime ?? 'default';
  await prefer(turn, ({ reminderTime: _, ...others }) =>
    value === 'default' ? others : { ...others, reminderTime: time as TimeOfDay },
  );
  return {
    replies: [presentChanged(words, settings.timeSet({ time }), undo('reminder_time', before))],
    remember: true,
  };
};

/** Chooses the account that gets reminders, by its number in the list. */
const choosePreferred = async (turn: Turn, value: string | undefined): Promise<Said> => {
  const { person, words, deps } = turn;
  const key = person.accounts[Number(value) - 1];
  if (key === undefined) return showSettings(turn);
  const account = await readAccount(deps, key);
  if (account?.person !== person.id || account.reachability !== 'reachable')
    return { replies: [reply(text(words.t.settings.preferredNot))] };
  const before = person.preferred === null ? -1 : person.accounts.indexOf(person.preferred);
  await change(turn, (each) => ({
    ...each,
    preferred: key,
    chat: account.chat,
    reachableSince: account.since,
  }));
  const said = words.t.settings.preferredSet({ account: accountText(words, person.accounts, key) });
  return {
    replies: [before < 0 ? reply(text(said)) : presentChanged(words, said, undo('preferred', String(before + 1)))],
    remember: true,
  };
};

/** One's own settings: each applies at once and is answered with its undo. Without a topic they are shown. */
export const changeSettings = (turn: Turn, request: Request<'settings'>): Promise<Said> => {
  switch (request.topic) {
    case 'language':
      return setLanguage(turn, request.value);
    case 'reminder_time':
      return setTime(turn, request.value);
    case 'mute':
      return mute(turn, request.value);
    case 'unmute':
      return unmute(turn);
    case 'snoozed':
      return setSnoozed(turn, request.value);
    case 'cap':
      return setCap(turn, request.value);
    case 'away':
      return setAway(turn, request.value, request.who);
    case 'deputy':
      return setDeputy(turn, request.value, request.who);
    case 'back':
      return comeBack(turn);
    case 'undo_away':
      return undoAway(turn, request.value);
    case 'decline':
    case 'accept':
      return answerDeputy(turn, request.value, request.topic === 'accept');
    case 'preferred':
      return choosePreferred(turn, request.value);
    default:
      return showSettings(turn);
  }
};
