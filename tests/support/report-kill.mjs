// Kills the terminal chat while an officer enters and hands in whole reports, and looks at what is left. Used by the test and
// by scripts/kill.mjs. Everything runs on what is built.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
const CORE = new URL('../../packages/core/dist/index.js', import.meta.url).href;
const LOWDB = new URL('../../packages/core/dist/store/lowdb.js', import.meta.url).href;
const STREAM = 'report:cum-2:2024-H1:hai-phong';
/** Rounds that share a directory: each goes on where the killed one stopped. */
const SHARED = 10;
const REPORTS = 40;
const LONGEST_MS = 250;
const FIGURES = {
  'Kết nạp đảng viên': (n) => `${n}/90000`,
  'TCĐ ngoài NN': (n) => `${n}`,
  'Kết nạp ngoài NN': (n) => `${n}`,
  'Tinh giản biên chế': (n) => `${n}`,
  'Sáp nhập': (n) => `${n}`,
  'Bổ sung quy hoạch': (n) => `${2 * n}`,
  'Đưa ra khỏi quy hoạch': (n) => `${n}`,
  'Cán bộ trẻ': (n) => `${n}/${2 * n}`,
  'Cán bộ nữ': (n) => `${n}/${2 * n}`,
  'Mô hình tốt': (n) => `${n}`,
};
/** Figures that are all the same number when they belong to one report. */
const SAME = ['private_sector_orgs', 'private_sector_members', 'staff_streamlined', 'units_merged', 'good_models'];

/** The lines of one report: all figures in a message, the person's yes, the hand-in. */
const linesOf = (n) => [
  Object.entries(FIGURES)
    .map(([label, value]) => `${label}: ${value(n)}`)
    .join('\\\n'),
  ':press confirm',
  ':press submit',
];

const run = (args, directory, input) => {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH ?? '', CLUSTERBOT_DATA: directory },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines = [];
  let begun;
  // The first figures were read: what comes now is reports, one commit after another.
  const reading = new Promise((resolve) => {
    begun = resolve;
  });
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  // The killed process may leave unread input behind.
  child.stdin.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    if (lines.length > 1) begun();
  });
  child.stdin.end(input);
  const ended = new Promise((resolve) => {
    child.on('close', (code) => {
      begun();
      resolve({ code, lines, complaints });
    });
  });
  return { child, reading, ended };
};

/**
 * What the officer was told is kept: figures into the draft, and revisions by their number. `known` holds the ids told before,
 * for what a killed process had told may be told once more.
 */
const acknowledged = (lines, known) => {
  const texts = lines.flatMap((line) => {
    try {
      const { id, text } = JSON.parse(line);
      if (known.has(id)) return [];
      known.add(id);
      return [text];
    } catch {
      // The last line of a killed process may be half written; nobody was told anything by it.
      return [];
    }
  });
  const revisions = texts.flatMap((text) => {
    const [, revision] = /^Đã nộp báo cáo .* lần (\d+)/.exec(text) ?? [];
    const [, admitted] = /Kết nạp đảng viên: ([\d.]+)/.exec(text) ?? [];
    return revision === undefined ? [] : [{ revision: Number(revision), n: Number(admitted?.replaceAll('.', '')) }];
  });
  return { saved: texts.filter((text) => text.startsWith('Đã lưu')).length, revisions };
};

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The stored facts and the report as the application reads it, from a directory that nobody writes to any more. */
const readBack = async (directory) => {
  const [{ createApp, createIds }, { openLowdbStore }] = await Promise.all([import(CORE), import(LOWDB)]);
  const store = await openLowdbStore(directory);
  try {
    const { events } = await store.read(STREAM);
    const { faults } = await store.verify();
    const ids = createIds();
    const clock = { now: () => '2024-06-10T02:00:00.000Z', machineMs: () => 0 };
    const app = createApp({ store, clock, ids, log: SILENT, lease: ids.next('lease'), rehearsal: true });
    const exported = await app.operator.exportPeriod('2024-H1');
    const board = exported.ok ? exported.value.boards.find(({ id }) => id === 'hai-phong') : undefined;
    return { events, broken: faults, board };
  } finally {
    await store.close();
  }
};

/** Folds the stored facts without the application: what each revision was handed in with. */
const revisionsOf = (events) => {
  let draft = {};
  const revisions = [];
  for (const { type, data } of events) {
    if (type === 'FieldsEntered') draft = { ...draft, ...data.values };
    if (type === 'ReportHandedIn') revisions.push(draft);
  }
  return revisions;
};

const faultsOf = (name, acks, saved, { events, broken, board }) => {
  const faults = broken.map((fault) => `${name}: ${fault.stream} at ${fault.version} ${fault.what}`);
  const expect = (sound, what) => {
    if (!sound) faults.push(`${name}: ${what}`);
  };
  const revisions = revisionsOf(events);
  const entered = events.filter(({ type }) => type === 'FieldsEntered').length;
  expect(entered >= saved, `${saved} savings acknowledged, ${entered} kept`);
  for (const { revision, n } of acks.revisions)
    expect(revisions[revision - 1]?.party_members_admitted?.value === n, `revision ${revision} with ${n} is lost`);
  revisions.forEach((values, index) => {
    const n = values.party_members_admitted?.value;
    const whole =
      SAME.every((key) => values[key]?.value === n) &&
      values.planning_added?.value === 2 * n &&
      values.planning_women_pct?.denominator === 2 * n;
    expect(whole, `revision ${index + 1} is a mixture`);
  });
  const last = revisions.at(-1);
  expect(board?.revision === revisions.length, `${revisions.length} revisions stored, ${board?.revision} shown`);
  const shown = board?.figures.staff_streamlined?.value ?? null;
  expect(shown === (last?.staff_streamlined?.value ?? null), `the export shows ${shown}`);
  return { faults, revisions: revisions.length, entered };
};

const roundsInOneDirectory = async (count, offset, tell) => {
  const parent = await mkdtemp(join(tmpdir(), 'clusterbot-reports-'));
  const directory = join(parent, 'data');
  const total = { rounds: 0, commits: 0, unsaid: 0, faults: [] };
  try {
    const made = await run(['init', '--rehearsal'], directory, '').ended;
    if (made.code !== 0) throw new Error(`no rehearsal could be made: ${made.complaints}`);
    const known = new Set();
    // What a process did not come to tell is told by its successor, so both sides are counted over all of them.
    let told = { saved: 0, revisions: 0 };
    for (let round = 0; round < count; round += 1) {
      const name = `round ${offset + round}`;
      const numbers = Array.from({ length: REPORTS }, (_, k) => round * REPORTS + k + 1);
      const input = `${['/huy', ...numbers.flatMap(linesOf)].join('\n')}\n`;
      const { child, reading, ended } = run(['chat', '--json', '--as', 'officer:hai-phong'], directory, input);
      await reading;
      await setTimeout(Math.random() * LONGEST_MS);
      child.kill('SIGKILL');
      const { lines, complaints } = await ended;
      const acks = acknowledged(lines, known);
      told = { saved: told.saved + acks.saved, revisions: told.revisions + acks.revisions.length };
      const after = faultsOf(name, acks, told.saved, await readBack(directory));
      if (complaints !== '') after.faults.push(`${name}: ${complaints.trim()}`);
      if (lines.length === 0) after.faults.push(`${name} said nothing`);
      total.rounds += 1;
      total.commits += acks.saved + acks.revisions.length;
      total.unsaid += after.entered - told.saved + after.revisions - told.revisions;
      total.faults.push(...after.faults);
      tell();
    }
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
  return total;
};

/** Kills `rounds` conversations, two at a time in directories of their own. `commits` counts what was acknowledged, `unsaid` what was kept though the kill came first. */
export const killReports = async ({ rounds, tell = () => undefined }) => {
  const portions = Array.from({ length: Math.ceil(rounds / SHARED) }, (_, n) => [
    n * SHARED,
    Math.min(SHARED, rounds - n * SHARED),
  ]);
  const waiting = portions.values();
  const done = [];
  const work = async () => {
    for (const [offset, count] of waiting) done.push(await roundsInOneDirectory(count, offset, tell));
  };
  await Promise.all([work(), work()]);
  const sum = (key) => done.reduce((total, each) => total + each[key], 0);
  return {
    rounds: sum('rounds'),
    commits: sum('commits'),
    unsaid: sum('unsaid'),
    leftovers: 0,
    faults: done.flatMap(({ faults }) => faults),
  };
};
