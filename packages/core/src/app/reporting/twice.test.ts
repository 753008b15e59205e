import { type Inbound, type IndicatorKey, plainText } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FormStage, openFormStage } from '../../../../../tests/support/form-stage.js';
import type { FieldValue } from '../../domain/report/types.js';
import { joined, onePerField } from './proposals.js';

const WHO = 'officer:hai-phong';
const TWICE = 'Mục “Kết nạp đảng viên” có 125 và 152, đồng chí chọn số đúng:';

let s: FormStage;
const says = async (text: string): Promise<string> => (await s.say(WHO, text)).map((each) => each.text).join('\n');
const hears = async (content: Inbound['content'], message: string): Promise<string> =>
  (await s.receive(WHO, content, { message: { chat: WHO, message } })).outbound
    .map(({ reply }) => (reply === null ? '' : plainText(reply).text))
    .join('\n');
const edits = (text: string, message: string): Promise<string> =>
  hears({ kind: 'edited', text, original: { chat: WHO, message }, firstSentAt: s.now() }, message);

beforeEach(async () => {
  s = await openFormStage();
});

describe('a second figure for one field', () => {
  it.each([
    'kn 125, kn 152',
    'bên em báo cáo kn 125, kn 152',
    'kết nạp 125 và kết nạp 152',
    'Kết nạp ĐV: 125; Kết nạp đảng viên: 152',
    'BÁO CÁO 2024-H1 – Hải Phòng\nKết nạp đảng viên: 125\nKết nạp đảng viên: 152',
  ])('in one message asks which stands: %s', async (text) => {
    expect(await says(text)).toContain(TWICE);
    expect(s.seen.at(-1)?.buttons.map(({ label }) => label)).toEqual(['125', '152', 'Nhập lại']);
    expect(await says('152')).toMatch(/Nội dung ghi được[\s\S]*Kết nạp đảng viên: 152/);
    await says('đúng');
    expect(await says('xem bản nháp')).toContain('Kết nạp đảng viên: 152');
  });

  it('in the guided entry asks which stands too', async () => {
    await says('/baocao');
    await says('Sáp nhập: 3');
    await says('đúng');
    expect(await says('kn 125, kn 152')).toContain(TWICE);
  });

  it('in a new message beside what waits asks which stands, and keeps the rest', async () => {
    await says('kn 125, tinh giản 31');
    expect(await says('kn 152, sáp nhập 4')).toContain(TWICE);
    expect(await s.press(WHO, '125')).toHaveLength(1);
    const shown = s.seen.at(-1)?.text ?? '';
    for (const part of ['Kết nạp đảng viên: 125', 'Tinh giản biên chế: 31', 'hợp nhất: 4'])
      expect(shown).toContain(part);
    await says('đúng');
    expect(await says('/viec')).toContain('3/11');
  });

  it('that is the same one is no question', async () => {
    await says('kn 125');
    expect(await says('kn 125, kn 125')).toMatch(/Nội dung ghi được[\s\S]*Kết nạp đảng viên: 125/);
  });

  it('said with a word of correction takes the place of the first', async () => {
    await says('kn 125, tinh giản 31');
    const shown = await says('sửa lại kn 152');
    expect(shown).toContain('Kết nạp đảng viên: 125 → 152');
    expect(shown).toContain('Tinh giản biên chế: 31');
  });

  it('small enough to be the number of a button is still a figure', async () => {
    await says('Sáp nhập: 2; Sáp nhập: 1');
    expect(await says('1')).toContain('hợp nhất: 1');
  });

  it('of an edited message takes the place of what that message said, and of nothing else', async () => {
    await hears({ kind: 'text', text: 'kn 125, sáp nhập 4' }, 'u1');
    await hears({ kind: 'text', text: 'tinh giản 31' }, 'u2');
    const shown = await edits('kn 152', 'u1');
    expect(shown).toContain('Kết nạp đảng viên: 125 → 152');
    expect(shown).toContain('Tinh giản biên chế: 31');
    expect(shown).not.toContain('hợp nhất');
  });

  it('for another report names what gave way, so that it can be sent again', async () => {
    await s.say('secretary', '/baocao thay hải phòng');
    await s.say('secretary', 'Báo cáo số 12-BC/BTCTU ngày 7/6/2024');
    await s.say('secretary', 'Sáp nhập: 4; Tinh giản: 31');
    await s.say('secretary', '/baocao thay Hà Nam');
    await s.say('secretary', 'Báo cáo số 15-BC/BTCTU ngày 7/6/2024');
    const said = s.seen.map(({ text }) => text).join('\n');
    expect(said).toContain(
      'Nội dung gửi trước (Hải Phòng · 6 tháng đầu năm 2024: Tinh giản biên chế; Đơn vị sáp nhập, hợp nhất)',
    );
  });
});

describe('proposals put together', () => {
  const key = 'a' as IndicatorKey;
  const count = (value: number): FieldValue => ({ kind: 'count', value, estimate: false });
  const share = (numerator: number | null, denominator: number | null): FieldValue => ({
    kind: 'ratio',
    percent: 27,
    numerator,
    denominator,
    estimate: false,
  });
  const one = (value: FieldValue, readings: readonly FieldValue[] = []) => ({ field: key, value, readings, said: '' });

  it('take one of the readings asked about as the answer', () => {
    const unclear = one(count(1250), [count(1250), count(125)]);
    expect(onePerField([unclear, one(count(125))])).toEqual([one(count(125))]);
    expect(onePerField([unclear, one(count(7))])[0]?.readings).toEqual([count(1250), count(125), count(7)]);
  });

  it('keep numerator and denominator beside a bare share', () => {
    expect(onePerField([one(share(17, 63)), one(share(null, null))])[0]?.value).toEqual(share(17, 63));
  });

  it('remember what a correction of a correction began with only as far as it waits', () => {
    const options = { corrects: true, edited: null };
    const [first] = joined([one(count(1))], [one(count(2))], options);
    expect(first).toMatchObject({ value: count(2), was: count(1) });
    expect(joined(first === undefined ? [] : [first], [one(count(2))], options)[0]).not.toHaveProperty('was');
  });
});
