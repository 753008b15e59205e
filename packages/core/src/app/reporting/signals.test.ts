import { bundledCluster, type ClusterConfig } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { to } from '../../../../../tests/support/approval-stage.js';
import { type ModelStage, openModelStage } from '../../../../../tests/support/model-stage.js';
import type { Seen } from '../../../../../tests/support/stage.js';

const HP = 'officer:hai-phong';
const HN = 'officer:ha-nam';
const ALL =
  'Kết nạp: 1.040/2.200\nTổ chức đảng ngoài NN: 3\nKết nạp ngoài NN: 20\nTinh giản biên chế: 12\nSáp nhập: 3\nBổ sung quy hoạch: 40\nĐưa ra khỏi quy hoạch: 6\nCán bộ trẻ: 10/40\nCán bộ nữ: 17/40\nMô hình tốt: 0';
const TEXT =
  'Mở 12 lớp bồi dưỡng nhận thức về Đảng cho 640 quần chúng ưu tú ở các khu công nghiệp, phân công đảng viên giúp đỡ từng người';
const TITLE = 'Dấu hiệu đồng chí nên xem lại (không ảnh hưởng việc nộp):';
let stage: ModelStage;

const fill = async (who: string, text: string, figures = ALL): Promise<string> => {
  await stage.say(who, text === '' ? figures : `${figures}\nKết quả nổi bật: ${text}`);
  await stage.say(who, 'đúng');
  return stage.read(who, '/nop');
};
const handIn = async (who: string, text: string, figures = ALL): Promise<readonly Seen[]> => {
  await fill(who, text, figures);
  return stage.press(who, 'submit');
};
const open = async (config: ClusterConfig = bundledCluster()): Promise<void> => {
  stage = await openModelStage({ config });
};
const signalsOf = async (period: string, board: string): Promise<unknown> => {
  const stream = `report:cum-2:${period}:${board}` as Parameters<typeof stage.store.read>[0];
  const handedIn = (await stage.store.read(stream)).events.findLast(({ type }) => type === 'ReportHandedIn');
  return (handedIn?.data as { readonly signals?: unknown } | undefined)?.signals;
};

beforeEach(() => open());

describe('what deserves a second look is shown to the author before and after handing in, and blocks nothing', () => {
  it('nothing, where there is nothing', async () => {
    expect(await fill(HP, TEXT)).not.toContain(TITLE);
    expect(to(await stage.press(HP, 'submit'), HP)).not.toContain(TITLE);
    expect(await signalsOf('2024-H1', 'hai-phong')).toBeUndefined();
    expect((await stage.say('secretary', '/tiendo Hải Phòng'))[0]?.buttons.map(({ label }) => label)).not.toContain(
      'Dấu hiệu cần xem lại',
    );
  });

  it('a text like another board’s, which is named only once its figures may be seen', async () => {
    await handIn(HN, TEXT);
    const shown = await fill(HP, TEXT.replace('640', '655'));
    expect(shown).toContain(TITLE);
    expect(shown).toContain('nội dung trong báo cáo của một ban khác cùng kỳ này.');
    expect(shown).not.toContain('Hà Nam');
    const seen = to(await stage.press(HP, 'submit'), HP);
    expect(seen).toContain('Đã nộp báo cáo');
    expect(seen).toContain('của một ban khác');
    await open({ ...bundledCluster(), rules: { figuresVisible: 'always' } });
    await handIn(HN, TEXT);
    expect(await fill(HP, TEXT)).toContain('giống 100% nội dung trong báo cáo của Hà Nam cùng kỳ này.');
  });

  it('a text like the last one, and figures that are all the same (asked about once, not said twice)', async () => {
    await handIn(HP, TEXT);
    await stage.jumpTo('2024-12-10T09:00:00+07:00');
    await fill(HP, TEXT);
    const shown = await stage.tap(HP, 'keep');
    expect(shown).toContain('giống 100% nội dung trong báo cáo 6 tháng đầu năm 2024. Có gì mới trong kỳ');
    expect(shown).toContain('Số liệu giống hệt kỳ trước (6 tháng đầu năm 2024): đã xác nhận.');
    expect(shown).not.toContain('Mọi số liệu đều như');
    await stage.press(HP, 'submit');
    expect(await signalsOf('2024-Y', 'hai-phong')).toMatchObject([
      { code: 'repeats', field: 'highlights', percent: 100, period: '2024-H1' },
      { code: 'unchanged', period: '2024-H1' },
    ]);
  });

  it('a claim without a figure', async () => {
    const shown = await fill(HP, 'Công tác cán bộ có chuyển biến rõ nét. Đã họp 2 lần.');
    expect(shown).toContain('“Công tác cán bộ có chuyển biến rõ nét” chưa có số liệu kèm theo. Ví dụ: “tăng 12%”');
  });

  it('a figure of the text that is not that of the report', async () => {
    expect(await fill(HP, 'Toàn thành phố kết nạp 1.205 đảng viên, tinh giản biên chế 12 người')).toContain(
      'nội dung ghi Kết nạp đảng viên 1.205, bảng số liệu ghi 1.040.',
    );
    await stage.say(HP, 'sửa lại kết nạp 1205');
    await stage.say(HP, 'đúng');
    expect(await stage.read(HP, '/nop')).not.toContain('nội dung ghi');
  });

  it('another number of good models than the board registered', async () => {
    const figures = ALL.replace('Mô hình tốt: 0', 'Mô hình tốt: 2');
    // Nobody uses the register yet.
    expect(await fill(HN, '', figures)).not.toContain('đã đăng ký');
    await stage.register(HN);
    expect(await fill(HP, '', figures)).toContain(
      'Báo cáo ghi 2 mô hình tốt; trong kỳ ban đã đăng ký 0. Mô hình chưa đăng ký thì nhập /mohinh.',
    );
    await stage.register(HP);
    expect(await stage.read(HP, '/nop')).toContain('trong kỳ ban đã đăng ký 1.');
    await stage.register(HP, { title: 'Số hóa hồ sơ đảng viên' });
    expect(await stage.read(HP, '/nop')).not.toContain('trong kỳ ban đã đăng ký');
  });

  it('holds no word of a text in the fact', async () => {
    await handIn(HN, TEXT);
    await handIn(HP, `${TEXT}. Kết quả tăng mạnh.`);
    const facts = JSON.stringify(await signalsOf('2024-H1', 'hai-phong'));
    expect(facts).toContain('"no_figure"');
    expect(facts).not.toContain('quần chúng');
    expect(facts).not.toContain('tăng mạnh');
  });
});

describe('afterwards', () => {
  beforeEach(async () => {
    await handIn(HN, TEXT);
    await handIn(HP, TEXT);
  });

  it('the secretary sees what the author was shown, with both texts', async () => {
    for (const way of ['/tiendo Hải Phòng', '/tonghop Hải Phòng']) {
      await stage.say('secretary', way);
      const shown = await stage.tap('secretary', 'Dấu hiệu cần xem lại');
      expect(shown).toContain('Dấu hiệu cần xem lại: Hải Phòng · 6 tháng đầu năm 2024, lần 1');
      expect(shown).toContain('Người nộp đã được xem những dấu hiệu này.');
      expect(shown).toContain('giống 100% nội dung trong báo cáo của Hà Nam');
      expect(shown).toContain(`Báo cáo này: “${TEXT}”`);
      expect(shown).toContain(`Báo cáo của Hà Nam: “${TEXT}”`);
    }
  });

  it('the secretary sees nothing that the author was not shown', async () => {
    // The board that handed in first was alike to nobody then.
    expect(await signalsOf('2024-H1', 'ha-nam')).toBeUndefined();
    const seen = await stage.hand('secretary', { kind: 'press', token: 'signals|2024-H1|ha-nam' as never, card: null });
    expect(to(seen, 'secretary')).toContain('không có dấu hiệu nào cần xem lại');
    const none = await stage.hand('secretary', {
      kind: 'press',
      token: 'signals|2024-H1|thanh-hoa' as never,
      card: null,
    });
    expect(to(none, 'secretary')).toContain('chưa nộp nên chưa có gì để xem lại');
  });

  it('by a sentence that names the board', async () => {
    expect(await stage.read('secretary', 'dấu hiệu cần xem lại của Hải Phòng')).toContain('giống');
    expect(await stage.read(HN, 'dấu hiệu cần xem lại của Hải Phòng')).not.toContain('giống');
  });

  it('its own board sees them without the other’s text', async () => {
    const seen = await stage.hand(HP, { kind: 'press', token: 'signals|2024-H1|hai-phong' as never, card: null });
    expect(to(seen, HP)).toContain('của một ban khác');
    expect(to(seen, HP)).not.toContain('Báo cáo của Hà Nam');
  });

  it.each([HN, 'head:ha-nam', 'leader', 'observer'])('%s does not', async (who) => {
    const seen = await stage.hand(who, { kind: 'press', token: 'signals|2024-H1|hai-phong' as never, card: null });
    expect(to(seen, who)).toContain('thư ký cụm');
    expect(to(seen, who)).not.toContain('giống');
    const labels = (await stage.say(who, '/tiendo Hải Phòng'))[0]?.buttons.map(({ label }) => label);
    expect(labels).not.toContain('Dấu hiệu cần xem lại');
  });

  it('a hand-in delivered twice has them once', async () => {
    await stage.say(HP, 'sửa lại kết nạp 1060');
    await stage.say(HP, 'đúng');
    await stage.say(HP, '/nop');
    const version = async (): Promise<number> =>
      (await stage.store.heads('report:cum-2:2024-H1:hai-phong'))[0]?.version ?? 0;
    await stage.press(HP, 'submit', { key: 'term:twice:9' });
    const before = await version();
    const again = await stage.say(HP, '/nop', { key: 'term:twice:9' });
    expect(await version()).toBe(before);
    expect(to(again, HP)).not.toContain('lần 3');
  });

  it('in English', async () => {
    for (const who of [HP, 'secretary']) {
      await stage.say(who, '/caidat');
      await stage.press(who, 'English');
    }
    await stage.say(HP, 'party members admitted: 1060');
    await stage.say(HP, 'yes');
    expect(await stage.read(HP, '/submit')).toContain('like the report of another board for this period.');
    await stage.say('secretary', '/status Hải Phòng');
    expect(await stage.tap('secretary', 'Worth a second look')).toContain(`The report of Hà Nam: “${TEXT}”`);
  });
});
