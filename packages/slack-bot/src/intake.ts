import type { Answer, Log, Outbound } from '@clusterbot/core';
import type { App, ReceiverEvent } from '@slack/bolt';
import { codeOf } from './faults.js';

/** One delivery of Slack's, however it came. */
export type Incoming = Pick<ReceiverEvent, 'body' | 'retryNum' | 'retryReason'>;

export type Acknowledge = (response?: Readonly<Record<string, unknown>>) => Promise<void>;

export type Outcome = 'done' | 'failed' | 'closed';

export type Intake = {
  /**
   * Handles one delivery: first what it changes is on disk, then `acknowledge`, then its answers go out. `failed` and `closed`
   * were not acknowledged: Slack must be told so, and delivers again. What `acknowledge` is given travels inside it.
   */
  take(incoming: Incoming, acknowledge: Acknowledge): Promise<Outcome>;
  open(bolt: App): void;
  /** No new deliveries; resolves when those under way have ended. */
  close(): Promise<void>;
};

/** What a listener leaves behind: messages, and what core answers inside the acknowledgement or with the trigger. */
export type Held = { answer: Answer; readonly outbound: Outbound[]; chat: string };

/** The name under which it does in Bolt's context. */
export const HELD = 'clusterbotHeld';

/** How the answers of core reach Slack apart from messages. */
export type Forms = {
  /** What the acknowledgement of a sent form says. */
  response(body: Incoming['body'], held: Held): Readonly<Record<string, unknown>> | undefined;
  /** Opens a form with the trigger of what was pressed; false when that did not come about. */
  open(body: Incoming['body'], held: Held): Promise<boolean>;
};

const eventId = (body: Readonly<Record<string, unknown>>): string =>
  String(body.event_id ?? body.trigger_id ?? body.type ?? '');

export const createIntake = (log: Log, onOutbound: (outbound: readonly Outbound[]) => void, forms: Forms): Intake => {
  const underWay = new Set<Promise<Outcome>>();
  let bolt: App | null = null;

  const handle = async (app: App, incoming: Incoming, acknowledge: Acknowledge): Promise<Outcome> => {
    const held: Held = { answer: { kind: 'none' }, outbound: [], chat: '' };
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
      await acknowledge(forms.response(incoming.body, held));
    } catch (error) {
      log.warn('slack.ack_lost', { event, code: codeOf(error) });
    }
    const { answer } = held;
    if (answer.kind === 'openForm' && !(await forms.open(incoming.body, held))) held.outbound.push(...answer.otherwise);
    try {
      onOutbound(held.outbound);
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
