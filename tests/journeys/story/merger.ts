import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { run } from '../drivers/process.js';
import { enrolAll, handInAtOnce, wholeReport } from './people.js';
import type { Chapter, Stage } from './stage.js';

export const MERGER_PEOPLE = ['officer:hai-phong', 'officer:hai-duong', 'secretary', 'leader'] as const;
const [HAI_PHONG, HAI_DUONG, SECRETARY, LEADER] = MERGER_PEOPLE;

const before = async (stage: Stage): Promise<void> => {
  await enrolAll(stage, MERGER_PEOPLE);
  await handInAtOnce(stage, HAI_PHONG, wholeReport('848/2200', '40/150'));
  await handInAtOnce(stage, HAI_DUONG, wholeReport('500/1200', '20/100'));
  await stage.driver.outageTo('2024-06-20T09:00:00+07:00');
  const sum = await stage.say(LEADER, '/tonghop 2024-H1', '2/14', '1.348');
  // (40 + 20) / (150 + 100)
  expect(sum).toContain('24%');
};

const lastAsTwo = async (stage: Stage): Promise<void> => {
  await stage.driver.outageTo('2025-06-12T09:00:00+07:00');
  await handInAtOnce(stage, HAI_PHONG, wholeReport('900/2200', '40/150'));
  await handInAtOnce(stage, HAI_DUONG, wholeReport('600/1200', '20/100'));
};

/** The fourteen become nine: who reported for either goes on for the new board, and is told so in the morning. */
const merged = async ({ driver, clock, say }: Stage): Promise<void> => {
  await driver.outageTo('2025-06-30T20:00:00+07:00');
  await clock('2025-07-01T09:00:00+07:00', HAI_DUONG, 'Từ 1/7/2025', 'Hải Phòng', 'hợp nhất', 'giữ nguyên');
  await driver.outageTo('2025-12-12T09:00:00+07:00');
  await say(HAI_DUONG, '/viec', 'Hải Phòng · năm 2025', '16/12/2025');
};

/** One report for both, and what either sees of it. */
const firstAsOne = async (stage: Stage): Promise<void> => {
  await handInAtOnce(stage, HAI_DUONG, wholeReport('2.000/3.400', '61/240'));
  expect(await stage.say(HAI_PHONG, '/viec')).not.toContain('năm 2025: chưa');
};

const asked = async (stage: Stage): Promise<void> => {
  const { driver, say } = stage;
  await say(LEADER, '/tonghop 2024-H1 theo 9 ban', '1/9', '1.348', 'Hải Phòng = Hải Phòng + Hải Dương');
  await say(LEADER, 'kết nạp hải phòng 6 tháng đầu năm 2024', 'trước 1/7/2025', '848');
  await driver.outageTo('2026-06-12T09:00:00+07:00');
  await handInAtOnce(stage, HAI_PHONG, wholeReport('1.600/3.500', '70/250'));
  const compared = await say(LEADER, 'kết nạp hải phòng 6 tháng đầu năm 2026 so với cùng kỳ', '1.600', '6,7%');
  expect(compared).toContain('1.500 = Hải Phòng 900 + Hải Dương 600');
  // Second half of 2025: 2.000 less the two boards' 900 and 600.
  await say(LEADER, 'xu hướng kết nạp của hải phòng', '1.348', '1.500', '500', '1.600');
};

const lastYear = async (stage: Stage): Promise<void> => {
  const { driver, say } = stage;
  await driver.outageTo('2026-12-15T09:00:00+07:00');
  await handInAtOnce(stage, HAI_PHONG, wholeReport('3.100/3.500', '70/250'));
  await say(LEADER, '/tonghop 2026-Y', '1/9', '3.100');
  await say(SECRETARY, '/tiendo', '1/9', 'Bắc Ninh');
};

type Exported = {
  readonly boards: readonly {
    readonly id: string;
    readonly figures: Readonly<Record<string, { readonly value: unknown }>>;
  }[];
};

/** The same figures as files, while the host goes on. */
const exported = async ({ driver }: Stage): Promise<void> => {
  const admitted = async (...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> => {
    const out = join(dirname(driver.directory), 'export.json');
    await run(['export', ...args, '--format', 'json', '--out', out], { CLUSTERBOT_DATA: driver.directory });
    const { boards } = JSON.parse(await readFile(out, 'utf8')) as Exported;
    return Object.fromEntries(
      boards.flatMap(({ id, figures }) => {
        const value = figures.party_members_admitted?.value ?? null;
        return value === null ? [] : [[id, value]];
      }),
    );
  };
  expect(await admitted('--period', '2024-H1')).toEqual({ 'hai-phong': 848, 'hai-duong': 500 });
  expect(await admitted('--period', '2024-H1', '--roster', 'now')).toEqual({ 'hai-phong-2025': 1_348 });
  expect(await admitted('--period', '2025-Y')).toEqual({ 'hai-phong-2025': 2_000 });
  expect(await admitted('--period', '2026-H1', '--against', 'same')).toEqual({ 'hai-phong-2025': 1_600 });
  expect(await admitted('--period', '2026-Y')).toEqual({ 'hai-phong-2025': 3_100 });
};

export const MERGER: readonly Chapter[] = [
  { title: 'two boards report the first half of 2024', play: before },
  { title: 'and of 2025, the last time as two', play: lastAsTwo },
  { title: 'they become one, and their officers with them', play: merged },
  { title: 'which reports the year once', play: firstAsOne },
  { title: 'their past is asked for by the boards of then and of now', play: asked },
  { title: 'until the year 2026', play: lastYear },
  { title: 'each view is a file', on: ['telegram', 'slack', 'terminal'], play: exported },
];
