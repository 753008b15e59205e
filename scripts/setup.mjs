// Before start, test and clusterbot: brings the dependencies along and builds what changed; does nothing when nothing did.
// Writes to stderr only, because stdout belongs to the command that follows.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, '.setup-stamp');
const LOCK = join(ROOT, '.setup-lock');
const LOCKFILE = join(ROOT, 'pnpm-lock.yaml');
const INSTALLED = join(ROOT, 'node_modules', '.pnpm', 'lock.yaml');
const TSUP = join(ROOT, 'node_modules', 'tsup', 'dist', 'cli-default.js');
const PACKAGES = { core: 'index.js', 'telegram-bot': 'index.js', 'slack-bot': 'index.js', cli: 'main.js' };
const PNPM = ['-y', '--prefer-offline', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--prefer-offline'];

const say = (line) => process.stderr.write(`setup: ${line}\n`);
const sha = (text) => createHash('sha256').update(text).digest('hex').slice(0, 32);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Everything that goes into a package's build; tests do not. */
const sourcesOf = (name) => {
  const folder = join(ROOT, 'packages', name);
  const files = ['package.json', 'tsup.config.ts', 'tsconfig.json'].map((file) => join(folder, file));
  for (const part of ['src', 'clusters']) {
    const top = join(folder, part);
    if (!existsSync(top)) continue;
    for (const entry of readdirSync(top, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !entry.name.endsWith('.test.ts'))
        files.push(join(entry.parentPath ?? entry.path, entry.name));
    }
  }
  return [...files, join(ROOT, 'tsconfig.json'), join(ROOT, 'tsconfig.base.json')]
    .filter((file) => existsSync(file))
    .sort();
};

const nameOf = (file) => relative(ROOT, file).split(sep).join('/');
/** Size and time of every file: quick, but a fresh checkout of the same content differs. */
const quickly = (files) =>
  sha(
    files
      .map((file) => {
        const { size, mtimeMs } = statSync(file);
        return `${nameOf(file)} ${size} ${mtimeMs}`;
      })
      .join('\n'),
  );
const thoroughly = (files) => sha(files.map((file) => `${nameOf(file)} ${sha(readFileSync(file))}`).join('\n'));

const readStamp = () => {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
};

const builtOf = (name) => existsSync(join(ROOT, 'packages', name, 'dist', PACKAGES[name]));
const linkedOf = (name) => existsSync(join(ROOT, 'packages', name, 'node_modules'));

/** What there is to do. `quick` and `content` are what the stamp will say once it is done. */
const look = () => {
  const stamp = readStamp();
  const lock = sha(readFileSync(LOCKFILE));
  const installed =
    existsSync(TSUP) &&
    Object.keys(PACKAGES).every(linkedOf) &&
    (stamp.lock === lock || (existsSync(INSTALLED) && sha(readFileSync(INSTALLED)) === lock));
  const packages = Object.keys(PACKAGES).map((name) => {
    const files = sourcesOf(name);
    const before = stamp.packages?.[name];
    const quick = quickly(files);
    if (builtOf(name) && before?.quick === quick) return { name, quick, content: before.content, build: false };
    const content = thoroughly(files);
    return { name, quick, content, build: !builtOf(name) || before?.content !== content };
  });
  const stamped = stamp.lock === lock && packages.every(({ name, quick }) => stamp.packages?.[name]?.quick === quick);
  return { lock, installed, packages, idle: installed && stamped && packages.every(({ build }) => !build) };
};

/** Runs a program with its output on stderr; answers its status. Output is held back until it fails when `quiet`. */
const run = (program, args, cwd, quiet) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
      shell: process.platform === 'win32' && program === 'npx',
    });
    const held = [];
    child.stdout?.on('data', (part) => held.push(part));
    child.stderr?.on('data', (part) => held.push(part));
    child.on('error', (error) => resolve({ status: 127, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output: Buffer.concat(held).toString() }));
  });

const work = async () => {
  const before = look();
  if (before.idle) return 0;
  if (!before.installed) {
    say('installing the dependencies (once; a minute at most) …');
    const { status, output } = await run('npx', PNPM, ROOT, false);
    if (status !== 0) {
      say(`the dependencies could not be installed (status ${status}) ${output}`);
      return 1;
    }
  }
  const changed = before.packages.filter(({ build }) => build);
  if (changed.length > 0) say(`building ${changed.map(({ name }) => name).join(', ')} …`);
  // At run time the packages import each other's dist, so none has to wait for another to be built.
  const built = await Promise.all(
    changed.map(async ({ name }) => {
      const { status, output } = await run(process.execPath, [TSUP, '--no-dts'], join(ROOT, 'packages', name), true);
      const ok = status === 0 && builtOf(name);
      if (!ok) say(`packages/${name} could not be built:\n${output}`);
      return { name, ok };
    }),
  );
  const failed = new Set(built.filter(({ ok }) => !ok).map(({ name }) => name));
  const packages = before.packages.filter(({ name }) => !failed.has(name));
  const stamp = {
    lock: before.lock,
    packages: Object.fromEntries(packages.map(({ name, quick, content }) => [name, { quick, content }])),
  };
  writeFileSync(STAMP, `${JSON.stringify(stamp)}\n`);
  return failed.size > 0 ? 1 : 0;
};

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const STARTING_MS = 2_000;
const freshly = () => {
  try {
    return Date.now() - statSync(LOCK).mtimeMs < STARTING_MS;
  } catch {
    return false;
  }
};

/** One set-up at a time in one checkout; a second waits for the first and then finds nothing to do. */
const locked = async (task) => {
  for (let waits = 0; ; waits += 1) {
    try {
      const file = openSync(LOCK, 'wx');
      writeFileSync(file, String(process.pid));
      closeSync(file);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      let holder = 0;
      try {
        holder = Number(readFileSync(LOCK, 'utf8'));
      } catch {
        continue;
      }
      // A lock without a number is being written this very moment, or its writer died before it could.
      if (holder > 0 ? !alive(holder) : !freshly()) rmSync(LOCK, { force: true });
      else {
        if (waits === 0)
          say(`waiting for another set-up of this checkout${holder > 0 ? ` (process ${holder})` : ''} …`);
        await pause(100);
      }
    }
  }
  const release = () => rmSync(LOCK, { force: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      release();
      process.exit(1);
    });
  }
  try {
    return await task();
  } finally {
    release();
  }
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Node ${process.versions.node} is too old; clusterbot needs Node 20.19 or newer`);
  process.exitCode = 1;
} else if (!look().idle) {
  process.exitCode = await locked(work);
}
