import { afterAll, describe, expect, it } from 'vitest';
import { type Rehearsal, rehearsalsFor } from './drivers/process.js';
import { onSlack } from './drivers/slack.js';
import { onTelegram } from './drivers/telegram.js';
import { onTerminal } from './drivers/terminal.js';
import type { Driver } from './drivers/types.js';
import { PEOPLE, STORIES, type Story } from './story/index.js';
import { stageOn } from './story/stage.js';

const CHAPTER_MS = 240_000;

/** The platforms a host of its own serves; the poor channel is told of in plain.test.ts. */
type Hosted = Exclude<Driver['platform'], 'plain'>;

const PLATFORMS: Readonly<Record<Hosted, (rehearsal: () => Promise<Rehearsal>) => Promise<Driver>>> = {
  telegram: onTelegram,
  slack: onSlack,
  terminal: onTerminal,
};

const rehearsal = rehearsalsFor(PEOPLE);

/**
 * Tells a story on one platform, chapter after chapter. All of them run side by side, because most of their time is waiting for
 * a bot that writes no faster than a platform takes; what follows a failed chapter is not told.
 */
const tell = (platform: Hosted, { name, chapters: all, file }: Story) => {
  const chapters = all.filter(({ on }) => on === undefined || on.includes(platform));
  const driver = PLATFORMS[platform](() => rehearsal(file));
  const stage = driver.then(stageOn);
  let before: Promise<unknown> = stage;
  const told = chapters.map(({ title, play }) => {
    const mine = before.then(
      async () => play(await stage),
      () => Promise.reject(new Error('an earlier chapter failed')),
    );
    mine.catch(() => undefined);
    before = mine;
    return { title, mine };
  });
  return { name, platform, told, driver };
};

const stories = (['telegram', 'slack', 'terminal'] as const).flatMap((platform) =>
  STORIES.map((story) => tell(platform, story)),
);

describe.each(stories)('$name on $platform', ({ platform, told, driver }) => {
  for (const { title, mine } of told) it(title, () => mine, CHAPTER_MS);

  it('ends within five seconds when it is told to, with status 0', async () => {
    const { code, ms } = await (await driver).close();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(5_000);
  });

  afterAll(async () => {
    if (platform === 'terminal') return;
    await driver.then((each) => each.close()).catch(() => undefined);
  });
});
