import { expect, it } from 'vitest';
import { messagesOf } from './catalogue-messages.js';
import { messagesUsed } from './catalogue-use.js';

// Reading all sources with their types takes as long as a hundred other tests: part of `npm run check`, with the other dead code.
it('has no message that nothing says', () => {
  const used = messagesUsed();
  expect(used.size).toBeGreaterThan(400);
  expect(
    messagesOf('vi')
      .map(({ path }) => path)
      .filter((path) => !used.has(path)),
  ).toEqual([]);
}, 120_000);
