import { expect } from 'vitest';
import { enrolAll, handInAtOnce, wholeReport } from './people.js';
import type { Chapter, Stage } from './stage.js';

export const CYCLE_PEOPLE = [
  'officer:hai-phong',
  'officer:thai-binh',
  'head:thai-binh',
  'secretary',
  'leader',
  'observer',
] as const;
const [PUNCTUAL, LATE, HEAD, SECRETARY, LEADER] = CYCLE_PEOPLE;

const count = ({ player }: Stage, who: string): number => player(who).shown().length;

const firstReminders = async (stage: Stage): Promise<void> => {
  await enrolAll(stage, CYCLE_PEOPLE);
  await stage.clock('2024-06-11T09:00:00+07:00', LATE, 'còn 7 ngày', '18/6/2024', 'Bắt đầu điền');
  await stage.say(PUNCTUAL, '/viec', 'còn 7 ngày');
};

const edited = async (stage: Stage): Promise<void> => {
  const { player, driver } = stage;
  await driver.clockTo('2024-06-12T09:00:00+07:00');
  const card = player(PUNCTUAL)
    .shown()
    .find(({ text }) => text.includes('sắp đến hạn'));
  await handInAtOnce(stage, PUNCTUAL, wholeReport('1.040/2.200', '17/40'));
  await stage.say(PUNCTUAL, '/viec', 'không còn báo cáo');
  if (driver.platform === 'plain') return;
  const after = player(PUNCTUAL)
    .shown()
    .find(({ id }) => id === card?.id);
  expect(after?.text).toMatch(/✓ .*đã nộp 09:00/);
  expect(after?.text).toContain('đúng hạn');
  expect(after?.buttons.join()).not.toContain('Điền');
};

const ladder = async (stage: Stage): Promise<void> => {
  const before = count(stage, PUNCTUAL);
  await stage.clock('2024-06-15T09:00:00+07:00', LATE, 'còn 3 ngày');
  await stage.clock('2024-06-17T09:00:00+07:00', LATE, 'còn 1 ngày');
  await stage.clock('2024-06-18T09:00:00+07:00', LATE, 'đến hạn hôm nay', 'Xin gia hạn');
  expect(count(stage, PUNCTUAL)).toBe(before);
  const why = await stage.say(LATE, '/visao', '08:00', 'đã gửi', 'Thái Bình');
  expect(why).toContain('trước hạn 3 ngày');
  await stage.say(PUNCTUAL, '/visao', 'đã gửi', 'báo cáo đã nộp');
};

const atDue = async (stage: Stage): Promise<void> => {
  const digest = await stage.clock(
    '2024-06-18T17:30:00+07:00',
    SECRETARY,
    'Tin tổng hợp',
    '2/14',
    'Thái Bình',
    'Đôn đốc 12',
  );
  expect(digest).toMatch(/nhập thay: Hà Nam/);
  expect(digest).toMatch(/Nam Định[^)]*gia hạn đến 20\/6/);
  expect(digest).toContain('Thiếu 12');
  await stage.say(LEADER, '/visao', 'tổng hợp', 'đã gửi');
};

const overdue = async (stage: Stage): Promise<void> => {
  await stage.clock('2024-06-19T09:00:00+07:00', HEAD, 'quá hạn 1 ngày', 'chỉ đạo');
  await stage.say(LATE, '/viec', 'quá hạn');
  const receipt = await handInAtOnce(stage, LATE, wholeReport('640/1.500', '12/40'));
  expect(receipt).toContain('Nộp muộn');
  expect(receipt).not.toContain('Đúng hạn.');
};

export const REMINDING: readonly Chapter[] = [
  { title: 'seven days before, who owes a report is reminded', play: firstReminders },
  { title: 'after the hand-in the old card says so', play: edited },
];
export const REMINDING_ON: readonly Chapter[] = [
  { title: 'reminders go on for who still owes one, and /visao tells why', play: ladder },
  { title: 'at the due instant the secretary gets the names', play: atDue },
  { title: 'overdue goes up to the head; a late report is received as late', play: overdue },
];
