import { localDate } from '../../domain/calendar/zone.js';
import type { PersonId } from '../../domain/ids.js';
import { withRead } from '../../domain/reads/log.js';
import { monthOf, type Read, type ReadLog } from '../../domain/reads/types.js';
import { readReadLog } from '../codec/reads.js';
import type { Deps } from '../deps.js';
import { changeDocument } from '../people/documents.js';

type Stored = Pick<Deps, 'store'>;

const PREFIX = 'reads:';

/**
 * Writes down what a person looked at, before it is shown: one small document a person and month, so that nobody waits for anybody
 * else's and what is past can be removed whole.
 */
export const keepReads = async (
  deps: Stored,
  zone: string,
  person: PersonId,
  reads: readonly Read[],
): Promise<void> => {
  for (const read of reads) {
    const month = monthOf(localDate(zone, read.at));
    await changeDocument(deps, `${PREFIX}${month}:${person}`, readReadLog, (before): ReadLog | null => {
      const kept = withRead(before?.reads ?? [], read);
      return kept === null ? before : { person, month, reads: kept };
    });
  }
};

/** The months of which something is kept, latest first. */
export const readMonths = async (deps: Stored): Promise<readonly string[]> => {
  const ids = await deps.store.documents.list(PREFIX);
  return [...new Set(ids.map((id) => id.slice(PREFIX.length).split(':')[0] ?? ''))].sort().reverse();
};

/** What everybody looked at in a month, or one person alone; earliest first. */
export const readsIn = async (
  deps: Stored,
  month: string,
  person?: PersonId,
): Promise<readonly (Read & { readonly person: PersonId })[]> => {
  const { documents } = deps.store;
  const ids = person === undefined ? await documents.list(`${PREFIX}${month}:`) : [`${PREFIX}${month}:${person}`];
  const logs = await Promise.all(ids.map((id) => documents.get(id)));
  return logs
    .flatMap((log) => {
      if (log === null) return [];
      const { person: who, reads } = readReadLog(log.value);
      return reads.map((read) => ({ ...read, person: who }));
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.person < b.person ? -1 : 1));
};

/** Removes what was kept of a month; how many documents went. */
export const forgetReads = async (deps: Stored, month: string): Promise<number> => {
  const ids = await deps.store.documents.list(`${PREFIX}${month}:`);
  for (const id of ids) await deps.store.documents.remove(id);
  return ids.length;
};
