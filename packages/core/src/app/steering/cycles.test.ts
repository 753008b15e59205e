import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';

let stage: Stage;
const said = (seen: readonly Seen[], to = 'secretary'): string =>
  seen
    .filter((each) => each.to === to)
    .map((each) => each.text)
    .join('\n');
const say = async (who: string, text: string): Promise<string> => said(await stage.say(who, text), who);
const press = (who: string, button: string): Promise<readonly Seen[]> => stage.press(who, button);
const facts = async (stream: string): Promise<readonly string[]> => {
  const streams = await stage.store.heads(stream);
  const read = await Promise.all(streams.map((each) => stage.store.read(each.stream)));
  return read.flatMap(({ events }) => events.map((event) => event.type));
};

beforeEach(async () => {
  stage = await openStage();
});

describe('opening entry early', () => {
  it('is shown first, opens once, tells who enters, and the calendar opens it no more', async () => {
    expect(await say('secretary', '/tiendo mở sớm 2024-Y')).toContain('theo lịch mở từ 00:00 thứ Bảy 30/11/2024');
    expect(await facts('cycle:cum-2:2024-Y')).toEqual([]);
    const opened = await press('secretary', 'Mở nhập');
    expect(said(opened)).toContain('Đã mở nhập báo cáo năm 2024');
    expect(said(opened, 'officer:ha-nam')).toContain('được thư ký cụm mở nhập sớm');
    expect(await say('officer:ha-nam', '/baocao 2024-Y')).toContain('Hà Nam · năm 2024');
    await stage.jumpTo('2024-12-01T09:00:00+07:00');
    expect(await facts('cycle:cum-2:2024-Y')).toEqual(['CycleOpened', 'CycleOpenedEarly']);
    expect(await say('secretary', '/tiendo 2024-Y')).toContain('Mở nhập sớm từ 09:00 thứ Hai 10/6/2024 (thư ký cụm)');
  });

  it.each([
    ['6T', 'đang mở nhập số liệu'],
    ['2025-Y', 'tính số liệu từ 15/12/2024'],
    ['Q1/2024', 'Cụm không báo cáo quý I'],
    ['2031-H1', 'lịch chưa có ngày nghỉ năm 2031'],
    ['2024-C07', 'Không có kỳ báo cáo'],
  ])('is refused for %s, and nothing changes', async (period, why) => {
    const before = await facts('cycle:');
    expect(await say('secretary', `/tiendo mở ${period}`)).toContain(why);
    expect(await facts('cycle:')).toEqual(before);
  });

  it('is for secretary and leader', async () => {
    expect(await say('officer:ha-nam', '/tiendo mở sớm 2024-Y')).toContain('cần vai trò thư ký cụm hoặc lãnh đạo');
    expect(await say('observer', '/tiendo đóng 6T')).toContain('cần vai trò');
  });
});

describe('closing entry', () => {
  it('waits for the due instant while a board is missing', async () => {
    expect(await say('leader', '/tiendo đóng 6T')).toContain('còn 14 ban chưa nộp và còn hạn đến 17:00 thứ Ba 18/6');
    expect(await facts('cycle:cum-2:2024-H1')).toEqual(['CycleOpened']);
  });

  describe('after it, by decision', () => {
    beforeEach(async () => {
      await stage.playTo('2024-06-19T09:00:00+07:00');
      await stage.say('secretary', '/tiendo đóng 6T');
      await press('secretary', 'Phục vụ hội nghị');
    });
    const close = (): Promise<readonly Seen[]> => press('secretary', 'Đóng nhập số liệu');

    it('locks every board at once; who comes too late hears who closed it, when and why', async () => {
      expect(said(await close(), 'officer:ha-nam')).toContain(
        'đã được thư ký cụm đóng nhập số liệu (Phục vụ hội nghị)',
      );
      expect(await say('officer:ha-nam', '/baocao 6T')).toContain(
        'thư ký cụm đóng lúc 09:00 thứ Tư 19/6/2024 (Phục vụ hội nghị)',
      );
      expect(await say('officer:ha-nam', 'kết nạp 12')).toContain('đã đóng nhập số liệu');
      expect(await say('secretary', '/dondoc 6T')).toContain('đã đóng nhập số liệu');
      expect(await say('secretary', '/tiendo đóng 6T')).toContain('đã đóng nhập số liệu lúc 09:00');
      expect((await facts('report:cum-2:2024-H1')).filter((type) => type === 'LockMoved')).toHaveLength(14);
    });

    it('sends no reminder any more', async () => {
      await close();
      const later = await stage.playTo('2024-06-25T09:00:00+07:00');
      expect(later.filter(({ to, kind }) => kind === 'notice' && to.startsWith('officer'))).toEqual([]);
    });

    it('shows on the reminders already sent, and so does opening again', async () => {
      const card = (seen: readonly Seen[]): string =>
        said(
          seen.filter(({ kind }) => kind === 'edit'),
          'officer:ha-nam',
        );
      expect(card(await close())).toContain('đã khóa số liệu');
      await stage.say('secretary', '/tiendo mở lại 6T');
      expect(card(await press('secretary', 'Mở lại'))).toContain('chưa điền mục nào');
    });

    it('is undone until the lock of the rule, and no longer', async () => {
      await close();
      expect(await say('secretary', '/tiendo mở lại 6T')).toContain('đến 17:00 thứ Năm 18/7/2024');
      expect(said(await press('secretary', 'Mở lại'), 'officer:ha-nam')).toContain('được thư ký cụm mở lại');
      expect(await say('officer:ha-nam', '/baocao 6T')).toContain('Mục 1/11');
      expect(await say('secretary', '/tiendo mở lại 6T')).toContain('đang mở nhập số liệu');
      await stage.playTo('2024-07-20T09:00:00+07:00');
      expect(await say('secretary', '/tiendo mở lại 6T')).toContain('đã khóa số liệu từ 17:00 thứ Năm 18/7');
      expect(await say('secretary', '/tiendo đóng 6T')).toContain('đã khóa số liệu');
    });
  });
});

describe('one board after the lock', () => {
  it('is let in with a reason and a day, the others are not', async () => {
    await stage.playTo('2024-07-20T09:00:00+07:00');
    expect(await say('secretary', '/tiendo mở khóa Hà Nam 6T đến 1/7')).toContain('đã qua');
    expect(await say('secretary', '/tiendo mở khóa Hà Nam 6T đến 25/7')).toContain('chọn lý do mở khóa');
    await press('secretary', 'Bổ sung số liệu');
    const unlocked = await press('secretary', 'Mở khóa');
    expect(said(unlocked, 'officer:ha-nam')).toContain('được mở khóa đến 17:00 thứ Năm 25/7/2024 (Bổ sung số liệu)');
    expect(await say('officer:ha-nam', '/baocao 6T')).toContain('Mục 1/11');
    expect(await say('officer:hai-duong', '/baocao 6T')).toContain('đã khóa số liệu');
    expect(await say('secretary', '/tiendo mở khóa Hà Nam 6T đến 26/7')).toContain('không cần mở khóa');
    await stage.playTo('2024-07-25T18:00:00+07:00');
    expect(await say('officer:ha-nam', '/baocao 6T')).toContain('đã khóa số liệu');
  });
});
