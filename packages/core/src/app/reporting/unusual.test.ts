import {
  evolveReport,
  type IndicatorKey,
  NO_REPORT,
  type Report,
  type ReportEvent,
  type StreamId,
} from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FormStage, formOf, openFormStage } from '../../../../../tests/support/form-stage.js';

const WHO = 'officer:hai-phong';
const STREAM = 'report:cum-2:2024-Y:hai-phong' as StreamId;
const JUMP = 'gấp 5,2 lần kỳ trước (6 tháng đầu năm 2024): 1.250 so với 240';
const FIGURES = 'Kết nạp đảng viên: 240; Kết nạp ngoài NN: 37; Tinh giản: 30; Tỷ lệ cán bộ nữ trong quy hoạch: 17/63';

let s: FormStage;
const says = async (text: string, who = WHO): Promise<string> =>
  (await s.say(who, text)).map((each) => each.text).join('\n');
const report = async (): Promise<Report> =>
  (await s.store.read(STREAM)).events.reduce(
    (sum, event) => evolveReport(sum, { type: event.type, ...(event.data as object) } as ReportEvent, event.at),
    NO_REPORT,
  );
const drafted = async (key = 'party_members_admitted') => (await report()).draft[key as IndicatorKey];

beforeEach(async () => {
  s = await openFormStage();
  await says(FIGURES);
  await says('đúng');
  await says('/nop');
  await s.press(WHO, 'submit');
  await s.jumpTo('2024-12-09T09:00:00+07:00');
});

describe('an unusual figure', () => {
  it.each([
    ['in a sentence', 'bên em kết nạp 1250 đảng viên'],
    ['labelled', 'Kết nạp đảng viên: 1.250'],
    ['in a template', 'BÁO CÁO 2024-Y – Hải Phòng\nKết nạp đảng viên: 1250\nMô hình tốt, cách làm hay:'],
  ])('%s is asked about once, with the reason, and kept with the yes', async (_, text) => {
    const asked = await says(text);
    expect(asked).toContain(JUMP);
    expect(asked).toContain('[1] Đúng, giữ nguyên   [2] Sửa');
    expect(await drafted()).toBeUndefined();
    await says('đúng');
    expect(await drafted()).toMatchObject({ value: { value: 1250 }, confirmed: true });
    expect(await says('kết nạp 1250')).not.toContain('gấp');
    await says('đúng');
    expect(await drafted()).toMatchObject({ confirmed: true });
    expect(await says('/nop')).toContain('Kết nạp đảng viên: 1.250 (đã xác nhận)');
  });

  it('is asked about anew when it is another one', async () => {
    await says('kết nạp 1250');
    await says('đúng');
    expect(await says('kết nạp 1300')).toContain('gấp 5,4 lần');
    await says('đúng');
    expect(await says('kết nạp 250')).not.toContain('gấp');
    await says('đúng');
    expect(await drafted()).toMatchObject({ value: { value: 250 }, confirmed: false });
  });

  it('is not stored by the guided entry before the yes, and the entry goes on after it', async () => {
    await says('/baocao');
    expect(await says('1250')).toContain(JUMP);
    expect(await drafted()).toBeUndefined();
    expect(await says('Đúng, giữ nguyên')).toMatch(/Đã lưu 1 mục[\s\S]*Mục 2\/11/);
    expect(await drafted()).toMatchObject({ value: { value: 1250 }, confirmed: true });
  });

  it('in the guided entry is typed again at once or after [Sửa], and a usual one is stored without another question', async () => {
    await says('/baocao');
    await says('1250');
    expect(await says('250')).toMatch(/Đã lưu Kết nạp đảng viên: 250[\s\S]*Mục 2\/11/);
    await s.press(WHO, 'back');
    await says('1250');
    expect(await says('Sửa')).toContain('nhập lại “Kết nạp đảng viên”');
    expect(await says('1260')).toContain('gấp 5,3 lần');
    await says('Sửa');
    expect(await says('260')).toMatch(/Đã lưu Kết nạp đảng viên: 260[\s\S]*Mục 2\/11/);
    expect(await drafted()).toMatchObject({ value: { value: 260 }, confirmed: false });
  });

  it('in the form is asked about above the inputs, and kept when it is sent again', async () => {
    const asked = formOf((await s.send(WHO, await s.open(WHO), { party_members_admitted: '1250' })).answer);
    expect(asked.notes.join('\n')).toContain(JUMP);
    expect(await drafted()).toBeUndefined();
    const other = formOf((await s.send(WHO, asked, { party_members_admitted: '1300' })).answer);
    expect(other.notes.join('\n')).toContain('gấp 5,4 lần');
    await s.send(WHO, other, {});
    expect(await drafted()).toMatchObject({ value: { value: 1300 }, confirmed: true });
  });

  it('of an edited message is asked about like any other', async () => {
    await s.receive(WHO, { kind: 'text', text: 'kết nạp 250' });
    const original = { chat: WHO, message: 'u1' };
    const { outbound } = await s.receive(WHO, { kind: 'edited', text: 'kết nạp 1250', original, firstSentAt: s.now() });
    expect(JSON.stringify(outbound)).toContain('gấp 5,2 lần');
  });

  it('is asked about in English too', async () => {
    await says('/settings language en');
    const asked = await says('admitted 1250');
    expect(asked).toContain('5.2 times the period before (first half of 2024): 1,250 against 240');
    expect(asked).toContain('Yes, keep it');
  });

  it('is far below too, and a share', async () => {
    const asked = await says('Kết nạp đảng viên: 24; Tỷ lệ cán bộ nữ trong quy hoạch: 3/63');
    expect(asked).toContain('chỉ bằng 10% kỳ trước (6 tháng đầu năm 2024): 24 so với 240');
    expect(asked).toContain('chỉ bằng 17,8% kỳ trước (6 tháng đầu năm 2024): 4,8% so với 27%');
  });

  it('that came up after the card was shown is shown before anything is stored', async () => {
    await says('Kết nạp ngoài NN: 60; Kết nạp đảng viên: 100');
    await says('đúng');
    await says('Kết nạp ngoài NN: 90');
    await says('Kết nạp đảng viên: 70', 'head:hai-phong');
    await says('đúng', 'head:hai-phong');
    expect(await says('đúng')).toContain('90, lớn hơn tổng ở mục “Kết nạp đảng viên” (70)');
    expect(await drafted('private_sector_members')).toMatchObject({ value: { value: 60 } });
    await says('đúng');
    expect(await drafted('private_sector_members')).toMatchObject({ value: { value: 90 }, confirmed: true });
  });
});

describe('a part larger than its whole', () => {
  it('is asked about once whichever of the two is stated, and is shown as confirmed', async () => {
    await says('Kết nạp ngoài NN: 60; Kết nạp đảng viên: 100');
    await says('đúng');
    await says('/baocao');
    await s.press(WHO, 'back');
    const asked = await says('kết nạp 61');
    expect(asked).not.toContain('lớn hơn');
    await says('kết nạp 59');
    expect(await says('59')).toContain('60, lớn hơn tổng ở mục “Kết nạp đảng viên” (59)');
    await says('đúng');
    expect(await drafted('private_sector_members')).toMatchObject({ value: { value: 60 }, confirmed: true });
    const shown = await says('/nop');
    expect(shown).toContain('ngoài nhà nước: 60 (đã xác nhận)');
    await s.press(WHO, 'submit');
    expect(await says('/nguon Hải Phòng năm 2024', 'leader')).toContain('60 (đã xác nhận)');
  });
});

describe('a report that is that of the period before', () => {
  it('is asked about once at the hand-in, and says that it was confirmed', async () => {
    await says(FIGURES);
    await says('đúng');
    expect(await says('/nop')).toContain('Cả 4 số liệu giống hệt báo cáo kỳ trước (6 tháng đầu năm 2024)');
    expect((await report()).revisions).toHaveLength(0);
    expect(await says('đúng')).toContain('Số liệu giống hệt kỳ trước (6 tháng đầu năm 2024): đã xác nhận.');
    expect(await says('đúng')).toContain('Đã nộp báo cáo');
    expect((await report()).revisions.at(-1)?.unchanged).toBe('2024-H1');
    expect(await says('/nguon Hải Phòng năm 2024', 'leader')).toContain('giống hệt kỳ trước');
  });

  it('is not handed in past the question by a button of before', async () => {
    await says(FIGURES);
    await s.press(WHO, 'confirm');
    await s.receive(WHO, { kind: 'press', token: `submit|2024-Y|hai-phong|2|even`, card: null });
    expect((await report()).revisions).toHaveLength(0);
    await says('sửa lại tinh giản 31');
    await says('đúng');
    expect(await says('/nop')).not.toContain('giống hệt');
  });
});

describe('a share that contradicts its own value and plan', () => {
  it.each([
    ['in a sentence', 'kết nạp 848/2200 (50%)'],
    ['labelled', 'Kết nạp đảng viên: 848/2200 (50%)'],
    ['labelled, said otherwise', 'Kết nạp đảng viên: 848/2200, đạt 50%'],
  ])('%s is shown as such', async (_, text) => {
    const shown = await says(text);
    expect(shown).toContain('tin ghi 50%, tính ra 38,5%: chưa khớp');
    expect(shown).toContain('Đúng, giữ nguyên');
  });

  it('is shown as such in the guided entry and in the form, and agrees when it does', async () => {
    await says('/baocao');
    expect(await says('848/2200 (50%)')).toContain('tin ghi 50%, tính ra 38,5%: chưa khớp');
    expect(await says('848/2200 (38,5%)')).toContain('✓ khớp');
    const typed = { party_members_admitted: '848/2200 (50%)' };
    const form = formOf((await s.send(WHO, await s.open(WHO), typed)).answer);
    expect(form.notes.join('\n')).toContain('tin ghi 50%, tính ra 38,5%: chưa khớp');
    expect(await drafted()).toBeUndefined();
  });
});
