import { beforeEach, describe, expect, it } from 'vitest';
import {
  about,
  BOARDS,
  board,
  CLUSTER,
  complete,
  count,
  H1,
  none,
  person,
} from '../../../../../tests/support/reports.js';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { ReportCommand } from '../../domain/report/decide.js';
import type { FieldValue } from '../../domain/report/types.js';
import { reportDecider, reportStream } from '../reports.js';
import { runCommand } from '../run-command.js';

const text = (seen: readonly Seen[]): string => seen.map((each) => each.text).join('\n');
const lines = (seen: readonly Seen[]): readonly string[] => text(seen).split('\n');
const labels = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((each) => each.buttons.map((button) => button.label));

let n = 0;
const run = async (stage: Stage, id: string, value: ReportCommand): Promise<void> => {
  const stream = reportStream({ cluster: CLUSTER.id, period: H1.period, board: board(id) });
  n += 1;
  const done = await runCommand(stage.deps, reportDecider, { stream, key: `c${n}`, at: stage.now(), command: value });
  if (!done.ok) throw new Error(done.error.code);
};
const handIn = async (stage: Stage, id: string, values: Readonly<Record<string, FieldValue>>): Promise<void> => {
  const base = {
    by: person(`r-officer-${id}`),
    onBehalf: null,
    sentAt: stage.now(),
    today: '2024-06-14' as never,
    form: CLUSTER.form,
  };
  await run(stage, id, { type: 'Enter', ...base, asOf: base.today, values, confirmed: [] });
  await run(stage, id, { type: 'HandIn', ...base, texts: {}, evenIncomplete: false });
};

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await handIn(stage, 'hai-phong', complete({ party_members_admitted: about(1_200) }));
  await handIn(stage, 'ha-nam', complete({ party_members_admitted: count(300) }));
  await stage.jumpTo('2024-06-12T10:00:00+07:00');
});
const later = async (): Promise<void> => {
  await stage.jumpTo('2024-06-12T10:30:00+07:00');
  await handIn(stage, 'hai-phong', { party_members_admitted: count(1_187) });
  await run(stage, 'ha-nam', {
    type: 'Withdraw',
    by: person('r-officer-ha-nam'),
    sentAt: stage.now(),
    revision: 1,
    reason: 'mistake',
  });
  await stage.jumpTo('2024-06-12T11:00:00+07:00');
};

describe('what has changed', () => {
  it('since a moment: how much first, then each change with old and new, who and when, and the totals', async () => {
    await later();
    const seen = await stage.say('leader', 'có gì thay đổi từ hôm qua');
    expect(lines(seen).slice(0, 3)).toEqual([
      'Từ 00:00 thứ Ba 11/6/2024 đến nay, 6 tháng đầu năm 2024: 1 lần nộp sửa, 1 lần rút lại.',
      '• Hải Phòng: nộp lần 2 (sửa): Kết nạp đảng viên 1.200 (ước) → 1.187 – Cán bộ đầu mối Hải Phòng (diễn tập), 10:30 12/6',
      '• Hà Nam: rút lại lần 1 (Nộp nhầm) – Cán bộ đầu mối Hà Nam (diễn tập), 10:30 12/6',
    ]);
    expect(text(seen)).toMatch(/Kết nạp đảng viên +1\.500 \(ước\) +1\.187 +2 → 1/);
    expect(text(seen)).toContain('Diễn tập – số liệu giả định');
  });

  it('is told from where the person last looked, whatever period of time that is', async () => {
    expect(lines(await stage.say('leader', '/thaydoi'))[0]).toContain('Từ 10:00 thứ Ba 11/6/2024 đến nay');
    await later();
    expect(lines(await stage.say('leader', '/thaydoi'))[0]).toBe(
      'Từ 10:00 thứ Tư 12/6/2024 đến nay, 6 tháng đầu năm 2024: 1 lần nộp sửa, 1 lần rút lại.',
    );
    const none = await stage.say('leader', '/changes');
    expect(lines(none)[0]).toBe('Từ 11:00 thứ Tư 12/6/2024 đến nay, 6 tháng đầu năm 2024: không có thay đổi.');
    expect(labels(none)).toEqual(expect.arrayContaining(['Từ hôm qua', '7 ngày qua']));
    expect(lines(await stage.press('leader', '7 ngày qua'))[0]).toContain('2 ban nộp báo cáo, 1 lần nộp sửa');
    expect(lines(await stage.say('secretary', '/thaydoi'))[0]).toContain('Từ 11:00 thứ Ba 11/6/2024 đến nay');
  });

  it('asked twice by the same message is answered twice the same', async () => {
    await later();
    const once = await stage.say('leader', '/thaydoi', { key: 'term:again:1' });
    const again = await stage.say('leader', '/thaydoi', { key: 'term:again:1' });
    expect(text(again)).toBe(text(once));
  });

  it('shows others no figures before they may see them, no withdrawals, and their own board in full', async () => {
    await later();
    const outside = text(await stage.say('officer:lang-son', '/thaydoi từ 10/6'));
    expect(outside).toContain('• Hải Phòng: nộp lần 2 (sửa) – cán bộ đầu mối, 10:30 12/6');
    expect(outside).not.toMatch(/1\.187|1\.200|rút lại|Toàn cụm/);
    const own = text(await stage.say('officer:ha-nam', '/thaydoi từ 10/6'));
    expect(own).toContain('• Hà Nam: rút lại lần 1 (Nộp nhầm) – đồng chí');
    expect(own).not.toContain('1.187');
    await stage.jumpTo('2024-06-19T09:00:00+07:00');
    expect(text(await stage.say('officer:lang-son', '/thaydoi từ 10/6'))).toContain('1.200 (ước) → 1.187');
    expect(text(await stage.say('observer', '/thaydoi từ 10/6'))).not.toContain('1.187');
  });

  it('names who was stood in for, and says when more time was asked for, to those it concerns', async () => {
    const [head, own] = ['head:thanh-hoa', 'officer:thanh-hoa'];
    await stage.say(own, '/caidat vắng 12/6 đến 20/6 thay bởi trưởng ban');
    await stage.say(head, 'kết nạp 1250');
    await stage.say(head, 'đúng');
    await stage.say(head, '/nop');
    await stage.press(head, 'submit');
    await stage.say('officer:ha-tinh', '/giahan đến 20/6');
    await stage.jumpTo('2024-06-12T11:00:00+07:00');
    const said = text(await stage.say('leader', '/thaydoi từ 12/6'));
    expect(said).toMatch(
      /• Thanh Hóa: nộp lần 1, .* – .*, thay mặt Cán bộ đầu mối Thanh Hóa \(diễn tập\), 10:00 12\/6/,
    );
    expect(said).toContain('1 lần xin gia hạn');
    expect(said).toMatch(/• Hà Tĩnh: xin gia hạn đến 20\/6\/2024 – /);
    expect(text(await stage.say('officer:ha-tinh', '/thaydoi từ 12/6'))).toContain(
      'xin gia hạn đến 20/6/2024 – đồng chí',
    );
    expect(text(await stage.say('officer:lang-son', '/thaydoi từ 12/6'))).not.toContain('xin gia hạn');
  });

  it('has no row for what has a figure on neither side', async () => {
    await handIn(stage, 'nghe-an', complete({ planning_women_pct: none('not_applicable') }));
    await handIn(stage, 'lang-son', complete());
    const said = text(await stage.say('leader', '/thaydoi từ 10/6'));
    expect(said).toContain('Toàn cụm');
    expect(said).not.toMatch(/chưa có +chưa có/);
  });

  it('on a button names the year when it is another', async () => {
    await stage.jumpTo('2025-01-01T08:00:00+07:00');
    expect(labels(await stage.say('officer:hai-phong', '/tonghop 2024-H1'))).toContain('Thay đổi từ 08:00 31/12/2024');
  });

  it('is paged, the answer staying first', async () => {
    for (const id of BOARDS) if (!['hai-phong', 'ha-nam'].includes(id)) await handIn(stage, id, complete());
    const first = await stage.say('leader', '/thaydoi từ 10/6');
    expect(lines(first)[0]).toContain('14 ban nộp báo cáo');
    expect(labels(first)).toContain('Xem tiếp 9–14/14');
    const second = await stage.press('leader', 'Xem tiếp 9–14/14');
    expect(lines(second)[1]).toBe('Thay đổi 9–14/14, mới nhất trước:');
    expect(text(second)).not.toContain('Toàn cụm');
  });

  it('is a button on the summary and on the digest', async () => {
    expect(labels(await stage.say('leader', '/tonghop'))).toContain('Thay đổi từ 10:00 11/6');
    const sent = await stage.playTo('2024-06-19T08:00:00+07:00');
    const digests = sent.filter(
      (each) => each.to === 'leader' && labels([each]).some((label) => label.startsWith('Thay đổi từ')),
    );
    expect(digests.map((each) => labels([each]).find((label) => label.startsWith('Thay đổi từ')))).toEqual([
      'Thay đổi từ 17:00 17/6',
      'Thay đổi từ 17:00 18/6',
    ]);
  });

  it('of bad words is refused with an example', async () => {
    expect(lines(await stage.say('leader', '/thaydoi xyz')).slice(0, 2)).toEqual([
      'Chưa rõ “xyz” sau lệnh /thaydoi.',
      'Ví dụ: /thaydoi 6T/2024 từ 10/6.',
    ]);
    expect(lines(await stage.say('leader', '/thaydoi từ 25/6'))[0]).toContain('chưa đến nên chưa có gì để xem');
    expect(lines(await stage.say('leader', '/thaydoi 2024-Y'))[0]).toContain('chưa mở');
  });
});

describe('estimates', () => {
  it('once settled are told with the difference, and until then counted as open', async () => {
    expect(text(await stage.say('leader', '/tonghop'))).toContain(
      'Số ước chưa chốt: 1 ban – Kết nạp đảng viên (Hải Phòng).',
    );
    expect(text(await stage.say('leader', '/solieu kết nạp'))).toContain('Số ước chưa chốt: 1 ban – Hải Phòng.');
    await later();
    expect(text(await stage.say('leader', '/tonghop'))).toContain(
      'Số ước đã chốt: Hải Phòng, Kết nạp đảng viên ước 1.200 → chính thức 1.187 (thấp hơn 13).',
    );
    expect(text(await stage.say('leader', 'kết nạp của Hải Phòng'))).toContain(
      'Ước 1.200 (lần 1) → chính thức 1.187, thấp hơn 13.',
    );
    expect(text(await stage.say('leader', '/nguon hải phòng'))).toContain('(trước đó ước 1.200 (lần 1))');
    expect(text(await stage.say('leader', '/nguon kết nạp'))).toContain('(trước đó ước 1.200 (lần 1))');
  });
});
