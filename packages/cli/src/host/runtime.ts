import type { App, Channel, ChannelAdapter, Log } from '@clusterbot/core';
import type { Opened } from '../open.js';
import { machineMs } from '../rehearsal-clock.js';
import { createDispatcher, type Dispatcher } from './dispatcher.js';
import { createMetrics, type Metrics } from './metrics.js';
import { type Pause, pauseFor } from './pause.js';
import { createTime, type Time } from './time.js';

/** What every process that talks has, whatever its channels: delivery, time, counters. */
export type Runtime = {
  /** The application with its updates counted. */
  readonly app: App;
  readonly dispatcher: Dispatcher;
  readonly time: Time;
  readonly metrics: Metrics;
};

export const createRuntime = (
  opened: Pick<Opened, 'app' | 'rehearsal'>,
  adapters: ReadonlyMap<Channel, ChannelAdapter>,
  log: Log,
  pause: Pause = pauseFor,
): Runtime => {
  const metrics = createMetrics();
  const app: App = {
    ...opened.app,
    receive: async (inbound) => {
      try {
        const received = await opened.app.receive(inbound);
        metrics.count('updates_total', { channel: inbound.channel });
        return received;
      } catch (error) {
        metrics.count('updates_failed_total', { channel: inbound.channel });
        throw error;
      }
    },
  };
  const dispatcher = createDispatcher({
    adapters,
    settled: app.settled,
    log,
    machineMs,
    pause,
    onDelivery: ({ to }, { outcome }) => metrics.count('deliveries_total', { channel: to.channel, outcome }),
  });
  return { app, dispatcher, time: createTime({ app, dispatcher, rehearsal: opened.rehearsal }), metrics };
};

const TICK_MS = 1_000;

/** Does about once a second of machine time what fell due, until the signal. A tick that fails is told and tried again. */
export const runTicker = async (
  tick: () => Promise<unknown>,
  {
    log,
    metrics,
    signal,
    pause = pauseFor,
  }: {
    readonly log: Log;
    readonly metrics: Metrics;
    readonly signal: AbortSignal;
    readonly pause?: Pause;
  },
): Promise<void> => {
  do {
    try {
      await tick();
      metrics.count('ticks_total');
    } catch (error) {
      metrics.count('ticks_failed_total');
      log.error('tick_failed', { code: error instanceof Error ? error.name : 'unknown' });
    }
  } while (await pause(TICK_MS, signal));
};
