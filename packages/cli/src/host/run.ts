import { type Channel, type ChannelAdapter, type Log, ok, rememberBotName } from '@clusterbot/core';
import type { Env } from '../env.js';
import { type Done, failed, firstLine } from '../fault.js';
import type { Opened } from '../open.js';
import { machineMs } from '../rehearsal-clock.js';
import type { Bot, ConfiguredChannel } from './channels.js';
import { type Http, serve } from './http.js';
import { pauseFor } from './pause.js';
import { routesOf } from './routes.js';
import { createRuntime, runTicker } from './runtime.js';

export type HostOptions = {
  readonly opened: Opened;
  readonly channels: readonly ConfiguredChannel[];
  readonly env: Env;
  readonly log: Log;
  /** Ends the host: no new updates, those under way finish. */
  readonly signal: AbortSignal;
};

/** Within how long the host is gone once it was asked to go; the operating system is promised five seconds. */
const STOP_MS = 4_000;

/**
 * Nobody looks at a terminal while a host runs. A rehearsal's made-up people take their messages in silence; a real person who
 * enrolled in the terminal only cannot be reached, and the ledger says so.
 */
const absentTerminal = (rehearsal: boolean): ChannelAdapter => ({
  channel: 'terminal',
  deliver: async () =>
    rehearsal ? { outcome: 'sent', ref: null } : { outcome: 'unreachable', state: 'left', code: 'no_terminal' },
});

/** The one host process: every configured channel, the ticker, HTTP. Resolves when it was told to stop and has. */
export const runHost = async ({ opened, channels, env, log, signal }: HostOptions): Promise<Done<null>> => {
  const adapters = new Map<Channel, ChannelAdapter>([['terminal', absentTerminal(opened.rehearsal !== null)]]);
  const runtime = createRuntime(opened, adapters, log);
  const { app, dispatcher, time, metrics } = runtime;
  const bots: Bot[] = channels.map((channel) =>
    channel.create({ app, log, onOutbound: (outbound) => dispatcher.dispatch(outbound) }),
  );
  for (const bot of bots) adapters.set(bot.adapter.channel, bot.adapter);

  let http: Http | null = null;
  if (env.http.wanted || bots.some(({ route }) => route !== null)) {
    const served = await serve(routesOf(runtime, opened, bots), env.http);
    if (!served.ok) return served;
    http = served.value;
    log.info('http_listening', { host: env.http.host, port: http.port });
  }

  const ending = new AbortController();
  const end = (): void => ending.abort();
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  let refused: Done<null> = ok(null);
  await app.catchUp();
  const starts = bots.map((bot) =>
    bot.start().catch((error: unknown) => {
      refused = failed(firstLine(error));
      end();
    }),
  );
  log.info('host_started', { pid: process.pid, channels: channels.map(({ name }) => name).join(' ') });
  await runTicker(
    async () => {
      await time.tick();
      if (opened.rehearsal !== null && opened.rehearsal.speed > 0) opened.rehearsal.save();
      const name = bots.map((bot) => bot.username()).find((each) => each !== null);
      if (name != null) await rememberBotName(opened, name);
    },
    { log, metrics, signal: ending.signal },
  );

  const until = machineMs() + STOP_MS;
  const within = (work: Promise<unknown>): Promise<unknown> =>
    Promise.race([work.catch(() => undefined), pauseFor(Math.max(0, until - machineMs()))]);
  await within(Promise.all([...bots.map((bot) => bot.stop()), ...starts]));
  if (http !== null) await within(http.close());
  await dispatcher.drain(Math.max(0, until - machineMs()));
  opened.rehearsal?.save();
  log.info('host_stopped', { waiting: dispatcher.waiting() });
  return refused;
};
