import { expect } from 'vitest';
import type { Chapter, Stage } from './stage.js';

const ME = 'officer:hai-phong';

const handIn = async ({ say, press }: Stage): Promise<void> => {
  const preview = await say(ME, '/nop', 'Xem trước', 'Hải Phòng', '1.034');
  expect(preview).not.toContain('Đã nộp');
  const receipt = await press(ME, 'Nộp báo cáo', 'Đã nộp báo cáo', 'Hải Phòng', 'lần 1', 'Đúng hạn', '2.200');
  expect(receipt).toContain('09:00');
};

const revise = async ({ driver, say, press }: Stage): Promise<void> => {
  await driver.clockTo('2024-06-10T10:00:00+07:00');
  await press(ME, 'Sửa', 'Muốn sửa');
  await say(ME, 'sửa lại kết nạp 1.040', '1.034', '1.040');
  await press(ME, 'Đúng, lưu', 'Đã lưu');
  await say(ME, '/nop', 'lần 2', '1.034 → 1.040');
  await press(ME, 'Nộp lần 2', 'Đã nộp báo cáo', 'lần 2', '10:00', /đúng hạn.*09:00/);
};

const history = async ({ press }: Stage): Promise<void> => {
  await press(ME, 'Các lần nộp', 'lần 1', 'lần 2', 'đồng chí');
};

const withdraw = async ({ say, press }: Stage): Promise<void> => {
  await press(ME, 'Rút lại', 'Rút lại', 'lý do');
  await press(ME, 'Nộp nhầm', 'Đã rút lại', 'lần 2');
  await say(ME, '/viec', 'chưa nộp');
  await say(ME, '/nop', 'lần 3');
  await press(ME, 'Nộp lần 3', 'Đã nộp báo cáo', 'lần 3');
};

const attachment = async ({ player, driver, say }: Stage): Promise<void> => {
  expect(driver.platform).not.toBe('terminal');
  const before = player(ME).shown().length;
  player(ME).attach();
  await say(ME, '/hannop', 'chưa nhận tệp', '18/6/2024');
  expect(player(ME).shown().length).toBe(before + 2);
};

export const HANDING_IN: readonly Chapter[] = [
  { title: 'the report is looked over, handed in and receipted as on time', play: handIn },
  { title: 'a revision shows what changes and keeps the first instant', play: revise },
  { title: 'one’s own revisions can be seen', play: history },
  { title: 'withdrawn and handed in again', play: withdraw },
  { title: 'a file gets one clear answer', on: ['telegram', 'slack'], play: attachment },
];
