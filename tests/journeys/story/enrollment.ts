import { expect } from 'vitest';
import type { Chapter, Stage } from './stage.js';

const OFFICER = 'officer:hai-phong';

const stranger = async ({ say }: Stage): Promise<void> => {
  const answer = await say('stranger', 'ban nào chưa nộp báo cáo?', 'mã');
  for (const secret of ['Hải Phòng', 'Thái Bình', 'Cụm', '6 tháng', '14']) expect(answer).not.toContain(secret);
  await say('stranger', 'start 23456-789ab', 'Mã không đúng');
};

const officer = async ({ driver, say, press }: Stage): Promise<void> => {
  const code = driver.code(OFFICER) ?? '';
  await say(
    OFFICER,
    driver.platform === 'telegram' ? `/start ${code.replace('-', '')}` : `/start ${code}`,
    'Mã đúng',
    'Hải Phòng',
  );
  const early = await say(OFFICER, '/viec', 'Đã nhận được tin');
  expect(early).not.toContain('18/6');
  await press(OFFICER, 'Đã nhận được tin', 'Đăng ký xong', /cán bộ đầu mối, .*Hải Phòng/, '18/6/2024');
  await say('stranger', `start ${code}`, 'đã được dùng');
};

/** From strangers to people with a role. In the terminal a rehearsal's people are there already. */
export const ENROLLMENT: readonly Chapter[] = [
  {
    title: 'a stranger learns nothing, and a wrong code opens nothing',
    on: ['telegram', 'slack', 'plain'],
    play: stranger,
  },
  {
    title: 'an officer redeems a code and proves to be reachable before anything else',
    on: ['telegram', 'slack', 'plain'],
    play: officer,
  },
];
