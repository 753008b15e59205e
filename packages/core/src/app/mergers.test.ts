import { describe, expect, it } from 'vitest';
import { complete, count } from '../../../../tests/support/reports.js';
import { openStage, type Seen, type Stage } from '../../../../tests/support/stage.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { PeriodId } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import { applyConfig } from './apply-config.js';
import { bundledCluster } from './codec/cluster-file.js';
import { readCycle } from './cycles.js';
import { handInFor } from './years.js';

const CLUSTER = bundledCluster();
const SPLIT: ClusterConfig = { ...CLUSTER, rules: { ...CLUSTER.rules, mergerInside: 'split' } };
const text = (seen: readonly Seen[]): string => seen.map((each) => each.text).join('\n');
const boardsOf = async (stage: Stage, period: string): Promise<readonly string[]> =>
  (await readCycle(stage.deps, CLUSTER.id, period as PeriodId)).boards;

/** The first half of 2025 by the fourteen: 100 each, of a target of 1.000. */
const firstHalf = async (config: ClusterConfig): Promise<Stage> => {
  const stage = await openStage({ at: '2025-06-05T02:00:00.000Z' as Instant });
  expect((await applyConfig(stage.deps, config)).ok).toBe(true);
  for (const board of await boardsOf(stage, '2025-H1'))
    await handInFor(stage, '2025-H1', board, complete({ party_members_admitted: count(100) }));
  return stage;
};

describe('a year within which boards merged, owed by the successor', () => {
  it('is owed by fourteen, then by nine; the second half is what the nine reported less what the fourteen had', async () => {
    const stage = await firstHalf(CLUSTER);
    expect(await boardsOf(stage, '2025-H1')).toHaveLength(14);
    await stage.jumpTo('2025-12-05T09:00:00+07:00');
    const nine = await boardsOf(stage, '2025-Y');
    expect(nine).toHaveLength(9);
    expect((await readCycle(stage.deps, CLUSTER.id, '2025-Y' as PeriodId)).stretches).toEqual([]);
    for (const board of nine)
      await handInFor(
        stage,
        '2025-Y',
        board,
        complete({ party_members_admitted: count(board === 'ninh-binh-2025' ? 950 : 500) }),
      );
    const half = text(await stage.say('leader', '/tonghop 2025-H2'));
    expect(half).toContain('Tổng hợp 6 tháng cuối năm 2025 từ 9/9 ban: Kết nạp đảng viên 3.550');
    expect(half).toContain('Số liệu suy ra: năm 2025 trừ 6 tháng đầu năm 2025');
    const one = async (board: string) => text(await stage.say('leader', `/solieu kết nạp ${board} 2025-H2`));
    expect(await one('ninh bình')).toContain('Kết nạp đảng viên: 650.');
    expect(await one('nghệ an')).toContain('Kết nạp đảng viên: 400.');
  });

  it('carries over the targets of all predecessors together', async () => {
    const stage = await firstHalf(CLUSTER);
    await stage.jumpTo('2025-12-05T09:00:00+07:00');
    await stage.say('officer:ninh-binh-2025', '/baocao');
    const draft = text(await stage.say('officer:ninh-binh-2025', 'xem bản nháp'));
    expect(draft).toMatch(/Chỉ tiêu.*3\.000/);
  });

  it('compares the next year with the sum of the predecessors', async () => {
    const stage = await firstHalf(CLUSTER);
    await stage.jumpTo('2026-06-05T09:00:00+07:00');
    await handInFor(stage, '2026-H1', 'ninh-binh-2025', complete({ party_members_admitted: count(330) }));
    const said = text(await stage.say('leader', '/solieu kết nạp ninh bình 2026-H1'));
    expect(said).toContain('Nam Định 100 + Hà Nam 100 + Ninh Bình 100');
    expect(said).toContain('10%');
  });
});

describe('a year within which boards merged, each unit owing its own days', () => {
  const year = async (): Promise<Stage> => {
    const stage = await firstHalf(SPLIT);
    await stage.jumpTo('2025-12-05T09:00:00+07:00');
    return stage;
  };

  it('is owed by all eighteen, with their days', async () => {
    const stage = await year();
    const { boards, stretches } = await readCycle(stage.deps, CLUSTER.id, '2025-Y' as PeriodId);
    expect(boards).toHaveLength(18);
    expect(stretches).toContainEqual({ board: 'hai-duong', from: '2024-12-15', to: '2025-06-30' });
    expect(stretches).toContainEqual({ board: 'hai-phong-2025', from: '2025-07-01', to: '2025-12-14' });
    expect(text(await stage.say('officer:hai-phong-2025', '/baocao hải dương'))).toContain(
      'Hải Dương · năm 2025 (phần từ 15/12/2024 đến 30/6/2025)',
    );
    expect(text(await stage.say('officer:nghe-an', '/baocao'))).not.toContain('phần từ');
    const due = text(await stage.say('officer:hai-duong', '/hannop'));
    expect(due).toContain('Hải Dương báo cáo phần từ 15/12/2024 đến 30/6/2025.');
  });

  it('is entered for the ended predecessors by the successor’s officers, and they are reminded', async () => {
    const stage = await year();
    const own = 'officer:hai-phong-2025';
    expect(text(await stage.say(own, '/baocao hải dương'))).toContain('Hải Dương');
    expect(text(await stage.say(own, '848'))).not.toContain('cần vai trò');
    expect(text(await stage.say('officer:nghe-an', '/baocao hải dương'))).toContain(
      'Chỉ cán bộ, trưởng ban của Hải Dương hoặc thư ký cụm',
    );
    const reminded = await stage.playTo('2025-12-13T08:30:00+07:00');
    expect(text(reminded.filter(({ to }) => to === own))).toContain('Hải Dương');
  });

  it('adds up to the same whether by eighteen or by nine, and the second half takes every stretch in', async () => {
    const stage = await year();
    for (const board of await boardsOf(stage, '2025-Y'))
      await handInFor(stage, '2025-Y', board, complete({ party_members_admitted: count(200) }));
    const then = text(await stage.say('leader', '/tonghop 2025-Y'));
    expect(then).toContain('từ 18/18 ban: Kết nạp đảng viên 3.600');
    const now = text(await stage.say('leader', '/tonghop 2025-Y theo 9 ban'));
    expect(now).toContain('từ 9/9 ban: Kết nạp đảng viên 3.600');
    // Ninh Bình: four stretches of 200 less three halves of 100.
    expect(text(await stage.say('leader', '/solieu kết nạp ninh bình 2025-H2'))).toContain('Kết nạp đảng viên: 500.');
    expect(text(await stage.say('leader', '/tonghop 2025-H2'))).toContain('Kết nạp đảng viên 2.200');
    await stage.jumpTo('2026-12-05T09:00:00+07:00');
    await handInFor(stage, '2026-Y', 'ninh-binh-2025', complete({ party_members_admitted: count(880) }));
    const later = text(await stage.say('leader', '/solieu kết nạp ninh bình 2026-Y'));
    expect(later).toContain('800');
    expect(later).toContain('10%');
  });
});
