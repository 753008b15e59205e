import {
  type App,
  type Clock,
  type ClusterConfig,
  createApp,
  createIds,
  type Log,
  ok,
  type Store,
} from '@clusterbot/core';
import { openLowdbStore } from '@clusterbot/core/store/lowdb';
import { type Done, type Fault, failed, firstLine, isBroken } from './fault.js';
import {
  createRehearsalClock,
  isRehearsal,
  machineClock,
  machineMs,
  type RehearsalClock,
  readRehearsalTime,
  writeRehearsalTime,
} from './rehearsal-clock.js';

export type Opened = {
  readonly directory: string;
  readonly store: Store;
  readonly app: App;
  readonly clock: Clock;
  /** Null in a real data directory. */
  readonly rehearsal: RehearsalClock | null;
  /** Names this run in keys and leases. */
  readonly run: string;
  /** Writes down what is still to be written and lets the directory go. */
  close(): Promise<void>;
};

export type OpenOptions = {
  readonly directory: string;
  /** `read` takes no lock and writes nothing. */
  readonly mode: 'read' | 'write';
  readonly log: Log;
  /** How fast a rehearsal's clock runs; 0: it stands still. */
  readonly speed?: number;
  /** The line for an operator who finds the store held by a running process. */
  readonly held?: (pid: number) => string;
};

const heldBy = (pid: number): string => `the data directory is in use by process ${pid}; stop it first`;

/** What a library's error means for an operator; a bug is thrown on. */
export const faultOf = (error: unknown, held: (pid: number) => string = heldBy): Fault => {
  if (error instanceof Error && error.name === 'LockedError') {
    return { status: 3, message: held((error as Error & { readonly pid: number }).pid) };
  }
  if (!isBroken(error)) throw error;
  return { status: 1, message: firstLine(error) };
};

/** Opens the store of a data directory and the application over it. */
export const openDirectory = async (options: OpenOptions): Promise<Done<Opened>> => {
  const { directory, mode, log, speed = 0 } = options;
  const rehearses = isRehearsal(directory);
  const time = rehearses ? readRehearsalTime(directory) : null;
  if (time !== null && !time.ok) return time;
  let store: Store;
  try {
    store = await openLowdbStore(directory, { mode });
  } catch (error) {
    return { ok: false, error: faultOf(error, options.held) };
  }
  const ids = createIds();
  const rehearsal =
    time === null
      ? null
      : createRehearsalClock({
          time: { at: time.value.at, runs: time.value.runs + 1 },
          speed,
          machineMs,
          write: mode === 'read' ? () => {} : (next) => writeRehearsalTime(directory, next),
        });
  const clock = rehearsal ?? machineClock;
  const run = time === null ? ids.next('lease') : String(time.value.runs + 1);
  const app = await createApp({ store, clock, ids, log, lease: ids.next('lease'), rehearsal: rehearses });
  return ok({
    directory,
    store,
    app,
    clock,
    rehearsal,
    run,
    close: async () => {
      if (mode === 'write') await app.flush();
      await store.close();
    },
  });
};

/** The configuration of the cluster in an opened directory. */
export const configOf = async ({ app, directory }: Opened): Promise<Done<ClusterConfig>> => {
  const config = await app.operator.config();
  return config === null
    ? failed(`no cluster was founded in ${directory}; make one with: clusterbot init`)
    : ok(config);
};
