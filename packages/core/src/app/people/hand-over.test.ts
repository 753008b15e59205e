import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { PersonId } from '../../domain/ids.js';
import { catalogue } from '../../i18n/catalogue.js';
import { readNotices } from '../reminders/notices.js';
import { readPerson, savePerson } from './documents.js';
import { handOver } from './hand-over.js';

const { leaving, people } = catalogue('vi');
const { handover: t, button } = leaving;
const OFFICER = 'officer:hai-phong';
const HEAD = 'head:hai-phong';
const OTHER = 'officer:ha-nam';
const NAME = 'Cán bộ đầu mối Hải Phòng (diễn tập)';
const HEAD_NAME = 'Trưởng ban Hải Phòng (diễn tập)';
const ROLES = 'cán bộ đầu mối, Ban Tổ chức Thành ủy Hải Phòng';
const SAYS_BY = 'từ 09:00 thứ Hai 10/6/2024';

let s: Stage;
beforeEach(async () => {
  s = await openStage();
});

const idOf = (who: string) => `r-${who.replace(':', '-')}` as PersonId;
const text = (seen: readonly Seen[], who?: string): string =>
  seen
    .filter((each) => who === undefined || each.to === who)
    .map((each) => each.text)
    .join('\n');
const labels = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((each) => each.buttons.map(({ label }) => label));
const grantsOf = async (who: string) => (await readPerson(s.deps, idOf(who)))?.grants;
const order = (who: string, from: string, to: string | null, sure: boolean) =>
  s.hand(who, {
    kind: 'press',
    token: ['handover', idOf(from), to === null ? '' : idOf(to), sure ? 'yes' : ''].join('|').replace(/\|+$/, ''),
    card: null,
  });

describe('handing over', () => {
  it('goes from the command to both people to the preview, and is told to both', async () => {
    await s.say(OFFICER, 'kết nạp 848/2200');
    await s.press(OFFICER, 'confirm');
    await s.say(OFFICER, '/baocao');
    expect(text(await s.say('secretary', '/bangiao'))).toContain(t.whichBoard);
    expect(labels(await s.press('secretary', 'Hải Phòng'))).toEqual([NAME, HEAD_NAME]);
    const to = await s.press('secretary', NAME);
    expect(text(to)).toContain(t.to({ who: NAME }));
    expect(labels(to)).toEqual([HEAD_NAME, button.otherBoard]);
    const asked = text(await s.press('secretary', HEAD_NAME));
    expect(asked).toContain(t.ask({ who: NAME, to: HEAD_NAME }));
    expect(asked).toContain(ROLES);
    expect(asked).toMatch(/Hải Phòng, 6 tháng đầu năm 2024: đã điền 2\/\d+ mục, hạn 17:00 thứ Ba 18\/6\/2024/);
    expect(await grantsOf(OFFICER)).toHaveLength(1);
    const done = await s.press('secretary', button.handoverSure);
    expect(text(done, 'secretary')).toContain(t.done({ who: NAME, to: HEAD_NAME }));
    expect(text(done, 'secretary')).toContain(t.told);
    expect(text(done, OFFICER)).toContain(t.gave({ roles: ROLES, to: HEAD_NAME }));
    expect(text(done, HEAD)).toContain(t.took({ who: NAME, roles: ROLES }));
    expect(text(done, HEAD)).toMatch(/Báo cáo 6 tháng đầu năm 2024.*2\/\d+/s);
    expect(await grantsOf(OFFICER)).toEqual([]);
    expect(await grantsOf(HEAD)).toEqual([
      { role: 'head', board: 'hai-phong' },
      { role: 'officer', board: 'hai-phong' },
    ]);
    // The draft is the board's, and what was under way with whoever left is over.
    expect(text(await s.say(HEAD, '/viec'))).toMatch(/2\/\d+/);
    expect(text(await s.say(OFFICER, '37'))).not.toContain('Đã lưu');
    expect(text(await s.say(OFFICER, '/nop'))).toContain('cần vai trò');
    expect(text(await s.say(OFFICER, '/viec'))).not.toContain('18/6');
    expect(text(await s.say(OFFICER, '/trogiup'))).not.toBe('');
    expect((await s.store.verify()).faults).toEqual([]);
  });

  it('sends reminders to the successor from then on, one message a slot, and none to who handed over', async () => {
    await s.playTo('2024-06-11T09:00:00+07:00');
    await order('secretary', OFFICER, OTHER, true);
    const later = await s.playTo('2024-06-19T09:00:00+07:00');
    expect(later.filter(({ to }) => to === OFFICER)).toEqual([]);
    const told = later.filter(({ to, kind }) => to === OTHER && kind === 'notice');
    expect(told.map((each) => each.text.includes('Hải Phòng') && each.text.includes('Hà Nam'))).toEqual(
      told.map(() => true),
    );
    const slots = Object.values(await readNotices(s.deps, 'cum-2' as never, idOf(OTHER)));
    expect(new Set(slots.map(({ slot }) => slot)).size).toBe(slots.length);
    expect(slots.filter(({ kind }) => kind === 'handover')).toHaveLength(1);
    expect(text(await s.say(OTHER, '/visao'))).toContain(t.why.took({ who: NAME }));
    expect(text(await s.say(OFFICER, '/visao'))).toContain(t.why.gave({ who: 'Cán bộ đầu mối Hà Nam (diễn tập)' }));
  });

  it('ticks off on the successor’s card what comes in, also once who handed over is erased', async () => {
    await order('secretary', OFFICER, HEAD, true);
    expect(text(await s.say(HEAD, '/visao'))).toContain(t.why.withReports({ about: t.why.took({ who: NAME }), n: 1 }));
    await s.say(HEAD, 'kết nạp 848/2200');
    await s.press(HEAD, 'confirm');
    await s.app.operator.erase(idOf(OFFICER));
    await s.say(HEAD, '/nop');
    const cards = (await s.press(HEAD, 'submit')).filter(({ to, kind }) => to === HEAD && kind === 'edit');
    expect(text(cards)).toContain(t.tookPlain({ who: t.somebody }));
    expect(text(cards)).not.toContain(NAME);
  });

  it('leaves in the history who reported', async () => {
    await s.say(OFFICER, 'kết nạp 848/2200');
    await s.press(OFFICER, 'confirm');
    await s.say(OFFICER, '/nop');
    await s.press(OFFICER, 'submit');
    await order('secretary', OFFICER, HEAD, true);
    expect(text(await s.say('secretary', '/nguon Hải Phòng'))).toContain(NAME);
    expect(text(await s.say(HEAD, 'các lần nộp'))).toContain(NAME);
  });

  it('passes standing in on to who may, and tells so before', async () => {
    await s.say(HEAD, '/caidat vắng 10/6 đến 20/6 thay bởi cán bộ đầu mối hải phòng');
    const third = await savePerson(s.deps, idOf(OTHER), (before) => ({
      ...before,
      grants: [...before.grants, { role: 'officer', board: 'hai-phong' as never }],
    }));
    const asked = text(await order('secretary', OFFICER, OTHER, false));
    expect(asked).toContain(t.deputyTo({ who: HEAD_NAME, from: '10/6/2024', until: '20/6/2024' }));
    await s.say(OTHER, '/caidat vắng 15/6 đến 16/6');
    expect(text(await order('secretary', OFFICER, OTHER, false))).toContain('vắng từ 15/6/2024 đến hết 16/6/2024;');
    const done = await order('secretary', OFFICER, OTHER, true);
    expect((await readPerson(s.deps, idOf(HEAD)))?.preferences.away?.deputy).toBe(third?.id);
    expect(text(done, OTHER)).toContain(HEAD_NAME);
  });

  it('by a head is for officers of the own board and stays inside it', async () => {
    expect(labels(await s.say(HEAD, '/bangiao'))).toEqual([NAME]);
    expect(labels(await s.press(HEAD, NAME))).toEqual([HEAD_NAME]);
    for (const [from, to] of [
      [OTHER, HEAD],
      [OFFICER, OTHER],
      [HEAD, OFFICER],
    ] as const)
      expect(text(await order(HEAD, from, to, true))).toBe(people.roleMissing({ roles: 'thư ký cụm' }));
    expect(text(await order(HEAD, OFFICER, HEAD, true), HEAD)).toContain(t.done({ who: NAME, to: HEAD_NAME }));
  });

  it('is typed with both names; what is not clear is asked for', async () => {
    const asked = text(await s.say('secretary', '/bangiao cán bộ đầu mối Hải Phòng cho trưởng ban Hải Phòng'));
    expect(asked).toContain(t.ask({ who: NAME, to: HEAD_NAME }));
    expect(text(await s.say('secretary', '/bangiao ông nào đó cho trưởng ban Hải Phòng'))).toContain(
      t.unclear({ said: 'ông nào đó' }),
    );
    expect(text(await s.say('secretary', '/handover cán bộ đầu mối Hà Nam'))).toContain(
      t.to({ who: 'Cán bộ đầu mối Hà Nam (diễn tập)' }),
    );
  });

  it('of the secretary leaves the successor in charge', async () => {
    const done = await order('secretary', 'secretary', OTHER, true);
    expect(text(done, 'secretary')).toContain('Nhiệm vụ của đồng chí (thư ký cụm)');
    expect(text(await s.say('secretary', '/danhba'))).toContain('cần vai trò');
    expect(text(await s.say(OTHER, '/danhba'))).toContain('Danh bạ');
  });

  it('ends codes that whoever hands over had made, so that nobody lets themselves in again', async () => {
    const code = /[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}/.exec(text(await s.say('secretary', '/capma lãnh đạo')))?.[0];
    await order('secretary', 'secretary', HEAD, true);
    expect(text(await s.say('secretary', `/start ${code ?? ''}`))).toBe(catalogue('vi').enrollment.failure.withdrawn);
    expect(await grantsOf('secretary')).toEqual([]);
  });

  it('ordered again under the same id completes what a crash cut short', async () => {
    const at = { deps: s.deps, config: (await s.app.operator.config()) as never, now: s.now() };
    const once = { id: 'h1', giver: idOf(OFFICER), receiver: idOf(HEAD), by: null };
    const broken = {
      ...s.deps,
      store: {
        ...s.deps.store,
        documents: {
          ...s.deps.store.documents,
          put: (id: string, ...rest: [number, never]) =>
            id === `person:${idOf(HEAD)}` ? Promise.reject(new Error('off')) : s.deps.store.documents.put(id, ...rest),
        },
      },
    };
    await expect(handOver({ ...at, deps: broken }, once)).rejects.toThrow('off');
    expect(await grantsOf(OFFICER)).toEqual([]);
    expect((await handOver(at, once)).ok).toBe(true);
    expect(await grantsOf(HEAD)).toHaveLength(2);
    const again = await handOver(at, once);
    expect(again.ok && again.value.outbound).toEqual([]);
  });
});

describe('handing over is refused', () => {
  const unchanged = async (act: () => Promise<unknown>): Promise<void> => {
    const read = () =>
      Promise.all([OFFICER, HEAD, OTHER, 'observer', 'secretary'].map((who) => readPerson(s.deps, idOf(who))));
    const before = await read();
    await act();
    expect(await read()).toEqual(before);
  };

  it.each([OFFICER, 'leader', 'observer'])('to %s', async (who) => {
    await unchanged(async () => {
      for (const sure of [false, true])
        expect(text(await order(who, OFFICER, HEAD, sure))).toBe(
          people.roleMissing({ roles: 'trưởng ban hoặc thư ký cụm' }),
        );
      expect(text(await s.say(who, '/bangiao'))).toContain('cần vai trò');
    });
  });

  it('to oneself, to an observer, to who is not enrolled or cannot be reached', async () => {
    await unchanged(async () => {
      expect(text(await order('secretary', OFFICER, OFFICER, true))).toBe(t.self);
      expect(text(await order('secretary', OFFICER, 'observer', true))).toContain('chỉ theo dõi');
      expect(text(await order('secretary', OFFICER, 'nobody', true))).toBe(t.notEnrolled);
      expect(text(await order('secretary', 'nobody', OFFICER, true))).toBe(people.revoke.unknown);
    });
    await s.app.operator.revoke(idOf(HEAD));
    await savePerson(s.deps, idOf(OTHER), (before) => ({ ...before, reachableSince: null }));
    await unchanged(async () => {
      expect(text(await order('secretary', OFFICER, HEAD, true))).toBe(t.notEnrolled);
      expect(text(await order('secretary', OFFICER, OTHER, true))).toContain('Chưa liên lạc được');
    });
  });

  it('twice, naming who took over when', async () => {
    await order('secretary', OFFICER, HEAD, true);
    await unchanged(async () => {
      for (const to of [HEAD, OTHER, null])
        expect(text(await order('secretary', OFFICER, to, true))).toBe(
          t.before({ who: NAME, to: HEAD_NAME, time: '09:00 thứ Hai 10/6/2024' }),
        );
    });
    expect(t.before({ who: NAME, to: HEAD_NAME, time: '09:00 thứ Hai 10/6/2024' })).toContain(SAYS_BY);
  });

  it('where there is nobody to take over', async () => {
    for (const line of await s.app.operator.people())
      if (!['r-secretary', 'r-observer'].includes(line.person)) await s.app.operator.revoke(line.person);
    expect(text(await order('secretary', 'secretary', null, false))).toContain(t.nobodyTo);
  });
});

it('in English everything is said as completely', async () => {
  for (const who of ['secretary', HEAD, OFFICER]) await s.say(who, '/caidat english');
  const en = catalogue('en').leaving.handover;
  expect(text(await order('secretary', OFFICER, HEAD, false))).toContain(en.effect);
  const done = await order('secretary', OFFICER, HEAD, true);
  expect(text(done, 'secretary')).toContain(en.told);
  expect(text(done, HEAD)).toContain(en.tookNote);
  expect(text(done, OFFICER)).toContain(en.gaveNote);
});
