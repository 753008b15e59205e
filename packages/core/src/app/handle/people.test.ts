import { describe, expect, it } from 'vitest';
import { catalogue } from '../../i18n/catalogue.js';
import { createIds } from '../../store/ids.js';
import { createMemoryStore } from '../../store/memory.js';
import { rememberBotName } from '../people/bot-name.js';
import { listPeople } from '../people/documents.js';
import { labelsOf, stageOn, textOf, tokensOf } from '../people/stage.js';

const stage = () => stageOn(createMemoryStore(), createIds());
const vi = catalogue('vi');
const words = vi.people;
const CODE = /[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}/;

describe('/capma', () => {
  it('leads a secretary from role to board to the code', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    const roles = (await s.asks('tg:1:1', { verb: 'invite' })).replies;
    expect(labelsOf(roles)).toEqual(Object.values(words.roleTitle));
    const boards = (await s.asks('tg:1:1', { verb: 'invite', role: 'head' })).replies;
    expect(labelsOf(boards)).toHaveLength(14);
    expect(tokensOf(boards)[0]).toBe('invite|head|lang-son');
    const made = await s.asks('tg:1:1', { verb: 'invite', role: 'head', board: 'lang-son' });
    expect(textOf(made.replies)).toContain('Ban Tổ chức Tỉnh ủy Lạng Sơn');
    expect(textOf(made.replies)).toContain('09:00 thứ Năm 13/6/2024');
    expect(textOf(made.replies)).not.toContain('t.me');
    // Remembering would store the code in plain.
    expect(made.remember).toBeUndefined();
    const code = CODE.exec(textOf(made.replies))?.[0] ?? '';
    await s.says('tg:1:2', `/start ${code}`);
    expect((await s.personOf('tg:1:2')).grants).toEqual([{ role: 'head', board: 'lang-son' }]);
  });

  it('gives a link once the name of the bot is known', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    await rememberBotName(s.deps, 'cum2_bot');
    const made = textOf((await s.asks('tg:1:1', { verb: 'invite', role: 'leader' })).replies);
    const code = CODE.exec(made)?.[0] ?? '';
    expect(made).toContain(`https://t.me/cum2_bot?start=${code.replace('-', '')}`);
  });

  it('lets a head make codes for officers of the own board only', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'head', 'ha-nam');
    expect(tokensOf((await s.asks('tg:1:1', { verb: 'invite' })).replies)).toEqual(['invite|officer|ha-nam']);
    for (const request of [
      { verb: 'invite', role: 'head', board: 'ha-nam' },
      { verb: 'invite', role: 'officer', board: 'lang-son' },
      { verb: 'invite', role: 'secretary' },
    ] as const) {
      const { replies } = await s.asks('tg:1:1', request);
      expect(textOf(replies)).toBe(words.roleMissing({ roles: 'thư ký cụm hoặc lãnh đạo' }));
      expect(textOf(replies)).not.toMatch(CODE);
    }
    expect(textOf((await s.asks('tg:1:1', { verb: 'invite', role: 'officer', board: 'ha-nam' })).replies)).toMatch(
      CODE,
    );
  });

  it.each(['officer', 'observer'] as const)('is refused to an %s, naming the roles', async (role) => {
    const s = stage();
    await s.enrol('tg:1:1', role, role === 'officer' ? 'ha-nam' : null);
    expect(textOf((await s.asks('tg:1:1', { verb: 'invite' })).replies)).toBe(
      words.roleMissing({ roles: 'trưởng ban, thư ký cụm hoặc lãnh đạo' }),
    );
  });

  it('offers the board after one that has ended', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    s.at('2025-07-02T09:00:00+07:00');
    const { replies } = await s.asks('tg:1:1', { verb: 'invite', role: 'officer', board: 'ha-nam' });
    expect(textOf(replies)).not.toMatch(CODE);
    expect(labelsOf(replies)).toEqual(['Ninh Bình']);
  });
});

describe('/danhba', () => {
  it('shows all boards in official order with who is reachable since when', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    await s.enrol('tg:1:4', 'head', 'ha-nam');
    await s.enrol('tg:1:2', 'officer', 'hai-phong');
    await s.says('tg:1:3', `/start ${await s.code('head', 'hai-phong')}`);
    const said = textOf((await s.asks('tg:1:1', { verb: 'people' })).replies);
    const entry = (role: 'officer' | 'head', reach: string): string =>
      words.directory.entry({ role: words.roleTitle[role], name: 'Người Dùng', platform: 'Telegram', reach });
    expect(said).toContain(words.directory.verdict({ covered: 1, of: 14 }));
    expect(said).toContain(
      `Hải Phòng – ${entry('officer', words.directory.reachable({ since: '10/6/2024' }))}; ${entry('head', words.directory.notReachable)}`,
    );
    expect(said.indexOf('Hải Phòng')).toBeLessThan(said.indexOf('Hà Nam'));
    expect(said).toContain(`${words.roleTitle.secretary}: Người Dùng`);
    const empty =
      'Lạng Sơn, Quảng Ninh, Bắc Giang, Bắc Ninh, Thái Bình, Hưng Yên, Hải Dương, Nam Định, Ninh Bình, Thanh Hóa, Nghệ An, Hà Tĩnh';
    expect(said).toContain(words.directory.empty({ n: 12, boards: empty }));
  });

  it('shows a head the own board only', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'head', 'ha-nam');
    await s.enrol('tg:1:2', 'officer', 'hai-phong');
    await s.enrol('tg:1:3', 'secretary');
    const said = textOf((await s.asks('tg:1:1', { verb: 'people' })).replies);
    expect(said).toContain('Hà Nam');
    expect(said).not.toContain('Hải Phòng');
    expect(said).not.toContain(words.roleTitle.secretary);
    for (const board of ['hai-phong', 'all']) {
      expect(textOf((await s.asks('tg:1:1', { verb: 'people', board })).replies)).toBe(said);
    }
  });

  it('is refused to an officer, an observer', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    expect(textOf((await s.asks('tg:1:1', { verb: 'people', board: 'ha-nam' })).replies)).toBe(
      words.roleMissing({ roles: 'trưởng ban, thư ký cụm hoặc lãnh đạo' }),
    );
  });

  it('lists the people of a merged board with the one after it, and where they came from', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    await s.enrol('tg:1:2', 'officer', 'ha-nam');
    s.at('2025-07-02T09:00:00+07:00');
    expect(textOf((await s.asks('tg:1:1', { verb: 'people' })).replies)).toMatch(
      /Ninh Bình – .*\(trước 1\/7\/2025: Hà Nam\)/,
    );
  });
});

describe('/thuhoi', () => {
  it('goes from board to person to a question to the end', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    const { id } = await s.enrol('tg:1:2', 'officer', 'ha-nam');
    expect(labelsOf((await s.asks('tg:1:1', { verb: 'revoke' })).replies)).toEqual([
      'Hà Nam',
      words.button.wholeCluster,
    ]);
    const members = (await s.asks('tg:1:1', { verb: 'people', board: 'ha-nam' })).replies;
    expect(tokensOf(members)).toEqual([`revoke|${id}`, 'invite', 'people']);
    const ask = (await s.asks('tg:1:1', { verb: 'revoke', person: id })).replies;
    expect(textOf(ask)).toContain('Ban Tổ chức Tỉnh ủy Hà Nam');
    expect((await s.personOf('tg:1:2')).revokedAt).toBeNull();
    const done = await s.asks('tg:1:1', { verb: 'revoke', person: id, sure: 'yes' });
    expect(textOf(done.replies)).toBe(words.revoke.done({ who: 'Người Dùng' }));
    expect(done.remember).toBe(true);
    expect((await s.accountOf('tg:1:2'))?.person).toBeNull();
    expect(textOf((await s.asks('tg:1:1', { verb: 'revoke', person: id, sure: 'yes' })).replies)).toBe(
      words.revoke.already,
    );
  });

  it('keeps the last secretary, whoever asks; one of two may go', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:1', 'secretary');
    await s.enrol('tg:1:2', 'leader');
    for (const account of ['tg:1:1', 'tg:1:2']) {
      const { replies } = await s.asks(account, { verb: 'revoke', person: id, sure: 'yes' });
      expect(textOf(replies)).toBe(words.revoke.lastSecretary);
    }
    await s.enrol('tg:1:3', 'secretary');
    const said = await s.asks('tg:1:1', { verb: 'revoke', person: id, sure: 'yes' });
    expect(textOf(said.replies)).toBe(words.revoke.done({ who: 'Người Dùng' }));
    expect(said.remember).toBeUndefined();
    expect((await listPeople(s.deps)).filter((person) => person.revokedAt !== null).map((each) => each.id)).toEqual([
      id,
    ]);
  });

  it('by a head ends an officer of the own board and nobody else', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'head', 'ha-nam');
    const own = await s.enrol('tg:1:2', 'officer', 'ha-nam');
    const other = await s.enrol('tg:1:3', 'officer', 'hai-phong');
    const refused = await s.asks('tg:1:1', { verb: 'revoke', person: other.id, sure: 'yes' });
    expect(textOf(refused.replies)).toBe(words.roleMissing({ roles: 'thư ký cụm hoặc lãnh đạo' }));
    expect((await s.personOf('tg:1:3')).revokedAt).toBeNull();
    const done = await s.asks('tg:1:1', { verb: 'revoke', person: own.id, sure: 'yes' });
    expect(textOf(done.replies)).toBe(words.revoke.done({ who: 'Người Dùng' }));
  });

  it('is refused to an officer before anything about others is said', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    const { id } = await s.enrol('tg:1:2', 'leader');
    const answers = await Promise.all(
      [id, 'p0'].map(async (person) => textOf((await s.asks('tg:1:1', { verb: 'revoke', person })).replies)),
    );
    expect(answers[0]).toBe(words.roleMissing({ roles: 'trưởng ban, thư ký cụm hoặc lãnh đạo' }));
    expect(answers[1]).toBe(answers[0]);
  });
});
