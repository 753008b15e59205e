// Kills a process that writes to a store at random moments, and looks at what it left. Used by the test and by scripts/kill.mjs.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fillerOf, LANES, streamOf } from './store-story.mjs';

const WRITER = fileURLToPath(new URL('./store-writer.mjs', import.meta.url));
/** Rounds that share a directory: each begins with the dead lock and the leftovers of the one before. */
const SHARED = 10;
const LONGEST_MS = 80;

/** Starts a writer; `first` is its first line, `ended` all its lines once it is gone. */
const start = (module, directory, run) => {
  const child = spawn(process.execPath, [WRITER, module, directory, run], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = [];
  let begun;
  const first = new Promise((resolve) => {
    begun = resolve;
  });
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    begun(line);
    lines.push(line);
  });
  // Its pid is free only when the process was waited for, which may be later than the end of its output.
  const ended = new Promise((resolve) => {
    child.on('close', () => {
      begun('nothing');
      resolve(lines);
    });
  });
  return { child, first, ended };
};

/** The highest number acknowledged for each deed and lane, and anything that was not a plain success. */
const readAcks = (lines) => {
  const acks = new Map();
  const odd = [];
  for (const line of lines) {
    const [deed, lane, n] = line.split(' ');
    if (['refused', 'failed', 'locked'].includes(deed)) odd.push(line);
    else if (deed !== 'ready') acks.set(`${deed} ${lane}`, Number(n));
  }
  return { of: (deed, lane) => acks.get(`${deed} ${lane}`) ?? 0, odd };
};

/** Everything wrong with what one killed run left of one lane, in words; nothing when it is as it must be. */
const faultsOfLane = async (store, run, lane, acks) => {
  const faults = [];
  const expect = (sound, what) => {
    if (!sound) faults.push(`run ${run} lane ${lane}: ${what}`);
  };
  const stream = streamOf(run, lane);
  const { events } = await store.read(stream);
  const acked = acks.of('committed', lane);
  const kept = events.length / 2;
  expect(kept === acked || kept === acked + 1, `${acked} commits acknowledged, ${kept} kept`);
  events.forEach(({ version, key, data }, index) => {
    const n = Math.floor(index / 2) + 1;
    const whole = version === index + 1 && key === `k:${lane}:${n}` && data.n === n && data.filler === fillerOf(n);
    expect(whole && data.half === (index % 2 === 0 ? 'first' : 'second'), `event ${version} is not what was committed`);
  });
  const settled = acks.of('settled', lane);
  for (let n = 1; n <= Math.floor(kept); n += 1) {
    const waits = await store.waiting(stream, `r:${run}:${lane}:${n}`);
    if (n % 3 !== 0) expect(waits, `the row of commit ${n} is lost`);
    else if (n <= settled) expect(!waits, `the settled row of commit ${n} is back`);
  }
  const put = acks.of('put', lane);
  const document = await store.documents.get(`person:${run}-${lane}`);
  const version = document?.version ?? 0;
  expect(version === put || version === put + 1, `the document was put ${put} times, its version is ${version}`);
  if (document !== null)
    expect(document.value.n === version && document.value.filler === fillerOf(version), 'the document is half written');
  const drafted = acks.of('drafted', lane);
  const removed = acks.of('removed', lane);
  const drafts = (await store.documents.list(`draft:${run}-${lane}-`)).map((id) => Number(id.split('-').at(-1)));
  expect(
    drafts.every((n) => n > removed && n <= drafted + 1),
    `removed up to ${removed}, drafts ${drafts} are there`,
  );
  return { faults, commits: acked, unsaid: kept - acked };
};

const leftoversIn = async (directory) =>
  (await readdir(directory, { recursive: true })).filter((path) => path.endsWith('.tmp')).length;

/** One run in a directory: write, kill, open again, look. */
const round = async (module, openStore, directory, run) => {
  const { child, first, ended } = start(module, directory, run);
  const said = await first;
  if (said === 'ready') await setTimeout(Math.random() * LONGEST_MS);
  child.kill('SIGKILL');
  const acks = readAcks(await ended);
  const leftovers = await leftoversIn(directory);
  const store = await openStore(directory);
  try {
    const lanes = await Promise.all(LANES.map((lane) => faultsOfLane(store, run, lane, acks)));
    const { faults: broken } = await store.verify();
    const swept = await leftoversIn(directory);
    const faults = [
      ...(said === 'ready' ? [] : [`run ${run} began with “${said}”`]),
      ...acks.odd.map((line) => `run ${run}: ${line}`),
      ...lanes.flatMap((lane) => lane.faults),
      ...broken.map((fault) => `run ${run}: ${fault.stream} at ${fault.version} ${fault.what}`),
      ...(swept === 0 ? [] : [`run ${run}: ${swept} leftovers were not swept`]),
    ];
    const heads = new Map((await store.heads('')).map((head) => [head.stream, head.version]));
    const sum = (pick) => lanes.reduce((total, lane) => total + pick(lane), 0);
    return { faults, heads, commits: sum((lane) => lane.commits), unsaid: sum((lane) => lane.unsaid), leftovers };
  } finally {
    await store.close();
  }
};

const TOTAL = { rounds: 0, commits: 0, unsaid: 0, leftovers: 0, faults: [] };
const add = (a, b) => ({
  rounds: a.rounds + b.rounds,
  commits: a.commits + b.commits,
  unsaid: a.unsaid + b.unsaid,
  leftovers: a.leftovers + b.leftovers,
  faults: [...a.faults, ...b.faults],
});

/** Some rounds in one directory; what an earlier round left must still be there after each later one. */
const roundsInOneDirectory = async (module, openStore, count, tell) => {
  const directory = await mkdtemp(join(tmpdir(), 'clusterbot-kill-'));
  let total = TOTAL;
  let before = new Map();
  try {
    for (let n = 0; n < count; n += 1) {
      const run = `run${n}`;
      const { heads, ...result } = await round(module, openStore, directory, run);
      const lost = [...before].filter(([stream, version]) => heads.get(stream) !== version).map(([stream]) => stream);
      before = heads;
      total = add(total, {
        ...result,
        rounds: 1,
        faults: [...result.faults, ...lost.map((id) => `${run} hurt ${id}`)],
      });
      tell(result);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return total;
};

/**
 * Kills `rounds` writers, two at a time in directories of their own. `storeModule` is the URL of the built store, which the
 * writers and this process both load. `unsaid` counts commits that were kept though the kill came before their acknowledgement,
 * `leftovers` files caught half written: both show that the kills did hit.
 */
export const killRounds = async ({ rounds, storeModule, tell = () => undefined }) => {
  const { openLowdbStore } = await import(storeModule);
  const portions = Array.from({ length: Math.ceil(rounds / SHARED) }, (_, n) => Math.min(SHARED, rounds - n * SHARED));
  let total = TOTAL;
  const waiting = portions.values();
  const work = async () => {
    for (const count of waiting) {
      const done = await roundsInOneDirectory(storeModule, openLowdbStore, count, tell);
      total = add(total, done);
    }
  };
  await Promise.all([work(), work()]);
  return total;
};

/** Starts `count` writers on one directory with a dead lock at the same time; the first line of each. */
export const rivalsFor = async (directory, storeModule, count) => {
  const rivals = Array.from({ length: count }, (_, n) => start(storeModule, directory, `rival${n}`));
  const said = await Promise.all(rivals.map((rival) => rival.first));
  for (const { child } of rivals) child.kill('SIGKILL');
  await Promise.all(rivals.map((rival) => rival.ended));
  return said;
};
