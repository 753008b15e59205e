import { fold, plainText, type Reply } from '@clusterbot/core';
import { describe, expect, it } from 'vitest';
import { onPlain, type PlainDriver } from './drivers/plain.js';
import { PEOPLE, STORIES } from './story/index.js';
import { stageOn } from './story/stage.js';

const told = STORIES.map(({ name, chapters, file }) => ({
  name,
  chapters: chapters.filter(({ on }) => on === undefined || on.includes('plain')),
  driver: onPlain(PEOPLE, file),
}));

/** What cannot be told apart when it is typed. */
const typed = (label: string): string =>
  fold(label)
    .replace(/[^a-z0-9/%.,-]+/g, ' ')
    .trim();

const choicesOf = (reply: Reply) => plainText(reply).buttons;

describe.each(told)('$name, on a channel of short bare messages', ({ chapters, driver }) => {
  let going: Promise<unknown> = Promise.resolve();
  for (const { title, play } of chapters)
    it(title, () => {
      going = going.then(async () => play(stageOn(await driver)));
      return going;
    });

  it('says everything in messages that fit, and every choice can be typed', async () => {
    const { replies, longest, log }: PlainDriver = await driver;
    expect(log()).toBe('');
    expect(replies.length).toBeGreaterThan(5);
    expect(longest()).toBeLessThanOrEqual(640);
    for (const reply of replies) {
      const choices = choicesOf(reply);
      const labels = choices.map(({ label }) => typed(label));
      expect(labels.filter((label, at) => label === '' || labels.indexOf(label) !== at)).toEqual([]);
      expect(choices.map(({ n }) => n)).toEqual(choices.map((_, at) => at + 1));
      expect(choices.length).toBeLessThan(100);
    }
  });
});
