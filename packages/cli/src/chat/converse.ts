import { type ClusterConfig, type Log, ok } from '@clusterbot/core';
import type { Env } from '../env.js';
import { type Done, failed, firstLine } from '../fault.js';
import { type Http, serve } from '../host/http.js';
import { routesOf } from '../host/routes.js';
import { createRuntime, runTicker } from '../host/runtime.js';
import type { Io } from '../io.js';
import { faultOf, type Opened } from '../open.js';
import { createDirectory } from './people.js';
import { runSession, writeAbovePrompt } from './run.js';
import { createSession, type Screen, wordsOf } from './session.js';
import { createTerminal } from './terminal.js';

export type ConverseOptions = {
  readonly opened: Opened;
  readonly config: ClusterConfig;
  readonly io: Io;
  readonly log: Log;
  /** Who speaks first: a WHO in a rehearsal, else a user of this machine. */
  readonly who: string;
  readonly json: boolean;
  /** Serves HTTP beside the conversation; null: not. */
  readonly http: Env['http'] | null;
};

/**
 * Whether a conversation in a real data directory may let time pass. Where people are on other platforms it may not: what fell
 * due would be taken as said and never reach them; that is the host's work.
 */
const onlyTerminals = async ({ app }: Opened): Promise<boolean> =>
  (await app.operator.people()).every(({ accounts }) => accounts.every((account) => account.startsWith('term:')));

/** The terminal chat, from its opening to the end of its input. */
export const converse = async (options: ConverseOptions): Promise<Done<null>> => {
  const { opened, io, log, json, config } = options;
  const { rehearsal, clock } = opened;
  const { zone } = config.calendar;
  const screen: Screen = { who: options.who, language: 'vi' };
  const people = createDirectory(opened.app, rehearsal !== null);
  if (rehearsal !== null && (await people.nameOf(screen.who)) === null)
    return failed(
      `there is no ${screen.who} in this rehearsal; e.g. officer:hai-phong, head:ha-nam, secretary, leader`,
    );
  const running = rehearsal !== null && rehearsal.speed > 0;
  const write = (text: string): void =>
    io.interactive && running ? writeAbovePrompt(io.output, text) : io.print(text);
  const terminal = createTerminal({
    json,
    write,
    now: clock.now,
    zone,
    who: people.whoOf,
    mine: () => screen.who,
    words: () => wordsOf(screen, zone),
  });
  const runtime = createRuntime(opened, new Map([['terminal', terminal.adapter]]), log);
  const { app, dispatcher, time, metrics } = runtime;
  let http: Http | null = null;
  if (options.http?.wanted === true) {
    const served = await serve(routesOf(runtime, opened, []), options.http);
    if (!served.ok) return served;
    http = served.value;
  }
  // Reserves this run's number before any message bears it.
  rehearsal?.save();
  const session = createSession(
    {
      app,
      dispatcher,
      time,
      rehearsal,
      ticks: rehearsal !== null || (await onlyTerminals(opened)),
      people,
      run: opened.run,
      zone,
      json,
      say: json ? io.warn : write,
      onDefect: (error) => io.warn(`clusterbot: ${firstLine(error)} (a defect of clusterbot; please report it)`),
      screen,
    },
    terminal,
  );
  const over = new AbortController();
  let promptAgain = (): void => {};
  const tick = async (): Promise<void> => {
    await session.pass();
    promptAgain();
  };
  const ticking = running ? runTicker(tick, { log, metrics, signal: over.signal }) : Promise.resolve();
  try {
    await session.open();
    await runSession(session, io, {
      echo: !json && !io.interactive,
      onPrompt: (again) => {
        promptAgain = again;
      },
    });
    return session.failures() === 0 ? ok(null) : failed('some messages could not be handled; see above');
  } catch (error) {
    return { ok: false, error: faultOf(error) };
  } finally {
    over.abort();
    await ticking;
    rehearsal?.save();
    await http?.close();
  }
};
