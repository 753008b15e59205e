import type { Delivery, Outbound } from '../../conversation/outbound.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import type { NoticeOutcome } from '../../domain/reminder/types.js';
import type { Deps } from '../deps.js';
import { runCommand } from '../run-command.js';
import { noticeDecider, noticesStream } from './notices.js';

const outcomeOf = (delivery: Delivery): NoticeOutcome | null => {
  switch (delivery.outcome) {
    case 'sent':
    case 'unreachable':
    case 'rejected':
    case 'uncertain':
      return delivery.outcome;
    case 'not_possible':
      return 'rejected';
    case 'later':
      return null;
  }
};

/**
 * Writes what became of a notice into its person's ledger, with the platform's id of the message so that the card can be edited
 * later. Telling it twice changes nothing.
 */
export const settleNotice = async (
  deps: Deps,
  config: ClusterConfig,
  outbound: Outbound,
  delivery: Delivery,
  now: Instant,
): Promise<readonly Outbound[]> => {
  const outcome = outcomeOf(delivery);
  const { person } = outbound.to;
  if (outcome === null || person === null || outbound.slot === null) return [];
  const message = delivery.outcome === 'sent' ? (delivery.ref?.message ?? null) : null;
  await runCommand(deps, noticeDecider, {
    stream: noticesStream(config.id, person),
    key: `settled:${outbound.id}:${outcome}`,
    at: now,
    command: {
      type: 'Settle',
      slot: outbound.slot,
      outcome,
      code: 'code' in delivery ? delivery.code : null,
      message,
    },
  });
  return [];
};
