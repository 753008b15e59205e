import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';

let stage: Stage;
const said = (seen: readonly Seen[], to: string): string =>
  seen
    .filter((each) => each.to === to)
    .map((each) => each.text)
    .join('\n');
const say = async (who: string, text: string): Promise<string> => said(await stage.say(who, text), who);
const press = async (who: string, button: string): Promise<string> => said(await stage.press(who, button), who);
const enter = async (who: string, text: string): Promise<void> => {
  await stage.say(who, text);
  await stage.say(who, 'đúng');
};
const handIn = async (who: string, text: string): Promise<string> => {
  await enter(who, text);
  await stage.say(who, '/nop');
  return press(who, 'submit');
};
const HP = 'officer:hai-phong';

beforeEach(async () => {
  stage = await openStage();
  await handIn(HP, 'kết nạp 1250, tinh giản 20');
  await stage.jumpTo('2024-06-19T09:00:00+07:00');
  await stage.say('leader', '/tonghop 6T');
  await press('leader', 'Công bố số liệu');
  await press('leader', 'Công bố số liệu');
});

describe('figures changed after publication', () => {
  it('are not handed in without a reason', async () => {
    expect(await handIn(HP, 'sửa lại kết nạp 1260')).toContain('đã công bố lúc 09:00 thứ Tư 19/6/2024');
    expect(await say('observer', '/solieu kết nạp Hải Phòng')).toContain('1.250');
  });

  it('show both values and the reason everywhere, to observers too', async () => {
    await handIn(HP, 'sửa lại kết nạp 1260');
    expect(await press(HP, 'Số liệu nhập sai')).toContain('Sửa sau khi công bố (09:00 thứ Tư 19/6/2024)');
    const sentence = 'Số liệu công bố ngày 19/6/2024 là 1.250; nay là 1.260 (lý do: số liệu nhập sai).';
    expect(await say('observer', '/solieu kết nạp Hải Phòng')).toContain(sentence);
    expect(await say('observer', '/tonghop Hải Phòng')).toContain(sentence);
    const both = 'Hải Phòng 1.250 → 1.260 (số liệu nhập sai)';
    expect(await say('observer', '/solieu kết nạp')).toContain(both);
    expect(await say('observer', '/tonghop')).toContain(`Kết nạp đảng viên: ${both}`);
    expect(await say('observer', '/nguon kết nạp')).toContain('công bố ngày 19/6/2024 là 1.250, sửa sau đó');
    expect(await say('observer', '/nguon Hải Phòng')).toContain('công bố ngày 19/6/2024 là 1.250');
    const exported = await stage.app.operator.exportPeriod('2024-H1');
    const figures = exported.ok ? exported.value.boards.find(({ id }) => id === 'hai-phong')?.figures : undefined;
    expect(figures?.party_members_admitted).toMatchObject({
      value: 1260,
      amended: { published: 1250, publishedAt: '2024-06-19T09:00:00+07:00', note: 'mistake' },
    });
    expect(figures?.staff_streamlined).not.toHaveProperty('amended');
  });

  it('take a reason in the board’s own words, kept as a text of its own', async () => {
    await handIn(HP, 'sửa lại kết nạp 1260');
    expect(await say(HP, 'Đơn vị trực thuộc báo cáo bổ sung')).toContain('Đơn vị trực thuộc báo cáo bổ sung');
    expect(await say('observer', '/solieu kết nạp Hải Phòng')).toContain('(lý do: Đơn vị trực thuộc báo cáo bổ sung)');
    const { events } = await stage.store.read('report:cum-2:2024-H1:hai-phong' as never);
    expect(JSON.stringify(events)).not.toContain('trực thuộc');
  });

  it('refuse a reason that is too long, and may be stopped', async () => {
    await handIn(HP, 'sửa lại kết nạp 1260');
    expect(await say(HP, 'a'.repeat(301))).toContain('tối đa 300');
    expect(await say(HP, '/huy')).toContain('chưa nộp lại');
    expect(await say('observer', '/solieu kết nạp Hải Phòng')).toContain('1.250');
  });

  it('are marked when a board takes its report back, or hands in only then', async () => {
    await stage.jumpTo('2024-06-19T10:00:00+07:00');
    await stage.say(HP, 'rút lại');
    await press(HP, 'Nộp nhầm');
    expect(await say('observer', '/solieu kết nạp Hải Phòng')).toContain(
      'Số liệu công bố ngày 19/6/2024 là 1.250; nay là chưa có (lý do: ban rút lại báo cáo).',
    );
    expect(await handIn('officer:ha-nam', 'kết nạp 10')).toContain('Nộp sau khi số liệu kỳ này đã công bố');
    expect(await say('observer', '/solieu kết nạp Hà Nam')).toContain(
      'là chưa có; nay là 10 (lý do: nộp sau khi công bố)',
    );
  });
});
