import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultyDriver } from './drivers/faulty.js';
import { rehearsalsFor } from './drivers/process.js';
import { onSlack } from './drivers/slack.js';
import { onTelegram } from './drivers/telegram.js';
import { sees, until } from './drivers/wait.js';
import { wholeReport } from './story/people.js';
import { enrol, type Stage, stageOn } from './story/stage.js';

const ME = 'officer:hai-phong';
const SECRET = 'zq7khongduocluu';
const TEST_MS = 120_000;

const rehearsal = rehearsalsFor([ME]);

/** Every byte that the process keeps on disk. */
const bytesIn = async (directory: string): Promise<string> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  try {
    return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
  } catch (error) {
    // A file of a write under way was put in its place meanwhile: all is read again.
    if ((error as { readonly code?: string }).code !== 'ENOENT') throw error;
    return bytesIn(directory);
  }
};

describe.each([
  { platform: 'telegram', open: onTelegram },
  { platform: 'slack', open: onSlack },
] as const)('the host on $platform', ({ platform, open }) => {
  let driver: FaultyDriver;
  let stage: Stage;

  const seen = (part: string): number =>
    stage
      .player(ME)
      .shown()
      .filter(({ text }) => text.includes(part)).length;

  /** Lets the host take what the person does, and dies before it could answer; then it starts again. */
  const dieAfter = async (act: () => void): Promise<void> => {
    driver.mute();
    act();
    await driver.taken();
    await driver.end('SIGKILL');
    driver.unmute();
    await driver.start();
  };

  beforeAll(async () => {
    driver = await open(rehearsal);
    stage = stageOn(driver);
    await enrol(stage, ME);
  }, TEST_MS);

  afterAll(async () => {
    await driver.close();
  });

  it(
    'takes an update that comes twice once, across a restart too',
    async () => {
      await stage.say(ME, '/baocao', '1/11');
      await stage.say(ME, '1.034', 'Đã lưu', '2/11');
      await driver.again();
      await stage.say(ME, '/viec', '1/11');
      await stage.say(ME, '/baocao', '2/11');
      await stage.say(ME, '2.200', 'Đã lưu', '3/11');
      await driver.end('SIGKILL');
      await driver.start();
      await driver.again();
      await stage.say(ME, '/viec', '2/11');
    },
    TEST_MS,
  );

  it(
    'sends the receipt once after it was killed between commit and reply',
    async () => {
      const player = stage.player(ME);
      await stage.say(ME, '/baocao', '3/11');
      await sees(driver, player, () => dieAfter(() => player.say('6')), 'Đã lưu', '4/11');
      await stage.say(ME, wholeReport('1.040/2.200', '17/40'), 'Đúng, lưu');
      await stage.press(ME, 'Đúng, lưu', 'Đã lưu', 'Nộp báo cáo');
      await sees(driver, player, () => dieAfter(() => player.press('Nộp báo cáo')), 'Đã nộp báo cáo', 'lần 1');
      await stage.say(ME, '/viec', 'không còn báo cáo');
      expect(seen('Đã nộp báo cáo')).toBe(1);
    },
    TEST_MS,
  );

  it(
    'refuses secret matter and keeps no byte of it, on disk or in the log',
    async () => {
      const player = stage.player(ME);
      const refusal = await stage.say(ME, `Tài liệu MẬT số 12, nội dung ${SECRET}`, 'không nhận', 'văn thư');
      expect(refusal).not.toContain(SECRET);
      await until(
        driver,
        () => (player.own().some((text) => text.includes(SECRET)) === (platform === 'slack') ? true : null),
        () => 'the message was not deleted',
      );
      await stage.say(ME, '/hannop', '18/6/2024');
      expect(await bytesIn(driver.directory)).not.toContain(SECRET);
      expect(driver.log()).not.toContain(SECRET);
    },
    TEST_MS,
  );

  it(
    'says nothing in a group but to write in private',
    async () => {
      const group = driver.group(ME);
      group.say(platform === 'telegram' ? '/tonghop' : 'tổng hợp 6 tháng');
      const answer = await until(
        driver,
        () => group.shown()[0] ?? null,
        () => 'no answer in the group',
      );
      expect(answer).toContain('nhắn riêng');
      expect(answer).not.toContain('1.040');
    },
    TEST_MS,
  );

  it(
    'ends within five seconds with status 0 while a message is under way, and loses none',
    async () => {
      const player = stage.player(ME);
      player.say('sửa lại kết nạp 1.050');
      await driver.taken();
      const { code, ms } = await driver.end('SIGTERM');
      expect(code).toBe(0);
      expect(ms).toBeLessThan(5_000);
      await driver.start();
      await stage.say(ME, '/hannop', '18/6/2024');
      expect(seen('1.050')).toBe(1);
    },
    TEST_MS,
  );
});
