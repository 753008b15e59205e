import { expect, it } from 'vitest';
import { wholeMessages } from './line.js';

async function* lines(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}
const messages = async (...texts: readonly string[]): Promise<readonly string[]> => {
  const whole: string[] = [];
  for await (const message of wholeMessages(lines(...texts))) whole.push(message);
  return whole;
};

it('takes a line as a message and joins lines that end in a backslash', async () => {
  expect(await messages('một', 'hai\\', 'ba\\', 'bốn', 'năm')).toEqual(['một', 'hai\nba\nbốn', 'năm']);
});

it('keeps a message whose last line never came', async () => {
  expect(await messages('một\\')).toEqual(['một']);
});
