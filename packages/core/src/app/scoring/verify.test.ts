import { beforeAll, describe, expect, it } from 'vitest';
import { about, complete } from '../../../../../tests/support/reports.js';
import { openScoringStage, type ScoringStage, to, twoBoards } from '../../../../../tests/support/scoring-stage.js';
import { openStage } from '../../../../../tests/support/stage.js';
import type { Store } from '../../ports/store.js';
import { handInFor } from '../years.js';
import { verifyScores } from './verify.js';

const LS = 'officer:lang-son';
let stage: ScoringStage;
const FREEZE = 'term:freeze:1';
let frozen = '';

/** Both boards passed on and decided by the leader; one figure is an estimate. Everything is synthetic. */
beforeAll(async () => {
  stage = await openScoringStage();
  await handInFor(stage, '2024-H1', 'lang-son', complete({ party_members_admitted: about(500) }));
  await stage.jumpTo('2024-12-10T09:00:00+07:00');
  await handInFor(stage, '2024-Y', 'lang-son', complete({ party_members_admitted: about(900) }));
  await stage.open();
  for (const board of ['Lạng Sơn', 'Quảng Ninh']) {
    for (let step = 0; step < 2; step++) {
      await stage.say('leader', `/chamdiem ${board}`);
      await stage.press('leader', 'Chuyển bước');
      await stage.press('leader', 'Chuyển bước');
    }
    await stage.say('leader', `/chamdiem ${board}`);
    for (const label of ['TC1. Tham mưu cấp ủy', 'TC2. Công tác cán bộ', 'TC4. Mô hình tốt, cách làm mới']) {
      await stage.press('leader', label);
      await stage.say('leader', '9');
      await stage.say('leader', 'bỏ qua');
      await stage.say('leader', 'đúng');
      await stage.say('leader', `/chamdiem ${board}`);
    }
  }
  await stage.say('leader', '/chamdiem');
  expect(await stage.tap('leader', 'Chốt bảng điểm')).toContain('còn điểm tính từ số liệu ước');
  frozen = to(await stage.press('leader', 'Chốt bảng điểm', { key: FREEZE }), 'leader');
});

/** The same store, in which every stored event is read through `change`. */
const altered = (change: (data: string) => string): Store => ({
  ...stage.store,
  read: async (stream, until) => {
    const slice = await stage.store.read(stream, until);
    if (!stream.startsWith('scoring:')) return slice;
    const events = slice.events.map((event) =>
      event.type === 'ScoresFrozen' ? { ...event, data: JSON.parse(change(JSON.stringify(event.data))) } : event,
    );
    return { ...slice, events };
  },
});

describe('a frozen table', () => {
  it('takes no points any more', async () => {
    expect(await stage.read(LS, 'TC1 9 – thêm')).toContain('đã chốt; muốn sửa thì thư ký hoặc lãnh đạo mở lại');
    expect(await stage.read('leader', '/chamdiem Lạng Sơn')).not.toContain('Chuyển bước');
    expect(await stage.read(LS, '/xephang')).not.toContain('Làm sao thêm điểm?');
  });

  it('is the same when it is computed anew, whatever happened since', async () => {
    await stage.jumpTo('2024-12-12T09:00:00+07:00');
    await handInFor(stage, '2024-Y', 'quang-ninh', complete());
    expect(await verifyScores(stage.deps)).toMatchObject([
      { year: 2024, version: 1, whole: true, same: true, differences: [] },
    ]);
  });

  it('is told apart by any byte of it, and where', async () => {
    const check = async (from: RegExp, to_: string) => {
      const [found] = await verifyScores({ ...stage.deps, store: altered((data) => data.replace(from, to_)) });
      return [found?.whole, found?.same, found?.differences];
    };
    expect(await check(/"points":9,/, '"points":8,')).toEqual([
      false,
      false,
      [{ board: 'lang-son', criteria: ['tc1'] }],
    ]);
    expect(await check(/"rank":2/, '"rank":1')).toEqual([false, false, [{ board: 'quang-ninh', criteria: [] }]]);
    expect(await check(/"sha256":"./, '"sha256":"-')).toEqual([false, false, []]);
  });

  it('marks what comes from estimates', async () => {
    expect(await stage.read('leader', '/xephang')).toMatch(/Lạng Sơn\s+[\d,]+ \(ước\)/);
    await stage.say('leader', '/xephang Lạng Sơn');
    expect(await stage.tap('leader', 'TC3. Kết nạp đảng viên so với…')).toContain('ước');
  });

  it('is frozen once when the message comes again, also to another process', async () => {
    const other = await openStage({ store: stage.store, at: stage.now(), config: twoBoards() });
    const token = 'score|2024|||freeze||yes';
    const press = { kind: 'press', token, card: { chat: 'leader', message: 'm1' } } as never;
    const again = to(await other.hand('leader', press, { key: FREEZE }), 'leader');
    expect(['', frozen]).toContain(again);
    const versions = await verifyScores(stage.deps);
    expect(versions).toHaveLength(1);
    expect(to(await other.hand('leader', press), 'leader')).toContain('Bảng điểm năm 2024 đã chốt');
  });
});

describe('where the file shows points always', () => {
  it('boards see each other’s before anything is published, observers do not', async () => {
    const config = twoBoards();
    const { scoring } = config;
    if (scoring === undefined) throw new Error('no table');
    const always = await openScoringStage({ config: { ...config, scoring: { ...scoring, visible: 'always' } } });
    await always.open();
    expect(await always.read(LS, '/xephang')).toContain('Năm 2024 chưa ban nào có điểm.');
    await always.score(LS, 'TC1 8 – xong', 'Hồ sơ');
    await always.score('officer:quang-ninh', 'TC2 8 – xong', 'Hồ sơ');
    expect(await always.read(LS, '/xephang')).toContain('Bảng tạm tính, chưa chốt.');
    expect(await always.read(LS, '/xephang')).toContain('Đồng hạng 1: Lạng Sơn, Quảng Ninh.');
    expect(await always.read('observer', '/xephang')).toContain('chưa công bố');
  });
});
