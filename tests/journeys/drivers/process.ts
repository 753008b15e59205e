import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ended } from './types.js';

const MAIN = fileURLToPath(new URL('../../../packages/cli/dist/main.js', import.meta.url));
const EXAMPLE = new URL('../../../packages/core/clusters/cum-2/cluster.json', import.meta.url);
const START_MS = 60_000;

export type Variables = Readonly<Record<string, string>>;

/** Only what is named reaches a process: settings of whoever runs the tests do not. */
const environment = (variables: Variables): Variables => ({ PATH: process.env.PATH ?? '', ...variables });

/** A running command of clusterbot and all it wrote. */
export type Running = {
  readonly child: ChildProcess;
  log(): string;
  /** Sends a signal and resolves when the process is gone. */
  end(signal: NodeJS.Signals): Promise<Ended>;
};

export const launch = (
  args: readonly string[],
  variables: Variables,
  onOutput: (text: string) => void = () => {},
): Running => {
  const child = spawn(process.execPath, [MAIN, ...args], { env: environment(variables), stdio: 'pipe' });
  let log = '';
  const gone = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    log += text;
    onOutput(text);
  });
  child.stderr.on('data', (text: string) => {
    log += text;
  });
  return {
    child,
    log: () => log,
    end: async (signal) => {
      const begun = performance.now();
      child.kill(signal);
      return { code: await gone, ms: performance.now() - begun };
    },
  };
};

/** Runs a command to its end; answers its stdout. */
export const run = async (args: readonly string[], variables: Variables): Promise<string> => {
  let out = '';
  const { child, log } = launch(args, variables, (text) => {
    out += text;
  });
  child.stdin?.end();
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`clusterbot ${args.join(' ')} ended with ${code}: ${log()}`);
  return out;
};

export type Rehearsal = {
  readonly directory: string;
  /** A one-time code for each of the people named (`officer:hai-phong`, `secretary`). */
  readonly codes: ReadonlyMap<string, string>;
  remove(): Promise<void>;
};

const emptyDirectory = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'clusterbot-journey-')), 'data');

const make = async (people: readonly string[]): Promise<Omit<Rehearsal, 'remove'>> => {
  const directory = await emptyDirectory();
  const variables = { CLUSTERBOT_DATA: directory };
  await run(['init', '--rehearsal'], variables);
  const codes = new Map<string, string>();
  for (const who of people) {
    const [role = '', board] = who.split(':');
    const args = ['invite', '--role', role, ...(board === undefined ? [] : ['--board', board]), '--json'];
    const { code } = JSON.parse(await run(args, variables)) as { readonly code: string };
    codes.set(who, code);
  }
  return { directory, codes };
};

/** Puts sections of the cluster file in force beside those of the example. */
const applyTo = async (directory: string, sections: Readonly<Record<string, unknown>>): Promise<void> => {
  const file = join(dirname(directory), 'cluster.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(EXAMPLE, 'utf8')), ...sections }));
  await run(['apply', file, '--yes'], { CLUSTERBOT_DATA: directory });
};

/** Makes a rehearsal once; everybody who asks gets a copy, for making one takes a process a code. */
export const rehearsalsFor = (
  people: readonly string[],
): ((sections?: Readonly<Record<string, unknown>>) => Promise<Rehearsal>) => {
  const first = make(people);
  first.catch(() => undefined);
  return async (sections) => {
    const { directory: made, codes } = await first;
    const directory = await emptyDirectory();
    await cp(made, directory, { recursive: true });
    if (sections !== undefined) await applyTo(directory, sections);
    return { directory, codes, remove: () => rm(dirname(directory), { recursive: true, force: true }) };
  };
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Starts the host and waits until every channel has connected once. */
export const startHost = async (variables: Variables, port: number, ...args: readonly string[]): Promise<Running> => {
  const running = launch(['start', ...args], { LOG_LEVEL: 'debug', ...variables, PORT: String(port) });
  const given = performance.now() + START_MS;
  for (;;) {
    if (running.child.exitCode !== null) throw new Error(`the host ended at once: ${running.log()}`);
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (response?.ok === true) return running;
    if (performance.now() > given) throw new Error(`the host did not get ready: ${running.log()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

export const moveClock = async (port: number, iso: string): Promise<void> => {
  const response = await fetch(`http://127.0.0.1:${port}/rehearsal/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ at: iso }),
  });
  if (response.status !== 200) throw new Error(`the clock did not move to ${iso}: ${await response.text()}`);
};
