import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';

/** The process a command sees, without a process: lines in, lines out, a signal in hand. */
export const createIo = (options: {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly lines?: readonly string[];
  readonly user?: string;
}) => {
  const out: string[] = [];
  const err: string[] = [];
  const stop = new AbortController();
  const echo = new PassThrough();
  echo.setEncoding('utf8');
  echo.on('data', (text: string) => out.push(text));
  return {
    out,
    err,
    stop: () => stop.abort(),
    io: {
      variables: { LOG_LEVEL: 'silent', ...options.variables },
      input: Readable.from((options.lines ?? []).map((line) => `${line}\n`)),
      output: echo,
      interactive: false,
      user: options.user ?? 'tester',
      print: (text: string) => void out.push(text),
      warn: (text: string) => void err.push(text),
      signal: stop.signal,
    },
  };
};

/** A directory of its own, and what takes it away again. */
export const temporaryDirectory = async (): Promise<{
  readonly directory: string;
  readonly remove: () => Promise<void>;
}> => {
  const directory = await mkdtemp(join(tmpdir(), 'clusterbot-cli-'));
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
};
