#!/usr/bin/env node
import { userInfo } from 'node:os';
import { runCli } from './cli.js';
import { firstLine } from './fault.js';
import type { Io } from './io.js';

const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // Asked twice, somebody is waiting.
    if (stop.signal.aborted) process.exit(1);
    stop.abort();
  });
}
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read us has gone (`clusterbot chat | head`).
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

const userName = (): string => {
  try {
    return userInfo().username.replace(/[^A-Za-z0-9._-]/g, '_') || 'user';
  } catch {
    return 'user';
  }
};

const io: Io = {
  variables: process.env,
  input: process.stdin,
  output: process.stdout,
  interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
  user: userName(),
  print: (text) => void process.stdout.write(`${text}\n`),
  warn: (text) => void process.stderr.write(`${text}\n`),
  signal: stop.signal,
};

const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write('', () => resolve()));

let status = 1;
try {
  status = await runCli(process.argv.slice(2), io);
} catch (error) {
  io.warn(`clusterbot: ${firstLine(error)} (a defect of clusterbot; please report it)`);
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) io.warn(error.stack ?? '');
}
await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
process.exit(status);
