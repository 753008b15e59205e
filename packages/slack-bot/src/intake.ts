import type { Log, Outbound } from '@clusterbot/core';
import type { App, ReceiverEvent } from '@slack/bolt';
import { codeOf } from './faults.js';

/** One delivery of Slack's, however it came. */
export type Incoming = Pick<ReceiverEvent, 'body' | 'retryNum' | 'retryReason'>;

export type Outcome = 'done' | 'failed' | 'closed';

export type Intake = {
  /**
   * Handles one delivery: first what it changes is on disk, then `acknowledge`, then its answers go out. `failed` and `closed`
   * were not acknowledged: Slack must be told so, and delivers again.
   */
  take(incoming: Incoming, acknowledge: () => Promise<void>): Promise<Outcome>;
  open(bolt: App): void;
  /** No new deliveries; resolves when those under way have ended. */
  close(): Promise<void>;
};

/** The name under which a listener leaves its answers in Bolt's context. */
export const HELD = 'clusterbotHeld';

const eventId = (body: Readonly<Record<string, unknown>>): string =>
  String(body.event_id ?? body.trigger_id ?? body.type ?? '');

export const createIntake = (log: Log, onOutbound: (outbound: readonly Outbound[]) => void): Intake => {
  const underWay = new Set<Promise<Outcome>>();
  let bolt: App | null = null;

  const handle = async (app: App, incoming: Incoming, acknowledge: () => Promise<void>): Promise<Outcome> => {
    const held: Outbound[] = [];
    const event = eventId(incoming.body);
    if (incoming.retryNum !== undefined) log.info('slack.redelivered', { event, retry: incoming.retryNum });
    try {
      // Bolt acknowledges an event before its listeners run. Its `ack` does nothing here; ours follows when all of them have.
      // There is no hurry that would justify less: a late acknowledgement costs one redelivery, which core recognises by its
      // key; an early one can cost the report.
      await app.processEvent({ ...incoming, ack: async () => {}, customProperties: { [HELD]: held } });
    } catch (error) {
      log.error('slack.update_failed', { event, code: codeOf(error) });
      return 'failed';
    }
    try {
      await acknowledge();
    } catch (error) {
      log.warn('slack.ack_lost', { event, code: codeOf(error) });
    }
    try {
      onOutbound(held);
    } catch (error) {
      log.error('slack.answers_lost', { event, code: codeOf(error) });
    }
    return 'done';
  };

  return {
    async take(incoming, acknowledge) {
      if (bolt === null) return 'closed';
      const work = handle(bolt, incoming, acknowledge);
      underWay.add(work);
      try {
        return await work;
      } finally {
        underWay.delete(work);
      }
    },
    open(app) {
      bolt = app;
    },
    async close() {
      bolt = null;
      await Promise.allSettled([...underWay]);
    },
  };
};
