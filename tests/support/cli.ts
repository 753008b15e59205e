import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));

export type Variables = Readonly<Record<string, string>>;
export type Ended = { readonly status: number | null; readonly out: string; readonly err: string };

/** One line of `chat --json`, as the contract has it. */
export type ChatLine = {
  readonly at: string;
  readonly to: string;
  readonly kind: 'reply' | 'notice' | 'edit' | 'delete';
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly { readonly n: number; readonly label: string; readonly action: string }[];
};

/** Starts the built command; settings of whoever runs the tests do not reach it. */
export const spawnCli = (args: readonly string[], variables: Variables, cwd?: string) => {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH ?? '', ...variables },
    stdio: 'pipe',
    ...(cwd === undefined ? {} : { cwd }),
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (status) => resolve({ status, out, err }));
  });
  // A command that ends early does not read what is still piped to it.
  child.stdin.on('error', () => {});
  return { child, ended, output: () => out, errors: () => err };
};

/** Runs the built command with lines on its standard input, to its end. */
export const runCliWith = (
  args: readonly string[],
  variables: Variables,
  lines: readonly string[] = [],
): Promise<Ended> => {
  const { child, ended } = spawnCli(args, variables);
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  return ended;
};

/** A piped conversation with the built command: lines in, the contract's objects out. */
export const converse = async (
  directory: string,
  lines: readonly string[],
  as?: string,
): Promise<readonly ChatLine[]> => {
  const args = ['chat', '--json', ...(as === undefined ? [] : ['--as', as])];
  const { status, out, err } = await runCliWith(args, { CLUSTERBOT_DATA: directory }, lines);
  if (status !== 0) throw new Error(`clusterbot ${args.join(' ')} ended with ${status}: ${err}`);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ChatLine);
};
