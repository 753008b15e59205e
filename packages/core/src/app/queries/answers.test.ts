import { describe, expect, it } from 'vitest';
import { about, at, board, CLUSTER, complete, count, H1, person, ratio } from '../../../../../tests/support/reports.js';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { ReportCommand } from '../../domain/report/decide.js';
import type { FieldValue, OnBehalf } from '../../domain/report/types.js';
import { savePerson } from '../people/documents.js';
import { reportDecider, reportStream } from '../reports.js';
import { runCommand } from '../run-command.js';
import { keepText } from '../texts.js';

const text = (seen: readonly Seen[]): string => seen.map((each) => each.text).join('\n');
const firstLine = (seen: readonly Seen[]): string => text(seen).split('\n')[0] ?? '';
const words = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((each) => each.buttons.map((button) => button.word));

let n = 0;
const command = async (stage: Stage, id: string, value: ReportCommand): Promise<void> => {
  const stream = reportStream({ cluster: CLUSTER.id, period: H1.period, board: board(id) });
  n += 1;
  const done = await runCommand(stage.deps, reportDecider, { stream, key: `k${n}`, at: stage.now(), command: value });
  if (!done.ok) throw new Error(done.error.code);
};
const said = (stage: Stage, by: string, onBehalf: OnBehalf | null) => ({
  by: person(by),
  onBehalf,
  sentAt: stage.now(),
  today: '2024-06-15' as never,
  form: CLUSTER.form,
});
const enter = (
  stage: Stage,
  id: string,
  values: Readonly<Record<string, FieldValue>>,
  by = `r-officer-${id}`,
  behalf: OnBehalf | null = null,
) =>
  command(stage, id, {
    type: 'Enter',
    ...said(stage, by, behalf),
    asOf: '2024-06-14' as never,
    values,
    confirmed: [],
  });
const handIn = async (
  stage: Stage,
  id: string,
  values: Readonly<Record<string, FieldValue>> = {},
  by = `r-officer-${id}`,
  behalf: OnBehalf | null = null,
): Promise<void> => {
  await enter(stage, id, complete(values), by, behalf);
  await command(stage, id, { type: 'HandIn', ...said(stage, by, behalf), texts: {}, evenIncomplete: false });
};
const DUE = '2024-06-18T17:00:00+07:00';
const JUST_BEFORE = '2024-06-18T16:59:59+07:00';

describe('who may see figures', () => {
  it('is decided by the due instant for officers, never for one’s own board', async () => {
    const stage = await openStage();
    await handIn(stage, 'hai-phong', { party_members_admitted: count(1_250) });
    await stage.playTo(JUST_BEFORE);
    const refused = await stage.say('officer:lang-son', '/tonghop');
    expect(text(refused)).toContain(
      'Số liệu của các ban khác xem được từ 17:00 thứ Ba 18/6/2024; trước đó chỉ thư ký cụm và lãnh đạo xem được.',
    );
    expect(text(await stage.say('officer:lang-son', '/tonghop hải phòng'))).not.toContain('1.250');
    expect(text(await stage.say('officer:lang-son', '/nguon hải phòng'))).not.toContain('1.250');
    expect(text(await stage.say('officer:hai-phong', '/tonghop hải phòng'))).toContain('1.250');
    expect(text(await stage.say('leader', '/tonghop'))).toContain('1.250');
    expect(text(await stage.say('secretary', '/tonghop hải phòng'))).toContain('1.250');
    await stage.playTo(DUE);
    expect(text(await stage.say('officer:lang-son', '/tonghop'))).toContain('1.250');
    expect(text(await stage.say('head:lang-son', '/tonghop hải phòng'))).toContain('1.250');
  });

  it('keeps figures from an observer until they are published, but says who has handed in', async () => {
    const stage = await openStage();
    await handIn(stage, 'hai-phong', { party_members_admitted: count(1_250) });
    await stage.playTo('2024-06-25T09:00:00+07:00');
    expect(text(await stage.say('observer', '/tonghop'))).toContain('chưa công bố');
    expect(text(await stage.say('observer', '/nguon hải phòng'))).not.toContain('1.250');
    expect(firstLine(await stage.say('observer', '/tiendo'))).toBe('1/14 ban đã nộp: 1 đúng hạn. Chưa nộp 13 ban.');
  });

  it('shows a draft as “2/11” to secretary and leader, as nothing to others, and its figures to nobody else', async () => {
    const stage = await openStage();
    await enter(stage, 'ha-nam', { party_members_admitted: count(777), good_models: count(3) });
    for (const who of ['leader', 'secretary', 'officer:lang-son', 'observer']) {
      const shown = text([
        ...(await stage.say(who, '/tiendo')),
        ...(await stage.say(who, '/tiendo hà nam')),
        ...(await stage.say(who, '/tonghop hà nam')),
        ...(await stage.say(who, '/nguon hà nam')),
      ]);
      expect(shown).not.toContain('777');
      if (who === 'leader' || who === 'secretary') expect(shown).toContain('2/11');
      else expect(shown).not.toContain('2/11');
    }
    expect(text(await stage.say('officer:ha-nam', '/tiendo'))).toContain('Hà Nam (bản nháp 2/11)');
  });
});

describe('the source of a figure', () => {
  it('names revision, person, time with offset, and the document behind an entry on behalf', async () => {
    const stage = await openStage();
    await handIn(stage, 'hai-phong', { party_members_admitted: count(1_250) });
    const document = await keepText(stage.deps, {
      key: 'source',
      part: 'source',
      text: 'Báo cáo số 12-BC/BTCTU ngày 10/6/2024',
      by: person('r-secretary'),
      at: stage.now(),
    });
    const behalf = { source: document.text, sha256: document.sha256 };
    await handIn(stage, 'ha-nam', { party_members_admitted: about(300) }, 'r-secretary', behalf);
    await stage.playTo('2024-06-12T10:15:00+07:00');
    await enter(stage, 'hai-phong', { party_members_admitted: count(1_260) }, 'r-head-hai-phong');
    await command(stage, 'hai-phong', {
      type: 'HandIn',
      ...said(stage, 'r-head-hai-phong', null),
      texts: {},
      evenIncomplete: false,
    });
    const all = text(await stage.say('leader', '/nguon'));
    expect(all).toContain('Hải Phòng: lần 2 (sửa), Trưởng ban Hải Phòng (diễn tập), 10:15 12/6/2024 (+07:00)');
    expect(all).toContain('nhập thay, theo Báo cáo số 12-BC/BTCTU ngày 10/6/2024');
    const one = text(await stage.say('leader', '/nguon hải phòng'));
    expect(one).toContain('Kết nạp đảng viên: 1.260 – ghi lúc 10:15 12/6/2024 (+07:00), số liệu đến 14/6');
    expect(one).toContain(
      'Tinh giản biên chế: 30 – Cán bộ đầu mối Hải Phòng (diễn tập) ghi lúc 09:00 10/6/2024 (+07:00)',
    );
    await stage.playTo(DUE);
    const outside = text(await stage.say('officer:lang-son', '/nguon hải phòng'));
    expect(outside).toContain('lần 2 (sửa), trưởng ban nộp lúc 10:15 12/6/2024 (+07:00)');
    expect(outside).not.toContain('diễn tập)');
  });

  it('of an indicator lists every board behind it', async () => {
    const stage = await openStage();
    await handIn(stage, 'hai-phong', { planning_women_pct: ratio(17, 63) });
    await handIn(stage, 'ha-nam', { planning_women_pct: ratio(1, 4) });
    await stage.say('leader', '/nguon');
    const shown = text(await stage.press('leader', 'Cán bộ nữ trong quy hoạch'));
    expect(shown).toContain('Nguồn số liệu Tỷ lệ cán bộ nữ trong quy hoạch, 6 tháng đầu năm 2024: 2/14 ban.');
    expect(shown).toContain('• Hải Phòng: 27% (17/63) – lần 1,');
    expect(shown).toContain('Chưa có số liệu: Lạng Sơn, Quảng Ninh,');
  });
});

describe('deadlines and tasks', () => {
  it('give an officer the own extension, and the secretary who has one', async () => {
    const stage = await openStage();
    await command(stage, 'ha-nam', {
      type: 'Extend',
      by: person('r-secretary'),
      due: at('2024-06-20T17:00'),
      lock: at('2024-07-20T17:00'),
      reason: 'requested',
    });
    const own = text(await stage.say('officer:ha-nam', '/hannop'));
    expect(own.split('\n').slice(0, 2)).toEqual([
      'Hạn nộp báo cáo 6 tháng đầu năm 2024: 17:00 thứ Năm 20/6/2024 (còn 10 ngày).',
      'Hà Nam được gia hạn đến 17:00 thứ Năm 20/6/2024 (hạn chung 17:00 18/6).',
    ]);
    expect(own).toContain('Khóa số liệu 17:00 thứ Bảy 20/7/2024; sau đó không sửa được.');
    const secretary = text(await stage.say('secretary', '/hannop'));
    expect(firstLine(await stage.say('secretary', '/hannop'))).toContain('17:00 thứ Ba 18/6/2024 (còn 8 ngày)');
    expect(secretary).toContain('Đã gia hạn: Hà Nam đến 20/6.');
    expect(text(await stage.say('officer:lang-son', '/hannop'))).not.toContain('Hà Nam');
  });

  it('answer for a period that has not opened, and after the lock name the next one', async () => {
    const stage = await openStage();
    expect(text(await stage.say('officer:ha-nam', '/hannop 2024-Y')).split('\n')).toEqual([
      'Hạn nộp báo cáo năm 2024: 17:00 thứ Ba 17/12/2024 (còn 190 ngày).',
      'Mở nhập số liệu từ thứ Bảy 30/11/2024.',
      'Chốt số liệu đến hết ngày 14/12/2024.',
      'Khóa số liệu 17:00 thứ Năm 16/1/2025; sau đó không sửa được.',
    ]);
    expect(text(await stage.say('leader', '/tonghop 2024-Y'))).toContain('chưa mở: mở nhập từ 30/11/2024');
    expect(text(await stage.say('leader', '/tonghop 2024-Q2'))).toContain('Cụm không báo cáo quý II năm 2024.');
    await stage.playTo('2024-07-20T09:00:00+07:00');
    const late = text(await stage.say('officer:ha-nam', '/hannop'));
    expect(late).toContain('kỳ này đã khóa số liệu');
    expect(late).toContain('Kỳ tiếp theo: báo cáo năm 2024, mở nhập từ 30/11/2024, hạn nộp 17:00 thứ Ba 17/12/2024.');
  });

  it('tell an officer what is left, and nothing once it is in', async () => {
    const stage = await openStage();
    await enter(stage, 'ha-nam', { ...complete(), good_models: { kind: 'none', reason: 'not_available' } });
    const before = await stage.say('officer:ha-nam', '/viec');
    expect(text(before).split('\n').slice(0, 2)).toEqual([
      'Đồng chí còn 1 báo cáo chưa nộp (còn 8 ngày).',
      '• Hà Nam · 6 tháng đầu năm 2024: đã điền 10/11, thiếu Mô hình tốt, cách làm hay – hạn 17:00 thứ Ba 18/6/2024',
    ]);
    expect(words(before)).toContain('report');
    await handIn(stage, 'ha-nam');
    const after = await stage.say('officer:ha-nam', '/viec');
    expect(firstLine(after)).toBe('Đồng chí không còn báo cáo nào phải nộp.');
    expect(words(after)).not.toContain('report');
    expect(firstLine(await stage.say('observer', '/viec'))).toBe('Đồng chí không phải nộp báo cáo.');
  });

  it('put to the leader what waits for a word', async () => {
    const stage = await openStage();
    expect(firstLine(await stage.say('leader', '/viec'))).toBe('Không có việc nào chờ đồng chí xử lý.');
    await command(stage, 'thai-binh', {
      type: 'RequestExtension',
      by: person('r-officer-thai-binh'),
      sentAt: stage.now(),
      until: '2024-06-20' as never,
    });
    for (const id of ['r-officer-ha-nam', 'r-head-ha-nam'])
      await savePerson(stage.deps, person(id), (before) => ({ ...before, reachableSince: null }));
    const asked = await stage.say('leader', '/viec');
    expect(text(asked)).toContain(
      'Xin ý kiến đồng chí về 2 việc:\n1. Thái Bình xin gia hạn đến 20/6\n2. không gửi tin tới được: Hà Nam',
    );
    expect(words(asked)).toContain('extend');
    expect(text(await stage.say('leader', '/tiendo hà nam'))).toContain('Không gửi tin tới được ban');
  });
});

describe('answers', () => {
  it('write nothing', async () => {
    const stage = await openStage();
    await handIn(stage, 'hai-phong');
    const before = await stage.store.heads('');
    const sessions = await stage.store.documents.list('session:');
    for (const who of ['leader', 'secretary', 'officer:ha-nam', 'observer'])
      for (const asked of ['/viec', '/hannop', '/tiendo', '/tonghop', '/solieu', '/nguon', '/tonghop hải phòng'])
        expect(text(await stage.say(who, asked))).not.toBe('');
    expect(await stage.store.heads('')).toEqual(before);
    expect(await stage.store.documents.list('session:')).toEqual(sessions);
  });

  it('with figures carry the note of a rehearsal', async () => {
    const stage = await openStage();
    await handIn(stage, 'hai-phong');
    for (const asked of ['/tiendo', '/tonghop', '/nguon', '/tonghop hải phòng', '/nguon hải phòng'])
      expect(text(await stage.say('leader', asked))).toContain('Diễn tập – số liệu giả định');
    await stage.say('leader', '/solieu');
    expect(text(await stage.press('leader', 'Kết nạp đảng viên'))).toContain('Diễn tập – số liệu giả định');
  });
});
