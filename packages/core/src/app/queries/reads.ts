import { presentReads } from '../../conversation/present/reads.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { parsePeriod } from '../../domain/calendar/periods.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { PersonId } from '../../domain/ids.js';
import { may } from '../../domain/people/permissions.js';
import type { Person } from '../../domain/people/types.js';
import type { Read } from '../../domain/reads/types.js';
import { readPerson } from '../people/documents.js';
import { readMonths, readsIn } from '../reads/documents.js';
import type { Handler, Turn } from '../turn.js';
import { say } from './asking.js';

/** So many lines are one page. */
const PAGE = 10;

type Kept = Read & { readonly person: PersonId };

/** The latest looks, from the `skip`th on, one more than a page; of one person, or of everybody. */
const latest = async (
  { deps }: Turn,
  wanted: (read: Read) => boolean,
  skip: number,
  person?: PersonId,
): Promise<readonly Kept[]> => {
  const found: Kept[] = [];
  for (const month of await readMonths(deps)) {
    if (found.length > skip + PAGE) break;
    found.push(...(await readsIn(deps, month, person)).toReversed().filter(wanted));
  }
  return found.slice(skip, skip + PAGE + 1);
};

/**
 * Who looked at which figures: to secretary and leader of everybody, which is itself noted; to anybody of themselves. Latest first,
 * a page at a time.
 */
export const answerReads: Handler<'reads'> = async (turn, request) => {
  const mine = request.whose === 'me';
  const allowed = may(turn.person, 'see_reads');
  if (!mine && !allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const period = request.period !== undefined && parsePeriod(request.period) !== null ? request.period : null;
  const board = request.board === undefined ? null : (boardOf(turn.config, request.board)?.id ?? null);
  const page = Math.max(1, Math.trunc(Number(request.page ?? '1')) || 1);
  const about = (read: Read): boolean =>
    (period === null || read.period === period) && (board === null || read.board === board);
  const rows = await latest(turn, about, (page - 1) * PAGE, mine ? turn.person.id : undefined);
  const shown = rows.slice(0, PAGE);
  const people = new Map<PersonId, Person | null>();
  for (const { person } of shown) if (!people.has(person)) people.set(person, await readPerson(turn.deps, person));
  if (!mine)
    turn.noteRead({
      at: turn.now,
      what: 'reads',
      ...(period === null ? {} : { period }),
      ...(board === null ? {} : { board }),
    });
  return say(
    presentReads(turn.words, {
      mine,
      period,
      board,
      page,
      shown: shown.map((read) => ({ read, person: people.get(read.person) ?? null })),
      more: rows.length > PAGE,
      keptMonths: turn.config.retention?.readLogMonths ?? null,
    }),
  );
};
