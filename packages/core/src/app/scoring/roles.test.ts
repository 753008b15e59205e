import { beforeEach, describe, expect, it } from 'vitest';
import { complete, count } from '../../../../../tests/support/reports.js';
import { openScoringStage, type ScoringStage, to, twoBoards } from '../../../../../tests/support/scoring-stage.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import { bundledCluster } from '../codec/cluster-file.js';
import { handInFor } from '../years.js';
import { scoringStream } from './stream.js';

const LS = 'officer:lang-son';
const HLS = 'head:lang-son';
const QN = 'officer:quang-ninh';
let stage: ScoringStage;

const stored = async (): Promise<number> =>
  (await stage.store.read(scoringStream(bundledCluster().id, 2024))).events.length;

beforeEach(async () => {
  stage = await openScoringStage();
});

describe('before a year is opened', () => {
  it('says so to everybody, and offers the way to whoever may', async () => {
    expect(await stage.read(LS, '/chamdiem')).toContain('Năm 2024 chưa mở chấm điểm.');
    expect(await stage.read(LS, '/xephang 2024')).toContain('Thư ký cụm mở chấm điểm');
    expect(await stage.read(LS, '/chamdiem')).not.toContain('Mở chấm điểm năm 2024');
    expect(await stage.read('observer', '/chamdiem')).toContain('Việc này cần vai trò cán bộ đầu mối hoặc trưởng ban');
    expect(await stage.read('leader', '/chamdiem')).toContain('Mở chấm điểm năm 2024');
    expect(await stage.read('secretary', '/chamdiem 2025')).toContain('Năm 2025 chưa mở chấm điểm.');
    await stage.press('secretary', 'Mở chấm điểm năm 2025');
    expect(await stage.read('secretary', '/chamdiem 2025')).toContain('Năm 2025 chưa mở');
  });

  it('lets everybody read the rules, which is what makes them declared in advance', async () => {
    for (const who of [LS, HLS, 'observer', 'leader']) {
      const rules = await stage.read(who, '/xephang quy tắc');
      expect(rules).toContain('10 điểm mỗi báo cáo nộp đúng hạn, kể cả hạn đã gia hạn; nộp muộn không trừ thêm');
      expect(rules).toContain('Bằng điểm thì đồng hạng.');
    }
    expect(await stage.read(LS, 'nộp muộn có bị trừ điểm không?')).toContain('nộp muộn không trừ thêm');
  });
});

describe('while it is open', () => {
  beforeEach(() => stage.open());

  it('is opened once', async () => {
    const before = await stored();
    await stage.say('leader', '/chamdiem');
    expect(before).toBe(1);
    expect(await stage.read('leader', '/xephang')).toContain('Năm 2024 chưa ban nào có điểm.');
  });

  it('shows and takes nothing of other boards', async () => {
    for (const said of ['/chamdiem Quảng Ninh', '/chamdiem quang ninh'])
      expect(await stage.read(LS, said)).not.toContain('Thống nhất');
    expect(await stage.read(QN, '/xephang Lạng Sơn')).toContain('chưa công bố');
    await stage.score(LS, 'TC1 18 – xong', 'Báo cáo 1');
    const before = await stored();
    // The assigned board waits for the hand-in.
    await stage.say(QN, '/chamdiem Lạng Sơn');
    expect(await stage.read(QN, '/chamdiem Lạng Sơn')).toContain('Bước hiện nay: đang tự chấm.');
    expect(await stored()).toBe(before);
  });

  it('reads points back, and refuses what cannot be with an example, keeping what was typed before', async () => {
    await stage.say(LS, '/chamdiem');
    await stage.press(LS, 'TC1. Tham mưu cấp ủy');
    expect(await stage.read(LS, 'mười tám')).toContain('Chưa rõ “mười tám” là bao nhiêu điểm. Ví dụ: 20');
    expect(await stage.read(LS, '20,5')).toContain('Điểm phải từ 0 đến 20.');
    expect(await stage.read(LS, '-1')).toContain('Điểm phải từ 0 đến 20.');
    expect(await stage.read(LS, '18,25')).toContain('Điểm lấy đến 1 chữ số sau dấu phẩy.');
    expect(await stage.read(LS, '18.5')).toContain('Lý do cho số điểm này?');
    await stage.say(LS, 'quay lại');
    await stage.say(LS, '17');
    await stage.say(LS, 'Đủ nhiệm vụ');
    expect(await stage.read(LS, 'Báo cáo 2')).toContain('Điểm: 17');
    expect(await stored()).toBe(1);
    expect(await stage.tap(LS, 'Bỏ')).toContain('không được lưu');
    expect(await stored()).toBe(1);
  });

  it('takes the words of scoring for what they are while a report is being filled in', async () => {
    await stage.say(QN, '/baocao');
    expect(await stage.read(QN, 'làm sao thêm 3 điểm')).toContain('Để Quảng Ninh thêm 3 điểm');
    expect(await stage.read(QN, '/baocao')).not.toContain('Đã lưu');
    expect(await stage.read(QN, 'TC2 cho 8 diem vi lam tot')).toContain('TC2. Công tác cán bộ · Quảng Ninh · 3/3');
    await stage.say(QN, '/huy');
    expect(await stage.read(QN, '/nhap')).not.toContain('1. Kết nạp đảng viên: ');
  });

  it('takes “nộp phiếu” for the scoring sheet, never for the report', async () => {
    for (const said of ['nộp phiếu', 'xin nop phieu tu cham', '/chamdiem nộp'])
      expect(await stage.read('head:quang-ninh', said)).toContain('Chưa nộp được vì còn tiêu chí chưa chấm');
  });

  it('refuses computed and unknown criteria, and words that are none', async () => {
    expect(await stage.read(LS, 'TC5 20 – đúng hạn')).toContain('TC5. Báo cáo đúng hạn được tính theo quy tắc');
    for (const said of ['/chamdiem TC9 20', 'TC9 20'])
      expect(await stage.read(LS, said)).toContain(
        'Không có tiêu chí này. Các tiêu chí: TC1, TC2, TC3, TC4, TC5, TC6, TH1.',
      );
    expect(await stage.read(LS, '/chamdiem abc')).toContain('Chưa rõ “abc”. Ví dụ: /chamdiem TC1 8,5');
    expect(await stage.read('leader', '/xephang abc')).toContain('Chưa rõ “abc”. Ví dụ: /xephang Hải Dương 2024');
    expect(await stage.read(LS, '/chamdiem TC1 25 – nhiều')).toContain('Điểm phải từ 0 đến 20.');
  });

  it('adds a bonus only with number and day of a decision', async () => {
    await stage.say(LS, 'TH1 3 – bằng khen');
    await stage.say(LS, 'Bằng khen');
    expect(await stage.read(LS, 'quyết định của anh A')).toContain('Số quyết định viết như 123-QĐ/BTCTW.');
    await stage.say(LS, 'số 123-qđ/btctw');
    expect(await stage.read(LS, '31/2/2024')).toContain('Chưa rõ ngày. Ví dụ: 20/11/2024');
    expect(await stage.read(LS, '20/11/2024')).toContain('Ngày quyết định không thể ở tương lai.');
    const card = await stage.read(LS, '20/5/2024');
    expect(card).toContain('Số quyết định: 123-QĐ/BTCTW');
    await stage.say(LS, 'đúng');
    await stage.say(LS, '/xephang');
    expect(await stage.tap(LS, 'TH1. Được cấp trên khen thưởng')).toContain(
      'Quyết định số 123-QĐ/BTCTW ngày 20/5/2024',
    );
  });

  it('hands in nothing that is not whole, and nothing by an officer', async () => {
    await stage.score(LS, 'TC1 18 – xong', 'Báo cáo 1');
    expect(await stage.read(HLS, '/chamdiem')).not.toContain('Nộp phiếu');
    const forged = {
      kind: 'press',
      token: 'score|2024|lang-son||handin||yes',
      card: { chat: HLS, message: 'm1' },
    } as const;
    const whole = to(await stage.hand(HLS, forged as never), HLS);
    expect(whole).toContain('Chưa nộp được vì còn tiêu chí chưa chấm: TC2, TC4.');
    const officer = to(await stage.hand(LS, forged as never), LS);
    expect(officer).toContain('Việc này cần vai trò trưởng ban');
    expect(await stored()).toBe(2);
  });

  it('is passed on and returned by secretary and leader, with a reason, and told', async () => {
    for (const id of ['TC1', 'TC2', 'TC4']) await stage.score(LS, `${id} 8 – xong`, 'Báo cáo 1');
    await stage.say(HLS, '/chamdiem');
    await stage.press(HLS, 'Nộp phiếu');
    await stage.press(HLS, 'Nộp phiếu');
    await stage.say('secretary', '/chamdiem Lạng Sơn');
    await stage.press('secretary', 'Trả lại');
    const seen = await stage.press('secretary', 'Thiếu minh chứng');
    expect(to(seen, LS)).toContain('Phiếu tự chấm năm 2024 được trả lại: Thiếu minh chứng.');
    expect(await stage.read(LS, '/chamdiem')).toContain('Được trả lại: Thiếu minh chứng.');
    expect(await stage.score(LS, 'TC1 9 – xong', 'Báo cáo 2')).toContain('Đã ghi TC1: 9 điểm');
    await stage.say('secretary', '/chamdiem Quảng Ninh');
    expect(await stage.tap('secretary', 'Chuyển bước')).toContain('khi chưa nộp phiếu tự chấm?');
    await stage.press('secretary', 'Chuyển bước');
    expect(await stage.read('secretary', '/chamdiem Quảng Ninh')).toContain('Bước tự chấm do thư ký chuyển tiếp');
    expect(await stage.read(LS, 'TC1 4 – y')).toContain('Chấm TC1 của ban nào?');
    for (const said of ['TC1 4 Quảng Ninh', '/chamdiem Quảng Ninh TC1 4', '/chamdiem quang ninh tc1 cho 4'])
      expect(await stage.read(LS, said)).toContain('TC1. Tham mưu cấp ủy · Quảng Ninh · 2/2: Ý kiến');
    expect(await stage.read(LS, 'bỏ qua')).toContain('Điểm: 4');
    expect(await stage.read(LS, 'bỏ qua')).toContain('Nội dung trên đã đúng chưa?');
    expect(await stage.read(LS, 'đúng')).toContain('Đã ghi TC1: 4 điểm (chấm chéo)');
  });

  it('changes nothing and answers the same when a message comes twice', async () => {
    await stage.say(LS, 'TC1 18 – xong');
    await stage.say(LS, 'Báo cáo 1');
    const key = 'term:again:1';
    const first = to(await stage.say(LS, 'đúng', { key }), LS);
    const after = await stored();
    expect(to(await stage.say(LS, 'đúng', { key }), LS)).toBe(first);
    expect(await stored()).toBe(after);
  });
});

describe('a leader who heads a board', () => {
  it('scores that board no further than its self-score', async () => {
    await stage.open();
    const person = (await stage.app.operator.people()).find(({ roles }) => roles.some(({ role }) => role === 'leader'));
    const id = `person:${person?.person ?? ''}`;
    const document = await stage.store.documents.get(id);
    const value = document?.value as { grants: readonly object[] };
    await stage.store.documents.put(id, document?.version ?? 0, {
      ...value,
      grants: [...value.grants, { role: 'head', board: 'lang-son' }],
    } as never);
    await stage.say('secretary', '/chamdiem Lạng Sơn');
    await stage.press('secretary', 'Chuyển bước');
    await stage.press('secretary', 'Chuyển bước');
    await stage.say('secretary', '/chamdiem Lạng Sơn');
    await stage.press('secretary', 'Chuyển bước');
    await stage.press('secretary', 'Chuyển bước');
    const forge = (token: string) => ({ kind: 'press', token, card: { chat: 'leader', message: 'm1' } }) as never;
    expect(to(await stage.hand('leader', forge('score|2024|lang-son||agree')), 'leader')).toContain(
      'Người của một ban chỉ được tự chấm cho ban đó',
    );
    for (const column of ['decided', 'cross'])
      expect(to(await stage.hand('leader', forge(`score|2024|lang-son|tc1|${column}`)), 'leader')).toContain(
        'Người của một ban chỉ được tự chấm cho ban đó',
      );
  });
});

describe('lateness', () => {
  const strict = (): ClusterConfig => {
    const config = twoBoards();
    const { scoring } = config;
    if (scoring === undefined) throw new Error('no table');
    const groups = scoring.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((each) =>
        each.rule.type === 'on_time' ? { ...each, min: -4, rule: { ...each.rule, late: 2, missing: 2 } } : each,
      ),
    }));
    return { ...config, scoring: { ...scoring, groups } };
  };

  it('is held against a board that was reached, and not against one that nothing reached', async () => {
    stage = await openScoringStage({ config: strict(), at: '2024-06-03T02:00:00.000Z' });
    // Nobody of Quảng Ninh is there any more.
    for (const line of await stage.app.operator.people())
      if (line.roles.some(({ board }) => board === 'quang-ninh')) await stage.app.operator.revoke(line.person);
    await stage.playTo('2024-06-20T09:00:00+07:00');
    await handInFor(stage, '2024-H1', 'lang-son', complete({ party_members_admitted: count(500) }));
    await handInFor(stage, '2024-H1', 'quang-ninh', complete({ party_members_admitted: count(500) }));
    await stage.open();
    const line = async (board: string): Promise<string> => {
      await stage.say('leader', `/xephang ${board}`);
      return stage.tap('leader', 'TC5. Báo cáo đúng hạn');
    };
    expect(await line('Lạng Sơn')).toContain('nộp muộn: −2');
    expect(await line('Quảng Ninh')).toContain('không tính là muộn vì không có tin nào tới được ban trước hạn: +10');
  });

  it('is judged by no rule that came after the deadline', async () => {
    const { scoring: _, ...without } = strict();
    stage = await openScoringStage({ config: without as ClusterConfig, at: '2024-06-03T02:00:00.000Z' });
    expect(await stage.read('leader', '/xephang')).toContain('Cụm chưa khai báo bảng điểm');
    expect(await stage.read('leader', 'xếp hạng thế nào')).not.toContain('Xếp hạng thi đua');
    await stage.playTo('2024-06-20T09:00:00+07:00');
    await handInFor(stage, '2024-H1', 'lang-son', complete({ party_members_admitted: count(500) }));
    expect((await stage.app.operator.apply(strict())).ok).toBe(true);
    await stage.open();
    await stage.say('leader', '/xephang Lạng Sơn');
    expect(await stage.tap('leader', 'TC5. Báo cáo đúng hạn')).toContain(
      'không tính là muộn vì quy tắc chưa công bố trước hạn',
    );
    expect(await stage.read('leader', '/xephang quy tắc')).toContain(
      '6 tháng đầu năm 2024 tính theo quy tắc có trước hạn của kỳ đó.',
    );
  });
});
