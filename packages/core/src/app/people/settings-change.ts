import type { Request } from '../../conversation/request.js';
import type { CalendarDate } from '../../domain/instant.js';
import { parseInstant } from '../../domain/instant.js';
import type { Person, Preferences } from '../../domain/people/types.js';
import type { Turn } from '../turn.js';
import { savePerson } from './documents.js';

export type Undo = Request<'settings'>;

/** What the undo button of a setting asks for. */
export const undo = (topic: string, value?: string): Undo => ({
  verb: 'settings',
  topic,
  ...(value === undefined ? {} : { value }),
});

/** The cluster's day of this message. */
export const today = (turn: Turn): CalendarDate => turn.words.f.localDate(turn.now);

export const change = (turn: Turn, to: (before: Person) => Person): Promise<Person | null> =>
  savePerson(turn.deps, turn.person.id, to);

export const prefer = (turn: Turn, to: (before: Preferences) => Preferences): Promise<Person | null> =>
  change(turn, (person) => ({ ...person, preferences: to(person.preferences) }));

/** `2024-06-20`, and a day that exists. */
export const isDay = (value: string): value is CalendarDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && parseInstant(`${value}T00:00:00Z`)?.slice(0, 10) === value;
