import type { Inbound } from '../conversation/inbound.js';
import { localDate } from '../domain/calendar/zone.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { Instant } from '../domain/instant.js';
import type { Person } from '../domain/people/types.js';
import type { Read } from '../domain/reads/types.js';
import { catalogue } from '../i18n/catalogue.js';
import { format } from '../i18n/format.js';
import { isUnderWay, listCycles } from './cycles.js';
import type { Deps } from './deps.js';
import { stillMeant } from './last-asked.js';
import { conversationOf, keep, type Memory } from './memory.js';
import { actingDay, actingOn } from './people/acting.js';
import { clusterCurrent } from './queries/resolve-period.js';
import { readerOf } from './readers.js';
import type { LoadedSession } from './session-store.js';
import { readTitles } from './titles.js';
import type { Turn } from './turn.js';

const earlier = (a: Instant | null, b: Instant): Instant => (a === null || a > b ? b : a);

type Sender = { readonly config: ClusterConfig; readonly now: Instant; readonly person: Person };

/** Gathers all that answering one message of an enrolled person needs. */
export const prepareTurn = async (
  deps: Deps,
  memory: Memory,
  inbound: Inbound,
  { config, now, person }: Sender,
  { session }: LoadedSession,
): Promise<Turn> => {
  const cycles = await listCycles(deps, config.id);
  const titles = await readTitles(deps, cycles);
  const open = cycles.filter((cycle) => isUnderWay(cycle, now));
  const conversation = conversationOf(inbound);
  const t = catalogue(person.language);
  const reads: Read[] = [];
  return {
    deps,
    now,
    // A platform's own time says nothing in a rehearsal, whose clock is not the machine's.
    sentAt: deps.rehearsal ? now : earlier(inbound.sentAt, now),
    inbound,
    person: actingOn(config, person, actingDay(config, open, now)),
    session: inbound.relayed === true ? { ...session, dialogue: null } : session,
    config,
    words: {
      t,
      f: format(person.language, config.calendar.zone, titles),
      config,
      today: localDate(config.calendar.zone, now),
    },
    titles,
    t,
    reader: readerOf(config),
    current: clusterCurrent(cycles, now)?.instants.period ?? null,
    previous: stillMeant(memory.asks.get(conversation), now),
    noteRead: (read) => {
      reads.push(read);
    },
    reads: () => reads,
    remember: (reading) => keep(memory.asks, conversation, { reading, at: now }),
    offered: memory.offered.get(conversation) ?? [],
    asked: inbound.relayed === true ? null : (memory.asked.get(conversation) ?? memory.asked.get(person.id) ?? null),
  };
};
