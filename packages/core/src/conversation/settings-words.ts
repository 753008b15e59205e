import type { CalendarDate } from '../domain/instant.js';
import { fold } from '../language/fold.js';
import type { Request } from './request.js';

type SettingsRequest = Request<'settings'> | Request<'link'>;

const LANGUAGE: readonly (readonly [RegExp, 'vi' | 'en'])[] = [
  [/^(vi|viet|tieng viet|vietnamese)$/, 'vi'],
  [/^(en|anh|tieng anh|english)$/, 'en'],
];
const TIME = /^(\d{1,2})\s*(?:[:hg.]\s*(\d{2})?|gio\s*(\d{2})?)?$/;
const DAY = /(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?|(\d{4})-(\d{2})-(\d{2})/;
const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** `07:30` out of “7:30”, “7h30”, “7 giờ”; null for anything that is no time of day. */
export const readTime = (words: string): string | null => {
  const found = TIME.exec(fold(words).trim());
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? found?.[3] ?? '0')];
  return found === null || hours > 23 || minutes > 59 ? null : `${two(String(hours))}:${two(String(minutes))}`;
};

const readDay = (words: string, today: CalendarDate): string | undefined => {
  const found = DAY.exec(words);
  if (found === null) return undefined;
  return found[4] === undefined
    ? `${found[3] ?? today.slice(0, 4)}-${two(found[2])}-${two(found[1])}`
    : `${found[4]}-${found[5]}-${found[6]}`;
};

/** What stands behind `/caidat`; null when it is not understood. */
export const settingsRequest = (rest: string, today: CalendarDate): SettingsRequest | null => {
  const said = fold(rest).replace(/\s+/g, ' ').trim();
  if (said === '') return { verb: 'settings' };
  const behind = (pattern: RegExp): string | null => (pattern.test(said) ? said.replace(pattern, '').trim() : null);
  const language = behind(/^(ngon ngu|language)\s*:?/) ?? said;
  const known = LANGUAGE.find(([pattern]) => pattern.test(language));
  if (known !== undefined) return { verb: 'settings', topic: 'language', value: known[1] };
  if (language === '') return { verb: 'settings', topic: 'language' };
  const hour = behind(/^(gio nhac|gio nhan tin( nhac)?|gio|reminder[ _]time|time)\s*:?/);
  const time = readTime(hour ?? said);
  if (time !== null) return { verb: 'settings', topic: 'reminder_time', value: time };
  if (hour !== null) return hour === '' ? { verb: 'settings', topic: 'reminder_time' } : null;
  if (/^(bat( lai)? nhac|bat( lai)? tin nhac|unmute)$/.test(said)) return { verb: 'settings', topic: 'unmute' };
  const mute = behind(/^((tam )?(tat|dung|ngung)( tin)? nhac|mute)/);
  if (mute !== null) {
    const until = readDay(mute, today);
    if (until !== undefined) return { verb: 'settings', topic: 'mute', value: until };
    return mute === '' ? { verb: 'settings', topic: 'mute' } : null;
  }
  if (/^(tai khoan|gan( them)? tai khoan|link|account)$/.test(said)) return { verb: 'link' };
  return null;
};
