import { expect } from 'vitest';
import { enrolAll } from './people.js';
import type { Chapter, Stage } from './stage.js';

const OUTAGE_PEOPLE = ['officer:hai-phong', 'secretary'] as const;
const [OFFICER, SECRETARY] = OUTAGE_PEOPLE;

const told = async (stage: Stage): Promise<void> => {
  await enrolAll(stage, OUTAGE_PEOPLE);
  await stage.clock('2024-06-18T15:00:00+07:00', OFFICER, 'đến hạn hôm nay');
  const said = await stage.outage(
    '2024-06-18T18:30:00+07:00',
    SECRETARY,
    'ngừng hoạt động',
    '15:00',
    '18:30',
    'Gia hạn cho tất cả',
  );
  expect(said).toContain('14 ban');
};

const extended = async ({ driver, say, press, player }: Stage): Promise<void> => {
  await press(SECRETARY, 'Gia hạn cho tất cả', '14 ban', '20:30');
  const heard = await say(OFFICER, '/viec', '20:30');
  expect(heard).not.toContain('quá hạn');
  const notices = () =>
    player(OFFICER)
      .shown()
      .filter(({ text }) => text.includes('được gia hạn đến 20:30'));
  expect(notices()).toHaveLength(1);
  // Where nothing can be pressed only the last choices count.
  if (driver.platform === 'plain') return;
  await press(SECRETARY, 'Gia hạn cho tất cả', '20:30');
  await driver.clockTo('2024-06-18T19:00:00+07:00');
  expect(notices()).toHaveLength(1);
};

export const OUTAGE: readonly Chapter[] = [
  { title: 'off at the due instant: the secretary is told, with one button', play: told },
  { title: 'the button extends every board by the gap, once', play: extended },
];
