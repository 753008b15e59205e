import { type AppOptions, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Acknowledge, Incoming, Intake } from './intake.js';
import { backOff, type Pause } from './timing.js';

type Envelope = {
  readonly body: Incoming['body'];
  readonly ack: Acknowledge;
  readonly retry_num?: number;
  readonly retry_reason?: string;
};

export type SocketDoor = {
  /** Keeps a connection open until `stopping`; tells of each attempt how it ended. */
  run(stopping: AbortSignal, connected: () => void, failed: (error: unknown, failures: number) => void): Promise<void>;
  stop(): Promise<void>;
};

const FAREWELL_MS = 1_000;

/**
 * Socket Mode on the client of Bolt's own receiver. The receiver never gets to see our app, because it would acknowledge first;
 * nor may its client reconnect by itself, because a refusal while it does is a rejection that nobody can catch.
 */
export const createSocketDoor = (
  intake: Intake,
  appToken: string,
  clientOptions: WebClientOptions,
  logger: NonNullable<AppOptions['logger']>,
  pause: Pause,
): SocketDoor => {
  const installerOptions = { clientOptions };
  const { client } = new SocketModeReceiver({ appToken, logger, autoReconnectEnabled: false, installerOptions });
  let onClosed = (): void => {};
  client.on('disconnected', () => onClosed());
  client.on('slack_event', ({ body, ack, retry_num: retryNum, retry_reason: retryReason }: Envelope) => {
    const retry = retryNum ? { retryNum, retryReason: retryReason ?? '' } : {};
    void intake.take({ body, ...retry }, ack);
  });
  return {
    async run(stopping, connected, failed) {
      for (let failures = 0; !stopping.aborted; ) {
        const closed = new Promise<void>((resolve) => {
          onClosed = resolve;
        });
        try {
          await client.start();
          if (stopping.aborted) return void client.disconnect();
          failures = 0;
          connected();
          await closed;
        } catch (error) {
          if (!stopping.aborted) failed(error, failures);
          failures += 1;
        }
        // Slack moves connections about every few hours; a second's gap is made good by its redelivery.
        await pause(backOff(Math.max(0, failures - 1)), stopping);
      }
    },
    async stop() {
      // A second call drops a connection whose other side does not answer the first.
      const timer = setTimeout(() => void client.disconnect(), FAREWELL_MS);
      await client.disconnect();
      clearTimeout(timer);
    },
  };
};
