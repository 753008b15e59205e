import { expect } from 'vitest';
import type { Chapter, Stage } from './stage.js';

const ME = 'officer:hai-phong';

const questions = async ({ say }: Stage): Promise<void> => {
  const tasks = await say(ME, '/viec', 'Hải Phòng', '18/6/2024');
  expect(tasks).toContain('chưa điền');
  await say(ME, '/hannop', '17:00', '18/6/2024', '14/6/2024');
};

/** One question a message; a figure, an impossible one, an unclear one, a field without figure, one step back, a pause. */
const guided = async ({ say, press }: Stage): Promise<void> => {
  await say(ME, '/baocao', '1/11', 'Kết nạp đảng viên');
  await say(ME, '1.034', 'Đã lưu', '1.034', '2/11');
  await say(ME, '999.999.999', 'ngoài khoảng', 'ví dụ');
  await say(ME, '2.200', 'Đã lưu', '2.200', '3/11');
  await press(ME, 'Bỏ qua mục này', 'lý do', 'Đang tổng hợp');
  await press(ME, 'Đang tổng hợp', 'Đã bỏ qua', 'Đang tổng hợp', '4/11');
  await press(ME, 'Mục trước', '3/11');
  await say(ME, '6', 'Đã lưu', '4/11');
  await press(ME, 'Tạm dừng', 'tạm dừng', '3/11', '18/6/2024');
  await say(ME, '/baocao', '4/11');
  await say(ME, '1.25', '1.25', '[1.250]', '[125]');
  await press(ME, '125', 'ngoài nhà nước: 125');
  await press(ME, 'Đúng, lưu', 'Đã lưu', '5/11');
  await press(ME, 'Tạm dừng', '4/11');
};

const several = async ({ say, press }: Stage): Promise<void> => {
  const read = await say(ME, 'Tinh giản: 31 / Sáp nhập: 5', 'Tinh giản biên chế: 31', ': 5', 'Đúng, lưu');
  expect(read).toContain('Hải Phòng');
  await press(ME, 'Sửa', 'Tinh giản biên chế');
  await press(ME, 'Tinh giản biên chế', 'nhập lại');
  await say(ME, '30', 'Tinh giản biên chế: 30');
  await press(ME, 'Đúng, lưu', 'Đã lưu 2 mục');
  const draft = await say(ME, '/viec', '6/11');
  expect(draft).toContain('thiếu');
};

const template = async ({ say, press, driver }: Stage): Promise<void> => {
  const given = await press(ME, 'Mẫu tin', 'BÁO CÁO 2024-H1 – Hải Phòng', 'Kết quả nổi bật:');
  const blank = given.slice(given.indexOf('BÁO CÁO 2024-H1')).split('\n\n')[0] ?? '';
  const filled = blank
    .replace('Bổ sung quy hoạch cán bộ:', 'Bổ sung quy hoạch cán bộ: 63')
    .replace('Đưa ra khỏi quy hoạch cán bộ:', 'Đưa ra khỏi quy hoạch cán bộ: 0')
    .replace('Tỷ lệ cán bộ trẻ trong quy hoạch:', 'Tỷ lệ cán bộ trẻ trong quy hoạch: 12/63')
    .replace('Tỷ lệ cán bộ nữ trong quy hoạch:', 'Tỷ lệ cán bộ nữ trong quy hoạch: 17/63')
    .replace('Mô hình tốt, cách làm hay:', 'Mô hình tốt, cách làm hay: ước 2')
    .replace('Kết quả nổi bật:', 'Kết quả nổi bật: Hoàn thành sớm việc sắp xếp đơn vị.');
  expect(filled, driver.platform).not.toBe(blank);
  await say(ME, filled, 'Bổ sung quy hoạch cán bộ: 63', '17/63', 'ước', 'Đúng, lưu');
  await press(ME, 'Đúng, lưu', 'Đã lưu 6 mục');
};

/** A report is entered in every way there is; nothing is handed in yet. */
export const ENTERING: readonly Chapter[] = [
  { title: 'what is owed and until when', play: questions },
  { title: 'guided entry: one question a message, skip, back, pause, resume, errors with an example', play: guided },
  { title: 'several figures in one message are read back, corrected and confirmed', play: several },
  { title: 'the template is filled in and sent back', play: template },
];
