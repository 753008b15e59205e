import { reply, text } from '../conversation/build.js';
import type { Delivery, Outbound } from '../conversation/outbound.js';
import { instantAt, MINUTE, millis } from '../domain/instant.js';
import { catalogue } from '../i18n/catalogue.js';
import type { StreamId } from '../ports/store.js';
import { currentConfig } from './cluster-state.js';
import type { Deps } from './deps.js';
import { settledInGroup } from './groups/settled.js';
import { readPerson } from './people/documents.js';
import { markReachability } from './people/reachability.js';
import { settleNotice } from './reminders/settle.js';

/** An unknown outcome is looked into again after ten minutes, once. */
const UNCERTAIN_MS = 10 * MINUTE;

type Row = { readonly stream: StreamId; readonly id: string };
const waiting = new WeakMap<Deps, Row[]>();
const retried = new WeakMap<Deps, Set<string>>();

const rowsOf = (deps: Deps): Row[] => {
  const rows = waiting.get(deps) ?? [];
  waiting.set(deps, rows);
  return rows;
};

/** Takes delivered rows out of the outbox, all of one stream in one write. Batched: a crash before it repeats a message at most once. */
export const flushDelivered = async (deps: Deps): Promise<void> => {
  const rows = rowsOf(deps).splice(0);
  if (rows.length > 0) await deps.store.settle(rows);
};

/** What became of a message: its row is done with, its reminder's ledger is written, an unreachable account is marked. */
export const settled = async (deps: Deps, outbound: Outbound, delivery: Delivery): Promise<readonly Outbound[]> => {
  const now = deps.clock.now();
  const row = outbound.row === null ? null : { stream: outbound.row.stream as StreamId, id: outbound.row.id };
  if (delivery.outcome === 'later') return [];
  if (delivery.outcome === 'rejected')
    deps.log.error('rejected', { code: delivery.code, channel: outbound.to.channel, kind: outbound.kind });
  const inGroup = outbound.to.place === 'group';
  // Whether a group can be written to says nothing of who asked there.
  if (delivery.outcome === 'unreachable' && !inGroup)
    await markReachability(deps, outbound.to.account, delivery.state, now);
  const again = retried.get(deps) ?? new Set<string>();
  retried.set(deps, again);
  if (delivery.outcome === 'uncertain' && outbound.uncertain === 'retry' && row !== null && !again.has(outbound.id)) {
    again.add(outbound.id);
    await deps.store.postpone(row, instantAt(millis(now) + UNCERTAIN_MS));
  } else if (row !== null) {
    rowsOf(deps).push(row);
  }
  if (outbound.slot !== null) {
    const config = await currentConfig(deps);
    if (config !== null) return settleNotice(deps, config, outbound, delivery, now);
  }
  const followUps = inGroup ? await settledInGroup(deps, outbound, delivery) : [];
  const { after } = outbound;
  if (after !== undefined) return [...followUps, delivery.outcome === 'sent' ? after.sent : after.otherwise];
  if (followUps.length > 0) return followUps;
  if (outbound.kind === 'delete' && delivery.outcome !== 'sent') return [await askToDelete(deps, outbound)];
  return [];
};

/** The platform did not let the bot delete refused matter: the person is asked to. */
const askToDelete = async (deps: Deps, outbound: Outbound): Promise<Outbound> => {
  const person = outbound.to.person === null ? null : await readPerson(deps, outbound.to.person);
  const t = catalogue(person?.language ?? 'vi');
  return {
    ...outbound,
    id: `${outbound.id}:ask`,
    kind: 'reply',
    reply: reply(text(t.guard.pleaseDelete)),
    target: null,
    orSend: false,
    row: null,
  };
};
