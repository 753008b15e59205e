// How well the bot reads: every labelled message of tests/fixtures/language, a table per kind and per noise, for both halves.
// `npm run eval` prints the tables; `npm run eval -- --failures` also lists what fails in the half that may be looked at.
// The held-back half is only ever counted, so that nobody tunes the lexicon to it.
import { existsSync, readFileSync } from 'node:fs';
import { bundledCluster, createReader, guard, parseInstant } from '../packages/core/dist/index.js';

const config = bundledCluster();
const reader = createReader(config);
const list = process.argv.includes('--failures');
const NOW = '2024-06-10T09:00:00+07:00';
const instant = (text) => parseInstant(text ?? NOW);
const boardId = (name) => config.boards.find((board) => board.name === name || board.id === name)?.id;

const lines = (name, half) => {
  const file = new URL(`../tests/fixtures/language/${name}.${half}.jsonl`, import.meta.url);
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line))
    : [];
};

const canonical = (value) =>
  Array.isArray(value)
    ? value.map(canonical)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, each]) => [key, canonical(each)]),
        )
      : value;
const same = (a, b) => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
const FREE_TOPIC = new Set([
  'question_raise',
  'question_answer',
  'announce',
  'model_register',
  'model_list',
  'question_list',
  'help',
]);

/** Free subjects are the sender's own words and not compared; all other slots must be there, right, and no more of them. */
const slotsOf = (intent, slots = {}) => {
  const { topic, ...rest } = slots;
  return topic === undefined || FREE_TOPIC.has(intent) ? rest : { ...rest, topic };
};

const interpretCase = (line) => {
  const board = line.board === undefined || line.board === null ? undefined : boardId(line.board);
  const read = reader.interpret(line.text, {
    config,
    now: instant(line.now),
    role: line.role ?? 'officer',
    ...(board === undefined ? {} : { board }),
    ...(line.openField === undefined ? {} : { openField: line.openField }),
    ...(line.previous === undefined ? {} : { previous: { confidence: 0.9, slots: {}, ...line.previous } }),
  });
  const { expect } = line;
  const intent = read.intent === expect.intent;
  const slots = intent && same(slotsOf(read.intent, read.slots), slotsOf(expect.intent, expect.slots));
  return {
    kind: expect.intent,
    noise: line.noise,
    right: intent,
    full: slots,
    got: `${read.intent} ${JSON.stringify(read.slots)} [${read.matched.join(' ')}]`,
    want: `${expect.intent} ${JSON.stringify(expect.slots ?? {})}`,
  };
};

const valueCase = (line) => {
  const read = reader.parseValue(line.text, {
    now: instant(line.now),
    zone: config.calendar.zone,
    ...(line.as == null ? {} : { as: line.as }),
  });
  const { expect } = line;
  const right = read.kind === expect.kind && (expect.value === undefined || same(read.value, expect.value));
  const readings = (expect.readings ?? []).every((each) => (read.readings ?? []).includes(each));
  const note = expect.note === undefined || read.note === expect.note;
  return {
    kind: expect.kind,
    noise: line.noise,
    right,
    full: right && readings && note,
    got: JSON.stringify(read),
    want: JSON.stringify(expect),
  };
};

const guardCase = (line) => {
  const read = guard(line.text);
  const { expect } = line;
  const right = read.verdict === expect.verdict;
  const rule = expect.rule ?? null;
  return {
    kind: rule ?? 'pass',
    noise: line.kind,
    right,
    full: right && rule === read.rule,
    got: `${read.verdict} ${read.rule}`,
    want: `${expect.verdict} ${rule}`,
  };
};

const percent = (part, whole) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`);
const row = (cells) =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(22) : String(cell).padStart(8))).join(' ');

const table = (title, cases, key, full) => {
  console.log(`\n${row([title, 'n', 'right', full])}`);
  for (const name of [...new Set(cases.map((each) => each[key] ?? '–'))].sort()) {
    const some = cases.filter((each) => (each[key] ?? '–') === name);
    console.log(
      row([
        name,
        some.length,
        percent(some.filter((each) => each.right).length, some.length),
        percent(some.filter((each) => each.full).length, some.length),
      ]),
    );
  }
  console.log(
    row([
      'all',
      cases.length,
      percent(cases.filter((each) => each.right).length, cases.length),
      percent(cases.filter((each) => each.full).length, cases.length),
    ]),
  );
};

const SETS = [
  ['interpret', interpretCase, 'slots'],
  ['values', valueCase, 'all'],
  ['guard', guardCase, 'rule'],
];
for (const half of ['dev', 'held']) {
  for (const [name, run, full] of SETS) {
    const set = lines(name, half);
    if (set.length === 0) continue;
    const cases = set.map((line) => ({ ...run(line), text: line.text }));
    console.log(`\n=== ${name}, ${half === 'dev' ? 'looked at' : 'held back'} ===`);
    table('kind', cases, 'kind', full);
    if (cases.some((each) => each.noise !== undefined)) table('noise', cases, 'noise', full);
    if (list && half === 'dev')
      for (const each of cases.filter(({ right, full: all }) => !right || !all))
        console.log(
          `  ${each.right ? 'part ' : 'WRONG'} ${JSON.stringify(each.text)}\n        want ${each.want}\n        got  ${each.got}`,
        );
  }
}
