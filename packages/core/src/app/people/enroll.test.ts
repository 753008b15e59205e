import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/instant.js';
import { catalogue } from '../../i18n/catalogue.js';
import { createIds } from '../../store/ids.js';
import { createMemoryStore } from '../../store/memory.js';
import { readSession } from '../session-store.js';
import { createLink } from './invite.js';
import { stageOn, textOf, tokensOf } from './stage.js';

const stage = () => stageOn(createMemoryStore(), createIds());
const WRONG = 'abcde-fghjk';
const vi = catalogue('vi');
const { failure } = vi.enrollment;

describe('a stranger', () => {
  it('is answered once an hour, whatever they say, and learns nothing', async () => {
    const s = stage();
    const answers: string[] = [];
    for (const text of ['xin chào', '/start', 'Hải Phòng nộp chưa?', '/danhba', 'báo cáo', 'OK']) {
      answers.push(textOf(await s.says('tg:1:9', text)));
    }
    expect(answers[0]).toBe(vi.enrollment.stranger);
    expect(answers.slice(1)).toEqual(['', '', '', '', '']);
    for (const board of s.config.boards) expect(answers[0]).not.toContain(board.name);
    s.wait(HOUR);
    expect(textOf(await s.says('tg:1:9', '/start'))).toBe(answers[0]);
  });

  it('gets the same answer when the message is delivered again', async () => {
    const s = stage();
    const message = s.inbound('tg:1:9', { kind: 'text', text: 'xin chào' });
    const first = await s.hear(message);
    expect(await s.hear(message)).toEqual(first);
    expect(first).toHaveLength(1);
  });

  it('gets nothing out of an old button', async () => {
    const s = stage();
    expect(textOf(await s.presses('tg:1:9', 'people'))).toBe(vi.enrollment.stranger);
    expect(await s.presses('tg:1:9', 'reachable')).toEqual([]);
    expect(await s.accountOf('tg:1:9')).toMatchObject({ person: null, reachability: 'unproven' });
  });

  it('is answered in English where the account is', async () => {
    const s = stage();
    expect(textOf(await s.says('tg:1:9', 'hi', { languageHint: 'en-GB' }))).toBe(catalogue('en').enrollment.stranger);
  });
});

describe('a code', () => {
  it('is kept nowhere in plain', async () => {
    const s = stage();
    const code = await s.code('officer', 'hai-phong');
    const made = await s.dump();
    await s.says('tg:1:9', `/start ${code}`);
    const used = await s.dump();
    for (const kept of [made, used]) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replace('-', ''));
    }
    expect(made).toContain(`code:${s.deps.ids.sha256(code.replace('-', ''))}`);
    expect(code).toMatch(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/);
  });

  it.each([
    ['/start CODE', (code: string) => `/start ${code}`],
    ['a deep link, without hyphen', (code: string) => `/start ${code.replace('-', '')}`],
    ['/batdau CODE', (code: string) => `/batdau ${code}`],
    ['start CODE', (code: string) => `start ${code.toUpperCase()}`],
    ['with spaces', (code: string) => `Start  ${code.replace('-', ' ')}`],
    ['alone', (code: string) => code],
  ])('enrols as %s', async (_, typed) => {
    const s = stage();
    const replies = await s.says('tg:1:9', typed(await s.code('officer', 'hai-phong')));
    expect(textOf(replies)).toContain('Ban Tổ chức Thành ủy Hải Phòng');
    expect(tokensOf(replies)).toEqual(['reachable']);
    expect(await s.personOf('tg:1:9')).toMatchObject({
      name: 'Người Dùng',
      grants: [{ role: 'officer', board: 'hai-phong' }],
      preferred: null,
      reachableSince: null,
    });
  });

  it('enrols through a command of Slack', async () => {
    const s = stage();
    const content = { kind: 'command', word: 'start', rest: await s.code('secretary') } as const;
    expect(textOf(await s.hear(s.inbound('sl:T:U', content)))).toContain(
      vi.enrollment.prove({ role: vi.people.role.secretary }),
    );
  });

  it('works once', async () => {
    const s = stage();
    const code = await s.code('officer', 'hai-phong');
    await s.says('tg:1:9', `/start ${code}`);
    expect(textOf(await s.says('tg:1:10', `/start ${code}`))).toBe(failure.used);
    expect((await s.accountOf('tg:1:10'))?.person ?? null).toBeNull();
    s.wait(4 * DAY);
    expect(textOf(await s.says('tg:1:10', `/start ${code}`))).toBe(failure.used);
  });

  it('goes to one of two who send it at the same moment', async () => {
    const s = stage();
    const code = await s.code('officer', 'hai-phong');
    const both = await Promise.all(['tg:1:9', 'tg:1:10'].map((account) => s.says(account, `/start ${code}`)));
    expect(both.filter((replies) => tokensOf(replies).includes('reachable'))).toHaveLength(1);
    expect(await s.deps.store.documents.list('person:')).toHaveLength(1);
  });

  it('is valid for 72 hours to the second', async () => {
    const s = stage();
    const [first, second] = [await s.code('leader'), await s.code('leader')];
    s.wait(3 * DAY - SECOND);
    expect(tokensOf(await s.says('tg:1:9', `/start ${first}`))).toEqual(['reachable']);
    s.wait(SECOND);
    expect(textOf(await s.says('tg:1:10', `/start ${second}`))).toBe(failure.expiredInvite);
  });

  it('that is wrong and a text that is no code are told apart', async () => {
    const s = stage();
    expect(textOf(await s.says('tg:1:9', `/start ${WRONG}`))).toBe(failure.unknown);
    expect(textOf(await s.says('tg:1:9', '/start xin-chao'))).toBe(failure.malformed);
  });

  it.each(['vi', 'en'] as const)('has a text of its own for each failure (%s)', (language) => {
    const { failure } = catalogue(language).enrollment;
    const texts = Object.values(failure).map((each) =>
      typeof each === 'string' ? each : each({ role: '', until: '', ended: '' }),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('of a board that was merged meanwhile is refused, and names the board after it', async () => {
    const s = stage();
    s.at('2025-06-29T09:00:00+07:00');
    const code = await s.code('officer', 'hai-duong');
    s.at('2025-07-01T00:00:00+07:00');
    const said = textOf(await s.says('tg:1:9', `/start ${code}`));
    expect(said).toBe(failure.board_ended({ ended: 'Hải Dương đã hợp nhất vào Hải Phòng từ 1/7/2025' }));
    expect(await s.deps.store.documents.list('person:')).toEqual([]);
  });

  it('made by somebody who was revoked is void', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'secretary');
    await s.enrol('tg:1:2', 'secretary');
    const made = textOf((await s.asks('tg:1:1', { verb: 'invite', role: 'leader' })).replies);
    const code = /[2-9a-z]{5}-[2-9a-z]{5}/.exec(made)?.[0] ?? '';
    const { id } = await s.personOf('tg:1:1');
    await s.asks('tg:1:2', { verb: 'revoke', person: id, sure: 'yes' });
    expect(textOf(await s.says('tg:1:9', `/start ${code}`))).toBe(failure.withdrawn);
  });
});

describe('wrong codes', () => {
  it('are five an hour for an account; then even a right one waits, and others do not', async () => {
    const s = stage();
    const [mine, theirs] = [await s.code('leader'), await s.code('leader')];
    for (let n = 0; n < 5; n++) {
      expect(textOf(await s.says('tg:1:9', `/start ${WRONG}`))).toBe(failure.unknown);
      s.wait(MINUTE);
    }
    const wait = textOf(await s.says('tg:1:9', `/start ${mine}`));
    expect(wait).toBe(failure.wait({ until: '10:00 thứ Hai 10/6/2024' }));
    expect(tokensOf(await s.says('tg:1:10', `/start ${theirs}`))).toEqual(['reachable']);
    s.at('2024-06-10T09:59:59+07:00');
    expect(textOf(await s.says('tg:1:9', `/start ${mine}`))).toBe(wait);
    s.at('2024-06-10T10:00:00+07:00');
    expect(tokensOf(await s.says('tg:1:9', `/start ${mine}`))).toEqual(['reachable']);
  });

  it('count once when a message is delivered again', async () => {
    const s = stage();
    const message = s.inbound('tg:1:9', { kind: 'text', text: `/start ${WRONG}` });
    const answers = [await s.hear(message), await s.hear(message)];
    expect(answers[1]).toEqual(answers[0]);
    expect((await s.accountOf('tg:1:9'))?.wrongCodes).toHaveLength(1);
  });
});

describe('reachability', () => {
  it('is proven by the button alone; until then nothing else is answered but that', async () => {
    const s = stage();
    await s.says('tg:1:9', `/start ${await s.code('secretary')}`);
    for (const text of ['/tiendo', '/capma', 'xin chào', 'không']) {
      const replies = await s.says('tg:1:9', text);
      expect(textOf(replies)).toBe(vi.enrollment.proveAgain);
      expect(tokensOf(replies)).toEqual(['reachable']);
    }
    expect(await s.personOf('tg:1:9')).toMatchObject({ preferred: null, reachableSince: null });
    s.wait(MINUTE);
    const welcome = await s.presses('tg:1:9', 'reachable');
    expect(textOf(welcome)).toContain(vi.enrollment.welcome({ roles: vi.people.role.secretary }));
    expect(tokensOf(welcome)).toEqual(['status', 'invite', 'help']);
    expect(await s.personOf('tg:1:9')).toMatchObject({
      preferred: 'tg:1:9',
      chat: 'chat-tg:1:9',
      reachableSince: s.now(),
    });
    expect(await s.accountOf('tg:1:9')).toMatchObject({ reachability: 'reachable', since: s.now() });
  });

  it.each(['OK', 'ok nhé', 'Oke', '1', vi.enrollment.button.reachable])('is proven by typing %s', async (typed) => {
    const s = stage();
    await s.says('tg:1:9', `/start ${await s.code('leader')}`);
    expect(textOf(await s.says('tg:1:9', typed))).toContain(vi.enrollment.welcome({ roles: vi.people.role.leader }));
  });

  it('keeps the answer under the key of the message, before the account opens', async () => {
    const s = stage();
    await s.says('tg:1:9', `/start ${await s.code('leader')}`);
    const message = s.inbound('tg:1:9', { kind: 'text', text: 'OK' });
    const replies = await s.hear(message);
    const { session } = await readSession(s.deps, (await s.personOf('tg:1:9')).id);
    expect(session.keys).toEqual([{ key: message.key, at: s.now(), replies }]);
  });

  it('names what is next when no period is open', async () => {
    const s = stage();
    s.at('2024-08-01T09:00:00+07:00');
    await s.says('tg:1:9', `/start ${await s.code('officer', 'hai-phong')}`);
    const said = textOf(await s.presses('tg:1:9', 'reachable'));
    expect(said).toContain(vi.enrollment.nextRound({ period: 'năm 2024', opens: '00:00 thứ Bảy 30/11/2024' }));
    expect(said.split('\n').filter((each) => each.startsWith('•'))).toHaveLength(3);
  });
});

describe('a message delivered again after a crash half-way', () => {
  it('completes the binding with the same person', async () => {
    const store = createMemoryStore();
    const s = stageOn(store, createIds());
    const code = await s.code('officer', 'hai-phong');
    const message = s.inbound('tg:1:9', { kind: 'text', text: `/start ${code}` });
    // The disk says yes to the code and no to the person.
    const { put } = store.documents;
    store.documents.put = (id, expected, value) =>
      id.startsWith('person:') ? Promise.reject(new Error('disk full')) : put(id, expected, value);
    await expect(s.hear(message)).rejects.toThrow('disk full');
    store.documents.put = put;
    expect(tokensOf(await s.hear(message))).toEqual(['reachable']);
    expect(await store.documents.list('person:')).toHaveLength(1);
    expect(textOf(await s.says('tg:1:10', `/start ${code}`))).toBe(failure.used);
  });

  it('asks for the proof again and enrols nobody twice', async () => {
    const s = stage();
    const message = s.inbound('tg:1:9', { kind: 'text', text: `/start ${await s.code('leader')}` });
    const first = await s.hear(message);
    expect(await s.hear(message)).toEqual(first);
    expect(await s.deps.store.documents.list('person:')).toHaveLength(1);
  });
});

describe('a further account', () => {
  it('is bound by a ten-minute code and proves itself; reminders stay where they were', async () => {
    const s = stage();
    const person = await s.enrol('tg:1:9', 'officer', 'hai-phong');
    const said = textOf((await s.asks('tg:1:9', { verb: 'link' })).replies);
    const code = /[2-9a-z]{5}-[2-9a-z]{5}/.exec(said)?.[0] ?? '';
    expect(await s.dump()).not.toContain(code);
    expect(textOf(await s.says('sl:T:U', `start ${code}`))).toContain(vi.enrollment.proveLink);
    expect(await s.personOf('sl:T:U')).toMatchObject({ id: person.id, preferred: 'tg:1:9' });
    expect(textOf(await s.presses('sl:T:U', 'reachable'))).toContain(
      vi.enrollment.linked({ platform: 'Slack', preferred: 'Telegram' }),
    );
    expect(await s.personOf('sl:T:U')).toMatchObject({ accounts: ['tg:1:9', 'sl:T:U'], preferred: 'tg:1:9' });
  });

  it('cannot be bound after ten minutes', async () => {
    const s = stage();
    const person = await s.enrol('tg:1:9', 'leader');
    const { code } = await createLink(s.deps, person.id);
    s.wait(10 * MINUTE);
    expect(textOf(await s.says('sl:T:U', `start ${code}`))).toBe(failure.expiredLink);
  });

  it('is bound by an invitation that names the person', async () => {
    const s = stage();
    const person = await s.enrol('tg:1:9', 'officer', 'hai-phong');
    await s.says('sl:T:U', `start ${await s.code('head', 'hai-phong', person.id)}`);
    expect(await s.personOf('sl:T:U')).toMatchObject({
      id: person.id,
      grants: [
        { role: 'officer', board: 'hai-phong' },
        { role: 'head', board: 'hai-phong' },
      ],
    });
  });

  it('of somebody else is not taken over', async () => {
    const s = stage();
    const person = await s.enrol('tg:1:9', 'leader');
    await s.enrol('tg:1:10', 'leader');
    const { code } = await createLink(s.deps, person.id);
    const said = textOf((await s.asks('tg:1:10', { verb: 'start', code })).replies);
    expect(said).toBe(failure.other_person);
    expect((await s.personOf('tg:1:10')).id).not.toBe(person.id);
  });
});

describe('an enrolled person with a code', () => {
  it('gains a role and has nothing left to prove', async () => {
    const s = stage();
    await s.enrol('tg:1:9', 'officer', 'hai-phong');
    const code = await s.code('officer', 'ha-nam');
    expect(textOf((await s.asks('tg:1:9', { verb: 'start', code })).replies)).toContain('Tỉnh ủy Hà Nam');
    expect((await s.personOf('tg:1:9')).grants).toHaveLength(2);
    expect(await s.accountOf('tg:1:9')).toMatchObject({ reachability: 'reachable' });
  });

  it('for a role held already keeps the code for who needs it', async () => {
    const s = stage();
    await s.enrol('tg:1:9', 'officer', 'hai-phong');
    const code = await s.code('officer', 'hai-phong');
    expect(textOf((await s.asks('tg:1:9', { verb: 'start', code })).replies)).toBe(
      failure.already({ role: 'cán bộ đầu mối, Ban Tổ chức Thành ủy Hải Phòng' }),
    );
    expect(tokensOf(await s.says('tg:1:10', `/start ${code}`))).toEqual(['reachable']);
  });

  it('is told of their role and what is due when they only start again', async () => {
    const s = stage();
    await s.enrol('tg:1:9', 'observer');
    const said = textOf((await s.asks('tg:1:9', { verb: 'start' })).replies);
    expect(said).toContain(vi.enrollment.known({ roles: vi.people.role.observer }));
  });
});
