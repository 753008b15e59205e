import { addDays, daysBetween } from '../domain/calendar/days.js';
import type { CalendarDate } from '../domain/instant.js';
import { AWAY_MAX_DAYS } from '../domain/people/away.js';
import { findDates } from '../language/figures/dates.js';
import { fold } from '../language/fold.js';
import type { Request } from './request.js';

type SettingsRequest = Request<'settings'> | Request<'link'>;

const LANGUAGE: readonly (readonly [RegExp, 'vi' | 'en'])[] = [
  [/^(vi|viet|tieng viet|vietnamese)$/, 'vi'],
  [/^(en|anh|tieng anh|english)$/, 'en'],
];
const TIME = /^(\d{1,2})\s*(?:[:hg.]\s*(\d{2})?|gio\s*(\d{2})?)?$/;
const SPAN = /^(?:trong )?(\d{1,3}) (ngay|tuan|days?|weeks?)$/;
const CAP =
  /^(?:so tin(?: nhac)?(?: toi da)?(?: (?:moi|mot|trong) ngay)?|toi da|gioi han(?: tin(?: nhac)?)?|(?:daily )?(?:cap|limit)|at most)\s*:?/;
const NO_CAP = /^(?:khong gioi han|bo gioi han|no (?:cap|limit)|unlimited)$/;
const UNIT = /\s*(?:tin|reminders?|messages?)?(?: nhac)?(?:\s*\/\s*| (?:moi|mot|trong|a|per) )?(?:ngay|day)?$/;
const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** `07:30` out of “7:30”, “7h30”, “7 giờ”; null for anything that is no time of day. */
export const readTime = (words: string): string | null => {
  const found = TIME.exec(fold(words).trim());
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? found?.[3] ?? '0')];
  return found === null || hours > 23 || minutes > 59 ? null : `${two(String(hours))}:${two(String(minutes))}`;
};

/** The last day of what was said in folded words: “đến thứ hai”, “đến 20/6”, “3 ngày”; `unreal`: a day that does not exist. */
const readUntil = (said: string, today: CalendarDate): CalendarDate | 'unreal' | null => {
  const span = SPAN.exec(said);
  if (span !== null) return addDays(today, Number(span[1]) * (/^(tuan|week)/.test(span[2] ?? '') ? 7 : 1));
  const dates = findDates(said, today);
  const last = dates.at(-1);
  return last === undefined ? null : (last.date ?? 'unreal');
};

const muteRequest = (said: string, today: CalendarDate): SettingsRequest | null => {
  if (said === '') return { verb: 'settings', topic: 'mute' };
  const until = readUntil(said, today);
  return until === null ? null : { verb: 'settings', topic: 'mute', value: until };
};

const capRequest = (said: string): SettingsRequest | null => {
  if (NO_CAP.test(said)) return { verb: 'settings', topic: 'cap', value: 'none' };
  if (!CAP.test(said)) return null;
  const value = said.replace(CAP, '').replace(UNIT, '').trim();
  if (value === '') return { verb: 'settings', topic: 'cap' };
  return /^(khong(?: gioi han)?|none|no)$/.test(value)
    ? { verb: 'settings', topic: 'cap', value: 'none' }
    : { verb: 'settings', topic: 'cap', value };
};

const AWAY = /^(?:(?:bao )?(?:di )?vang(?: mat)?|nghi(?: phep)?|di cong tac|(?:i am )?away)\s*:?/;
const DEPUTY = /(?:^|[\s,;])(?:thay boi|nguoi thay(?: la)?|(?:my )?deputy(?: is)?|(?:replaced|covered) by)\s*:?/;
const BACK = /^(?:toi )?(?:da (?:ve|tro lai)|tro lai|ve som|bo bao vang|het vang)$|^(?:i am |im )?back$|^not away$/;
const DECLINE = /^(?:khong nhan thay|thoi thay|(?:i )?(?:cannot|can not|do not) stand in|decline)$/;
/** “12 đến 20/6”, “12-20/6”: the month is said once. */
const ONE_MONTH = /(?<![\d/.-])(\d{1,2})\s*(?:-|den(?: het)?|to|until)\s*(\d{1,2})([/.]\d{1,2}(?:[/.]\d{4})?)/;
const ONLY_END = /^(?:tu (?:hom nay|nay|today) )?(?:den(?: het)?|toi(?: het)?|until|to|till)\b/;
const YEAR = /\d{4}/;

/** A day said without its year that has passed long ago is that of the year to come. */
const nextYear = (day: CalendarDate, than: CalendarDate, most: number): CalendarDate => {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` as CalendarDate;
  return day < than && daysBetween(than, later) <= most ? later : day;
};

const awayRequest = (said: string, today: CalendarDate): SettingsRequest | null => {
  const cut = DEPUTY.exec(said);
  const who = cut === null ? '' : said.slice(cut.index + cut[0].length).trim();
  const before = (cut === null ? said : said.slice(0, cut.index)).trim();
  const deputy = cut === null || who === '' ? {} : { who };
  if (!AWAY.test(before)) return cut?.index === 0 ? { verb: 'settings', topic: 'deputy', ...deputy } : null;
  const words = before.replace(AWAY, '').trim().replace(ONE_MONTH, '$1$3 den $2$3');
  if (words === '') return { verb: 'settings', topic: 'away', ...deputy };
  const span = SPAN.exec(words);
  if (span !== null) {
    const until = addDays(today, Number(span[1]) * (/^(tuan|week)/.test(span[2] ?? '') ? 7 : 1) - 1);
    return { verb: 'settings', topic: 'away', value: `${today},${until}`, ...deputy };
  }
  const [first, second] = findDates(words, today).map(({ date }) => date ?? 'unreal');
  if (first === undefined || first === 'unreal' || second === 'unreal')
    return { verb: 'settings', topic: 'away', value: 'unreal', ...deputy };
  const rolls = !YEAR.test(words);
  const start = rolls ? nextYear(first, today, AWAY_MAX_DAYS) : first;
  if (second === undefined && !ONLY_END.test(words))
    return { verb: 'settings', topic: 'away', value: start, ...deputy };
  const [from, end] = second === undefined ? [today, start] : [start, second];
  const until = rolls ? nextYear(end, from, AWAY_MAX_DAYS) : end;
  return { verb: 'settings', topic: 'away', value: `${from},${until}`, ...deputy };
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
  const hour = behind(/^(gio nhac|gio nhan tin( nhac)?|gio|reminder[ _]time|time|remind(?: me)?(?: at)?)\s*:?/);
  const time = readTime(hour ?? said);
  if (time !== null) return { verb: 'settings', topic: 'reminder_time', value: time };
  if (hour !== null) return { verb: 'settings', topic: 'reminder_time', ...(hour === '' ? {} : { value: hour }) };
  if (/^(bat( lai)? nhac|bat( lai)? tin nhac|unmute|reminders on)$/.test(said))
    return { verb: 'settings', topic: 'unmute' };
  const mute = behind(/^((tam )?(tat|dung|ngung)( tin)? nhac|mute|reminders off)/);
  if (mute !== null) return muteRequest(mute, today);
  if (/^(tai khoan|gan( them)? tai khoan|link|account)$/.test(said)) return { verb: 'link' };
  if (BACK.test(said)) return { verb: 'settings', topic: 'back' };
  if (DECLINE.test(said)) return { verb: 'settings', topic: 'decline' };
  return capRequest(said) ?? awayRequest(said, today);
};
