import { describe, expect, it } from 'vitest';
import { openStage, type Seen } from '../../../../../tests/support/stage.js';
import type { PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { applyConfig } from '../apply-config.js';
import { bundledCluster } from '../codec/cluster-file.js';
import { readNotices } from '../reminders/notices.js';
import { savePerson } from './documents.js';

const EVE = '2025-06-29T02:00:00.000Z' as Instant;
const text = (seen: readonly Seen[]): string => seen.map((each) => each.text).join('\n');
const to = (seen: readonly Seen[], who: string): readonly Seen[] => seen.filter((each) => each.to === who);
const MOVED =
  'Từ 1/7/2025 đồng chí báo cáo cho Ban Tổ chức Thành ủy Hải Phòng (hợp nhất từ Hải Phòng, Hải Dương), vai trò';

describe('on the day of a merger', () => {
  it('officers and heads of every predecessor are told once of their new board, the others nothing', async () => {
    const stage = await openStage({ at: EVE });
    const told = await stage.playTo('2025-07-01T09:00:00+07:00');
    for (const [who, role] of [
      ['officer', 'cán bộ đầu mối'],
      ['head', 'trưởng ban'],
    ])
      for (const board of ['hai-phong', 'hai-duong'])
        expect(text(to(told, `${who}:${board}`))).toContain(`${MOVED} ${role}.`);
    expect([...to(told, 'officer:nghe-an'), ...to(told, 'officer:hai-phong-2025'), ...to(told, 'leader')]).toEqual([]);
    const later = await stage.playTo('2025-07-20T09:00:00+07:00');
    expect(text(later)).not.toContain('đồng chí báo cáo cho');
    expect(text(await stage.say('officer:hai-duong', '/visao'))).toContain('danh sách ban thay đổi từ 1/7/2025');
  });

  it('the secretary is told who now acts for which board, and may end somebody’s access', async () => {
    const stage = await openStage({ at: EVE });
    const [digest] = to(await stage.playTo('2025-07-01T09:00:00+07:00'), 'secretary');
    expect(digest?.text).toContain('Từ 1/7/2025 cụm có 9 ban (trước đó 14 ban).');
    expect(digest?.text).toMatch(
      /Bắc Ninh \(hợp nhất từ Bắc Giang, Bắc Ninh\): cán bộ đầu mối: .*Bắc Giang.*trưởng ban:/,
    );
    expect(digest?.buttons.map(({ word }) => word)).toEqual(['people', 'revoke', 'why']);
  });

  it('waits for the morning, is made up for after an outage, and is not told to a muted person less', async () => {
    const stage = await openStage({ at: EVE });
    await savePerson(stage.deps, 'r-head-hai-duong' as PersonId, (before) => ({
      ...before,
      preferences: { muteUntil: '2025-12-31' as never },
    }));
    expect(text(await stage.playTo('2025-07-01T07:59:00+07:00'))).not.toContain('báo cáo cho');
    const back = await stage.jumpTo('2025-07-03T22:00:00+07:00');
    expect(text(back)).not.toContain('báo cáo cho');
    expect(text(to(await stage.playTo('2025-07-04T08:01:00+07:00'), 'head:hai-duong'))).toContain(MOVED);
    expect(await readNotices(stage.deps, bundledCluster().id, 'r-head-hai-duong' as PersonId)).toMatchObject({
      'roster-2025-07-01': { kind: 'roster', decision: 'send' },
    });
  });

  it('who is left without a board is told so, and so is the secretary', async () => {
    const stage = await openStage({ at: EVE });
    const boards = bundledCluster().boards.map((board) =>
      board.id === 'nghe-an' ? { ...board, validTo: '2025-06-30' as never } : board,
    );
    const part = (id: string, code: string) => ({
      ...(boards.find((board) => board.id === 'nghe-an') ?? boards[0]),
      id,
      name: id,
      code,
      abbreviations: [],
      validFrom: '2025-07-01',
      validTo: null,
      predecessors: ['nghe-an'],
    });
    const config = { ...bundledCluster(), boards: [...boards, part('lam', '43'), part('vinh', '44')] };
    expect((await applyConfig(stage.deps, config as never)).ok).toBe(true);
    const told = await stage.playTo('2025-07-01T09:00:00+07:00');
    expect(text(to(told, 'officer:nghe-an'))).toContain('Nghệ An không còn và đồng chí chưa được giao ban nào.');
    expect(text(to(told, 'secretary'))).toContain(
      'Chưa có ban mới: cán bộ đầu mối: Cán bộ đầu mối Nghệ An (diễn tập); trưởng ban:',
    );
    expect(text(await stage.say('secretary', '/danhba'))).toContain('Nghệ An (đến 30/6/2025)');
  });
});

describe('after a merger', () => {
  it('the directory lists people with their board of today and where they came from', async () => {
    const stage = await openStage({ at: EVE });
    await stage.playTo('2025-07-02T09:00:00+07:00');
    const all = text(await stage.say('secretary', '/danhba'));
    expect(all).toContain('9/9 ban');
    expect(all).toMatch(/Hải Phòng – .*Hải Dương \(diễn tập\).*\(trước 1\/7\/2025: Hải Dương\)/);
    expect(all).not.toContain('(đến 30/6/2025)');
    expect(text(await stage.say('head:hai-duong', '/danhba'))).toContain('1/1 ban');
  });

  it('a head of a predecessor ends an officer of the merged board, whichever board that one came from', async () => {
    const stage = await openStage({ at: EVE });
    await stage.playTo('2025-07-02T09:00:00+07:00');
    await stage.say('head:hai-duong', '/thuhoi');
    await stage.press('head:hai-duong', 'Hải Phòng');
    await stage.press('head:hai-duong', 'Thu hồi số 2');
    expect(text(await stage.press('head:hai-duong', 'Thu hồi quyền'))).toContain(
      'Đã thu hồi quyền của Cán bộ đầu mối Hải Phòng (diễn tập)',
    );
  });

  it('the report of the ended board is seen and handed in by its people until it locks', async () => {
    const stage = await openStage({ at: EVE });
    await stage.playTo('2025-07-02T09:00:00+07:00');
    const tasks = text(await stage.say('officer:hai-duong', '/viec'));
    expect(tasks).toContain('Hải Dương · 6 tháng đầu năm 2025: chưa điền mục nào');
    await stage.say('officer:hai-duong', 'kết nạp 848');
    expect(text(await stage.say('officer:hai-duong', 'đúng'))).toContain('Còn 10/11');
    await stage.playTo('2025-07-18T09:00:00+07:00');
    expect(text(await stage.say('officer:hai-duong', '/viec'))).toContain('không còn báo cáo nào phải nộp');
  });

  it('a code for an ended board is refused and the board after it offered', async () => {
    const stage = await openStage({ at: EVE });
    await stage.playTo('2025-07-02T09:00:00+07:00');
    const refused = await stage.say('secretary', '/capma cán bộ đầu mối hải dương');
    expect(text(refused)).toContain('Hải Dương đã hợp nhất vào Hải Phòng từ 1/7/2025 nên không cấp được mã.');
    expect(refused[0]?.buttons.map(({ label }) => label)).toEqual(['Hải Phòng']);
    expect(text(await stage.press('secretary', 'Hải Phòng'))).toContain('Mã đăng ký');
  });
});
