import { addDays, daysBetween, weekday } from '../../domain/calendar/days.js';
import type { CalendarDate } from '../../domain/instant.js';
import { AWAY_MAX_DAYS, type AwayRefusal, awayFrom } from '../../domain/people/away.js';
import { boardsOf, holds } from '../../domain/people/grants.js';
import type { Away, Person } from '../../domain/people/types.js';
import type { AwayItem } from '../../domain/reminder/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import { grantText, nameText } from './roles.js';
import type { Words } from './words.js';

const LENGTHS = [1, 3, 5, 7, 14, 30] as const;
const IN_ROW = 3;

/** How others are told of a person: the work name, or the role where there is none. */
export const calledText = (words: Words, person: Pick<Person, 'id' | 'name' | 'erased' | 'grants'>): string => {
  const [grant] = person.grants;
  return person.name === '' && grant !== undefined ? grantText(words, grant) : nameText(words, person);
};

const inRows = (items: readonly Button[]): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(items.length / IN_ROW) }, (_, row) => items.slice(row * IN_ROW, (row + 1) * IN_ROW));

const setButton = (words: Words, from: CalendarDate, until: CalendarDate, label?: string): Button =>
  button(label ?? words.t.away.button.until({ date: words.f.shortDate(until) }), {
    verb: 'settings',
    topic: 'away',
    value: `${from},${until}`,
  });

const fromButton = (words: Words, date: CalendarDate): Button =>
  button(words.t.away.button.from({ date: words.f.shortDate(date) }), {
    verb: 'settings',
    topic: 'away',
    value: date,
  });

/** From which day; `said` tells what was wrong with the days given, `instead` offers what was probably meant. */
export const presentAwayFrom = (
  words: Words,
  today: CalendarDate,
  said: string | null = null,
  instead: readonly Button[] = [],
): Reply => {
  const days = [today, addDays(today, 1), addDays(today, 8 - weekday(today))];
  const choices = [...new Set(days)].map((day) => fromButton(words, day));
  return reply(text(said ?? words.t.away.askFrom), buttons(instead, choices));
};

/** Up to which day, when the first is known. */
export const presentAwayUntil = (words: Words, from: CalendarDate): Reply =>
  reply(
    text(words.t.away.askUntil({ from: words.f.date(from) })),
    buttons(...inRows(LENGTHS.map((days) => setButton(words, from, addDays(from, days - 1))))),
  );

/** Why the days cannot be set, with an example and what can be set instead. */
export const presentAwayRefused = (
  words: Words,
  refusal: AwayRefusal,
  days: { readonly from: CalendarDate; readonly until: CalendarDate; readonly today: CalendarDate },
): Reply => {
  const { t, f } = words;
  const { from, until, today } = days;
  const offer = (first: CalendarDate, last: CalendarDate): readonly Button[] => [
    setButton(words, first, last, t.away.button.both({ from: f.shortDate(first), until: f.shortDate(last) })),
  ];
  switch (refusal.code) {
    case 'past': {
      const rest = until >= today && daysBetween(today, until) < AWAY_MAX_DAYS ? offer(today, until) : [];
      return presentAwayFrom(words, today, t.away.past({ from: f.date(from) }), rest);
    }
    case 'end_before_begin':
      return presentAwayFrom(words, today, t.away.endBeforeBegin({ from: f.date(from), until: f.date(until) }));
    case 'too_long': {
      const said = t.away.tooLong({ days: refusal.days, most: AWAY_MAX_DAYS });
      return presentAwayFrom(words, today, said, from < today ? [] : offer(from, addDays(from, AWAY_MAX_DAYS - 1)));
    }
  }
};

/** Where reminders go while nobody stands in. */
export const goesToText = ({ t }: Words, person: Person): string => {
  if (holds(person, 'officer')) return t.away.goesTo.board;
  if (holds(person, 'head')) return t.away.goesTo.head;
  return holds(person, 'secretary') ? t.away.goesTo.secretary : t.away.goesTo.others;
};

const undoButton = ({ t }: Words, id: string): Button =>
  button(t.settings.button.undo, { verb: 'settings', topic: 'undo_away', value: id });

/** Something about an absence was set: said, with what may be chosen next and the button that takes it back. */
export const presentAwayChanged = (
  words: Words,
  said: readonly string[],
  id: string,
  more: readonly (readonly Button[])[] = [],
): Reply => {
  const [first = '', ...rest] = said;
  return reply(text(line(bold(first)), ...rest), buttons(...more, [undoButton(words, id)]));
};

/** Back again: said, with what is owed by now. */
export const presentReturned = (words: Words, said: string, id: string, owed: readonly Reply[]): Reply =>
  reply(text(line(bold(said))), ...owed.flatMap(({ blocks }) => blocks), buttons([undoButton(words, id)]));

/** The people to choose a deputy from, and nobody. */
export const deputyButtons = (
  words: Words,
  candidates: readonly Person[],
  chosen: Person['id'] | null,
): readonly (readonly Button[])[] => [
  ...candidates
    .filter((each) => each.id !== chosen)
    .map((each) => [button(calledText(words, each), { verb: 'settings', topic: 'deputy', value: each.id })]),
  ...(chosen === null
    ? []
    : [[button(words.t.away.button.nobody, { verb: 'settings', topic: 'deputy', value: 'none' })]]),
];

/** Asks for a deputy; `said` tells why it is asked (again). */
export const presentDeputies = (words: Words, said: string, candidates: readonly Person[], away: Away): Reply =>
  candidates.length === 0
    ? reply(text(words.t.away.nobodyToChoose))
    : reply(text(said), buttons(...deputyButtons(words, candidates, away.deputy)));

/** The absence in the list of settings, and for whom the person stands in. */
export const awayLines = (
  words: Words,
  person: Person,
  today: CalendarDate,
  view: {
    readonly deputy: Person | null;
    readonly standsIn: readonly { readonly person: Person; readonly away: Away }[];
  },
): readonly string[] => {
  const { t, f } = words;
  const away = awayFrom(person, today);
  const standing = view.standsIn.map((each) =>
    t.away.standsIn({
      who: calledText(words, each.person),
      from: f.date(each.away.from),
      until: f.date(each.away.until),
    }),
  );
  if (away === null) return [t.away.none, ...standing];
  const days = t.away.line({ from: f.date(away.from), until: f.date(away.until) });
  const named = view.deputy === null ? null : { line: days, who: calledText(words, view.deputy) };
  const whole =
    named === null
      ? t.away.lineNobody({ line: days })
      : away.declined === true
        ? t.away.lineDeclined(named)
        : t.away.lineDeputy(named);
  return [whole, ...standing];
};

/** What can be done about an absence, and about standing in. */
export const awayButtons = (
  { t }: Words,
  person: Person,
  today: CalendarDate,
  standsIn: readonly { readonly away: Away }[],
): readonly Button[] => {
  const away = awayFrom(person, today);
  const declines = standsIn.map((each) =>
    button(t.away.button.decline, { verb: 'settings', topic: 'decline', value: each.away.id }),
  );
  if (away === null) return [button(t.away.button.set, { verb: 'settings', topic: 'away' }), ...declines.slice(0, 1)];
  return [
    ...declines.slice(0, 1),
    button(away.from > today ? t.away.button.cancel : t.away.button.back, { verb: 'settings', topic: 'back' }),
    button(t.away.button.deputy, { verb: 'settings', topic: 'deputy' }),
    button(t.away.button.change, { verb: 'settings', topic: 'away' }),
  ];
};

/** To a deputy that standing in begins or has ended; to who is away that the deputy declined. */
export const awayNoticeBlocks = (words: Words, item: AwayItem, person: Person | null): readonly Block[] => {
  const { t, f } = words;
  const who = person === null ? t.people.noName : calledText(words, person);
  switch (item.part) {
    case 'begin': {
      const ofBoard = person !== null && boardsOf(person, 'officer', 'head').length > 0;
      return [
        text(
          line(bold(t.away.begins({ who, until: f.date(item.until) }))),
          ofBoard ? t.away.beginsBoard : t.away.beginsCluster,
        ),
        buttons([
          button(t.away.button.tasks, { verb: 'tasks' }),
          button(t.away.button.decline, { verb: 'settings', topic: 'decline', value: item.away }),
        ]),
      ];
    }
    case 'end':
      return [text(line(bold(t.away.ends({ who }))))];
    case 'declined':
      return [
        text(line(bold(t.away.isDeclined({ who })))),
        buttons([button(t.away.button.deputy, { verb: 'settings', topic: 'deputy' })]),
      ];
  }
};
