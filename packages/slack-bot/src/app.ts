import type { Answer, ChannelAdapter, Inbound, Log, Outbound } from '@clusterbot/core';
import { App, type AppOptions, LogLevel } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { SlackConfig } from './config.js';
import { createDeliver } from './deliver.js';
import { codeOf } from './faults.js';
import { createForms } from './forms.js';
import { createHttpDoor, type RequestHandler } from './http-door.js';
import { createInOrder } from './in-order.js';
import { createIntake, HELD, type Held } from './intake.js';
import { FORM_CALLBACK } from './modal.js';
import type { ActionBody, CommandBody, EventBody, ViewBody } from './payloads.js';
import { createPeople, NOBODY } from './people.js';
import { createSocketDoor } from './socket-door.js';
import { backOff, TIMING, type Timing } from './timing.js';
import { EVENTS, fromAction, fromCommand, fromEvent, fromSubmission, type Update } from './to-inbound.js';

export type SlackBotOptions = {
  readonly config: SlackConfig;
  /** Core's door in: when it resolves, what the update changed is on disk. */
  readonly app: {
    receive(inbound: Inbound): Promise<{ readonly answer?: Answer; readonly outbound: readonly Outbound[] }>;
  };
  readonly log: Log;
  /** Given what `receive` handed out, after the acknowledgement; must not wait for delivery. */
  readonly onOutbound: (outbound: readonly Outbound[]) => void;
  /** Waits and limits of patience, for tests. */
  readonly timing?: Partial<Timing>;
};

export type SlackBot = {
  readonly adapter: ChannelAdapter;
  /**
   * Begins to connect. Resolves after the first attempt, and goes on trying in the background when Slack was out of reach;
   * rejects with a `SlackTokenError` when a token is wrong.
   */
  start(): Promise<void>;
  /** Takes nothing new, lets what is under way finish, disconnects. Deliveries still work. */
  stop(): Promise<void>;
  /** Whether Slack has been connected to once. */
  ready(): boolean;
  /** Set in HTTP mode: the host mounts the handler at the path. */
  readonly requestHandler: RequestHandler | null;
  readonly requestPath: string | null;
};

/** The operator must change a token; trying again does not help. */
export class SlackTokenError extends Error {
  override readonly name = 'SlackTokenError';
  constructor(variable: string, code: string) {
    super(`${variable} is refused by Slack (${code}): copy it anew from the app's settings`);
  }
}
const WRONG_TOKEN =
  /^(account_inactive|invalid_auth|not_allowed_token_type|not_authed|token_expired|token_revoked|user_removed_from_team)$/;

const EVENTS_PATH = '/slack/events';

const nothing = (): void => {};
/** The libraries' own log lines carry messages and payloads; what matters reaches us as errors and is logged as codes. */
const SILENT: NonNullable<AppOptions['logger']> = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

export const createSlackBot = ({ config, app, log, onOutbound, timing }: SlackBotOptions): SlackBot => {
  const { pause, callMs, askMs }: Timing = { ...TIMING, ...timing };
  const stop = new AbortController();
  const stopping = stop.signal;
  // Retries are ours: the client's own would hold a message back for half an hour.
  const clientOptions = (timeout: number): WebClientOptions => ({
    timeout,
    logger: SILENT,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(config.apiUrl === null ? {} : { slackApiUrl: config.apiUrl }),
  });
  const { mode } = config;
  // What a person waits for with a form or an acknowledgement in front of them is given up soon.
  const quick = new WebClient(config.token, clientOptions(askMs));
  const intake = createIntake(log, onOutbound, createForms(quick, log));
  const http = mode.kind === 'http' ? createHttpDoor(intake, mode.signingSecret, log) : null;
  const socket =
    mode.kind === 'socket' ? createSocketDoor(intake, mode.appToken, clientOptions(callMs), SILENT, pause) : null;
  const bolt = new App({
    receiver: { init: nothing, start: async () => {}, stop: async () => {} },
    token: config.token,
    clientOptions: clientOptions(callMs),
    logger: SILENT,
    convoStore: false,
    // Otherwise the constructor calls Slack, and an unreachable Slack is an unhandled rejection.
    deferInitialization: true,
  });
  const people = createPeople(quick, log);
  const inOrder = createInOrder();

  const accept = async (update: Update | null, context: Readonly<Record<string, unknown>>): Promise<void> => {
    if (update === null) return;
    const { name, locale } = update.user === null ? NOBODY : await people.profile(update.user);
    const inbound: Inbound = { ...update.inbound, displayName: name, languageHint: locale };
    const { answer, outbound } = await inOrder(inbound.account, () => app.receive(inbound));
    const held = context[HELD] as Held;
    held.outbound.push(...outbound);
    if (answer !== undefined) Object.assign(held, { answer, chat: inbound.chat });
  };
  bolt.event(new RegExp(`^(${EVENTS.join('|')})$`), ({ body, context }) =>
    accept(fromEvent(body as unknown as EventBody, context.botUserId), context),
  );
  bolt.command(/.*/, async ({ body, context }) => {
    const command: CommandBody = body;
    await accept(fromCommand(command, await people.conversation(command.user_id)), context);
  });
  bolt.action(/.*/, ({ body, context }) => accept(fromAction(body as unknown as ActionBody), context));
  bolt.view({ type: 'view_submission', callback_id: FORM_CALLBACK }, ({ body, context }) =>
    accept(fromSubmission(body as unknown as ViewBody), context),
  );
  // Bolt would log the error and all it carries; the intake logs its code.
  bolt.error(async (error) => {
    throw error;
  });

  let isReady = false;
  /** Runs until we stop; tells of each attempt how it ended. */
  const connect = async (connected: () => void, failed: (error: unknown, method: string, failures: number) => void) => {
    for (let failures = 0; !stopping.aborted; failures += 1) {
      try {
        await bolt.init();
        break;
      } catch (error) {
        failed(error, 'auth.test', failures);
        await pause(backOff(failures), stopping);
      }
    }
    if (stopping.aborted) return;
    intake.open(bolt);
    if (socket === null) connected();
    else await socket.run(stopping, connected, (error, failures) => failed(error, 'apps.connections.open', failures));
  };

  return {
    adapter: { channel: 'slack', deliver: createDeliver({ client: bolt.client, log, pause, stopping }) },
    start: () =>
      new Promise((resolve, reject) => {
        const connected = (): void => {
          isReady = true;
          log.info('slack.connected', { mode: mode.kind });
          resolve();
        };
        const failed = (error: unknown, method: string, failures: number): void => {
          const code = codeOf(error);
          log.warn('slack.unreachable', { method, code, failures });
          const variable = method === 'auth.test' ? 'SLACK_BOT_TOKEN' : 'SLACK_APP_TOKEN';
          if (WRONG_TOKEN.test(code)) reject(new SlackTokenError(variable, code));
          else resolve();
        };
        connect(connected, failed).then(resolve, reject);
      }),
    async stop() {
      stop.abort();
      await intake.close();
      await socket?.stop();
    },
    ready: () => isReady,
    requestHandler: http,
    requestPath: http === null ? null : EVENTS_PATH,
  };
};
