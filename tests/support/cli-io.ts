import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach } from 'vitest';

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

export type Ran = { readonly status: number; readonly out: readonly string[]; readonly err: readonly string[] };

/** The commands over a directory of the test's own, made anew before each test. `runCli` is handed in: support knows no package's inside. */
export const commandLine = (
  runCli: (args: readonly string[], io: ReturnType<typeof createIo>['io']) => Promise<number>,
) => {
  let home = '';
  let remove: () => Promise<void> = async () => {};
  beforeEach(async () => {
    ({ directory: home, remove } = await temporaryDirectory());
  });
  afterEach(() => remove());
  const runWith = async (
    variables: Readonly<Record<string, string>>,
    args: readonly string[],
    lines: readonly string[] = [],
  ): Promise<Ran> => {
    const { io, out, err } = createIo({ variables: { CLUSTERBOT_DATA: join(home, 'data'), ...variables }, lines });
    return { status: await runCli(args, io), out, err };
  };
  return {
    home: () => home,
    data: () => join(home, 'data'),
    runWith,
    run: (line: string, ...lines: readonly string[]) => runWith({}, line.split(' '), lines),
  };
};

export const json = (lines: readonly string[]): readonly Record<string, unknown>[] =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>);
