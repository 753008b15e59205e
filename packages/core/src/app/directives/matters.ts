import { directiveTitle } from '../../conversation/present/directives.js';
import type { MatterText } from '../../conversation/present/reminders-matters.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import { doneSince, markOf } from '../../domain/directives/states.js';
import type { Directive } from '../../domain/directives/types.js';
import type { BoardId } from '../../domain/ids.js';
import { type CalendarDate, DAY, type Instant, plusMillis } from '../../domain/instant.js';
import type { PlannedMatter } from '../../domain/reminder/types.js';
import type { MatterSource } from '../matters.js';
import { answeringFor } from './answering.js';
import { listDirectives, readDirective } from './store.js';

/** How long after its due instant one is still spoken of in reminders; it stays in the lists. */
const SPOKEN_OF_MS = 30 * DAY;

export const spokenOfUntil = (due: Instant): Instant => plusMillis(due, SPOKEN_OF_MS);

/** Who owes it on a day: the board itself, or the unit it was merged into, once for all of its predecessors. */
export const owedBy = (
  config: ClusterConfig,
  { boards }: Directive,
  day: CalendarDate,
): ReadonlyMap<BoardId, readonly BoardId[]> => {
  const groups = new Map<BoardId, readonly BoardId[]>();
  for (const board of boards) {
    const [heir, ...others] = answeringFor(config, board, day).slice(1);
    const by = heir !== undefined && others.length === 0 ? heir : board;
    groups.set(by, [...(groups.get(by) ?? []), board]);
  }
  return groups;
};

const latest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce<Instant | null>(
    (last, each) => (last === null || each === null || each < last ? last : each),
    instants[0] ?? null,
  );

const plannedOf = (
  config: ClusterConfig,
  number: number,
  directive: Directive,
  to: Instant,
): readonly PlannedMatter[] => {
  const { due, sentAt, status } = directive;
  if (due === null || sentAt === null || status !== 'open') return [];
  return [...owedBy(config, directive, localDate(config.calendar.zone, to))].map(([board, boards]) => {
    const done = boards.map((each) => doneSince(directive, each));
    return {
      of: 'directive',
      id: String(number),
      board,
      opens: sentAt,
      due,
      until: spokenOfUntil(due),
      doneSince: done.includes(null) ? null : latest(done),
    };
  });
};

/** Directives with a due day, as they join the reminders of reports. */
export const directiveMatters: MatterSource = {
  of: 'directive',
  between: async (deps, config, from, to) =>
    (await listDirectives(deps, config.id))
      .flatMap(({ number, directive }) => plannedOf(config, number, directive, to))
      .filter(({ opens, until }) => opens <= to && from <= until),
  wording: async (deps, config, items) => {
    const known = new Map<string, Directive>();
    for (const { id } of items) {
      const directive = known.has(id) ? null : await readDirective(deps, config.id, Number(id));
      if (directive !== null) known.set(id, directive);
    }
    return (words, { id, board, due }): MatterText => {
      const directive = known.get(id);
      const d = words.t.directives;
      if (directive === undefined) throw new Error(`nothing was read of directive ${id}`);
      const owing = [...owedBy(config, directive, words.f.localDate(due))].find(([by]) => by === board)?.[1] ?? [];
      const first = owing.find((each) => doneSince(directive, each) === null) ?? board;
      const mark = first === null ? null : markOf(directive, first);
      return {
        name: directiveTitle(words, Number(id), directive),
        owes: mark === null ? d.notYet.seen : d.owes({ mark: d.mark[mark] }),
        done: d.mark.done,
        button: { label: d.button.open({ n: Number(id) }), request: { verb: 'directive', n: id } },
      };
    };
  },
};
