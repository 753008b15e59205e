import { beforeAll, describe, expect, it } from 'vitest';
import { type ModelStage, openModelStage, PARTS } from '../../../../../tests/support/model-stage.js';
import { twoBoards } from '../../../../../tests/support/scoring-stage.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { CriterionRule, ScoringTable } from '../../domain/scoring/table.js';
import { bundledCluster } from '../codec/cluster-file.js';
import { verifyScores } from './verify.js';

const LS = 'officer:lang-son';
const QN = 'officer:quang-ninh';
const RESULT = 'Sau 3 tháng lập 2 chi bộ';
const RULE: CriterionRule = { type: 'models', per: { recognised: 5, given: 2, taken: 1 } };

/** The bundled table, in which good models are computed. */
const withModels = (config: ClusterConfig, over: Partial<ScoringTable> = {}): ClusterConfig => {
  const { scoring } = config;
  if (scoring === undefined) throw new Error('no table');
  const groups = scoring.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((each) => (each.id === 'tc4' ? { ...each, max: 10, rule: RULE } : each)),
  }));
  return { ...config, scoring: { ...scoring, groups, ...over } };
};
const open = async (stage: ModelStage, year: string): Promise<void> => {
  await stage.say('secretary', `/chamdiem ${year}`);
  await stage.press('secretary', `Mở chấm điểm năm ${year}`);
  await stage.press('secretary', `Mở chấm điểm năm ${year}`);
};
const TC4 = 'TC4. Mô hình tốt, cách làm mới';
const receipt = async (stage: ModelStage, who: string, board: string): Promise<string> => {
  await stage.say(who, `/xephang ${board}`);
  return stage.tap(who, TC4);
};
/** Passes both columns on and decides what people score. */
const decide = async (stage: ModelStage, board: string): Promise<void> => {
  for (let step = 0; step < 2; step++) {
    await stage.say('leader', `/chamdiem ${board}`);
    await stage.press('leader', 'Chuyển bước');
    await stage.press('leader', 'Chuyển bước');
  }
  for (const label of ['TC1. Tham mưu cấp ủy', 'TC2. Công tác cán bộ']) {
    await stage.say('leader', `/chamdiem ${board}`);
    await stage.press('leader', label);
    await stage.say('leader', '9');
    await stage.say('leader', 'bỏ qua');
    await stage.say('leader', 'đúng');
  }
};

describe('points for good models', () => {
  let stage: ModelStage;
  beforeAll(async () => {
    stage = await openModelStage({ config: withModels(twoBoards()) });
    await stage.seed('lang-son', {}, true);
    await stage.seed('lang-son');
    await open(stage, '2024');
    await stage.adopt(QN, 1);
  });

  it('are named before they are had: what waits, and what would be new', async () => {
    expect(await stage.read(LS, 'làm sao thêm 3 điểm')).toContain('Để Lạng Sơn thêm 3 điểm');
    const all = await stage.tap(LS, 'Mọi cách thêm điểm');
    expect(all).toContain('Mô hình số 2 của ban, nếu được công nhận trong năm: +5 (TC4)');
    // 5 of 10 are had: what waits fills the rest, so nothing is promised for a new one.
    expect(all).not.toContain('Đăng ký mô hình mới');
    expect(await stage.read(QN, 'làm sao thêm điểm')).toContain(
      'Xác nhận kết quả áp dụng mô hình số 1, nếu đã có kết quả: +1 (TC4)',
    );
  });

  it('lead to model, words, who and when', async () => {
    await stage.confirm(QN, 1, RESULT);
    const shown = await receipt(stage, 'leader', 'Lạng Sơn');
    expect(shown).toContain(': 7/10');
    expect(shown).toContain(`Mô hình số 1 “${PARTS.title}” được công nhận: +5`);
    expect(shown).toContain(`Mô hình số 1 “${PARTS.title}” được Quảng Ninh xác nhận áp dụng có kết quả: +2 · `);
    expect(shown).toMatch(/có kết quả: \+2 · .*Quảng Ninh.*, .*10\/6\/2024/);
    expect(await stage.tap('leader', 'Mô hình số 1')).toContain(PARTS.title);
    const taken = await receipt(stage, QN, 'Quảng Ninh');
    expect(taken).toContain(`Áp dụng mô hình số 1 “${PARTS.title}” của Lạng Sơn, đã xác nhận kết quả: +1`);
    expect(await stage.read(QN, 'TC4 8 – nhiều mô hình')).toContain('được tính theo quy tắc');
    expect(await stage.read('leader', '/xephang quy tắc')).toContain(
      '5 điểm mỗi mô hình của ban được công nhận trong năm',
    );
  });

  it('in English', async () => {
    await stage.say('head:lang-son', '/caidat');
    await stage.press('head:lang-son', 'English');
    await stage.say('head:lang-son', '/ranking Lạng Sơn');
    expect(await stage.tap('head:lang-son', 'TC4. Good models')).toContain(
      `Model 1 “${PARTS.title}”, its result confirmed by Quảng Ninh: +2`,
    );
  });

  it('stay as frozen, and come out the same when computed anew', async () => {
    await stage.jumpTo('2024-12-10T09:00:00+07:00');
    await decide(stage, 'Lạng Sơn');
    await decide(stage, 'Quảng Ninh');
    await stage.say('leader', '/chamdiem');
    await stage.press('leader', 'Chốt bảng điểm');
    await stage.press('leader', 'Chốt bảng điểm');
    await stage.recognise(2);
    expect(await receipt(stage, 'leader', 'Lạng Sơn')).toContain(': 7/10');
    expect(await verifyScores(stage.deps)).toMatchObject([{ whole: true, same: true, differences: [] }]);
    expect(await stage.read('leader', '/xephang')).toContain('số liệu đã thay đổi: Lạng Sơn');
  });
});

describe('after a merger', () => {
  it.each([
    ['mean', ': 5/10'],
    [undefined, 'không tính được'],
  ] as const)('former boards’ models count by the rule for mergers (%s), later ones always', async (merged, said) => {
    const config = bundledCluster();
    const ids = ['hai-phong', 'hai-duong', 'hai-phong-2025', 'lang-son'];
    const boards = config.boards.filter(({ id }) => ids.includes(id));
    const given = withModels({ ...config, boards, leads: [] }, merged === undefined ? {} : { merged });
    const stage = await openModelStage({ config: given, at: '2025-06-05T02:00:00.000Z' as never });
    await stage.seed('hai-duong', {}, true);
    await stage.seed('hai-duong', { title: 'Sau hợp nhất mới công nhận' });
    await stage.jumpTo('2025-07-10T09:00:00+07:00');
    await open(stage, '2025');
    expect(await receipt(stage, 'leader', 'Hải Phòng')).toContain(said);
    await stage.recognise(2);
    expect(await receipt(stage, 'leader', 'Hải Phòng')).toContain('“Sau hợp nhất mới công nhận” được công nhận: +5');
  });
});
