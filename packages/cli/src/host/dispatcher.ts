import type { App, Channel, ChannelAdapter, Delivery, Log, Outbound } from '@clusterbot/core';
import { createPacing } from './pacing.js';
import type { Pause } from './pause.js';

export type DispatcherOptions = {
  readonly adapters: ReadonlyMap<Channel, ChannelAdapter>;
  readonly settled: App['settled'];
  readonly log: Log;
  readonly machineMs: () => number;
  readonly pause: Pause;
  /** Told of every attempt's outcome, for the counters. */
  readonly onDelivery?: (outbound: Outbound, delivery: Delivery) => void;
};

export type Dispatcher = {
  /** Queues messages behind what their conversations are still waiting for. */
  dispatch(outbounds: readonly Outbound[]): void;
  /** The same; resolves with how many were sent when all of it, and all that followed from it, was handed over. */
  deliverAll(outbounds: readonly Outbound[]): Promise<number>;
  /** Lets what is queued go out for at most so long; what a platform postponed is left to the next start. */
  drain(withinMs: number): Promise<void>;
  /** Messages queued or under way. */
  waiting(): number;
};

type Carried = { readonly sent: number; readonly followUps: readonly Outbound[] };
/** `done` and `under_way` are not taken again; a delivery is one whose outcome could not be written down. */
type Known = 'under_way' | 'done' | Delivery;

/** Ids of so many messages are remembered, so that one id is delivered once; the oldest are forgotten first. */
const REMEMBERED = 20_000;
/** An answer that no outbox row stands behind is of no use to anyone after so long. */
const STALE_MS = 60 * 60_000;
const LONGEST_WAIT_MS = 5 * 60_000;
const NOTHING: Carried = { sent: 0, followUps: [] };

/** The terminal is one place: it keeps one order over all conversations. */
const laneOf = ({ to }: Outbound): string => (to.channel === 'terminal' ? 'terminal' : `${to.channel} ${to.chat}`);
const codeOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

export const createDispatcher = (options: DispatcherOptions): Dispatcher => {
  const { adapters, log, machineMs, pause } = options;
  const pacing = createPacing(machineMs);
  const closing = new AbortController();
  const ending = new AbortController();
  const lanes = new Map<string, Promise<unknown>>();
  const known = new Map<string, Known>();
  const missing = new Set<Channel>();
  let waiting = 0;

  const remember = (id: string, state: Known): void => {
    known.delete(id);
    known.set(id, state);
    const oldest = known.size > REMEMBERED ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
  };

  const attempt = async (adapter: ChannelAdapter, outbound: Outbound): Promise<Delivery> => {
    try {
      return await adapter.deliver(outbound);
    } catch (error) {
      log.error('deliver_failed', { channel: outbound.to.channel, outbound: outbound.id, code: codeOf(error) });
      return { outcome: 'uncertain', code: 'adapter_failed' };
    }
  };

  /** Tries until the platform has said yes or no; null when it was given up or the host is closing. */
  const carry = async (adapter: ChannelAdapter, outbound: Outbound): Promise<Delivery | null> => {
    const { channel, chat } = outbound.to;
    const begun = machineMs();
    for (;;) {
      const wait = channel === 'terminal' ? 0 : pacing.take(channel, chat);
      if (ending.signal.aborted || (wait > 0 && !(await pause(wait, ending.signal)))) return null;
      const delivery = await attempt(adapter, outbound);
      options.onDelivery?.(outbound, delivery);
      if (delivery.outcome !== 'later') return delivery;
      if (outbound.row === null && machineMs() - begun > STALE_MS) {
        log.warn('given_up', { channel, outbound: outbound.id, code: delivery.code });
        return null;
      }
      if (!(await pause(Math.min(delivery.afterMs, LONGEST_WAIT_MS), closing.signal))) return null;
    }
  };

  const settle = async (outbound: Outbound, delivery: Delivery): Promise<readonly Outbound[]> => {
    try {
      const followUps = await options.settled(outbound, delivery);
      // What is tried again after an unknown outcome comes back under the same id.
      if (delivery.outcome === 'uncertain') known.delete(outbound.id);
      else remember(outbound.id, 'done');
      return followUps;
    } catch (error) {
      log.error('settle_failed', { outbound: outbound.id, code: codeOf(error) });
      remember(outbound.id, delivery);
      return [];
    }
  };

  const handOver = async (adapter: ChannelAdapter, outbound: Outbound, before: Known | undefined): Promise<Carried> => {
    if (typeof before === 'object') return { sent: 0, followUps: await settle(outbound, before) };
    const delivery = await carry(adapter, outbound);
    if (delivery === null) {
      known.delete(outbound.id);
      return NOTHING;
    }
    // A delete shows nothing, and neither does a terminal at which nobody sits.
    const sent = delivery.outcome === 'sent' && delivery.ref !== null ? 1 : 0;
    return { sent, followUps: await settle(outbound, delivery) };
  };

  const enqueue = async (outbound: Outbound): Promise<Carried> => {
    const { id, to } = outbound;
    const before = known.get(id);
    if (before === 'under_way' || before === 'done') return NOTHING;
    const adapter = adapters.get(to.channel);
    if (adapter === undefined) {
      if (!missing.has(to.channel)) log.warn('no_such_channel', { channel: to.channel });
      missing.add(to.channel);
      return NOTHING;
    }
    remember(id, 'under_way');
    waiting += 1;
    const lane = laneOf(outbound);
    const run = (lanes.get(lane) ?? Promise.resolve()).then(() => handOver(adapter, outbound, before));
    const tail = run.finally(() => {
      waiting -= 1;
      if (lanes.get(lane) === tail) lanes.delete(lane);
    });
    lanes.set(lane, tail);
    return tail;
  };

  const deliverAll = async (outbounds: readonly Outbound[]): Promise<number> => {
    const counts = await Promise.all(
      outbounds.map(async (outbound) => {
        const { sent, followUps } = await enqueue(outbound);
        return sent + (followUps.length === 0 ? 0 : await deliverAll(followUps));
      }),
    );
    return counts.reduce((sum, each) => sum + each, 0);
  };

  const idle = async (): Promise<void> => {
    while (lanes.size > 0) await Promise.all(lanes.values());
  };

  return {
    dispatch: (outbounds) => {
      deliverAll(outbounds).catch((error: unknown) => log.error('dispatch_failed', { code: codeOf(error) }));
    },
    deliverAll,
    drain: async (withinMs) => {
      closing.abort();
      await Promise.race([idle(), pause(withinMs, ending.signal)]);
      ending.abort();
    },
    waiting: () => waiting,
  };
};
