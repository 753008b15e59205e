import { expect } from 'vitest';
import { sees, until } from '../drivers/wait.js';
import { wholeReport } from './people.js';
import { CYCLE_PEOPLE } from './reminding.js';
import type { Chapter, Stage } from './stage.js';

const [PUNCTUAL, LATE, , SECRETARY, LEADER, OBSERVER] = CYCLE_PEOPLE;

const refusals = async ({ say }: Stage): Promise<void> => {
  const early = await say(LATE, '/solieu kết nạp Hải Phòng', '18/6/2024', /thư ký cụm|lãnh đạo/);
  expect(early).not.toContain('1.040');
  expect(await say(OBSERVER, '/tonghop', /thư ký cụm|lãnh đạo/)).not.toContain('1.040');
  await say(LATE, '/capma', 'vai trò', /trưởng ban|thư ký cụm/);
  await say(LATE, '/dondoc', /thư ký cụm|lãnh đạo/);
  await say(OBSERVER, '/baocao', 'vai trò', /cán bộ đầu mối|trưởng ban/);
  await say(LEADER, '/baocao', 'vai trò', /cán bộ đầu mối|trưởng ban/);
};

const extension = async ({ say, press }: Stage): Promise<void> => {
  await say(SECRETARY, '/giahan Nam Định 20/6', 'Lý do');
  await press(SECRETARY, 'Thiên tai', '18/6/2024', '20/6/2024', 'Thiên tai');
  await press(SECRETARY, 'Đồng ý, đến 20/6', 'Đã gia hạn', 'Nam Định', '20/6/2024');
  await say(SECRETARY, '/tiendo', '1/14', /Nam Định[^)]*20\/6/);
};

const onBehalf = async ({ say, press }: Stage): Promise<void> => {
  await say(SECRETARY, '/baocao thay Hà Nam', 'văn bản nào', 'Hà Nam');
  await say(SECRETARY, 'Báo cáo số 45-BC/BTCTU ngày 14/6/2024', 'Đang nhập thay', 'Hà Nam', '45-BC/BTCTU', '1/11');
  await say(SECRETARY, wholeReport('75/150', '10/40'), 'Hà Nam', '75', 'Đúng, lưu');
  await press(SECRETARY, 'Đúng, lưu', 'Đã lưu', 'Nộp báo cáo');
  await press(SECRETARY, 'Nộp báo cáo', 'Đã nộp báo cáo', 'Hà Nam', /[Nn]hập thay.*45-BC\/BTCTU/);
  await say(SECRETARY, '/nguon Hà Nam', 'Hà Nam', 'nhập thay', '45-BC/BTCTU');
};

const leader = async ({ say }: Stage): Promise<void> => {
  await say(LEADER, '/tiendo', '3/14', '2 đúng hạn', '1 nộp muộn', 'Nam Định');
  const sum = await say(LEADER, '/tonghop', '3/14', '1.755', 'không tính là 0');
  // Σnumerator / Σdenominator: (17 + 10 + 12) / 120
  expect(sum).toContain('32,5%');
  const indicator = await say(LEADER, '/solieu kết nạp', '1.755', 'Hải Phòng', '1.040', 'Chưa có số liệu');
  expect(indicator).toMatch(/Cao nhất.*Hải Phòng/);
  await say(LEADER, '/nguon kết nạp', 'Hải Phòng', '1.040', 'lần 1', 'nhập thay');
  await say(LEADER, 'tỉnh nào chưa nộp?', 'Lạng Sơn', 'Nghệ An');
  await say(LEADER, 'Hà Nam nộp chưa?', 'Hà Nam', 'nhập thay');
};

const inGroup = async ({ driver, player }: Stage): Promise<void> => {
  const group = driver.group?.(SECRETARY);
  if (group === undefined) return;
  const answered = (part: string): Promise<string> =>
    until(
      driver,
      () => group.shown().find((text) => text.includes(part)) ?? null,
      () => `no “${part}” in the group, but: ${group.shown().join('\n')}`,
    );
  group.say('gắn nhóm');
  await answered('Đã gắn nhóm này');
  group.say('ban nào đã nộp?');
  await answered('3/14 ban đã nộp');
  await sees(driver, player(SECRETARY), () => group.say('tổng hợp 6 tháng'), '1.755');
  await answered('Đã gửi riêng cho đồng chí');
  expect(group.shown().join()).not.toContain('1.755');
};

const nudge = async ({ say, press, player }: Stage): Promise<void> => {
  await say(SECRETARY, '/dondoc', '11 ban', 'Lạng Sơn');
  const before = player(PUNCTUAL).shown().length;
  const sent = await press(SECRETARY, 'Gửi đôn đốc', 'Đã gửi', 'Lạng Sơn');
  expect(sent).not.toContain('Hải Phòng');
  expect(player(PUNCTUAL).shown().length).toBe(before);
};

const revoked = async ({ say, press, driver }: Stage): Promise<void> => {
  await say(SECRETARY, '/thuhoi', 'chọn ban');
  const members = await press(SECRETARY, 'Thái Bình', 'Thái Bình', 'liên lạc được');
  // A rehearsal's own people stand beside those who redeemed a code. A platform that was slow has told no name.
  const isMeant = (line: string): boolean =>
    line.includes('Cán bộ đầu mối: ') && line.includes('(diễn tập)') === (driver.platform === 'terminal');
  const [, number] = /^(\d+)\./.exec(members.split('\n').find(isMeant) ?? '') ?? [];
  expect(number, members).toBeDefined();
  await press(SECRETARY, `Thu hồi số ${number}`, 'Thu hồi quyền', 'cán bộ đầu mối');
  await press(SECRETARY, 'Thu hồi quyền', 'Đã thu hồi');
  await say(SECRETARY, '/tonghop', '1.755');
  // The terminal lets nobody speak as somebody who is not there any more.
  if (driver.platform === 'terminal') return;
  const answer = await say(LATE, '/viec', 'mã');
  expect(answer).not.toContain('Thái Bình');
};

export const BEFORE_DUE: readonly Chapter[] = [
  { title: 'a refusal names the role that is missing', play: refusals },
  { title: 'the secretary extends one board, with a reason', play: extension },
  { title: 'the secretary enters for a board and every trace says so', play: onBehalf },
];
export const AFTER_DUE: readonly Chapter[] = [
  { title: 'a leader asks who, how much, and where it comes from', play: leader },
  {
    title: 'a group hears who has handed in, and the figures go to who asked',
    on: ['telegram', 'slack'],
    play: inGroup,
  },
  { title: 'who has not handed in is pressed, and nobody else', play: nudge },
  { title: 'who is revoked is out at once', play: revoked },
];
