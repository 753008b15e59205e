import type { Outbound } from '../../conversation/outbound.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import { carriedItems } from '../../domain/reminder/cap.js';
import { endOfQuiet } from '../../domain/reminder/hours.js';
import { itemState } from '../../domain/reminder/state.js';
import type { PlannedMatter, PlannedSlot } from '../../domain/reminder/types.js';
import type { Deps } from '../deps.js';
import { asRow, withRow } from '../outbound.js';
import { addressOfPerson } from '../people/address.js';
import { runCommand } from '../run-command.js';
import { composeNotice } from './compose.js';
import { readFacts } from './facts.js';
import { noticeDecider, noticeId, noticesStream, readNotices } from './notices.js';
import type { Round } from './rounds.js';

/** What deciding looks at beside the person's own ledger. */
type Context = {
  readonly now: Instant;
  readonly rounds: readonly Round[];
  readonly matters: readonly PlannedMatter[];
  readonly people: readonly Person[];
};

/**
 * Decides what fell due for one person, in one commit, and answers the message that goes out because of it. In quiet hours the message
 * waits in the outbox until they end.
 */
export const decideFor = async (
  deps: Deps,
  config: ClusterConfig,
  context: Context,
  person: Person,
  slots: readonly PlannedSlot[],
): Promise<readonly Outbound[]> => {
  const known = await readNotices(deps, config.id, person.id);
  const open = slots.filter((slot) => known[slot.slot] === undefined);
  const last = open.at(-1);
  if (last === undefined) return [];
  const { now, rounds, matters } = context;
  const sendAt = endOfQuiet(config.reminders, config.calendar.zone, now);
  const to = addressOfPerson(person);
  const facts = await readFacts(deps, config, context, [...open.flatMap((slot) => slot.items), ...carriedItems(known)]);
  const stream = noticesStream(config.id, person.id);
  let sent: readonly Outbound[] = [];
  const result = await runCommand(
    deps,
    noticeDecider,
    {
      stream,
      key: noticeId(person.id, last.slot),
      at: now,
      command: {
        type: 'Decide',
        now,
        zone: config.calendar.zone,
        slots: open,
        state: (item) => itemState({ cycles: rounds, matters }, item, now),
        preferences: person.preferences,
        channel: to?.channel ?? null,
      },
    },
    (_, events) => {
      sent = events.flatMap((event) =>
        event.type === 'NoticeDecided' && event.decision === 'send' && to !== null
          ? [composeNotice(facts, person, to, event)]
          : [],
      );
      return sent.map((each) => asRow(each, sendAt));
    },
  );
  if (!result.ok || result.value.replayed) return [];
  return sendAt === now ? sent.map((each) => withRow(each, stream)) : [];
};
