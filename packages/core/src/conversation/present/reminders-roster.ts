import { addDays } from '../../domain/calendar/days.js';
import { boardsOn } from '../../domain/cluster/roster.js';
import type { Board } from '../../domain/cluster/types.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { Move } from '../../domain/people/moves.js';
import { type Person, ROLES, type Role } from '../../domain/people/types.js';
import { bold, bullets, button, buttons, line, text } from '../build.js';
import type { Block } from '../reply.js';
import { nameText } from './roles.js';
import { originText, unitName } from './unit-words.js';
import type { Words } from './words.js';

type Holder = { readonly person: Pick<Person, 'id' | 'name' | 'erased'>; readonly role: Role };

/** A merger or split as one person is told of it. */
export type RosterNews = {
  readonly on: CalendarDate;
  /** The reader's own roles that pass to another unit. */
  readonly moves: readonly Move[];
  /** For the secretary: the new units with whoever acts for them, and who was left without one; null for everybody else. */
  readonly all: {
    readonly boards: readonly { readonly board: Board; readonly people: readonly Holder[] }[];
    readonly left: readonly Holder[];
  } | null;
};

/** `trưởng ban: A, B; cán bộ đầu mối: C`. */
const byRole = (words: Words, people: readonly Holder[]): string =>
  ROLES.flatMap((role) => {
    const names = people.filter((each) => each.role === role).map(({ person }) => nameText(words, person));
    const about = { of: words.t.people.role[role], people: names.join(', ') };
    return names.length === 0 ? [] : [words.t.roster.moved.group(about)];
  }).join('; ');

const moveLines = (words: Words, { on, moves }: RosterNews): Block => {
  const { t, f } = words;
  const date = f.date(on);
  return text(
    ...moves.flatMap(({ from, to, role }) => {
      if (to === null) return [line(bold(t.roster.moved.nowhere({ date, board: f.board(from) })))];
      const note = originText(words, to) ?? t.roster.unit.from({ date });
      return [
        line(bold(t.roster.moved.to({ date, board: f.board(to), note, role: t.people.role[role] }))),
        line(t.roster.moved.kept({ board: from.name })),
      ];
    }),
  );
};

/** What changes for the reader, and for the secretary who now acts for which board. */
export const rosterBlocks = (words: Words, news: RosterNews): readonly Block[] => {
  const { t, f, config } = words;
  const { moved, button: label } = t.roster;
  const own = news.moves.length === 0 ? [] : [moveLines(words, news)];
  if (news.all === null) return [...own, buttons([button(label.tasks, { verb: 'tasks' })])];
  const { boards, left } = news.all;
  const size = (day: CalendarDate): number => boardsOn(config, day).length;
  const title = moved.title({ date: f.date(news.on), n: size(news.on), before: size(addDays(news.on, -1)) });
  return [
    ...own,
    text(line(bold(title))),
    bullets(
      boards.map(({ board, people }) =>
        moved.group({
          of: unitName({ ...words, today: news.on }, board.id),
          people: people.length === 0 ? moved.nobody : byRole(words, people),
        }),
      ),
    ),
    text(...(left.length === 0 ? [] : [moved.left({ names: byRole(words, left) })]), moved.revoke),
    buttons([button(label.directory, { verb: 'people' }), button(label.revoke, { verb: 'revoke' })]),
  ];
};
