import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { converse, runCliWith, spawnCli } from '../../../tests/support/cli.js';
import { temporaryDirectory } from '../../../tests/support/cli-io.js';

// What only a process of its own shows: the built command, its signals, its pipes, its lock.

let data = '';
let remove: () => Promise<void> = async () => {};
beforeEach(async () => {
  const made = await temporaryDirectory();
  data = join(made.directory, 'data');
  remove = made.remove;
});
afterEach(() => remove());

const variables = () => ({ CLUSTERBOT_DATA: data });
const until = async (
  { child, output }: ReturnType<typeof spawnCli>,
  holds: (text: string) => boolean,
): Promise<void> => {
  while (!holds(output())) await once(child.stdout, 'data');
};

it('the built command holds a conversation line by line', async () => {
  await runCliWith(['init', '--rehearsal'], variables());
  const lines = await converse(data, ['hạn nộp khi nào?', ':as secretary', 'tỉnh nào chưa nộp?']);
  expect(lines.map(({ to, kind }) => `${to} ${kind}`)).toEqual(['officer:hai-phong reply', 'secretary reply']);
});

it('while one process talks, another that writes ends with 3 and names it; asked to go, the first ends with 0', async () => {
  await runCliWith(['init', '--rehearsal'], variables());
  const talking = spawnCli(['chat', '--json'], variables());
  talking.child.stdin.write('hạn nộp khi nào?\n');
  await until(talking, (text) => text !== '');
  const refused = await runCliWith(['invite', '--role', 'leader'], variables());
  expect(refused.status).toBe(3);
  expect(refused.err).toContain(String(talking.child.pid));
  talking.child.kill('SIGTERM');
  expect((await talking.ended).status).toBe(0);
  expect((await runCliWith(['invite', '--role', 'leader'], variables())).status).toBe(0);
});

it('killed, it leaves a store that opens at once and a clock that did not go back', async () => {
  await runCliWith(['init', '--rehearsal'], variables());
  const talking = spawnCli(['chat'], variables());
  talking.child.stdin.write(':clock 2024-06-12T10:00\nhạn nộp khi nào?\n');
  await until(talking, (text) => text.includes('17:00 thứ Ba 18/6/2024 (còn 6 ngày)'));
  talking.child.kill('SIGKILL');
  await talking.ended;
  const [line] = await converse(data, ['hạn nộp khi nào?']);
  expect(line?.at).toBe('2024-06-12T10:00:00+07:00');
  expect(line?.text).toContain('còn 6 ngày');
});

it('a reader that goes away ends it quietly', async () => {
  await runCliWith(['init', '--rehearsal'], variables());
  const talking = spawnCli(['chat'], variables());
  talking.child.stdout.destroy();
  talking.child.stdin.end(':clock +5d\n');
  const { status, err } = await talking.ended;
  expect([status, err]).toEqual([0, '']);
});

it('a taken port is one clear line', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const { status, err } = await runCliWith(['start'], { ...variables(), PORT: port });
  server.close();
  expect(status).toBe(1);
  expect(err).toBe(`clusterbot: port ${port} on 127.0.0.1 is taken; set PORT to a free one\n`);
});
