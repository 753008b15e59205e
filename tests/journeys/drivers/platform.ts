import { freePort, moveClock, type Rehearsal, type Running, startHost, type Variables } from './process.js';
import type { Driver, Ended } from './types.js';

/** A host on a fake platform, with what a fault journey does to it beside what the story needs. */
export type HostDriver = Driver & {
  readonly port: number;
  start(...args: readonly string[]): Promise<void>;
  end(signal: NodeJS.Signals): Promise<Ended>;
};

type Platform = Pick<Driver, 'platform' | 'player' | 'onChange'> & {
  /** The environment that connects the host to this platform; told the host's port. */
  readonly variables: (port: number) => Variables;
  close(): Promise<void>;
};

/** Puts a host with a rehearsal of its own on a platform. */
export const hostOn = async (platform: Platform, rehearsal: () => Promise<Rehearsal>): Promise<HostDriver> => {
  const [{ directory, codes, remove }, port] = await Promise.all([rehearsal(), freePort()]);
  const variables = { CLUSTERBOT_DATA: directory, ...platform.variables(port) };
  let running: Running | null = null;
  let past = '';
  const start = async (...args: readonly string[]): Promise<void> => {
    running = await startHost(variables, port, ...args);
  };
  const end = async (signal: NodeJS.Signals): Promise<Ended> => {
    if (running === null) return { code: null, ms: 0 };
    const ended = await running.end(signal);
    past += running.log();
    running = null;
    return ended;
  };
  await start();
  return {
    platform: platform.platform,
    player: platform.player,
    onChange: platform.onChange,
    code: (who) => codes.get(who) ?? null,
    directory,
    port,
    start,
    end,
    log: () => past + (running?.log() ?? ''),
    clockTo: (iso) => moveClock(port, iso),
    outageTo: async (iso) => {
      await end('SIGTERM');
      await start('--at', iso);
    },
    close: async () => {
      const ended = await end('SIGTERM');
      await platform.close();
      await remove();
      return ended;
    },
  };
};
