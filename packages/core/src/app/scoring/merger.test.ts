import { beforeAll, describe, expect, it } from 'vitest';
import { complete, count } from '../../../../../tests/support/reports.js';
import { openScoringStage, type ScoringStage } from '../../../../../tests/support/scoring-stage.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import { bundledCluster } from '../codec/cluster-file.js';
import { handInFor } from '../years.js';

const OLD = ['hai-phong', 'hai-duong'];
let stage: ScoringStage;

/** 2025, when two of the boards became one; figures are synthetic. */
const play = async (merged?: 'all' | 'mean'): Promise<void> => {
  const config = { ...bundledCluster(), leads: [] };
  const { scoring } = config;
  if (scoring === undefined) throw new Error('no table');
  const boards = config.boards.filter(({ id }) => [...OLD, 'hai-phong-2025', 'lang-son'].includes(id));
  const given: ClusterConfig = {
    ...config,
    boards,
    scoring: { ...scoring, ...(merged === undefined ? {} : { merged }) },
  };
  stage = await openScoringStage({ config: given, at: '2025-06-05T02:00:00.000Z' });
  await handInFor(stage, '2025-H1', 'hai-phong', complete({ party_members_admitted: count(400) }));
  await stage.playTo('2025-06-20T09:00:00+07:00');
  await handInFor(stage, '2025-H1', 'hai-duong', complete({ party_members_admitted: count(300) }));
  await stage.jumpTo('2025-12-05T09:00:00+07:00');
  await handInFor(
    stage,
    '2025-Y',
    'hai-phong-2025',
    complete({ party_members_admitted: count(900), party_members_target: count(1_000) }),
  );
  await stage.say('secretary', '/chamdiem 2025');
  await stage.press('secretary', 'Mở chấm điểm năm 2025');
  await stage.press('secretary', 'Mở chấm điểm năm 2025');
};

describe('a year in which boards were merged', () => {
  beforeAll(() => play());

  it('is scored by the boards of the end of the year', async () => {
    const table = await stage.read('leader', '/xephang 2025');
    expect(table).toContain('Hải Phòng');
    expect(table).not.toContain('Hải Dương');
    expect(await stage.read('leader', '/chamdiem')).toContain('đã thống nhất 0/2 ban');
  });

  it('has no total for a merged board where no rule says how', async () => {
    const table = await stage.read('leader', '/xephang 2025');
    expect(table).toMatch(/–\s+Hải Phòng\s+chưa tính được/);
    expect(table).toContain('Chưa tính được: Hải Phòng');
    expect(await stage.read('leader', '/xephang Hải Phòng 2025')).toContain('Chưa xếp hạng được.');
  });

  it('counts a predecessor as one’s own', async () => {
    // The people of both former boards act for the one after them.
    expect(await stage.read('officer:hai-duong', '/chamdiem')).toContain('Phiếu chấm điểm năm 2025 · Hải Phòng');
  });
});

describe('a merger decided after the year was opened', () => {
  it('is said, and the table keeps its boards', async () => {
    await play('all');
    const config = await stage.app.operator.config();
    if (config === null) throw new Error('no cluster');
    expect(await stage.read('leader', '/chamdiem')).not.toContain('Danh sách ban đã thay đổi');
    const boards = config.boards.map((board) =>
      board.id === 'lang-son' ? { ...board, validTo: '2025-12-10' as typeof board.validTo } : board,
    );
    expect((await stage.app.operator.apply({ ...config, boards })).ok).toBe(true);
    expect(await stage.read('leader', '/chamdiem')).toContain('bảng này giữ danh sách lúc mở');
    expect(await stage.read('leader', '/xephang 2025')).toContain('Lạng Sơn');
  });
});

describe('with a rule for mergers', () => {
  it.each([
    ['all', '1/2 ban trước hợp nhất đạt, tính theo ban thấp nhất: +0'],
    ['mean', '1/2 ban trước hợp nhất đạt, lấy bình quân: +5'],
  ] as const)('%s: the periods before are counted by it', async (merged, said) => {
    await play(merged);
    await stage.say('leader', '/xephang Hải Phòng 2025');
    const receipt = await stage.tap('leader', 'TC5. Báo cáo đúng hạn');
    expect(receipt).toContain(said);
    expect(receipt).toContain('báo cáo Hải Dương lần 1');
    await stage.say('leader', '/xephang Hải Phòng 2025');
    expect(await stage.tap('leader', 'TC3. Kết nạp đảng viên so với…')).toContain('đạt 900/1.000 (90%): +18');
  });
});
