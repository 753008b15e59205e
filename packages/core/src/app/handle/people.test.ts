import { describe, expect, it } from 'vitest';
import { createIds } from '../../store/ids.js';
import { createMemoryStore } from '../../store/memory.js';
import { rememberBotName } from '../people/bot-name.js';
import { listPeople } from '../people/documents.js';
import { labelsOf, stageOn, textOf, tokensOf } from '../people/stage.js';

const stage = () => stageOn(createMemoryStore(), createIds());
const CODE = /[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}/;

describe('/capma', () => {
  it('leads a secretary from role to board to the code', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    const roles = (await s.asks('tg:1:1', { verb: 'invite' })).replies;
    expect(labelsOf(roles)).toEqual(['Cán bộ đầu mối', 'Trưởng ban', 'Thư ký cụm', 'Lãnh đạo', 'Người theo dõi']);
    const boards = (await s.asks('tg:1:1', { verb: 'invite', role: 'head' })).replies;
    expect(labelsOf(boards)).toHaveLength(14);
    expect(tokensOf(boards)[0]).toBe('invite|head|lang-son');
    const made = await s.asks('tg:1:1', { verb: 'invite', role: 'head', board: 'lang-son' });
    expect(textOf(made.replies)).toContain('trưởng ban, Ban Tổ chức Tỉnh ủy Lạng Sơn');
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
      expect(textOf(replies)).toContain('cần vai trò');
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
      'Việc này cần vai trò trưởng ban, thư ký cụm hoặc lãnh đạo; đồng chí chưa được giao vai trò này.',
    );
  });

  it('asks again for a board that has ended', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    s.at('2025-07-02T09:00:00+07:00');
    const { replies } = await s.asks('tg:1:1', { verb: 'invite', role: 'officer', board: 'ha-nam' });
    expect(textOf(replies)).not.toMatch(CODE);
    expect(labelsOf(replies)).toHaveLength(9);
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
    expect(said).toContain('Danh bạ: 1/14 ban có cán bộ đầu mối liên lạc được.');
    expect(said).toContain(
      'Hải Phòng – Cán bộ đầu mối: Người Dùng · Telegram · liên lạc được từ 10/6/2024; Trưởng ban: Người Dùng · Telegram · không liên lạc được',
    );
    expect(said.indexOf('Hải Phòng')).toBeLessThan(said.indexOf('Hà Nam'));
    expect(said).toContain('Thư ký cụm: Người Dùng');
    expect(said).toContain('Chưa có ai đăng ký (12 ban): Lạng Sơn, Quảng Ninh, Bắc Giang');
  });

  it('shows a head the own board only', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'head', 'ha-nam');
    await s.enrol('tg:1:2', 'officer', 'hai-phong');
    await s.enrol('tg:1:3', 'secretary');
    const said = textOf((await s.asks('tg:1:1', { verb: 'people' })).replies);
    expect(said).toContain('Hà Nam');
    expect(said).not.toContain('Hải Phòng');
    expect(said).not.toContain('Thư ký cụm');
    for (const board of ['hai-phong', 'all']) {
      expect(textOf((await s.asks('tg:1:1', { verb: 'people', board })).replies)).toBe(said);
    }
  });

  it('is refused to an officer, an observer', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    expect(textOf((await s.asks('tg:1:1', { verb: 'people', board: 'ha-nam' })).replies)).toContain('cần vai trò');
  });

  it('keeps the people of a merged board in sight, with its last day', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    await s.enrol('tg:1:2', 'officer', 'ha-nam');
    s.at('2025-07-02T09:00:00+07:00');
    expect(textOf((await s.asks('tg:1:1', { verb: 'people' })).replies)).toContain('Hà Nam (đến 30/6/2025)');
  });
});

describe('/thuhoi', () => {
  it('goes from board to person to a question to the end', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    const { id } = await s.enrol('tg:1:2', 'officer', 'ha-nam');
    expect(labelsOf((await s.asks('tg:1:1', { verb: 'revoke' })).replies)).toEqual(['Hà Nam', 'Toàn cụm']);
    const members = (await s.asks('tg:1:1', { verb: 'people', board: 'ha-nam' })).replies;
    expect(labelsOf(members)).toEqual(['Thu hồi số 1', 'Cấp mã', 'Danh bạ']);
    expect(tokensOf(members)[0]).toBe(`revoke|${id}`);
    const ask = (await s.asks('tg:1:1', { verb: 'revoke', person: id })).replies;
    expect(textOf(ask)).toContain('cán bộ đầu mối, Ban Tổ chức Tỉnh ủy Hà Nam');
    expect((await s.personOf('tg:1:2')).revokedAt).toBeNull();
    const done = await s.asks('tg:1:1', { verb: 'revoke', person: id, sure: 'yes' });
    expect(textOf(done.replies)).toContain('Đã thu hồi quyền');
    expect(done.remember).toBe(true);
    expect((await s.accountOf('tg:1:2'))?.person).toBeNull();
    expect(textOf((await s.asks('tg:1:1', { verb: 'revoke', person: id, sure: 'yes' })).replies)).toContain('trước đó');
  });

  it('keeps the last secretary, whoever asks; one of two may go', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:1', 'secretary');
    await s.enrol('tg:1:2', 'leader');
    for (const account of ['tg:1:1', 'tg:1:2']) {
      const { replies } = await s.asks(account, { verb: 'revoke', person: id, sure: 'yes' });
      expect(textOf(replies)).toContain('thư ký cụm duy nhất');
    }
    await s.enrol('tg:1:3', 'secretary');
    const said = await s.asks('tg:1:1', { verb: 'revoke', person: id, sure: 'yes' });
    expect(textOf(said.replies)).toContain('Đã thu hồi quyền');
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
    expect(textOf(refused.replies)).toContain('cần vai trò thư ký cụm hoặc lãnh đạo');
    expect((await s.personOf('tg:1:3')).revokedAt).toBeNull();
    const done = await s.asks('tg:1:1', { verb: 'revoke', person: own.id, sure: 'yes' });
    expect(textOf(done.replies)).toContain('Đã thu hồi quyền');
  });

  it('is refused to an officer before anything about others is said', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    const { id } = await s.enrol('tg:1:2', 'leader');
    const answers = await Promise.all(
      [id, 'p0'].map(async (person) => textOf((await s.asks('tg:1:1', { verb: 'revoke', person })).replies)),
    );
    expect(answers[0]).toContain('cần vai trò');
    expect(answers[1]).toBe(answers[0]);
  });
});
