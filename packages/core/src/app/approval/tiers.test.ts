import { describe, expect, it } from 'vitest';
import {
  type ApprovalStage,
  CHAIN,
  openApprovalStage,
  to,
  withApproval,
} from '../../../../../tests/support/approval-stage.js';
import type { Seen } from '../../../../../tests/support/stage.js';
import { checkConfig } from '../../domain/cluster/check.js';
import type { ApprovalRule } from '../../domain/cluster/types.js';

/** The head approves within two working days of the due date, the secretary accepts within five. */
const TIERED: ApprovalRule = { ...CHAIN, approveDays: 2, acceptDays: 5 };
const notices = (seen: readonly Seen[], who: string): string =>
  to(
    seen.filter(({ kind }) => kind === 'notice'),
    who,
  );

describe('deadlines after the board’s own', () => {
  const handedIn = async (): Promise<ApprovalStage> => {
    const stage = await openApprovalStage(TIERED);
    await stage.handIn('officer:ha-nam', 'Kết nạp ĐV: 125');
    return stage;
  };

  it('are shown with the due date: head, then secretary', async () => {
    const stage = await openApprovalStage(TIERED);
    expect(await stage.read('officer:ha-nam', '/hannop')).toContain(
      'Hạn Trưởng ban duyệt: 17:00 thứ Năm 20/6/2024.\nHạn thư ký cụm tiếp nhận: 17:00 thứ Ba 25/6/2024.',
    );
  });

  it('remind the head of what waits for approval, the day before, on the day and once after it', async () => {
    const stage = await handedIn();
    await stage.playTo('2024-06-18T18:00:00+07:00');
    const said = notices(await stage.playTo('2024-06-19T09:00:00+07:00'), 'head:ha-nam');
    expect(said).toContain('Có 1 báo cáo chờ đồng chí duyệt:');
    expect(said).toContain('– hạn duyệt 17:00 thứ Năm 20/6/2024');
    expect(notices(await stage.playTo('2024-06-20T09:00:00+07:00'), 'head:ha-nam')).toContain('chờ đồng chí duyệt');
    expect(notices(await stage.playTo('2024-06-21T09:00:00+07:00'), 'head:ha-nam')).toContain('chờ đồng chí duyệt');
    expect(notices(await stage.playTo('2024-06-23T09:00:00+07:00'), 'head:ha-nam')).toBe('');
  });

  it('stop when it is approved, the card says so, and the secretary’s begin', async () => {
    const stage = await handedIn();
    await stage.playTo('2024-06-19T09:00:00+07:00');
    await stage.press('head:ha-nam', 'Xem Hà Nam');
    const approved = await stage.press('head:ha-nam', 'Duyệt');
    expect(
      to(
        approved.filter(({ kind }) => kind === 'edit'),
        'head:ha-nam',
      ),
    ).toContain('✓');
    const after = await stage.playTo('2024-06-24T09:00:00+07:00');
    expect(notices(after, 'head:ha-nam')).toBe('');
    expect(notices(after, 'secretary')).toContain('– hạn tiếp nhận 17:00 thứ Ba 25/6/2024');
  });

  it('say nothing of a board that has not handed in: it is reminded of that', async () => {
    const stage = await openApprovalStage(TIERED);
    await stage.playTo('2024-06-18T18:00:00+07:00');
    expect(notices(await stage.playTo('2024-06-20T09:00:00+07:00'), 'head:ha-nam')).not.toContain('duyệt');
  });

  it('move with an extension', async () => {
    const stage = await handedIn();
    await stage.say('secretary', '/giahan Hà Nam 20/6');
    await stage.press('secretary', 'Ban đề nghị');
    await stage.press('secretary', 'Đồng ý, đến 20/6');
    expect(await stage.read('officer:ha-nam', '/hannop')).toContain('Hạn Trưởng ban duyệt: 17:00 thứ Hai 24/6/2024.');
    await stage.playTo('2024-06-20T18:00:00+07:00');
    expect(notices(await stage.playTo('2024-06-21T09:00:00+07:00'), 'head:ha-nam')).not.toContain('hạn duyệt');
    expect(notices(await stage.playTo('2024-06-24T09:00:00+07:00'), 'head:ha-nam')).toContain('hạn duyệt');
  });

  it('are listed for the operator before anything waits, as long as nobody knows better', async () => {
    const stage = await handedIn();
    const lines = await stage.app.operator.reminders(
      '2024-06-19T00:00:00.000Z' as never,
      '2024-06-20T00:00:00.000Z' as never,
    );
    expect(JSON.stringify(lines)).toContain('handed in and not approved');
  });
});

describe('the file', () => {
  it.each<[string, ApprovalRule, string]>([
    ['a deadline of a head who takes no part', { ...CHAIN, head: false, approveDays: 2 }, 'approval.approveDays'],
    [
      'a deadline of a secretary who takes no part',
      { ...CHAIN, secretary: false, acceptDays: 2 },
      'approval.acceptDays',
    ],
    ['an acceptance before the approval', { ...CHAIN, approveDays: 5, acceptDays: 5 }, 'approval.acceptDays'],
  ])('with %s is refused', (_, rule, at) => {
    const checked = checkConfig(withApproval(rule));
    expect(JSON.stringify(checked)).toContain(at);
  });

  it('with both in order stands', () => {
    expect(JSON.stringify(checkConfig(withApproval(TIERED)))).not.toContain('approval');
  });
});
