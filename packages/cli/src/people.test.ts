import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine, json } from '../../../tests/support/cli-io.js';
import { runCli } from './cli.js';

const { home, run, runWith } = commandLine(runCli);

describe('people, and who looked at what', () => {
  it('erases a person after showing what goes and asking; the chain stays whole', async () => {
    const code = /: ([a-z0-9]{5}-[a-z0-9]{5})$/m.exec((await run('init')).out.join('\n'))?.[1] ?? '';
    await run('chat --json', `/start ${code}`, 'ok');
    const [secretary] = json((await run('people --json')).out);
    const id = String(secretary?.person);
    expect((await run(`people erase ${id} --yes`)).err[0]).toMatch(
      /is the only secretary and cannot be erased; enrol another/,
    );
    expect((await run('people erase pnobody --yes')).err[0]).toMatch(/there is no person "pnobody"/);
    expect((await run('people forget someone')).err[0]).toMatch(
      /“forget” is not known here; there is: people erase PERSON, handover/,
    );
    expect((await run('people erase')).err[0]).toMatch(/it is used as: clusterbot people erase PERSON, with ids/);
    await run(`revoke ${id}`);
    const asked = await run(`people erase ${id}`);
    expect(asked.err[0]).toMatch(/nothing was changed; to go on without being asked, add --yes/);
    expect(asked.out.join('\n')).toMatch(/What goes:[\s\S]*1 account \(the terminal\)[\s\S]*What stays:/);
    expect(json((await run('people --json')).out)[0]).toMatchObject({ revoked: true, erased: false });
    expect((await run(`people erase ${id} --yes`)).status).toBe(0);
    expect(json((await run('people --json')).out)).toMatchObject([{ person: id, name: '', erased: true }]);
    expect((await run(`people erase ${id} --yes`)).err[0]).toMatch(/was erased before/);
    expect((await run('verify')).status).toBe(0);
  });

  it('hands over all duties of a person after showing them, and refuses it twice', async () => {
    await run('init --rehearsal');
    const both = 'people handover r-officer-ha-nam r-officer-nam-dinh';
    const asked = await run(both);
    expect(asked.out.join('\n')).toMatch(/Roles that pass on:[\s\S]*Open reports:[\s\S]*Hà Nam/);
    expect(asked.err[0]).toMatch(/nothing was changed/);
    expect((await run('people handover r-officer-ha-nam')).err[0]).toMatch(/people handover PERSON SUCCESSOR/);
    expect((await run('people handover r-officer-ha-nam pnobody --yes')).err[0]).toMatch(/no person "pnobody"/);
    expect((await run('people handover r-officer-ha-nam r-observer --yes')).err[0]).toMatch(/only observes/);
    expect((await run(`${both} --yes`)).out.at(-1)).toMatch(/have passed to r-officer-nam-dinh/);
    const lines = json((await run('people --json')).out);
    expect(lines.find(({ person }) => person === 'r-officer-ha-nam')).toMatchObject({ roles: [] });
    expect(lines.find(({ person }) => person === 'r-officer-nam-dinh')?.roles).toHaveLength(2);
    expect((await run(`${both} --yes`)).err[0]).toMatch(/passed to .* at /);
  });

  it('tells who looked at figures, what is kept too long, and leaves small counts out for observers', async () => {
    await run('init --rehearsal');
    await run('start', ':as officer:hai-phong', 'Đưa ra khỏi quy hoạch: 3', 'đúng', '/nop', ':press 1');
    await run('start', ':as leader', '/tonghop');
    const looks = (await run('reads --json')).out.map((line) => JSON.parse(line) as object);
    expect(looks).toMatchObject([{ person: 'r-leader', what: 'summary', period: '2024-H1' }]);
    expect((await run('reads')).out[0]).toMatch(/r-leader \(Lãnh đạo \(diễn tập\)\) {2}summary period=2024-H1/);
    expect((await run('reads --from yesterday')).err[0]).toContain('--from yesterday is no point in time, e.g.');
    const removed = async (...more: readonly string[]) =>
      (
        JSON.parse((await run(['export --period 2024-H1', ...more].join(' '))).out.join('\n')) as {
          totals: { planning_removed: object };
        }
      ).totals.planning_removed;
    expect(await removed()).toMatchObject({ value: 3, boards: 1 });
    expect(await removed('--for observer')).toMatchObject({ value: null, boards: 0, small: ['hai-phong'] });
    expect((await run('export --period 2024-H1 --for head')).err[0]).toContain('--for is observer');
    expect((await run('doctor')).out.join('\n')).toContain('the cluster file says nothing: everything is kept');
    const bundled = new URL('../../core/clusters/cum-2/cluster.json', import.meta.url);
    const file = join(home(), 'retention.json');
    const changed = { ...(JSON.parse(readFileSync(bundled, 'utf8')) as object), retention: { readLogMonths: 1 } };
    writeFileSync(file, JSON.stringify(changed));
    expect((await runWith({}, ['apply', file, '--yes'])).status).toBe(0);
    expect((await run('doctor')).out.join('\n')).toContain('nothing is kept longer than the cluster file says');
    await run('start', ':outage 2024-09-01T09:00:00+07:00');
    expect((await run('reads --from 2024-06-01T00:00:00+07:00')).out).toEqual([]);
  });
});
