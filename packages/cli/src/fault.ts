import type { Result } from '@clusterbot/core';

/**
 * What ends a command: one line for a person, and the exit status. 1: it could not be done; 2: the command line or the
 * environment is wrong; 3: a running process holds the store.
 */
export type Fault = { readonly status: 1 | 2 | 3; readonly message: string };

export type Done<T> = Result<T, Fault>;

/** The command could not do its work. */
export const failed = (message: string): { readonly ok: false; readonly error: Fault } => ({
  ok: false,
  error: { status: 1, message },
});

/** The command line or the environment is wrong. */
export const misused = (message: string): { readonly ok: false; readonly error: Fault } => ({
  ok: false,
  error: { status: 2, message },
});

/** The machine or the stored data is broken, which is no defect of the program. */
export const isBroken = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'StoreError' || error.name === 'LockedError' || 'syscall' in error);

/** Of a library's or the system's error only its first line. */
export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.trim() ?? '';
