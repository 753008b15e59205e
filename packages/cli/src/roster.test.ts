import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIo, temporaryDirectory } from '../../../tests/support/cli-io.js';
import { runCli } from './cli.js';

let home = '';
let remove: () => Promise<void> = async () => {};

const run = async (...args: readonly string[]) => {
  const { io, out, err } = createIo({ variables: { CLUSTERBOT_DATA: join(home, 'data') } });
  return { status: await runCli(args, io), out: out.join('\n'), err: err.join('\n') };
};
const words = (line: string) => run(...line.split(' '));
const MERGER = [
  'roster',
  'merge',
  '--into',
  'nghe-tinh',
  '--name',
  'Nghệ Tĩnh',
  '--code',
  '40',
  '--from',
  'nghe-an,ha-tinh',
  '--on',
];

beforeEach(async () => {
  ({ directory: home, remove } = await temporaryDirectory());
  expect((await words('init --rehearsal')).status).toBe(0);
});
afterEach(() => remove());

describe('clusterbot roster', () => {
  it('shows in words all that a merger changes, and changes nothing unasked', async () => {
    const { status, out, err } = await run(...MERGER, '2024-11-01');
    expect(out).toContain('From 2024-11-01 on there are 13 boards (14 before):');
    expect(out).toContain('ending with 2024-10-31: nghe-an (Nghệ An), ha-tinh (Hà Tĩnh)');
    expect(out).toContain('beginning: nghe-tinh (Nghệ Tĩnh), out of nghe-an and ha-tinh');
    expect(out).toContain('Cán bộ đầu mối Hà Tĩnh (diễn tập), officer of ha-tinh, becomes officer of nghe-tinh');
    expect(out).toMatch(/The next round, 2024-Y \(due .*\), is owed by 13 boards instead of 14:/);
    expect(out).toContain('no report of and no reminder to: nghe-an, ha-tinh');
    expect(out).toContain('nghe-tinh will be reminded through Cán bộ đầu mối Hà Tĩnh (diễn tập), ');
    expect(out).not.toContain('hai-phong-2025');
    expect(err).toContain('nothing was changed');
    expect(status).toBe(1);
    expect((await words('verify')).status).toBe(0);
    expect((await run(...MERGER, '2024-11-01')).out).toContain('13 boards (14 before)');
  });

  it('records it with --yes, as the same fact that apply records', async () => {
    const merged = await run(...MERGER, '2024-11-01', '--yes');
    expect(merged.out).toContain('Applied: 1 change recorded.');
    const again = await run(...MERGER, '2024-11-01', '--yes');
    expect(again.err).toContain('the id “nghe-tinh” is in use');
    const lines = await words('reminders --from 2024-12-10T00:00:00+07:00 --to 2024-12-20T00:00:00+07:00 --json');
    expect(lines.out).toContain('"board":"nghe-tinh"');
    expect(lines.out).not.toContain('"board":"ha-tinh"');
  });

  it('splits a board, and says who is left without one', async () => {
    const split = await run(
      ...[
        'roster',
        'split',
        'nghe-an',
        '--into',
        'lam,vinh',
        '--name',
        'Lam,Vinh',
        '--code',
        '43,44',
        '--on',
        '2024-11-01',
      ],
    );
    expect(split.out).toContain('beginning: vinh (Vinh), out of nghe-an');
    expect(split.out).toContain('officer of nghe-an, is left without a board; the secretary is told');
    expect(split.out).toContain('vinh will have nobody to remind');
  });

  it('tells that an open round keeps its boards', async () => {
    const { out } = await run(...MERGER, '2024-06-12');
    expect(out).toContain('2024-H1 is open already and stays with its 14 boards');
  });

  it.each([
    [
      'an unknown predecessor',
      'roster merge --into x --name X --code 1 --from nghe-am,ha-tinh --on 2024-11-01',
      /no board “nghe-am”/,
    ],
    [
      'a board that has an end already',
      'roster merge --into x --name X --code 1 --from hai-phong,ha-tinh --on 2024-11-01',
      /ended already on 2025-06-30/,
    ],
    [
      'the same id',
      'roster merge --into lang-son --name X --code 1 --from nghe-an,ha-tinh --on 2024-11-01',
      /“lang-son” is in use/,
    ],
    [
      'no such day',
      'roster merge --into x --name X --code 1 --from nghe-an,ha-tinh --on 2024-11-31',
      /--on must be a day/,
    ],
    [
      'no board',
      'roster split --into x,y --name X,Y --code 1,2 --on 2024-11-01',
      /name the boards, e\.g\. roster split/,
    ],
    [
      'fewer names than ids',
      'roster split nghe-an --into x,y --name X --code 1,2 --on 2024-11-01',
      /one each for every id/,
    ],
    ['something else', 'roster rename nghe-an --on 2024-11-01', /“rename” is neither merge nor split/],
    [
      'no such kind',
      'roster merge --into x --name X --kind town --code 1 --from nghe-an,ha-tinh --on 2024-11-01',
      /must be one of "province", "city"/,
    ],
  ])('refuses %s in one line, with nothing changed', async (_, line, message) => {
    const before = (await words('people --json')).out;
    const { status, err } = await words(`${line} --yes`);
    expect(status).toBeGreaterThan(0);
    expect(err).toMatch(message);
    expect(err.split('\n')).toHaveLength(1);
    expect((await run(...MERGER, '2024-11-01')).out).toContain('13 boards (14 before)');
    expect((await words('people --json')).out).toBe(before);
  });
});

describe('clusterbot apply', () => {
  it('tells what a roster change does before the difference, and refuses one in a locked period', async () => {
    const file = join(home, 'cluster.json');
    const cluster = JSON.parse(readFileSync('packages/core/clusters/cum-2/cluster.json', 'utf8'));
    const boards = cluster.boards.map((board: { readonly id: string }) =>
      board.id === 'nghe-an' ? { ...board, validTo: '2024-10-31' } : board,
    );
    writeFileSync(file, JSON.stringify({ ...cluster, boards }));
    const preview = await run('apply', file);
    expect(preview.out).toContain('From 2024-11-01 on there are 13 boards (14 before):');
    expect(preview.out).toContain('boards.nghe-an.validTo: null → "2024-10-31"');
    await words('chat --as secretary');
    const { io } = createIo({
      variables: { CLUSTERBOT_DATA: join(home, 'data') },
      lines: [':clock 2024-07-20T08:00+07:00'],
    });
    expect(await runCli(['chat', '--as', 'secretary'], io)).toBe(0);
    const early = await run(...MERGER, '2024-06-01', '--yes');
    expect(early.err).toContain('2024-H1 was locked on 2024-07-18, so its boards stay as they were');
    expect(early.status).toBe(1);
  });
});

describe('clusterbot export --roster', () => {
  const exported = async (...more: readonly string[]) =>
    JSON.parse((await run('export', '--period', '2024-H1', ...more)).out) as {
      readonly roster?: string;
      readonly boards: readonly { readonly id: string; readonly state: string; readonly from?: readonly string[] }[];
    };

  it('is unchanged by default, folds by a day, and refuses what is no roster', async () => {
    const plain = await exported();
    expect(await exported('--roster', 'then')).toEqual(plain);
    expect(await exported('--roster', 'now')).toEqual({ ...plain, roster: '2024-06-10' });
    const folded = await exported('--roster', '2026-01-01');
    expect(folded.boards).toHaveLength(9);
    expect(folded.boards.find(({ id }) => id === 'ninh-binh-2025')).toMatchObject({
      state: 'derived',
      from: ['nam-dinh', 'ha-nam', 'ninh-binh'],
    });
    expect((await run('export', '--period', '2024-H1', '--roster', '2024-02-30')).err).toContain('is no roster');
  });
});
