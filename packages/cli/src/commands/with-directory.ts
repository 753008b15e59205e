import type { ClusterConfig } from '@clusterbot/core';
import type { Call } from '../command.js';
import { existingDirectory } from '../data-directory.js';
import type { Done } from '../fault.js';
import { configOf, faultOf, type Opened, type OpenOptions, openDirectory } from '../open.js';

/** Opens the data directory for a command, gives it what it needs, and lets the directory go whatever happens. */
export const withDirectory = async (
  { env, io, log }: Call,
  open: Pick<OpenOptions, 'mode' | 'held' | 'speed'>,
  work: (opened: Opened, config: ClusterConfig) => Promise<Done<number>>,
): Promise<Done<number>> => {
  const directory = existingDirectory(env);
  if (!directory.ok) return directory;
  if (directory.value !== env.data)
    io.warn(`clusterbot: there is nothing at ${env.data}; this is the rehearsal in ${directory.value}`);
  const opened = await openDirectory({ ...open, directory: directory.value, log: log() });
  if (!opened.ok) return opened;
  try {
    const config = await configOf(opened.value);
    return config.ok ? await work(opened.value, config.value) : config;
  } catch (error) {
    return { ok: false, error: faultOf(error) };
  } finally {
    await opened.value.close();
  }
};

/** The line for a command that needs the store while a host runs. `chat`: the chat command that does the same. */
export const inChatInstead =
  (chat: string) =>
  (pid: number): string =>
    `the host with pid ${pid} holds the data directory; ${chat}`;
