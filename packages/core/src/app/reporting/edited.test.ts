import { type Inbound, type Instant, type Outbound, plainText } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FormStage, openFormStage } from '../../../../../tests/support/form-stage.js';

const WHO = 'officer:hai-phong';
const JUNE = '2024-06-10T02:00:00.000Z' as Instant;

let s: FormStage;
beforeEach(async () => {
  s = await openFormStage();
});

const text = (outbound: readonly Outbound[]): string =>
  outbound.map(({ reply }) => (reply === null ? '' : plainText(reply).text)).join('\n');
const edit = async (said: string, firstSentAt: Instant | null = JUNE): Promise<string> => {
  const original = { chat: WHO, message: 'u1' };
  const content: Inbound['content'] = { kind: 'edited', text: said, original, firstSentAt };
  return text((await s.receive(WHO, content)).outbound);
};
const say = async (said: string): Promise<string> =>
  text((await s.receive(WHO, { kind: 'text', text: said })).outbound);

describe('an edited message', () => {
  it('proposes only what it changes', async () => {
    await say('Kết nạp đảng viên: 152; Số đơn vị sắp xếp: 3');
    await say('Đúng, lưu');
    const shown = await edit('Kết nạp đảng viên: 125; Số đơn vị sắp xếp: 3');
    expect(shown).toContain('152 → 125');
    expect(shown).not.toContain('3 → 3');
  });

  it('that says what the draft holds proposes nothing', async () => {
    await say('Kết nạp đảng viên: 152');
    await say('Đúng, lưu');
    expect(await edit('Kết nạp đảng viên: 152')).toBe('Tin vừa sửa không có số liệu mới, không có gì thay đổi.');
    expect(await edit('bên em kết nạp 152 đảng viên')).toBe('Tin vừa sửa không có số liệu mới, không có gì thay đổi.');
  });

  it('replaces the read-back that waits, even with a figure the draft holds', async () => {
    await say('Kết nạp đảng viên: 125');
    await say('Đúng, lưu');
    await say('Kết nạp đảng viên: 152');
    await edit('Kết nạp đảng viên: 125');
    await say('Đúng, lưu');
    expect(await say('xem bản nháp')).toContain('125');
  });

  it('confirms, discards and names nothing that was asked of the person', async () => {
    await say('Kết nạp đảng viên: 152');
    const before = (await s.store.read('report:cum-2:2024-H1:hai-phong' as Parameters<typeof s.store.read>[0])).version;
    await edit('đúng');
    await edit('thôi');
    const after = await s.store.read('report:cum-2:2024-H1:hai-phong' as Parameters<typeof s.store.read>[0]);
    expect(after.version).toBe(before);
    await s.say('secretary', '/baocao thay hải phòng');
    const asked: Inbound['content'] = {
      kind: 'edited',
      text: 'chào cả nhà',
      original: { chat: 'secretary', message: 'u1' },
    };
    const { outbound } = await s.receive('secretary', asked);
    expect(text(outbound)).not.toContain('Đang nhập thay');
  });

  it('that became a question is answered', async () => {
    expect(await edit('Khi nào đến hạn nộp báo cáo?')).toContain('18/6');
  });

  it('of a period that was locked since is not taken for the period open now', async () => {
    await s.jumpTo('2024-12-10T09:00:00+07:00');
    const shown = await edit('Kết nạp đảng viên: 125');
    expect(shown).toContain('6 tháng đầu năm 2024');
    expect(shown).toContain('khóa');
    expect(await say('Kết nạp đảng viên: 125')).toContain('năm 2024');
  });

  it('whose first writing nobody knows speaks of the period open now', async () => {
    await s.jumpTo('2024-12-10T09:00:00+07:00');
    expect(await edit('Kết nạp đảng viên: 125', null)).toMatch(/Nội dung ghi được.*năm 2024/);
  });
});
