import { beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { bundledCluster, parseClusterFile } from '../codec/cluster-file.js';

let stage: Stage;
const HP = 'officer:hai-phong';
const said = (seen: readonly Seen[], to: string): string =>
  seen
    .filter((each) => each.to === to)
    .map((each) => each.text)
    .join('\n');
const say = async (who: string, text: string): Promise<string> => said(await stage.say(who, text), who);
const handIn = async (period: string, text: string): Promise<void> => {
  await stage.say(HP, `/baocao ${period}`);
  await stage.say(HP, text);
  await stage.say(HP, 'đúng');
  await stage.say(HP, `/nop ${period}`);
  await stage.press(HP, 'submit');
};

const cluster = (): ClusterConfig => {
  const { calendar, ...file } = bundledCluster();
  const read = parseClusterFile({ ...file, calendar: { ...calendar, parts: ['Q1', 'H1', '9M', 'Y', 'M06'] } });
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '));
  return read.value;
};

beforeAll(async () => {
  stage = await openStage({ config: cluster(), at: '2024-03-05T02:00:00.000Z' as Instant });
  await handIn('Q1', 'kết nạp 100/2000, tinh giản 7');
  await stage.jumpTo('2024-06-17T09:00:00+07:00');
  await handIn('6T', 'kết nạp 250, tinh giản 20');
}, 120_000);

describe('a month and a half-year due on one day', () => {
  it('are both owed, the shorter one first', async () => {
    const tasks = await say(HP, '/viec');
    expect(tasks.indexOf('tháng 6 năm 2024')).toBeGreaterThan(0);
    expect(tasks.indexOf('tháng 6 năm 2024')).toBeLessThan(tasks.indexOf('6 tháng đầu năm 2024'));
  });

  it('are named beside each other wherever one is asked about', async () => {
    expect(await say(HP, '/hannop')).toContain('Hạn nộp báo cáo tháng 6 năm 2024: 17:00 thứ Ba 18/6/2024');
    expect(await say(HP, '/hannop')).toContain('Cũng đang mở: báo cáo 6 tháng đầu năm 2024');
    expect(await say('leader', '/tiendo 6T')).toContain('Cũng đang mở: báo cáo tháng 6 năm 2024');
    expect(await say('secretary', '/viec')).toContain('báo cáo 6 tháng đầu năm 2024: 1/14 ban đã nộp');
  });

  it('are told apart by what is said', async () => {
    expect(await say('leader', 'tổng hợp tháng 6')).toContain('tháng 6 năm 2024');
    expect(await say('leader', 'ban nào chưa nộp báo cáo 6 tháng?')).toContain('6 tháng đầu năm 2024');
  });

  it('are reminded of in one message', async () => {
    const [message] = (await stage.playTo('2024-06-18T08:00:00+07:00')).filter(({ to }) => to === 'officer:ha-nam');
    expect(message?.text).toContain('tháng 6 năm 2024');
    expect(message?.text).toContain('6 tháng đầu năm 2024');
    expect(message?.text).toContain('Đồng chí còn 2 báo cáo đến hạn hôm nay:');
    expect(message?.buttons.slice(0, 2).map(({ label }) => label)).toEqual([
      'Tháng 6 năm 2024',
      '6 tháng đầu năm 2024',
    ]);
  });
});

describe('what is not reported', () => {
  it('is derived from what is: the second quarter is the half-year less the first', async () => {
    const quarter = await say('leader', '/tonghop quý II/2024');
    expect(quarter).toContain('Số liệu suy ra: 6 tháng đầu năm 2024 trừ quý I năm 2024');
    expect(quarter).toMatch(/Kết nạp đảng viên +150/);
    expect(quarter).toMatch(/Tinh giản biên chế +13/);
  });

  it('is refused where it cannot be, naming what is reported', async () => {
    expect(await say('leader', '/tonghop tháng 5')).toContain(
      'Các kỳ báo cáo: quý I, 6 tháng đầu năm, 9 tháng đầu năm, cả năm, tháng 6',
    );
  });

  it('a target stated in any earlier report of the year stands', async () => {
    expect(await say('leader', '/tonghop 6T Hải Phòng')).toContain('đạt 12,5% chỉ tiêu năm 2.000');
  });
});
