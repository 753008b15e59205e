import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, type Instant, instantAt, millis, ok, parseInstant } from '@clusterbot/core';
import { z } from 'zod';
import { type Done, failed } from './fault.js';
import { replaceFile } from './replace-file.js';

/** Where every rehearsal begins. */
export const REHEARSAL_BEGINS = '2024-06-10T09:00:00+07:00';

/** What a rehearsal keeps of its time, in `rehearsal.json` of its directory; the file also marks the directory as one. */
export type RehearsalTime = {
  readonly at: Instant;
  /** How many conversations were held; names the messages of each, so that a rehearsal told twice is the same. */
  readonly runs: number;
};

const FILE = z.object({
  format: z.literal(1),
  at: z.string().refine((text) => parseInstant(text) !== null),
  runs: z.number().int().min(0),
});

const fileOf = (directory: string): string => join(directory, 'rehearsal.json');

export const isRehearsal = (directory: string): boolean => existsSync(fileOf(directory));

export const readRehearsalTime = (directory: string): Done<RehearsalTime> => {
  const path = fileOf(directory);
  try {
    const { at, runs } = FILE.parse(JSON.parse(readFileSync(path, 'utf8')));
    return ok({ at: at as Instant, runs });
  } catch {
    return failed(`${path} is damaged; put it back from a backup, or begin a new rehearsal in another directory`);
  }
};

export const writeRehearsalTime = (directory: string, { at, runs }: RehearsalTime): void =>
  replaceFile(fileOf(directory), `${JSON.stringify({ format: 1, at, runs })}\n`, 0o600);

/** The cluster's clock of a rehearsal. It stands still, or runs `speed` times as fast as the machine's; it never goes back. */
export type RehearsalClock = Clock & {
  /** 0: stands still. */
  readonly speed: number;
  /** Moves forward to an instant, durably; an earlier one changes nothing and answers false. */
  moveTo(at: Instant): boolean;
  /** Writes down where a running clock has come to. */
  save(): void;
};

export const createRehearsalClock = (options: {
  readonly time: RehearsalTime;
  readonly speed: number;
  readonly machineMs: () => number;
  readonly write: (time: RehearsalTime) => void;
}): RehearsalClock => {
  const { speed, machineMs, write } = options;
  let { at } = options.time;
  let since = machineMs();
  const now = (): Instant => (speed === 0 ? at : instantAt(Math.floor(millis(at) + (machineMs() - since) * speed)));
  const set = (next: Instant): void => {
    write({ at: next, runs: options.time.runs });
    at = next;
    since = machineMs();
  };
  return {
    speed,
    now,
    machineMs,
    moveTo: (next) => {
      if (next < now()) return false;
      set(next);
      return true;
    },
    save: () => set(now()),
  };
};

const STARTED = performance.timeOrigin;

/** Milliseconds that never run backwards, for leases, pacing and waits. */
export const machineMs = (): number => STARTED + performance.now();

/** The clock of everything that is no rehearsal. */
export const machineClock: Clock = { now: () => instantAt(Date.now()), machineMs };
