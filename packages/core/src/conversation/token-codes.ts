import { addDays, daysBetween } from '../domain/calendar/days.js';
import { type CalendarDate, instantAt, millis, parseInstant } from '../domain/instant.js';

/** How one argument is written inside a button, and read back. */
type Code = { readonly pack: (value: string) => string; readonly unpack: (code: string) => string };

/** Words of a short list, each by a letter: `target=t`. */
const letters = (...list: readonly `${string}=${string}`[]): Code => {
  const pairs = list.map((each) => each.split('='));
  return {
    pack: (value) => pairs.find(([word]) => word === value)?.[1] ?? value,
    unpack: (code) => pairs.find(([, letter]) => letter === code)?.[0] ?? code,
  };
};

const against = letters('target=t', 'previous=p', 'same=s', 'trend=n');
const floor = letters('approved=p', 'accepted=c');
const order = letters('top=t', 'bottom=b');

const digits = (text: string): string => text.replace(/\D/g, '');
const base36 = (number: number): string => number.toString(36);
const CODE = /^([dmi])([0-9a-z]{1,9})$/;

/** `2024-06-10`, `2024-06-10T17:00` and exact instants, as numbers: at most nine characters. */
const moment: Code = {
  pack: (value) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `d${base36(Number(digits(value)))}`;
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return `m${base36(Number(digits(value)))}`;
    const instant = parseInstant(value);
    return instant === value ? `i${base36(millis(instant))}` : value;
  },
  unpack: (code) => {
    const [, kind, coded = ''] = CODE.exec(code) ?? [];
    const number = Number.parseInt(coded, 36);
    if (kind === 'i') return number < 8.64e15 ? instantAt(number) : code;
    const said = String(number);
    if (kind === 'd' && said.length === 8) return said.replace(/^(....)(..)(..)$/, '$1-$2-$3');
    if (kind === 'm' && said.length === 12) return said.replace(/^(....)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5');
    return code;
  },
};

const EPOCH = '1970-01-01' as CalendarDate;
const rosters = letters('now=n', 'then=t');

/** `now`, `then`, or a day as its number: at most three characters until 2097. */
const roster: Code = {
  pack: (value) =>
    /^\d{4}-\d{2}-\d{2}$/.test(value) && parseInstant(`${value}T00:00:00Z`) !== null
      ? base36(daysBetween(EPOCH, value as CalendarDate))
      : rosters.pack(value),
  unpack: (code) => (/^[0-9a-z]{3}$/.test(code) ? addDays(EPOCH, Number.parseInt(code, 36)) : rosters.unpack(code)),
};

/** `430/434`: a slash is no sign of a button. */
const share: Code = { pack: (value) => value.replace('/', ':'), unpack: (code) => code.replace(':', '/') };

/** Arguments whose words are too long for a button that names a board as well. */
export const CODES: Readonly<Record<string, Code | undefined>> = {
  against,
  floor,
  order,
  roster,
  share,
  asof: moment,
  since: moment,
};
