import { decodeAction, encodeAction, type Request } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ApprovalStage, CHAIN, openApprovalStage, to } from '../../../../../tests/support/approval-stage.js';

const HP = 'officer:hai-phong';
const HEAD = 'head:hai-phong';
const WHERE = { period: '2024-H1', board: 'hai-phong' } as const;
let stage: ApprovalStage;

const press = async (who: string, request: Request): Promise<string> =>
  to(await stage.hand(who, { kind: 'press', token: encodeAction(request), card: null }), who);

const version = async (): Promise<number> => {
  const [head] = await stage.store.heads('report:cum-2:2024-H1:hai-phong');
  return head?.version ?? 0;
};

/** What is said to a refused press, after making sure that nothing was written and nobody was told. */
const refused = async (who: string, request: Request): Promise<string> => {
  const before = await version();
  const seen = await stage.hand(who, { kind: 'press', token: encodeAction(request), card: null });
  expect(await version()).toBe(before);
  expect(seen.every((each) => each.to === who)).toBe(true);
  return to(seen, who);
};

beforeEach(async () => {
  stage = await openApprovalStage();
  await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
});

describe('a step that may not be taken is refused, and changes nothing', () => {
  it('approving or accepting twice', async () => {
    await press(HEAD, { verb: 'approve', ...WHERE, version: '1' });
    expect(await refused(HEAD, { verb: 'approve', ...WHERE, version: '1' })).toBe(
      'Báo cáo này đồng chí đã duyệt lúc 09:00 thứ Hai 10/6/2024.',
    );
    await press('secretary', { verb: 'accept', ...WHERE, version: '1' });
    const accepted = /đã tiếp nhận lúc 09:00 .* nên không duyệt hay trả lại nữa/;
    expect(await refused('secretary', { verb: 'accept', ...WHERE, version: '1' })).toMatch(accepted);
    expect(await refused(HEAD, { verb: 'approve', ...WHERE, version: '1' })).toMatch(accepted);
  });

  it('returning what is accepted, or returned already', async () => {
    const back = { verb: 'return', ...WHERE, version: '1', reason: 'missing', sure: 'yes' } as const;
    await press(HEAD, { verb: 'approve', ...WHERE, version: '1' });
    await press('secretary', { verb: 'accept', ...WHERE, version: '1' });
    expect(await refused('secretary', back)).toContain('đã tiếp nhận lúc');
    await stage.handIn(HP, 'sửa lại kết nạp 1260');
    await press('secretary', { ...back, version: '2' });
    expect(await refused(HEAD, { ...back, version: '2' })).toContain('đã trả lại lúc');
  });

  it('accepting what is not approved', async () => {
    expect(await refused('secretary', { verb: 'accept', ...WHERE, version: '1' })).toBe(
      'Báo cáo này chưa được Trưởng ban duyệt nên chưa tiếp nhận được.',
    );
  });

  it('returning what is locked', async () => {
    await stage.jumpTo('2024-07-19T09:00:00+07:00');
    for (const request of [
      { verb: 'return', ...WHERE, version: '1', reason: 'missing', sure: 'yes' },
      { verb: 'return', ...WHERE, version: '1' },
    ] as const)
      expect(await refused('secretary', request)).toContain('đã khóa số liệu từ 17:00 thứ Năm 18/7/2024');
  });

  it('one’s own hand-in, unless the file allows it', async () => {
    await stage.handIn(HEAD, 'sửa lại kết nạp 1260');
    expect(await refused(HEAD, { verb: 'approve', ...WHERE, version: '2' })).toContain('không tự duyệt');
    expect(await stage.read(HEAD, '/duyet')).toBe('Không có báo cáo nào chờ đồng chí duyệt.');
    stage = await openApprovalStage({ ...CHAIN, ownHandIn: true });
    await stage.handIn(HEAD, 'kết nạp 1250, tinh giản 20');
    expect(await press(HEAD, { verb: 'approve', ...WHERE, version: '1' })).toContain('Đã duyệt báo cáo');
  });

  it('what the secretary entered on behalf, by the same secretary', async () => {
    stage = await openApprovalStage({ head: false, secretary: true, resubmitDays: 2 });
    await stage.say('secretary', '/baocao thay Hà Nam');
    await stage.say('secretary', 'Báo cáo số 12-BC/BTCTU ngày 9/6/2024');
    await stage.handIn('secretary', 'kết nạp 300, tinh giản 4');
    const where = { period: '2024-H1', board: 'ha-nam', version: '1' } as const;
    expect(await refused('secretary', { verb: 'accept', ...where })).toContain('không tự duyệt hay tiếp nhận');
    expect(await stage.read('secretary', '/tiepnhan')).toBe('Không có báo cáo nào chờ đồng chí tiếp nhận.');
  });

  it('another board’s', async () => {
    const said = 'Báo cáo của Hải Phòng do Trưởng ban của ban đó duyệt hoặc trả lại.';
    expect(await refused('head:ha-nam', { verb: 'approve', ...WHERE, version: '1' })).toBe(said);
    expect(
      await refused('head:ha-nam', { verb: 'return', ...WHERE, version: '1', reason: 'missing', sure: 'yes' }),
    ).toBe(said);
    expect(await stage.read('head:ha-nam', '/duyet Hải Phòng')).toBe(said);
  });

  it('without the role', async () => {
    expect(await refused(HP, { verb: 'approve', ...WHERE, version: '1' })).toContain('Việc này cần vai trò trưởng ban');
    expect(await refused('secretary', { verb: 'approve', ...WHERE, version: '1' })).toContain('cần vai trò trưởng ban');
    expect(await refused(HEAD, { verb: 'accept', ...WHERE, version: '1' })).toContain('cần vai trò thư ký cụm');
    for (const who of [HP, 'leader', 'observer'])
      expect(await refused(who, { verb: 'return', ...WHERE, version: '1', reason: 'missing', sure: 'yes' })).toContain(
        'cần vai trò trưởng ban hoặc thư ký cụm',
      );
  });

  it('of a revision that is no longer the last: the card that is true follows', async () => {
    await stage.handIn(HP, 'sửa lại kết nạp 1260');
    const said = await refused(HEAD, { verb: 'approve', ...WHERE, version: '1' });
    expect(said).toContain('Thẻ này đã cũ: báo cáo Hải Phòng · 6 tháng đầu năm 2024 nay là lần 2 (sửa).');
    expect(said).toContain('Kết nạp đảng viên: 1.260');
    expect(await stage.tap(HEAD, 'Duyệt')).toContain('lần 2 (sửa)');
  });

  it('of what was taken back, or never handed in', async () => {
    expect(await refused('head:ha-nam', { verb: 'approve', ...WHERE, board: 'ha-nam', version: '1' })).toContain(
      'chưa có báo cáo đã nộp',
    );
    await press(HP, { verb: 'withdraw', ...WHERE, version: '1', reason: 'mistake' });
    expect(await refused(HEAD, { verb: 'approve', ...WHERE, version: '1' })).toContain('chưa có báo cáo đã nộp');
  });

  it('by a forged button', async () => {
    for (const token of [
      'approve|2024-H1|hai-phong|x',
      'approve|2024-H1|hai-phong|99',
      'approve|2024-H9|hai-phong|1',
      'approve|2024-H1|sai-gon|1',
      'accept|2024-H1|hai-phong|-1',
      'return|2024-H1|hai-phong|1|nonsense|yes',
      'return|2024-H1|hai-phong|1|missing|maybe',
      'approve|2024-H1|hai-phong|1|more',
    ]) {
      const before = await version();
      for (const who of [HP, HEAD, 'secretary', 'leader', 'observer']) {
        const seen = await stage.hand(who, { kind: 'press', token, card: null });
        expect(to(seen, who)).not.toBe('');
        expect(seen.every((each) => each.to === who)).toBe(true);
      }
      expect(await version()).toBe(before);
    }
    expect(decodeAction('approve|2024-H1|hai-phong|1|more')).toBeNull();
  });
});

describe('a chain with one step', () => {
  it('of the head alone ends with the approval, which the officer hears of', async () => {
    stage = await openApprovalStage({ head: true, secretary: false, resubmitDays: 2 });
    await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
    const seen = await stage.press(HEAD, 'Duyệt');
    expect(to(seen, 'secretary')).toBe('');
    expect(to(seen, HP)).toContain('Trưởng ban đã duyệt báo cáo');
    expect(to(seen, HEAD)).not.toContain('thư ký cụm');
    expect(await refused('secretary', { verb: 'accept', ...WHERE, version: '1' })).toBe(
      'Cụm không có bước thư ký cụm tiếp nhận.',
    );
    expect(await refused('secretary', { verb: 'return', ...WHERE, version: '1' })).toBe(
      'Ở cụm này, báo cáo do Trưởng ban của từng ban trả lại.',
    );
    expect(await stage.read('leader', 'số liệu đã tiếp nhận')).toBe('Cụm không có bước thư ký cụm tiếp nhận.');
  });

  it('of the secretary alone accepts what was handed in', async () => {
    stage = await openApprovalStage({ head: false, secretary: true, resubmitDays: 2 });
    const seen = await stage.handIn(HP, 'kết nạp 1250, tinh giản 20');
    expect(to(seen, HEAD)).toBe('');
    expect(to(seen, HP)).toContain('Báo cáo chờ thư ký cụm tiếp nhận.');
    expect(to(seen, 'secretary')).toContain('chờ thư ký cụm tiếp nhận');
    expect(await refused(HEAD, { verb: 'approve', ...WHERE, version: '1' })).toBe(
      'Cụm không có bước Trưởng ban duyệt.',
    );
    expect(await refused(HEAD, { verb: 'return', ...WHERE, version: '1' })).toBe(
      'Ở cụm này, báo cáo do thư ký cụm trả lại.',
    );
    expect(await stage.tap('secretary', 'Tiếp nhận')).toContain('Đã tiếp nhận');
  });
});
