import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine, json } from '../../../tests/support/cli-io.js';
import { runCli } from './cli.js';

const { home, data, run, runWith } = commandLine(runCli);

/** Another living process holds the store. */
const lockByAnother = (): void =>
  writeFileSync(join(data(), 'lock'), JSON.stringify({ pid: process.ppid, host: 'here', token: 'theirs' }));

describe('the command line', () => {
  it('says in plain words what there is', async () => {
    const { status, out } = await run('--help');
    expect(status).toBe(0);
    for (const name of [
      'init',
      'start',
      'chat',
      'apply',
      'invite',
      'people',
      'revoke',
      'reminders',
      'export',
      'doctor',
    ])
      expect(out.join('\n')).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    expect((await run('invite --help')).out.join('\n')).toContain('clusterbot invite --role ROLE');
  });

  it.each([
    ['frobnicate', /^clusterbot: there is no command “frobnicate”; there are: init, start, chat/],
    ['restore file', /^clusterbot: there is no command “restore”/],
    ['init --frob', /Unknown option '--frob'; it is used as: clusterbot init/],
    ['apply', /it is used as: clusterbot apply FILE \[--yes\]/],
    ['revoke', /it is used as: clusterbot revoke PERSON/],
    ['invite --role king', /--role must be one of officer, head, secretary, leader, observer/],
    ['export', /--period is missing/],
    ['export --period 2024-H1 --floor draft', /--floor is approved or accepted, not “draft”/],
    ['export --period 2024-H1 --format xlsx', /export as xlsx is not available in this version; json is/],
    ['start --speed fast', /--speed must be a number/],
    ['start --at yesterday', /--at yesterday is no point in time/],
    ['start --at 2024-06-01T09:00:00+07:00', /--at is earlier than the beginning of a rehearsal/],
    ['people', /there is no data directory at .*; make one with: clusterbot init/],
    ['init --example cum-9', /there is no example “cum-9”; there is: cum-2/],
  ])('“%s” ends with one line and a status of its own', async (line, message) => {
    const { status, out, err } = await run(line);
    expect(status).toBeGreaterThan(0);
    expect(out).toEqual([]);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(message);
  });

  it.each([
    ['PORT', 'http', /PORT must be a port/],
    ['PORT', '70000', /PORT must be a port/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL must be one of/],
    ['HOST', 'not a host', /HOST must be an address/],
    ['DATABASE_URL', 'postgres://localhost/x', /DATABASE_URL is not supported/],
    ['TELEGRAM_BOT_TOKEN', 'two words', /TELEGRAM_BOT_TOKEN must be the token/],
    ['TELEGRAM_WEBHOOK_URL', 'https://example.org/hook', /TELEGRAM_WEBHOOK_SECRET is needed/],
    ['SLACK_BOT_TOKEN', 'xoxb-1', /neither SLACK_APP_TOKEN .* nor SLACK_SIGNING_SECRET/],
    ['SLACK_SIGNING_SECRET', 'secret', /SLACK_BOT_TOKEN is missing/],
    ['CLUSTERBOT_CONFIG', 'nowhere.json', /CLUSTERBOT_CONFIG: the cluster file nowhere\.json cannot be read/],
  ])('a wrong %s (%s) is one line that names it', async (name, value, message) => {
    const { status, err, out } = await runWith({ [name]: value }, ['start']);
    expect(status).toBeGreaterThan(0);
    expect(out).toEqual([]);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(message);
  });
});

describe('a real data directory', () => {
  it('is made once, for its owner only, with a code for the first secretary printed once', async () => {
    const { status, out } = await run('init');
    expect(status).toBe(0);
    expect(out.join('\n')).toMatch(/Code for the first secretary .*: [2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}/);
    expect(statSync(data()).mode & 0o777).toBe(0o700);
    const again = await run('init');
    expect(again).toMatchObject({ status: 1, out: [] });
    expect(again.err[0]).toMatch(/there is a cluster in .* already/);
  });

  it('is not made over other people’s files', async () => {
    mkdirSync(data());
    writeFileSync(join(data(), 'thesis.txt'), 'mine');
    expect((await run('init')).err[0]).toMatch(/holds other files/);
    expect((await run('people')).err[0]).toMatch(/is no data directory of clusterbot/);
  });

  it('takes its cluster from the file that CLUSTERBOT_CONFIG names, whose faults are told in one line', async () => {
    const file = join(home(), 'cluster.json');
    writeFileSync(file, '{"id": "Cụm 2"}');
    const { status, err } = await runWith({ CLUSTERBOT_CONFIG: file }, ['init']);
    expect(status).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/cluster\.json is wrong: id: use 1 to 12 of .*; boards: /);
  });

  it('enrols whoever redeems a code in the chat; strangers are named by their account', async () => {
    const code = /: ([a-z0-9]{5}-[a-z0-9]{5})$/m.exec((await run('init')).out.join('\n'))?.[1] ?? '';
    const [stranger] = json((await run('chat --json', 'tỉnh nào chưa nộp?')).out);
    expect(stranger).toMatchObject({ to: 'terminal:tester', kind: 'reply' });
    expect(JSON.stringify(stranger)).not.toContain('Hải Phòng');
    const enrolled = json((await run('chat --json', `/start ${code}`, 'ok')).out);
    expect(enrolled.at(-1)).toMatchObject({ to: 'secretary' });
    const [person] = json((await run('people --json')).out);
    expect(person).toMatchObject({
      roles: [{ role: 'secretary', board: null }],
      accounts: ['term:tester'],
      reachable: true,
    });
    expect((await run(`revoke ${String(person?.person)}`)).status).toBe(0);
    expect(json((await run('people --json')).out)[0]).toMatchObject({ revoked: true, accounts: [] });
  });

  it('gives codes with role, board and expiry, and no link before a bot’s name is known', async () => {
    await run('init');
    const [invited] = json((await run('invite --role officer --board hai-phong-2025 --json')).out);
    expect(Object.keys(invited ?? {})).toEqual(['code', 'expiresAt', 'link']);
    expect(invited?.expiresAt).toMatch(/\+07:00$/);
    expect(invited?.link).toBeNull();
    expect((await run('invite --role officer --json')).err[0]).toMatch(/needs a board/);
    expect((await run('invite --role officer --board atlantis')).err[0]).toMatch(/no board "atlantis"/);
  });

  it('knows neither --as nor a clock to be moved', async () => {
    await run('init');
    expect((await run('chat --as secretary')).err[0]).toMatch(/--as works in a rehearsal only/);
    const { err } = await run('chat --json', ':clock +1d', ':as leader');
    expect(err).toEqual(['Chỉ dùng được trong buổi diễn tập.', 'Chỉ dùng được trong buổi diễn tập.']);
  });

  it('held by a host, is read but not written, and the line names the pid and the chat command', async () => {
    await run('init');
    lockByAnother();
    for (const line of ['people --json', 'verify', 'doctor', 'reminders --json'])
      expect([line, (await run(line)).status]).toEqual([line, 0]);
    for (const [line, instead] of [
      ['invite --role leader', '/capma'],
      ['revoke someone', '/thuhoi'],
      ['people erase someone', '/thuhoi'],
      ['people handover one other', '/bangiao'],
      ['chat', 'talk to the bot'],
    ] as const) {
      const { status, err } = await run(line);
      expect(status).toBe(3);
      expect(err).toHaveLength(1);
      expect(err[0]).toContain(String(process.ppid));
      expect(err[0]).toContain(instead);
    }
  });

  it('changes by a cluster file only when told yes, and shows what', async () => {
    await run('init');
    const bundled = new URL('../../core/clusters/cum-2/cluster.json', import.meta.url);
    const changed = JSON.parse(readFileSync(bundled, 'utf8')) as { reminders: { ladder: number[] } };
    const file = join(home(), 'changed.json');
    writeFileSync(file, JSON.stringify(changed));
    expect((await runWith({}, ['apply', file])).out).toEqual(['Nothing would change.']);
    changed.reminders.ladder = [-5, -1, 0, 1];
    writeFileSync(file, JSON.stringify(changed));
    const asked = await runWith({}, ['apply', file]);
    expect(asked.status).toBe(1);
    expect(asked.out.length).toBeGreaterThan(0);
    expect(asked.err[0]).toMatch(/add --yes/);
    expect((await runWith({}, ['apply', file, '--yes'])).status).toBe(0);
    expect((await runWith({}, ['apply', file])).out).toEqual(['Nothing would change.']);
  });

  it('leaves open cycles on their form unless told to move them', async () => {
    await run('init --rehearsal');
    const bundled = new URL('../../core/clusters/cum-2/cluster.json', import.meta.url);
    const changed = JSON.parse(readFileSync(bundled, 'utf8')) as { form: { version: number; fields: unknown[] } };
    const file = join(home(), 'form.json');
    changed.form = { version: 2, fields: changed.form.fields.slice(0, -1) };
    writeFileSync(file, JSON.stringify(changed));
    expect((await runWith({}, ['apply', file])).out.join('\n')).toContain('open cycle 2024-H1 keeps form version 1');
    expect((await runWith({}, ['apply', file, '--open-cycles', 'all'])).err[0]).toContain('neither "keep" nor "move"');
    expect((await runWith({}, ['apply', file, '--yes'])).out.join('\n')).not.toContain('from now on');
    const moved = await runWith({}, ['apply', file, '--yes', '--open-cycles', 'move']);
    expect(moved.out.join('\n')).toContain('2024-H1 is on form version 2 from now on.');
    expect((await runWith({}, ['apply', file, '--open-cycles', 'move'])).out).toEqual(['Nothing would change.']);
  });

  it('is found damaged by verify and doctor, and no start goes on with it', async () => {
    await run('init');
    const path = join(data(), 'streams', 'cluster', 'cluster%3Acum-2.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Hải Phòng', 'Hai Phong'));
    const { status, out } = await run('verify');
    expect(status).toBe(1);
    expect(out.join('\n')).toContain('cluster:cum-2');
    expect((await run('doctor')).status).toBe(1);
    const channel = { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' };
    const started = await runWith(channel, ['start']);
    expect(started).toMatchObject({ status: 1, out: [] });
    expect(started.err).toEqual([expect.stringMatching(/the store is damaged .*cluster:cum-2, event 1/)]);
    expect(readFileSync(path, 'utf8')).toContain('Hai Phong');
  });
});

describe('a rehearsal', () => {
  it('reports, is reminded and summed up in a piped conversation', async () => {
    const { status, out, err } = await run(
      'start',
      'hạn nộp khi nào?',
      ':clock +1d',
      ':as secretary',
      'tỉnh nào chưa nộp?',
    );
    expect(err).toEqual([]);
    expect(status).toBe(0);
    const text = out.join('\n');
    for (const part of [
      'officer:hai-phong',
      '09:00 thứ Hai 10/6/2024',
      '17:00 thứ Ba 18/6/2024',
      '08:00 thứ Ba 11/6/2024',
      '14/14 ban chưa nộp',
    ])
      expect(text).toContain(part);
  });

  it('goes on where it stopped, and only forward', async () => {
    await run('start', ':clock 2024-06-12T10:00');
    expect((await run('start')).out.join('\n')).toContain('10:00 thứ Tư 12/6/2024');
    expect((await run('start --at 2024-06-11T09:00:00+07:00')).err[0]).toMatch(/only moves forward/);
    expect((await run('start --at 2024-06-13T09:00:00+07:00')).out.join('\n')).toContain('09:00 thứ Năm 13/6/2024');
  });

  it('told twice with --json gives the same lines', async () => {
    const story = [
      'hạn nộp khi nào?',
      'kết nạp 848/2200',
      ':press confirm',
      ':clock +5d',
      ':as leader',
      'tình hình thế nào',
    ];
    const told: (readonly string[])[] = [];
    for (const name of ['a', 'b']) {
      const variables = { CLUSTERBOT_DATA: join(home(), name) };
      await runWith(variables, ['init', '--rehearsal']);
      const { out } = await runWith(variables, ['chat', '--json'], story);
      told.push(out.map((line) => JSON.stringify({ ...(JSON.parse(line) as object), id: null })));
    }
    expect(told[0]?.length).toBeGreaterThan(20);
    expect(told[1]).toEqual(told[0]);
  });

  it('writes lines of the contract’s shape', async () => {
    await run('init --rehearsal');
    const lines = json((await run('chat --json', 'hạn nộp khi nào?', ':clock +1d')).out);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(['at', 'to', 'kind', 'id', 'text', 'buttons']);
      expect(line.at).toMatch(/^2024-06-1\dT\d\d:\d\d:\d\d\+07:00$/);
      expect(line.to).toMatch(/^(officer|head):[a-z-]+$|^(secretary|leader|observer)$/);
      expect(['reply', 'notice', 'edit', 'delete']).toContain(line.kind);
    }
    expect(new Set(lines.filter(({ kind }) => kind === 'notice').map(({ to }) => to)).size).toBe(14);
  });

  it('is found beside the directory that was named, by the commands that come after start', async () => {
    await run('start');
    const { status, err } = await run('people --json');
    expect(status).toBe(0);
    expect(err[0]).toMatch(/this is the rehearsal in .*data-rehearsal/);
    expect(json((await run('reminders --from 2024-06-10 --to 2024-06-12 --json')).out)).toHaveLength(14);
  });

  it('refuses somebody who is not in it', async () => {
    await run('init --rehearsal');
    expect(await run('chat --as officer:atlantis')).toMatchObject({ status: 1, out: [] });
  });

  it('is exported with every board of the roster, missing told apart from zero', async () => {
    await run('init --rehearsal');
    await run('chat --json', 'kết nạp 848/2200', ':press confirm');
    const file = join(home(), 'h1.json');
    expect((await runWith({}, ['export', '--period', '2024-H1', '--out', file])).status).toBe(0);
    const exported = JSON.parse(readFileSync(file, 'utf8')) as { readonly period: string; readonly boards: unknown[] };
    expect(exported.period).toBe('2024-H1');
    expect(exported.boards).toHaveLength(14);
    expect((await run('export --period 1999-Q9')).status).toBe(1);
    expect((await runWith({}, ['export', '--period', '2024-H1', '--floor', 'approved'])).err.join('\n')).toMatch(
      /this cluster has no approval chain/,
    );
  });
});

describe('reading, without a data directory', () => {
  it('answers every line in order, and lines that are no JSON by an error', async () => {
    const { status, out } = await run(
      'guard --json',
      '{"text":"chào"}',
      'không phải json',
      '{"texte":1}',
      '{"text":"ok"}',
    );
    expect(status).toBe(0);
    expect(json(out)).toEqual([
      { verdict: 'pass', rule: null },
      { error: 'the line is not JSON' },
      { error: 'the line needs a "text"' },
      { verdict: 'pass', rule: null },
    ]);
  });

  it('interprets and parses with the names of the contract', async () => {
    const [read] = json(
      (await run('interpret --now 2024-06-10T09:00:00+07:00', '{"text":"tỉnh nào chưa nộp","role":"leader"}')).out,
    );
    expect(Object.keys(read ?? {})).toEqual(['intent', 'slots', 'confidence', 'alternatives']);
    expect(read?.intent).toBe('status_missing');
    const [value] = json((await run('parse-value', '{"text":"1.024","as":"count"}')).out);
    expect(value).toMatchObject({ kind: 'count', value: 1024 });
    expect((await run('parse-value --now gestern')).err[0]).toMatch(/--now gestern is no point in time/);
  });
});
