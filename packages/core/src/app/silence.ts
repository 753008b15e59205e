import { bold, line, reply, text } from '../conversation/build.js';
import type { Outbound } from '../conversation/outbound.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import { DAY, type Instant, millis } from '../domain/instant.js';
import { endOfQuiet } from '../domain/reminder/hours.js';
import type { Json } from '../ports/store.js';
import type { Deps } from './deps.js';
import { addressOfPerson, channelOf } from './people/address.js';
import { listPeople } from './people/documents.js';
import { wordsFor } from './reminders/compose.js';

const ID = 'host:silence';

/** Telegram keeps what was not fetched for at most 24 hours (products-and-limits §4.3): after a longer stop messages are lost. */
const KEPT_MS = DAY;

/** A stop after which people have not all been told yet; waits through quiet hours and restarts. */
type Silence = { readonly from: Instant; readonly until: Instant };

/**
 * After more than 24 hours off, tells each person on Telegram once that what they wrote in between may not have arrived. Recorded,
 * then sent: it may be lost by a crash, but never repeated.
 */
export const tellOfSilence = async (
  deps: Deps,
  config: ClusterConfig,
  { now, last }: { readonly now: Instant; readonly last: Instant | null },
): Promise<readonly Outbound[]> => {
  const document = await deps.store.documents.get(ID);
  const before = document === null ? null : (document.value as unknown as Silence);
  const off = last !== null && millis(now) - millis(last) > KEPT_MS;
  const silence: Silence | null = off ? { from: before?.from ?? last, until: now } : before;
  if (silence === null) return [];
  if (endOfQuiet(config.reminders, config.calendar.zone, now) > now) {
    if (off) await deps.store.documents.put(ID, document?.version ?? 0, silence as unknown as Json);
    return [];
  }
  await deps.store.documents.remove(ID);
  return (await listPeople(deps)).flatMap((person): Outbound[] => {
    const to = addressOfPerson(person);
    if (to === null || channelOf(to.account) !== 'telegram') return [];
    const { t, f } = wordsFor(config, person);
    const said = t.talk.silence({ from: f.dateTime(silence.from), until: f.dateTime(silence.until) });
    const message = reply(text(line(bold(said)), t.talk.silenceNext));
    return [
      {
        id: `silence:${silence.from}:${person.id}`,
        to,
        kind: 'notice',
        reply: message,
        target: null,
        orSend: false,
        row: null,
        uncertain: 'leave',
        slot: null,
      },
    ];
  });
};
