import type { Session } from '../../conversation/session.js';
import { monthsBefore } from '../../domain/calendar/days.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { RetentionRules } from '../../domain/cluster/types.js';
import type { PersonId } from '../../domain/ids.js';
import { DAY, type Instant, millis } from '../../domain/instant.js';
import type { Json } from '../../ports/store.js';
import type { Deps } from '../deps.js';
import { readSession } from '../session-store.js';

type Key = Session['keys'][number];

/**
 * What is left of a conversation: without messages older than the rule, and without marks of refused ones older than theirs. The same
 * object when nothing is past; null when nothing is left. A mark outlives its message where the file keeps marks longer.
 */
export const trimmed = (session: Session, rules: RetentionRules, zone: string, now: Instant): Session | null => {
  const { sessionsDays, refusedMonths } = rules;
  const day = localDate(zone, now);
  const old = ({ at }: Key): boolean => sessionsDays !== undefined && millis(now) - millis(at) > sessionsDays * DAY;
  const worn = ({ at }: Key): boolean =>
    refusedMonths !== undefined && localDate(zone, at) < monthsBefore(day, refusedMonths);
  const keys = session.keys.flatMap((key): readonly Key[] => {
    const { refused, ...plain } = key;
    if (refused === undefined) return old(key) ? [] : [key];
    if (worn(key)) return old(key) ? [] : [plain];
    if (!old(key)) return [key];
    return refusedMonths === undefined ? [] : [{ ...key, replies: null }];
  });
  const silent = sessionsDays !== undefined && session.keys.every(old);
  if (silent)
    return keys.length === 0
      ? null
      : same(keys, session) && session.dialogue === null
        ? session
        : { dialogue: null, keys };
  return same(keys, session) ? session : { ...session, keys };
};

const same = (keys: readonly Key[], session: Session): boolean =>
  keys.length === session.keys.length &&
  keys.every((key, index) => JSON.stringify(key) === JSON.stringify(session.keys[index]));

/** Takes out of one conversation what is past; in that person's order, so that no message of theirs is answered meanwhile. */
export const trimSession = async (
  deps: Pick<Deps, 'store'>,
  person: PersonId,
  rules: RetentionRules,
  { zone, now }: { readonly zone: string; readonly now: Instant },
): Promise<boolean> => {
  const { session, version } = await readSession(deps, person);
  if (version === 0) return false;
  const left = trimmed(session, rules, zone, now);
  if (left === session) return false;
  const id = `session:${person}`;
  return left === null
    ? deps.store.documents.remove(id)
    : deps.store.documents.put(id, version, left as unknown as Json);
};
