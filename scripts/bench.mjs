// npm run bench: ratios side by side in one run. Absolute times are of this machine on this day; quote the ratios.
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const core = await import(join(ROOT, 'packages/core/dist/index.js'));
const { openLowdbStore } = await import(join(ROOT, 'packages/core/dist/store/lowdb.js'));

const ROUNDS = 200;
const START = Date.parse('2024-06-10T02:00:00.000Z');
const silent = { info() {}, warn() {}, error() {} };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${value.toFixed(2)} ms`;
const time = async (task) => {
  const from = performance.now();
  await task();
  return performance.now() - from;
};

/** The least a durable write of so many bytes can cost here: a new file, synced, renamed, the directory synced. */
const bareWrite = async (directory, bytes) => {
  const path = join(directory, 'bare.json');
  const file = await open(`${path}.tmp`, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(`${path}.tmp`, path);
  const folder = await open(directory, 'r');
  await folder.sync();
  await folder.close();
};

/** A rehearsal in a directory of its own, with `years` of handed-in reports before today. */
const stage = async (directory, years) => {
  const store = await openLowdbStore(directory);
  const now = new Date(START).toISOString();
  const deps = {
    store,
    clock: { now: () => now, machineMs: () => Date.now() },
    ids: core.createIds(),
    log: silent,
    lease: 'bench',
    rehearsal: true,
  };
  const config = core.bundledCluster();
  const boards = config.boards
    .filter((board) => board.validTo !== null || board.predecessors.length === 0)
    .slice(0, 14);
  for (let year = 2024 - years; year < 2024; year++) {
    for (const part of ['H1', 'Y']) {
      for (const board of boards) {
        const at = `${year}-06-15T02:00:00.000Z`;
        const events = Array.from({ length: 30 }, (_, n) => ({
          type: 'FieldsEntered',
          v: 1,
          data: {
            by: 'p1',
            onBehalf: null,
            asOf: `${year}-06-14`,
            confirmed: [],
            values: { party_members_admitted: { kind: 'count', value: n, estimate: false } },
          },
        }));
        await store.commit({
          stream: `report:${config.id}:${year}-${part}:${board.id}`,
          expected: 0,
          key: `history:${year}:${part}:${board.id}`,
          at,
          events,
        });
      }
    }
  }
  const app = core.createApp(deps);
  await app.operator.found(config);
  let n = 0;
  const send = (who, text) => receive(who, { kind: 'text', text });
  const press = (who, token) => receive(who, { kind: 'press', token, card: null });
  const receive = (who, content) =>
    app.receive({
      key: `term:bench:${++n}`,
      channel: 'terminal',
      account: `term:${who}`,
      displayName: '',
      chat: who,
      place: 'private',
      sentAt: null,
      content,
      message: null,
      languageHint: null,
    });
  return { app, store, send, press };
};

const rows = [];
for (const years of [1, 10]) {
  const directory = await mkdtemp(join(tmpdir(), 'clusterbot-bench-'));
  try {
    const { send, press, store, app } = await stage(directory, years);
    const durable = [];
    const bare = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { version } = (await store.heads('report:cum-2:2024-H1:hai-phong'))[0];
      // Going to a question moves the dialogue; its answer is the report's one durable write, and what is timed.
      await press('officer:hai-phong', 'fill|2024-H1|hai-phong|1');
      durable.push(await time(() => send('officer:hai-phong', '1.034')));
      const slice = await store.read('report:cum-2:2024-H1:hai-phong');
      const bytes = JSON.stringify(slice.events);
      bare.push(await time(() => bareWrite(directory, bytes)));
      await app.flush();
      if (slice.version === version) throw new Error('the benchmark stored nothing');
      // As long as a busy board's report grows in a half-year.
      if (slice.version > 60) break;
    }
    const questions = [];
    for (let round = 0; round < ROUNDS; round++) questions.push(await time(() => send('leader', 'tỉnh nào chưa nộp?')));
    rows.push({ years, durable: median(durable), bare: median(bare), question: median(questions) });
    await store.close();
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const reader = core.createReader(core.bundledCluster());
const context = {
  config: core.bundledCluster(),
  now: new Date(START).toISOString(),
  role: 'officer',
  board: 'hai-duong',
};
const read = (text) => {
  const from = performance.now();
  reader.interpret(text, context);
  return performance.now() - from;
};
const filled = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const interpretTimes = Array.from({ length: 2000 }, () => read('HD KN 848/2200 (38,5%), ngoài NN 37'));
const PROSE =
  'Bên em xin báo cáo: kết nạp 848 đảng viên, tinh giản 125 biên chế, sáp nhập 12 đơn vị; các mục còn lại gửi sau. ';
const byLength = [20, 100, 400, 1_200, 10_000].map((length) => ({
  length,
  median: median(Array.from({ length: 300 }, () => read(filled(PROSE, length)))),
}));
/** What makes readers slow: one thing over and over, near names, figures without end, marks, letters that unfold. */
const HOSTILE = {
  'one letter': 'a',
  'one digit': '1',
  blanks: ' ',
  'names of boards': 'Hải Dương ',
  'names of figures': 'kết nạp tinh giản quy hoạch ',
  'near names': 'ha duong ket nam dang bien ',
  figures: '1 2 3 ',
  dates: '18/6 ',
  'figures in words': 'mot hai ba bon nam tram ',
  corrections: 'sua 152 thanh không phải 125 ',
  denials: 'không có gì nào ',
  requests: 'cho xin nop ',
  'glued words': 'haiduongquangninhhaiphong',
  Telex: 'ddax keets ',
  VNI: 'd9a4 ke6t1 ',
  'marks on marks': 'a\u0300\u0301',
  ligatures: '\ufdfa',
  punctuation: '?!.,;',
};
const [worst] = Object.entries(HOSTILE)
  .map(([name, unit]) => ({ name, took: Math.min(...Array.from({ length: 5 }, () => read(filled(unit, 10_000)))) }))
  .sort((one, other) => other.took - one.took);

process.stdout.write('history   durable report   bare write   ratio   question: update → reply\n');
for (const { years, durable, bare, question } of rows) {
  process.stdout.write(
    `${String(years).padStart(2)} years  ${ms(durable).padStart(15)}  ${ms(bare).padStart(11)}  ${(durable / bare).toFixed(1).padStart(5)}×   ${ms(question)}\n`,
  );
}
const [one, ten] = rows;
process.stdout.write(
  `ten years ÷ one year: report ${(ten.durable / one.durable).toFixed(2)}×, question ${(ten.question / one.question).toFixed(2)}×\n`,
);
process.stdout.write(
  'A durable report here is one answer of the guided entry: read, decided, stored with its receipt, the next question worded.\n',
);
process.stdout.write(`interpret: ${ms(median(interpretTimes))} median\n`);
process.stdout.write(
  `interpret by length: ${byLength.map((each) => `${each.length} characters ${ms(each.median)}`).join(', ')}\n`,
);
process.stdout.write(
  `interpret, worst of ${Object.keys(HOSTILE).length} hostile inputs of 10,000: ${ms(worst.took)} (${worst.name})\n`,
);
