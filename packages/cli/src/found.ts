import { existsSync } from 'node:fs';
import { type ClusterConfig, type Instant, type Log, ok, parseInstant } from '@clusterbot/core';
import { makeDirectory } from './data-directory.js';
import { type Done, failed } from './fault.js';
import { type Opened, type OpenOptions, openDirectory } from './open.js';
import { isRehearsal, REHEARSAL_BEGINS, writeRehearsalTime } from './rehearsal-clock.js';

export type FoundOptions = {
  readonly directory: string;
  /** Read only when there is something to found. */
  readonly config: () => Done<ClusterConfig>;
  readonly log: Log;
  /** The clock a rehearsal begins at; null: a real data directory. */
  readonly rehearsal: { readonly at: Instant } | null;
};

/** The first secretary's one-time code; null in a rehearsal, which has people. */
export type FirstCode = { readonly code: string; readonly expiresAt: string | null } | null;

/** When a rehearsal begins, unless told otherwise. */
export const rehearsalBegin = (): Instant => parseInstant(REHEARSAL_BEGINS) as Instant;

/** Makes a data directory and founds the cluster in it. What an interrupted making left is completed. */
export const foundDirectory = async ({ directory, config, log, rehearsal }: FoundOptions): Promise<Done<FirstCode>> => {
  const cluster = config();
  if (!cluster.ok) return cluster;
  const made = makeDirectory(directory);
  if (!made.ok) return made;
  if (rehearsal !== null && !isRehearsal(directory)) writeRehearsalTime(directory, { at: rehearsal.at, runs: 0 });
  const opened = await openDirectory({ directory, mode: 'write', log });
  if (!opened.ok) return opened;
  const { app, close } = opened.value;
  try {
    if ((await app.operator.config()) !== null) return failed(`there is a cluster in ${directory} already`);
    const founded = await app.operator.found(cluster.value);
    if (!founded.ok) return failed(founded.error.message);
    const { code, expiresAt } = founded.value;
    return ok(code === null ? null : { code, expiresAt });
  } finally {
    await close();
  }
};

/** What whoever makes a data directory is told, once, on stdout. */
export const firstCodeText = ({ code, expiresAt }: NonNullable<FirstCode>): string =>
  `Code for the first secretary (once, until ${expiresAt ?? '72 hours from now'}): ${code}\nThe secretary sends the bot: /start ${code}`;

/** Opens a directory in which a cluster was founded, and founds one first where there is none. */
export const openOrFound = async (
  options: FoundOptions & Omit<OpenOptions, 'mode'> & { readonly print: (text: string) => void },
): Promise<Done<Opened>> => {
  const { directory } = options;
  const founded = existsSync(`${directory}/store.json`) ? null : await foundDirectory(options);
  if (founded !== null) {
    if (!founded.ok) return founded;
    if (founded.value !== null) options.print(firstCodeText(founded.value));
  }
  const opened = await openDirectory({ ...options, mode: 'write' });
  if (!opened.ok || (await opened.value.app.operator.config()) !== null) return opened;
  // The making was interrupted between the store and the cluster.
  await opened.value.close();
  const completed = await foundDirectory(options);
  if (!completed.ok) return completed;
  if (completed.value !== null) options.print(firstCodeText(completed.value));
  return openDirectory({ ...options, mode: 'write' });
};
