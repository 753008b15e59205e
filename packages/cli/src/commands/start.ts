import { type Instant, ok } from '@clusterbot/core';
import { converse } from '../chat/converse.js';
import { configuredCluster } from '../cluster-file.js';
import { type Call, type Command, NO_OPERANDS, textOf } from '../command.js';
import { rehearsalBeside, stateOf } from '../data-directory.js';
import { type Done, failed, misused } from '../fault.js';
import { openOrFound, rehearsalBegin } from '../found.js';
import { readChannels } from '../host/channels.js';
import { runHost } from '../host/run.js';
import { HOME_ZONE, readMoment } from '../moment.js';
import { configOf, faultOf, type Opened } from '../open.js';
import { isRehearsal } from '../rehearsal-clock.js';
import { FIRST_WHO } from './chat.js';

const FASTEST = 100_000;

/** `--speed`: how many times as fast as the machine's; 0 when not given. */
const speedOf = (said: string | null): Done<number> => {
  if (said === null) return ok(0);
  const speed = Number(said);
  return Number.isFinite(speed) && speed > 0 && speed <= FASTEST
    ? ok(speed)
    : misused(`--speed must be a number above 0 and up to ${FASTEST}, e.g. 60`);
};

/** Without a channel a rehearsal, the one CLUSTERBOT_DATA names or the one beside it; with one the directory itself. */
const directoryFor = (
  { env }: Call,
  channels: number,
): Done<{ readonly directory: string; readonly rehearses: boolean }> => {
  const named = isRehearsal(env.data);
  if (channels === 0) return ok({ directory: named ? env.data : rehearsalBeside(env.data), rehearses: true });
  if (named && !env.dataNamed)
    return failed(`${env.data} is a rehearsal; to run it with a channel, name it with CLUSTERBOT_DATA`);
  return ok({ directory: env.data, rehearses: named });
};

/** Moves a rehearsal to where `--at` says, as if the host had been off until then. */
const moveTo = ({ rehearsal }: Opened, at: Instant | null): Done<null> =>
  at === null || rehearsal === null || rehearsal.moveTo(at)
    ? ok(null)
    : failed('--at is earlier than the rehearsal’s clock, which only moves forward');

/** A fact that was damaged or changed on the disk stops the start: nothing true can be built on it. */
const whole = async ({ store }: Opened): Promise<Done<null>> => {
  const [fault] = (await store.verify()).faults;
  if (fault === undefined) return ok(null);
  const { stream, version, what } = fault;
  return failed(
    `the store is damaged and was left as it is – ${stream}, event ${version}: ${what}; put it back from a backup (clusterbot verify lists all)`,
  );
};

const run = async (call: Call): Promise<Done<number>> => {
  const { env, io, options } = call;
  const channels = await readChannels(io.variables);
  if (!channels.ok) return channels;
  const speed = speedOf(textOf(options, 'speed'));
  if (!speed.ok) return speed;
  const where = directoryFor(call, channels.value.length);
  if (!where.ok) return where;
  const { directory, rehearses } = where.value;
  const said = textOf(options, 'at');
  const begin = rehearsalBegin();
  if (!rehearses && (said !== null || options.speed !== undefined))
    return misused('--at and --speed work in a rehearsal only');
  const at = said === null ? null : readMoment(said, HOME_ZONE, begin);
  if (said !== null && at === null) return misused(`--at ${said} is no point in time, e.g. 2024-06-18T16:00:00+07:00`);
  if (stateOf(directory) === 'foreign') return failed(`${directory} is no data directory of clusterbot`);
  if (at !== null && at < begin)
    return failed('--at is earlier than the beginning of a rehearsal, 2024-06-10T09:00+07:00');
  const host = channels.value.length > 0;
  const log = call.log(host ? 'info' : 'warn');
  const opened = await openOrFound({
    directory,
    config: () => configuredCluster(env.clusterFile),
    log,
    speed: speed.value,
    rehearsal: rehearses ? { at: at ?? begin } : null,
    print: io.print,
    held: (pid) => `the host with pid ${pid} holds the data directory; stop it first`,
  });
  if (!opened.ok) return opened;
  try {
    const intact = await whole(opened.value);
    if (!intact.ok) return intact;
    const moved = moveTo(opened.value, at);
    if (!moved.ok) return moved;
    const founded = await configOf(opened.value);
    if (!founded.ok) return founded;
    const done = host
      ? await runHost({ opened: opened.value, channels: channels.value, env, log, signal: io.signal })
      : await converse({
          opened: opened.value,
          config: founded.value,
          io,
          log,
          who: FIRST_WHO,
          json: false,
          http: env.http,
        });
    return done.ok ? ok(0) : done;
  } catch (error) {
    return { ok: false, error: faultOf(error) };
  } finally {
    await opened.value.close();
  }
};

export const start: Command = {
  name: 'start',
  usage: '[--at ISO] [--speed N]',
  does: 'run the bot on every configured channel; without one, a rehearsal in the terminal',
  options: { at: { type: 'string' }, speed: { type: 'string' } },
  operands: NO_OPERANDS,
  run,
};
