import type { Request } from '../../conversation/request.js';
import { parsePeriod, periodId } from '../../domain/calendar/periods.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { parseDay } from '../../domain/instant.js';
import type { ReadSubject } from '../../domain/reads/types.js';
import { derivation } from '../../domain/summary/derive.js';
import { laterThan } from '../queries/answer-against.js';
import { boardIn, maySee, ownBoards } from '../queries/asking.js';
import { keyOf } from '../queries/field-words.js';
import { momentOf, sinceOf } from '../queries/moment.js';
import { resolvePeriod } from '../queries/resolve-period.js';
import type { Handler, Turn } from '../turn.js';

type Looked = 'summary' | 'indicator' | 'source' | 'changes';
type Asked = Partial<Readonly<Record<'period' | 'board' | 'field' | 'roster' | 'asof' | 'since' | 'against', string>>>;

const AGAINST: readonly string[] = ['same', 'previous', 'target', 'trend'];

/** A code the log may hold: what a person typed and nobody understood stays out of it. */
const known = <K extends string>(key: K, value: string | null | undefined): Partial<Record<K, string>> =>
  value == null || value === '' ? {} : ({ [key]: value } as Partial<Record<K, string>>);

const rosterOf = (word: string | undefined): string | null =>
  word === 'now' || word === 'then' || (word !== undefined && parseDay(word) !== null) ? word : null;

const momentsOf = ({ config, now }: Turn, { asof, since }: Asked): Partial<ReadSubject> => {
  const { zone } = config.calendar;
  const asOf = asof === undefined ? null : momentOf(zone, asof, now);
  const from = since === undefined ? null : sinceOf(zone, since, now);
  if (asOf?.ok === true) return { asOf: asOf.value.at };
  return from?.ok === true ? { asOf: from.value } : {};
};

/** What a request looks at; null where there is no such period, so that nothing can be seen. */
const subjectOf = async (turn: Turn, request: Request<Looked>): Promise<ReadSubject | null> => {
  const asked = request as Asked;
  const period = asked.period ?? (await laterThan(turn, asked.against));
  const named = period === undefined ? null : parsePeriod(period);
  const derived = named === null ? null : derivation(turn.config.calendar.parts, named);
  const cycle = await resolvePeriod(turn, derived?.whole ?? period);
  if (!cycle.ok) return null;
  const own = asked.board === undefined && request.verb === 'source' ? ownBoards(turn)[0] : undefined;
  const all = maySee(turn, cycle.value, null).ok;
  const id = asked.board ?? (all ? undefined : own);
  const board = id === undefined ? null : (boardIn(turn, cycle.value, id) ?? boardOf(turn.config, id) ?? null);
  const indicator = asked.field === undefined ? null : keyOf(cycle.value, asked.field);
  const shown = request.verb === 'changes' || maySee(turn, cycle.value, board?.id ?? null).ok;
  return {
    what: request.verb,
    period: derived === null || named === null ? cycle.value.instants.period : periodId(named.year, named.part),
    ...(board === null ? {} : { board: board.id }),
    ...(turn.config.indicators.some(({ key }) => key === indicator) ? { indicator: indicator as IndicatorKey } : {}),
    ...known('roster', rosterOf(asked.roster ?? turn.roster)),
    ...momentsOf(turn, asked),
    ...known(
      'against',
      asked.against !== undefined && (AGAINST.includes(asked.against) || parsePeriod(asked.against) !== null)
        ? asked.against
        : null,
    ),
    ...(shown ? {} : { refused: true }),
  };
};

/** Notes who asked for which figures, answered or refused; it is on disk before the answer leaves. */
export const noted =
  <V extends Looked>(handler: Handler<V>): Handler<V> =>
  async (turn, request) => {
    const about = await subjectOf(turn, request as Request<Looked>);
    if (about !== null) turn.noteRead({ at: turn.now, ...about });
    return handler(turn, request);
  };
