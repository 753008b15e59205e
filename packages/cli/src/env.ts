import { resolve } from 'node:path';
import { ok } from '@clusterbot/core';
import { z } from 'zod';
import { type Done, misused } from './fault.js';

export type Variables = Readonly<Record<string, string | undefined>>;

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment without the channels' part, which their packages read. */
export type Env = {
  /** Absolute, without a trailing slash. */
  readonly data: string;
  /** CLUSTERBOT_DATA was given. */
  readonly dataNamed: boolean;
  /** Null: the bundled example. */
  readonly clusterFile: string | null;
  readonly http: { readonly host: string; readonly port: number /** PORT was given. */; readonly wanted: boolean };
  readonly logLevel: LogLevel | null;
};

const ENVIRONMENT = z.object({
  CLUSTERBOT_DATA: z.string().optional(),
  CLUSTERBOT_CONFIG: z.string().optional(),
  DATABASE_URL: z
    .undefined({ error: 'is not supported by this version, which stores in CLUSTERBOT_DATA; unset it' })
    .optional(),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a port from 0 to 65535, e.g. 3000')
    .optional(),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address to listen on, e.g. 127.0.0.1')
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
});

const DEFAULT_PORT = 3000;
const DEFAULT_HOST = '127.0.0.1';

/** Reads and checks the environment; an empty variable counts as unset. The fault is one line that names the variable. */
export const readEnv = (variables: Variables): Done<Env> => {
  const names = Object.keys(ENVIRONMENT.shape);
  const read = ENVIRONMENT.safeParse(Object.fromEntries(names.map((name) => [name, variables[name] || undefined])));
  if (!read.success) {
    const [issue] = read.error.issues;
    return misused(`${String(issue?.path[0])} ${issue?.message ?? 'is wrong'}`);
  }
  const { CLUSTERBOT_DATA: data, CLUSTERBOT_CONFIG: file, PORT: port, HOST: host, LOG_LEVEL: level } = read.data;
  return ok({
    data: resolve(data ?? 'data'),
    dataNamed: data !== undefined,
    clusterFile: file ?? null,
    http: {
      host: host ?? DEFAULT_HOST,
      port: port === undefined ? DEFAULT_PORT : Number(port),
      wanted: port !== undefined,
    },
    logLevel: level ?? null,
  });
};
